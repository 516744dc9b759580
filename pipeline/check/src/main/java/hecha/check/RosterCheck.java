package hecha.check;

import hecha.model.Section;
import hecha.model.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Compares the units of a task table with the roster in another attachment; short names count as the full ones. */
public final class RosterCheck implements Check {
    private static final String RULE = "attachment/unreferenced";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 16;

    @Override
    public void check(Dossier dossier, Consumer<Draft> findings) {
        List<String> rosters = dossier.rule(RULE).words("rosters");
        Optional<Section> roster = dossier.sections().stream()
                .filter(section -> section.label().startsWith("附"))
                .filter(section -> rosters.stream().anyMatch(opening(dossier, section)::contains))
                .findFirst();
        if (roster.isEmpty()) {
            return;
        }
        String members =
                dossier.text().substring(roster.get().bodyFrom(), roster.get().to());
        Set<String> told = new LinkedHashSet<>();
        for (Table table : dossier.outline().tables()) {
            if (table.section() == roster.get().index()) {
                continue;
            }
            int column = column(dossier, table);
            for (List<Optional<Table.Item>> row : table.rows()) {
                if (column >= 0 && column < row.size() && row.get(column).isPresent()) {
                    units(dossier, table, row.get(column).get(), members, told, findings);
                }
            }
        }
    }

    private static void units(
            Dossier dossier, Table table, Table.Item cell, String members, Set<String> told, Consumer<Draft> findings) {
        List<String> endings = dossier.rule(RULE).words("endings");
        List<String> general = dossier.rule(RULE).words("general");
        int at = cell.from();
        for (String line : dossier.text().substring(cell.from(), cell.to()).split("\n", -1)) {
            String unit = line.strip();
            boolean named = unit.length() > SHORTEST
                    && unit.length() <= LONGEST
                    && endings.stream().anyMatch(unit::endsWith)
                    && general.stream().noneMatch(unit::contains);
            if (named && members.lines().noneMatch(member -> holds(member, unit)) && told.add(unit)) {
                findings.accept(Draft.of(RULE, at, at + line.length(), table.section(), unit)
                        .as("roster")
                        .with("unit", unit));
            }
            at += line.length() + 1;
        }
    }

    private static String opening(Dossier dossier, Section section) {
        int to = Math.min(section.to(), section.bodyFrom() + 60);
        return section.heading() + dossier.text().substring(section.bodyFrom(), Math.max(section.bodyFrom(), to));
    }

    private static int column(Dossier dossier, Table table) {
        for (int i = 0; i < table.header().size(); i++) {
            String name = Marks.bare(table.header().get(i).text());
            if (dossier.rule(RULE).words("columns").stream().anyMatch(name::contains)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the characters of {@code unit} stand in {@code member} in their order, as those of 文广局 in 文体广电和旅游局. */
    private static boolean holds(String member, String unit) {
        int at = -1;
        for (int i = 0; i < unit.length(); i++) {
            at = member.indexOf(unit.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
