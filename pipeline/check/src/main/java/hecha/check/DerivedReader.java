package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Approx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds what a derived figure (a difference, a growth, a mean, a share, a sum, what is left) was computed from, whatever the
 * words of the relation are: its own words only say what sort of figure it is, and every relation of that sort that it can have
 * with the figures before it, by their units, names and times, is tried. Where one of them holds, nothing is said; where none
 * does, that one is passed on which the figure is so near to that it must be meant.
 */
final class DerivedReader {
    private final CheckContext context;
    private final RelationForm measure;
    private final List<Derivation> derivations;

    DerivedReader(CheckContext context) {
        this(
                context,
                List.of(
                        new DerivedChange(context),
                        new DerivedDistance(context),
                        new DerivedShare(context),
                        new DerivedMean(context),
                        new DerivedPace(context),
                        new DerivedDivision(context),
                        new DerivedSum(context)));
    }

    /** One that tries these relations alone. */
    DerivedReader(CheckContext context, List<Derivation> derivations) {
        this.context = context;
        measure = context.relation("measure");
        this.derivations = List.copyOf(derivations);
    }

    /**
     * Passes on the relations of the figures that begin at or after {@code from}.
     *
     * @param told the relations that are known of them
     */
    void read(List<Term> terms, int from, List<Relation> told, Consumer<Relation> relations) {
        for (Term term : terms) {
            if (term.index() > 0
                    && term.from() >= from
                    && isOpen(term)
                    && told.stream().noneMatch(relation -> isOf(relation, term))) {
                meant(terms, term).ifPresent(relations);
            }
        }
    }

    /**
     * Whether {@code relation} is a share, a mean or a step that does not fit, and its figure is one of other figures of
     * {@code terms}: 民宿218家，其中新开43家、歇业12家，与上年末的187家相比净增31家.
     */
    boolean isExplained(List<Term> terms, Relation relation) {
        Optional<Term> told = relation instanceof Share share
                ? Optional.of(share.percent())
                : relation instanceof Mean mean
                        ? Optional.of(mean.mean())
                        : relation instanceof Change change ? wrongStep(change) : Optional.empty();
        return told.filter(term -> relation.mismatch(BigDecimal.ZERO).isPresent()
                        && term.index() < terms.size()
                        && terms.get(term.index()).equals(term)
                        && isExplained(terms, term))
                .isPresent();
    }

    /** The step of a change where it is what does not fit, rather than its rate. */
    private static Optional<Term> wrongStep(Change change) {
        return change.step()
                .filter(step -> change.start().isPresent()
                        && new Change(change.start(), change.end(), change.step(), Optional.empty())
                                .mismatch(BigDecimal.ZERO)
                                .isPresent());
    }

    private boolean isExplained(List<Term> terms, Term derived) {
        BigDecimal room = BigDecimal.ZERO;
        for (Derivation derivation : derivations) {
            for (Derivation.Candidate candidate : derivation.candidates(terms, derived)) {
                if (candidate.relation().mismatch(room).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Relation> meant(List<Term> terms, Term derived) {
        BigDecimal room = context.number("figure/percent-mismatch", "points");
        Optional<Relation> meant = Optional.empty();
        BigDecimal stated = derived.value().orElseThrow();
        for (Derivation derivation : derivations) {
            List<Derivation.Candidate> wrong = new ArrayList<>();
            for (Derivation.Candidate candidate : derivation.candidates(terms, derived)) {
                if (candidate.relation().mismatch(room).isEmpty()) {
                    return Optional.empty();
                }
                if (candidate.possible() && candidate.isSlip(stated)) {
                    wrong.add(candidate);
                }
            }
            if (meant.isEmpty() && !wrong.isEmpty() && !isBetween(wrong.get(wrong.size() - 1))) {
                meant = Optional.of(wrong.get(wrong.size() - 1).relation());
            }
        }
        return meant;
    }

    /** Whether a gap, a table or the end of a line stands between the figures. */
    private boolean isBetween(Derivation.Candidate candidate) {
        int from =
                candidate.relation().terms().stream().mapToInt(Term::from).min().orElseThrow();
        int to = candidate.relation().terms().stream().mapToInt(Term::to).max().orElseThrow();
        String words = context.text().substring(from, to);
        return Marks.holdsCellMark(words)
                || candidate.relation().terms().stream().anyMatch(this::isCell)
                || context.hasGap(from, to);
    }

    /** Whether the unit of the number stands in the head of its column; 1.31亿、1.26亿和1.37亿千瓦时 are a list. */
    private boolean isCell(Term term) {
        String unit = term.figure().quantity().unitAsWritten();
        char next = term.to() < context.text().length() ? context.text().charAt(term.to()) : '\n';
        return !unit.isEmpty()
                && next != '、'
                && !Members.joins(next)
                && !term.figure().raw().contains(unit)
                && Marks.isDigit(term.figure().raw().charAt(0));
    }

    /** Whether the number is one and stands for itself, so that it can be held against another. */
    private boolean isOpen(Term term) {
        Approx approx = term.figure().quantity().approx();
        return term.value().filter(value -> value.signum() > 0).isPresent()
                && !term.base()
                // 均价由10.0元降为9.3元: what was there before comes from other figures
                && !term.origin()
                && approx != Approx.AT_LEAST
                && approx != Approx.AT_MOST
                && (isTold(term) || !term.isPlanned())
                && (isTold(term) || !measure.words("plan").anyBegins(Marks.bare(term.lead())));
    }

    /** Whether a plan in its words is what it is told of: 超出目标32%, 比计划少铺2.4公里. */
    private static boolean isTold(Term term) {
        return term.number().isRate()
                || term.is(Measure.Statistic.INCREASE)
                || term.lead().indexOf(Signs.THAN) >= 0;
    }

    private static boolean isOf(Relation relation, Term term) {
        // 国家级6处，省级28处: that parts are within their total leaves open whether they come to it
        boolean within = relation instanceof PartOf || (relation instanceof Division division && !division.complete());
        return !within && relation.terms().stream().anyMatch(other -> other.from() == term.from());
    }
}
