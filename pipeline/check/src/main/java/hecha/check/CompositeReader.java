package hecha.check;

import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds wholes that are put together of stretches of time: 全年214.6万人次，上半年88.3万人次，下半年126.3万人次. */
final class CompositeReader {
    private static final int NAME = 2;

    private final GroupSets sets;

    CompositeReader(CheckContext context) {
        sets = context.groups();
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        List<Part> levels = terms.stream()
                .filter(Members::isAdditive)
                .map(term -> new Part(
                        term, statement.words(statement.clauseFrom(term.from(), statement.from()), term.from())))
                .toList();
        for (List<String> composite : sets.composites()) {
            List<Term> found = new ArrayList<>();
            for (String name : composite) {
                List<Part> named = levels.stream()
                        .filter(part -> part.says(name, composite))
                        .toList();
                if (named.size() != 1) {
                    break;
                }
                found.add(named.get(0).term());
            }
            if (found.size() == composite.size()
                    && areAlike(found)
                    && found.stream().distinct().count() == found.size()) {
                relations.accept(new Division(found.get(0), found.subList(1, found.size()), true, 1, Severity.WARNING));
            }
        }
    }

    /** A level with the words of its clause before it. */
    private record Part(Term term, String clause) {
        /** Whether the clause says {@code name}, and no other name of the composite behind it. */
        boolean says(String name, List<String> composite) {
            int at = clause.lastIndexOf(name);
            return at >= 0
                    && composite.stream().noneMatch(other -> !other.equals(name) && clause.lastIndexOf(other) > at);
        }
    }

    /** Whether all count the same: one unit, no planned beside done, and names that do not differ. */
    private static boolean areAlike(List<Term> terms) {
        Term first = terms.get(0);
        for (Term term : terms) {
            boolean named = term.own().isEmpty()
                    || first.own().isEmpty()
                    || first.own()
                            .startsWith(term.own()
                                    .substring(0, Math.min(NAME, term.own().length())))
                    || term.own().endsWith(first.own())
                    || first.own().endsWith(term.own());
            if (!term.unit().equals(first.unit())
                    || term.isPlanned() != first.isPlanned()
                    || !named
                    || (term.cue() >= 0 && !term.equals(terms.get(1)))) {
                return false;
            }
        }
        return true;
    }
}
