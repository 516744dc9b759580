package hecha.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hecha.index.query.QueryAmount.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others write for an operator is refused at its place, with the right form; every fault has a repair that reads. */
class WrongFormsTest {
    private static final QueryParser PARSER = new QueryParser(new Vocabulary(
            Map.of("资金", "funds", "覆盖率", "coverage_rate"),
            Map.of("下一步", "next_steps"),
            Map.of("工作汇报", "work_report"),
            text -> QueryAmount.read(text, Map.of("万元", new Unit("元", BigDecimal.valueOf(10000)))),
            text -> List.of(text.substring(0, text.length() / 2), text.substring(text.length() / 2)),
            new Measures(List.of(new Measures.Measure("森林覆盖率", "forest cover", List.of(), false)), MeasureWords.none()),
            Rounds.none(),
            name -> List.of(),
            Map.of("贷款", "funds")));

    private static QueryException refused(String text) {
        QueryException refused = catchThrowableOfType(QueryException.class, () -> PARSER.parse(text, Optional.empty()));
        assertThat(refused).as(text).isNotNull();
        return refused;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "值 大于 80|2|值>80",
                "森林覆盖率大于80%|5|指标:森林覆盖率 值>80%",
                "\"森林 覆盖\" NEAR/5|8|\"森林 覆盖\"~5",
                "值大于80%|1|值>80%",
                "指标:覆盖率 大于 80%|7|指标:覆盖率 值>80%",
                "空缺 不少于 5|3|空缺>=5",
                "value above 80|6|value>80",
                "年份:2019-2021|7|年份:2019..2021",
                "年份:2019—2021|7|年份:2019..2021",
                "年份:2019到2021|7|年份:2019..2021",
                "空缺:3到8|4|空缺:3..8",
                "空缺:3—8|4|空缺:3..8",
                "值:80-90%|4|值:80..90%",
                "日期:2024-01-02-2024-03-04|13|日期:2024-01-02..2024-03-04",
                "值=>80|1|值>=80",
                "值=<80|1|值<=80",
                "值==80|1|值=80",
                "值<>80|1|值!=80",
                "森林 and 草原|3|森林 AND 草原",
                "森林 or 草原|3|森林 OR 草原",
                "森林 not 草原|3|森林 NOT 草原",
                "森林 && 草原|3|森林 AND 草原",
                "森林 或者 草原|3|森林 或 草原",
                "森林 并且 草原|3|森林 且 草原",
                "森林 NEAR/5 覆盖|3|\"森林 覆盖\"~5",
                "(森林 near 覆盖) 值>1|4|(\"森林 覆盖\"~10) 值>1",
                "森林 w/3 覆盖|3|\"森林 覆盖\"~3",
            })
    void aFormOfOthersIsMarkedAndMended(String query, int position, String right) {
        QueryException fault = refused(query);
        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.suggestion()).contains(right);
        assertThat(fault.text().zh()).contains("^", "要写成");
        assertThat(fault.text().en()).contains("^", "write ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"and\"", "大于", "水质不大于", "浑浊度 大于", "near", "2019-2021", "标题:2019-2021", "日期:2024-05-01", "a+b"})
    void theSameWordsWhereTheyCanBeMeantAreRead(String query) throws QueryException {
        assertThat(PARSER.parse(query, Optional.empty()).filter()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "值>80人..90%",
                "空缺>五",
                "年份:今年",
                "日期:2024-02-30",
                "值>很多",
                "(排序:值 森林)",
                "非 列:文件",
                "查:报告 排序:值",
                "森林 指标:\"\"",
                "词:** 森林",
                "a*b*c*d*e*f*g*h*i*j*k",
                "地区:/",
                "森林 (",
                "地址:清远",
                "值>90%..80%",
                "文种:工作汇抱"
            })
    void everyFaultHasARepairThatReads(String query) throws QueryException {
        String repaired = refused(query).suggestion().orElseThrow(() -> new AssertionError(query));
        assertThat(PARSER.parse(repaired, Optional.empty())).isNotNull();
    }

    @Test
    void whatFiguresCountNamesTheirKind() {
        assertThat(refused("类别:贷款").suggestion()).contains("类别:资金");
    }

    @Test
    void aLongRowOfDashesIsRefusedAtOnce() {
        AtomicInteger read = new AtomicInteger();
        QueryParser counting = new QueryParser(new Vocabulary(
                Map.of(),
                Map.of(),
                Map.of(),
                text -> {
                    read.addAndGet(text.length());
                    return Optional.empty();
                },
                List::of));
        for (String field : List.of("值", "日期", "年份", "空缺")) {
            assertThat(catchThrowableOfType(
                            QueryException.class,
                            () -> counting.parse(field + ":1" + "-1".repeat(4000), Optional.empty())))
                    .as(field)
                    .isNotNull();
        }
        assertThat(read.get()).as("characters read as numbers").isLessThan(400_000);
    }

    @ParameterizedTest
    @CsvSource({
        "森林 或 草原, 值>80, (森林 或 草原) 值>80",
        "森林 草原, 甲 OR 乙, 森林 草原 (甲 OR 乙)",
        "排序:值 降序 森林 或 草原 列:文件, 值>80 排序:日期, (森林 或 草原) 值>80 列:文件 排序:日期",
        "森林, '', 森林",
        "查:数字, -森林, -森林 查:数字",
    })
    void twoQueriesAreJoinedAsWholes(String query, String other, String joined) throws QueryException {
        assertThat(PARSER.join(query, other)).isEqualTo(joined);
        PARSER.parse(joined, Optional.of(Target.FIGURE));
    }

    @Test
    void whatIsTooLongIsCutToWhatReads() throws QueryException {
        for (String query : List.of("森".repeat(2000), "甲 ".repeat(9), "规则:" + "a".repeat(400), "林".repeat(10_001))) {
            String repaired = refused(query).suggestion().orElseThrow();
            assertThat(PARSER.parse(repaired, Optional.empty()).filter()).isPresent();
        }
    }
}
