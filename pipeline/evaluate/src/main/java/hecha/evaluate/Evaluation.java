package hecha.evaluate;

import hecha.record.Analysis;
import hecha.record.Gold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds analysis records against gold answers and counts.
 *
 * <p>A figure is right where its span overlaps the gold's and value (or low and high) and unit are equal; a figure that
 * is not required may be found or not; any other reported figure is a false positive. Headings likewise, where those
 * without a label may be reported beside. {@code kinds}, {@code approx},
 * {@code nature}, {@code subject}, {@code head} and {@code periods} are judged on the figures found, {@code subject} where one contains the
 * other, {@code head} by {@link HeadNoun}; {@code full} and {@code whole} are judged on all required figures: kind, hedge
 * and nature right, and the subject for {@code full}, its head noun for {@code whole}. A gap is right
 * where its span overlaps; {@code slots} are judged on the gaps found.
 */
public final class Evaluation {
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private final UnaryOperator<String> script;

    /** Compares words as they are written. */
    public Evaluation() {
        this(UnaryOperator.identity());
    }

    /**
     * @param script brings words into one script before they are compared: the answers to a report in traditional
     *     characters name 建築面積 as it is written, the record as it is read
     */
    public Evaluation(UnaryOperator<String> script) {
        this.script = script;
        for (String name : List.of(
                "figures",
                "whole",
                "full",
                "kinds",
                "approx",
                "nature",
                "subject",
                "head",
                "periods",
                "gaps",
                "slots",
                "sections",
                "levels",
                "roles",
                "title",
                "genre",
                "region",
                "findings",
                "forbidden")) {
            measures.put(name, new Measure());
        }
    }

    /** The measures by name, in the order of the table. */
    public Map<String, Measure> measures() {
        return Collections.unmodifiableMap(measures);
    }

    public List<Miss> misses() {
        return Collections.unmodifiableList(misses);
    }

    /** Adds the answers of one report. */
    public void add(String report, Gold gold, Analysis analysis) {
        figures(report, gold, analysis);
        gaps(report, gold, analysis);
        sections(report, gold, analysis);
        if (gold.genre() != null && !gold.genre().isEmpty()) {
            String genre = analysis.report().genre();
            judge(
                    "genre",
                    report,
                    0,
                    String.join("|", gold.genre()),
                    genre,
                    gold.genre().contains(genre));
        }
        named(
                "title",
                report,
                gold.title(),
                analysis.report().title(),
                (expected, title) -> Answers.bare(expected).equals(Answers.bare(title)));
        named("region", report, gold.region(), analysis.report().region(), Answers::isSameRegion);
        findings(report, gold, analysis);
    }

    /** Judges a name of which one of several is right, the empty one where there is none. */
    private void named(
            String measure,
            String report,
            @Nullable List<String> expected,
            @Nullable String found,
            BiPredicate<String, String> same) {
        if (expected == null) {
            return;
        }
        boolean right = expected.stream()
                .anyMatch(name -> name.isEmpty() ? found == null : found != null && same.test(name, found));
        judge(measure, report, 0, String.join("|", expected), String.valueOf(found), right);
    }

    private void figures(String report, Gold gold, Analysis analysis) {
        Set<Integer> used = new HashSet<>();
        for (boolean required : new boolean[] {true, false}) {
            for (Gold.FigureGold expected : orEmpty(gold.figures())) {
                if (expected.required() == required) {
                    Optional<Analysis.FigurePart> found = find(expected, analysis.figures(), used);
                    figure(report, expected, found, analysis);
                    found.ifPresent(figure -> period(report, expected, figure));
                }
            }
        }
        for (int i = 0; i < analysis.figures().size(); i++) {
            if (!used.contains(i)) {
                Analysis.FigurePart figure = analysis.figures().get(i);
                measure("figures").falsePositive();
                miss(
                        "figures",
                        report,
                        figure.span().start(),
                        "-",
                        Answers.describe(figure) + " in " + figure.sentence());
            }
        }
    }

