package hecha.check;

import hecha.model.Severity;
import hecha.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds up the columns of a table that has a row 合计. */
public final class TableSumCheck implements Check {
    private static final String RULE = "figure/sum-mismatch";
    private static final int LONGEST = 20;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Table table : context.outline().tables()) {
            List<List<Optional<Table.Item>>> rows = table.rows();
            for (int r = 2; r < rows.size(); r++) {
                if (isTotal(rows.get(r)) && rows.subList(0, r).stream().noneMatch(TableSumCheck::isTotal)) {
                    columns(table, r, findings);
                }
            }
        }
    }

    private static boolean isTotal(List<Optional<Table.Item>> row) {
        for (Optional<Table.Item> item : row) {
            if (item.isPresent()) {
                String words = Marks.bare(item.get().text());
                return words.equals("合计") || words.equals("总计") || words.equals("小计") || words.equals("总分");
            }
        }
        return false;
    }

    private static void columns(Table table, int totalRow, Consumer<FindingDraft> findings) {
        List<Optional<Table.Item>> totals = table.rows().get(totalRow);
        for (int column = 0; column < totals.size(); column++) {
            Optional<BigDecimal> total = totals.get(column).flatMap(TableSumCheck::number);
            if (total.isEmpty()) {
                continue;
            }
            List<BigDecimal> parts = new ArrayList<>();
            for (List<Optional<Table.Item>> row : table.rows().subList(0, totalRow)) {
                Optional<BigDecimal> number =
                        column < row.size() ? row.get(column).flatMap(TableSumCheck::number) : Optional.empty();
                number.ifPresent(parts::add);
            }
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            int decimals = parts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
            BigDecimal slack =
                    decimals > 0 ? BigDecimal.valueOf(parts.size()).movePointLeft(decimals) : BigDecimal.ZERO;
            if (parts.size() == totalRow && sum.subtract(total.get()).abs().compareTo(slack) > 0) {
                Table.Item cell = totals.get(column).orElseThrow();
                String name = column < table.header().size()
                        ? table.header().get(column).text()
                        : "";
                findings.accept(FindingDraft.of(RULE, cell.from(), cell.to(), table.section(), name + cell.text())
                        .as("table")
                        .weighing(Severity.WARNING)
                        .with("totalValue", total.get())
                        .with("sumValue", sum)
                        .saying("column", name)
                        .saying("sum", Numbers.plain(sum))
                        .saying("total", cell.text().strip()));
            }
        }
    }

    private static Optional<BigDecimal> number(Table.Item item) {
        String words = item.text().strip().replace(",", "");
        int digits = 0;
        int points = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if (!((c >= '0' && c <= '9') || (c == '.' && i > 0))) {
                return Optional.empty();
            }
        }
        return digits == 0 || points > 1 || words.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new BigDecimal(words));
    }
}
