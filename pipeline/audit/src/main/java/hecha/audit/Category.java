package hecha.audit;

import hecha.model.Message;
import java.util.Locale;

/** What sort of thing is to be mended, in the order in which it is looked at. */
public enum Category {
    TEXT("缺文", "text missing"),
    SECTION("缺章节", "section"),
    TITLE("标题", "title"),
    CONTRADICTION("数据核对", "figures"),
    NUMBERING("序号", "numbering"),
    GAP("空缺", "blank"),
    FIGURE("缺数据", "figure wanted"),
    ATTACHMENT("附件", "attachment"),
    DATE("日期", "date"),
    RUBRIC("测评", "rubric"),
    COPY("雷同", "copied"),
    RESIDUE("多余文字", "stray text"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Category(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its name in settings and records. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message title() {
        return new Message(zh, en);
    }

    /** The category of the findings of {@code rule}. */
    public static Category of(String rule) {
        return switch (rule) {
            case "text/hidden", "text/truncated", "text/undecodable" -> TEXT;
            case "text/boilerplate", "text/duplicate", "gap/instruction" -> RESIDUE;
            case "text/no-title" -> TITLE;
            case "figure/missing" -> FIGURE;
            case "report/similar" -> COPY;
            default ->
                switch (rule.substring(0, Math.max(0, rule.indexOf('/')))) {
                    case "section" -> SECTION;
                    case "figure" -> CONTRADICTION;
                    case "numbering" -> NUMBERING;
                    case "gap" -> GAP;
                    case "attachment" -> ATTACHMENT;
                    case "date" -> DATE;
                    case "rubric" -> RUBRIC;
                    default -> OTHER;
                };
        };
    }
}
