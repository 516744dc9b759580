package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of reports that announce, refer to or have attachments: {@code attachments.tsv} has each with its findings in full. */
class AttachmentFindingsTest {
    static Stream<Arguments> reports() {
        return CheckedText.told("attachments.tsv").entrySet().stream()
                .map(report -> Arguments.of(report.getKey(), report.getValue()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatIsAnnouncedIsHeldAgainstWhatIsThere(String report, List<String> findings) {
        assertThat(ReportFindingsTest.findings(report)).isEqualTo(findings);
    }
}
