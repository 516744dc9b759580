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

    RestatedReader(CheckContext context) {
        words = context.relation("restated");
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            Term first = terms.get(i - 1);
            Term second = terms.get(i);
            String between = statement.words(first.to(), second.from());
            // 20公顷（300亩）, 贰拾捌万伍仟元整（¥285000元）
            boolean other = between.length() >= 1
                    && Marks.isOpening(between.charAt(between.length() - 1))
                    && (between.length() == 1
                            ? !first.unit().equals(second.unit()) || isInFull(first)
                            : words.words("even").contains(between.substring(0, between.length() - 1))
                                    && isInFull(first));
            if (between.length() > NEAR || !(says(between) || other)) {
                continue;
            }
            factor(first.unit(), second.unit())
                    .ifPresent(factor -> relations.accept(new Restated(first, second, factor)));
        }
    }

    /** Whether the amount is written in the characters of a bill: 贰拾捌万伍仟元. */
    private boolean isInFull(Term term) {
        return words.words("full").stream().anyMatch(term.figure().raw()::contains);
    }

    /** Whether the words between are a mark and a word that says that the same follows. */
    private boolean says(String between) {
        String bare = Marks.bare(between);
        boolean marked = between.chars().anyMatch(c -> Marks.isOpening((char) c) || Marks.isComma((char) c));
        return marked && words.words("same").contains(bare);
    }

    /** How many of {@code to} make one of {@code from}: 15 亩 one 公顷. */
    private Optional<BigDecimal> factor(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        for (String conversion : words.words("conversions")) {
            String[] sides = conversion.split("=", 2);
            int digits = 0;
            while (Marks.isDigit(sides[1].charAt(digits)) || sides[1].charAt(digits) == '.') {
                digits++;
            }
            BigDecimal factor = new BigDecimal(sides[1].substring(0, digits));
            String unit = sides[1].substring(digits);
            if (sides[0].equals(from) && unit.equals(to)) {
                return Optional.of(factor);
            }
            if (sides[0].equals(to) && unit.equals(from)) {
                return Optional.of(BigDecimal.ONE.divide(factor, java.math.MathContext.DECIMAL64));
            }
        }
        return Optional.empty();
    }
}
