package hecha.cli;

import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Severity;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The counts that a run ends with. */
final class Summary {
    private final Map<String, Integer> figuresByKind = new TreeMap<>();
    private int reports;
    private int figures;
    private int gaps;
    private int missingSections;
    private int errors;
    private int warnings;

    /** How many reports were added. */
    int reports() {
        return reports;
    }

    void add(Audit audit) {
        reports++;
        gaps += audit.facts().gaps().size();
        for (Figure figure : audit.facts().figures()) {
            figures++;
            figuresByKind.merge(figure.kind(), 1, Integer::sum);
        }
        for (Finding finding : audit.findings()) {
            missingSections += finding.rule().equals("section/missing") ? 1 : 0;
            errors += finding.severity() == Severity.ERROR ? 1 : 0;
            warnings += finding.severity() == Severity.WARNING ? 1 : 0;
        }
    }

    void say(Console console, long nanos) {
        String kinds = figuresByKind.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(8)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("，"));
        String seconds = String.format(Locale.ROOT, "%.1f", nanos / 1e9);
        console.info(new Message(
                "报告 %d 份，数字 %d 个（%s），空缺 %d 处，缺少章节 %d 个，错误 %d、警告 %d，用时 %s 秒"
                        .formatted(reports, figures, kinds, gaps, missingSections, errors, warnings, seconds),
                "%d reports, %d figures (%s), %d blanks, %d missing sections, %d errors, %d warnings, %s s"
                        .formatted(
                                reports,
                                figures,
                                kinds.replace('，', ','),
                                gaps,
                                missingSections,
                                errors,
                                warnings,
                                seconds)));
    }
}