    private void figure(
            String report, Gold.FigureGold expected, Optional<Analysis.FigurePart> answer, Analysis analysis) {
        int at = expected.span().start();
        if (answer.isEmpty()) {
            if (expected.required()) {
                measure("figures").missed();
                measure("full").judge(false);
                measure("whole").judge(false);
                String near = analysis.figures().stream()
                        .filter(f -> f.span().overlaps(expected.span()))
                        .map(Answers::describe)
                        .findFirst()
                        .orElse("-");
                miss("figures", report, at, expected.raw() + " = " + Answers.value(expected), near);
            }
            return;
        }
        Analysis.FigurePart found = answer.get();
        String words = expected.raw() + " (" + expected.subject() + ") ";
        if (expected.required()) {
            measure("figures").right();
        }
        boolean kind = expected.kinds().isEmpty()
                || judge(
                        "kinds",
                        report,
                        at,
                        words + expected.kinds(),
                        found.kind(),
                        expected.kinds().contains(found.kind()));
        boolean approx = expected.approx() == null
                || judge(
                        "approx",
                        report,
                        at,
                        words + expected.approx(),
                        found.approx(),
                        expected.approx().equals(found.approx()));
        boolean nature = expected.nature() == null
                || judge(
                        "nature",
                        report,
                        at,
                        words + expected.nature(),
                        found.nature(),
                        expected.nature().equals(found.nature()));
        boolean subject = expected.subject() == null
                || judge(
                        "subject",
                        report,
                        at,
                        words,
                        String.valueOf(found.subject()),
                        fits(expected.subject(), found.subject()));
        boolean head = expected.subject() == null
                || judge(
                        "head",
                        report,
                        at,
                        words,
                        String.valueOf(found.subject()),
                        sameHead(expected.subject(), found.subject()));
        if (expected.required()) {
            measure("full").judge(kind && approx && nature && subject);
            measure("whole").judge(kind && approx && nature && head);
        }
    }

    private void period(String report, Gold.FigureGold expected, Analysis.FigurePart found) {
        if (expected.period() != null) {
            judge(
                    "periods",
                    report,
                    expected.span().start(),
                    expected.raw() + " (" + expected.subject() + ") " + days(expected.period()),
                    days(found.period()),
                    expected.period().equals(found.period()));
        }
    }

    private static String days(Analysis.@Nullable PeriodPart period) {
        return period == null ? "-" : period.from() + ".." + period.to();
    }

