package hecha.web.rules;

import hecha.model.Language;
import java.util.Map;

/** What the pages call the fixed names of the analysis record. */
public final class RecordNames {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("error", "错误"),
            Map.entry("warning", "警告"),
            Map.entry("info", "提示"),
            Map.entry("kind", "类别"),
            Map.entry("unit", "单位"),
            Map.entry("approx", "约数"),
            Map.entry("nature", "性质"),
            Map.entry("subject", "对象"),
            Map.entry("place", "地点"),
            Map.entry("period", "期间"),
            Map.entry("slot", "应填"),
            Map.entry("form", "写法"),
            Map.entry("change", "变化"),
            Map.entry("exact", "确切"),
            Map.entry("about", "约"),
            Map.entry("nearly", "接近"),
            Map.entry("over", "多于"),
            Map.entry("at_least", "至少"),
            Map.entry("at_most", "至多"),
            Map.entry("reported", "已完成"),
            Map.entry("target", "目标"),
            Map.entry("quantity", "数量"),
            Map.entry("percent", "比例"),
            Map.entry("money", "金额"),
            Map.entry("date", "日期"),
            Map.entry("organisation", "机构"),
            Map.entry("person", "人名"),
            Map.entry("phone", "电话"),
            Map.entry("document_number", "文号"),
            Map.entry("other", "其他"));

    private RecordNames() {}

    /** A name in the language of who reads; one that has no other stays as it is. */
    public static String of(Language language, String name) {
        return language.english() ? name : CHINESE.getOrDefault(name, name);
    }
}
