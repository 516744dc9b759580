package hecha.check;

import hecha.check.Term.Direction;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A level with what is said of its change: 由86.4万人增加到88.1万人，净增1.7万人，增长2%.
 *
 * @param start the earlier level
 * @param end the later level
 * @param step by how much it changed, in the unit of the levels or in per cent points
 * @param rate by how many per cent, or how many times
 */
record Change(Optional<Term> start, Term end, Optional<Term> step, Optional<Term> rate) implements Relation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "figure/percent-mismatch";
    /** 是2018年的5倍 is no growth by five times. */
    private static final String IS = Signs.IS;

    private static final String TIMES = Signs.MULTIPLE;

    @Override
    public String name() {
        return "change";
    }

    @Override
    public List<Term> terms() {
        List<Term> all = new ArrayList<>();
        Stream.of(start, Optional.of(end), step, rate).flatMap(Optional::stream).forEach(all::add);
        return all;
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        return direction().or(this::difference).or(() -> growth(room));
    }

    /** 由86人增加到80人. */
    private Optional<Mismatch> direction() {
        if (start.filter(Term::origin).isEmpty() || !end.arrival() || end.direction() == Direction.UNSAID) {
            return Optional.empty();
        }
        boolean up = end.direction() == Direction.UP;
        boolean wrong = up
                ? start.get().number().rounded().exceeds(end.number().rounded())
                : end.number().rounded().exceeds(start.get().number().rounded());
        return wrong
                ? Optional.of(between(Division.RULE, "direction")
                        .on("start", start.get())
                        .saying("stated", end.lead()))
                : Optional.empty();
    }

    private Mismatch between(String rule, String variant) {
        return Mismatch.of(rule, variant, Severity.WARNING).on("end", end);
    }

    private Optional<Mismatch> difference() {
        if (start.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        Amount difference = end.roundedBeside(start.get())
                .plus(start.get().roundedBeside(end).negated());
        Amount stated = step.get().number().rounded();
        if (isFall(step.get())) {
            stated = stated.negated();
        }
        boolean points = step.get().unit().equals(Signs.POINTS);
        if (!difference.contradicts(stated)
                || value(start.get()).isEmpty()
                || value(end).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal computed = value(end).get().subtract(value(start.get()).get());
        return Optional.of(between(points ? PERCENT : Division.RULE, points ? "points" : "difference")
                .on("start", start.get())
                .on("stated", step.get())
                .saying("computed", points ? Numbers.plain(computed) : Numbers.shown(computed, end.figure()))
                .with("computedValue", computed));
    }

    private Optional<Mismatch> growth(BigDecimal room) {
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        Term stated = rate.get();
        Optional<Amount> ratio = ratio();
        if (ratio.isEmpty()) {
            return Optional.empty();
        }
        Amount growth = ratio.get().plus(Amount.between(HUNDRED.negate(), HUNDRED.negate()));
        Amount said = stated.amount().widened(room);
        if (stated.unit().equals(TIMES)) {
            Amount times = said.times(100);
            // 增长4倍 is five times as much; 是…的4倍 is four times
            boolean grown = stated.direction() == Direction.UP && !stated.arrival();
            boolean of = stated.lead().startsWith(IS);
            return (of || growth.contradicts(times)) && (grown || ratio.get().contradicts(times))
                    ? Optional.of(grown(stated, "times", quotient()))
                    : Optional.empty();
        }
        if (isFall(stated)) {
            said = said.negated();
        }
        return growth.contradicts(said)
                ? Optional.of(grown(stated, variant(), quotient().subtract(HUNDRED)))
                : Optional.empty();
    }

    private String variant() {
        return start.isPresent() ? "growth" : "rise";
    }

    private Mismatch grown(Term stated, String variant, BigDecimal computed) {
        Mismatch mismatch = between(PERCENT, variant).on("stated", stated);
        if (start.isPresent()) {
            mismatch = mismatch.on("start", start.get());
        } else if (step.isPresent()) {
            mismatch = mismatch.on("step", step.get());
        }
        return mismatch.saying("computed", Numbers.plain(computed)).with("computedValue", computed);
    }

    /** The end in per cent of the start, of the numbers as they are written; what a range comes to in its middle. */
    private BigDecimal quotient() {
        Optional<BigDecimal> last = value(end);
        Optional<BigDecimal> first = start.isPresent()
                ? start.flatMap(Change::value)
                : step.flatMap(Change::value)
                        .flatMap(by -> last.map(level -> isFall(step.get()) ? level.add(by) : level.subtract(by)));
        return last.isPresent() && first.filter(value -> value.signum() > 0).isPresent()
                ? Numbers.quotient(last.get().multiply(HUNDRED), first.get())
                : ratio().orElseThrow().middle();
    }

    /** The end in per cent of the start. */
    private Optional<Amount> ratio() {
        if (start.isPresent()) {
            return Optional.of(
                    end.roundedBeside(start.get()).percentOf(start.get().roundedBeside(end)));
        }
        if (step.isEmpty() || step.get().unit().equals(Signs.POINTS)) {
            return Optional.empty();
        }
        return Optional.of(
                isFall(step.get()) ? fallen(end.number().rounded(), step.get().amount()) : risen());
    }

    /** The end in per cent of what it fell from by {@code by}: each end of the one with the other end of the other. */
    private static Amount fallen(Amount end, Amount by) {
        return new Amount(
                end.low().flatMap(level -> by.high().flatMap(step -> share(level, level.add(step)))),
                end.high().flatMap(level -> by.low().flatMap(step -> share(level, level.add(step)))));
    }

    /** The same of what it rose from. */
    private Amount risen() {
        Amount level = end.number().rounded();
        Amount by = step.orElseThrow().amount();
        return new Amount(
                level.high().flatMap(last -> by.low().flatMap(step -> share(last, last.subtract(step)))),
                level.low().flatMap(last -> by.high().flatMap(step -> share(last, last.subtract(step)))));
    }

    private static Optional<BigDecimal> share(BigDecimal end, BigDecimal start) {
        return start.signum() > 0
                ? Optional.of(end.multiply(HUNDRED).divide(start, MathContext.DECIMAL64))
                : Optional.empty();
    }

    private static boolean isFall(Term term) {
        return term.direction() == Direction.DOWN;
    }

    private static Optional<BigDecimal> value(Term term) {
        return term.value();
    }
}
