package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The places where a report may tell a number of one thing again, together by what they have in common. */
final class Mentions {
    private Mentions() {}

    /**
     * Hands on the groups of two to {@code most} terms of one of the reports of the file that have a key in common, in text order.
     *
     * @param open whether a term may be told again
     * @param read what it is told of
     * @param keys of a mention, each once
     */
    static <M> void together(
            CheckContext context,
            RulePage rule,
            int most,
            Predicate<Term> open,
            BiFunction<Statement, Term, M> read,
            Function<M, List<String>> keys,
            Consumer<List<M>> groups) {
        Articles articles = new Articles(context, rule);
        Map<String, List<M>> all = new LinkedHashMap<>();
        for (Statement statement : context.statements()) {
            for (Term term : context.terms(statement)) {
                if (open.test(term)) {
                    M mention = read.apply(statement, term);
                    String of = term.unit() + "/" + articles.at(term.from());
                    keys.apply(mention)
                            .forEach(key -> all.computeIfAbsent(key + of, k -> new ArrayList<>())
                                    .add(mention));
                }
            }
        }
        all.values().stream()
                .filter(group -> group.size() > 1 && group.size() <= most)
                .forEach(groups);
    }

    /** Whether a clause speaks of another place, year or sort of number than the report does: 去年, 全国, 计划, 户均. */
    static boolean isElsewhere(RulePage rule, String clause) {
        return rule.words("other").anyIn(clause);
    }
}
