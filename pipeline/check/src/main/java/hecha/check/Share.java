package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A part, its whole and the per cent that it is of it.
 *
 * @param form how the text says so
 * @param percent the stated per cent
 * @param worth how many of the unit of the whole one of that of the part is: 666.667 for 亩 in 平方米
 */
record Share(Form form, Term part, Term whole, Term percent, Severity severity, BigDecimal worth) implements Relation {
    /** Per cent points. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(25);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a text states that one figure is so many per cent of another. */
    enum Form {
        /** 占总数的60%. */
        SHARE(""),
        /** 办结率98%. */
        RATE("rate"),
        /** 完成任务的109%. */
        COMPLETION("completion"),
        /** 超额完成9%. */
        EXCESS("excess"),
        /** 抽检640批次，不合格13批次，合格率98.0%: what is not the part. */
        COMPLEMENT("rate"),
        /** 比上年的450件减少90件，下降20%: a step and the level that it starts from. */
        CHANGE("rate");

        private final String variant;

        Form(String variant) {
            this.variant = variant;
        }
    }

    /** A share of a whole in the unit of the part. */
    Share(Form form, Term part, Term whole, Term percent, Severity severity) {
        this(form, part, whole, percent, severity, BigDecimal.ONE);
    }

    @Override
    public String name() {
        return switch (form) {
            case COMPLETION, EXCESS -> "completion";
            case CHANGE -> "change";
            case SHARE, RATE, COMPLEMENT -> "share";
        };
    }

    @Override
    public List<Term> terms() {
        return List.of(part, whole, percent);
    }

    /** Whether the stated per cent is what the figures give. */
    boolean fits(BigDecimal room) {
        return !computed().contradicts(percent.amount().widened(isPerMille() ? room.movePointLeft(1) : room));
    }

    /** 出生率6.0‰, which is 0.6 %: a tenth of the room that a per cent has. */
    private boolean isPerMille() {
        return percent.figure().raw().indexOf(Signs.MILLE) >= 0;
    }

    /** Whether the stated per cent is so near what the figures give that it is meant of them. */
    boolean isNear() {
        BigDecimal of = whole.value().orElse(BigDecimal.ZERO);
        BigDecimal said = percent.value().orElse(BigDecimal.ZERO);
        if (of.signum() == 0 || part.value().isEmpty() || part.amount().exceeds(whole.amount())) {
            return false;
        }
        BigDecimal computed = Numbers.quotient(part.value().get().multiply(HUNDRED), of);
        return computed.subtract(said).abs().compareTo(NEAR) <= 0;
    }

    /** 2024年火化2631具，…2023年火化2430具: whether no other year is told of the part than of the whole. */
    boolean isOfOneTime() {
        String first = part.measure().year();
        String second = whole.measure().year();
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private Amount computed() {
        // beside a finer amount a whole one was not rounded to more than its last digit
        Amount of = whole.plan().orElseGet(() -> whole.roundedBeside(part));
        Amount computed = part.roundedBeside(whole).percentOf(of).multipliedBy(Amount.between(worth, worth));
        return switch (form) {
            case EXCESS -> computed.plus(Amount.between(HUNDRED.negate(), HUNDRED.negate()));
            case COMPLEMENT -> Amount.between(HUNDRED, HUNDRED).plus(computed.negated());
            case SHARE, RATE, COMPLETION, CHANGE -> computed;
        };
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        if (fits(room)
                || part.value().isEmpty()
                || whole.value().isEmpty()
                || whole.value().get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal computed = part.value()
                .get()
                .multiply(HUNDRED)
                .multiply(worth)
                .divide(whole.value().get(), MathContext.DECIMAL64);
        if (form == Form.EXCESS) {
            computed = computed.subtract(HUNDRED);
        } else if (form == Form.COMPLEMENT) {
            computed = HUNDRED.subtract(computed);
        }
        BigDecimal rounded = computed.setScale(isPerMille() ? 3 : 2, RoundingMode.HALF_UP);
        return Optional.of(Mismatch.of("figure/percent-mismatch", form.variant, severity)
                .on("part", part)
                .on("whole", whole)
                .on("stated", percent)
                .saying(
                        "computed",
                        isPerMille()
                                ? Numbers.plain(rounded.movePointRight(1)) + Signs.MILLE
                                : Numbers.plain(rounded) + percent.unit())
                .with("computedValue", rounded));
    }
}
