package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.office.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waivers and baselines: what no longer counts, and what counts again. */
class CheckStandingTest {
    private static final String HEADER = "文件,规则,证据,理由,批准人,到期日\n";

    @TempDir
    private Path folder;

    private Path report = Path.of("");

    @BeforeEach
    void report() throws IOException {
        report = Files.writeString(folder.resolve("坏.txt"), Trial.FAULTY);
    }

    private Trial check(String... words) {
        List<String> all = new ArrayList<>(List.of("check", report.toString()));
        all.addAll(List.of(words));
        return Trial.of(all.toArray(String[]::new));
    }

    private Trial waive(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("w.csv"), csv);
        return check("--waivers", file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "坏.txt,gap/placeholder,研究水利工作X次,尚未统计,张三,2099-12-31",
                "坏.txt,gap/placeholder,…水利工作Ｘ次，责任…健全,尚未统计,张三,2099年12月31日",
                "*.txt,gap/placeholder,*,尚未统计,张三,",
                "坏.txt,*,有1处空缺,尚未统计,张三,2099/12/31"
            })
    void aWaivedFindingIsListedAndDoesNotCount(String line) throws IOException {
        Trial trial = waive(HEADER + line + "\n");
        assertThat(trial.err()).isEmpty();
        assertThat(trial.code()).isZero();
        assertThat(trial.out())
                .contains("4:13 一  已豁免的错误：有1处空缺：数量")
                .contains("豁免：尚未统计（批准人 张三")
                .contains("错误 0、警告 1、提示 0；已豁免 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "好.txt,gap/placeholder,*,理由,张三,",
                "坏.txt,gap/unmarked,*,理由,张三,",
                "坏.txt,gap/placeholder,研究水利工作3次,理由,张三,"
            })
    void aWaiverForSomethingElseChangesNothing(String line) throws IOException {
        assertThat(waive(HEADER + line + "\n").code()).isEqualTo(1);
    }

    @Test
    void aWaiverThatExpiredCountsAgainAndIsSaid() throws IOException {
        Trial trial = waive(HEADER + "\n坏.txt,gap/placeholder,*,尚未统计,张三,2020-01-01\n");
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.out()).contains("豁免表第 3 行已于 2020-01-01 到期，重新计入");
    }

    @Test
    void aWaiverThatNothingNeedsIsSaid() throws IOException {
        assertThat(waive(HEADER + "坏.txt,gap/unmarked,*,理由,张三,\n").out()).contains("豁免表第 2 行没有用到");
        assertThat(waive(HEADER + "别的.txt,gap/unmarked,*,理由,张三,\n").out()).doesNotContain("没有用到");
    }

    @Test
    void theTableIsFoundBesideTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("hecha.yml"), "fail-on: error\n");
        Files.writeString(folder.resolve("waivers.csv"), HEADER + "坏.txt,gap/placeholder,*,理由,张三,\n");
        assertThat(check("--config", folder.resolve("hecha.yml").toString()).code())
                .isZero();
        assertThat(check("--no-config").code()).isEqualTo(1);
    }

    @Test
    void aTableSavedByAChineseSpreadsheetIsRead() throws IOException {
        Files.write(
                folder.resolve("w.csv"),
                (HEADER + "坏.txt,gap/placeholder,\"研究水利工作X次\",\"县里尚未统计，\n已催报\",张三,\n")
                        .getBytes(Charset.forName("GB18030")));
        assertThat(check("--waivers", folder.resolve("w.csv").toString()).code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "文件,规则,证据,理由\\n|1|批准人",
                "文件,规则,证据,理由,批准人,到期日\\n坏.txt,gap/placehold,*,理由,张三,|2|gap/placeholder",
                "文件,规则,证据,理由,批准人,到期日\\n坏.txt,gap/placeholder,*,,张三,|2|理由",
                "文件,规则,证据,理由,批准人,到期日\\n坏.txt,gap/placeholder,,理由,张三,|2|证据",
                "文件,规则,证据,理由,批准人,到期日\\n\\n坏.txt,*,*,理由,张三,明年|3|明年",
                "文件,规则,证据,理由,批准人,到期日\\n坏.txt,*,*,理由,张三,2023-02-30|2|2023-02-30",
                "文件,规则,证据,理由,批准人,到期日\\n坏[.txt,*,*,理由,张三,|2|坏[.txt",
                "file,rule,evidence,reason,approved by\\n坏.txt,*,\"x,理由,张三,|2|CSV"
            })
    void aBrokenTableIsRefusedWithItsLine(String csv, int line, String what) throws IOException {
        Trial trial = waive(csv.replace("\\n", "\n") + "\n");
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err()).contains("w.csv:" + line + "：").contains(what);
    }

    @Test
    void whatTheBaselineHoldsNoLongerCounts() throws IOException {
        Path baseline = folder.resolve("基线.json");
        Trial written = check("--write-baseline", baseline.toString());
        assertThat(written.code()).isZero();
        assertThat(written.err()).contains("共 2 条");
        Trial trial = check("--baseline", baseline.toString());
        assertThat(trial.code()).isZero();
        assertThat(trial.out()).contains("没有新问题（基线内 2）").contains("基线内 2\n").doesNotContain("[gap/");
        assertThat(check("--baseline", baseline.toString(), "--show-baselined").out())
                .contains("基线内的错误：有1处空缺");
    }

    @Test
    void theBaselineGoesByContentAndNotByLine() throws IOException {
        Path baseline = folder.resolve("基线.json");
        check("--write-baseline", baseline.toString());
        Files.writeString(report, Trial.FAULTY.replace("\n\n一、", "\n\n\n\n一、").replace("四、存在问题", "新增投资X万元。\n\n四、存在问题"));
        Trial trial = check("--baseline", baseline.toString());
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.out()).contains("新增投资X万元").doesNotContain("研究水利工作X次").contains("基线内 2");
    }

    @Test
    void whatWasMendedIsSaidToBeStale() throws IOException {
        Path baseline = folder.resolve("基线.json");
        check("--write-baseline", baseline.toString());
        Files.writeString(report, Trial.FAULTY.replace("X次", "4次"));
        assertThat(check("--baseline", baseline.toString()).out())
                .contains("基线里有 1 条已不存在")
                .contains("坏.txt  [gap/placeholder]");
        check("--write-baseline", baseline.toString());
        assertThat(check("--baseline", baseline.toString()).out()).doesNotContain("已不存在");
    }

    @Test
    void aReportThatIsNotCheckedIsNotStale() throws IOException {
        Path other = Files.writeString(folder.resolve("另.txt"), Trial.FAULTY.replace("某县", "邻县"));
        Path baseline = folder.resolve("基线.json");
        check(other.toString(), "--write-baseline", baseline.toString());
        assertThat(check("--baseline", baseline.toString()).out()).doesNotContain("已不存在");
        Files.delete(other);
        assertThat(check("--baseline", baseline.toString()).out()).contains("基线里有 2 条已不存在");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"schema\":\"hecha-baseline/9\",\"findings\":[]}",
                "{\"schema\":\"hecha-baseline/1\"}",
                "{\"schema\":\"hecha-baseline/1\",\"findings\":[{\"file\":\"x\"}]}"
            })
    void aBaselineThatIsNoneIsRefused(String text) throws IOException {
        Path baseline = Files.writeString(folder.resolve("基线.json"), text);
        Trial trial = check("--baseline", baseline.toString());
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err()).contains("基线.json");
    }

    @Test
    void aMissingBaselineOrTableIsAnError() {
        assertThat(check("--baseline", folder.resolve("none").toString()).code())
                .isEqualTo(2);
        assertThat(check("--waivers", folder.resolve("none").toString()).code()).isEqualTo(2);
    }

    @Test
    void aBrokenBaselineIsToldByItsPlaceAndWhatToDo() throws IOException {
        Path report = Files.writeString(folder.resolve("汇报.txt"), Trial.FAULTY);
        Path baseline = Files.writeString(folder.resolve("基线.json"), "{\n\"schema\": nope");
        Trial trial = Trial.of("check", report.toString(), "--baseline", baseline.toString());
        assertThat(trial.code()).isEqualTo(ExitCode.USAGE);
        assertThat(trial.err())
                .contains("基线.json:2：基线从第 ", "--write-baseline")
                .doesNotContain("Unrecognized", "expecting");
    }
}
