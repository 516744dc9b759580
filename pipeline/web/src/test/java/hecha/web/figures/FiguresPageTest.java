package hecha.web.figures;

import static hecha.web.figures.CountyReports.figures;
import static org.assertj.core.api.Assertions.assertThat;

import hecha.audit.table.Export;
import hecha.index.ReportIndex;
import hecha.index.ask.Asking;
import hecha.index.ask.SearchRequest;
import hecha.index.ask.StatsRequest;
import hecha.record.Table;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of figures says what {@code query} and {@code stats} say, and each of its links leads to what it promises. */
class FiguresPageTest {
    private static final String FOREST = "指标:森林覆盖率";
    private static final Pattern ROWS = Pattern.compile("共 (\\d+) 条");

    @TempDir
    static Path folder;

    private static CountyReports reports;

    @BeforeAll
    static void start() throws Exception {
        reports = CountyReports.served(folder.resolve("index"), view -> List.of(new FiguresPage(view)));
    }

    @AfterAll
    static void stop() {
        reports.close();
    }

    private static int rows(String page) {
        Matcher rows = ROWS.matcher(page);
        assertThat(rows.find()).as(page).isTrue();
        return Integer.parseInt(rows.group(1));
    }

    private static byte[] written(Export form, String query, @Nullable StatsRequest stats) throws Exception {
        try (ReportIndex index = ReportIndex.open(folder.resolve("index"))) {
            Asking asking = new Asking(CountyReports.VOCABULARY, "zh");
            Table table = stats == null
                    ? asking.search(
                                    index,
                                    new SearchRequest(
                                            query,
                                            Optional.empty(),
                                            0,
                                            Optional.empty(),
                                            false,
                                            form.isForPrograms(),
                                            Set.of()))
                            .table()
                    : asking.measure(index, stats).table();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            form.write(table, false, out);
            return out.toByteArray();
        }
    }

