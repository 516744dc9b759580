package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hecha.yml}: what it can say, where it is found, and what is refused in it. */
class CheckConfigTest {
    @TempDir
    private Path folder;

    private Path in = Path.of("");

    @BeforeEach
    void report() throws IOException {
        in = Files.createDirectories(folder.resolve("2024/县"));
        Files.writeString(in.resolve("坏.txt"), Trial.FAULTY);
    }

    private void config(String yaml) throws IOException {
        Files.writeString(folder.resolve("hecha.yml"), yaml);
    }

    private Trial check(String... words) {
        List<String> all = new ArrayList<>(List.of("check", in.toString()));
        all.addAll(List.of(words));
        Path config = folder.resolve("hecha.yml");
        if (Files.exists(config) && !all.contains("--no-config") && !all.contains("--config")) {
            all.addAll(List.of("--config", config.toString()));
        }
        return Trial.of(all.toArray(String[]::new));
    }

    @Test
    void aConfigurationIsUsedWhereItIsNamedAndNotOtherwise() throws IOException {
        config("severities:\n  gap/placeholder: warning\n");
        assertThat(check().code()).isZero();
        assertThat(check("--no-config").code()).isEqualTo(1);
    }

    private Trial audit(String... words) {
        List<String> all = new ArrayList<>(List.of("audit", in.resolve("坏.txt").toString(), "--format", "json"));
        all.addAll(List.of(words));
        return Trial.of(all.toArray(String[]::new));
    }

    @Test
    void theAuditGoesByTheSameSettings() throws IOException {
        config("severities:\n  numbering/gap: off\nreturn-on: [section]\n");
        Files.writeString(folder.resolve("waivers.csv"), "文件,规则,证据,理由,批准人,到期日\n坏.txt,gap/placeholder,*,已核,张三,\n");
        String config = folder.resolve("hecha.yml").toString();
        assertThat(audit("--config", config).out())
                .contains("\"verdict\":\"accept\"")
                .contains("\"error\":0,\"warning\":0,\"info\":0,\"waived\":1")
                .contains("退回标准：有缺章节之一的，退回补正。");
        assertThat(audit("--no-config").out()).contains("\"verdict\":\"return\"");
    }

    @Test
    void theAuditObeysNoSettingsBesideTheReports() throws IOException {
        Files.writeString(in.resolve("hecha.yml"), "severities: {gap/placeholder: off}\nreturn-on: []\n");
        Trial trial = audit();
        assertThat(trial.out()).contains("\"verdict\":\"return\"");
        assertThat(trial.err()).contains(in.resolve("hecha.yml") + "：报送材料旁的设置不予采用");
    }

    @ParameterizedTest
    @CsvSource({"[gap], 退回补正", "[numbering], 退回补正", "[section], 需人工看", "[], 需人工看", "[text/no-title], 需人工看"})
    void aReportIsSentBackForWhatTheOfficeSays(String grounds, String verdict) throws IOException {
        config("return-on: " + grounds + "\n");
        assertThat(check().out()).contains("某县2023年水利工作总结  " + verdict);
    }

