package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values and their mean, which lies between the least and the greatest of them: 分别为96.2%、94.8%、93.1%，平均94.7%.
 *
 * @param plain whether each value counts alike, so that the mean is their sum over their number: 简单平均
 */
record MeanBetween(List<Term> parts, Term mean, boolean plain) implements Relation {
    MeanBetween {
        parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        return "between";
    }

    @Override
    public List<Term> terms() {
        List<Term> all = new ArrayList<>(parts);
        all.add(mean);
        return all;
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        boolean above = parts.stream().allMatch(part -> mean.amount().exceeds(part.amount()));
        boolean below = parts.stream().allMatch(part -> part.amount().exceeds(mean.amount()));
        if (above || below) {
            return Optional.of(Mismatch.of("figure/percent-mismatch", "between", Severity.WARNING)
                    .on("parts", parts)
                    .on("stated", mean));
        }
        return plain ? off() : Optional.empty();
    }

    private Optional<Mismatch> off() {
        BigDecimal count = BigDecimal.valueOf(parts.size());
        Amount sum = parts.get(0).amount();
        BigDecimal value = parts.get(0).value().orElse(BigDecimal.ZERO);
        for (Term part : parts.subList(1, parts.size())) {
            sum = sum.plus(part.amount());
            value = value.add(part.value().orElse(BigDecimal.ZERO));
        }
        if (!sum.dividedBy(count).contradicts(Amount.ofMean(mean.figure()))) {
            return Optional.empty();
        }
        BigDecimal computed = Numbers.quotient(value, count);
        return Optional.of(Mismatch.of("figure/percent-mismatch", "simple", Severity.WARNING)
                .on("parts", parts)
                .on("stated", mean)
                .saying("computed", Numbers.shown(computed, mean.figure()))
                .with("computedValue", computed));
    }
}
