package hecha.audit;

import hecha.model.Reconciliation;
import hecha.text.Printable;
import java.io.IOException;
import java.util.List;

/** Writes the audit of a batch, or of one report, as Markdown: who owes what, then each report's list to mend. */
public final class AuditMarkdown {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&!";

    private final Reviews reviews;

    public AuditMarkdown(Reviews reviews) {
        this.reviews = reviews;
    }

    public void write(Appendable out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp)
            throws IOException {
        if (reconciliation.received() > 1) {
            out.append("# 材料审查汇总\n\n").append(reconciliation.line().zh()).append("\n\n");
            out.append(
                    "| 序 | 材料 | 结论 | 章节 | 空缺 | 填报率 | 矛盾 | 还欠 |\n| --: | --- | --- | --: | --: | --: | --: | --- |\n");
            int rank = 1;
            for (BatchLine line :
                    reviews.lines().stream().sorted(BatchLine.WORST_FIRST).toList()) {
                row(
                        out,
                        Integer.toString(rank++),
                        line.name(),
                        line.verdict().title().zh(),
                        line.sectionsWanted() == 0 ? "—" : line.sectionsFound() + "/" + line.sectionsWanted(),
                        Integer.toString(line.counts().blanks()),
                        line.filledPercent() + "%",
                        Integer.toString(line.counts().contradictions()),
                        line.reason().zh());
            }
            out.append('\n');
            for (SimilarPair pair : similar) {
                out.append("- 疑似照抄：")
                        .append(escaped(pair.name()))
                        .append(" 与 ")
                        .append(escaped(pair.other()))
                        .append("，相同 " + pair.shared() + " 句（" + pair.percent() + "%）\n");
            }
            for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
                out.append("- 未能读取：").append(escaped(file.reason().zh())).append('\n');
            }
            out.append('\n');
        }
        for (int i = 0; i < reviews.sheets().size(); i++) {
            report(out, reviews.sheets().get(i), reviews.lines().get(i).name());
        }
        out.append("本单由程序生成，供参考；“无法核对”不是错误。申诉或豁免请注明序号和理由。核查 ")
                .append(stamp.version())
                .append(stamp.date().map(d -> "，审查日期 " + d).orElse(""))
                .append('\n');
    }

    private static void report(Appendable out, ReviewSheet sheet, String name) throws IOException {
        out.append("## 审查单：").append(escaped(name)).append("\n\n");
        out.append("**")
                .append(sheet.verdict().title().zh())
                .append("** ")
                .append(escaped(sheet.reason().zh()));
        out.append("\n\n文件 ").append(escaped(sheet.source())).append("，文种 ");
        out.append(sheet.genre().title().zh()).append("；必备章节 ");
        out.append(sheet.sectionsFound() + "/" + sheet.sectionsWanted()).append("，数据填报 ");
        out.append(sheet.figureCount() + "/"
                + (sheet.figureCount() + sheet.counts().blanks()));
        out.append("，数据矛盾 " + sheet.counts().contradictions()).append("\n\n");
        out.append(sheet.counts().line().zh())
                .append("。")
                .append(sheet.ruling().policy().zh())
                .append("\n\n");
        if (sheet.items().isEmpty()) {
            return;
        }
        out.append("| 序 | 位置 | 类别 | 原文 | 请补 | 规则 |\n| --: | --- | --- | --- | --- | --- |\n");
        for (Item item : sheet.items()) {
            row(
                    out,
                    Integer.toString(item.number()),
                    item.where().map(Where::zh).orElse("全文"),
                    item.category().title().zh(),
                    item.words().plain(),
                    item.request(),
                    String.join("；", item.rules()));
        }
        out.append('\n');
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
}
