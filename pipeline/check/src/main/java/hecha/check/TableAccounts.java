package hecha.check;

import hecha.check.Grid.Cell;
import hecha.check.Grid.CellNumber;
import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what the columns of a table say of one another by their names: an account (期初数, 本期增加, 本期减少, 期末数), a structure in
 * per cent whose rows are all there is, a total with a column of one of its groups (党员总数, 女党员).
 */
final class TableAccounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.valueOf(20);

    private final Grid grid;
    private final RelationForm words;
    private final TableSums sums;

    TableAccounts(Grid grid, RelationForm words, TableSums sums) {
        this.grid = grid;
        this.words = words;
        this.sums = sums;
    }

    /**
     * A row whose account does not close.
     *
     * @param computed what it closes with
     */
    record Account(String row, String column, Cell stated, List<Cell> plus, List<Cell> minus, BigDecimal computed) {}

    /** The rows that do not close where most do. */
    List<Account> wrong() {
        List<Integer> opening = named("opening");
        List<Integer> closing = named("closing");
        List<Integer> came = named("came");
        List<Integer> went = named("went");
        if (opening.size() != 1 || closing.size() != 1 || came.size() + went.size() < 2) {
            return List.of();
        }
        List<Integer> plus = new ArrayList<>(opening);
        plus.addAll(came);
        List<Account> all = IntStream.range(0, grid.rows().size())
                .mapToObj(row -> account(row, closing.get(0), plus, went))
                .flatMap(Optional::stream)
                .toList();
        List<Account> wrong = all.stream().filter(account -> !fits(account)).toList();
        // the heads say how the row adds up, so that one row that does is enough
        return wrong.size() < all.size() && all.size() - wrong.size() >= wrong.size() ? wrong : List.of();
    }

    private List<Integer> named(String list) {
        return IntStream.range(1, grid.columns())
                .filter(column -> words.words(list).anyIn(grid.heads().get(column))
                        && grid.holdsNumbers(column)
                        && IntStream.range(0, grid.rows().size())
                                .noneMatch(row -> grid.number(row, column)
                                        .filter(CellNumber::isPercent)
                                        .isPresent()))
                .boxed()
                .toList();
    }

    private Optional<Account> account(int row, int closing, List<Integer> plus, List<Integer> minus) {
        List<Cell> added = plus.stream().map(column -> grid.cell(row, column)).toList();
        List<Cell> taken = minus.stream().map(column -> grid.cell(row, column)).toList();
        Cell stated = grid.cell(row, closing);
        if (stated.number().isEmpty()
                || added.stream().anyMatch(cell -> cell.number().isEmpty())
                || taken.stream().anyMatch(cell -> cell.number().isEmpty())) {
            return Optional.empty();
        }
        BigDecimal computed = sum(added).subtract(sum(taken));
        return Optional.of(new Account(grid.name(row), grid.heads().get(closing), stated, added, taken, computed));
    }

    private static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(TableAccounts::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Cell cell) {
        return cell.number().orElseThrow().value();
    }

    private static boolean fits(Account account) {
        BigDecimal slack = account.computed().scale() > 0
                ? account.computed()
                        .ulp()
                        .multiply(BigDecimal.valueOf(
                                account.plus().size() + account.minus().size()))
                : BigDecimal.ZERO;
        return account.computed().subtract(value(account.stated())).abs().compareTo(slack) <= 0;
    }

    /** The columns of shares whose rows do not come to their total of 100 per cent. */
    List<TableSum> structures() {
        List<TableSum> found = new ArrayList<>();
        int total = sums.lastTotal();
        if (sums.totals() != 1 || total != grid.rows().size() - 1) {
            return found;
        }
        for (int column = 1; column < grid.columns(); column++) {
            int c = column;
            Cell whole = grid.cell(total, c);
            List<Cell> parts = IntStream.range(0, total)
                    .filter(row -> !sums.isOf(row))
                    .mapToObj(row -> grid.cell(row, c))
                    .toList();
            boolean structure = words.words("structure").anyIn(grid.heads().get(c))
                    && whole.number()
                            .filter(number -> number.value().compareTo(HUNDRED) == 0)
                            .isPresent()
                    && parts.size() > 2
                    && parts.stream().allMatch(cell -> cell.number().isPresent());
            if (structure) {
                TableSum sum = new TableSum(grid.heads().get(c), false, whole, parts, true);
                if (!sum.fits() && sum.computed().subtract(HUNDRED).abs().compareTo(NEAR) <= 0) {
                    found.add(sum);
                }
            }
        }
        return found;
    }

    /** Cells of a group that exceed the total beside them: 党员总数441, 女党员468. */
    List<TableSums.Beyond> beyond() {
        List<TableSums.Beyond> found = new ArrayList<>();
        for (int whole = 1; whole < grid.columns(); whole++) {
            String name = wholeName(whole);
            for (int part = 1; part < grid.columns() && !name.isEmpty(); part++) {
                String own = Marks.bare(Marks.withoutBrackets(grid.heads().get(part)));
                if (part != whole && own.length() > name.length() && own.endsWith(name) && !sums.isRate(part)) {
                    found.addAll(beyond(whole, part));
                }
            }
        }
        return found;
    }

    /** 党员 of 党员总数; empty where the column is no total. */
    private String wholeName(int column) {
        String head = Marks.bare(Marks.withoutBrackets(grid.heads().get(column)));
        String end = words.words("wholes").stream()
                .filter(head::endsWith)
                .findFirst()
                .orElse("");
        String name = head.substring(0, head.length() - end.length());
        return end.isEmpty() || name.length() < 2 ? "" : name;
    }

    private List<TableSums.Beyond> beyond(int whole, int part) {
        List<TableSums.Beyond> found = new ArrayList<>();
        int within = 0;
        for (int row = 0; row < grid.rows().size(); row++) {
            Cell total = grid.cell(row, whole);
            Cell cell = grid.cell(row, part);
            if (total.number().isEmpty() || cell.number().isEmpty()) {
                continue;
            }
            if (value(cell).compareTo(value(total)) > 0) {
                found.add(new TableSums.Beyond(
                        grid.heads().get(part), cell, grid.heads().get(whole), total));
            } else {
                within++;
            }
        }
        return within > found.size() ? found : List.of();
    }
}
