package hecha.cli;

import hecha.cli.AnalystWorld.Said;
import java.util.List;
import java.util.stream.Stream;

/** What needed work by hand: series, pivots, ranks, copies, who has not. */
final class HandworkQuestions {
    private final AnalystTruth truth;

    HandworkQuestions(AnalystTruth truth) {
        this.truth = truth;
    }

    List<Question> all() {
        String reported = "指标:森林覆盖率 性质:完成";
        return List.of(
                Question.rows(
                        "各县各年森林覆盖率，缺的注明？",
                        "Coverage by county and year, with gaps?",
                        "county 2019 2020 2021 2022",
                        AnalystWorld.COUNTIES.stream()
                                .map(c -> c + " " + truth.forest(c, 2019) + " " + truth.forest(c, 2020) + " "
                                        + truth.forest(c, 2021) + " " + truth.forest(c, 2022)),
                        "stats",
                        reported,
                        "--by",
                        "县",
                        "--across",
                        "年份"),
                Question.rows(
                        "2022年比上年提高多少？",
                        "How much more in 2022 than the year before?",
                        "county 2022_change",
                        AnalystWorld.COUNTIES.stream().map(c -> c + " " + truth.change(c)),
                        "stats",
                        reported,
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--change"),
                Question.rows(
                        "2022年排名？",
                        "The ranking of 2022?",
                        "rank county",
                        truth.ranked(),
                        "stats",
                        reported + " 年份:2022",
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--rank",
                        "value"),
                Question.rows(
                        "谁提高得最快？",
                        "Who rose most?",
                        "rank county",
                        truth.risen(),
                        "stats",
                        reported,
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--change",
                        "--rank",
                        "change"),
                Question.rows(
                        "各市2021年造林资金合计？",
                        "The sum of funds by city in 2021?",
                        "city sum",
                        truth.sums(AnalystTruth::first, Said::city),
                        "stats",
                        "对象:专项资金 -对象:县级 年份:2021",
                        "--by",
                        "市"),
                Question.rows(
                        "各年合计？",
                        "The sum by year?",
                        "year sum",
                        truth.sums(s -> true, s -> String.valueOf(s.year())),
                        "stats",
                        "对象:专项资金 -对象:县级 查:数字",
                        "--by",
                        "年份"),
                Question.rows(
                        "含其中数时合计会不会重复？",
                        "Is a part added beside its whole?",
                        "county sum",
                        truth.said(s -> s.year() == 2020 && s.city().equals("桂林市")).stream()
                                .map(s -> s.county() + " " + s.funds() * 10_000L),
                        "stats",
                        "对象:专项资金 年份:2020 地区:桂林",
                        "--by",
                        "县"),
                Question.rows(
                        "品牌价值能不能相加？",
                        "Is brand value added up?",
                        "year sum",
                        AnalystWorld.YEARS.stream().map(y -> y + " null"),
                        "stats",
                        "对象:品牌价值",
                        "--by",
                        "年份"),
                Question.rows("覆盖率能不能相加？", "Are rates added?", "unit sum", Stream.of("% null"), "stats", reported),
                Question.rows(
                        "各市各年培训人次？",
                        "People trained by city and year?",
                        "city 2019 2020 2021 2022",
                        AnalystWorld.CITY.values().stream().distinct().sorted().map(c -> c + " " + truth.trained(c)),
                        "stats",
                        "计量单位:人次 性质:完成",
                        "--by",
                        "市",
                        "--across",
                        "年份"),
                Question.rows(
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
                Question.rows(
                        "各年最高的覆盖率？",
                        "The greatest coverage by year?",
                        "2019 2020 2021 2022",
                        Stream.of(truth.greatest()),
                        "stats",
                        reported,
                        "--by",
                        "性质",
                        "--across",
                        "年份",
                        "--show",
                        "max"),
                Question.rows(
                        "2021年覆盖率的中位数？",
                        "The median coverage of 2021?",
                        "median min max",
                        Stream.of(truth.middle()),
                        "stats",
                        reported + " 年份:2021"),
                Question.rows(
                        "名册上谁没有报？",
                        "Who on the roster has not reported?",
                        "unit state reports",
                        Stream.concat(
                                Stream.of("南雄市 not reported 0"),
                                AnalystWorld.COUNTIES.stream()
                                        .map(c -> c + " reported "
                                                + truth.said(s -> s.county().equals(c))
                                                        .size())),
                        "stats",
                        "--roster",
                        "UNITS"),
                Question.rows(
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
                Question.rows(
                        "谁缺别人都写的章节或指标？",
                        "Who lacks what the peers give?",
                        "county file what",
                        Stream.concat(
                                truth.said(s -> AnalystWorld.NO_PROBLEMS.contains(s.key())).stream()
                                        .map(s -> s.county() + " " + truth.path(s) + " section"),
                                Stream.concat(
                                        truth.said(s -> AnalystWorld.NO_INVESTMENT.contains(s.key())).stream()
                                                .map(s -> s.county() + " " + truth.path(s) + " measure"),
                                        truth.said(s -> AnalystWorld.BLANK.contains(s.key())).stream()
                                                .map(s -> s.county() + " " + truth.path(s) + " measure"))),
                        "stats",
                        "--lacking",
                        "80"),
                Question.rows(
                        "2021年的里面谁缺？",
                        "Who lacks what in 2021?",
                        "county lacking",
                        Stream.of("佛冈县 problems", "恭城瑶族自治县 固定资产投资", "融水苗族自治县 培训班", "龙胜各族自治县 培训班"),
                        "stats",
                        "年份:2021",
                        "--lacking",
                        "80"),
                Question.rows(
                        "哪个投资数可能写错了？",
                        "Which investment has slipped?",
                        "county year",
                        Stream.of("龙胜各族自治县 2022"),
                        "stats",
                        "对象:固定资产投资",
                        "--outliers"),
                Question.rows(
                        "覆盖率有没有离谱的？", "Is any coverage off?", "county", Stream.of(), "stats", reported, "--outliers"),
                Question.rows(
                        "融安县历年？",
                        "融安 over the years?",
                        "county 2019 2020 2021 2022",
                        Stream.of("融安县 " + truth.forest("融安县", 2019) + " null " + truth.forest("融安县", 2021) + " "
                                + truth.forest("融安县", 2022)),
                        "stats",
                        reported + " 地区:融安",
                        "--by",
                        "县",
                        "--across",
                        "年份"),
                Question.rows(
                        "连南2022年重报后是多少？",
                        "连南 in 2022 after it was submitted again?",
                        "county 2022",
                        Stream.of("连南瑶族自治县 " + truth.forest("连南瑶族自治县", 2022)),
                        "stats",
                        reported + " 地区:连南 年份:2022",
                        "--by",
                        "县",
                        "--across",
                        "年份"),
                Question.rows(
                        "佛冈2020年副本有没有重复计？",
                        "Is the copy of 佛冈 counted twice?",
                        "county sum",
                        Stream.of("佛冈县 " + truth.world().of("佛冈县", 2020).funds() * 10_000L),
                        "stats",
                        "对象:专项资金 -对象:县级 年份:2020 地区:佛冈",
                        "--by",
                        "县"),
                Question.rows(
                        "各市有几份报告？",
                        "How many reports by city?",
                        "content count",
                        Stream.of("清远市 17", "柳州市 11", "桂林市 11"),
                        "stats",
                        "--of",
                        "reports",
                        "--facets",
                        "市"),
                Question.rows(
                        "各年几份？",
                        "How many by year?",
                        "content count",
                        Stream.of("2019 9", "2020 10", "2021 10", "2022 10"),
                        "stats",
                        "--of",
                        "reports",
                        "--facets",
                        "年份"),
                Question.rows(
                        "空缺该填什么？",
                        "What is missing at the blanks?",
                        "content count",
                        Stream.of("quantity 3"),
                        "stats",
                        "--of",
                        "gaps",
                        "--facets",
                        "应填"),
                Question.rows(
                        "2021年投资排名？",
                        "The ranking of investments of 2021?",
                        "rank county",
                        truth.invested(),
                        "stats",
                        "对象:固定资产投资 年份:2021",
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--rank",
                        "value"),
                Question.rows(
                        "投资增长百分之几？",
                        "By how many percent did investments grow?",
                        "county 2021_change_percent",
                        truth.said(s -> s.city().equals("柳州市") && s.year() == 2021).stream()
                                .map(s -> s.county() + " " + truth.grown(s.county())),
                        "stats",
                        "对象:固定资产投资 地区:柳州 年份:2020..2021",
                        "--by",
                        "县",
                        "--across",
                        "年份",
                        "--change"),
                Question.rows(
                        "不同写法的覆盖率是一个指标？",
                        "Is it one measure whatever the words?",
                        "content count",
                        Stream.of("森林覆盖率 78"),
                        "stats",
                        "指标:森林覆盖率",
                        "--facets",
                        "指标"),
                Question.number("最能说明培训的句子？", "The sentences most about training?", 39, "query", "查:句子 培训班 排序:相关"),
                Question.rows(
                        "各县报了几份？",
                        "How many reports by county?",
                        "county count",
                        AnalystWorld.COUNTIES.stream()
                                .map(c -> c + " "
                                        + (truth.said(s -> s.county().equals(c)).size()
                                                + (c.equals("佛冈县") || c.equals("连南瑶族自治县") ? 1 : 0))),
                        "stats",
                        "--of",
                        "reports",
                        "--by",
                        "县"));
    }
}
