package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An amount that is what others come to when some are taken off: 任务120场，已开展87场，还差33场; 年初结余126万元，收入840万元，支出792万元，年末结余174万元.
 *
 * @param plus what is added up
 * @param minus what is taken off it
 * @param result what the text says is left
 */
record Balance(List<Term> plus, List<Term> minus, Term result) implements Relation {
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    Balance {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public List<Term> terms() {
        List<Term> all = new ArrayList<>(plus);
        all.addAll(minus);
        all.add(result);
        return all;
    }

    boolean fits() {
        return !left().contradicts(result.number().rounded());
    }

    /** Whether nothing is left, so that the result is of something else. */
    boolean leavesNothing() {
        return !left().contradicts(Amount.between(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private Amount left() {
        Amount left = Amount.between(BigDecimal.ZERO, BigDecimal.ZERO);
        for (Term term : plus) {
            left = left.plus(amount(term));
        }
        for (Term term : minus) {
            left = left.plus(amount(term).negated());
        }
        return left;
    }

    private static Amount amount(Term term) {
        return term.plan().orElseGet(() -> term.number().rounded());
    }

    /** Whether what is stated is so near what is left that the two are meant to be one. */
    boolean isNear() {
        return isWithin(FOUR);
    }

    /** Whether what is stated is off by no more than the largest amount divided by {@code parts}. */
    boolean isWithin(BigDecimal parts) {
        Optional<BigDecimal> computed = computed();
        BigDecimal largest = plus.stream().flatMap(t -> t.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return computed.isPresent()
                && result.value().isPresent()
                && computed.get()
                                .subtract(result.value().get())
                                .abs()
                                .multiply(parts)
                                .compareTo(largest)
                        <= 0;
    }

    /** What is left; empty where some amount has no value. */
    Optional<BigDecimal> computed() {
        BigDecimal left = BigDecimal.ZERO;
        for (Term term : terms().subList(0, terms().size() - 1)) {
            if (term.value().isEmpty()) {
                return Optional.empty();
            }
            left = minus.contains(term)
                    ? left.subtract(term.value().get())
                    : left.add(term.value().get());
        }
        return Optional.of(left);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Optional<BigDecimal> computed = computed();
        if (fits() || computed.isEmpty() || result.value().isEmpty()) {
            return Optional.empty();
        }
        String addition = plus.stream().map(Term::quoted).collect(Collectors.joining("＋"))
                + minus.stream().map(term -> "－" + term.quoted()).collect(Collectors.joining());
        return Optional.of(Mismatch.of(Division.RULE, "balance", Severity.WARNING)
                .on("stated", result)
                .on("parts", terms().subList(0, terms().size() - 1))
                .saying("addition", addition)
                .saying("computed", Numbers.shown(computed.get(), result.figure()))
                .with("computedValue", computed.get()));
    }
}
