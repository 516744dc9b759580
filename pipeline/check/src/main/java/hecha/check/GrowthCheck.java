package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Figure;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;

/** Recomputes a growth that is stated with both its levels: 由13260元提高到15045元，增长13.5%. */
public final class GrowthCheck implements Check {
    private static final String RULE = "figure/percent-mismatch";
    private static final String ROOM = "points";
    private static final String POINTS = "个百分点";
    private static final String[] FROM = {"从", "由"};
    private static final String[] RISE = {"增长", "提高", "上升", "增加", "提升", "扩大", "增至", "增收", "涨", "升", "增"};
    private static final String[] FALL = {"下降", "减少", "降低", "压减", "缩短", "降", "减"};
    private static final int REACH = 14;
    private static final int SHORT = 5;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Statement statement : context.statements()) {
            List<Figure> figures = statement.figures();
            for (int i = 0; i + 2 < figures.size(); i++) {
                check(statement, figures.get(i), figures.get(i + 1), figures.get(i + 2), findings);
                againstLastYear(statement, figures.get(i), figures.get(i + 1), figures.get(i + 2), findings);
            }
        }
    }

    private static void check(
            Statement statement, Figure first, Figure second, Figure change, Consumer<FindingDraft> findings) {
        CheckContext context = statement.context();
        String lead = statement.lead(first.quantity().from(), statement.from());
        String step = statement.words(first.quantity().to(), second.quantity().from());
        String told = statement.words(second.quantity().to(), change.quantity().from());
        if (!first.quantity().unit().equals(second.quantity().unit())
                || first.quantity().value().isEmpty()
                || second.quantity().value().isEmpty()
                || first.quantity().value().get().signum() <= 0
                || !contains(lead, FROM)
                || !reaches(step)
                || told.length() > REACH
                || !(contains(told, RISE) || contains(told, FALL))
                || context.rule(RULE).words("average").stream().anyMatch(told::contains)
                || context.hasGap(first.quantity().from(), change.quantity().to())) {
            return;
        }
        boolean rates = first.quantity().unit().equals("%");
        boolean falls = contains(told, FALL) && !contains(told, RISE);
        if (rates && change.quantity().unit().equals(POINTS)) {
            Amount expected = falls ? minus(first, second) : minus(second, first);
            report(context, first, second, change, expected, "points", Severity.ERROR, findings);
        } else if (!rates && change.quantity().unit().equals("%")) {
            Amount ratio = Amount.of(second).percentOf(Amount.of(first));
            BigDecimal hundred = BigDecimal.valueOf(100);
            Amount expected = falls
                    ? new Amount(
                            ratio.high().map(hundred::subtract), ratio.low().map(hundred::subtract))
                    : ratio.plus(Amount.between(hundred.negate(), hundred.negate()));
            boolean oneYear = context.rule(RULE).words("lastYear").stream().anyMatch(lead::contains);
            report(
                    context,
                    first,
                    second,
                    change,
                    expected,
                    "growth",
                    oneYear ? Severity.ERROR : Severity.WARNING,
                    findings);
        }
    }

    /** 收入8.6亿元，比上年的8亿元增长7.5%, and 3.2亿元，较上年增加6000万元，增长23%. */
    private static void againstLastYear(
            Statement statement, Figure level, Figure other, Figure change, Consumer<FindingDraft> findings) {
        String to = statement.words(level.quantity().to(), other.quantity().from());
        String told = statement.words(other.quantity().to(), change.quantity().from());
        RulePage rule = statement.context().rule(RULE);
        if (!level.quantity().unit().equals(other.quantity().unit())
                || level.quantity().unit().equals("%")
                || !change.quantity().unit().equals("%")
                || level.quantity().value().isEmpty()
                || other.quantity().value().isEmpty()
                || other.quantity().value().get().signum() <= 0
                || to.length() > REACH
                || told.length() > SHORT
                || !(to.contains("比") || to.contains("较"))
                || rule.words("lastYear").stream().noneMatch(to::contains)
                || !(contains(told, RISE) || contains(told, FALL))
                || rule.words("average").stream().anyMatch(told::contains)
                || statement
                        .context()
                        .hasGap(level.quantity().from(), change.quantity().to())) {
            return;
        }
        boolean falls = contains(told, FALL);
        Amount now = Amount.of(level);
        Amount before = Amount.of(other);
        if (contains(to, RISE) || contains(to, FALL)) {
            before = contains(to, FALL) ? now.plus(before) : now.plus(before.negated());
        }
        BigDecimal hundred = BigDecimal.valueOf(100);
        Amount rise = now.percentOf(before).plus(Amount.between(hundred.negate(), hundred.negate()));
        Amount expected = falls ? rise.negated() : rise;
        if (before.low().filter(low -> low.signum() > 0).isPresent()
                && expected.widened(statement.context().number(RULE, ROOM)).contradicts(Amount.of(change))) {
            BigDecimal computed = expected.middle();
            findings.accept(draft(level, other, change, "rise", computed));
        }
    }

    private static void report(
            CheckContext context,
            Figure first,
            Figure second,
            Figure change,
            Amount expected,
            String variant,
            Severity severity,
            Consumer<FindingDraft> findings) {
        if (!expected.widened(context.number(RULE, ROOM)).contradicts(Amount.of(change))) {
            return;
        }
        BigDecimal from = first.quantity().value().get();
        BigDecimal difference = second.quantity().value().get().subtract(from);
        BigDecimal computed = variant.equals("points")
                ? difference.abs()
                : difference.abs().movePointRight(2).divide(from, 2, RoundingMode.HALF_UP);
        findings.accept(draft(first, second, change, variant, computed).weighing(severity));
    }

    private static FindingDraft draft(Figure first, Figure second, Figure change, String variant, BigDecimal computed) {
        BigDecimal shown = computed.stripTrailingZeros();
        return FindingDraft.of(
                        RULE,
                        first.quantity().from(),
                        change.quantity().to(),
                        change.section(),
                        first.raw() + second.raw() + change.raw())
                .as(variant)
                .with("first", first.id())
                .with("second", second.id())
                .with("change", change.id())
                .with("computed", shown.scale() < 0 ? shown.setScale(0) : shown)
                .saying("part", Statement.shown(first))
                .saying("whole", Statement.shown(second))
                .saying("stated", Statement.shown(change));
    }

    private static Amount minus(Figure one, Figure other) {
        return Amount.of(one).plus(Amount.of(other).negated());
    }

    /** 提高到, 增加至, 下降为: the words between two levels. */
    private static boolean reaches(String step) {
        String words = Marks.bare(step);
        return words.length() <= REACH
                && (words.contains("到") || words.contains("至") || words.contains("为"))
                && (contains(words, RISE) || contains(words, FALL) || words.length() <= 2);
    }

    private static boolean contains(String words, String[] any) {
        for (String word : any) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
