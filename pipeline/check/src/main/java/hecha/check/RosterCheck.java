package hecha.check;

import hecha.dictionary.Words;
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
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        List<String> rosters = context.rule(RULE).words("rosters");
        Optional<Section> roster = context.sections().stream()
                .filter(section -> section.label().startsWith(Signs.ATTACHED_WORD))
                .filter(section -> rosters.stream().anyMatch(opening(context, section)::contains))
                .findFirst();
        if (roster.isEmpty()) {
            return;
        }
        String members =
                context.text().substring(roster.get().bodyFrom(), roster.get().to());
        Set<String> told = new LinkedHashSet<>();
        for (Table table : context.outline().tables()) {
            if (table.section() == roster.get().index()) {
                continue;
            }
            int column = column(context, table);
            for (List<Optional<Table.Item>> row : table.rows()) {
                if (column >= 0 && column < row.size() && row.get(column).isPresent()) {
                    units(context, table, row.get(column).get(), members, told, findings);
                }
            }
        }
    }

    private static void units(
            CheckContext context,
            Table table,
            Table.Item cell,
            String members,
            Set<String> told,
            Consumer<FindingDraft> findings) {
        Words endings = context.rule(RULE).words("endings");
        Words general = context.rule(RULE).words("general");
        int at = cell.from();
        for (String line : context.text().substring(cell.from(), cell.to()).split("\n", -1)) {
            String unit = line.strip();
            boolean named = unit.length() > SHORTEST
                    && unit.length() <= LONGEST
                    && endings.anyEnds(unit)
                    && general.stream().noneMatch(unit::contains);
            if (named && members.lines().noneMatch(member -> holds(member, unit)) && told.add(unit)) {
                findings.accept(FindingDraft.of(RULE, at, at + line.length(), table.section(), unit)
                        .as("roster")
                        .with("unit", unit));
            }
            at += line.length() + 1;
        }
    }

    private static String opening(CheckContext context, Section section) {
        int to = Math.min(section.to(), section.bodyFrom() + 60);
        return section.heading() + context.text().substring(section.bodyFrom(), Math.max(section.bodyFrom(), to));
    }

    private static int column(CheckContext context, Table table) {
        for (int i = 0; i < table.header().size(); i++) {
            String name = Marks.bare(table.header().get(i).text());
            if (context.rule(RULE).words("columns").anyIn(name)) {
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
