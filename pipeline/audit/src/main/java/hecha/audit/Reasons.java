package hecha.audit;

import hecha.model.Audit;
import hecha.model.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says in one sentence why a report has its verdict. */
final class Reasons {
    private static final int LONGEST = 28;

    private Reasons() {}

    /** Blanks and contradictions are counted as everywhere, whatever the row says that they stand in. */
    static Message sentence(Audit audit, Verdict verdict, List<Item> items, Counts counts) {
        if (audit.report().sentences().isEmpty()) {
            return new Message("没有读到正文，请核对文件。", "No text was read; look at the file.");
        }
        if (verdict == Verdict.ACCEPT) {
            return new Message("未发现需补正的事项。", "Nothing to mend was found.");
        }
        Map<Category, List<Item>> byCategory = new EnumMap<>(Category.class);
        for (Item item : items) {
            byCategory.computeIfAbsent(item.category(), k -> new ArrayList<>()).add(item);
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Category category : Category.values()) {
            List<Item> rows = byCategory.getOrDefault(category, List.of());
            if (category == Category.CONTRADICTION) {
                figures(counts, named(rows), zh, en);
            } else if (category == Category.GAP) {
                blanks(counts, items, rows, zh, en);
            } else if (!rows.isEmpty()) {
                zh.add(category.title().zh() + " " + rows.size() + " 项" + named(rows));
                en.add(rows.size() + " × " + category.title().en());
            }
        }
        if (!audit.source().undecodable().isEmpty()) {
            zh.add("无法解码的字节 " + audit.source().undecodable().size() + " 处");
            en.add(audit.source().undecodable().size() + " places with undecodable bytes");
        }
        String closing = verdict == Verdict.RETURN ? "请逐项补正后重报。" : "请人工核实。";
        String closingEn = verdict == Verdict.RETURN ? ". Mend them and submit again." : ". A person should look.";
        return new Message(String.join("，", zh) + "；" + closing, String.join(", ", en) + closingEn);
    }

    private static void blanks(Counts counts, List<Item> items, List<Item> rows, List<String> zh, List<String> en) {
        long asking = items.stream().filter(item -> item.slots() > 0).count();
        if (asking > 0) {
            zh.add("空缺 " + counts.blanks() + " 处（" + asking + " 项）");
            en.add(counts.blanks() + " blanks in " + asking + " rows");
        } else if (!rows.isEmpty()) {
            zh.add(Category.GAP.title().zh() + " " + rows.size() + " 项" + named(rows));
            en.add(rows.size() + " × " + Category.GAP.title().en());
        }
    }

    /** Figures that contradict each other under the likely reading alone are no contradiction yet. */
    private static void figures(Counts counts, String named, List<String> zh, List<String> en) {
        if (counts.contradictions() > 0) {
            zh.add("数据矛盾 " + counts.contradictions() + " 处" + (counts.doubtful() == 0 ? named : ""));
            en.add(counts.contradictions() + " × contradiction");
        }
        if (counts.doubtful() > 0) {
            zh.add("数据待核 " + counts.doubtful() + " 处" + (counts.contradictions() == 0 ? named : ""));
            en.add(counts.doubtful() + " × figures to be checked");
        }
    }

    /** What a single row is about: the text that is missing, or what was said of it where that is short. */
    private static String named(List<Item> rows) {
        if (rows.size() != 1) {
            return "";
        }
        Item row = rows.get(0);
        List<String> parts = new ArrayList<>();
        if (row.category() == Category.TEXT) {
            parts.add(words(row));
            row.grounds().stream()
                    .skip(1)
                    .limit(1)
                    .forEach(g -> parts.add(firstSentence(g.message().zh())));
        } else {
            parts.add(firstSentence(row.grounds().get(0).message().zh()));
        }
        parts.removeIf(part -> part.isEmpty() || part.length() > LONGEST);
        return parts.isEmpty() ? "" : "（" + String.join("；", parts) + "）";
    }

    private static String firstSentence(String message) {
        int end = message.indexOf('。');
        return end < 0 ? message : message.substring(0, end);
    }

    /** The marked words without dashes and dots around them. */
    private static String words(Item row) {
        String words = row.words().marked();
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }
}
