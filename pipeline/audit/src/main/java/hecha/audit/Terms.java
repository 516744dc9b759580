package hecha.audit;

import hecha.dictionary.Dictionary;
import hecha.dictionary.RulePage;
import hecha.model.Message;
import java.util.Map;

/** What people call the names of the analysis record. */
final class Terms {
    private static final Map<String, Message> GENRES = Map.of(
            "work_report", new Message("工作汇报", "work report"),
            "deeds", new Message("先进事迹材料", "deeds"),
            "plan", new Message("实施方案", "plan"),
            "newsletter", new Message("简报", "newsletter"),
            "government_report", new Message("政府工作报告", "government report"),
            "self_assessment", new Message("自评报告", "self-assessment"),
            "notice", new Message("通知", "notice"),
            "other", new Message("其他", "other"));

    private static final Map<String, Message> SLOTS = Map.of(
            "quantity", new Message("数量", "quantity"),
            "percent", new Message("比例", "percentage"),
            "money", new Message("金额", "money"),
            "date", new Message("日期", "date"),
            "place", new Message("地名", "place"),
            "organisation", new Message("单位名称", "organisation"),
            "person", new Message("姓名", "person"),
            "phone", new Message("电话", "phone"),
            "document_number", new Message("文号", "document number"),
            "other", new Message("其他", "other"));

    private final Dictionary dictionary;

    Terms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    Message genre(String genre) {
        return GENRES.getOrDefault(genre, new Message(genre, genre));
    }

    Message slot(String slot) {
        return SLOTS.getOrDefault(slot, new Message(slot, slot));
    }

    Message rule(String rule) {
        return dictionary.rules().find(rule).map(RulePage::name).orElse(new Message(rule, rule));
    }
}
