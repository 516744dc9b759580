package hecha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.AnalysisJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A reviewer with a keyboard, and a second one: from an item to its words, out of the letter, back, signed and denied. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewerPagesTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String REPORT = "report?name=" + Serving.url("甲县.txt");

    @TempDir
    private static Path root;

    private Chromium browser;
    private Serving serving;
    private Path folder;

    @BeforeAll
    void open() throws Exception {
        browser = Chromium.open();
        folder = Files.createDirectories(root.resolve("报送材料"));
        StringBuilder text = new StringBuilder("甲县2023年水利工作总结\n\n一、强化组织领导\n");
        for (int i = 0; i < 40; i++) {
            text.append("第").append(i + 1).append("个乡镇落实管护责任，群众反映良好。\n");
        }
        text.append("县政府常务会研究水利工作X次。\n\n二、推进工程建设\n新建水库2座，除险加固3座，投资XX万元。\n");
        text.append("\n三、存在问题\n部分灌区设施老化。\n\n四、下一步打算\n继续推进灌区改造。\n\n甲县水利局\n2023年12月20日\n");
        Files.writeString(folder.resolve("甲县.txt"), text);
        serving = Serving.of(folder, root, "--person", "张三", "--person", "李四");
        browser.go(serving.address());
        Chromium.until(
                Duration.ofSeconds(60),
                "judged",
                () -> browser.all(".tag.return").size() > 1);
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

    private void enter(String person) {
        browser.go(person);
        browser.go(person.substring(0, person.indexOf("enter")) + REPORT);
    }

    private List<String> requests() {
        return browser.texts("#items .item .do");
    }

    /** The items that a command sees in the report after what was decided. */
    private long audited() throws Exception {
        String json = serving.run(
                "audit", folder + "", "--format", "json", "--decisions", serving.decisions() + "", "--quiet");
        Map<?, ?> all = (Map<?, ?>) AnalysisJson.tree(json);
        Map<?, ?> report = (Map<?, ?>) ((List<?>) Objects.requireNonNull(all.get("reports"))).get(0);
        return ((List<?>) Objects.requireNonNull(Objects.requireNonNull(report).get("items"))).size();
    }

    @Test
    @Order(1)
    void oneKeyLeadsFromAnItemToItsWords() {
        enter(serving.address());
        assertThat(browser.text("#items .item .ev")).contains("研究水利工作X次");
        browser.keys("j");
        assertThat(browser.holds("(() => { const words = document.querySelector('#text .ref.now');"
                        + "const pane = document.getElementById('text').getBoundingClientRect();"
                        + "const at = words.getBoundingClientRect();"
                        + "return words.closest('.here').textContent.includes('研究水利工作')"
                        + " && at.top >= pane.top && at.bottom <= pane.bottom; })()"))
                .isTrue();
        assertThat(browser.texts("#items .item.now")).hasSize(1);
    }

    @Test
    @Order(2)
    void threeKeysTakeAnItemOutOfTheLetter() throws Exception {
        int before = requests().size();
        assertThat(browser.text("#letter")).contains("研究水利工作");
        browser.keys("w");
        browser.keys("1");
        browser.keys(Keys.ENTER);
        Chromium.until(SOON, "the item is gone", () -> requests().size() == before - 1);
        assertThat(browser.text("#letter")).doesNotContain("研究水利工作").contains("投资");
        assertThat(browser.text(".decided")).contains("豁免", "张三", "本次不要求");
        assertThat(audited()).isEqualTo(before - 1L);
        assertThat(Files.readString(serving.decisions(), StandardCharsets.UTF_8))
                .contains("张三", "豁免", "本次不要求");
    }

    @Test
    @Order(3)
    void oneKeyTakesADecisionBack() throws Exception {
        int before = requests().size();
        browser.keys("u");
        Chromium.until(SOON, "the item is back", () -> requests().size() == before + 1);
        assertThat(browser.text("#letter")).contains("研究水利工作");
        assertThat(audited()).isEqualTo(before + 1L);
    }

    @Test
    @Order(4)
    void aSecondPersonSigns() throws Exception {
        browser.keys("j");
        browser.keys("f");
        browser.keys("1");
        browser.keys(Keys.ENTER);
        Chromium.until(SOON, "decided", () -> browser.text(".decided").contains("误报"));
        assertThat(browser.all(".decided button")).isEmpty();
        enter(serving.second());
        assertThat(browser.text(".person")).isEqualTo("李四");
        browser.one(".decided button[data-agrees=yes]").click();
        Chromium.until(SOON, "signed", () -> browser.text(".decided").contains("两人签"));
        assertThat(browser.text(".decided")).contains("张三", "李四");
        assertThat(browser.text(".crumbs .links")).doesNotContain("意见不一");
    }

    @Test
    @Order(5)
    void whereTwoDisagreeTheItemCountsAndIsListed() throws Exception {
        int before = requests().size();
        browser.keys("u");
        Chromium.until(SOON, "no longer signed", () -> !browser.text(".decided").contains("两人签"));
        browser.one(".decided button[data-agrees=no]").click();
        Chromium.until(SOON, "the item counts again", () -> requests().size() == before + 1);
        assertThat(browser.text("#items .said")).contains("意见不一", "张三", "李四");
        browser.go(browser.here());
        assertThat(browser.text(".crumbs .links")).contains("意见不一 1");
        assertThat(audited()).isEqualTo(before + 1L);
    }

    @Test
    @Order(6)
    void whyOpensTheRuleAndWhatWasRead() throws Exception {
        browser.keys("j");
        browser.keys("y");
        Chromium.until(SOON, "the rule", () -> !browser.text("#why").isEmpty());
        assertThat(browser.text("#why")).contains("gap/placeholder", "反例", "正例", "读到的", "写法");
    }
}
