package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hecha.cli.AnalystWorld.Said;
import hecha.index.query.Column;
import hecha.index.query.QueryField;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty questions of an analyst's day, each answered by one command, in Chinese and in English, as the reports that were
 * made up for it have it. Those from 31 on needed work by hand: series, pivots, ranks, copies, who has not.
 */
class AnalystDayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<Said> BY_PLACE =
            Comparator.comparing(Said::county).thenComparing(Said::year);

    @TempDir
    static Path folder;

    private static AnalystWorld world;
    private static String index;

    @BeforeAll
    static void indexed() throws IOException {
        world = new AnalystWorld(folder.resolve("报送"));
        index = folder.resolve("索引").toString();
        Trial trial = Trial.of("index", "--quiet", folder.resolve("报送").toString(), "--index", index);
        assertThat(trial.code()).as(trial.err()).isZero();
        List<String> roster = new ArrayList<>(List.of("序号,单位", "1,南雄市"));
        AnalystWorld.COUNTIES.forEach(c -> roster.add("2," + c));
        Files.write(folder.resolve("units.csv"), roster);
    }

    /**
     * A question.
     *
     * @param keys of the rows that answer it, joined by blanks; none: the number of rows
     * @param expected the answer, without an order
     */
    private record Question(String zh, String en, List<String> keys, List<String> expected, List<String> command) {}

    private static Question number(String zh, String en, long expected, String... command) {
        return new Question(zh, en, List.of(), List.of(String.valueOf(expected)), List.of(command));
    }

    private static Question rows(String zh, String en, String keys, Stream<String> expected, String... command) {
        return new Question(zh, en, List.of(keys.split(" ")), expected.toList(), List.of(command));
    }

    private static List<Said> said(Predicate<Said> which) {
        return world.said().stream().filter(which).sorted(BY_PLACE).toList();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal yuan(BigDecimal yi) {
        return yi.multiply(BigDecimal.valueOf(100_000_000));
    }

    private static boolean first(Said s) {
        return s.year() == 2021;
    }

    /** What a search answers. */
    private static List<Question> searches() {
        return List.of(
                number("有多少份报告？", "How many reports are there?", 39, "query", "查:报告"),
                number("清远市有多少份？", "How many from 清远?", 17, "query", "查:报告 地区:清远"),
                number("2021年的有多少份？", "How many of 2021?", 10, "query", "查:报告 年份:2021"),
                number("哪些写到民族团结？", "Which speak of 民族团结?", 39, "query", "民族团结"),
                number("民族团结和人才都写到的句子？", "Sentences with both?", 0, "query", "查:句子 民族团结 人才"),
                number("“部分项目推进不快”原话在几份里？", "In how many does this stand?", 37, "query", "\"部分项目推进不快\" 查:报告"),
                number("“产业链条”五字之内有“人才”？", "人才 within five of 产业链条?", 37, "query", "\"产业链条 人才\"~5"),
                number("哪些报告没有存在问题一节？", "Which have no section on problems?", 2, "query", "查:报告 -作用:存在问题"),
                number("几处空缺？", "How many blanks?", 3, "query", "查:空缺"),
                number("几份报告有空缺？", "How many reports have blanks?", 3, "query", "空缺>0 查:报告"),
                rows("哪几个县有空缺？", "Which counties have blanks?", "county year", blanks(), "query", "查:空缺"),
                rows(
                        "2021年各县森林覆盖率？",
                        "Forest coverage of each county in 2021?",
                        "county value",
                        forest(AnalystDayTest::first),
                        "query",
                        "指标:森林覆盖率 年份:2021 性质:完成"),
                rows(
                        "2021年超过80%的？",
                        "Above 80% in 2021?",
                        "county value",
                        forest(s -> first(s) && s.forest().compareTo(BigDecimal.valueOf(80)) > 0),
                        "query",
                        "指标:森林覆盖率 年份:2021 性质:完成 值>80%"),
                rows(
                        "柳州市2020到2021年的？",
                        "柳州 from 2020 to 2021?",
                        "county year value",
                        said(s -> s.city().equals("柳州市") && (s.year() == 2020 || s.year() == 2021)).stream()
                                .map(s -> s.county() + " " + s.year() + " " + plain(s.forest())),
                        "query",
                        "指标:森林覆盖率 地区:柳州 年份:2020..2021 性质:完成"),
                rows(
                        "2022年投资各是多少元？",
                        "Investments of 2022 in yuan?",
                        "county value",
                        said(s -> s.year() == 2022 && !AnalystWorld.NO_INVESTMENT.contains(s.key())).stream()
                                .map(s -> s.county() + " " + plain(yuan(s.investment()))),
                        "query",
                        "对象:固定资产投资 年份:2022 查:数字 文件:022.txt"),
                number(
                        "3亿元以上的投资几个？",
                        "Investments above 3亿元?",
                        investments(30),
                        "query",
                        "对象:固定资产投资 值>3亿元 -文件:初报 -文件:副本"),
                number(
                        "1000万到1200万元的资金几笔？",
                        "Funds from 1000 to 1200万元?",
                        funds(1000, 1200),
                        "query",
                        "对象:专项资金 值:1000万元..1200万元 文件:县20 -文件:初报 -文件:副本"),
                rows(
                        "2023年的目标？",
                        "Targets for 2023?",
                        "county value",
                        said(s -> s.year() == 2022).stream().map(s -> s.county() + " 99"),
                        "query",
                        "性质:目标 年份:2023 指标:森林覆盖率 -文件:初报"),
                number("哪些是目标？", "Which figures are targets?", 39, "query", "性质:目标"),
                number("培训人次在400以上的？", "More than 400 trained?", trainees(400), "query", "计量单位:人次 值>400 -文件:初报 -文件:副本"),
                number("没写投资的报告？", "Reports without the investment?", 2, "query", "查:报告 -对象:固定资产投资"),
                number("标题里有融水的？", "融水 in the title?", 4, "query", "标题:融水 查:报告"),
                number("12月20日的报告？", "Reports of 20 December 2021?", 10, "query", "日期:2021-12-20 查:报告"),
                number("2020年下半年的？", "Of the second half of 2020?", 10, "query", "日期:2020-07..2020-12 查:报告"),
                number("写县人民政府报送的？", "Issued by 恭城?", 4, "query", "全文:恭城瑶族自治县人民政府 查:报告"),
                number("章节标题有“打算”的？", "Headings with 打算?", 39, "query", "章节:打算 查:章节"),
                number(
                        "培训班期数大于10的？",
                        "More than ten trainings?",
                        trainings(10),
                        "query",
                        "对象:培训班 计量单位:期 值>10 查:数字 -文件:初报 -文件:副本"),
                rows(
                        "森林覆盖率最高的三个？",
                        "The three greatest coverages?",
                        "county year value",
                        said(s -> true).stream()
                                .sorted(Comparator.comparing(Said::forest).reversed())
                                .limit(3)
                                .map(s -> s.county() + " " + s.year() + " " + plain(s.forest())),
                        "query",
                        "指标:森林覆盖率 性质:完成 排序:值 降序",
                        "--limit",
                        "3"),
                rows(
                        "接下来的三个？",
                        "The next three?",
                        "county year value",
                        said(s -> true).stream()
                                .sorted(Comparator.comparing(Said::forest).reversed())
                                .skip(3)
                                .limit(3)
                                .map(s -> s.county() + " " + s.year() + " " + plain(s.forest())),
                        "query",
                        "指标:森林覆盖率 性质:完成 排序:值 降序",
                        "--limit",
                        "3",
                        "--offset",
                        "3"),
                number("“山更绿”前后是什么？", "What stands around 山更绿?", 39, "query", "山更绿 排序:右", "--kwic"));
    }

    private static long investments(int tenths) {
        return world.said().stream()
                .filter(s -> !AnalystWorld.NO_INVESTMENT.contains(s.key())
                        && s.investment().compareTo(BigDecimal.valueOf(tenths, 1)) > 0)
                .count();
    }

    private static long funds(int from, int to) {
        return world.said().stream()
                .filter(s -> s.file().contains("县20") && s.funds() >= from && s.funds() <= to)
                .count();
    }

    private static long trainees(int least) {
        return world.said().stream().filter(s -> s.trainees() > least).count();
    }

    private static long trainings(int least) {
        return world.said().stream()
                .filter(s -> s.trainings() > least && !AnalystWorld.BLANK.contains(s.key()))
                .count();
    }

    private static Stream<String> blanks() {
        return said(s -> AnalystWorld.BLANK.contains(s.key())).stream().map(s -> s.county() + " " + s.year());
    }

    private static Stream<String> forest(Predicate<Said> which) {
        return said(which).stream().map(s -> s.county() + " " + plain(s.forest()));
    }

    /** What needed work by hand. */
    private static List<Question> handwork() {
        String reported = "指标:森林覆盖率 性质:完成";
        return List.of(
                rows(
                        "各县各年森林覆盖率，缺的注明？",
                        "Coverage by county and year, with gaps?",
                        "county 2019 2020 2021 2022",
                        AnalystWorld.COUNTIES.stream()
                                .map(c -> c + " " + forest(c, 2019) + " " + forest(c, 2020) + " " + forest(c, 2021)
                                        + " " + forest(c, 2022)),
                        "stats",
                        reported,
                        "--by",
                        "县",
                        "--across",
                        "年份"),
                rows(
                        "2022年比上年提高多少？",
                        "How much more in 2022 than the year before?",
                        "county 2022_change",
                        AnalystWorld.COUNTIES.stream().map(c -> c + " " + change(c)),
                        "stats",
                        reported,
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--change"),
                rows(
                        "2022年排名？",
                        "The ranking of 2022?",
                        "rank county",
                        ranked(),
                        "stats",
                        reported + " 年份:2022",
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--rank",
                        "value"),
                rows(
                        "谁提高得最快？",
                        "Who rose most?",
                        "rank county",
                        risen(),
                        "stats",
                        reported,
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--change",
                        "--rank",
                        "change"),
                rows(
                        "各市2021年造林资金合计？",
                        "The sum of funds by city in 2021?",
                        "city sum",
                        sums(AnalystDayTest::first, Said::city),
                        "stats",
                        "对象:专项资金 -对象:县级 年份:2021",
                        "--by",
                        "市"),
                rows(
                        "各年合计？",
                        "The sum by year?",
                        "year sum",
                        sums(s -> true, s -> String.valueOf(s.year())),
                        "stats",
                        "对象:专项资金 -对象:县级 查:数字",
                        "--by",
                        "年份"),
                rows(
                        "含其中数时合计会不会重复？",
                        "Is a part added beside its whole?",
                        "county sum",
                        said(s -> s.year() == 2020 && s.city().equals("桂林市")).stream()
                                .map(s -> s.county() + " " + s.funds() * 10_000L),
                        "stats",
                        "对象:专项资金 年份:2020 地区:桂林",
                        "--by",
                        "县"),
                rows(
                        "品牌价值能不能相加？",
                        "Is brand value added up?",
                        "year sum",
                        AnalystWorld.YEARS.stream().map(y -> y + " null"),
                        "stats",
                        "对象:品牌价值",
                        "--by",
                        "年份"),
                rows("覆盖率能不能相加？", "Are rates added?", "unit sum", Stream.of("% null"), "stats", reported),
                rows(
                        "各市各年培训人次？",
                        "People trained by city and year?",
                        "city 2019 2020 2021 2022",
                        AnalystWorld.CITY.values().stream().distinct().sorted().map(c -> c + " " + trained(c)),
                        "stats",
                        "计量单位:人次 性质:完成",
                        "--by",
                        "市",
                        "--across",
                        "年份"),
                rows(
                        "各类数字按单位几个？",
                        "How many figures by kind and unit?",
                        "kind %",
                        Stream.of("coverage_rate 74"),
                        "stats",
                        "类别:coverage_rate",
                        "--by",
                        "类别",
                        "--across",
                        "计量单位",
                        "--show",
                        "count"),
                rows(
                        "各年最高的覆盖率？",
                        "The greatest coverage by year?",
                        "2019 2020 2021 2022",
                        Stream.of(greatest()),
                        "stats",
                        reported,
                        "--by",
                        "性质",
                        "--across",
                        "年份",
                        "--show",
                        "max"),
                rows(
                        "2021年覆盖率的中位数？",
                        "The median coverage of 2021?",
                        "median min max",
                        Stream.of(middle()),
                        "stats",
                        reported + " 年份:2021"),
                rows(
                        "名册上谁没有报？",
                        "Who on the roster has not reported?",
                        "unit state reports",
                        Stream.concat(
                                Stream.of("南雄市 not reported 0"),
                                AnalystWorld.COUNTIES.stream()
                                        .map(c -> c + " reported "
                                                + said(s -> s.county().equals(c))
                                                        .size())),
                        "stats",
                        "--roster",
                        "UNITS"),
                rows(
                        "2020年名册上谁没有报？",
                        "Who has not reported for 2020?",
                        "unit state",
                        Stream.concat(
                                Stream.of("南雄市 not reported"),
                                AnalystWorld.COUNTIES.stream()
                                        .map(c -> c
                                                + (AnalystWorld.SILENT.contains(c + 2020)
                                                        ? " not reported"
                                                        : " reported"))),
                        "stats",
                        "年份:2020",
                        "--roster",
                        "UNITS"),
                rows(
                        "谁缺别人都写的章节或指标？",
                        "Who lacks what the peers give?",
                        "county file what",
                        Stream.concat(
                                said(s -> AnalystWorld.NO_PROBLEMS.contains(s.key())).stream()
                                        .map(s -> s.county() + " " + path(s) + " section"),
                                Stream.concat(
                                        said(s -> AnalystWorld.NO_INVESTMENT.contains(s.key())).stream()
                                                .map(s -> s.county() + " " + path(s) + " measure"),
                                        said(s -> AnalystWorld.BLANK.contains(s.key())).stream()
                                                .map(s -> s.county() + " " + path(s) + " measure"))),
                        "stats",
                        "--lacking",
                        "80"),
                rows(
                        "2021年的里面谁缺？",
                        "Who lacks what in 2021?",
                        "county lacking",
                        Stream.of("佛冈县 problems", "恭城瑶族自治县 固定资产投资", "融水苗族自治县 培训班", "龙胜各族自治县 培训班"),
                        "stats",
                        "年份:2021",
                        "--lacking",
                        "80"),
                rows(
                        "哪个投资数可能写错了？",
                        "Which investment has slipped?",
                        "county year",
                        Stream.of("龙胜各族自治县 2022"),
                        "stats",
                        "对象:固定资产投资",
                        "--outliers"),
                rows("覆盖率有没有离谱的？", "Is any coverage off?", "county", Stream.of(), "stats", reported, "--outliers"),
                rows(
                        "融安县历年？",
                        "融安 over the years?",
                        "county 2019 2020 2021 2022",
                        Stream.of("融安县 " + forest("融安县", 2019) + " null " + forest("融安县", 2021) + " "
                                + forest("融安县", 2022)),
                        "stats",
                        reported + " 地区:融安",
                        "--by",
                        "县",
                        "--across",
                        "年份"),
                rows(
                        "连南2022年重报后是多少？",
                        "连南 in 2022 after it was submitted again?",
                        "county 2022",
                        Stream.of("连南瑶族自治县 " + forest("连南瑶族自治县", 2022)),
                        "stats",
                        reported + " 地区:连南 年份:2022",
                        "--by",
                        "县",
                        "--across",
                        "年份"),
                rows(
                        "佛冈2020年副本有没有重复计？",
                        "Is the copy of 佛冈 counted twice?",
                        "county sum",
                        Stream.of("佛冈县 " + world.of("佛冈县", 2020).funds() * 10_000L),
                        "stats",
                        "对象:专项资金 -对象:县级 年份:2020 地区:佛冈",
                        "--by",
                        "县"),
                rows(
                        "各市有几份报告？",
                        "How many reports by city?",
                        "content count",
                        Stream.of("清远市 17", "柳州市 11", "桂林市 11"),
                        "stats",
                        "--of",
                        "reports",
                        "--facets",
                        "市"),
                rows(
                        "各年几份？",
                        "How many by year?",
                        "content count",
                        Stream.of("2019 9", "2020 10", "2021 10", "2022 10"),
                        "stats",
                        "--of",
                        "reports",
                        "--facets",
                        "年份"),
                rows(
                        "空缺该填什么？",
                        "What is missing at the blanks?",
                        "content count",
                        Stream.of("quantity 3"),
                        "stats",
                        "--of",
                        "gaps",
                        "--facets",
                        "应填"),
                rows(
                        "2021年投资排名？",
                        "The ranking of investments of 2021?",
                        "rank county",
                        invested(),
                        "stats",
                        "对象:固定资产投资 年份:2021",
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--rank",
                        "value"),
                rows(
                        "投资增长百分之几？",
                        "By how many percent did investments grow?",
                        "county 2021_change_percent",
                        said(s -> s.city().equals("柳州市") && s.year() == 2021).stream()
                                .map(s -> s.county() + " " + grown(s.county())),
                        "stats",
                        "对象:固定资产投资 地区:柳州 年份:2020..2021",
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--change"),
                rows(
                        "不同写法的覆盖率是一个指标？",
                        "Is it one measure whatever the words?",
                        "content count",
                        Stream.of("森林覆盖率 78"),
                        "stats",
                        "指标:森林覆盖率",
                        "--facets",
                        "指标"),
                number("最能说明培训的句子？", "The sentences most about training?", 39, "query", "查:句子 培训班 排序:相关"),
                rows(
                        "各县报了几份？",
                        "How many reports by county?",
                        "county count",
                        AnalystWorld.COUNTIES.stream()
                                .map(c -> c + " "
                                        + (said(s -> s.county().equals(c)).size()
                                                + (c.equals("佛冈县") || c.equals("连南瑶族自治县") ? 1 : 0))),
                        "stats",
                        "--of",
                        "reports",
                        "--by",
                        "县"));
    }

    private static String path(Said s) {
        return folder.resolve("报送").resolve(s.file()).toString();
    }

    private static boolean told(String county, int year) {
        return !AnalystWorld.SILENT.contains(county + year);
    }

    private static String forest(String county, int year) {
        return told(county, year) ? plain(world.of(county, year).forest()) : "null";
    }

    private static String change(String county) {
        return told(county, 2022) && told(county, 2021)
                ? plain(world.of(county, 2022)
                        .forest()
                        .subtract(world.of(county, 2021).forest()))
                : "null";
    }

    private static Stream<String> ranked() {
        List<String> lines = new ArrayList<>();
        said(s -> s.year() == 2022).stream()
                .sorted(Comparator.comparing(Said::forest).reversed())
                .forEach(s -> lines.add(lines.size() + 1 + " " + s.county()));
        lines.add("null 阳山县");
        return lines.stream();
    }

    private static Stream<String> risen() {
        List<String> lines = new ArrayList<>();
        AnalystWorld.COUNTIES.stream()
                .filter(c -> !change(c).equals("null"))
                .sorted(Comparator.comparing((String c) -> new BigDecimal(change(c)))
                        .reversed())
                .forEach(c -> lines.add(lines.size() + 1 + " " + c));
        AnalystWorld.COUNTIES.stream().filter(c -> change(c).equals("null")).forEach(c -> lines.add("null " + c));
        return lines.stream();
    }

    private static Stream<String> invested() {
        List<String> lines = new ArrayList<>();
        said(s -> first(s) && !AnalystWorld.NO_INVESTMENT.contains(s.key())).stream()
                .sorted(Comparator.comparing(Said::investment).reversed())
                .forEach(s -> lines.add(lines.size() + 1 + " " + s.county()));
        lines.add("null 恭城瑶族自治县");
        return lines.stream();
    }

    private static String grown(String county) {
        if (!told(county, 2020)) {
            return "null";
        }
        BigDecimal before = world.of(county, 2020).investment();
        BigDecimal now = world.of(county, 2021).investment();
        return plain(now.subtract(before)
                .multiply(BigDecimal.valueOf(100))
                .divide(before, 2, java.math.RoundingMode.HALF_UP));
    }

    private static Stream<String> sums(Predicate<Said> which, java.util.function.Function<Said, String> by) {
        TreeMap<String, Long> sums = new TreeMap<>();
        said(which).forEach(s -> sums.merge(by.apply(s), s.funds() * 10_000L, Long::sum));
        return sums.entrySet().stream().map(e -> e.getKey() + " " + e.getValue());
    }

    private static String trained(String city) {
        return String.join(
                " ",
                AnalystWorld.YEARS.stream()
                        .map(y -> String.valueOf(said(s -> s.city().equals(city) && s.year() == y).stream()
                                .mapToLong(Said::trainees)
                                .sum()))
                        .toList());
    }

    private static String greatest() {
        return String.join(
                " ",
                AnalystWorld.YEARS.stream()
                        .map(y -> plain(said(s -> s.year() == y).stream()
                                .map(Said::forest)
                                .max(BigDecimal::compareTo)
                                .orElseThrow()))
                        .toList());
    }

    private static String middle() {
        List<BigDecimal> all =
                said(AnalystDayTest::first).stream().map(Said::forest).sorted().toList();
        return plain(all.get(4).add(all.get(5)).divide(BigDecimal.valueOf(2))) + " " + plain(all.get(0)) + " "
                + plain(all.get(9));
    }

    // ---- asking

    @TestFactory
    Stream<DynamicTest> eachQuestionIsAnsweredByOneCommand() {
        List<Question> all =
                Stream.concat(searches().stream(), handwork().stream()).toList();
        assertThat(all).hasSize(60);
        return all.stream()
                .flatMap(q -> Stream.of("zh", "en")
                        .map(language -> DynamicTest.dynamicTest(
                                language.equals("zh") ? q.zh() : q.en(),
                                () -> assertThat(answer(q, language))
                                        .as(String.join(" ", q.command()))
                                        .containsExactlyInAnyOrderElementsOf(q.expected()))));
    }

    private static List<String> answer(Question question, String language) throws IOException {
        List<String> words = new ArrayList<>(List.of(question.command().get(0), "--index", index, "--format", "jsonl"));
        for (String word : question.command().subList(1, question.command().size())) {
            String plain = word.replace("UNITS", folder.resolve("units.csv").toString());
            words.add(language.equals("en") ? english(plain) : plain);
        }
        Trial trial = Trial.in(language, words.toArray(String[]::new));
        assertThat(trial.code()).as(trial.err()).isZero();
        List<String> answers = new ArrayList<>();
        long rows = 0;
        for (String line : trial.out().lines().filter(l -> !l.isBlank()).toList()) {
            JsonNode row = JSON.readTree(line);
            rows++;
            answers.add(String.join(
                    " ", question.keys().stream().map(k -> text(row.get(k))).toList()));
        }
        return question.keys().isEmpty() ? List.of(String.valueOf(rows)) : answers;
    }

    private static String text(JsonNode cell) {
        assertThat(cell).isNotNull();
        return cell.isNumber() ? plain(cell.decimalValue()) : cell.isNull() ? "null" : cell.asText();
    }

    /** The same query with the English names of fields, columns and things. */
    private static String english(String query) {
        String other = query;
        for (QueryField field : QueryField.values()) {
            for (String operator : List.of(":", ">", "<", "=")) {
                other = other.replaceAll("(^|[ (\\-])" + field.zh() + operator, "$1" + field.id() + operator);
            }
        }
        for (String pair : List.of(
                "查:报告 of:reports",
                "查:句子 of:sentences",
                "查:数字 of:figures",
                "查:空缺 of:gaps",
                "查:章节 of:sections",
                "排序:值 sort:value",
                "降序 desc",
                "排序:相关 sort:relevance",
                "排序:右 sort:right",
                "性质:完成 nature:reported",
                "nature:完成 nature:reported",
                "nature:目标 nature:target",
                "role:存在问题 role:problems")) {
            int blank = pair.indexOf(' ');
            other = other.replace(pair.substring(0, blank), pair.substring(blank + 1));
        }
        return Column.named(other).map(Column::id).orElse(other);
    }

    @Test
    void rowsHaveTheSameKeysInEveryLanguage() {
        for (String command : List.of("query", "stats")) {
            String zh = Trial.in("zh", command, "--index", index, "--format", "jsonl", "指标:森林覆盖率")
                    .out();
            String en = Trial.in("en", command, "--index", index, "--format", "jsonl", "指标:森林覆盖率")
                    .out();
            assertThat(keys(en)).isEqualTo(keys(zh)).isNotEmpty();
        }
    }

    private static List<String> keys(String lines) {
        return lines.lines()
                .map(l -> {
                    try {
                        List<String> names = new ArrayList<>();
                        JSON.readTree(l).fieldNames().forEachRemaining(names::add);
                        return String.join(",", names);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .distinct()
                .toList();
    }
}
