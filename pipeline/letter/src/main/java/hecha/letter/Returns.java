package hecha.letter;

import hecha.audit.Item;
import hecha.audit.ReviewSheet;
import hecha.audit.SingleBlanks;
import hecha.audit.SingleBlanks.Single;
import hecha.audit.Where;
import hecha.model.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of review sheets what goes back to a unit: the points of the letter and the lines of the list. */
public final class Returns {
    private static final int SHOWN = 2;
    private static final int LONGEST_UNIT = 6;
    private static final Set<String> NAMES = Set.of("place", "organisation", "person", "other");

    private Returns() {}

    /** A line before it is known how many there are. */
    public record Draft(String place, String words, String want, String mark, String slot, String unit, String kind) {}

    /**
     * A report before its unit is complete: small, without the report's text.
     *
     * @param path names it among all reports of the batch, with folders
     * @param changes the points that ask for a change; {@code blanks} those of blanks by the part that holds them
     */
    public record DraftReport(
            String path,
            String title,
            String id,
            List<String> changes,
            Map<String, List<Draft>> blanks,
            List<Draft> mends) {
        /** The same of another file with the same bytes. */
        public DraftReport at(String other) {
            return new DraftReport(other, title, id, changes, blanks, mends);
        }

        /** How many lines of the list it comes to. */
        public int lines() {
            return mends.size() + blanks.values().stream().mapToInt(List::size).sum();
        }
    }

    /**
     * @param path names the report among all of the batch, with folders
     * @param singles the blanks of the same report
     */
    public static DraftReport draft(String path, ReviewSheet sheet, SingleBlanks singles) {
        List<String> changes = new ArrayList<>();
        List<Draft> mends = new ArrayList<>();
        Map<String, List<Draft>> blanks = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Item item : sheet.items()) {
            List<Single> ofItem = singles.of(item);
            if (!asksForBlanks(item) || ofItem.isEmpty()) {
                String what = change(item);
                changes.add(item.where().map(w -> part(w, true)).orElse("") + what);
                mends.add(new Draft(
                        item.where().map(Where::zh).orElse("全文"),
                        what,
                        "改材料，改好后写“已改”",
                        "d." + item.fingerprint(),
                        Identity.MEND,
                        "",
                        ""));
            }
            for (Single single : ofItem) {
                if (seen.add(single.mark())) {
                    blanks.computeIfAbsent(top(single.where()), k -> new ArrayList<>())
                            .add(draft(single));
                }
            }
        }
        return new DraftReport(path, sheet.title(), sheet.id(), changes, blanks, mends);
    }

    /** Whether blanks are what it is about; a hidden passage that explains some is a change of its own. */
    private static boolean asksForBlanks(Item item) {
        String rule = item.grounds().get(0).rule();
        return rule.equals("gap/placeholder") || rule.equals("gap/unmarked");
    }

    private static Draft draft(Single single) {
        String after = single.words().substring(single.words().indexOf('〕') + 1);
        String unit = AnswerCheck.asWritten(after, single.gap().unit().orElse(""));
        String slot = single.gap().slot();
        boolean named = NAMES.contains(slot) || unit.isEmpty() || unit.length() > LONGEST_UNIT;
        String want = slot.equals("other") ? "内容" : named ? single.sort() : single.sort() + "（" + unit + "）";
        return new Draft(
                single.where().zh(),
                single.words(),
                want,
                single.mark(),
                slot,
                unit,
                single.gap().kind().orElse(""));
    }

    /** What is wrong and what to do, as one would say it. */
    private static String change(Item item) {
        Message first = item.grounds().get(0).message();
        String ask = item.request();
        String wish = ask.startsWith("请") ? ask : "请" + ask;
        return stopped(first.zh()) + (ask.isEmpty() ? "" : stopped(wish));
    }

    private static String stopped(String text) {
        return text.isEmpty() || "。！？：".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + "。";
    }

    private static String part(Where where, boolean colon) {
        String part = !where.hasPath() ? "" : "“" + where.path().zh() + "”部分" + (colon ? "：" : "");
        return part.isEmpty() && where.hasPosition() ? where.position().zh() + (colon ? "：" : "") : part;
    }

    /** The part of the first level that holds the place. */
    private static String top(Where where) {
        String path = where.path().zh();
        int end = path.length();
        for (int i = 1; i < path.length(); i++) {
            if ("（(·".indexOf(path.charAt(i)) >= 0) {
                end = i;
                break;
            }
        }
        return path.substring(0, end);
    }

    /** The list and the letter of a unit, its lines numbered through. */
    public static List<ReportReturn> numbered(List<DraftReport> drafts, String batch, int round, String unit) {
        int total = drafts.stream().mapToInt(DraftReport::lines).sum();
        List<ReportReturn> reports = new ArrayList<>();
        int number = 1;
        for (DraftReport draft : drafts) {
            List<Asked> asked = new ArrayList<>();
            List<String> points = new ArrayList<>();
            for (int i = 0; i < draft.mends().size(); i++) {
                points.add(draft.changes().get(i) + "（清单第" + number + "项）");
                asked.add(asked(draft, draft.mends().get(i), batch, round, unit, number++, total));
            }
            for (Map.Entry<String, List<Draft>> part : draft.blanks().entrySet()) {
                int first = number;
                for (Draft line : part.getValue()) {
                    asked.add(asked(draft, line, batch, round, unit, number++, total));
                }
                points.add(point(part.getKey(), part.getValue(), first));
            }
            int blanks = draft.blanks().values().stream().mapToInt(List::size).sum();
            reports.add(new ReportReturn(
                    draft.path(),
                    draft.title(),
                    draft.id(),
                    blanks,
                    draft.mends().size(),
                    points,
                    asked));
        }
        return reports;
    }

    private static Asked asked(
            DraftReport report, Draft line, String batch, int round, String unit, int number, int total) {
        return new Asked(
                line.place(),
                line.words(),
                line.want(),
                new Identity(
                        batch,
                        round,
                        unit,
                        Identity.shortId(report.id()),
                        line.mark(),
                        number,
                        total,
                        line.slot(),
                        line.unit(),
                        line.kind()));
    }

    /** Says how many blanks a part has, of what sorts, with the words of the first, and where the list has them. */
    private static String point(String part, List<Draft> lines, int first) {
        Map<String, Integer> sorts = new LinkedHashMap<>();
        lines.forEach(line -> sorts.merge(sort(line.want()), 1, Integer::sum));
        String what = lines.size() == 1
                ? "（" + lines.get(0).want() + "）"
                : "（"
                        + sorts.entrySet().stream()
                                .map(e -> e.getKey() + e.getValue() + "处")
                                .collect(Collectors.joining("、"))
                        + "）";
        String examples = lines.stream()
                .limit(SHOWN)
                .map(Draft::words)
                .map(w -> "“" + w + "”")
                .collect(Collectors.joining("、"));
        int last = first + lines.size() - 1;
        return (part.isEmpty() ? "正文" : "“" + part + "”部分")
                + "有" + lines.size() + "处空着没有填" + what + "，" + (lines.size() > SHOWN ? "如" : "即") + examples
                + "，请补填。（清单第" + first + (last > first ? "—" + last : "") + "项）";
    }

    private static String sort(String want) {
        int at = want.indexOf('（');
        return at < 0 ? want : want.substring(0, at);
    }
}
