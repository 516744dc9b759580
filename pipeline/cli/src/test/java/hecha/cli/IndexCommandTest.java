package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.ReportIndexer;
import hecha.text.DisplayWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hecha index}, {@code query}, {@code stats} and {@code similar}: one index, asked in all ways. */
class IndexCommandTest {
    private static final String REPORT = """
        连南瑶族自治县2021年工作情况汇报

        一、绿化造林
        　　森林覆盖率达83.5%，投入资金1200万元，举办培训班3期，培训干部群众860人次，各项绿化任务全面完成。
        二、产业发展
        　　完成固定资产投资2.6亿元，新增经营主体X家，山区特色产业不断壮大，群众收入稳步增长。
        """;

    @TempDir
    static Path folder;

    private static String index;

    @BeforeAll
    static void indexed() throws IOException {
        index = folder.resolve("索引").toString();
        Files.createDirectories(folder.resolve("报送"));
        Files.writeString(folder.resolve("报送/连南.txt"), REPORT);
        Files.writeString(
                folder.resolve("报送/连山.txt"), REPORT.replace("连南瑶族", "连山壮族瑶族").replace("83.5", "86.2"));
        Trial trial = Trial.of("index", folder.resolve("报送").toString(), "--index", index);
        assertThat(trial.code()).as(trial.err()).isZero();
        assertThat(trial.err()).contains("收到 2 = 新增 2 + 替换 0 + 未变 0 + 未能读取 0 + 重复 0 + 忽略 0", "共 2 份");
    }