    @Test
    void settingsBesideTheReportsAreNamedAndNotObeyed() throws IOException {
        Files.writeString(in.resolve("hecha.yml"), "fail-on: never\n");
        Files.writeString(in.resolve("waivers.csv"), "文件,规则,证据,理由,批准人,到期日\n*,*,*,已核,张三,\n");
        Trial trial = Trial.of("check", in.toString());
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.err())
                .contains(in.resolve("hecha.yml") + "：报送材料旁的设置不予采用")
                .contains(in.resolve("waivers.csv") + "：报送材料旁的设置不予采用");
        assertThat(Trial.of("check", in.resolve("坏.txt").toString()).code()).isEqualTo(1);
        assertThat(Trial.of("check", in + "/*.txt").code()).isEqualTo(1);
        assertThat(Trial.of(
                                "check",
                                in.toString(),
                                "--config",
                                in.resolve("hecha.yml").toString())
                        .code())
                .isZero();
    }

    @Test
    void aRuleCanBeSwitchedOff() throws IOException {
        config("severities:\n  gap/placeholder: off\n");
        assertThat(check().out()).doesNotContain("gap/placeholder").contains("numbering/gap");
    }

    @Test
    void theCommandLineOverridesTheFile() throws IOException {
        config("fail-on: never\n");
        assertThat(check().code()).isZero();
        assertThat(check("--fail-on", "error").code()).isEqualTo(1);
    }

    @Test
    void aProfileIsUsed() throws IOException {
        config("profile: minzu-chuangjian\n");
        assertThat(check().out()).contains("[section/missing]");
    }

    @Test
    void wantedKindsOfFigureAreMissedWhereTheyAreMissing() throws IOException {
        config("kinds: [funds]\n");
        assertThat(check().out()).contains("[figure/missing]");
        assertThat(check("--no-config").out()).doesNotContain("[figure/missing]");
    }

    @Test
    void thresholdsReachTheRules() throws IOException {
        Files.writeString(in.resolve("坏.txt"), Trial.GOOD.replace("确保工程安全运行。", "确保工程安全运行。并将进一步加强水库的巡查和"));
        assertThat(check().out()).contains("[text/truncated]");
        config("thresholds:\n  text/truncated:\n    characters: 400\n");
        assertThat(check().out()).doesNotContain("[text/truncated]");
    }

    @Test
    void aShareMayBeOffByThePointsThatAreAllowed() throws IOException {
        Files.writeString(
                in.resolve("占比.txt"), Trial.GOOD.replace("确保工程安全运行。", "确保工程安全运行。全镇招聘乡村医生64名，其中大专以上学历48名，占72%。"));
        assertThat(check().out()).contains("[figure/percent-mismatch]");
        config("thresholds:\n  figure/percent-mismatch:\n    points: 5\n");
        assertThat(check().out()).doesNotContain("[figure/percent-mismatch]");
    }

    @Test
    void aConfigurationChoosesAFormatButNamesNoOutput() throws IOException {
        config("formats: [jsonl]\n");
        assertThat(check().out()).startsWith("{\"type\":\"finding\"");
        config("fail-on: error\nformats: [jsonl, sarif=../a.sarif]\n");
        assertThat(check().code()).isEqualTo(2);
        assertThat(check().err()).contains("hecha.yml:2").contains("--format sarif=../a.sarif");
        assertThat(folder.resolve("../a.sarif")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profil: plan|1|profile",
                "profile: plann|1|plan",
                "fail-on: warn|1|warning",
                "return-on: [sections]|1|section",
                "return-on: [error, gap/placehold]|1|gap/placeholder",
                "severities:\\n  numbering/gpa: off|2|numbering/gap",
                "severities:\\n  numbering/gap: fatal|2|error",
                "thresholds:\\n  figure/percent-mismatch:\\n    point: 1|3|points",
                "thresholds:\\n  figure/percent-mismatch:\\n    points: much|3|points",
                "kinds: [found]|1|funds",
                "rubric: none|1|",
                "severities: error|1|severities",
                "a: [1|2|",
                "profile: plan\\nprofile: deeds|2|profile"
            })
    void whatIsNotKnownIsRefusedWithLineAndNearestName(String yaml, int line, String nearest) throws IOException {
        config(yaml.replace("\\n", "\n") + "\n");
        Trial trial = check();
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err().lines()).hasSize(1);
        assertThat(trial.err()).contains("hecha.yml:" + line).contains(nearest == null ? "" : nearest);
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        config("");
        assertThat(check().code()).isEqualTo(1);
    }

    @Test
    void aMissingConfigurationIsAnError() {
        assertThat(check("--config", folder.resolve("none.yml").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void everyValueIsPrintedWithItsOrigin() throws IOException {
        config("fail-on: warning\nseverities:\n  gap/placeholder: info\n");
        Trial trial = check("--print-config", "--profile", "plan");
        assertThat(trial.code()).isZero();
        assertThat(trial.lines())
                .contains(
                        "profile: plan  # 命令行 --profile",
                        "fail-on: warning  # " + folder.resolve("hecha.yml") + ":1",
                        "formats: [text]  # 默认",
                        "  gap/placeholder: info  # " + folder.resolve("hecha.yml") + ":3",
                        "  # numbering/gap: warning  # 默认");
    }

    @Test
    void whatIsPrintedIsAConfigurationItself() throws IOException {
        config("fail-on: warning\nseverities:\n  gap/placeholder: info\nkinds: [funds]\n");
        Path printed = Files.writeString(
                folder.resolve("printed.yml"), check("--print-config").out());
        assertThat(check("--config", printed.toString()).out()).isEqualTo(check().out());
        Files.writeString(printed, check("--print-config", "--no-config").out());
        assertThat(check("--config", printed.toString()).out())
                .isEqualTo(check("--no-config").out());
    }
}
