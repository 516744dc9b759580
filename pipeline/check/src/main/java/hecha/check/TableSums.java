package hecha.check;

import hecha.check.Grid.Cell;
import hecha.check.Grid.CellNumber;
import hecha.dictionary.RelationForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the sums that a table states: a row 合计 or 小计 below or above the rows that it adds up, a column 合计 beside
 * columns of its parts. Which of them it adds up is told by the sums that come out right: where none does and more than one
 * should, the table was not understood and no sum is given.
 */
final class TableSums {
    /** So many rows behind a row 其中 may belong to it. */
    private static final int INSIDE = 3;

    private final Grid grid;
    private final RelationForm words;
    private final BitSet totals = new BitSet();
    private final BitSet subtotals = new BitSet();
    private final BitSet insides = new BitSet();
    private final BitSet rates = new BitSet();
    private final int all;

    TableSums(Grid grid, RelationForm words) {
        this.grid = grid;
        this.words = words;
        for (int row = 0; row < grid.rows().size(); row++) {
            totals.set(row, isNamed(row, "totals"));
            subtotals.set(row, isNamed(row, "subtotals"));
            insides.set(row, words.words("inside").anyBegins(Marks.bare(grid.name(row))));
        }
        all = totals.isEmpty() ? lastOfAll() : -1;
        if (all > 1) {
            totals.set(all);
        }
        for (int column = 0; column < grid.columns(); column++) {
            rates.set(column, holdsRates(column));
        }
    }

    /** The last row where it is named after all of them, 全校; else -1. Only where most of its columns come out it is their sum. */
    private int lastOfAll() {
        int last = grid.rows().size() - 1;
        return last >= 0 && words.words("of_all").contains(Marks.bare(grid.name(last))) ? last : -1;
    }

    /** The sums that do not come out. */
    List<TableSum> wrong() {
        List<TableSum> wrong = new ArrayList<>();
        int start = 0;
        for (int row = 0; row < grid.rows().size(); row++) {
            if (isTotal(row) || isSubtotal(row)) {
                wrong.addAll(row(row, start, isSubtotal(row) ? start : 0));
                start = row + 1;
            }
        }
        for (int column = 0; column < grid.columns(); column++) {
            if (contains("total_columns", grid.heads().get(column)) && !isRate(column)) {
                wrong.addAll(column(column));
            }
        }
        return wrong;
    }

    /** A number of a row 其中 that exceeds the one in the row that it is inside of. */
    record Beyond(String name, Cell part, String whole, Cell total) {}

    List<Beyond> beyond() {
        List<Beyond> found = new ArrayList<>();
        boolean oneColumn = amounts() == 1;
        for (int row = 1; row < grid.rows().size(); row++) {
            // in a table of several groupings 其中 may speak of a total further up
            boolean plain = !label(row - 1).isEmpty() || oneColumn;
            if (!isOf(row) || isOf(row - 1) || isTotal(row - 1) || !plain) {
                continue;
            }
            for (int column = 1; column < grid.columns(); column++) {
                Cell part = grid.cell(row, column);
                Cell whole = grid.cell(row - 1, column);
                boolean alike = part.number().isPresent()
                        && whole.number().isPresent()
                        && part.number()
                                .get()
                                .unit()
                                .equals(whole.number().get().unit());
                if (!isRate(column)
                        && alike
                        && part.number()
                                        .get()
                                        .value()
                                        .compareTo(whole.number().get().value())
                                > 0) {
                    found.add(new Beyond(grid.name(row), part, grid.name(row - 1), whole));
                }
            }
        }
        return found;
    }

    /** How many columns hold numbers. */
    private long amounts() {
        return IntStream.range(0, grid.columns()).filter(grid::holdsNumbers).count();
    }

    boolean isTotal(int row) {
        return totals.get(row);
    }

    /** How many rows are totals. */
    int totals() {
        return totals.cardinality();
    }

    /** The last row that is a total; -1 where none is. */
    int lastTotal() {
        return totals.length() - 1;
    }

