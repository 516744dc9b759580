package hecha.check;

import hecha.model.Figure;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Adds up parts that are listed in full: 分别为…, …合计…, 共60个（A20个、B25个、C15个）. */
public final class SumCheck implements Check {
    private static final String RULE = "figure/sum-mismatch";
    private static final String RESPECTIVELY = "分别";
    private static final int ITEM = 24;
    private static final int LEAD = 12;

    @Override
    public void check(Dossier dossier, Consumer<Draft> findings) {
        for (Statement statement : dossier.statements()) {
            List<Figure> figures = statement.figures();
            for (int i = 0; i < figures.size(); i++) {
                if (figures.get(i).quantity().value().isEmpty() || isRate(figures.get(i))) {
                    continue;
                }
                if (!totalAfter(statement, figures, i, findings)
                        && !respectively(statement, figures, i, findings)
                        && !listed(statement, figures, i, findings)) {
                    each(statement, figures, i, findings);
                }
            }
        }
    }

    /** A 20分、B 28分，四项合计96分. */
    private static boolean totalAfter(Statement statement, List<Figure> figures, int index, Consumer<Draft> findings) {
        Figure total = figures.get(index);
        int least = index == 0 ? statement.from() : figures.get(index - 1).quantity().to();
        String lead = Marks.bare(statement.words(least, total.quantity().from()));
        String word = ending(statement.dossier().rule(RULE).words("totals"), unlinked(statement.dossier(), lead));
        if (index < 2 || word.isEmpty()) {
            return false;
        }
        int first = index;
        while (first > 0 && adjoins(statement, figures, first - 1, first, index)) {
            first--;
        }
        int parts = index - first;
        if (parts < 2) {
            return false;
        }
        String counted = unlinked(statement.dossier(), lead);
        int stated = counted(counted.substring(0, counted.length() - word.length()));
        boolean certain = stated == parts || (stated >= 2 && stated < parts);
        if (stated > parts) {
            return true;
        }
        int from = certain ? index - stated : first;
        if (statement.dossier().hasGap(figures.get(from).quantity().from(), total.quantity().to())) {
            return true;
        }
        Amount sum = Amount.of(figures.get(index - 1));
        for (int i = index - 2; i >= from; i--) {
            sum = sum.plus(Amount.of(figures.get(i)));
            boolean anyRun = !certain || i == from;
            if (anyRun && !sum.contradicts(Amount.of(total))) {
                return true;
            }
        }
        boolean respectively = statement.words(
                        statement.clauseFrom(figures.get(from).quantity().from(), statement.from()),
                        figures.get(index - 1).quantity().to())
                .contains(RESPECTIVELY);
        findings.accept(draft(
                statement,
                figures.subList(from, index),
                total,
                certain || respectively ? Severity.ERROR : Severity.WARNING));
        return true;
    }

    /** Whether figure {@code one} is the part before part {@code next} of one list. */
    private static boolean adjoins(Statement statement, List<Figure> figures, int one, int next, int total) {
        Figure part = figures.get(one);
        if (!sameMeasure(part, figures.get(total))) {
            return false;
        }
        String between = statement.words(part.quantity().to(), figures.get(next).quantity().from());
        int comma = firstMark(between);
        return comma >= 0
                && between.length() <= ITEM
                && (next == total || statement.dossier().rule(RULE).words("anew").stream().noneMatch(between::contains))
                && Marks.bare(between.substring(0, comma)).length() <= 4;
    }

