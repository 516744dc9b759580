package hecha.audit;

import hecha.model.Language;
import hecha.model.Reconciliation;
import hecha.text.Printable;
import hecha.text.Shelf;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes the audit of a batch, or of one report, as Markdown: who owes what, then each report's list to mend. */
public final class AuditMarkdown implements Closeable {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&!";

    private final Reviews reviews;
    private final Language language;
    private final Shelf<String> reports = new Shelf<>(Shelf.texts());

    /** @param reviews the reports of the batch; each is added here, too */
    public AuditMarkdown(Reviews reviews, Language language) {
        this.reviews = reviews;
        this.language = language;
    }

    /** Adds the report that the reviews were given last. */
    public void add(Reviewed report) throws IOException {
        StringBuilder text = new StringBuilder();
        report(text, report.sheet(), report.line().name());
        reports.add(text.toString());
    }

    public void write(Appendable out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp)
            throws IOException {
        if (reconciliation.received() > 1) {
            out.append(say("# 材料审查汇总", "# Audit of the reports"))
                    .append("\n\n")
                    .append(language.say(reconciliation.line()))
                    .append("\n\n");
            out.append(say(
                            "| 序 | 材料 | 结论 | 章节 | 空缺 | 填报率 | 矛盾 | 还欠 |",
                            "| No. | Report | Verdict | Sections | Blanks | Filled | Contradictions | Owes |"))
                    .append("\n| --: | --- | --- | --: | --: | --: | --: | --- |\n");
            int rank = 1;
            for (BatchLine line :
                    reviews.lines().stream().sorted(BatchLine.WORST_FIRST).toList()) {
                row(
                        out,
                        Integer.toString(rank++),
                        line.name(),
                        language.say(line.verdict().title()),
                        line.sectionsWanted() == 0 ? "—" : line.sectionsFound() + "/" + line.sectionsWanted(),
                        Integer.toString(line.counts().blanks()),
                        line.filledPercent() + "%",
                        Integer.toString(line.counts().contradictions()),
                        language.say(line.reason()));
            }
            out.append('\n');
            for (SimilarPair pair : similar) {
                out.append(say("- 疑似照抄：", "- perhaps copied: "))
                        .append(escaped(pair.name()))
                        .append(say(" 与 ", " and "))
                        .append(escaped(pair.other()))
                        .append(say(
                                "，相同 " + pair.shared() + " 句（" + pair.percent() + "%）\n",
                                ", " + pair.shared() + " sentences the same (" + pair.percent() + "%)\n"));
            }
            for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
                out.append(say("- 未能读取：", "- not read: "))
                        .append(escaped(language.say(file.reason())))
                        .append('\n');
            }
            out.append('\n');
        }
        for (int i = 0; i < reports.size(); i++) {
            out.append(reports.get(i));
        }
        out.append(language.say(stamp.foot())).append('\n');
    }

    private void report(Appendable out, ReviewSheet sheet, String name) throws IOException {
        out.append(say("## 审查单：", "## Review sheet: ")).append(escaped(name)).append("\n\n");
        out.append("**")
                .append(language.say(sheet.verdict().title()))
                .append("** ")
                .append(escaped(language.say(sheet.reason())));
        out.append(say("\n\n文件 ", "\n\nFile ")).append(escaped(sheet.source())).append(say("，文种 ", ", genre "));
        out.append(language.say(sheet.genre().title())).append(say("；必备章节 ", "; required sections "));
        out.append(sheet.sectionsFound() + "/" + sheet.sectionsWanted()).append(say("，数据填报 ", ", figures given "));
        out.append(sheet.figureCount() + "/"
                + (sheet.figureCount() + sheet.counts().blanks()));
        out.append(say("，数据矛盾 ", ", contradictions "))
                .append(Integer.toString(sheet.counts().contradictions()))
                .append("\n\n");
        out.append(language.say(sheet.counts().line()))
                .append(say("。", ". "))
                .append(language.say(sheet.ruling().policy()))
                .append("\n\n");
        if (sheet.items().isEmpty()) {
            return;
        }
        out.append(say("| 序 | 位置 | 类别 | 原文 | 请补 | 规则 |", "| No. | Place | Sort | Words | Wanted | Rule |"))
                .append("\n| --: | --- | --- | --- | --- | --- |\n");
        for (Item item : sheet.items()) {
            row(
                    out,
                    Integer.toString(item.number()),
                    item.where().map(where -> where.in(language)).orElse(say("全文", "the whole")),
                    language.say(item.category().title()),
                    item.words().plain(),
                    item.request(language),
                    String.join(say("；", "; "), item.rules()));
        }
        out.append('\n');
    }

    private String say(String zh, String en) {
        return language.say(zh, en);
    }

    private static void row(Appendable out, String... cells) throws IOException {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(escaped(cell)).append(" |");
        }
        out.append('\n');
    }

    /** Text that Markdown shows as it is, on one line. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (char c : Printable.of(text).toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c == '\n' || c == '\t' ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    @Override
    public void close() throws IOException {
        reports.close();
    }
}
