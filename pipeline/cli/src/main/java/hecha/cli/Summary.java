package hecha.cli;

import hecha.audit.Counts;
import hecha.dictionary.Kinds;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The counts that a run ends with. */
final class Summary {
    private final Map<String, Integer> figuresByKind = new TreeMap<>();
    private Counts counts = Counts.NONE;
    private int reports;
    private int figures;

    void add(Audit audit, Counts judged) {
        reports++;
        counts = counts.plus(judged);
        for (Figure figure : audit.facts().figures()) {
            figures++;
            figuresByKind.merge(figure.kind(), 1, Integer::sum);
        }
    }

    void say(Console console, Kinds kinds, long nanos) {
        String seconds = String.format(Locale.ROOT, "%.1f", nanos / 1e9);
        console.info(new Message(
                "报告 %d 份，数字 %d 个%s，空缺 %d 处，缺少章节 %d 个，错误 %d 条、警告 %d 条，用时 %s 秒"
                        .formatted(
                                reports,
                                figures,
                                bracketed("（", commonest(names(kinds, Kinds.Kind::name), "、", "其他"), "）"),
                                counts.blanks(),
                                counts.missingSections(),
                                counts.errors(),
                                counts.warnings(),
                                seconds),
                "%d reports, %d figures%s, %d blanks, %d missing sections, %d errors, %d warnings, %s s"
                        .formatted(
                                reports,
                                figures,
                                bracketed(" (", commonest(names(kinds, Kinds.Kind::english), ", ", "others"), ")"),
                                counts.blanks(),
                                counts.missingSections(),
                                counts.errors(),
                                counts.warnings(),
                                seconds)));
    }

    private static Map<String, String> names(Kinds kinds, Function<Kinds.Kind, String> name) {
        return kinds.all().stream().collect(Collectors.toMap(Kinds.Kind::id, name));
    }

    /** The eight kinds with the most figures, and the rest in one. */
    private String commonest(Map<String, String> names, String comma, String rest) {
        List<Map.Entry<String, Integer>> sorted = figuresByKind.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        String shown = sorted.stream()
                .limit(8)
                .map(e -> names.getOrDefault(e.getKey(), e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(comma));
        int others = sorted.stream().skip(8).mapToInt(Map.Entry::getValue).sum();
        return others == 0 ? shown : shown + comma + rest + " " + others;
    }

    /** Nothing where there is nothing to say. */
    private static String bracketed(String open, String words, String close) {
        return words.isEmpty() ? "" : open + words + close;
    }
}
