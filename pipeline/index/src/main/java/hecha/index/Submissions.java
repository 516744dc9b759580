package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Rounds;
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
    private final Set<String> superseded = new HashSet<>();

    private final Rounds rounds;

    private Submissions(Rounds rounds) {
        this.rounds = rounds;
    }

    static Submissions of(Snapshot index, Rounds rounds) throws IOException {
        Query every = new Query("", Target.REPORT, Optional.empty(), List.of(), List.of());
        RowReader rows = new RowReader(
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
            String title = rounds.plain(row.text(Column.TITLE));
            String from = row.text(Column.REGION) + '\0' + row.text(Column.ISSUER);
            if (!title.isEmpty() && from.length() > 1) {
                groups.computeIfAbsent(from + '\0' + title, k -> new ArrayList<>())
                        .add(row);
            }
        }
        Submissions submissions = new Submissions(rounds);
        groups.values().stream().filter(g -> g.size() > 1).forEach(submissions::add);
        return submissions;
    }

    private void add(List<Row> group) {
        group.sort(Comparator.comparing((Row r) -> r.text(Column.DATE))
                .thenComparing(this::stage)
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
    private boolean isRound(Row row, Row next) {
        String period = row.text(Column.PERIOD);
        String other = next.text(Column.PERIOD);
        return (stage(row) == Rounds.Stage.DRAFT || stage(next) == Rounds.Stage.AGAIN)
                && (period.isEmpty() || other.isEmpty() || period.equals(other));
    }

    private static boolean isSame(Row row, Row later) {
        return !row.text(Column.PERIOD).isEmpty()
                && row.text(Column.PERIOD).equals(later.text(Column.PERIOD))
                && row.text(Column.NUMBER).equals(later.text(Column.NUMBER));
    }

    /** By its title, or else by the name of its file. */
    private Rounds.Stage stage(Row row) {
        String file = row.text(Column.FILE);
        int dot = file.lastIndexOf('.');
        Rounds.Stage title = rounds.stage(row.text(Column.TITLE));
        return title == Rounds.Stage.UNSAID
                ? rounds.stage(dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file)
                : title;
    }

    /** Whether a later one took the place of the report with this id. */
    boolean isSuperseded(String report) {
        return superseded.contains(report);
    }
}
