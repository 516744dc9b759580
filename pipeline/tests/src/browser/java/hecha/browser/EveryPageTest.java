package hecha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on every page, in both languages, dark and light, wide and narrow: reachable for all, small, from here alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int WEIGHT = 150_000;
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String DRAFT = """
            甲县2023年水利工作总结

            一、强化组织领导
            县政府常务会研究水利工作X次，投资XX万元，其中中央资金30万元、省级资金20万元，共计60万元。

            指标\t2022年\t2023年
            水库\t12\tX
            渠道\t30\t31

            三、存在问题
            部分灌区设施老化。
            """;

    @TempDir
    private static Path root;

    private final Map<String, String> pages = new LinkedHashMap<>();
    private Chromium browser;
    private Serving serving;

    @BeforeAll
    void open() throws Exception {
        browser = Chromium.open();
        Path folder = Counties.write(root.resolve("报送材料"));
        Files.writeString(folder.resolve("甲县.txt"), DRAFT);
        Files.writeString(folder.resolve("重复.txt"), DRAFT);
        Files.writeString(
                folder.resolve("<img src=x onerror=alert(1)>.txt"),
                SCRIPT + "2023年工作总结\n\n一、" + SCRIPT + "\n投资X万元" + SCRIPT + "。\n\n三、问题\n培训X人次。\n\n" + SCRIPT
                        + "局\n2023年12月1日\n");
        Files.write(folder.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Path roster =
                Files.writeString(root.resolve("units.csv"), "单位,简称,联系人,期限,应报,备注\n连州市,,王芳,,4,\n石城县,,,2020-01-01,1,\n");
        serving = Serving.of(folder, root, "--person", "张三", "--roster", roster + "");
        Chromium.until(SOON, "judged", () -> serving.text("inbox.json").contains("\"complete\":true"));
        Chromium.until(SOON, "indexed", () -> serving.text("figures").contains("共 26 条报告"));
        second();
        String q = Serving.url("指标:森林覆盖率");
        pages.put("inbox", "inbox");
        pages.put("report", "report?name=" + Serving.url("甲县.txt") + "#i1");
        pages.put("report-script", "report?name=" + Serving.url("<img src=x onerror=alert(1)>.txt") + "#i1");
        pages.put("compare", "inbox/compare?name=" + Serving.url("阳山县2022年总结.txt"));
        pages.put("figures", "figures?q=" + q);
        pages.put("reports", "figures");
        pages.put("sentences", "figures?of=sentences&q=" + Serving.url("森林"));
        pages.put("kwic", "figures?view=kwic&of=sentences&q=" + Serving.url("森林"));
        pages.put("gaps", "figures?of=gaps");
        pages.put("findings", "figures?of=findings");
        pages.put(
                "pivot",
                "figures?view=table&by=" + Serving.url("县") + "&across=" + Serving.url("年份") + "&q=" + q
                        + "&since=2019&rank=fall");
        pages.put("groups", "figures?view=table&by=" + Serving.url("类别"));
        pages.put("nothing-found", "figures?q=" + Serving.url("指标:森林复盖率"));
        pages.put("bad-query", "figures?q=" + Serving.url("森林 年分:2021"));
        pages.put("rules", "rules");
        pages.put("rule", "rules/of/gap/placeholder");
        pages.put("kind", "rules/kinds/funds");
        pages.put("playground", "rules/try?text=" + Serving.url("今年完成投资120亿元，比上年增长8.5%，培训XX人次。"));
        pages.put("no-page", "nothing");
        pages.put("no-report", "report?name=none.txt");
    }

    /** A second draft of a report, as its page hands it in. */
    private void second() throws Exception {
        browser.go(serving.address() + "inbox");
        Path draft = Files.writeString(
                root.resolve("阳山县2022年总结.txt"),
                "清远市阳山县2022年工作总结\n\n一、基本情况\n2022年，全县森林覆盖率达72.1%。\n\n二、存在问题\n还有5个村没有完成任务。\n\n三、下一步工作\n投资XX万元。\n");
        Chromium.until(
                SOON,
                "its row",
                () -> !browser.all("tr[data-name='阳山县2022年总结.txt']").isEmpty());
        browser.drop(List.of(draft), "tr[data-name='阳山县2022年总结.txt'] td");
        Chromium.until(
                SOON,
                "the new draft",
                () -> browser.text("tr[data-name='阳山县2022年总结.txt']").contains("对照"));
    }

    @AfterAll
    void close() throws InterruptedException {
        if (serving != null) {
            serving.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private void show(String path) throws Exception {
        browser.go("about:blank");
        browser.go(serving.address() + path);
        Chromium.until(
                SOON,
                "all of " + path,
                () -> !browser.holds(
                                "document.getElementById('table') && document.querySelector('#progress:not([hidden])')")
                        && !browser.holds("document.querySelector('#drawing:empty')")
                        && !browser.holds("document.querySelector('details.facets[open] .hold > .n')"));
    }

    @ParameterizedTest
    @CsvSource({"zh, false, 1280", "zh, true, 390", "en, true, 1280", "en, false, 390"})
    void aPageIsForEverybodySmallAndFromHereAlone(String language, boolean dark, int width) throws Exception {
        SoftAssertions all = new SoftAssertions();
        long most = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = page.getKey() + "-" + width + "-" + language + (dark ? "-dark" : "-light");
            browser.look(width, 844, dark);
            browser.go(serving.address() + "inbox");
            browser.language(language);
            browser.complaints();
            show(page.getValue());
            all.assertThat(browser.barriers()).as(name + ": axe").isEmpty();
            all.assertThat(browser.weight()).as(name + ": bytes").isLessThanOrEqualTo(WEIGHT);
            all.assertThat(browser.elsewhere()).as(name + ": from elsewhere").isEmpty();
            all.assertThat(browser.complaints().stream()
                            .filter(said -> !said.contains(" 404 ") && !said.contains(" 400 "))
                            .toList())
                    .as(name + ": console")
                    .isEmpty();
            all.assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .as(name + ": wider than the window")
                    .isLessThanOrEqualTo(width);
            most = Math.max(most, browser.weight());
            browser.picture(name, width, dark);
        }
        System.out.println("heaviest page, " + language + ", " + width + ": " + most + " bytes");
        all.assertAll();
    }

    @Test
    void anEmptyDeskSaysWhatToDo() throws Exception {
        Path empty = Files.createDirectories(root.resolve("空"));
        try (Serving none = Serving.of(Files.createDirectories(empty.resolve("材料")), empty, "--person", "张三")) {
            Map<String, String> says = Map.of("inbox", "还没有材料", "report", "请在收件页拖入文件", "figures", "索引里还没有报告");
            Chromium.until(SOON, "its index", () -> none.text("figures").contains("共 0 条"));
            browser.go(none.address() + "inbox");
            browser.language("zh"); // whichever test came before
            for (Map.Entry<String, String> page : says.entrySet()) {
                browser.look(1280, 844, false);
                browser.go(none.address() + page.getKey());
                Chromium.until(SOON, page.getValue(), () -> browser.text("main").contains(page.getValue()));
                assertThat(browser.barriers()).isEmpty();
                picture("empty-" + page.getKey());
            }
        }
    }

    private void picture(String name) throws IOException {
        browser.picture(name + "-1280-zh-light", 1280, false);
        browser.picture(name + "-390-zh-dark", 390, true);
    }
}
