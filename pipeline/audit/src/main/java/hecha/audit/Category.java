package hecha.audit;

import hecha.model.Message;

/** What sort of thing is to be mended, in the order in which it is looked at. */
public enum Category {
    TEXT(new Message("缺文", "text missing")),
    SECTION(new Message("缺章节", "section")),
    CONTRADICTION(new Message("数据矛盾", "contradiction")),
    NUMBERING(new Message("序号", "numbering")),
    GAP(new Message("空缺", "blank")),
    FIGURE(new Message("缺数据", "figure wanted")),
    ATTACHMENT(new Message("附件", "attachment")),
    DATE(new Message("日期", "date")),
    RUBRIC(new Message("测评", "rubric")),
    COPY(new Message("雷同", "copied")),
    RESIDUE(new Message("清理", "to be cleared")),
    OTHER(new Message("其他", "other"));

    private final Message title;

    Category(Message title) {
        this.title = title;
    }

    public Message title() {
        return title;
    }

    /** The category of the findings of {@code rule}. */
    public static Category of(String rule) {
        return switch (rule) {
            case "text/hidden", "text/truncated", "text/undecodable" -> TEXT;
            case "text/boilerplate", "text/duplicate", "gap/instruction" -> RESIDUE;
            case "text/no-title" -> SECTION;
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