    private static StatsRequest byCounty(String query) {
        return new StatsRequest(
                query,
                Optional.empty(),
                List.of("县"),
                Optional.of("年份"),
                Optional.empty(),
                false,
                Optional.of("2019"),
                Optional.of("fall"),
                List.of(),
                Optional.empty(),
                false,
                Set.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Export.class,
            names = {"CSV", "JSONL", "JSON", "PARQUET"})
    void anExportIsWhatTheCommandWrites(Export form) throws Exception {
        assertThat(reports.bytes(figures("/figures." + form.id(), "q", FOREST)).body())
                .isEqualTo(written(form, FOREST, null));
        assertThat(reports.bytes(figures(
                                "/figures." + form.id(),
                                "q",
                                FOREST,
                                "view",
                                "table",
                                "by",
                                "县",
                                "across",
                                "年份",
                                "since",
                                "2019",
                                "rank",
                                "fall"))
                        .body())
                .isEqualTo(written(form, FOREST, byCounty(FOREST)));
    }

    @Test
    void aWorkbookIsToBeHadToo() throws Exception {
        byte[] book = reports.bytes(figures("/figures.xlsx", "q", FOREST)).body();
        assertThat(new String(book, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(book.length).isGreaterThan(3000);
    }

    @Test
    void whichCountiesFellInForestCoverIsFourClicksAway() throws Exception {
        String facets = reports.page("/figures/facets?of=figures");
        String measured = CountyReports.links(facets, ">森林覆盖率").get(0); // 1
        String table = CountyReports.links(reports.page(measured), ">表与图").get(0); // 2
        String page = reports.page(table);
        assertThat(page).contains("<option value=\"2019\">自 2019</option>");
        String since = table + "&since=2019&rank=fall"; // 3, which the script does on the choice of the year
        page = reports.page(since);
        assertThat(page).contains("自 2019 以来：下降 2，上升 4，不变 0，缺数不能比较 0");
        List<String> first = new ArrayList<>();
        Matcher county =
                Pattern.compile("<td[^>]* data-key=\"county\">([^<]+)<").matcher(page);
        while (county.find()) {
            first.add(county.group(1));
        }
        assertThat(first).hasSize(6);
        assertThat(first.subList(0, 2)).containsExactlyInAnyOrderElementsOf(CountyReports.FELL);
    }

    @Test
    void everyCellOpensItsSentences() throws Exception {
        String page = reports.page(figures(
                "/figures", "q", FOREST, "f", "性质:完成", "f", "-变化:*", "view", "table", "by", "县", "across", "年份"));
        List<String> cells = CountyReports.links(page, "line=");
        assertThat(cells).hasSize(CountyReports.COUNTIES.size() * CountyReports.YEARS.size());
        Set<String> seen = new TreeSet<>();
        for (String cell : cells) {
            String behind = reports.page(cell);
            assertThat(rows(behind)).isEqualTo(1);
            Matcher value = Pattern.compile("data-key=\"value\" data-value=\"([0-9.]+)\"")
                    .matcher(behind);
            assertThat(value.find()).as(behind).isTrue();
            seen.add(value.group(1));
            assertThat(behind).contains("森林覆盖率达").contains("← 回到表");
        }
        Set<String> said = new TreeSet<>();
        for (int county = 0; county < CountyReports.COUNTIES.size(); county++) {
            for (int year : CountyReports.YEARS) {
                said.add(CountyReports.cover(county, year));
            }
        }
        assertThat(seen).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "查:数字", FOREST, "资金", "查:发现", "查:空缺"})
    void aFacetSaysHowManyRowsAreLeft(String query) throws Exception {
        String facets = reports.page(figures("/figures/facets", "q", query));
        Matcher value = Pattern.compile(
                        "<a href=\"([^\"]+)\">[^<]+</a> <span class=\"n\">(\\d+)</span> <a class=\"not\" href=\"([^\"]+)\"")
                .matcher(facets);
        int all = rows(reports.page(figures("/figures", "q", query)));
        int tried = 0;
        while (value.find() && tried < 12) {
            int left = Integer.parseInt(value.group(2));
            assertThat(rows(reports.page(value.group(1).replace("&amp;", "&"))))
                    .as(value.group(1))
                    .isEqualTo(left);
            assertThat(rows(reports.page(value.group(3).replace("&amp;", "&"))))
                    .as(value.group(3))
                    .isEqualTo(all - left);
            tried++;
        }
        assertThat(tried).isGreaterThan(2);
    }

    @Test
    void aConditionThatIsSwitchedOffCountsNoMoreButStays() throws Exception {
        int all = rows(reports.page(figures("/figures", "q", FOREST)));
        String page = reports.page(figures("/figures", "q", FOREST, "f", "地区:连州市"));
        int some = rows(page);
        assertThat(some).isLessThan(all);
        String off = CountyReports.links(page, "aria-checked=\"true\" title").get(0);
        String without = reports.page(off);
        assertThat(rows(without)).isEqualTo(all);
        assertThat(without).contains("aria-checked=\"false\"").contains("地区:连州市");
    }

    @Test
    void aRowThatIsTickedOutIsInNoTableAndNoExport() throws Exception {
        String page = reports.page(figures("/figures", "q", FOREST));
        int all = rows(page);
        String tick = CountyReports.links(page, "不计这一行").get(0);
        String ticked = reports.page(tick);
        assertThat(rows(ticked)).isEqualTo(all - 1);
        assertThat(ticked).contains("去掉了 1 行").contains("--without");
        String csv =
                reports.get(tick.replace("/figures?", "/figures.csv?"), "*/*").body();
        assertThat(csv.lines()).hasSize(all);
    }

    @Test
    void aBadQueryIsMarkedAtItsPlaceWithItsRepairAsAButton() throws Exception {
        String page = reports.page(figures("/figures", "q", "森林 年分:2021"));
        assertThat(page)
                .contains("<code>森林 <mark>年</mark>分:2021</code>")
                .contains("改为：森林 年份:2021")
                .contains("aria-invalid=\"true\"");
        var json = reports.get(figures("/figures.json", "q", "森林 年分:2021"), "application/json");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("\"code\":\"unknown-field\"", "\"place\":\"query:3\"", "年份:2021");
    }

    @Test
    void contentsToNarrowByAreNamedInTheLanguageOfThePage() throws Exception {
        assertThat(reports.page("/figures/facets?of=figures"))
                .contains(">覆盖率</a>")
                .doesNotContain("coverage_rate");
        assertThat(reports.page("/figures/facets?of=figures&lang=en"))
                .contains(">coverage_rate</a>")
                .doesNotContain(">覆盖率</a>");
    }

    @Test
    void aQueryThatFindsNothingSaysWhyAndOffersAnotherAsAButton() throws Exception {
        assertThat(reports.page(figures("/figures", "q", "指标:森林复盖率")))
                .contains("“森林复盖率”相近的有：森林覆盖率")
                .contains(">改查：指标:森林覆盖率</a>")
                .contains("href=\"" + figures("/figures", "q", "指标:森林覆盖率") + "\"");
        assertThat(reports.page(figures("/figures", "q", "指标:森林覆盖率"))).doesNotContain("改查：");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures",
                "/figures?q=森林&view=kwic&of=sentences",
                "/figures?q=森林&of=reports&lang=en",
                "/figures?view=table&by=县&across=年份&lang=en",
                "/figures?view=table&by=类别"
            })
    void aPageIsSmallAndTakesNothingFromElsewhere(String path) throws Exception {
        String page = reports.page(java.net.URI.create(path).toASCIIString());
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(page).doesNotContain("http://", "https://", " style=", "onclick");
        assertThat(Pattern.compile("<script(?! src=\"/assets/)").matcher(page).find())
                .isFalse();
    }

    @Test
    void whatIsTypedIsCompletedFromTheIndex() throws Exception {
        String offers = reports.page(figures("/figures/complete", "q", "地区:连", "at", "4"));
        assertThat(offers).contains("地区:连州市", "\"count\":").doesNotContain("英德");
        assertThat(reports.page(figures("/figures/complete", "q", "森林", "at", "2")))
                .contains("指标:森林覆盖率");
        assertThat(reports.page(figures("/figures/complete", "q", "年", "at", "1")))
                .contains("\"label\":\"年份:\"");
    }

    @Test
    void theCommandGivesTheSameRows() throws Exception {
        String page = reports.page(figures("/figures", "q", FOREST, "f", "地区:连州市", "of", "figures"));
        assertThat(page)
                .contains("hecha query &#39;地区:连州市 指标:森林覆盖率&#39; --of figures --index "
                        + Asked.word(folder.resolve("index").toString()).replace("'", "&#39;"));
        assertThat(rows(page))
                .isEqualTo((int) new String(written(Export.CSV, "地区:连州市 指标:森林覆盖率 查:数字", null), StandardCharsets.UTF_8)
                                .lines()
                                .count()
                        - 1);
    }
}
