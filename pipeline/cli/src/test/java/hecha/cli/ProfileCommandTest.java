package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles as an office writes them: drafted, tried, and named in its settings. */
final class ProfileCommandTest {
    @TempDir
    private Path folder;

    private Path report;
    private Path profile;

    @BeforeEach
    void draft() throws IOException {
        report = Files.writeString(folder.resolve("好报告.txt"), Trial.GOOD);
        profile = folder.resolve("mine/profiles/water.yml");
        Trial drafted =
                Trial.of("profile", "new", "--from", report.toString(), "--title", "水利总结", "--out", profile.toString());
        assertThat(drafted.code()).as(drafted.err()).isZero();
    }

    @Test
    void theGoodReportMeetsWhatIsDraftedFromIt() throws IOException {
        assertThat(Files.readString(profile))
                .contains(
                        "title: 水利总结",
                        "role: problems",
                        "headings: [推进工程建设]",
                        "# genre: work_report",
                        "required: true");

        Trial tried = Trial.of("profile", "test", profile.toString(), report.toString());
        assertThat(tried.code()).as(tried.out() + tried.err()).isZero();
        assertThat(tried.out())
                .contains(
                        "✓ 推进工程建设：“二、推进工程建设”——标题含“推进工程建设”",
                        "✓ 存在问题：“三、存在问题”——作用是 problems（roles/problems.yml：存在问题），标题含“存在问题”");
        assertThat(Trial.in("en", "profile", "test", profile.toString(), report.toString())
                        .out())
                .contains("✓ 推进工程建设: “二、推进工程建设” — the heading holds “推进工程建设”");
    }

    @Test
    void eachPartThatIsTakenOutIsNamed() throws IOException {
        Path poor = Files.writeString(
                folder.resolve("差报告.txt"),
                Trial.GOOD.replaceAll("(?s)三、存在问题.*?\n\n", "").replace("四、", "三、"));
        Trial tried = Trial.of("profile", "test", profile.toString(), poor.toString());
        assertThat(tried.code()).isEqualTo(1);
        assertThat(tried.out()).contains("✗ 存在问题：缺").doesNotContain("✗ 下一步");
    }

    @Test
    void shortAndUnnamedPartsAreTold() throws IOException {
        Files.writeString(
                profile,
                "title: 水利总结\nsections:\n  - title: 组织领导\n    headings: [组织领导]\n    required: true\n    at-least: 900\n"
                        + "  - title: 表彰\n    headings: [表彰]\n  - title: 下一步\n    phrases: [继续推进]\n    headings: [展望]\n"
                        + "attachments: [明细表]\n");
        Trial tried = Trial.of("profile", "test", profile.toString(), report.toString());
        assertThat(tried.out())
                .contains(
                        "! 组织领导：“一、强化组织领导”，只有 ",
                        " 字，要求至少 900 字",
                        "- 表彰：没有，不是必备",
                        "✓ 下一步：没有单独的标题——正文写有“继续推进”",
                        "· 模板没有的：三、存在问题",
                        "明细表");
    }

    @Test
    void mistakesNameTheRemedy() throws IOException {
        assertRefused("最接近的是 work_report", "profile", "test", "work_reprot", report.toString());
        assertRefused(
                "profiles",
                "profile",
                "test",
                Files.writeString(folder.resolve("x.yml"), "title: x\n").toString());
        assertRefused(
                "模板文件不存在",
                "profile",
                "test",
                folder.resolve("mine/profiles/y.yml").toString());
        assertRefused("文件已有", "profile", "new", "--from", report.toString(), "--out", profile.toString());
        assertRefused(
                "文件不存在", "profile", "new", "--from", folder.resolve("no.docx").toString());
        assertRefused(
                "起草不出模板",
                "profile",
                "new",
                "--from",
                Files.writeString(folder.resolve("短.txt"), "青石镇\n").toString());
        assertRefused("缺少子命令", "profile");
        Files.writeString(profile, Files.readString(profile).replace("role: problems", "role: problem"));
        assertRefused("没有章节作用“problem”，最接近的是 problems", "profile", "test", profile.toString(), report.toString());
    }

    private static void assertRefused(String words, String... command) {
        Trial trial = Trial.of(command);
        assertThat(trial.code()).as(trial.out() + trial.err()).isEqualTo(2);
        assertThat(trial.err()).contains(words).doesNotContain("内部错误");
    }

    @Test
    void settingsNameTheFolderOfDictionaries() throws IOException {
        Path settings = Files.writeString(folder.resolve("hecha.yml"), "dictionaries: mine\nprofile: water\n");
        Path poor = Files.writeString(folder.resolve("差报告.txt"), Trial.GOOD.replace("推进工程建设", "改善灌溉条件"));
        Trial trial = Trial.of("check", poor.toString(), "--config", settings.toString());
        assertThat(trial.out()).as(trial.err()).contains("水利总结应有“推进工程建设”部分");
        assertThat(Trial.of("check", "--print-config", "--config", settings.toString(), poor.toString())
                        .out())
                .contains("dictionaries: " + folder.resolve("mine"));

        Files.writeString(settings, "profile: water\ndictionaries: mein\n");
        Trial wrong = Trial.of("check", poor.toString(), "--config", settings.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("hecha.yml:2：词典文件夹“mein”不存在");
    }

    @Test
    void twoProfilesOfOneGenreAreRefusedBeforeWorkStarts() throws IOException {
        Files.writeString(profile, "title: 水利总结\ngenre: work_report\n");
        Trial trial = Trial.of(
                "check",
                report.toString(),
                "--dictionaries",
                folder.resolve("mine").toString());
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).contains("mine/profiles/water.yml:1：", "work_report", "when");
    }
}
