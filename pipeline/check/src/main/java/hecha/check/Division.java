package hecha.check;

import hecha.model.Approx;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A total with parts that are apart from one another: 总投资5.4亿元，由中央资金2亿元和自筹资金3.4亿元构成.
 *
 * @param complete whether the parts are all there are, so that they add up; else they are only within the total
 * @param times how often each part is to be taken: 东区、西区、南区各50个
 */
record Division(Term total, List<Term> parts, boolean complete, int times, Severity severity) implements Relation {
    static final String RULE = "figure/sum-mismatch";
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    Division {
        parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        return "division";
    }

    @Override
    public List<Term> terms() {
        List<Term> all = new ArrayList<>(List.of(total));
        all.addAll(parts);
        return all;
    }

    /** 城市182个、农村120个 of 城市182个、农村120个、专属34个: whether the other lists these parts of the total, and more. */
    boolean isWithin(Relation other) {
        return other instanceof Division longer
                && longer.total.from() == total.from()
                && longer.parts.size() > parts.size()
                && longer.parts.containsAll(parts);
    }

    /** The values that the sum can have. */
    Amount sum() {
        Amount sum = Amount.between(BigDecimal.ZERO, BigDecimal.ZERO);
        for (Term part : parts) {
            sum = sum.plus(fine(part));
        }
        return sum.times(times);
    }

    /** What a part allows: of several that were all cut off no more than three quarters of a digit is missing in each. */
    private Amount fine(Term part) {
        BigDecimal digit = finest(part);
        Amount fine = part.amount().asFineAs(part.figure(), digit);
        boolean exact = part.figure().quantity().approx() == Approx.EXACT && parts.size() > 2;
        return new Amount(
                fine.low(), exact ? fine.high().map(high -> high.subtract(digit.multiply(QUARTER))) : fine.high());
    }

    /** The finest digit among the parts that are written with the unit of {@code part}; 3.57万户 is not as fine as 1871户. */
    private BigDecimal finest(Term part) {
        BigDecimal finest = Amount.digit(part.figure());
        for (Term other : parts) {
            if (scale(other) == scale(part)
                    && other.figure()
                            .quantity()
                            .unitAsWritten()
                            .equals(part.figure().quantity().unitAsWritten())) {
                finest = finest.min(Amount.digit(other.figure()));
            }
        }
        return finest;
    }

    /** The 万 or 亿 that the part is written with; 0 where it has none. */
    private static char scale(Term part) {
        String raw = part.figure().raw();
        return raw.indexOf(Signs.HUNDRED_MILLION) >= 0
                ? Signs.HUNDRED_MILLION
                : raw.indexOf(Signs.TEN_THOUSAND) >= 0 ? Signs.TEN_THOUSAND : 0;
    }

    /** Whether the parts come so near the total that they are meant to be all of it. */
    boolean isNear() {
        BigDecimal sum = parts.stream()
                .map(part -> part.value().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal stated = total.value().orElse(BigDecimal.ZERO);
        return sum.subtract(stated).abs().multiply(FOUR).compareTo(stated) <= 0;
    }

    /** Whether the parts are what the text says of them: all of the total, or within it. */
    boolean fits() {
        Amount whole = total.number().rounded();
        return complete ? !sum().contradicts(whole) : !sum().exceeds(whole);
    }

    /** The parts added up, as they are written; empty where one has no value. */
    Optional<BigDecimal> sumValue() {
        BigDecimal value = BigDecimal.ZERO;
        for (Term part : parts) {
            if (part.value().isEmpty()) {
                return Optional.empty();
            }
            value = value.add(part.value().get());
        }
        return Optional.of(value.multiply(BigDecimal.valueOf(times)));
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Optional<BigDecimal> added = sumValue();
        if (fits() || added.isEmpty() || total.value().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = added.get();
        String addition = times == 1
                ? parts.stream().map(Term::quoted).collect(Collectors.joining("＋"))
                : parts.get(0).number().words() + "×" + times;
        return Optional.of(Mismatch.of(RULE, complete ? "" : "beyond", severity)
                .on("total", total)
                .on("parts", parts)
                .saying("addition", addition)
                .saying("sum", Numbers.shown(value, total.figure()))
                .with("sumValue", value));
    }
}
