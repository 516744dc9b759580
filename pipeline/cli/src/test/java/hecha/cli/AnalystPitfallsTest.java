package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is easily counted twice, dropped or put where it does not belong; each place stands for one such case. */
class AnalystPitfallsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @BeforeAll
    static void indexed() throws IOException {
        // A half year beside the whole, in reports of their own.
        report("阳山县", "2021年上半年工作情况汇报", "2021年7月5日", "上半年完成固定资产投资50亿元。");
        report("阳山县", "2021年工作情况汇报", "2021年12月20日", "全年完成固定资产投资110亿元。");
        // Two months that counted the same.
        report("佛冈县", "2021年培训工作汇报", "2021年12月20日", "3月，举办培训班2期。9月，举办培训班2期。");
        // A level beside what it rose by.
        report("灌阳县", "2021年农业工作汇报", "2021年12月20日", "小麦产量24.3万吨，增产2.3万吨。");
        // A figure of the city in a report of the county.
        report("融安县", "2021年林业工作汇报", "2021年12月20日", "柳州市森林覆盖率达到67%。融安县森林覆盖率达到81%。");
        // Since a year, and not in that year.
        report("三江侗族自治县", "2021年水利工作汇报", "2021年12月20日", "自2019年以来累计投入水利资金5亿元。");
        // A part, then another amount that is no part.
        report("恭城瑶族自治县", "2021年财政工作汇报", "2021年12月20日", "投入扶贫资金100万元，其中县级扶贫资金20万元，带动社会资金30万元。");
        // Bulletins of one title are no submissions of one another; a revised one is.
        report("融水苗族自治县", "林业工作简报", "2021年3月20日", "本月植树造林300亩。");
        report("融水苗族自治县", "林业工作简报", "2021年5月20日", "本月植树造林500亩。", "五月");
        report("融水苗族自治县", "林业工作简报（修改稿）", "2021年5月21日", "本月植树造林520亩。", "五月改");
        Trial trial = Trial.of("index", "--quiet", folder.resolve("报送").toString(), "--index", index());
        assertThat(trial.code()).as(trial.err()).isZero();
    }

    private static String index() {
        return folder.resolve("索引").toString();
    }

    private static void report(String place, String title, String date, String text) throws IOException {
        report(place, title, date, text, title);
    }

    private static void report(String place, String title, String date, String text, String name) throws IOException {
        Path file = folder.resolve("报送/" + place + name + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "%s%s\n\n一、主要工作\n　　%s\n二、下一步打算\n　　继续抓好各项工作的落实。\n\n%s人民政府\n%s\n"
                        .formatted(place, title, text, place, date));
    }

    /** The rows that a command prints, the cells of {@code keys} of each. */
    private static List<String> rows(String keys, String command, String... words) throws IOException {
        Trial trial = trial(command, words);
        List<String> rows = new ArrayList<>();
        for (String line : trial.out().lines().toList()) {
            JsonNode row = JSON.readTree(line);
            List<String> cells = new ArrayList<>();
            for (String key : keys.split(" ", -1)) {
                JsonNode cell = row.get(key);
                assertThat(cell).as(key + " of " + line).isNotNull();
                cells.add(cell.isNumber() ? cell.decimalValue().toPlainString() : cell.asText());
            }
            rows.add(String.join(" ", cells));
        }
        return rows;
    }

    private static Trial trial(String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command, "--index", index(), "--format", "jsonl"));
        all.addAll(List.of(words));
        Trial trial = Trial.of(all.toArray(String[]::new));
        assertThat(trial.code()).as(trial.err()).isZero();
        return trial;
    }

    @Test
    void aHalfYearIsNotAddedToItsYear() throws IOException {
        assertThat(rows("count sum sum_note", "stats", "地区:阳山 指标:固定资产投资")).containsExactly("2 null 同一地方有几个数：阳山县");
        assertThat(rows("2021 note", "stats", "地区:阳山 指标:固定资产投资", "--by", "县", "--across", "年份"))
                .containsExactly("null 2021 同一地方有几个数：阳山县");
    }

    @Test
    void aColumnThatTheRowsAreByStandsOnce() {
        String row = trial("stats", "地区:佛冈 类别:trainings", "--by", "类别").out();
        assertThat(row.split("\"kind\"", -1)).hasSize(2);
    }

    @Test
    void monthsSideBySideAreAdded() throws IOException {
        assertThat(rows("count sum", "stats", "地区:佛冈 类别:trainings")).containsExactly("2 4");
        assertThat(rows("2021", "stats", "地区:佛冈 类别:trainings", "--by", "县", "--across", "年份"))
                .containsExactly("4");
    }

    @Test
    void anIncreaseIsNotAddedToItsLevel() throws IOException {
        assertThat(rows("count sum sum_note", "stats", "地区:灌阳 对象:小麦产量")).containsExactly("2 null 既有总量又有增减量");
    }

    @Test
    void aFigureOfTheCityNamesNoCounty() throws IOException {
        assertThat(rows("city county value", "query", "对象:森林覆盖率 文件:融安", "查:数字"))
                .containsExactly("柳州市 null 67", "柳州市 融安县 81");
    }

    @Test
    void whatHasGoneOnSinceAYearIsOfNoSingleYear() throws IOException {
        assertThat(rows("year", "query", "对象:水利资金 查:数字")).containsExactly("2019–");
        String[] command = {"对象:水利资金", "--by", "县", "--across", "年份"};
        assertThat(rows("county note", "stats", command)).containsExactly("三江侗族自治县 1 个数没有写年份或跨年");
        assertThat(trial("stats", command).err()).contains("没有写年份或跨年的 1 个");
    }

    @Test
    void whoWroteNoYearIsNotSaidToHaveReportedNothing() {
        Trial trial =
                Trial.of("stats", "--index", index(), "对象:资金 文件:汇报", "--by", "县", "--across", "年份", "--format", "csv");
        assertThat(trial.out()).doesNotContain("未报");
        Trial people = Trial.of("stats", "--index", index(), "指标:水利资金", "--by", "县", "--across", "年份");
        assertThat(people.out().lines().filter(l -> l.contains("三江")).toList())
                .allSatisfy(l -> assertThat(l).doesNotContain("未报"));
    }

    @Test
    void whatStandsBehindAPartIsAPartNoMore() throws IOException {
        assertThat(rows("subject part", "query", "地区:恭城 类别:资金 查:数字"))
                .containsExactly("扶贫资金 null", "县级扶贫资金 其中", "社会资金 null");
    }

    @Test
    void bulletinsOfOneTitleAreNoSubmissionsOfOneAnother() throws IOException {
        assertThat(rows("count min max", "stats", "地区:融水 对象:植树造林")).hasSize(1);
        assertThat(rows("value", "query", "地区:融水 计量单位:亩 查:数字 排序:值")).hasSize(3);
        assertThat(rows("count min max", "stats", "地区:融水 计量单位:亩")).containsExactly("2 300 520");
    }

    @Test
    void aSavedAlternativeIsJoinedAsAWhole() throws IOException {
        Trial save = Trial.of("query", "--index", index(), "--save", "两县", "地区:灌阳 或 地区:佛冈 查:数字 排序:值 降序");
        assertThat(save.code()).as(save.err()).isZero();
        assertThat(rows("county value", "query", "--saved", "两县", "类别:trainings"))
                .containsExactly("佛冈县 2", "佛冈县 2");
        assertThat(rows("value", "query", "--saved", "两县", "值>3 排序:值"))
                .as("its own order")
                .containsExactly("23000000", "243000000");
        assertThat(rows("count", "stats", "--saved", "两县", "类别:trainings")).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({
        "query, --count --limit 3, --count 和 --limit 不能同时用",
        "query, --count --kwic, --count 和 --kwic 不能同时用",
        "query, --save 名 --offset 3, --offset 和 --save 不能同时用",
        "query, --list --count, --count 和 --list 不能同时用",
        "stats, --lacking 80 --outliers, --lacking 和 --outliers 不能同时用",
        "stats, --across 年份 --facets 市, --across 和 --facets 不能同时用",
        "stats, --outliers --by 县, --by 和 --outliers 不能同时用",
        "stats, --lacking 80 --of figures, --lacking 和 --of 不能同时用",
        "stats, --show max, 请加 --across",
    })
    void whatWouldHaveNoEffectIsRefused(String command, String options, String told) {
        List<String> words = new ArrayList<>(List.of(command, "--index", index(), "资金"));
        words.addAll(List.of(options.split(" ", -1)));
        Trial trial = Trial.of(words.toArray(String[]::new));
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).contains(told);
    }

    @Test
    void oneReportCountsForEachThingThatItLacks() throws IOException {
        List<String> counts = rows("content count", "stats", "--of", "reports", "--facets", "缺少");
        assertThat(counts).isNotEmpty().noneMatch(c -> c.contains("、") || c.contains(","));
    }

    @Test
    void peopleAreShownNoHeadOfATableWithoutRows() {
        for (String command : List.of("query", "stats")) {
            Trial none = Trial.of(command, "--index", index(), "对象:不存在的东西");
            assertThat(none.out()).doesNotContain("合计").doesNotContain("原文");
            assertThat(none.err()).contains("不存在的东西");
            assertThat(Trial.of(command, "--index", index(), "--format", "csv", "对象:不存在的东西")
                            .out()
                            .lines())
                    .as("programs are")
                    .hasSize(1);
        }
    }

    @Test
    void theRosterIsThatOfTheLetters() throws IOException {
        Path units = folder.resolve("units.csv");
        Files.writeString(units, "单位,简称,应报\n阳山县,,3\n柳州市融安县,融安,1\n连州市,,\n");
        assertThat(rows("unit state reports expected", "stats", "--roster", units.toString()))
                .containsExactly("阳山县 in part 2 3", "柳州市融安县 reported 1 1", "连州市 not reported 0 1");
        Files.writeString(units, "单位\n阳山县\n阳山县\n");
        Trial twice = Trial.of("stats", "--index", index(), "--roster", units.toString());
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("阳山县").contains("与第2行重复");
    }

    @Test
    void rowsGoOnAsParquetWithTheSameKeys() throws IOException {
        Path file = folder.resolve("数字.parquet");
        Trial trial =
                Trial.of("query", "--index", index(), "地区:阳山 查:数字", "--format", "parquet", "--out", file.toString());
        assertThat(trial.code()).as(trial.err()).isZero();
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("PAR1").endsWith("PAR1").contains("county", "sentence", "hecha.query");
    }
}
