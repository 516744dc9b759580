package hecha.check;

import hecha.model.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;

/** Looks for figures that cannot well be: a coverage over 100 %, a household of thirty. */
public final class PlausibilityCheck implements Check {
    private static final String RULE = "figure/implausible";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int REACH = 10;
    private static final int APART = 3;

    @Override
    public void check(Dossier dossier, Consumer<Draft> findings) {
        List<Figure> figures = dossier.facts().figures();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.quantity().unit().equals("%")) {
                overHundred(dossier, figure, findings);
            } else if (figure.quantity().unit().equals("户") && i + 1 < figures.size()) {
                households(dossier, figure, figures.get(i + 1), findings);
            }
        }
    }

    private static void overHundred(Dossier dossier, Figure figure, Consumer<Draft> findings) {
        Amount amount = Amount.of(figure);
        if (amount.low().isEmpty() || amount.low().get().compareTo(HUNDRED) <= 0) {
            return;
        }
        int from = figure.quantity().from();
        int since = Math.max(0, from - REACH);
        String words = dossier.text().substring(since, from);
        for (String rate : dossier.rule(RULE).words("capped")) {
            int at = words.lastIndexOf(rate);
            if (at >= 0 && isLink(words.substring(at + rate.length()))) {
                findings.accept(Draft.of(
                                RULE,
                                since + at,
                                figure.quantity().to(),
                                figure.section(),
                                words.substring(at) + figure.raw())
                        .with("figure", figure.id())
                        .with(
                                "value",
                                figure.quantity()
                                        .value()
                                        .map(Object.class::cast)
                                        .orElse(figure.raw()))
                        .saying("figure", rate + Statement.shown(figure)));
                return;
            }
        }
    }

    /** Whether only 达, 达到, 为 and the like stand between a rate and its figure. */
    private static boolean isLink(String words) {
        return Marks.bare(words).length() <= APART && words.chars().noneMatch(c -> Marks.partsClauses((char) c));
    }

    private static void households(Dossier dossier, Figure households, Figure persons, Consumer<Draft> findings) {
        if (!persons.quantity().unit().equals("人")
                || persons.quantity().value().isEmpty()
                || households.quantity().value().isEmpty()
                || households.quantity().value().get().signum() <= 0) {
            return;
        }
        String between = dossier.text()
                .substring(households.quantity().to(), persons.quantity().from())
                .strip();
        if (!(between.isEmpty() || between.equals("、") || between.equals("共"))) {
            return;
        }
        BigDecimal ratio = persons.quantity()
                .value()
                .get()
                .divide(households.quantity().value().get(), 2, RoundingMode.HALF_UP);
        if (ratio.compareTo(dossier.number(RULE, "least")) >= 0 && ratio.compareTo(dossier.number(RULE, "most")) <= 0) {
            return;
        }
        findings.accept(Draft.of(
                        RULE,
                        households.quantity().from(),
                        persons.quantity().to(),
                        persons.section(),
                        households.raw() + persons.raw())
                .as("household")
                .with("householdFigure", households.id())
                .with("personFigure", persons.id())
                .with("ratio", ratio.stripTrailingZeros().toPlainString())
                .saying("households", Statement.shown(households))
                .saying("persons", Statement.shown(persons)));
    }
}
