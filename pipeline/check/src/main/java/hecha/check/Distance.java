package hecha.check;

import hecha.check.Term.Direction;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A figure that lies so far above or below that of another place: 66.4%，比全市平均水平高8.2个百分点，全市为58.2%. */
record Distance(Term subject, Term base, Term stated) implements Relation {
    @Override
    public String name() {
        return "distance";
    }

    @Override
    public List<Term> terms() {
        return List.of(subject, base, stated);
    }

    @Override
    public Optional<Mismatch> mismatch(BigDecimal room) {
        Amount off =
                subject.roundedBeside(base).plus(base.roundedBeside(subject).negated());
        Amount said = stated.number().rounded();
        if (!off.contradicts(stated.direction() == Direction.DOWN ? said.negated() : said)) {
            return Optional.empty();
        }
        boolean points = stated.unit().equals(Signs.POINTS);
        BigDecimal computed =
                subject.value().orElseThrow().subtract(base.value().orElseThrow());
        return Optional.of(Mismatch.of(points ? "figure/percent-mismatch" : Division.RULE, "distance", Severity.WARNING)
                .on("start", base)
                .on("end", subject)
                .on("stated", stated)
                .saying(
                        "computed",
                        points ? Numbers.plain(computed) + Signs.POINTS : Numbers.shown(computed, subject.figure()))
                .with("computedValue", computed));
    }
}
