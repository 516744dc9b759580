package hecha.evaluate;

import hecha.record.Analysis;
import hecha.record.Gold;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Tally tally = new Tally();
    private final FigureAnswers figures;

    /** Compares words as they are written. */
    public Evaluation() {
        this(UnaryOperator.identity());
    }

    /**
     * @param script brings words into one script before they are compared: the answers to a report in traditional
     *     characters name 建築面積 as it is written, the record as it is read
     */
    public Evaluation(UnaryOperator<String> script) {
        figures = new FigureAnswers(tally, script);
    }

    /** The measures by name, in the order of the table. */
    public Map<String, Score> measures() {
        return tally.measures();
    }

    public List<Miss> misses() {
        return tally.misses();
    }

    /** Adds the answers of one report. */
    public void add(String report, Gold gold, Analysis analysis) {
        figures.add(report, orEmpty(gold.figures()), analysis.figures());
        gaps(report, gold, analysis);
        sections(report, gold, analysis);
        named(
                "genre",
                report,
                gold.genre() == null || gold.genre().isEmpty() ? null : gold.genre(),
                analysis.report().genre(),
                String::equals);
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
        tally.judge(measure, report, 0, String.join("|", expected), String.valueOf(found), right);
    }

    private void gaps(String report, Gold gold, Analysis analysis) {
        Unclaimed<Analysis.GapPart> unclaimed = new Unclaimed<>(analysis.gaps());
        for (Gold.GapGold expected : orEmpty(gold.gaps())) {
            Optional<Analysis.GapPart> found = unclaimed.claim(gap -> gap.span().overlaps(expected.span()));
            int at = expected.span().start();
            if (found.isPresent()) {
                if (expected.isRequired()) {
                    tally.of("gaps").right();
                }
                String where = " in " + around(found.get());
                tally.judge(
                        "slots",
                        report,
                        at,
                        expected.raw() + where + " ",
                        expected.slots(),
                        found.get().slot());
            } else if (expected.isRequired()) {
                tally.missed("gaps", report, at, expected.raw() + " " + expected.slots(), "-");
            }
        }
        unclaimed
                .rest()
                .forEach(gap -> tally.falsePositive(
                        "gaps", report, gap.span().start(), gap.form() + " “" + gap.raw() + "” in " + around(gap)));
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
        Unclaimed<Analysis.SectionPart> unclaimed = new Unclaimed<>(analysis.sections());
        for (Gold.SectionGold expected : orEmpty(gold.sections())) {
            Optional<Analysis.SectionPart> found = unclaimed.claim(section -> isSame(expected, section));
            int at = expected.start();
            String words = expected.label() + expected.heading();
            if (found.isPresent()) {
                if (expected.isRequired()) {
                    tally.of("sections").right();
                }
                int level = found.get().level();
                tally.judge(
                        "levels",
                        report,
                        at,
                        words + " " + expected.level(),
                        String.valueOf(level),
                        level == expected.level());
                tally.judge(
                        "roles",
                        report,
                        at,
                        words + " ",
                        expected.roles(),
                        found.get().role());
            } else if (expected.isRequired()) {
                String near = analysis.sections().stream()
                        .filter(section -> section.headingSpan().start() == at)
                        .map(section -> section.label() + section.heading())
                        .findFirst()
                        .orElse("-");
                tally.missed("sections", report, at, words, near);
            }
        }
        unclaimed.rest().stream()
                .filter(section -> !section.label().isEmpty())
                .forEach(section -> tally.falsePositive(
                        "sections", report, section.headingSpan().start(), section.label() + section.heading()));
    }

    private static boolean isSame(Gold.SectionGold expected, Analysis.SectionPart section) {
        return section.headingSpan().start() == expected.start()
                && Answers.squeeze(section.label()).equals(Answers.squeeze(expected.label()))
                && Answers.squeeze(section.heading()).equals(Answers.squeeze(expected.heading()));
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
            tally.judge("findings", report, 0, rule, "-", came.contains(rule));
        }
        for (String rule : gold.findings().mustNot()) {
            tally.judge("forbidden", report, 0, "no " + rule, rule, !came.contains(rule));
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
