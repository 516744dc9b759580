package hecha.evaluate;

import hecha.record.Analysis;
import hecha.record.Gold;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Holds the figures of a record against the answers: see {@link Evaluation} for when one is right. */
final class FigureAnswers {
    private final Tally tally;
    private final UnaryOperator<String> script;

    /** @param script brings words into one script before they are compared */
    FigureAnswers(Tally tally, UnaryOperator<String> script) {
        this.tally = tally;
        this.script = script;
    }

    void add(String report, List<Gold.FigureGold> answers, List<Analysis.FigurePart> figures) {
        Unclaimed<Analysis.FigurePart> unclaimed = new Unclaimed<>(figures);
        for (boolean required : new boolean[] {true, false}) {
            for (Gold.FigureGold expected : answers) {
                if (expected.required() == required) {
                    Optional<Analysis.FigurePart> found = unclaimed.claim(figure -> isSame(expected, figure));
                    if (found.isPresent()) {
                        figure(report, expected, found.get());
                        period(report, expected, found.get());
                    } else if (required) {
                        missed(report, expected, figures);
                    }
                }
            }
        }
        unclaimed
                .rest()
                .forEach(figure -> tally.falsePositive(
                        "figures",
                        report,
                        figure.span().start(),
                        Answers.describe(figure) + " in " + figure.sentence()));
    }

    private static boolean isSame(Gold.FigureGold expected, Analysis.FigurePart figure) {
        return figure.span().overlaps(expected.span())
                && expected.unit().equals(figure.unit())
                && Answers.isSame(expected.value(), figure.value())
                && (expected.value() != null
                        || (Answers.isSame(expected.low(), figure.low())
                                && Answers.isSame(expected.high(), figure.high())));
    }

    private void missed(String report, Gold.FigureGold expected, List<Analysis.FigurePart> figures) {
        String near = figures.stream()
                .filter(figure -> figure.span().overlaps(expected.span()))
                .map(Answers::describe)
                .findFirst()
                .orElse("-");
        tally.missed(
                "figures", report, expected.span().start(), expected.raw() + " = " + Answers.value(expected), near);
        tally.of("full").judge(false);
        tally.of("whole").judge(false);
    }

    private void figure(String report, Gold.FigureGold expected, Analysis.FigurePart found) {
        int at = expected.span().start();
        String words = words(expected);
        boolean kind = tally.judge("kinds", report, at, words, expected.kinds(), found.kind());
        boolean approx = tally.judge("approx", report, at, words, orNone(expected.approx()), found.approx());
        boolean nature = tally.judge("nature", report, at, words, orNone(expected.nature()), found.nature());
        String subject = String.valueOf(found.subject());
        boolean fits = expected.subject() == null
                || tally.judge("subject", report, at, words, subject, fits(expected.subject(), found.subject()));
        boolean head = expected.subject() == null
                || tally.judge("head", report, at, words, subject, isSameHead(expected.subject(), found.subject()));
        if (expected.required()) {
            tally.of("figures").right();
            tally.of("full").judge(kind && approx && nature && fits);
            tally.of("whole").judge(kind && approx && nature && head);
        }
    }

    private void period(String report, Gold.FigureGold expected, Analysis.FigurePart found) {
        if (expected.period() != null) {
            tally.judge(
                    "periods",
                    report,
                    expected.span().start(),
                    words(expected) + expected.period().days(),
                    found.period() == null ? "-" : found.period().days(),
                    isUntold(expected.period())
                            ? found.period() == null
                            : expected.period().equals(found.period()));
        }
    }

    /** A period that is open at both ends is the answer that nothing tells the time. */
    private static boolean isUntold(Analysis.PeriodPart period) {
        return period.from() == null && period.to() == null;
    }

    private static String words(Gold.FigureGold expected) {
        return expected.raw() + " (" + expected.subject() + ") ";
    }

    private static List<String> orNone(@Nullable String answer) {
        return answer == null ? List.of() : List.of(answer);
    }

    private boolean isSameHead(String expected, @Nullable String found) {
        return found != null && HeadNoun.isSame(script.apply(expected), script.apply(found));
    }

    private boolean fits(String expected, @Nullable String found) {
        if (found == null) {
            return false;
        }
        String left = Answers.squeeze(script.apply(expected));
        String right = Answers.squeeze(script.apply(found));
        return !right.isEmpty() && (left.contains(right) || right.contains(left));
    }
}
