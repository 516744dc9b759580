package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values and their mean, which lies between the least and the greatest of them: 分别为96.2%、94.8%、93.1%，平均94.7%. */
record MeanBetween(List<Term> parts, Term mean) implements Relation {
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
        return above || below
                ? Optional.of(Mismatch.of("figure/percent-mismatch", "between", Severity.WARNING)
                        .on("parts", parts)
                        .on("stated", mean))
                : Optional.empty();
    }
}
