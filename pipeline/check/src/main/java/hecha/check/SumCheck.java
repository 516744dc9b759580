package hecha.check;

import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Adds up parts that are listed in full: 分别为…, …合计…, 共60个（A20个、B25个、C15个）. */
public final class SumCheck implements Check {
    private static final String RULE = "figure/sum-mismatch";
    private static final String RESPECTIVELY = "分别";
    private static final String OF_THESE = "其中";
    private static final int ITEM = 24;
    private static final int LEAD = 12;
    /** How many characters may name a member of a list: 专职320人. */
    private static final int NAME = 4;
    /** Three groups that 、 parts are mostly apart from one another; two may overlap. */
    private static final int APART = 3;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        for (Statement statement : context.statements()) {
            List<Part> figures = Part.of(statement);
            for (int i = 0; i < figures.size(); i++) {
                if (figures.get(i).value().isEmpty() || figures.get(i).isRate()) {
                    continue;
                }
                if (!totalAfter(statement, figures, i, findings)
                        && !respectively(statement, figures, i, findings)
                        && !listed(statement, figures, i, findings)
                        && !each(statement, figures, i, findings)) {
                    exceeding(statement, figures, i, findings);
                }
            }
        }
    }

    /** A 20分、B 28分，四项合计96分. */
    private static boolean totalAfter(
            Statement statement, List<Part> figures, int index, Consumer<FindingDraft> findings) {
        Part total = figures.get(index);
        int last = index - 1;
        int stated = 0;
        if (last > 0 && isCount(statement, figures.get(last), total)) {
            stated = figures.get(last).value().map(BigDecimal::intValue).orElse(0);
            last--;
        }
        int least = last < 0 ? statement.from() : figures.get(last).to();
        String lead = unlinked(statement.context(), Marks.bare(statement.words(least, total.from())));
        String word = ending(statement.context().rule(RULE).words("totals"), lead);
        if (last < 1 || word.isEmpty()) {
            return false;
        }
        if (stated == 0) {
            stated = counted(lead.substring(0, lead.length() - word.length()));
        }
        int first = last + 1;
        while (first > 0
                && adjoins(statement, figures.get(first - 1), first > last ? total : figures.get(first), total)) {
            first--;
        }
        int parts = last + 1 - first;
        if (parts < 2) {
            return false;
        }
        if (stated > parts) {
            return true;
        }
        boolean certain = stated >= 2;
        int from = certain ? last + 1 - stated : first;
        if (statement.context().hasGap(figures.get(from).from(), total.to())) {
            return true;
        }
        Amount sum = figures.get(last).amount();
        for (int i = last - 1; i >= from; i--) {
            sum = sum.plus(figures.get(i).amount());
            if ((!certain || i == from) && !sum.contradicts(total.rounded())) {
                return true;
            }
        }
        boolean respectively = statement
                .words(
                        statement.clauseFrom(figures.get(from).from(), statement.from()),
                        figures.get(last).to())
                .contains(RESPECTIVELY);
        findings.accept(draft(
                figures.subList(from, last + 1), total, certain || respectively ? Severity.ERROR : Severity.WARNING));
        return true;
    }

    /** Whether {@code count} is the 四项 of 四项合计96分. */
    private static boolean isCount(Statement statement, Part count, Part total) {
        String between = unlinked(statement.context(), Marks.bare(statement.words(count.to(), total.from())));
        return !count.unit().equals(total.unit())
                && between.length() <= 4
                && statement.context().rule(RULE).words("totals").stream().anyMatch(between::endsWith);
    }

    /** Whether {@code part} is the member before {@code next} of one list. */
    private static boolean adjoins(Statement statement, Part part, Part next, Part total) {
        if (!sameMeasure(part, total)) {
            return false;
        }
        String between = statement.words(part.to(), next.from());
        int comma = firstMark(between);
        return comma >= 0
                && between.length() <= ITEM
                && (next.equals(total)
                        || statement.context().rule(RULE).words("anew").stream().noneMatch(between::contains))
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
            Statement statement, List<Part> figures, int index, Consumer<FindingDraft> findings) {
        if (index + 2 >= figures.size()) {
            return false;
        }
        Part total = figures.get(index);
        String between =
                Marks.bare(statement.words(total.to(), figures.get(index + 1).from()));
        boolean plain = statement.context().rule(RULE).words("respectively").contains(between);
        if (!plain && !(between.startsWith(RESPECTIVELY) && between.length() <= RESPECTIVELY.length() + NAME)) {
            return false;
        }
        int end = index + 2;
        while (end < figures.size()
                && Marks.bare(statement.words(
                                        figures.get(end - 1).to(),
                                        figures.get(end).from()))
                                .length()
                        <= (plain ? 1 : NAME)) {
            end++;
        }
        List<Part> parts = figures.subList(index + 1, end);
        if (parts.size() < 2 || !parts.stream().allMatch(part -> sameMeasure(part, total))) {
            return false;
        }
        String lead = statement.lead(total.from(), statement.from());
        boolean whole = lead.contains("共") || lead.contains("总") || hasCount(lead, parts.size());
        if (!plain && !whole && !between.startsWith("分别为") && !between.startsWith("分别是")) {
            return false;
        }
        settle(statement, parts, total, plain && whole ? Severity.ERROR : Severity.WARNING, findings);
        return true;
    }

    /** 共60个：A20个、B25个、C15个, or with the list in brackets. */
    private static boolean listed(Statement statement, List<Part> figures, int index, Consumer<FindingDraft> findings) {
        Part total = figures.get(index);
        String text = statement.context().text();
        int open = total.to();
        if (open >= statement.to() || !(Marks.isColon(text.charAt(open)) || Marks.isOpening(text.charAt(open)))) {
            return false;
        }
        int close = Marks.isColon(text.charAt(open)) ? statement.to() : closing(text, open, statement.to());
        String list = close < 0 ? "" : text.substring(open + 1, close);
        if (list.isEmpty()
                || statement.context().rule(RULE).words("open").stream().anyMatch(list::contains)) {
            return false;
        }
        int end = index + 1;
        while (end < figures.size() && figures.get(end).from() < close) {
            end++;
        }
        List<Part> parts = figures.subList(index + 1, end);
        if (parts.size() < 2
                || !parts.stream().allMatch(part -> sameMeasure(part, total))
                || items(list) != parts.size()
                || !oneEach(statement, parts, open + 1)) {
            return false;
        }
        String lead = statement.lead(total.from(), statement.from());
        boolean whole = statement.context().rule(RULE).words("whole").stream().anyMatch(lead::contains);
        settle(statement, parts, total, whole ? Severity.ERROR : Severity.WARNING, findings);
        return true;
    }

    /** 共120个，其中东区、西区、南区各50个. */
    private static boolean each(Statement statement, List<Part> figures, int index, Consumer<FindingDraft> findings) {
        if (index + 1 >= figures.size()) {
            return false;
        }
        Part total = figures.get(index);
        Part part = figures.get(index + 1);
        String between = statement.words(total.to(), part.from());
        if (!sameMeasure(part, total) || !between.endsWith("各") || !between.contains(OF_THESE)) {
            return false;
        }
        String names = between.substring(between.indexOf(OF_THESE) + OF_THESE.length(), between.length() - 1);
        int count = items(names.replace('和', '、').replace('与', '、'));
        if (count >= 2 && part.amount().times(count).exceeds(total.amount())) {
            BigDecimal sum = part.value().orElseThrow().multiply(BigDecimal.valueOf(count));
            findings.accept(draft(List.of(part), total, Severity.WARNING, sum));
        }
        return true;
    }

    /** 共35个，其中机关10个、学校12个、社区13个、企业8个: groups that are apart from one another exceed their whole. */
    private static void exceeding(Statement statement, List<Part> figures, int index, Consumer<FindingDraft> findings) {
        Part total = figures.get(index);
        if (index + APART >= figures.size()
                || !statement.words(total.to(), figures.get(index + 1).from()).contains(OF_THESE)) {
            return;
        }
        int end = index + 1;
        while (end < figures.size()
                && sameMeasure(figures.get(end), total)
                && !figures.get(end).amount().exceeds(total.amount())
                && (end == index + 1 || isNext(statement, figures.get(end - 1), figures.get(end)))) {
            end++;
        }
        List<Part> parts = figures.subList(index + 1, end);
        if (parts.size() < APART
                || statement
                        .context()
                        .hasGap(total.from(), parts.get(parts.size() - 1).to())) {
            return;
        }
        Amount sum = parts.get(0).amount();
        for (Part part : parts.subList(1, parts.size())) {
            sum = sum.plus(part.amount());
        }
        if (sum.exceeds(total.rounded())) {
            findings.accept(draft(parts, total, Severity.WARNING));
        }
    }

    /** Whether only 、 and a short name stand between two members. */
    private static boolean isNext(Statement statement, Part one, Part other) {
        String between = statement.words(one.to(), other.from());
        return between.startsWith("、")
                && between.indexOf('、', 1) < 0
                && between.length() <= LEAD
                && between.chars().noneMatch(c -> Marks.partsClauses((char) c));
    }

    private static void settle(
            Statement statement, List<Part> parts, Part total, Severity severity, Consumer<FindingDraft> findings) {
        int from = Math.min(total.from(), parts.get(0).from());
        int to = parts.get(parts.size() - 1).to();
        if (statement.context().hasGap(from, to)) {
            return;
        }
        Amount sum = parts.get(0).amount();
        for (Part part : parts.subList(1, parts.size())) {
            sum = sum.plus(part.amount());
        }
        if (sum.contradicts(total.rounded())) {
            findings.accept(draft(parts, total, severity));
        }
    }

    private static FindingDraft draft(List<Part> parts, Part total, Severity severity) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = sum.add(part.value().orElseThrow());
        }
        return draft(parts, total, severity, sum);
    }

    private static FindingDraft draft(List<Part> parts, Part total, Severity severity, BigDecimal sum) {
        Part first = parts.get(0);
        Part last = parts.get(parts.size() - 1);
        StringBuilder evidence = new StringBuilder(total.words());
        parts.forEach(part -> evidence.append(' ').append(part.words()));
        return FindingDraft.of(
                        RULE,
                        Math.min(first.from(), total.from()),
                        Math.max(last.to(), total.to()),
                        total.figure().section(),
                        evidence.toString())
                .weighing(severity)
                .with("total", total.id())
                .with("parts", parts.stream().map(Part::id).distinct().toList())
                .with(
                        "partValues",
                        parts.stream().map(part -> part.value().orElseThrow()).toList())
                .with("totalValue", total.value().orElseThrow())
                .with("sumValue", sum)
                .saying("sum", Numbers.shown(sum, total.figure()))
                .saying("total", total.words());
    }

    private static boolean sameMeasure(Part part, Part total) {
        return part.unit().equals(total.unit())
                && part.value().isPresent()
                && !part.unit().isEmpty();
    }

    /** {@code lead} without the verb that leads to a figure (为, 达, 得). */
    private static String unlinked(CheckContext context, String lead) {
        for (String link : context.rule(RULE).words("links")) {
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
    private static boolean oneEach(Statement statement, List<Part> parts, int from) {
        String text = statement.context().text();
        int since = from;
        for (Part part : parts) {
            String words = text.substring(since, part.from());
            if (firstMark(words) > 0 || part.from() - since > ITEM) {
                return false;
            }
            since = Math.min(part.to() + 1, text.length());
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
