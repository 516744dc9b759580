package hecha.check;

import hecha.model.Severity;
import hecha.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Adds up the columns of a table that has a row 合计, its sub-totals (小计), and the rows of one that has a column 合计. Where
 * a table has several such lines and none adds up, its structure was not understood and nothing is said.
 */
public final class TableSumCheck implements Check {
    private static final int LONGEST = 20;

    /** A total and the numbers that it should be the sum of. */
    private record Line(String name, Table.Item total, BigDecimal stated, List<BigDecimal> parts) {
        BigDecimal sum() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean fits() {
            int decimals = parts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
            BigDecimal slack =
                    decimals > 0 ? BigDecimal.valueOf(parts.size()).movePointLeft(decimals) : BigDecimal.ZERO;
            return sum().subtract(stated).abs().compareTo(slack) <= 0;
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Table table : context.outline().tables()) {
            settle(table, columns(context, table), findings);
            settle(table, rows(context, table), findings);
        }
    }

    private static void settle(Table table, List<Line> lines, Consumer<FindingDraft> findings) {
        long right = lines.stream().filter(Line::fits).count();
        if (lines.size() > 1 && right * 2 < lines.size()) {
            return;
        }
        for (Line line : lines) {
            if (!line.fits()) {
                findings.accept(FindingDraft.of(
                                Division.RULE,
                                line.total().from(),
                                line.total().to(),
                                table.section(),
                                line.name() + line.total().text())
                        .as("table")
                        .weighing(Severity.WARNING)
                        .with("totalValue", line.stated())
                        .with("sumValue", line.sum())
                        .with("partValues", line.parts())
                        .saying("column", line.name())
                        .saying("sum", Numbers.plain(line.sum()))
                        .saying("total", line.total().text().strip()));
            }
        }
    }

    private static List<Line> columns(CheckContext context, Table table) {
        List<Line> lines = new ArrayList<>();
        List<List<Optional<Table.Item>>> rows = table.rows();
        List<Integer> totals = IntStream.range(0, rows.size())
                .filter(r -> isNamed(context, "table-totals", rows.get(r)))
                .boxed()
                .toList();
        if (totals.size() != 1) {
            return lines;
        }
        int total = totals.get(0);
        List<Integer> subtotals = IntStream.range(0, rows.size())
                .filter(r -> isNamed(context, "table-subtotals", rows.get(r)))
                .boxed()
                .toList();
        for (int column = 0; column < rows.get(total).size(); column++) {
            if (isRate(context, table, column)) {
                continue;
            }
            column(context, table, column, total, subtotals).ifPresent(lines::add);
            int from = total == 0 ? 1 : 0;
            for (int subtotal : subtotals) {
                line(context, table, column, subtotal, from, subtotal).ifPresent(lines::add);
                from = subtotal + 1;
            }
        }
        return lines;
    }

    /** The column's total with the sub-totals where there are some, else with all rows above or, where it is first, below. */
    private static Optional<Line> column(
            CheckContext context, Table table, int column, int total, List<Integer> subtotals) {
        if (subtotals.isEmpty()) {
            int size = table.rows().size();
            return total == 0
                    ? line(context, table, column, total, 1, size)
                    : line(context, table, column, total, 0, total);
        }
        List<BigDecimal> parts = new ArrayList<>();
        for (int row : subtotals) {
            cell(table, row, column).flatMap(TableSumCheck::number).ifPresent(parts::add);
        }
        return parts.size() == subtotals.size() ? line(table, column, total, parts) : Optional.empty();
    }

    /** The cell in {@code total} with the numbers of the rows {@code from..to}, where each has one. */
    private static Optional<Line> line(CheckContext context, Table table, int column, int total, int from, int to) {
        List<BigDecimal> parts = new ArrayList<>();
        int rows = 0;
        for (int row = from; row < to; row++) {
            if (isNamed(context, "table-parts", table.rows().get(row))) {
                continue;
            }
            rows++;
            cell(table, row, column).flatMap(TableSumCheck::number).ifPresent(parts::add);
        }
        return parts.size() == rows ? line(table, column, total, parts) : Optional.empty();
    }

    private static Optional<Line> line(Table table, int column, int total, List<BigDecimal> parts) {
        Optional<Table.Item> item = cell(table, total, column);
        Optional<BigDecimal> stated = item.flatMap(TableSumCheck::number);
        return parts.size() < 2
                ? Optional.empty()
                : stated.map(number -> new Line(header(table, column), item.orElseThrow(), number, parts));
    }

    /** The rows of a table that has a column 合计 beside columns of its parts. */
    private static List<Line> rows(CheckContext context, Table table) {
        List<Line> lines = new ArrayList<>();
        List<Integer> totals = IntStream.range(0, table.header().size())
                .filter(c -> context.rule(Division.RULE).words("table-totals").contains(Marks.bare(header(table, c))))
                .boxed()
                .toList();
        if (totals.size() != 1) {
            return lines;
        }
        int total = totals.get(0);
        for (int row = 0; row < table.rows().size(); row++) {
            List<BigDecimal> parts = new ArrayList<>();
            boolean open = false;
            for (int column = 1; column < table.header().size(); column++) {
                if (column == total || isRate(context, table, column)) {
                    continue;
                }
                Optional<BigDecimal> number = cell(table, row, column).flatMap(TableSumCheck::number);
                number.ifPresent(parts::add);
                open |= number.isEmpty();
            }
            Optional<Table.Item> item = cell(table, row, total);
            Optional<BigDecimal> stated = item.flatMap(TableSumCheck::number);
            if (!open && parts.size() > 1 && stated.isPresent()) {
                String name = cell(table, row, 0).map(Table.Item::text).orElse("");
                lines.add(new Line(name.strip(), item.orElseThrow(), stated.get(), parts));
            }
        }
        return lines.size() > 2 ? lines : List.of();
    }

    private static Optional<Table.Item> cell(Table table, int row, int column) {
        List<Optional<Table.Item>> cells = table.rows().get(row);
        return column < cells.size() ? cells.get(column) : Optional.empty();
    }

    private static String header(Table table, int column) {
        return column < table.header().size()
                ? table.header().get(column).text().strip()
                : "";
    }

    /** Whether the numbers of a column are none that add up: rates, means, places in a row. */
    private static boolean isRate(CheckContext context, Table table, int column) {
        String name = header(table, column);
        return context.rule(Division.RULE).words("table-rates").stream().anyMatch(name::contains);
    }

    private static boolean isNamed(CheckContext context, String list, List<Optional<Table.Item>> row) {
        for (Optional<Table.Item> item : row) {
            if (item.isPresent() && !item.get().text().isBlank()) {
                String words = Marks.bare(item.get().text());
                return context.rule(Division.RULE).words(list).stream()
                        .anyMatch(word -> list.equals("table-parts") ? words.startsWith(word) : words.equals(word));
            }
        }
        return false;
    }

    private static Optional<BigDecimal> number(Table.Item item) {
        String words = item.text().strip().replace(",", "");
        int digits = 0;
        int points = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            digits += Marks.isDigit(c) ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if (!(Marks.isDigit(c) || (c == '.' && i > 0))) {
                return Optional.empty();
            }
        }
        return digits == 0 || points > 1 || words.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new BigDecimal(words));
    }
}
