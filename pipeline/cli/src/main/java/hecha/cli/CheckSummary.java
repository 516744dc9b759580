package hecha.cli;

import hecha.audit.Baseline;
import hecha.audit.BatchTotals;
import hecha.audit.Counts;
import hecha.audit.Verdict;
import hecha.audit.Waiver;
import hecha.audit.format.Severities;
import hecha.dictionary.Dictionary;
import hecha.dictionary.RulePage;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines that a check ends with: what was found, what no longer counts, and what became of every file. */
final class CheckSummary {
    private static final int MOST_NAMES = 20;

    private final List<Message> lines = new ArrayList<>();
    private final List<Message> unreadable = new ArrayList<>();
    private final List<Message> others = new ArrayList<>();

    void counts(BatchTotals tally) {
        Counts counts = tally.counts();
        String zh = "";
        String en = "";
        for (Severity severity : Severity.values()) {
            zh += (zh.isEmpty() ? "" : "、") + Severities.name(severity).zh() + " " + counts.open(severity);
            en += (en.isEmpty() ? "" : ", ") + Severities.name(severity).en() + " " + counts.open(severity);
        }
        String apartZh = "";
        String apartEn = "";
        if (counts.waived() > 0) {
            apartZh += "；已豁免 " + counts.waived();
            apartEn += "; waived " + counts.waived();
        }
        if (counts.baselined() > 0) {
            apartZh += "；基线内 " + counts.baselined();
            apartEn += "; in the baseline " + counts.baselined();
        }
        lines.add(new Message(
                "核查 " + tally.reports() + " 份，其中 " + tally.faulty() + " 份有问题，共 " + counts.open() + " 条：" + zh + apartZh,
                "checked " + tally.reports() + ", " + tally.faulty() + " with findings, " + counts.open() + " in all: "
                        + en + apartEn));
        lines.add(new Message(
                "结论：" + verdicts(tally, "、", Message::zh) + "；需补正 " + counts.items() + " 项",
                "verdicts: " + verdicts(tally, ", ", Message::en) + "; rows to mend " + counts.items()));
    }

    private static String verdicts(BatchTotals tally, String comma, Function<Message, String> language) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> language.apply(verdict.title()) + " " + tally.verdicts(verdict))
                .collect(Collectors.joining(comma));
    }

    void statistics(BatchTotals tally, Dictionary dictionary) {
        tally.openByRule().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    Optional<RulePage> page = dictionary.rules().find(entry.getKey());
                    String count = " "
                                    .repeat(Math.max(
                                            0, 6 - entry.getValue().toString().length()))
                            + entry.getValue() + "  " + entry.getKey();
                    lines.add(new Message(
                            count + page.map(p -> "  " + p.name().zh()).orElse(""),
                            count + page.map(p -> "  " + p.name().en()).orElse("")));
                });
    }

    void waivers(Collection<Waiver> expired, Collection<Waiver> unused) {
        for (Waiver waiver : expired) {
            String until = waiver.expires().map(Object::toString).orElse("");
            lines.add(new Message(
                    table(waiver).zh() + "已于 " + until + " 到期，重新计入：" + waiver.file() + "，" + waiver.rule(),
                    table(waiver).en() + " expired on " + until + " and counts again: " + waiver.file() + ", "
                            + waiver.rule()));
        }
        for (Waiver waiver : unused) {
            lines.add(new Message(
                    "豁免表第 " + waiver.line() + " 行没有用到：" + waiver.file() + "，" + waiver.rule() + "，" + waiver.evidence(),
                    "waiver in line " + waiver.line() + " is not needed: " + waiver.file() + ", " + waiver.rule() + ", "
                            + waiver.evidence()));
        }
    }

    private static Message table(Waiver waiver) {
        return waiver.decided()
                ? new Message("审定记录第 " + -waiver.line() + " 行的决定", "the decision in line " + -waiver.line())
                : new Message("豁免表第 " + waiver.line() + " 行", "waiver in line " + waiver.line());
    }

    void absent(List<Baseline.Known> absent) {
        if (absent.isEmpty()) {
            return;
        }
        lines.add(new Message(
                "基线里有 " + absent.size() + " 条已不存在，可用 --write-baseline 重写",
                absent.size() + " of the baseline are found no more; write it anew with --write-baseline"));
        for (Baseline.Known known : absent.subList(0, Math.min(MOST_NAMES, absent.size()))) {
            String what = "  " + known.file() + "  [" + known.rule() + "]  " + known.message();
            lines.add(new Message(what, what));
        }
    }

    void reconciliation(Reconciliation reconciliation) {
        lines.add(reconciliation.line());
        for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
            unreadable.add(new Message(
                    "  未能读取：" + file.reason().zh() + "（" + file.code() + "）",
                    "  unreadable: " + file.reason().en() + " (" + file.code() + ")"));
        }
        for (Reconciliation.Duplicate file : reconciliation.duplicates()) {
            others.add(new Message(
                    "  重复：" + file.name() + " = " + file.of(), "  duplicate: " + file.name() + " = " + file.of()));
        }
        for (Reconciliation.Ignored file : reconciliation.ignored()) {
            others.add(new Message(
                    "  忽略：" + file.name() + "，" + file.reason().zh(),
                    "  ignored: " + file.name() + ", " + file.reason().en()));
        }
    }

    /** All lines. */
    List<Message> lines() {
        List<Message> all = new ArrayList<>(lines);
        all.addAll(unreadable);
        all.addAll(others);
        return all;
    }

    /** All lines but the names of files that could not be read, for where they were named already. */
    List<Message> linesWithoutUnreadable() {
        List<Message> all = new ArrayList<>(lines);
        all.addAll(others);
        return all;
    }
}