    private static Trial run(String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command, "--index", index));
        all.addAll(List.of(words));
        return Trial.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--solr http://127.0.0.1:1/solr|连不上 Solr",
                "--solr ftp://主机|--solr 的值不合要求：ftp://主机/solr，应为",
                "--collection 报告|--collection 和 --solr 一起用",
            })
    void aClusterThatCannotBeAskedIsOneLine(String words, String told) {
        for (String command : List.of("query", "stats")) {
            List<String> typed = new ArrayList<>(List.of(command));
            typed.addAll(List.of(words.split(" ", -1)));
            typed.add("值>1");
            Trial trial = Trial.of(typed.toArray(String[]::new));
            assertThat(trial.code()).isEqualTo(2);
            assertThat(trial.out()).isEmpty();
            assertThat(trial.err().lines()).singleElement().asString().contains(told);
        }
    }

    @Test
    void indexingAgainChangesNothing() {
        Trial trial = run("index", folder.resolve("报送").toString());
        assertThat(trial.code()).isZero();
        assertThat(trial.err()).contains("收到 2 = 新增 0 + 替换 0 + 未变 2");
    }

    @Test
    void aChangedFileReplacesAndAMissingOneIsPruned() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        String place = folder.resolve("own索引").toString();
        Files.writeString(own.resolve("a.txt"), REPORT);
        Files.writeString(own.resolve("b.txt"), REPORT + "另有一句。");
        assertThat(Trial.of("index", own.toString(), "--index", place).code()).isZero();
        Files.writeString(own.resolve("a.txt"), REPORT.replace("83.5", "84.5"));
        Files.delete(own.resolve("b.txt"));
        Trial trial = Trial.of("index", own.toString(), "--index", place, "--prune");
        assertThat(trial.err()).contains("新增 0 + 替换 1 + 未变 0").contains("共 1 份，删去 1 份");
        assertThat(Trial.of("index", "--verify", "--index", place).code()).isZero();
        assertThat(Trial.of("query", "--index", place, "--count", "84.5").out()).isEqualTo("1\n");
        assertThat(Trial.of("query", "--index", place, "--count", "83.5").out()).isEqualTo("0\n");
    }

    @Test
    void whatLayUnderAVanishedFolderIsNotPruned() throws IOException {
        Path own = Files.createDirectories(folder.resolve("两级"));
        String place = folder.resolve("两级索引").toString();
        Path below = Files.createDirectories(own.resolve("甲县"));
        Files.writeString(own.resolve("a.txt"), REPORT);
        Files.writeString(below.resolve("b.txt"), REPORT + "另有一句。");
        assertThat(Trial.of("index", own.toString(), "--index", place).code()).isZero();
        Path away = Files.move(below, folder.resolve("别处甲县"));
        Trial trial = Trial.of("index", own.toString(), "--index", place, "--prune");
        assertThat(trial.err()).contains("甲县：不见了或读不了，其下 1 份报告留在索引里").contains("共 2 份");
        Files.createDirectory(below);
        assertThat(Trial.of("index", own.toString(), "--index", place, "--prune")
                        .err())
                .contains("共 1 份，删去 1 份");
        Files.delete(below);
        Files.move(away, below);
    }

    @Test
    void aRebuildThatLostRecordsIsNoSuccess() throws IOException {
        Path own = Files.createDirectories(folder.resolve("失"));
        Path place = folder.resolve("失索引");
        Files.writeString(own.resolve("a.txt"), REPORT);
        assertThat(Trial.of("index", own.toString(), "--index", place.toString())
                        .code())
                .isZero();
        Path pack;
        try (var packs = Files.list(place.resolve("records"))) {
            pack = packs.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length / 2] ^= 1;
        Files.write(pack, bytes);
        Trial trial = Trial.of("index", "--rebuild", "--index", place.toString());
        assertThat(trial.code()).isEqualTo(3);
        assertThat(trial.err()).contains("报告 0 份").contains("有记录已损坏，未能恢复");
    }

    @Test
    void aRunOverAnOlderResultLeavesNoReportOfThatInTheIndex() throws IOException {
        Path own = Files.createDirectories(folder.resolve("轮次"));
        Path out = folder.resolve("轮次结果");
        Path first = Files.writeString(own.resolve("一.txt"), REPORT);
        Path second = Files.writeString(own.resolve("二.txt"), REPORT + "另有一句。");
        assertThat(Trial.of("run", first.toString(), "--out", out.toString()).code())
                .isZero();
        assertThat(Trial.of("run", second.toString(), "--out", out.toString()).code())
                .isZero();
        String index = out.resolve("index").toString();
        assertThat(Trial.of("query", "--index", index, "--count", "of:report").out())
                .isEqualTo("1\n");
        assertThat(Trial.of("query", "--index", index, "--count", "of:report 另有一句")
                        .out())
                .isEqualTo("1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text:*", "rule:", "text:**", "file:*"})
    void aQueryThatAsksForNothingOrTooMuchIsOneLine(String query) {
        String long1 = query.equals("rule:") ? query + "甲".repeat(1000) : query;
        Trial trial = run("query", long1);
        assertThat(trial.code()).isIn(0, 2);
        assertThat(trial.err()).doesNotContain("内部错误", "Exception");
        if (query.equals("rule:")) {
            assertThat(trial.code()).isEqualTo(2);
        }
    }

    @Test
    void aFigureIsFoundByWhatItSays() {
        Trial trial = run("query", "指标:森林覆盖率 值>=86%");
        assertThat(trial.code()).isZero();
        assertThat(trial.out())
                .contains("连山.txt", "⟦86.2%⟧", "86.2%  ", "共 1 条数字")
                .doesNotContain("连南.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "森林覆盖率, 2",
        "类别:资金 值:1000万元..2亿元, 2",
        "of:gaps, 2",
        "句:(培训 860人次), 2",
        "空缺>=1 查:报告, 2",
        "查:报告 值>86% 值<87%, 1",
        "文件:连南 查:数字 值=2.6亿元, 1",
        "没有的词, 0"
    })
    void aQueryCountsWhatItFinds(String query, String count) {
        assertThat(run("query", "--count", query).out()).isEqualTo(count + "\n");
    }

    @Test
    void anExportIsRowsAloneAndKeepsNumbersNumbers() {
        Trial csv = run("query", "值=2.6亿元", "--format", "csv");
        assertThat(csv.out().lines().findFirst()).contains("\uFEFF市,县,年份,对象,值,精确值,计量单位,性质,原文,文件,行");
        assertThat(csv.out().lines()).hasSize(3).anyMatch(line -> line.contains(",2.6亿元,260000000,元,"));
        assertThat(csv.err()).contains("共 2 条数字");
        assertThat(run("query", "值=2.6亿元", "--format", "jsonl", "--limit", "1")
                        .out()
                        .lines())
                .singleElement()
                .asString()
                .contains("\"value\":260000000,", "\"amount\":\"2.6亿元\"", "\"line\":6,", "\"score\":null");
        assertThat(run("query", "值=2.6亿元", "--format", "json", "--offset", "1").out())
                .contains("\"offset\":1,\"count\":1,\"total\":2,\"complete\":false", "\"rows\":[{");
    }

    @Test
    void notesAreWrittenWhereTheyAreAskedFor() throws IOException {
        Path notes = folder.resolve("说明.txt");
        run("query", "值=2.6亿元", "--format", "csv", "--notes", notes.toString());
        assertThat(notes).content().contains("query\t值=2.6亿元\n", "total\t2\n", "complete\ttrue\n");
    }

    @Test
    void aFigureOfATableSaysInWhichCellItStands() throws IOException {
        Path own = Files.createDirectories(folder.resolve("表"));
        Files.writeString(own.resolve("a.csv"), "项目,投资（万元）\n道路,320\n水利,450\n");
        String place = folder.resolve("表-索引").toString();
        assertThat(Trial.of("index", own.toString(), "--index", place).code()).isZero();
        assertThat(Trial.of("query", "--index", place, "值>1 列:原数,页,段落,工作表,单元格", "--of", "figures", "--format", "csv")
                        .out())
                .endsWith("320,,,,B2\r\n450,,,,B3\r\n");
    }

    @Test
    void aPageSaysWhereTheNextOneBegins() {
        assertThat(run("query", "查:报告", "--limit", "1").out()).contains("共 2 条报告，这是第 1–1 条；往后：--offset 1");
        assertThat(run("query", "查:报告", "--limit", "1", "--offset", "1").out()).contains("这是第 2–2 条\n");
        assertThat(run("query", "查:报告", "--offset", "9").out()).endsWith("共 2 条报告\n");
        assertThat(run("query", "查:报告", "--offset", "-1").code()).isEqualTo(2);
    }

    @Test
    void keyWordsStandUnderOneAnother() {
        Trial trial = run("query", "森林覆盖率", "--kwic");
        assertThat(trial.out()
                        .lines()
                        .filter(l -> l.contains("⟦森林覆盖率⟧"))
                        .map(l -> DisplayWidth.of(l.substring(0, l.indexOf('⟦')))))
                .hasSize(2)
                .containsOnly(62);
    }

    @Test
    void whatIsMostRelevantComesFirst() {
        assertThat(run("query", "句:培训 排序:相关 列:相关度,原文", "--limit", "1").out()).contains("⟦培训⟧班3期");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "指标:森林复盖率|条件“指标:森林复盖率”数字一条也不符合|“森林复盖率”相近的有：森林覆盖率（2）|是否想查：指标:森林覆盖率",
                "地区:连男 查:报告|条件“地区:连男”报告一条也不符合|连南瑶族自治县|是否想查：地区:连南瑶族自治县 查:报告",
                "连男 查:报告|条件“连男”报告一条也不符合|相近的有：连南瑶族自治县|连男",
                "指标:森林覆盖率 值>90%|条件“值>90%”数字一条也不符合|值在 83.5% … 86.2% 之间|“值>90%”",
                "指标:森林覆盖率 值>84% 文件:连南|去掉“值>84%”有 1 条|值在 83.5% … 83.5% 之间|去掉“文件:连南”有 1 条",
                "指标:森林覆盖率 年份:2019|条件“年份:2019”数字一条也不符合|“年份”有：2021|是否想查：指标:森林覆盖率 年份:2021",
                "指标:森林覆盖率 值>1亿元|没有以“元”计的数|%（2）|去掉"
            })
    void nothingFoundSaysWhy(String query, String why, String near, String suggestion) {
        Trial trial = run("query", query);
        assertThat(trial.out()).contains("共 0 条");
        assertThat(trial.err()).contains(why, near, suggestion);
        assertThat(run("stats", query).err()).contains(near);
    }

    @Test
    void aWorkbookIsWritten() throws IOException {
        Path file = folder.resolve("a.xlsx");
        assertThat(run("query", "查:数字", "--format", "xlsx", "--out", file.toString())
                        .code())
                .isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("xl/worksheets/sheet3.xml")).isNotNull();
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("&#x7ed3;&#x679c;", "&#x53e5;&#x5b50;");
        }
    }

    @Test
    void aFaultyQueryEndsWithTwoAMarkAndASuggestion() {
        Trial trial = run("query", "值>=80% 地址:清远");
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).contains("没有“地址”这个字段", "  值>=80% 地址:清远", "是否想查：");
        assertThat(trial.err().lines().filter(l -> l.strip().equals("^"))).containsExactly(" ".repeat(10) + "^");
    }

    @Test
    void aSavedQueryIsKeptBesideTheIndex() {
        assertThat(run("query", "--save", "投资", "类别:资金 值>=1亿元").code()).isZero();
        assertThat(run("query", "--list").out()).isEqualTo("投资\t类别:资金 值>=1亿元\n");
        assertThat(run("query", "--saved", "投资", "--count").out())
                .isEqualTo(run("query", "--count", "类别:资金 值>=1亿元").out());
        assertThat(folder.resolve("索引.queries.yml")).content().contains("投资: \"类别:资金 值>=1亿元\"");
        assertThat(run("query", "--saved", "没有").code()).isEqualTo(2);
    }

    @Test
    void figuresAreMeasuredWithTheirEvidence() {
        Trial trial = run("stats", "指标:森林覆盖率", "--by", "文件");
        assertThat(trial.code()).isZero();
        assertThat(trial.out()).contains("83.5", "86.2").contains("⟦83.5%⟧");
        assertThat(run("stats", "--of", "reports", "--facets", "空缺", "--format", "csv")
                        .out()
                        .lines())
                .anyMatch(line -> line.startsWith("空缺,") && line.endsWith(",2"));
        assertThat(run("stats", "--by", "没有").code()).isEqualTo(2);
    }

    @Test
    void aCopiedReportIsShownBesideItsOriginal() throws IOException {
        Path copy = Files.writeString(
                folder.resolve("抄.txt"), REPORT.replace("连南", "融水").replace("83.5", "71.3"));
        Trial trial = run("similar", copy.toString());
        assertThat(trial.code()).isZero();
        assertThat(trial.out()).contains("连南.txt", "3 句中有 2 句相同（66%）", "71.3%", "≈", "83.5%");
    }

    @Test
    void anIndexThatIsBeingWrittenRefusesTheSecondWriterInOneLine() throws IOException {
        try (ReportIndexer first = ReportIndexer.open(Path.of(index))) {
            assertThat(first.reports()).isEqualTo(2);
            Trial trial = run("index", folder.resolve("报送").toString());
            assertThat(trial.code()).isEqualTo(2);
            assertThat(trial.err().lines()).hasSize(1).first().asString().contains("另一个 hecha 正在写这个索引");
            assertThat(run("query", "--count", "").out()).isEqualTo("2\n");
        }
    }

    @Test
    void whereThereIsNoIndexTheCommandThatMakesOneIsNamed() {
        Trial trial = Trial.of("query", "--index", folder.resolve("无").toString(), "词");
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).contains("没有索引", "hecha index");
    }

    @Test
    void theGrammarNamesEveryField() {
        assertThat(Trial.of("query", "--grammar").out()).contains("value 值", "region 地区", "民族 团结");
    }
}