    private boolean isSubtotal(int row) {
        return subtotals.get(row);
    }

    /** Whether a cell that names the row says so: 合计, 支出总计. */
    private boolean isNamed(int row, String list) {
        return grid.rows().get(row).stream()
                .filter(cell -> !cell.text().isEmpty() && !isNumber(cell))
                .map(cell -> Marks.bare(cell.text()))
                .anyMatch(name -> words.words(list).anyEnds(name));
    }

    /** Whether the numbers of a column are none that add up: rates, means, places in a row. */
    boolean isRate(int column) {
        return rates.get(column);
    }

    private boolean holdsRates(int column) {
        return contains("rates", grid.heads().get(column))
                || grid.rows().stream()
                        .anyMatch(row -> row.get(column)
                                .number()
                                .filter(CellNumber::isPercent)
                                .isPresent());
    }

    private boolean contains(String list, String head) {
        return words.words(list).anyIn(head);
    }

    /** The sums of the row {@code total} that do not come out, by the reading of the table that makes most come out. */
    private List<TableSum> row(int total, int start, int grand) {
        List<List<Integer>> readings = readings(total, start, grand);
        List<TableSum> best = List.of();
        long most = -1;
        for (List<Integer> rows : readings) {
            List<TableSum> sums = sums(total, rows);
            long right = sums.stream().filter(TableSum::fits).count();
            if (right > most && !sums.isEmpty()) {
                most = right;
                best = sums;
            }
        }
        List<TableSum> wrong =
                best.stream().filter(sum -> !sum.fits() && !sum.isGrouped()).toList();
        boolean alone = best.size() == 1 && readings.size() == 1 && total != all;
        return (alone || (most > 0 && most >= wrong.size())) && wrong.stream().allMatch(TableSum::isNear)
                ? wrong
                : List.of();
    }

    /** The rows that {@code total} may add up, each way once; the plainest where the table leaves no choice. */
    private List<List<Integer>> readings(int total, int start, int grand) {
        int from = total == grand && total == 0 ? 1 : start;
        int to = total == 0 ? grid.rows().size() : total;
        List<Integer> plain = rows(from, to).filter(row -> !isOf(row)).boxed().toList();
        List<Integer> all = rows(total == 0 ? 1 : grand, to)
                .filter(row -> !isOf(row))
                .boxed()
                .toList();
        List<Integer> subtotals = IntStream.range(total == 0 ? 1 : grand, to)
                .filter(this::isSubtotal)
                .boxed()
                .toList();
        List<List<Integer>> readings = new ArrayList<>();
        List<Integer> chief = chief(all);
        if (!chief.isEmpty()) {
            readings.add(chief);
        } else if (subtotals.size() > 1) {
            readings.add(subtotals);
        } else if (isSubtotal(total)) {
            readings.add(plain);
        } else {
            readings.add(plain);
            for (int more = 1; more <= INSIDE && plain.size() < to - from; more++) {
                readings.add(besideInside(plain, more));
            }
            if (!all.equals(plain)) {
                readings.add(all);
            }
            if (total > 0 && start > 0 && start < total) {
                List<Integer> carried = new ArrayList<>(List.of(start - 1));
                carried.addAll(plain);
                readings.add(carried);
            }
        }
        return readings;
    }

    /** 其中：增值税, 企业所得税, 非税收入: the rows without the {@code more} behind each row 其中, which may go on with it. */
    private List<Integer> besideInside(List<Integer> rows, int more) {
        return rows.stream()
                .filter(row -> IntStream.rangeClosed(1, more).noneMatch(back -> row >= back && isOf(row - back)))
                .toList();
    }

    private IntStream rows(int from, int to) {
        return IntStream.range(from, to).filter(row -> !isTotal(row) && !isSubtotal(row));
    }

