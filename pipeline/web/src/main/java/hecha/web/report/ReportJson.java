package hecha.web.report;

import hecha.audit.Counts;
import hecha.audit.Item;
import hecha.audit.ReviewSheet;
import hecha.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a report for programs: the numbers that stand on it, and its rows. */
final class ReportJson {
    private ReportJson() {}

    static Map<String, Object> of(ReportView view) {
        ReviewSheet sheet = view.sheet();
        Counts counts = sheet.counts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", view.file().name());
        json.put("title", sheet.title());
        json.put("verdict", sheet.verdict().id());
        json.put("reason", view.language().say(sheet.reason()));
        json.put("errors", counts.errors());
        json.put("blanks", counts.blanks());
        json.put("contradictions", counts.contradictions());
        json.put("figures", sheet.figureCount());
        json.put("items", rows(view, sheet.items()));
        json.put("notes", rows(view, sheet.notes()));
        json.put("waived", sheet.waived().size());
        json.put("letter", view.letter());
        return json;
    }

    /** The items and notes as rows of one table. */
    static List<Map<String, Object>> rows(ReportView view) {
        List<Map<String, Object>> rows = new ArrayList<>(rows(view, view.sheet().items()));
        rows.addAll(rows(view, view.sheet().notes()));
        return rows;
    }

    private static List<Map<String, Object>> rows(ReportView view, List<Item> items) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : items) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", item.number());
            row.put("row", item.fingerprint());
            row.put("category", item.category().name().toLowerCase(Locale.ROOT));
            row.put("severity", item.severity().id());
            row.put("place", view.place(item));
            row.put("words", item.words().plain());
            row.put("request", item.request());
            row.put("reason", item.reason(Language.CHINESE));
            row.put("rules", item.rules());
            row.put("slots", item.slots());
            row.put("said", view.said(item));
            rows.add(row);
        }
        return rows;
    }
}