    private boolean sameHead(String expected, @Nullable String found) {
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

    private static Optional<Analysis.FigurePart> find(
            Gold.FigureGold expected, List<Analysis.FigurePart> figures, Set<Integer> used) {
        for (int i = 0; i < figures.size(); i++) {
            Analysis.FigurePart figure = figures.get(i);
            if (!used.contains(i)
                    && figure.span().overlaps(expected.span())
                    && expected.unit().equals(figure.unit())
                    && Answers.isSame(expected.value(), figure.value())
                    && (expected.value() != null
                            || (Answers.isSame(expected.low(), figure.low())
                                    && Answers.isSame(expected.high(), figure.high())))) {
                used.add(i);
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    private void gaps(String report, Gold gold, Analysis analysis) {
        Set<Integer> used = new HashSet<>();
        for (Gold.GapGold expected : orEmpty(gold.gaps())) {
            Optional<Analysis.GapPart> found = Optional.empty();
            for (int i = 0; i < analysis.gaps().size() && found.isEmpty(); i++) {
                if (!used.contains(i) && analysis.gaps().get(i).span().overlaps(expected.span())) {
                    used.add(i);
                    found = Optional.of(analysis.gaps().get(i));
                }
            }
            int at = expected.span().start();
            if (found.isEmpty() && !expected.isRequired()) {
                continue;
            }
            if (found.isEmpty()) {
                measure("gaps").missed();
                miss("gaps", report, at, expected.raw() + " " + expected.slots(), "-");
            } else {
                if (expected.isRequired()) {
                    measure("gaps").right();
                }
                if (!expected.slots().isEmpty()) {
                    String slot = found.get().slot();
                    judge(
                            "slots",
                            report,
                            at,
                            expected.raw() + " " + expected.slots() + " in " + around(found.get()),
                            slot,
                            expected.slots().contains(slot));
                }
            }
        }
        for (int i = 0; i < analysis.gaps().size(); i++) {
            if (!used.contains(i)) {
                Analysis.GapPart gap = analysis.gaps().get(i);
                measure("gaps").falsePositive();
                miss("gaps", report, gap.span().start(), "-", gap.form() + " “" + gap.raw() + "” in " + around(gap));
            }
        }
    }

    private static String around(Analysis.GapPart gap) {
        String sentence = gap.sentence();
        boolean whole = sentence.length()
                == gap.sentenceSpan().end() - gap.sentenceSpan().start();
        int at = whole ? gap.span().start() - gap.sentenceSpan().start() : sentence.length() / 2;
        return sentence.substring(
                Math.min(sentence.length(), Math.max(0, at - 15)), Math.min(sentence.length(), at + 20));
    }

    private void sections(String report, Gold gold, Analysis analysis) {
        Set<Integer> used = new HashSet<>();
        for (Gold.SectionGold expected : orEmpty(gold.sections())) {
            Optional<Analysis.SectionPart> found = Optional.empty();
            for (int i = 0; i < analysis.sections().size() && found.isEmpty(); i++) {
                Analysis.SectionPart section = analysis.sections().get(i);
                if (!used.contains(i)
                        && section.headingSpan().start() == expected.start()
                        && Answers.squeeze(section.label()).equals(Answers.squeeze(expected.label()))
                        && Answers.squeeze(section.heading()).equals(Answers.squeeze(expected.heading()))) {
                    used.add(i);
                    found = Optional.of(section);
                }
            }
            String words = expected.label() + expected.heading();
            if (found.isEmpty() && !expected.isRequired()) {
                continue;
            }
            if (found.isEmpty()) {
                measure("sections").missed();
                String near = analysis.sections().stream()
                        .filter(s -> s.headingSpan().start() == expected.start())
                        .map(s -> s.label() + s.heading())
                        .findFirst()
                        .orElse("-");
                miss("sections", report, expected.start(), words, near);
                continue;
            }
            if (expected.isRequired()) {
                measure("sections").right();
            }
            int level = found.get().level();
            judge(
                    "levels",
                    report,
                    expected.start(),
                    words + " " + expected.level(),
                    String.valueOf(level),
                    level == expected.level());
            if (!expected.roles().isEmpty()) {
                judge(
                        "roles",
                        report,
                        expected.start(),
                        words + " " + expected.roles(),
                        found.get().role(),
                        expected.roles().contains(found.get().role()));
            }
        }
        for (int i = 0; i < analysis.sections().size(); i++) {
            Analysis.SectionPart section = analysis.sections().get(i);
            if (!used.contains(i) && !section.label().isEmpty()) {
                measure("sections").falsePositive();
                miss("sections", report, section.headingSpan().start(), "-", section.label() + section.heading());
            }
        }
    }

    private void findings(String report, Gold gold, Analysis analysis) {
        Set<String> came = new HashSet<>();
        for (Analysis.FindingPart finding : analysis.findings()) {
            came.add(finding.rule());
            for (String key : List.of("role", "kind")) {
                Object name = finding.data().get(key);
                if (name != null) {
                    came.add(finding.rule() + ":" + name);
                }
            }
        }
        if (gold.findings() == null) {
            return;
        }
        for (String rule : gold.findings().must()) {
            judge("findings", report, 0, rule, "-", came.contains(rule));
        }
        for (String rule : gold.findings().mustNot()) {
            judge("forbidden", report, 0, "no " + rule, rule, !came.contains(rule));
        }
    }

    private boolean judge(String measure, String report, int at, String gold, String answer, boolean right) {
        measure(measure).judge(right);
        if (!right) {
            miss(measure, report, at, gold, answer);
        }
        return right;
    }

    private Measure measure(String name) {
        return Objects.requireNonNull(measures.get(name));
    }

    private void miss(String measure, String report, int at, String gold, String answer) {
        misses.add(new Miss(measure, report, at, gold, answer));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
