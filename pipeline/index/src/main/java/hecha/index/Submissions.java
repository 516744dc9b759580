package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.FoldedText;
import hecha.index.query.Query;
import hecha.index.query.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which reports took the place of others: of those of one region and issuer with one title, where it or the file's name
 * says so ({@code （修改稿）}) of the one before it, or where both are of one period and number. The latest date counts; of several of one date a
 * draft comes first, then what says nothing, then by the file's name. Bulletins of one title, each of its own period or
 * of none that is known, are not taken for one another.
 */
final class Submissions {
    private static final List<String> DRAFTS = List.of("初稿", "征求意见稿", "初报");
    /** What no title of its own ends with. */
    private static final List<String> ROUNDS = List.of("修改稿", "修订稿", "修订版", "定稿", "终稿", "最终版", "送审稿");
    /** What tells a round in brackets or behind a dash alone: a title may be of 科技创新. */
    private static final List<String> MARKED =
            List.of("修订", "补报", "重报", "更正", "再次报送", "二次报送", "第二次报送", "第三次报送", "副本", "复件", "新");

    private final Set<String> superseded = new HashSet<>();

    private Submissions() {}

    static Submissions of(Snapshot index) throws IOException {
        Query every = new Query("", Target.REPORT, Optional.empty(), List.of(), List.of());
        Rows rows = new Rows(
                index,
                every,
                EnumSet.of(
                        Column.FILE,
                        Column.TITLE,
                        Column.DATE,
                        Column.REGION,
                        Column.ISSUER,
                        Column.PERIOD,
                        Column.NUMBER));
        Map<String, List<Row>> groups = new HashMap<>();
        for (int document : Matches.of(index, every)) {
            Row row = rows.row(document);
            String title = plain(row.text(Column.TITLE));
            String from = row.text(Column.REGION) + '\0' + row.text(Column.ISSUER);
            if (!title.isEmpty() && from.length() > 1) {
                groups.computeIfAbsent(from + '\0' + title, k -> new ArrayList<>())
                        .add(row);
            }
        }
        Submissions submissions = new Submissions();
        groups.values().stream().filter(g -> g.size() > 1).forEach(submissions::add);
        return submissions;
    }

    private void add(List<Row> group) {
        group.sort(Comparator.comparing((Row r) -> r.text(Column.DATE))
                .thenComparing(Submissions::stage)
                .thenComparing(r -> r.text(Column.FILE)));
        for (int i = 0; i < group.size() - 1; i++) {
            Row row = group.get(i);
            List<Row> later = group.subList(i + 1, group.size());
            if (isRound(row, later.get(0)) || later.stream().anyMatch(l -> isSame(row, l))) {
                superseded.add(row.report());
            }
        }
    }

    /** Whether the next one of the title says that it is a round of this one, or this one that it is a draft. */
    private static boolean isRound(Row row, Row next) {
        String period = row.text(Column.PERIOD);
        String other = next.text(Column.PERIOD);
        return (stage(row) == 0 || stage(next) == 2) && (period.isEmpty() || other.isEmpty() || period.equals(other));
    }

    private static boolean isSame(Row row, Row later) {
        return !row.text(Column.PERIOD).isEmpty()
                && row.text(Column.PERIOD).equals(later.text(Column.PERIOD))
                && row.text(Column.NUMBER).equals(later.text(Column.NUMBER));
    }

    /** 0 for a draft, 1 for what says nothing of rounds, 2 for what was submitted again. */
    private static int stage(Row row) {
        String file = row.text(Column.FILE);
        int dot = file.lastIndexOf('.');
        int title = stage(row.text(Column.TITLE));
        return title == 1 ? stage(dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file) : title;
    }

    private static int stage(String name) {
        String folded = FoldedText.fold(name);
        String plain = plain(folded);
        String round = folded.substring(Math.min(plain.length(), folded.length()));
        return round.isEmpty() ? 1 : DRAFTS.stream().anyMatch(round::contains) ? 0 : 2;
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
            for (List<String> rounds : List.of(DRAFTS, ROUNDS, MARKED)) {
                for (String round : rounds) {
                    left = without(left, round, !rounds.equals(MARKED));
                }
            }
            changed = !left.equals(before);
        }
        return left;
    }

    private static String without(String title, String round, boolean bare) {
        for (String form : List.of("(" + round + ")", "[" + round + "]", "-" + round, "_" + round)) {
            if (title.endsWith(form)) {
                return title.substring(0, title.length() - form.length());
            }
        }
        return bare && title.endsWith(round) ? title.substring(0, title.length() - round.length()) : title;
    }
}
