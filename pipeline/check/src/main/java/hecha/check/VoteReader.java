package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds up votes: 收回有效票233张，赞成201票，反对20票，弃权12票. */
final class VoteReader {
    private static final List<String> SIDES = List.of("for", "against", "abstained");

    private final RelationForm words;
    private final GroupSets sets;

    VoteReader(CheckContext context) {
        words = context.relation("vote");
        sets = context.groups();
    }

    void read(List<Term> terms, Consumer<Relation> relations) {
        for (int i = 0; i < terms.size(); i++) {
            List<Term> votes = votes(terms, i);
            if (votes.size() >= SIDES.size()) {
                List<Division> readings = terms.stream()
                        .filter(term -> !votes.contains(term)
                                && term.value().isPresent()
                                && words.words("units").contains(term.unit()))
                        .map(term -> new Division(term, votes, true, 1, Severity.WARNING))
                        .toList();
                List<Division> cast = readings.stream()
                        .filter(reading -> says("cast", reading.total()))
                        .toList();
                readings = cast.isEmpty() ? readings : cast;
                Optional<Division> fitting =
                        readings.stream().filter(Division::fits).findFirst();
                if (!readings.isEmpty()) {
                    Division last = readings.get(readings.size() - 1);
                    relations.accept(fitting.orElse(last));
                }
            }
        }
    }

    /** Whether the term counts votes of one side. */
    boolean isVote(Term term) {
        return words.words("units").get(0).equals(term.unit());
    }

    /** The votes from {@code first} on that are all there are: 赞成, 反对, 弃权; “好”的71票, “较好”的9票, “一般”的5票, “差”的0票. */
    private List<Term> votes(List<Term> terms, int first) {
        int end = first;
        while (end < terms.size() && isVote(terms.get(end))) {
            end++;
        }
        List<Term> graded = terms.subList(first, end);
        boolean before = first > 0
                && end > first
                && terms.get(first - 1).unit().equals(terms.get(first).unit());
        if (!before && graded.size() >= SIDES.size() && sets.kind(graded) == GroupSets.Kind.COMPLETE) {
            return graded;
        }
        boolean sides = first + 2 < terms.size()
                && says("for", terms.get(first))
                && says("against", terms.get(first + 1))
                && says("abstained", terms.get(first + 2));
        return sides ? terms.subList(first, first + SIDES.size()) : List.of();
    }

    private boolean says(String side, Term term) {
        String said = Marks.bare(term.lead() + term.tail());
        return words.words(side).anyBegins(said) || words.words(side).anyIn(Marks.bare(term.lead()));
    }
}
