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

    VoteReader(CheckContext context) {
        words = context.relation("vote");
    }

    void read(List<Term> terms, Consumer<Relation> relations) {
        for (int i = 0; i + 2 < terms.size(); i++) {
            if (says("for", terms.get(i)) && says("against", terms.get(i + 1)) && says("abstained", terms.get(i + 2))) {
                List<Term> votes = terms.subList(i, i + SIDES.size());
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

    private boolean says(String side, Term term) {
        String said = Marks.bare(term.lead() + term.tail());
        return words.words(side).stream().anyMatch(said::startsWith)
                || words.words(side).stream().anyMatch(Marks.bare(term.lead())::contains);
    }
}