    private static int firstMark(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '、' || c == '和' || c == '及' || Marks.isComma(c) || Marks.isSemicolon(c)) {
                return i;
            }
        }
        return -1;
    }

    /** 三类网格60个，分别为20个、25个、25个. */
    private static boolean respectively(
            Statement statement, List<Figure> figures, int index, Consumer<Draft> findings) {
        if (index + 2 >= figures.size()) {
            return false;
        }
        Figure total = figures.get(index);
        String between = Marks.bare(
                statement.words(total.quantity().to(), figures.get(index + 1).quantity().from()));
        if (!statement.dossier().rule(RULE).words("respectively").contains(between)) {
            return false;
        }
        int end = index + 2;
        while (end < figures.size()
                && Marks.bare(statement.words(
                                        figures.get(end - 1).quantity().to(),
                                        figures.get(end).quantity().from()))
                                .length()
                        <= 1) {
            end++;
        }
        List<Figure> parts = figures.subList(index + 1, end);
        if (parts.size() < 2 || !parts.stream().allMatch(part -> sameMeasure(part, total))) {
            return false;
        }
        String lead = statement.lead(total.quantity().from(), statement.from());
        boolean certain = lead.contains("共") || lead.contains("总") || hasCount(lead, parts.size());
        settle(statement, parts, total, certain ? Severity.ERROR : Severity.WARNING, findings);
        return true;
    }

    /** 共60个：A20个、B25个、C15个, or with the list in brackets. */
    private static boolean listed(Statement statement, List<Figure> figures, int index, Consumer<Draft> findings) {
        Figure total = figures.get(index);
        String text = statement.dossier().text();
        int open = total.quantity().to();
        if (open >= statement.to() || !(Marks.isColon(text.charAt(open)) || Marks.isOpening(text.charAt(open)))) {
            return false;
        }
        int close = Marks.isColon(text.charAt(open)) ? statement.to() : closing(text, open, statement.to());
        String list = close < 0 ? "" : text.substring(open + 1, close);
        if (list.isEmpty() || statement.dossier().rule(RULE).words("open").stream().anyMatch(list::contains)) {
            return false;
        }
        int end = index + 1;
        while (end < figures.size() && figures.get(end).quantity().from() < close) {
            end++;
        }
        List<Figure> parts = figures.subList(index + 1, end);
        if (parts.size() < 2
                || !parts.stream().allMatch(part -> sameMeasure(part, total))
                || items(list) != parts.size()
                || !oneEach(statement, parts, open + 1)) {
            return false;
        }
        String lead = statement.lead(total.quantity().from(), statement.from());
        boolean whole = statement.dossier().rule(RULE).words("whole").stream().anyMatch(lead::contains);
        settle(statement, parts, total, whole ? Severity.ERROR : Severity.WARNING, findings);
        return true;
    }

    /** 共120个，其中东区、西区、南区各50个. */
    private static void each(Statement statement, List<Figure> figures, int index, Consumer<Draft> findings) {
        if (index + 1 >= figures.size()) {
            return;
        }
        Figure total = figures.get(index);
        Figure part = figures.get(index + 1);
        String between = statement.words(total.quantity().to(), part.quantity().from());
        if (!sameMeasure(part, total) || !between.endsWith("各") || !between.contains("其中")) {
            return;
        }
        String names = between.substring(between.indexOf("其中") + 2, between.length() - 1);
        int count = items(names.replace('和', '、').replace('与', '、'));
        if (count >= 2 && Amount.of(part).times(count).exceeds(Amount.of(total))) {
            BigDecimal sum = part.quantity().value().orElseThrow().multiply(BigDecimal.valueOf(count));
            findings.accept(draft(statement, List.of(part), total, Severity.WARNING, sum));
        }
    }

    private static void settle(
            Statement statement, List<Figure> parts, Figure total, Severity severity, Consumer<Draft> findings) {
        int from = Math.min(total.quantity().from(), parts.get(0).quantity().from());
        int to = parts.get(parts.size() - 1).quantity().to();
        if (statement.dossier().hasGap(from, to)) {
            return;
        }
        Amount sum = Amount.of(parts.get(0));
        for (Figure part : parts.subList(1, parts.size())) {
            sum = sum.plus(Amount.of(part));
        }
        if (sum.contradicts(Amount.of(total))) {
            findings.accept(draft(statement, parts, total, severity));
        }
    }

    private static Draft draft(Statement statement, List<Figure> parts, Figure total, Severity severity) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : parts) {
            sum = sum.add(part.quantity().value().orElseThrow());
        }
        return draft(statement, parts, total, severity, sum);
    }

    private static Draft draft(
            Statement statement, List<Figure> parts, Figure total, Severity severity, BigDecimal sum) {
        Figure first = parts.get(0);
        Figure last = parts.get(parts.size() - 1);
        StringBuilder evidence = new StringBuilder(total.raw());
        parts.forEach(part -> evidence.append(' ').append(part.raw()));
        return Draft.of(
                        RULE,
                        Math.min(first.quantity().from(), total.quantity().from()),
                        Math.max(last.quantity().to(), total.quantity().to()),
                        total.section(),
                        evidence.toString())
                .weighing(severity)
                .with("total", total.id())
                .with("parts", parts.stream().map(Figure::id).toList())
                .with("totalValue", total.quantity().value().orElseThrow())
                .with("sumValue", sum)
                .saying("sum", Numbers.shown(sum, total))
                .saying("total", Statement.shown(total));
    }

    private static boolean sameMeasure(Figure part, Figure total) {
        return part.quantity().unit().equals(total.quantity().unit())
                && part.quantity().value().isPresent()
                && !part.quantity().unit().isEmpty();
    }

    private static boolean isRate(Figure figure) {
        String unit = figure.quantity().unit();
        return unit.equals("%") || unit.equals("个百分点") || unit.equals("倍");
    }

    /** {@code lead} without the verb that leads to a figure (为, 达, 得). */
    private static String unlinked(Dossier dossier, String lead) {
        for (String link : dossier.rule(RULE).words("links")) {
            if (lead.endsWith(link) && lead.length() > link.length()) {
                return lead.substring(0, lead.length() - link.length());
            }
        }
        return lead;
    }

    private static String ending(List<String> words, String text) {
        if (text.length() > LEAD * 2) {
            return "";
        }
        String best = "";
        for (String word : words) {
            if (text.endsWith(word) && word.length() > best.length()) {
                best = word;
            }
        }
        return best;
    }

    /** The number in 四项 or 三类 at the end of {@code words}; 0 where there is none. */
    private static int counted(String words) {
        if (words.length() < 2 || "项类个者部家处区县镇村".indexOf(words.charAt(words.length() - 1)) < 0) {
            return 0;
        }
        int end = words.length() - 1;
        int from = end;
        while (from > 0 && Labels.value(words.substring(from - 1, end)) >= 0) {
            from--;
        }
        return Math.max(0, Labels.value(words.substring(from, end)));
    }

    private static boolean hasCount(String lead, int count) {
        return lead.contains(Labels.chinese(count) + "类")
                || lead.contains(Labels.chinese(count) + "项")
                || lead.contains(Labels.chinese(count) + "个")
                || (count == 2 && (lead.contains("两类") || lead.contains("两项") || lead.contains("两个")));
    }

    private static int items(String list) {
        int items = 1;
        for (int i = 0; i < list.length() - 1; i++) {
            char c = list.charAt(i);
            if (c == '、' || Marks.isComma(c) || Marks.isSemicolon(c)) {
                items++;
            }
        }
        return items;
    }

    /** Whether each item of the list has one figure, at its end. */
    private static boolean oneEach(Statement statement, List<Figure> parts, int from) {
        String text = statement.dossier().text();
        int since = from;
        for (Figure part : parts) {
            String words = text.substring(since, part.quantity().from());
            if (firstMark(words) > 0 || part.quantity().from() - since > ITEM) {
                return false;
            }
            since = Math.min(part.quantity().to() + 1, text.length());
        }
        return true;
    }

    private static int closing(String text, int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (Marks.isClosing(text.charAt(i))) {
                return i;
            }
            if (Marks.isOpening(text.charAt(i))) {
                return -1;
            }
        }
        return -1;
    }
}
