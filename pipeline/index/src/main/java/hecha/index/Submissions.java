package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.FoldedText;
import hecha.index.query.Query;
import hecha.index.query.Target;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which reports took the place of others: of those of one region with one title, but for {@code （修改稿）} and the like,
 * the one of the latest date counts, of several of one date that whose file's name comes last.
 */
final class Submissions {
    private static final List<String> ROUNDS = List.of(
            "修改稿", "修订稿", "修订版", "修订", "定稿", "终稿", "最终版", "送审稿", "补报", "重报", "更正", "初稿", "征求意见稿", "再次报送", "二次报送",
            "第二次报送", "第三次报送", "副本", "复件", "新");

    private final Set<String> superseded = new HashSet<>();

    private Submissions() {}

    static Submissions of(Snapshot index) throws IOException {
        Query every = new Query("", Target.REPORT, Optional.empty(), List.of(), List.of());
        Rows rows =
                new Rows(index, every, EnumSet.of(Column.FILE, Column.TITLE, Column.DATE, Column.REGION, Column.ID));
        Submissions submissions = new Submissions();
        Map<String, Row> latest = new HashMap<>();
        for (int document : Matches.of(index, every)) {
            Row row = rows.row(document);
            String title = plain(row.text(Column.TITLE));
            if (title.isEmpty()) {
                continue;
            }
            latest.merge(row.text(Column.REGION) + '\0' + title, row, (a, b) -> {
                int later = a.text(Column.DATE).compareTo(b.text(Column.DATE));
                boolean first = later != 0 ? later > 0 : a.text(Column.FILE).compareTo(b.text(Column.FILE)) > 0;
                submissions.superseded.add((first ? b : a).report());
                return first ? a : b;
            });
        }
        return submissions;
    }

    /** Whether a later one took the place of the report with this id. */
    boolean isSuperseded(String report) {
        return superseded.contains(report);
    }

    /** The title without what tells one round from another. */
    static String plain(String title) {
        String left = FoldedText.fold(title);
        for (boolean changed = true; changed; ) {
            String before = left;
            for (String round : ROUNDS) {
                for (String form : List.of("(" + round + ")", "[" + round + "]", "-" + round, round)) {
                    left = left.endsWith(form) ? left.substring(0, left.length() - form.length()) : left;
                }
            }
            changed = !left.equals(before);
        }
        return left;
    }
}
