package hecha.check;

import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds amounts that are written twice, in other units or in words: 12.6公里（合12600米）, 360万元（大写：叁佰陆拾万元整）. */
final class RestatedReader {
    private static final int NEAR = 12;

    private final RelationForm words;
    private final Conversions conversions;

    RestatedReader(CheckContext context) {
        words = context.relation("restated");
        conversions = new Conversions(words);
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            Term first = terms.get(i - 1);
            Term second = terms.get(i);
            String between = statement.words(first.to(), second.from());
            yearly(first, second, between)
                    .ifPresent(times -> relations.accept(
                            new Restated(first, second, new Conversions.Factor(times, BigDecimal.ONE))));
            // 20公顷（300亩）, 贰拾捌万伍仟元整（¥285000元）
            boolean other = between.length() >= 1
                    && Marks.isOpening(between.charAt(between.length() - 1))
                    && (between.length() == 1
                            ? !first.unit().equals(second.unit()) || isInFull(first)
                            : words.words("even").contains(between.substring(0, between.length() - 1))
                                    && isInFull(first));
            // 相当于3.0万头正常保有量的104.7%
            boolean share = i + 1 < terms.size()
                    && terms.get(i + 1).number().isRate()
                    && words.words("of")
                            .anyEnds(statement.words(
                                    second.to(), terms.get(i + 1).from()));
            if (share || between.length() > NEAR || !(says(between) || other)) {
                continue;
            }
            conversions
                    .factor(first.unit(), second.unit())
                    .ifPresent(factor -> relations.accept(new Restated(first, second, factor)));
        }
    }

    /** 每人每月920元，即每人每年11040元: how often the first comes in the year that the second is told for, which names nothing else. */
    private Optional<BigDecimal> yearly(Term first, Term second, String between) {
        String said = Marks.bare(second.lead());
        if (between.length() > NEAR
                || !first.unit().equals(second.unit())
                || first.value().isEmpty()
                || second.value().isEmpty()
                || !words.words("years").anyIn(said)
                || !words.words("of_year").removedFrom(said).isEmpty()) {
            return Optional.empty();
        }
        for (String period : words.words("periods")) {
            String[] sides = period.split("=", 2);
            BigDecimal times = new BigDecimal(sides[1]);
            if (Marks.bare(first.lead()).endsWith(sides[0])
                    && Slip.isPossible(second.value().get(), first.value().get().multiply(times))) {
                return Optional.of(times);
            }
        }
        return Optional.empty();
    }

    /** Whether the amount is written in the characters of a bill: 贰拾捌万伍仟元. */
    private boolean isInFull(Term term) {
        return words.words("full").anyIn(term.figure().raw());
    }

    /** Whether the words between are a mark and a word that says that the same follows. */
    private boolean says(String between) {
        String bare = Marks.bare(between);
        boolean marked = between.chars().anyMatch(c -> Marks.isOpening((char) c) || Marks.isComma((char) c));
        return marked && words.words("same").contains(bare);
    }
}
