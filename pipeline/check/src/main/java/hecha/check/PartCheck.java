package hecha.check;

import hecha.model.Figure;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks for parts after 其中 that exceed the figure before it: 报道10篇，其中…20篇. */
public final class PartCheck implements Check {
    private static final String RULE = "figure/part-exceeds-whole";
    private static final String OF_THESE = "其中";
    private static final int FAR = 30;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Statement statement : context.statements()) {
            for (int at = statement.find(OF_THESE, statement.from());
                    at >= 0;
                    at = statement.find(OF_THESE, at + OF_THESE.length())) {
                check(statement, at, findings);
            }
        }
    }

    private static void check(Statement statement, int at, Consumer<FindingDraft> findings) {
        CheckContext context = statement.context();
        List<Figure> before = context.figures(statement.from(), at);
        boolean carried = before.isEmpty() && at - statement.from() <= 1;
        if (carried) {
            before = previous(context, statement);
        }
        List<Figure> after = parts(statement, at);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        boolean direct = startsWithFigure(statement, at, after.get(0));
        for (int i = 0; i < after.size(); i++) {
            Figure part = after.get(i);
            int since = i == 0
                    ? at + OF_THESE.length()
                    : after.get(i - 1).quantity().to();
            String words = statement.words(since, part.quantity().from());
            if (i == 0 ? leadsAway(context, words) : !goesOn(context, words, direct)) {
                return;
            }
            if (compare(context, before, part, at, carried || (i > 0 && !direct), findings)) {
                return;
            }
        }
    }

    /** Whether a finding was made. */
    private static boolean compare(
            CheckContext context,
            List<Figure> before,
            Figure part,
            int at,
            boolean doubtful,
            Consumer<FindingDraft> findings) {
        List<Figure> wholes = new ArrayList<>();
        for (Figure figure : before) {
            if (figure.quantity().unit().equals(part.quantity().unit()) && !isRate(figure)) {
                wholes.add(figure);
            }
        }
        if (wholes.isEmpty()
                || isRate(part)
                || isPerHead(context, part)
                || modifies(context, part)
                || context.hasGap(
                        wholes.get(0).quantity().from(), part.quantity().to())) {
            return false;
        }
        Amount most = Amount.of(wholes.get(0));
        for (Figure whole : wholes.subList(1, wholes.size())) {
            most = most.plus(Amount.of(whole));
        }
        Figure nearest = wholes.get(wholes.size() - 1);
        if (!Amount.of(part).exceeds(most) || isPerHead(context, nearest)) {
            return false;
        }
        boolean far = at - nearest.quantity().to() > FAR;
        FindingDraft draft = FindingDraft.of(
                        RULE,
                        nearest.quantity().from(),
                        part.quantity().to(),
                        part.section(),
                        nearest.raw() + part.raw())
                .with("whole", nearest.id())
                .with("part", part.id())
                .with(
                        "wholeValue",
                        nearest.quantity().value().map(Object.class::cast).orElse(nearest.raw()))
                .with(
                        "partValue",
                        part.quantity().value().map(Object.class::cast).orElse(part.raw()))
                .saying("whole", Statement.shown(nearest))
                .saying("part", Statement.shown(part));
        findings.accept(doubtful || far ? draft.weighing(Severity.WARNING) : draft);
        return true;
    }

    private static List<Figure> previous(CheckContext context, Statement statement) {
        if (statement.index() == 0) {
            return List.of();
        }
        Statement previous = context.statements().get(statement.index() - 1);
        return previous.block() == statement.block() ? previous.figures() : List.of();
    }

    /** The figures after 其中 up to the next 其中, semicolon, or the end of its bracket. */
    private static List<Figure> parts(Statement statement, int at) {
        String text = statement.context().text();
        int to = at + OF_THESE.length();
        int depth = 0;
        while (to < statement.to()) {
            char c = text.charAt(to);
            if (Marks.isOpening(c)) {
                depth++;
            } else if (Marks.isClosing(c) && depth-- == 0) {
                break;
            }
            if (Marks.isSemicolon(c) || text.startsWith(OF_THESE, to)) {
                break;
            }
            to++;
        }
        return statement.context().figures(at + OF_THESE.length(), to);
    }

    private static boolean startsWithFigure(Statement statement, int at, Figure first) {
        return Marks.bare(statement.words(
                                at + OF_THESE.length(), first.quantity().from()))
                        .length()
                <= 1;
    }

    /** Whether the words before the first part speak of something else than a part: 其中带动…, 其中项目总投资… */
    private static boolean leadsAway(CheckContext context, String words) {
        return context.rule(RULE).words("away").stream().anyMatch(words::contains);
    }

    /**
     * Whether a further figure is a part as well: after 、 or after a comma in the same manner as the first, with no word
     * between that begins another statement.
     */
    private static boolean goesOn(CheckContext context, String words, boolean direct) {
        if (leadsAway(context, words)
                || context.rule(RULE).words("whole").stream().anyMatch(words::contains)) {
            return false;
        }
        int clause = -1;
        for (int i = 0; i < words.length(); i++) {
            if (Marks.partsClauses(words.charAt(i)) || words.charAt(i) == '、') {
                clause = i + 1;
            }
        }
        if (clause < 0
                || context.rule(RULE).words("anew").stream()
                        .anyMatch(words.substring(clause).strip()::startsWith)) {
            return false;
        }
        return direct ? Marks.bare(words.substring(clause)).length() <= 1 : clause <= 1 && words.length() <= FAR / 2;
    }

    private static boolean isRate(Figure figure) {
        String unit = figure.quantity().unit();
        return unit.equals("%") || unit.equals("个百分点") || unit.equals("倍") || unit.isEmpty();
    }

    /** 户均, 人均, 每: a figure of another scale. */
    private static boolean isPerHead(CheckContext context, Figure figure) {
        int from = figure.quantity().from();
        String words = context.text().substring(Math.max(0, from - 8), from);
        return context.rule(RULE).words("perHead").stream().anyMatch(words::contains);
    }

    /** 50万元以上的企业, 20张床位的医院: the figure says which ones, not how many. */
    private static boolean modifies(CheckContext context, Figure figure) {
        int to = figure.quantity().to();
        String after = context.text().substring(to, Math.min(context.text().length(), to + 4));
        return after.startsWith("的")
                || after.startsWith("以上")
                || after.startsWith("以下")
                || after.startsWith("以内")
                || after.startsWith("及以上")
                || figure.quantity().hedge().contains("以上")
                || figure.quantity().hedge().contains("以下");
    }
}