    /** The rows with labels of the highest kind where some rows have labels and some have none or lower ones. */
    private List<Integer> chief(List<Integer> rows) {
        String first = rows.isEmpty() ? "" : label(rows.get(0));
        if (first.isEmpty()) {
            return List.of();
        }
        List<Integer> chief =
                rows.stream().filter(row -> label(row).equals(first)).toList();
        return chief.size() > 1 && chief.size() < rows.size() ? chief : List.of();
    }

    /** The shape of the label that a row is named with: 一、 or （一）; empty where it has none. */
    private String label(int row) {
        String name = grid.name(row);
        int mark = 0;
        while (mark < name.length() && mark < 4 && "、.．）)".indexOf(name.charAt(mark)) < 0) {
            mark++;
        }
        if (mark == 0 || mark >= name.length() || mark >= 4) {
            return "";
        }
        String label = name.substring(0, mark + 1);
        String numeral = Marks.bare(label);
        return Labels.value(numeral) > 0 ? Labels.shape(label) : "";
    }

    /** Whether what the row counts is counted in the row before it, too. */
    boolean isOf(int row) {
        return insides.get(row);
    }

    private List<TableSum> sums(int total, List<Integer> rows) {
        List<TableSum> sums = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            int c = column;
            if (isRate(column) || rows.size() < 2 || isNumbering(column)) {
                continue;
            }
            sum(
                            grid.heads().get(c),
                            false,
                            grid.cell(total, c),
                            rows.stream().map(row -> grid.cell(row, c)).toList(),
                            grid.isRounded(c))
                    .ifPresent(sums::add);
        }
        return sums;
    }

    private static boolean isNumber(Cell cell) {
        return cell.number().isPresent();
    }

    /** Whether the column only counts the rows: 1, 2, 3. */
    private boolean isNumbering(int column) {
        for (int row = 0; row < Math.min(2, grid.rows().size()); row++) {
            if (!grid.cell(row, column).text().equals(Integer.toString(row + 1))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<TableSum> sum(String name, boolean across, Cell total, List<Cell> parts, boolean rounded) {
        boolean stated = total.number().isPresent() && parts.stream().allMatch(TableSums::isNumber);
        boolean alike = stated
                && parts.stream()
                                .map(cell -> cell.number().orElseThrow().unit())
                                .filter(unit -> !unit.isEmpty())
                                .distinct()
                                .count()
                        <= 1;
        return alike && parts.size() > 1
                ? Optional.of(new TableSum(name, across, total, parts, rounded))
                : Optional.empty();
    }

    /** The rows whose cell in the column {@code total} is not what the columns beside it add up to in the other rows. */
    private List<TableSum> column(int total) {
        List<List<Integer>> readings = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        for (int c = total - 1; c >= 0 && isPart(c); c--) {
            before.add(0, c);
            readings.add(List.copyOf(before));
        }
        List<Integer> after = new ArrayList<>();
        for (int c = total + 1; c < grid.columns() && isPart(c); c++) {
            after.add(c);
            readings.add(List.copyOf(after));
        }
        List<TableSum> best = readings.stream()
                .filter(columns -> columns.size() > 1)
                .map(columns -> across(total, columns))
                .max(Comparator.<List<TableSum>>comparingLong(
                                sums -> sums.stream().filter(TableSum::fits).count())
                        .thenComparing(List::size))
                .orElse(List.of());
        List<TableSum> wrong = best.stream().filter(sum -> !sum.fits()).toList();
        int right = best.size() - wrong.size();
        return right >= 2 && right > wrong.size() ? wrong : List.of();
    }

    private boolean isPart(int column) {
        return !isRate(column) && !isNumbering(column) && grid.holdsNumbers(column);
    }

    private List<TableSum> across(int total, List<Integer> columns) {
        List<TableSum> sums = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            int r = row;
            sum(
                            grid.name(r),
                            true,
                            grid.cell(r, total),
                            columns.stream().map(c -> grid.cell(r, c)).toList(),
                            grid.isRounded(total))
                    .filter(sum -> sum.values().stream().anyMatch(value -> value.signum() != 0))
                    .ifPresent(sums::add);
        }
        return sums;
    }
}
