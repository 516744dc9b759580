package hecha.index;

import hecha.index.query.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    static Observations of(Answer answer, List<Column> keys) throws IndexException {
        Set<Column> columns = EnumSet.of(
                Column.KIND, Column.UNIT, Column.VALUE, Column.NATURE, Column.CHANGE, Column.MEASURE, Column.REGION);
        columns.addAll(keys);
        Submissions submissions = answer.submissions();
        RowReader rows = answer.reading(columns);
        List<Observation> all = new ArrayList<>();
        Set<Observation.Told> told = new HashSet<>();
        Map<String, List<String>> paths = new HashMap<>();
        int superseded = 0;
        int repeated = 0;
        for (int i = 0; i < answer.size(); i++) {
            Row row = rows.row(answer.document(i));
            if (submissions.isSuperseded(row.report())) {
                superseded++;
                continue;
            }
            Observation observation = observation(
                    i,
                    row,
                    rows.unseen(answer.document(i)),
                    paths.computeIfAbsent(row.text(Column.REGION), Observations::path),
                    keys);
            if (observation.told().filter(t -> !told.add(t)).isPresent()) {
                repeated++;
            } else {
                all.add(observation);
            }
        }
        return new Observations(all, superseded, repeated);
    }

    private static Observation observation(
            int number, Row row, RowReader.Unseen unseen, List<String> path, List<Column> keys) {
        return new Observation(
                number,
                keys.stream().map(row::text).toList(),
                row.text(Column.MEASURE),
                row.text(Column.KIND),
                row.text(Column.UNIT),
                unseen.sort(),
                row.text(Column.NATURE),
                row.text(Column.CHANGE),
                unseen.time(),
                path,
                row.cell(Column.VALUE) instanceof BigDecimal value ? Optional.of(value) : Optional.empty(),
                row.report(),
                row.text(Column.ITEM),
                unseen.wholes());
    }

    private static List<String> path(String region) {
        return region.isEmpty() ? List.of() : List.of(region.split("/", -1));
    }
}
