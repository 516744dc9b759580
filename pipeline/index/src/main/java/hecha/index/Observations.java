package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of an answer, each fact once: not those of a report that a later submission took the place of, and one of
 * several that say the same of one place and time, in one report or in several.
 *
 * @param all what counts, in the order of the answer
 * @param superseded how many were left out because their report was submitted again
 * @param repeated how many say what another one says
 */
record Observations(List<Observation> all, int superseded, int repeated) {
    Observations {
        all = List.copyOf(all);
    }

    static Observations of(Answer answer, List<Column> keys, Measures measures) throws IndexException {
        Set<Column> columns = EnumSet.of(
                Column.KIND,
                Column.UNIT,
                Column.VALUE,
                Column.NATURE,
                Column.SUBJECT,
                Column.MEASURE,
                Column.YEAR,
                Column.REGION,
                Column.PART);
        columns.addAll(keys);
        Submissions submissions = answer.submissions();
        Rows rows = answer.reading(columns);
        List<Observation> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int superseded = 0;
        int repeated = 0;
        for (int i = 0; i < answer.size(); i++) {
            Row row = rows.row(answer.document(i));
            if (submissions.isSuperseded(row.report())) {
                superseded++;
                continue;
            }
            Observation observation = observation(i, row, keys, measures);
            if (observation.told().filter(t -> !told.add(t)).isPresent()) {
                repeated++;
            } else {
                all.add(observation);
            }
        }
        return new Observations(all, superseded, repeated);
    }

    private static Observation observation(int number, Row row, List<Column> keys, Measures measures) {
        List<String> path = path(row);
        String subject = row.text(Column.SUBJECT);
        String measure = subject.isEmpty() ? "" : measures.name(subject, path);
        return new Observation(
                number,
                keys.stream()
                        .map(k -> k == Column.MEASURE ? measure : row.text(k))
                        .toList(),
                measure,
                row.text(Column.KIND),
                row.text(Column.UNIT),
                row.text(Column.NATURE),
                row.text(Column.YEAR),
                path,
                row.cell(Column.VALUE) instanceof BigDecimal value ? Optional.of(value) : Optional.empty(),
                !row.text(Column.PART).isEmpty(),
                row.report(),
                row.report() + "#" + row.sentence());
    }

    private static List<String> path(Row row) {
        String region = row.text(Column.REGION);
        return region.isEmpty() ? List.of() : Arrays.asList(region.split("/", -1));
    }
}
