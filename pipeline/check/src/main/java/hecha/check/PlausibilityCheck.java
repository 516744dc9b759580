package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;

/** Looks for figures that cannot well be: a coverage over 100 %, a household of thirty. */
public final class PlausibilityCheck implements Check {
    private static final String RULE = "figure/implausible";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int REACH = 20;
    private static final int LINKS = 3;
    /** What stands for any short name in a rate of the dictionary: 通…率. */
    private static final char HOLE = '…';

    private static final int NAME = 6;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        List<Figure> figures = context.facts().figures();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.quantity().unit().equals("%")) {
                overHundred(context, figure, findings);
            } else if (context.rule(RULE)
                            .words("households")
                            .contains(figure.quantity().unit())
                    && i + 1 < figures.size()) {
                households(context, figure, figures.get(i + 1), findings);
            }
        }
    }

    private static void overHundred(CheckContext context, Figure figure, Consumer<FindingDraft> findings) {
        Amount amount = Amount.of(figure);
        if (amount.low().isEmpty() || amount.low().get().compareTo(HUNDRED) <= 0) {
            return;
        }
        RulePage rule = context.rule(RULE);
        int from = figure.quantity().from();
        int since = Math.max(0, from - REACH);
        String words = unlinked(rule, context.text().substring(since, from));
        int at = opening(rule.words("capped"), words);
        if (at < 0 || opening(rule.words("free"), words) >= 0) {
            return;
        }
        findings.accept(FindingDraft.of(
                        RULE,
                        since + at,
                        figure.quantity().to(),
                        figure.section(),
                        context.text().substring(since + at, from) + figure.raw())
                .with("figure", figure)
                .with("value", figure.quantity().value().map(Object.class::cast).orElse(figure.raw()))
                .saying("figure", words.substring(at) + Statement.shown(figure)));
    }

    /** {@code words} without the words that lead to a level (达, 提高到) at its end. */
    private static String unlinked(RulePage rule, String words) {
        String left = words;
        for (int i = 0; i < LINKS; i++) {
            left = left.stripTrailing();
            for (String link : rule.words("links")) {
                if (left.endsWith(link)) {
                    left = left.substring(0, left.length() - link.length());
                }
            }
        }
        return left.stripTrailing();
    }

    /** Where the first of {@code rates} that {@code words} end with begins, or -1. */
    private static int opening(List<String> rates, String words) {
        for (String rate : rates) {
            int hole = rate.indexOf(HOLE);
            int end = words.length() - (rate.length() - (hole < 0 ? 0 : hole + 1));
            if (!words.endsWith(rate.substring(hole + 1))) {
                continue;
            }
            if (hole < 0) {
                return end;
            }
            int at = words.lastIndexOf(rate.substring(0, hole), end);
            if (at >= 0 && isShortName(words.substring(at + hole, Math.max(at + hole, end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isShortName(String words) {
        return !words.isEmpty() && words.length() <= NAME && words.chars().allMatch(c -> Marks.isWord((char) c));
    }

    private static void households(
            CheckContext context, Figure households, Figure persons, Consumer<FindingDraft> findings) {
        if (!persons.quantity().unit().equals(Signs.PERSONS)
                || persons.quantity().value().isEmpty()
                || households.quantity().value().isEmpty()
                || households.quantity().value().get().signum() <= 0) {
            return;
        }
        String between = context.text()
                .substring(households.quantity().to(), persons.quantity().from())
                .strip();
        if (!between.isEmpty() && !context.rule(RULE).words("beside").contains(between)) {
            return;
        }
        BigDecimal ratio = persons.quantity()
                .value()
                .get()
                .divide(households.quantity().value().get(), 2, RoundingMode.HALF_UP);
        if (ratio.compareTo(context.number(RULE, "least")) >= 0 && ratio.compareTo(context.number(RULE, "most")) <= 0) {
            return;
        }
        findings.accept(FindingDraft.of(
                        RULE,
                        households.quantity().from(),
                        persons.quantity().to(),
                        persons.section(),
                        households.raw() + persons.raw())
                .as("household")
                .with("householdFigure", households)
                .with("personFigure", persons)
                .with("ratio", ratio.stripTrailingZeros().toPlainString())
                .saying("households", Statement.shown(households))
                .saying("persons", Statement.shown(persons)));
    }
}
