package hecha.check;

import hecha.check.Grid.CellNumber;
import hecha.dictionary.RelationForm;
import hecha.text.Intervals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a total that the text announces (全年共培训3200人，见下表) against what the table below it adds up to. */
final class TableTotals {
    private static final int NEAR = 60;
    private static final BigDecimal SLIP = new BigDecimal("0.5");

    private final CheckContext context;
    private final Grid grid;
    private final TableSums sums;
    private final RelationForm words;

    /**
     * A total in the text that its table does not have.
     *
     * @param total what the table has in the unit of the words
     */
    record Announced(Term term, BigDecimal total) {}

    TableTotals(CheckContext context, Grid grid, TableSums sums) {
        this.context = context;
        this.grid = grid;
        this.sums = sums;
        words = context.relation("table");
    }

    Optional<Announced> wrong() {
        List<BigDecimal> totals = totals();
        Optional<Announced> after = after(totals);
        if (after.isPresent()) {
            return after;
        }
        Optional<Statement> before = announcement();
        if (before.isEmpty() || totals.size() != 1) {
            return Optional.empty();
        }
        List<Term> terms = context.terms(before.get()).stream()
                .filter(term -> term.isLevel() && term.cue() < 0 && !term.isPlanned())
                .filter(term -> words.words("whole").anyIn(term.lead()))
                .toList();
        return terms.size() == 1 ? against(terms.get(0), totals.get(0)) : Optional.empty();
    }

    /** 从上表看，三个收购点合计收购1360吨: behind the table, of one of its columns or of all of them. */
    private Optional<Announced> after(List<BigDecimal> totals) {
        int end = grid.rows().stream()
                .flatMap(List::stream)
                .mapToInt(Grid.Cell::to)
                .max()
                .orElse(grid.from());
        List<Statement> all = context.statements();
        int next = Intervals.firstAtOrAfter(all, Statement::from, end);
        if (next >= all.size() || totals.isEmpty() || all.get(next).from() - end > NEAR) {
            return Optional.empty();
        }
        Statement statement = all.get(next);
        if (words.words("after").stream().noneMatch(word -> statement.find(word, statement.from()) >= 0)) {
            return Optional.empty();
        }
        List<BigDecimal> values = new ArrayList<>(totals);
        values.add(totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Term> terms = context.terms(statement).stream()
                .filter(term -> term.isLevel() && term.cue() < 0 && term.value().isPresent())
                .filter(term -> words.words("whole").anyIn(term.lead()))
                .filter(term -> isUnit(term.figure().quantity().unitAsWritten(), term.unit()))
                .toList();
        if (terms.size() != 1) {
            return Optional.empty();
        }
        Term term = terms.get(0);
        BigDecimal said = term.value()
                .orElseThrow()
                .divide(term.number().unitWorth().orElse(BigDecimal.ONE), MathContext.DECIMAL64);
        List<BigDecimal> near = values.stream()
                .filter(value ->
                        value.subtract(said).abs().multiply(BigDecimal.TEN).compareTo(said) <= 0)
                .toList();
        boolean stated = near.stream().anyMatch(value -> value.compareTo(said) == 0);
        return near.size() == 1 && !stated ? Optional.of(new Announced(term, near.get(0))) : Optional.empty();
    }

    private Optional<Announced> against(Term term, BigDecimal total) {
        Optional<BigDecimal> said = term.value();
        String written = term.figure().quantity().unitAsWritten();
        if (said.isEmpty() || said.get().signum() <= 0 || !isUnit(written, term.unit())) {
            return Optional.empty();
        }
        Amount amount = term.number().rounded();
        for (int scale : new int[] {0, 4, 8}) {
            BigDecimal value = total.scaleByPowerOfTen(scale);
            boolean near = value.subtract(said.get()).abs().compareTo(said.get().multiply(SLIP)) <= 0;
            if (near) {
                return amount.contradicts(Amount.between(value, value))
                        ? Optional.of(new Announced(term, total))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the numbers of the table can have the unit: some head or the caption has it, or none has any. */
    private boolean isUnit(String written, String unit) {
        StringBuilder all = new StringBuilder(grid.unit());
        grid.heads().forEach(all::append);
        return all.indexOf(unit) >= 0
                || all.indexOf(written) >= 0
                || (grid.unit().isEmpty() && all.indexOf("（") < 0 && all.indexOf("(") < 0);
    }

    /** The statement just above the table that speaks of it. */
    private Optional<Statement> announcement() {
        List<Statement> all = context.statements();
        for (int i = Intervals.lastAtOrBefore(all, Statement::from, grid.from() - 1);
                i >= 0 && grid.from() - all.get(i).to() <= NEAR;
                i--) {
            Statement statement = all.get(i);
            if (words.words("announcements").stream().anyMatch(word -> statement.find(word, statement.from()) >= 0)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** What the columns that can be added up come to; by their totals where the table has them. */
    private List<BigDecimal> totals() {
        int total = sums.lastTotal();
        List<BigDecimal> totals = new ArrayList<>();
        for (int column = 1; column < grid.columns() && sums.totals() <= 1; column++) {
            if (sums.isRate(column) || !grid.holdsNumbers(column)) {
                continue;
            }
            if (total >= 0) {
                grid.number(total, column).map(CellNumber::value).ifPresent(totals::add);
            } else {
                sum(column).ifPresent(totals::add);
            }
        }
        return totals;
    }

    private Optional<BigDecimal> sum(int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < grid.rows().size(); row++) {
            Optional<CellNumber> number = grid.number(row, column);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get().value());
        }
        return Optional.of(sum);
    }
}
