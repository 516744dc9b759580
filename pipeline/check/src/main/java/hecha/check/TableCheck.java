package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Holds the numbers of tables against one another: sums, columns computed from others, and the total that the text gives. */
public final class TableCheck implements Check {
    private static final String CONFLICT = "figure/conflict";

    /** So far below a table its note may end. */
    private static final int NOTE = 60;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RelationForm words = context.relation("table");
        for (Grid grid : new GridReader(context).read()) {
            TableSums sums = new TableSums(grid, words);
            List<TableSum> unequal = sums.wrong();
            List<TableSum> wrong = unequal.isEmpty() || overlaps(context, grid) ? List.of() : unequal;
            wrong.forEach(sum -> findings.accept(draft(grid, sum)));
            sums.beyond().forEach(beyond -> findings.accept(draft(grid, beyond)));
            TableAccounts accounts = new TableAccounts(grid, words, sums);
            accounts.wrong().forEach(account -> findings.accept(draft(grid, account)));
            accounts.beyond().forEach(beyond -> findings.accept(draft(grid, beyond)));
            List<TableFormulas.Computed> computed = new TableFormulas(grid, words, sums)
                    .wrong().stream()
                            .filter(cell ->
                                    wrong.stream().noneMatch(sum -> sum.total().equals(cell.stated())))
                            .toList();
            computed.forEach(cell -> findings.accept(draft(grid, cell)));
            // a share that is wrong by its own row makes its column wrong
            accounts.structures().stream()
                    .filter(sum ->
                            computed.stream().noneMatch(cell -> sum.parts().contains(cell.stated())))
                    .forEach(sum -> findings.accept(draft(grid, sum)));
            new TableTotals(context, grid, sums).wrong().ifPresent(announced -> findings.accept(draft(announced)));
        }
    }

    /** 注：一人可登记多项: whether a note below the table says that its rows overlap. */
    private static boolean overlaps(CheckContext context, Grid grid) {
        int to = grid.rows().stream()
                .flatMap(List::stream)
                .mapToInt(Grid.Cell::to)
                .max()
                .orElse(grid.from());
        String note = context.text().substring(to, Math.min(context.text().length(), to + NOTE));
        return context.relation("part").words("told_overlap").anyIn(note);
    }

    private static FindingDraft draft(Grid grid, TableAccounts.Account account) {
        String row = Marks.bare(account.row());
        String said = account.stated().text();
        return FindingDraft.of(
                        Division.RULE, account.stated().from(), account.stated().to(), grid.section(), row + said)
                .as("computed")
                .weighing(Severity.WARNING)
                .with("computedValue", account.computed())
                .saying("line", row)
                .saying("column", Marks.bare(account.column()))
                .saying("first", texts(account.plus()))
                .saying("second", texts(account.minus()))
                .saying("computed", Numbers.plain(account.computed()))
                .saying("stated", said);
    }

    private static String texts(List<Grid.Cell> cells) {
        return cells.stream().map(Grid.Cell::text).collect(Collectors.joining("＋"));
    }

    private static FindingDraft draft(Grid grid, TableSum sum) {
        String name = Marks.bare(sum.name());
        String total = sum.total().text();
        return FindingDraft.of(Division.RULE, sum.total().from(), sum.total().to(), grid.section(), name + total)
                .as(sum.across() ? "row" : "table")
                .weighing(Severity.WARNING)
                .with("totalValue", sum.stated())
                .with("sumValue", sum.computed())
                .with("partValues", sum.values())
                .saying("line", name)
                .saying("addition", sum.parts().stream().map(Grid.Cell::text).collect(Collectors.joining("＋")))
                .saying("sum", Numbers.plain(sum.computed()))
                .saying("total", total);
    }

    private static FindingDraft draft(Grid grid, TableSums.Beyond beyond) {
        String part = Marks.bare(beyond.name()) + beyond.part().text();
        return FindingDraft.of(PartOf.RULE, beyond.total().from(), beyond.part().to(), grid.section(), part)
                .weighing(Severity.WARNING)
                .with("partValue", beyond.part().number().orElseThrow().value())
                .with("wholeValue", beyond.total().number().orElseThrow().value())
                .saying("part", part)
                .saying("whole", Marks.bare(beyond.whole()) + beyond.total().text());
    }

    private static FindingDraft draft(Grid grid, TableFormulas.Computed computed) {
        String row = Marks.bare(computed.row());
        return FindingDraft.of(
                        computed.form().rule(),
                        computed.stated().from(),
                        computed.stated().to(),
                        grid.section(),
                        row + computed.stated().text())
                .as(computed.form().rule().equals(Division.RULE) ? "computed" : "table")
                .weighing(Severity.WARNING)
                .with("computedValue", computed.value())
                .saying("line", row)
                .saying("column", Marks.bare(computed.column()))
                .saying("first", computed.first().text())
                .saying("second", computed.second().text())
                .saying("computed", Numbers.plain(computed.value()))
                .saying("stated", computed.stated().text());
    }

    private static FindingDraft draft(TableTotals.Announced announced) {
        Term term = announced.term();
        return FindingDraft.of(
                        CONFLICT,
                        term.from(),
                        term.to(),
                        term.figure().section(),
                        term.number().words() + announced.total())
                .as("table")
                .weighing(Severity.WARNING)
                .with("first", term.number().figure())
                .with("secondValue", announced.total())
                .saying("first", term.quoted())
                .saying("second", Numbers.plain(announced.total()));
    }
}
