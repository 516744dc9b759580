package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hecha check} for people: what it prints, and what it ends with. */
class CheckCommandTest {
    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static Trial check(String... words) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(words));
        return Trial.of(all.toArray(String[]::new));
    }

    @Test
    void aReportWithoutFaultEndsWithZero() throws IOException {
        Trial trial = check(write("好.txt", Trial.GOOD));
        assertThat(trial.code()).isZero();
        assertThat(trial.lines().get(0)).endsWith("好.txt  某县2023年水利工作总结  可收  没有发现问题");
        assertThat(trial.out())
                .endsWith(
                        "\n核查 1 份，其中 0 份有问题，共 0 条：错误 0、警告 0、提示 0\n结论：可收 1、需人工看 0、退回补正 0；需补正 0 项\n收到 1 = 已审 1 + 未能读取 0 + 重复 0 + 忽略 0\n");
        assertThat(trial.err()).isEmpty();
    }

    @Test
    void aFindingIsShownWithPlaceWordsMarkAndWhatToSupply() throws IOException {
        Trial trial = check(write("坏.txt", Trial.FAULTY));
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.lines().get(1)).startsWith("  4:13 一  错误：有1处空缺：数量").endsWith("  [gap/placeholder]");
        assertThat(trial.lines().subList(2, 4))
                .containsExactly("      县政府常务会研究水利工作X次，责任体系更加健全。", " ".repeat(6 + 2 * 12) + "^");
        assertThat(trial.lines().get(4)).startsWith("      应补：填写数量");
        assertThat(trial.lines().subList(5, 10))
                .containsExactly(
                        "  9:1 四  警告：序号从“二、”跳到“四、”，缺少“三、”。  [numbering/gap]",
                        "      四、存在问题",
                        "      ^^^^^^^^^^^^",
                        "      应补：补上“三、”部分，或者改正序号。",
                        "");
    }

    @Test
    void theBlocksAreReadableInEnglish() throws IOException {
        Trial trial = Trial.in("en", "check", write("坏.txt", Trial.FAULTY));
        assertThat(trial.lines().get(1)).startsWith("  4:13 一  error: 1 blank(s): number");
        assertThat(trial.lines().get(4)).startsWith("      to do: ");
        assertThat(trial.out()).contains("checked 1, 1 with findings, 2 in all: error 1, warning 1, info 0");
    }

    @Test
    void columnsCountCodePointsAndWideCharactersTakeTwoPlaces() throws IOException {
        Trial trial = check(write("坏.txt", Trial.FAULTY.replace("县政府常务会", "\uD840\uDC00县")));
        assertThat(trial.lines().get(1)).startsWith("  4:9 ");
        assertThat(trial.lines().get(3)).isEqualTo(" ".repeat(6 + 2 * 8) + "^");
    }

    @ParameterizedTest
    @CsvSource({"error,1", "warning,1", "info,1", "never,0"})
    void theThresholdDecidesOverTheExitCode(String level, int code) throws IOException {
        assertThat(check(write("坏.txt", Trial.FAULTY), "--fail-on", level).code())
                .isEqualTo(code);
    }

    @Test
    void aWarningAloneFailsOnlyWhereAskedFor() throws IOException {
        String file = write("坏.txt", Trial.FAULTY.replace("X次", "4次"));
        assertThat(check(file).code()).isZero();
        assertThat(check(file, "--fail-on", "warning").code()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndStopsNothing() throws IOException {
        write("a/坏.txt", Trial.FAULTY);
        write("a/空.txt", "");
        write("a/图.txt", "\u0000\u0001\u0002".repeat(40));
        Trial trial = check(folder.resolve("a").toString());
        assertThat(trial.code()).isEqualTo(3);
        assertThat(trial.out())
                .contains("核查 1 份，其中 1 份有问题，共 2 条：错误 1")
                .contains("收到 3 = 已审 1 + 未能读取 2 + 重复 0 + 忽略 0")
                .containsPattern("未能读取：.*空\\.txt.*empty");
        assertThat(trial.err()).contains("图.txt");
    }

    @Test
    void theSameBytesAreCheckedOnceAndCounted() throws IOException {
        write("a/1.txt", Trial.FAULTY);
        write("a/2.txt", Trial.FAULTY);
        write("a/名单.xlsx", "\u0000\u0001");
        Trial trial = check(folder.resolve("a").toString());
        assertThat(trial.out())
                .contains("收到 3 = 已审 1 + 未能读取 1 + 重复 1 + 忽略 0")
                .containsPattern("重复：.*2\\.txt = .*1\\.txt");
        assertThat(trial.err()).contains("名单.xlsx");
        assertThat(trial.code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有.txt", "没有/**.txt"})
    void aNameThatLeadsNowhereEndsBeforeAnythingIsRead(String name) throws IOException {
        Trial trial = check(write("坏.txt", Trial.FAULTY), folder.resolve("x") + "/" + name);
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err()).contains(name);
    }

    @Test
    void standardInputHasTheNameThatItIsGiven() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(Trial.FAULTY.getBytes(StandardCharsets.UTF_8)));
        try {
            Trial trial = check("-", "--stdin-filename", "某县.txt", "--no-config");
            assertThat(trial.lines().get(0)).startsWith("某县.txt  ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void quietKeepsTheBlocksAndLeavesOutTheRest() throws IOException {
        Trial trial = check(write("坏.txt", Trial.FAULTY), "--quiet");
        assertThat(trial.out()).contains("[gap/placeholder]").doesNotContain("收到");
        assertThat(trial.err()).isEmpty();
    }

    @Test
    void aFileOverTheLimitIsUnreadable() throws IOException {
        Trial trial = check(write("大.txt", Trial.GOOD.repeat(20)), "--max-bytes", "2k");
        assertThat(trial.code()).isEqualTo(3);
        assertThat(trial.out()).contains("too-large");
        assertThat(check(write("坏.txt", Trial.GOOD), "--max-bytes", "2km").code())
                .isEqualTo(2);
    }

    @Test
    void statisticsCountTheRules() throws IOException {
        Trial trial = check(write("坏.txt", Trial.FAULTY), "--statistics");
        assertThat(trial.lines()).contains("     1  gap/placeholder  留有空缺", "     1  numbering/gap  序号跳号");
    }

    @Test
    void aReportCannotSpeakToTheTerminal() throws IOException {
        String text = Trial.FAULTY.replace("县政府", "\033[31m\u202E县政府");
        Trial trial = check(write("坏.txt", text));
        assertThat(trial.out()).doesNotContain("\033").doesNotContain("\u202E").contains("·[31m·县政府");
    }

    @Test
    void colourIsForTerminalsAlone() throws IOException {
        String file = write("坏.txt", Trial.FAULTY);
        assertThat(check(file).out()).doesNotContain("\033[");
        assumeTrue(System.getenv("NO_COLOR") == null);
        System.setProperty("hecha.tty.out", "1");
        try {
            assertThat(check(file).out()).contains("\033[31m错误\033[0m");
        } finally {
            System.clearProperty("hecha.tty.out");
        }
    }

    @Test
    void anUnknownProfileNamesTheNearest() throws IOException {
        Trial trial = check(write("好.txt", Trial.GOOD), "--profile", "work_raport");
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).contains("work_report");
    }

    @Test
    void theProfileThatIsNamedIsUsed() throws IOException {
        Trial trial = check(write("好.txt", Trial.GOOD), "--profile", "minzu-chuangjian");
        assertThat(trial.out()).contains("[section/missing]");
    }
}
