package hecha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** An analyst with a question: asked in few clicks, drawn, taken along, and the same as what the commands say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalystPagesTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private static Path root;

    private Chromium browser;
    private Serving serving;
    private int clicks;

    @BeforeAll
    void open() throws Exception {
        browser = Chromium.open();
        browser.look(1280, 844, false);
        serving = Serving.of(Counties.write(root.resolve("各县总结")), root, "--person", "张三");
        Chromium.until(
                Duration.ofSeconds(60),
                "judged",
                () -> serving.text("inbox.json").contains("\"complete\":true"));
        Chromium.until(
                Duration.ofSeconds(60), "indexed", () -> serving.text("figures").contains("共 24 条报告"));
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

    private void click(String css) {
        clicks++;
        browser.one(css).click();
    }

    private void choose(String css, String value) {
        clicks++;
        new Select(browser.one(css)).selectByValue(value);
    }

    /** The lines of the page, each as its cells. */
    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (String row : browser.texts("#rows tbody tr")) {
            lines.add(List.of(row));
        }
        return lines;
    }

    private List<String> column(String key) {
        return browser.texts("#rows tbody td[data-key='" + key + "']");
    }

    @Test
    @Order(1)
    void whichCountiesFellInForestCoverTakesFourClicks() throws Exception {
        browser.go(serving.address() + "figures");
        click("#q");
        browser.keys("指标:森林覆盖率", Keys.ENTER);
        Chromium.until(SOON, "the answer", () -> browser.here().contains("q=") && !lines().isEmpty());
        click(".tabs a:last-child");
        Chromium.until(SOON, "the table", () -> !browser.all("#since").isEmpty());
        choose("#since", "2019");
        Chromium.until(SOON, "since 2019", () -> browser.here().contains("since=2019") && !lines().isEmpty());
        System.out.println("which counties fell in forest cover since 2019: " + clicks + " clicks");
        assertThat(clicks).isLessThanOrEqualTo(4);
        List<String> fell = new ArrayList<>();
        List<String> counties = column("county");
        List<String> change = column("since_2019");
        for (int i = 0; i < counties.size(); i++) {
            if (change.get(i).startsWith("-")) {
                fell.add(counties.get(i));
            }
        }
        assertThat(fell).containsExactlyInAnyOrderElementsOf(Counties.FELL);
        assertThat(counties.subList(0, 2)).containsExactlyInAnyOrderElementsOf(Counties.FELL);
    }

    @Test
    @Order(2)
    void exportPageAndCommandSayTheSame() throws Exception {
        String command = Objects.requireNonNull(browser.one("#command").getDomProperty("value"));
        assertThat(command).startsWith("hecha stats ");
        String export =
                Objects.requireNonNull(browser.one("p.take a[href*='.csv']").getDomAttribute("href"));
        String csv = plain(serving.text(export.replaceFirst("^/", "")));
        assertThat(plain(serving.typed(command + " --format csv"))).isEqualTo(csv);
        List<String> counties = column("county");
        List<String> change = column("since_2019");
        List<String> rows = csv.lines().skip(1).toList();
        assertThat(rows).hasSameSizeAs(counties);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).contains(counties.get(i)).contains(change.get(i));
        }
    }

    private static String plain(String csv) {
        return csv.replace("\uFEFF", "").replace("\r\n", "\n").strip();
    }

    @Test
    @Order(3)
    void theTableIsDrawnAndACellOpensItsSentences() throws Exception {
        Chromium.until(SOON, "the chart", () -> !browser.all("#drawing canvas").isEmpty());
        for (String kind : List.of("line", "box", "tiles", "bar")) {
            browser.one(".chart button[data-kind=" + kind + "]").click();
            Chromium.until(SOON, kind, () -> !browser.all("#drawing canvas").isEmpty());
        }
        browser.one("#rows td[data-key='2022'] a").click();
        Chromium.until(SOON, "the sentences", () -> browser.text("#rows").contains("森林覆盖率"));
        assertThat(browser.text("#rows")).contains("2022年，全县森林覆盖率达");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(4)
    void aRowThatIsTickedOutIsOutOfAddressExportAndCommand() throws Exception {
        browser.go(serving.address() + "figures?q=" + Serving.url("指标:森林覆盖率 年份:2022"));
        int before = lines().size();
        assertThat(before).isGreaterThan(5);
        browser.one("#rows .tick").click();
        Chromium.until(SOON, "one less", () -> lines().size() == before - 1);
        assertThat(browser.here()).contains("x=");
        String export =
                Objects.requireNonNull(browser.one("p.take a[href*='.csv']").getDomAttribute("href"));
        String csv = plain(serving.text(export.replaceFirst("^/", "")));
        String command = Objects.requireNonNull(browser.one("#command").getDomProperty("value"));
        assertThat(csv.lines()).hasSize(before);
        assertThat(plain(serving.typed(command + " --format csv"))).isEqualTo(csv);
    }

    @Test
    @Order(5)
    void whatIsTypedIsCompletedByKeys() throws Exception {
        browser.go(serving.address() + "figures");
        browser.one("#q").click();
        browser.keys("地区:连");
        Chromium.until(SOON, "offers", () -> !browser.all("#offers li").isEmpty());
        assertThat(browser.text("#offers")).contains("连州市");
        browser.keys(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(browser.one("#q").getDomProperty("value")).startsWith("地区:连").hasSizeGreaterThan(4);
        browser.go(serving.address() + "figures?q=" + Serving.url("森林 年分:2021"));
        browser.one("#fault a.button").click();
        Chromium.until(SOON, "mended", () -> browser.all("#fault").isEmpty());
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("森林 年份:2021");
    }

    @Test
    @Order(6)
    void aFacetNarrowsByOneClickAndSaysHowMany() throws Exception {
        browser.go(serving.address() + "figures?q=" + Serving.url("指标:森林覆盖率"));
        Chromium.until(SOON, "facets", () -> browser.text("#facets").contains("连州市"));
        var county = browser.all("#facets li").stream()
                .filter(one -> one.getText().contains("连州市"))
                .findFirst()
                .orElseThrow();
        String count = county.findElement(By.cssSelector(".n")).getText();
        county.findElement(By.cssSelector("a")).click();
        Chromium.until(SOON, "narrowed", () -> browser.text(".chips").contains("连州市"));
        assertThat(Pattern.compile("共 (\\d+) 条")
                        .matcher(browser.text(".closing"))
                        .results()
                        .map(m -> m.group(1)))
                .containsExactly(count);
        assertThat(new String(
                                serving.get("figures.json?q=" + Serving.url("指标:森林覆盖率 地区:连州市"))
                                        .body(),
                                StandardCharsets.UTF_8)
                        .split("连州市2", -1))
                .hasSizeGreaterThan(Integer.parseInt(count));
    }
}
