package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of the parts, the numbering, the attachments and the text of short reports, in full: {@code reports.tsv}. Which parts it lacks is tried
 * elsewhere.
 */
class ReportFindingsTest {
    static Stream<Arguments> reports() {
        return CheckedText.told("reports.tsv").entrySet().stream()
                .map(report -> Arguments.of(report.getKey(), report.getValue()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportIsToldWhatItLacks(String report, List<String> findings) {
        assertThat(findings(report)).isEqualTo(findings);
    }

    static List<String> findings(String report) {
        String text = report.replace("\\n", "\n");
        return CheckedText.findings(CheckedText.report(
                        new Source("0", "report", "text/plain", "UTF-8", text, List.of(), List.of())))
                .stream()
                .filter(finding -> !finding.rule().equals("section/missing"))
                .map(finding -> finding.rule() + " " + finding.severity().id() + " "
                        + finding.span().start() + "–" + finding.span().end() + " "
                        + finding.message().zh())
                .toList();
    }
}
