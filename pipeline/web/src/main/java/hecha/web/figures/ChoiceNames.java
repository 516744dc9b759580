package hecha.web.figures;

import hecha.index.query.Column;
import hecha.model.Language;
import java.util.Map;

/** What the page calls the choices of a table. */
public final class ChoiceNames {
    private static final Map<String, String> SHOWS =
            Map.of("value", "值（可加的相加）", "count", "条数", "min", "最小", "median", "中位数", "max", "最大");

    private static final Map<String, String> RANKS = Map.of("value", "最后一列从大到小", "change", "增得最多在前", "fall", "降得最多在前");

    private static final Map<String, String> RANKS_ENGLISH = Map.of(
            "value", "greatest last value first", "change", "greatest rise first", "fall", "greatest fall first");

    private ChoiceNames() {}

    /** A column by its Chinese name. */
    public static String column(Language language, String name) {
        return language.english() ? Column.named(name).map(Column::id).orElse(name) : name;
    }

    public static String show(Language language, String show) {
        return language.english() ? show : SHOWS.getOrDefault(show, show);
    }

    public static String rank(Language language, String rank) {
        return (language.english() ? RANKS_ENGLISH : RANKS).getOrDefault(rank, rank);
    }
}
