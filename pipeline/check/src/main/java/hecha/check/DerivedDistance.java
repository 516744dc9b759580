package hecha.check;

import hecha.check.Term.Direction;
import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a figure is from that of another place: 森林覆盖率66.4%，比全市平均水平高8.2个百分点，全市为58.2%. */
final class DerivedDistance implements Derivation {
    /** So far before and behind it the other place's figure may stand. */
    private static final int NEAR = 3;

    private final CheckContext context;
    private final RelationForm words;

    DerivedDistance(CheckContext context) {
        this.context = context;
        words = context.relation("derived");
    }

    /** What a figure is compared with, and which way it is off. */
    private record Standard(String name, Direction direction) {}

    @Override
    public List<Candidate> candidates(List<Term> terms, Term derived) {
        Optional<Standard> standard = standard(Marks.bare(derived.lead()));
        if (standard.isEmpty() || derived.unit().isEmpty() || derived.unit().equals("%")) {
            return List.of();
        }
        Direction direction = standard.get().direction();
        String name = standard.get().name();
        List<Term> bases = new ArrayList<>();
        Optional<Term> subject = Optional.empty();
        for (Term term : terms) {
            int apart = term.index() - derived.index();
            if (apart == 0 || Math.abs(apart) > NEAR || !isLevelOf(term, derived) || isParted(term, derived)) {
                continue;
            }
            if (Marks.bare(term.lead()).contains(name)) {
                bases.add(term);
            } else if (apart < 0) {
                subject = Optional.of(term);
            }
        }
        if (bases.size() != 1 || subject.isEmpty()) {
            return List.of();
        }
        Term base = bases.get(0);
        BigDecimal off =
                subject.get().value().orElseThrow().subtract(base.value().orElseThrow());
        return List.of(
                new Candidate(new Distance(subject.get(), base, derived.toward(direction)), off.abs(), true, true));
    }

    private static boolean isLevelOf(Term term, Term derived) {
        boolean change = term.is(Measure.Statistic.INCREASE) || term.is(Measure.Statistic.GROWTH);
        String unit = derived.unit().equals(Signs.POINTS) ? "%" : derived.unit();
        return term.value().isPresent() && !change && term.unit().equals(unit);
    }

    private boolean isParted(Term one, Term other) {
        return Marks.holdsStop(
                context.text().substring(Math.min(one.to(), other.to()), Math.max(one.from(), other.from())));
    }

    /** 全市 of 比全市平均水平高 and of 高于全市平均; empty where it is a time or not named. */
    private Optional<Standard> standard(String lead) {
        for (Direction direction : List.of(Direction.UP, Direction.DOWN)) {
            boolean up = direction == Direction.UP;
            for (String word : words.words(up ? "above" : "below")) {
                int at = lead.lastIndexOf(word);
                if (at >= 0 && at + word.length() < lead.length()) {
                    return named(lead.substring(at + word.length()), direction);
                }
            }
            String end = words.words(up ? "higher" : "lower").longestEnd(lead);
            int than = words.words("than").lastIn(lead);
            if (!end.isEmpty() && than >= 0 && than + end.length() < lead.length()) {
                return named(lead.substring(than + 1, lead.length() - end.length()), direction);
            }
        }
        return Optional.empty();
    }

    private Optional<Standard> named(String said, Direction direction) {
        String name = words.words("average").removedFrom(said);
        boolean time =
                words.words("earlier").anyIn(said) || words.words("plans").anyIn(said);
        return name.length() < 2 || time ? Optional.empty() : Optional.of(new Standard(name, direction));
    }
}
