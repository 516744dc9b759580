package hecha.web.rules;

import static hecha.web.figures.CountyReports.figures;
import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.RulePage;
import hecha.text.Lazy;
import hecha.web.figures.CountyReports;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of rules and kinds, and a sentence that becomes an entry that holds. */
class RulesPageTest {
    @TempDir
    static Path folder;

    private static CountyReports reports;

    @BeforeAll
    static void start() throws Exception {
        reports = CountyReports.served(
                folder.resolve("index"),
                view -> List.of(
                        new RulesPage(CountyReports.PIPELINE.dictionary(), new Lazy<>(() -> CountyReports.PIPELINE))));
    }

    @AfterAll
    static void stop() {
        reports.close();
    }

    @Test
    void eachRuleAndEachKindHasAPage() throws Exception {
        String list = reports.page("/rules");
        List<String> rules = CountyReports.links(list, "/rules/of/");
        assertThat(rules).hasSameSizeAs(new Catalogue(CountyReports.PIPELINE.dictionary()).rules());
        for (String link : rules) {
            assertThat(reports.page(link)).contains("反例", "正例");
        }
        List<String> kinds = CountyReports.links(list, "/rules/kinds/").stream()
                .filter(link -> !link.contains("."))
                .toList();
        assertThat(kinds).hasSize(35);
        for (String link : kinds) {
            assertThat(reports.page(link)).contains("<mark>", "不算");
        }
    }

    @Test
    void eachPageIsAlsoJsonAndCsv() throws Exception {
        RulePage gap = new Catalogue(CountyReports.PIPELINE.dictionary())
                .rule("numbering/gap")
                .orElseThrow();
        for (String path : List.of("/rules", "/rules/kinds", "/rules/of/numbering/gap", "/rules/kinds/area")) {
            assertThat(reports.get(path + ".json", "*/*").body())
                    .startsWith("{")
                    .contains("\"rows\":[");
            assertThat(reports.get(path + ".csv", "*/*").body()).startsWith("\uFEFF");
        }
        assertThat(reports.get("/rules/of/numbering/gap.csv", "*/*").body())
                .contains(gap.bad().get(0).lines().findFirst().orElseThrow());
    }

    @Test
    void aMissingRuleNamesTheNearest() throws Exception {
        var answer = reports.get("/rules/of/numbering/gaps", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("numbering/gap");
    }

    @Test
    void aSentenceIsReadAndItIsSaidWhy() throws Exception {
        String page = reports.page(figures("/rules/try", "text", "力争新增造林5万亩，投入XX万元。<script>"));
        assertThat(page)
                .contains("<mark>5万亩</mark>", "/rules/kinds/area", "<mark>XX</mark>")
                .contains("<dt>类别</dt>", "目标", "金额")
                .doesNotContain("<script>。", "。<script>");
    }

    @Test
    void whatIsTakenAlongHoldsWhenItIsTried() throws Exception {
        String text = "全县建成生态茶园12片。";
        String page = reports.page(figures(
                "/rules/entry",
                "kind",
                "facilities",
                "text",
                text,
                "marked",
                "12片",
                "reading",
                "12 片",
                "word",
                "生态茶园"));
        assertThat(page).contains("生态茶园");
        String yaml = reports.get(
                        figures(
                                "/rules/entry.yml",
                                "kind",
                                "area",
                                "text",
                                "新增油茶林\"3万亩\"。",
                                "marked",
                                "3万亩",
                                "reading",
                                "30000 亩",
                                "word",
                                "油茶林"),
                        "*/*")
                .body();
        assertThat(yaml).contains("kind: \"area\"", "\"油茶林\"]", "⟦3万亩⟧");
        assertThat(new OwnEntry("kinds/area.yml", yaml).tried().failures()).isEmpty();
        assertThat(new OwnEntry("kinds/area.yml", yaml.replace("\"30000 亩\"", "\"3 亩\""))
                        .tried()
                        .failures())
                .hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedInWords() throws Exception {
        assertThat(reports.get(figures("/rules/try", "text", "长".repeat(1001)), "*/*")
                        .body())
                .contains("too-long", "1001");
        assertThat(reports.get(figures("/rules/entry", "kind", "nothing", "text", "a", "marked", "b"), "*/*")
                        .body())
                .contains("bad-entry");
    }
}
