package hecha.cli;

import hecha.cli.AnalystWorld.Said;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What a search answers. */
final class SearchQuestions {
    private final AnalystTruth truth;

    SearchQuestions(AnalystTruth truth) {
        this.truth = truth;
    }

    List<Question> all() {
        return List.of(
                Question.number("有多少份报告？", "How many reports are there?", 39, "query", "查:报告"),
                Question.number("清远市有多少份？", "How many from 清远?", 17, "query", "查:报告 地区:清远"),
                Question.number("2021年的有多少份？", "How many of 2021?", 10, "query", "查:报告 年份:2021"),
                Question.number("哪些写到民族团结？", "Which speak of 民族团结?", 39, "query", "民族团结"),
                Question.number("民族团结和人才都写到的句子？", "Sentences with both?", 0, "query", "查:句子 民族团结 人才"),
                Question.number("“部分项目推进不快”原话在几份里？", "In how many does this stand?", 37, "query", "\"部分项目推进不快\" 查:报告"),
                Question.number("“产业链条”五字之内有“人才”？", "人才 within five of 产业链条?", 37, "query", "\"产业链条 人才\"~5"),
                Question.number("哪些报告没有存在问题一节？", "Which have no section on problems?", 2, "query", "查:报告 -作用:存在问题"),
                Question.number("几处空缺？", "How many blanks?", 3, "query", "查:空缺"),
                Question.number("几份报告有空缺？", "How many reports have blanks?", 3, "query", "空缺>0 查:报告"),
                Question.rows(
                        "哪几个县有空缺？", "Which counties have blanks?", "county year", truth.blanks(), "query", "查:空缺"),
                Question.rows(
                        "2021年各县森林覆盖率？",
                        "Forest coverage of each county in 2021?",
                        "county value",
                        truth.forest(AnalystTruth::first),
                        "query",
                        "指标:森林覆盖率 年份:2021 性质:完成"),
                Question.rows(
                        "2021年超过80%的？",
                        "Above 80% in 2021?",
                        "county value",
                        truth.forest(s -> AnalystTruth.first(s) && s.forest().compareTo(BigDecimal.valueOf(80)) > 0),
                        "query",
                        "指标:森林覆盖率 年份:2021 性质:完成 值>80%"),
                Question.rows(
                        "柳州市2020到2021年的？",
                        "柳州 from 2020 to 2021?",
                        "county year value",
                        truth.said(s -> s.city().equals("柳州市") && (s.year() == 2020 || s.year() == 2021)).stream()
                                .map(s -> s.county() + " " + s.year() + " " + AnalystTruth.plain(s.forest())),
                        "query",
                        "指标:森林覆盖率 地区:柳州 年份:2020..2021 性质:完成"),
                Question.rows(
                        "2022年投资各是多少元？",
                        "Investments of 2022 in yuan?",
                        "county value",
                        truth.said(s -> s.year() == 2022 && !AnalystWorld.NO_INVESTMENT.contains(s.key())).stream()
                                .map(s -> s.county() + " " + AnalystTruth.plain(AnalystTruth.yuan(s.investment()))),
                        "query",
                        "对象:固定资产投资 年份:2022 查:数字 文件:022.txt"),
                Question.number(
                        "3亿元以上的投资几个？",
                        "Investments above 3亿元?",
                        truth.investments(30),
                        "query",
                        "对象:固定资产投资 值>3亿元 -文件:初报 -文件:副本"),
                Question.number(
                        "1000万到1200万元的资金几笔？",
                        "Funds from 1000 to 1200万元?",
                        truth.funds(1000, 1200),
                        "query",
                        "对象:专项资金 值:1000万元..1200万元 文件:县20 -文件:初报 -文件:副本"),
                Question.rows(
                        "2023年的目标？",
                        "Targets for 2023?",
                        "county value",
                        truth.said(s -> s.year() == 2022).stream().map(s -> s.county() + " 99"),
                        "query",
                        "性质:目标 年份:2023 指标:森林覆盖率 -文件:初报"),
                Question.number("哪些是目标？", "Which figures are targets?", 39, "query", "性质:目标"),
                Question.number(
                        "培训人次在400以上的？",
                        "More than 400 trained?",
                        truth.trainees(400),
                        "query",
                        "计量单位:人次 值>400 -文件:初报 -文件:副本"),
                Question.number("没写投资的报告？", "Reports without the investment?", 2, "query", "查:报告 -对象:固定资产投资"),
                Question.number("标题里有融水的？", "融水 in the title?", 4, "query", "标题:融水 查:报告"),
                Question.number("12月20日的报告？", "Reports of 20 December 2021?", 10, "query", "日期:2021-12-20 查:报告"),
                Question.number("2020年下半年的？", "Of the second half of 2020?", 10, "query", "日期:2020-07..2020-12 查:报告"),
                Question.number("写县人民政府报送的？", "Issued by 恭城?", 4, "query", "全文:恭城瑶族自治县人民政府 查:报告"),
                Question.number("章节标题有“打算”的？", "Headings with 打算?", 39, "query", "章节:打算 查:章节"),
                Question.number(
                        "培训班期数大于10的？",
                        "More than ten trainings?",
                        truth.trainings(10),
                        "query",
                        "对象:培训班 计量单位:期 值>10 查:数字 -文件:初报 -文件:副本"),
                Question.rows(
                        "森林覆盖率最高的三个？",
                        "The three greatest coverages?",
                        "county year value",
                        truth.said(s -> true).stream()
                                .sorted(Comparator.comparing(Said::forest)
                                        .reversed()
                                        .thenComparing(Said::file))
                                .limit(3)
                                .map(s -> s.county() + " " + s.year() + " " + AnalystTruth.plain(s.forest())),
                        "query",
                        "指标:森林覆盖率 性质:完成 排序:值 降序",
                        "--limit",
                        "3"),
                Question.rows(
                        "接下来的三个？",
                        "The next three?",
                        "county year value",
                        truth.said(s -> true).stream()
                                .sorted(Comparator.comparing(Said::forest)
                                        .reversed()
                                        .thenComparing(Said::file))
                                .skip(3)
                                .limit(3)
                                .map(s -> s.county() + " " + s.year() + " " + AnalystTruth.plain(s.forest())),
                        "query",
                        "指标:森林覆盖率 性质:完成 排序:值 降序",
                        "--limit",
                        "3",
                        "--offset",
                        "3"),
                Question.number("“山更绿”前后是什么？", "What stands around 山更绿?", 39, "query", "山更绿 排序:右", "--kwic"));
    }
}
