package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.office.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the forms of an audit go. */
class AuditFormatsTest {
    @TempDir
    private Path folder;

    private Path report = Path.of("");

    @BeforeEach
    void report() throws IOException {
        report = Files.writeString(folder.resolve("坏.txt"), Trial.FAULTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md=a.md", "html=a.html", "md"})
    void aFormatIsSaidOnce(String format) {
        Trial trial = Trial.of("audit", report.toString(), "--format", format, "--format", format.replace("a.", "b."));
        assertThat(trial.code()).isEqualTo(ExitCode.USAGE);
        assertThat(trial.err()).contains("--format");
        assertThat(folder).isDirectoryNotContaining("glob:**a.*");
    }

    @Test
    void aCopyWithCommentsThatHasANameIsOfOneReport() throws IOException {
        Files.writeString(folder.resolve("好.txt"), Trial.GOOD);
        Path copy = folder.resolve("批注.docx");
        Trial trial = Trial.of("audit", folder.toString(), "--format", "docx=" + copy);
        assertThat(trial.code()).isEqualTo(ExitCode.USAGE);
        assertThat(trial.err()).contains("只用于一份材料");
        assertThat(Trial.of("audit", report.toString(), "--format", "docx=" + copy)
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "xlsx", "md", "json"})
    void whatStandsInTheFolderOfResultsIsNotReplacedUnasked(String format) {
        String out = folder.resolve("出").toString();
        List<String> words = List.of("audit", report.toString(), "--out", out, "--format", format);
        assertThat(Trial.of(words.toArray(String[]::new)).code()).isZero();
        Trial again = Trial.of(words.toArray(String[]::new));
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("已有上次的结果", "--force");
        List<String> forced = new ArrayList<>(words);
        forced.add("--force");
        assertThat(Trial.of(forced.toArray(String[]::new)).code()).isZero();
        String other = format.equals("md") ? "json" : "md";
        assertThat(Trial.of("audit", report.toString(), "--out", out, "--format", other)
                        .code())
                .isZero();
    }

    @Test
    void theSheetOfOneReportIsThePageThatWasAskedFor() throws IOException {
        Path page = folder.resolve("单.html");
        assertThat(Trial.of("audit", report.toString(), "--format", "html=" + page)
                        .code())
                .isZero();
        assertThat(page).content().contains("<h1>材料完整性审查单</h1>");
    }
}
