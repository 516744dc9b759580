package hecha.check;

import hecha.model.Figure;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Recomputes shares (48名，占60%) and rates (受理3126件，调处成功3079件，调处成功率98.5%) from their two figures. */
public final class ShareCheck implements Check {
    private static final String MISMATCH = "figure/percent-mismatch";
    private static final String UNCHECKABLE = "figure/uncheckable";
    private static final String ROOM = "points";
    private static final String SHARE = "占";
    private static final String RATE = "率";
    private static final String OF_THESE = "其中";
    private static final int STEM = 2;
    /** 城镇化率 is named after the part itself: 其中城镇人口. */
    private static final int SHORT_RATE = 3;

    private static final int NEAR_STATEMENTS = 6;
    private static final int NAME = 24;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Statement statement : context.statements()) {
            List<Figure> figures = statement.figures();
            for (int i = 0; i < figures.size(); i++) {
                Figure share = figures.get(i);
                if (!share.quantity().unit().equals("%")) {
                    continue;
                }
                int least = i == 0
                        ? statement.from()
                        : figures.get(i - 1).quantity().to();
                String lead = statement.lead(share.quantity().from(), statement.from());
                int at = lead.lastIndexOf(SHARE);
                if (at >= 0) {
                    share(statement, figures, i, findings);
                } else if (endsWithRate(statement.words(least, share.quantity().from()))) {
                    rate(statement, figures, i, findings);
                }
            }
        }
    }

    private static void share(Statement statement, List<Figure> figures, int index, Consumer<FindingDraft> findings) {
        CheckContext context = statement.context();
        Figure share = figures.get(index);
        int clause = statement.clauseFrom(share.quantity().from(), statement.from());
        int at = context.text().lastIndexOf(SHARE, share.quantity().from() - 1);
        Optional<Figure> part = part(statement, figures, index, clause, at);
        if (part.isEmpty()
                || context.hasGap(part.get().quantity().from(), share.quantity().to())) {
            return;
        }
        String name = name(context, statement.words(at + 1, share.quantity().from()));
        // a total inside the share itself: 占预算支出54亿元的80%
        List<Figure> inside = context.figures(at, share.quantity().from());
        if (!inside.isEmpty()) {
            if (inside.size() == 1 && comparable(inside.get(0), part.get())) {
                compare(context, part.get(), inside.get(0), share, "", Severity.ERROR, findings);
            }
            return;
        }
        List<Figure> wholes = wholes(context, figures, part.get());
        if (wholes.stream().anyMatch(whole -> agrees(context, part.get(), whole, share))) {
            return;
        }
        Optional<Figure> whole = name.isEmpty()
                ? unnamed(statement, wholes, part.get())
                : wholes.stream()
                        .filter(figure -> isNamed(statement, figure, name))
                        .findFirst();
        if (whole.isPresent()) {
            boolean certain = name.isEmpty() && wholes.size() == 1 && isOfThese(statement, whole.get(), part.get());
            compare(context, part.get(), whole.get(), share, "", certain ? Severity.ERROR : Severity.WARNING, findings);
        } else if (!agreesNearby(statement, part.get(), share)) {
            findings.accept(FindingDraft.of(
                            UNCHECKABLE,
                            part.get().quantity().from(),
                            share.quantity().to(),
                            share.section(),
                            part.get().raw() + share.raw())
                    .with("share", share.id())
                    .with("part", part.get().id())
                    .saying("stated", shown(statement.words(at, share.quantity().to()))));
        }
    }

    /** The figure that the share tells of: in the same clause before 占, or the one before a clause that opens with 占. */
    private static Optional<Figure> part(Statement statement, List<Figure> figures, int index, int clause, int at) {
        String subject = Marks.bare(statement.words(clause, at));
        for (int i = index - 1; i >= 0; i--) {
            Figure figure = figures.get(i);
            if (figure.quantity().from() >= at || isRate(figure)) {
                continue;
            }
            boolean here = figure.quantity().from() >= clause;
            boolean followsIt =
                    Marks.bare(statement.words(figure.quantity().to(), at)).length() <= 2;
            if (here ? followsIt : subject.length() <= 1) {
                return Optional.of(figure);
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** What the share is a share of, without the words that only say 总数 or 的. */
    private static String name(CheckContext context, String words) {
        String bare = Marks.bare(words);
        for (String empty : context.rule(MISMATCH).words("empty")) {
            bare = bare.replace(empty, "");
        }
        return bare.length() > NAME ? bare.substring(0, NAME) : bare;
    }

    private static List<Figure> wholes(CheckContext context, List<Figure> figures, Figure part) {
        List<Figure> wholes = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.quantity().from() < part.quantity().from() && comparable(figure, part)) {
                wholes.add(figure);
            }
        }
        wholes.removeIf(
                whole -> context.hasGap(whole.quantity().from(), part.quantity().from()));
        return wholes;
    }

    private static Optional<Figure> unnamed(Statement statement, List<Figure> wholes, Figure part) {
        List<Figure> larger = wholes.stream()
                .filter(whole -> !Amount.of(part).exceeds(Amount.of(whole)))
                .toList();
        if (larger.isEmpty()) {
            return Optional.empty();
        }
        Figure nearest = larger.get(larger.size() - 1);
        boolean single = larger.size() == 1
                && !statement
                        .words(nearest.quantity().to(), part.quantity().from())
                        .contains(SHARE);
        return single || isOfThese(statement, nearest, part) ? Optional.of(nearest) : Optional.empty();
    }

    private static boolean isOfThese(Statement statement, Figure whole, Figure part) {
        int at = statement.find(OF_THESE, whole.quantity().to());
        return at >= 0 && at < part.quantity().from();
    }

    /** Whether the words before {@code figure} name what {@code name} names. */
    private static boolean isNamed(Statement statement, Figure figure, String name) {
        String words = Marks.bare(statement.lead(figure.quantity().from(), statement.from()))
                + figure.quantity().unit();
        String stem = name;
        for (String prefix : statement.context().rule(MISMATCH).words("area")) {
            if (stem.startsWith(prefix)) {
                stem = stem.substring(prefix.length());
            }
        }
        return stem.length() >= STEM ? words.contains(stem) : name.length() >= STEM && words.contains(name);
    }

    private static void rate(Statement statement, List<Figure> figures, int index, Consumer<FindingDraft> findings) {
        CheckContext context = statement.context();
        Figure rate = figures.get(index);
        Optional<Figure> part = Optional.empty();
        for (int i = index - 1; i >= 0 && part.isEmpty(); i--) {
            if (!isRate(figures.get(i))) {
                part = Optional.of(figures.get(i));
            }
        }
        if (part.isEmpty() || context.hasGap(statement.from(), rate.quantity().to())) {
            return;
        }
        Figure done = part.get();
        String words = statement.words(done.quantity().to(), rate.quantity().from());
        int end = words.lastIndexOf(RATE);
        if (end < STEM || Marks.bare(words.substring(0, end)).length() > STEM * 3) {
            return;
        }
        String stem = words.substring(end - STEM, end);
        String before = statement.lead(done.quantity().from(), statement.from());
        String named = Marks.bare(words.substring(0, end));
        boolean ofThese = named.length() >= STEM
                && named.length() <= SHORT_RATE
                && before.contains(named.substring(0, STEM))
                && before.contains(OF_THESE);
        if (!ofThese
                && !before.contains(stem)
                && !statement
                        .words(done.quantity().to(), done.quantity().to() + STEM)
                        .contains(stem)) {
            return;
        }
        List<Figure> wholes = wholes(context, figures, done).stream()
                .filter(whole -> !Amount.of(done).exceeds(Amount.of(whole)))
                .toList();
        if (!wholes.isEmpty() && wholes.stream().noneMatch(whole -> agrees(context, done, whole, rate))) {
            compare(context, done, wholes.get(wholes.size() - 1), rate, "rate", Severity.WARNING, findings);
        }
    }

    private static boolean endsWithRate(String words) {
        String bare = Marks.bare(words);
        for (String verb : new String[] {"达到", "达", "为", "是", "约", "超过", "均"}) {
            if (bare.endsWith(verb)) {
                bare = bare.substring(0, bare.length() - verb.length());
            }
        }
        return bare.endsWith(RATE);
    }

    private static void compare(
            CheckContext context,
            Figure part,
            Figure whole,
            Figure share,
            String variant,
            Severity severity,
            Consumer<FindingDraft> findings) {
        if (agrees(context, part, whole, share)) {
            return;
        }
        BigDecimal computed = part.quantity()
                .value()
                .orElseThrow()
                .movePointRight(2)
                .divide(whole.quantity().value().orElseThrow(), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        findings.accept(FindingDraft.of(
                        MISMATCH,
                        whole.quantity().from(),
                        share.quantity().to(),
                        share.section(),
                        whole.raw() + part.raw() + share.raw())
                .as(variant)
                .weighing(severity)
                .with("part", part.id())
                .with("whole", whole.id())
                .with("share", share.id())
                .with("partValue", part.quantity().value().get())
                .with("wholeValue", whole.quantity().value().get())
                .with("computed", computed.scale() < 0 ? computed.setScale(0) : computed)
                .saying("part", Statement.shown(part))
                .saying("whole", Statement.shown(whole))
                .saying("stated", Statement.shown(share)));
    }

    private static boolean agrees(CheckContext context, Figure part, Figure whole, Figure share) {
        if (part.quantity().value().isEmpty()
                || whole.quantity().value().isEmpty()
                || whole.quantity().value().get().signum() <= 0) {
            return true;
        }
        BigDecimal room = context.number(MISMATCH, ROOM);
        return !Amount.of(part).percentOf(Amount.of(whole)).widened(room).contradicts(Amount.of(share));
    }

    /** Whether a figure of the neighbouring statements is a total that fits. */
    private static boolean agreesNearby(Statement statement, Figure part, Figure share) {
        List<Statement> all = statement.context().statements();
        int from = Math.max(0, statement.index() - NEAR_STATEMENTS);
        int to = Math.min(all.size(), statement.index() + 2);
        return statement.context().figures(all.get(from).from(), all.get(to - 1).to()).stream()
                .filter(whole -> whole.index() != part.index() && comparable(whole, part))
                .anyMatch(whole ->
                        !Amount.of(part).exceeds(Amount.of(whole)) && agrees(statement.context(), part, whole, share));
    }

    private static boolean comparable(Figure one, Figure other) {
        return one.quantity().unit().equals(other.quantity().unit())
                && !isRate(one)
                && one.quantity().value().isPresent();
    }

    private static boolean isRate(Figure figure) {
        String unit = figure.quantity().unit();
        return unit.equals("%") || unit.equals("个百分点") || unit.equals("倍");
    }

    private static String shown(String words) {
        StringBuilder shown = new StringBuilder();
        words.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> shown.append((char) c));
        return shown.toString();
    }
}
