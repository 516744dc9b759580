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
 * Finds columns that are computed from others: a share of the total, a rate, a growth, a mean, a difference, a product. The
 * head says what sort of number a column holds; how it is computed is what comes out right in most rows, and in at least two.
 */
final class TableFormulas {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_COLUMNS = 10;
    private static final int[] SCALES = {0, 4, -4, 3, -3};
    /** 万亩 and 公斤 give tens of 吨. */
    private static final int[] MEAN_SCALES = {0, 4, -4, 3, -3, 1, -1};

    private static final int[] PLAIN = {0};

    private final Grid grid;
    private final RelationForm words;
    private final TableSums sums;
    /** The columns that hold amounts. */
    private final List<Integer> amounts;

    /** How a cell follows from two others. */
    enum Form {
        GROWTH("growths", "percent-mismatch"),
        PERCENT("percents", "percent-mismatch"),
        MEAN("means", "percent-mismatch"),
        DIFFERENCE("differences", "sum-mismatch"),
        PRODUCT("products", "sum-mismatch");

        private final String heads;
        private final String rule;

        Form(String heads, String rule) {
            this.heads = heads;
            this.rule = "figure/" + rule;
        }

        String rule() {
            return rule;
        }

        /** What the number of one unit may have to be moved by to be that of another: 万元 and 元, 吨 and 公斤. */
        private int[] scales() {
            return this == MEAN ? MEAN_SCALES : this == PRODUCT ? SCALES : PLAIN;
        }
    }

    /** A cell with the two that it follows from and what they give. */
    record Computed(Form form, String row, String column, Cell stated, Cell first, Cell second, BigDecimal value) {}

    private record Row(Computed computed, boolean fits) {}

    TableFormulas(Grid grid, RelationForm words, TableSums sums) {
        this.grid = grid;
        this.words = words;
        this.sums = sums;
        amounts = IntStream.range(0, grid.columns())
                .filter(column -> !sums.isRate(column) && grid.holdsNumbers(column))
                .boxed()
                .toList();
    }

    List<Computed> wrong() {
        List<Computed> wrong = new ArrayList<>();
        if (grid.columns() > MOST_COLUMNS) {
            return wrong;
        }
        for (int column = 1; column < grid.columns(); column++) {
            for (Form form : Form.values()) {
                String head = grid.heads().get(column);
                if (words.words(form.heads).anyIn(head)) {
                    List<Row> rows = best(form, column);
                    long right = rows.stream().filter(Row::fits).count();
                    if (!rows.isEmpty()) {
                        rows.stream()
                                .filter(row -> !row.fits() && right > rows.size() - right)
                                .map(Row::computed)
                                .forEach(wrong::add);
                        break;
                    }
                }
            }
        }
        return wrong;
    }

    /** The rows by the two columns that most of them, and at least two, follow from; none where no two do. */
    private List<Row> best(Form form, int column) {
        List<Row> best = List.of();
        long most = 1;
        for (int first : amounts) {
            for (int second : amounts) {
                boolean open = first == column || second == column;
                if (open || (first == second && form != Form.PERCENT)) {
                    continue;
                }
                for (int scale : form.scales()) {
                    List<Row> rows = rows(form, column, first, second, scale);
                    long right = rows.stream().filter(Row::fits).count();
                    if (right > most) {
                        most = right;
                        best = rows;
                    }
                }
            }
        }
        return best;
    }

    /** The rows in which the column can be computed; a per cent of the same column is one of its total. */
    private List<Row> rows(Form form, int column, int first, int second, int scale) {
        List<Row> rows = new ArrayList<>();
        int total = first == second ? sums.lastTotal() : -1;
        if (first == second && total < 0) {
            return rows;
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            if (row == total) {
                continue;
            }
            Cell stated = grid.cell(row, column);
            Cell one = grid.cell(row, first);
            Cell other = grid.cell(first == second ? total : row, second);
            int r = row;
            row(form, stated, one, other, grid.isRounded(first) || grid.isRounded(second), scale)
                    .ifPresent(fits -> rows.add(new Row(
                            new Computed(
                                    form, grid.name(r), grid.heads().get(column), stated, one, other, fits.value()),
                            fits.fits())));
        }
        return rows;
    }

    private record Fit(BigDecimal value, boolean fits) {}

    private Optional<Fit> row(Form form, Cell stated, Cell first, Cell second, boolean rounded, int scale) {
        Optional<CellNumber> said = stated.number();
        Optional<CellNumber> one = first.number();
        Optional<CellNumber> other = second.number();
        if (said.isEmpty()
                || stated.isDash()
                || one.isEmpty()
                || other.isEmpty()
                || one.get().value().signum() == 0
                || other.get().value().signum() <= 0
                || words.words("points").anyIn(said.get().unit())
                || one.get().isPercent()) {
            return Optional.empty();
        }
        Amount a = one.get().amount(rounded);
        Amount b = other.get().amount(rounded);
        BigDecimal left = one.get().value();
        BigDecimal right = other.get().value();
        Amount computed = switch (form) {
            case PERCENT -> a.percentOf(b);
            case GROWTH -> a.percentOf(b).plus(Amount.between(HUNDRED.negate(), HUNDRED.negate()));
            case MEAN -> a.percentOf(b).dividedBy(HUNDRED.scaleByPowerOfTen(scale));
            case DIFFERENCE -> a.plus(b.negated());
            case PRODUCT -> a.multipliedBy(b).dividedBy(BigDecimal.ONE.scaleByPowerOfTen(scale));
        };
        BigDecimal value = switch (form) {
            case PERCENT -> Numbers.quotient(left.multiply(HUNDRED), right);
            case GROWTH -> Numbers.quotient(left.subtract(right).multiply(HUNDRED), right);
            case MEAN -> Numbers.quotient(left, right.scaleByPowerOfTen(scale));
            case DIFFERENCE -> left.subtract(right);
            case PRODUCT -> left.multiply(right).scaleByPowerOfTen(-scale);
        };
        boolean exact = form == Form.DIFFERENCE || form == Form.PRODUCT;
        return Optional.of(new Fit(value, !computed.contradicts(said.get().amount(!exact || rounded))));
    }
}
