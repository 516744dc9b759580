package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.query.MeasureWords;
import hecha.index.query.Measures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums are given where adding is sound; else the reason is. */
class SumTest {
    private static final Measures MEASURES = new Measures(
            List.of(new Measures.Measure("品牌价值", "brand value", List.of("区域公用品牌价值"), false)),
            new MeasureWords(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of("人均", "单价")));
    private static final AtomicInteger ROWS = new AtomicInteger();

    /**
     * A figure that is written in one line.
     *
     * @param text measure, kind, unit, sort, nature, change, days, place, value, its report and number, and behind {@code <}
     *     the numbers of those that it is part of
     */
    private static Observation figure(String text) {
        String[] cells = text.split(" +", -1);
        String[] where = cells[9].split("<", -1);
        return new Observation(
                ROWS.getAndIncrement(),
                List.of(),
                none(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                none(cells[5]),
                time(none(cells[6])),
                none(cells[7]).isEmpty() ? List.of() : Arrays.asList(cells[7].split("/")),
                Optional.of(new BigDecimal(cells[8])),
                where[0].substring(0, 1),
                where[0].substring(1),
                where.length == 1 ? Set.of() : Set.of(where[1].split(",")));
    }

    private static String none(String cell) {
        return cell.equals("-") ? "" : cell;
    }

    private static Optional<Time> time(String days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (days.length() == 4) {
            return time(days + "-01-01.." + days + "-12-31");
        }
        String[] both = days.split("\\.\\.", -1);
        return Optional.of(new Time(
                both[0].isEmpty() ? Long.MIN_VALUE : LocalDate.parse(both[0]).toEpochDay(),
                both[1].isEmpty() ? Long.MAX_VALUE : LocalDate.parse(both[1]).toEpochDay()));
    }

    private static String funds(String days, String place, long value, String where) {
        return "专项资金 funds 元 money reported - " + days + " " + place + " " + value + " " + where;
    }

    private static String funds(String place, long value, String where) {
        return funds("2021", place, value, where);
    }

    private static Sum sum(String... figures) {
        return Sum.of(Arrays.stream(figures).map(SumTest::figure).toList(), MEASURES);
    }

    private static String why(String... figures) {
        Sum sum = sum(figures);
        assertThat(sum.value()).isEmpty();
        return sum.why().orElseThrow().zh();
    }

    @Test
    void oneMeasureOfOnePeriodAndOfPlacesSideBySideIsAdded() {
        Sum sum = sum(funds("省/甲市/一县", 3, "a1"), funds("省/甲市/二县", 4, "b1"));
        assertThat(sum.value()).contains(BigDecimal.valueOf(7));
        assertThat(sum.why()).isEmpty();
    }

    @Test
    void aPartBesideItsWholeIsNotAddedAgain() {
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/一县", 4, "a2<1")).value())
                .contains(BigDecimal.TEN);
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/一县", 4, "a2"), funds("省/甲市/一县", 6, "a3"))
                        .value())
                .contains(BigDecimal.TEN);
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/二县", 4, "b2<1")).value())
                .as("the whole that it is part of is not here")
                .contains(BigDecimal.valueOf(14));
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), "县级专项资金 funds 元 money reported - 2021 省/甲市/一县 4 a2<1")
                        .value())
                .as("a part by another name")
                .contains(BigDecimal.TEN);
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/二县", 2, "a3<2,1"))
                        .value())
                .as("a part of a part, which is not here")
                .contains(BigDecimal.TEN);
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/乙市", 4, "b2<1")).value())
                .as("the whole is of another report")
                .contains(BigDecimal.valueOf(14));
    }

    @Test
    void whatIsBySizeAloneTheSumOfOthersIsNoWhole() {
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/二县", 4, "a1"), funds("省/甲市/三县", 6, "a1"))
                        .value())
                .as("three places")
                .contains(BigDecimal.valueOf(20));
        assertThat(sum(funds("省/甲市/一县", 4, "a1"), funds("省/甲市/一县", 4, "a2"), funds("省/甲市/一县", 0, "a3"))
                        .value())
                .as("a zero makes no sum")
                .contains(BigDecimal.valueOf(8));
        assertThat(sum(
                                funds("2021-01-01..2021-01-31", "省/甲市/一县", 2, "a1"),
                                funds("2021-02-01..2021-02-28", "省/甲市/一县", 3, "a2"),
                                funds("2021-03-01..2021-03-31", "省/甲市/一县", 5, "a3"))
                        .value())
                .as("three months")
                .contains(BigDecimal.TEN);
    }

    @Test
    void onePlaceThatIsToldOfTwiceIsNotAdded() {
        String half = funds("2021-01-01..2021-06-30", "省/甲市/一县", 50, "a1");
        assertThat(why(half, funds("2021", "省/甲市/一县", 110, "b1"))).isEqualTo("同一地方有几个数：一县");
        assertThat(why(half, funds("2021", "省/甲市/一县", 110, "a2")))
                .as("in one report")
                .isEqualTo("同一地方有几个数：一县");
        assertThat(why(funds("省/甲市/一县", 50, "a1"), funds("省/甲市/一县", 51, "b1")))
                .as("in its own report and in that of the city")
                .isEqualTo("同一地方有几个数：一县");
        assertThat(why(half, funds("2021", "省/甲市/二县", 110, "b1")))
                .isEqualTo("期间不同：2021-01-01..2021-06-30、2021-01-01..2021-12-31");
        assertThat(sum(
                                funds("2021-03-01..2021-03-31", "省/甲市/一县", 2, "a1"),
                                funds("2021-09-01..2021-09-30", "省/甲市/一县", 2, "a2"))
                        .value())
                .as("months side by side")
                .contains(BigDecimal.valueOf(4));
    }

    @Test
    void placesThatAreNotKnownMayBeOne() {
        assertThat(why(funds("-", 50, "a1"), funds("-", 60, "b1"))).isEqualTo("有的不知是哪里的数");
        assertThat(why(funds("-", 50, "a1"), funds("省/甲市", 60, "b1"))).isEqualTo("有的不知是哪里的数");
        assertThat(sum(funds("-", 50, "a1"), funds("-", 60, "a2")).value()).contains(BigDecimal.valueOf(110));
    }

    @ParameterizedTest
    @CsvSource({
        "专项资金 funds 元 money reported - 2021 省/甲市 9 b1, 既有省/甲市又有其下的省/甲市/一县",
        "投资 funds 元 money reported - 2021 省/乙市 1 b1, 不是同一指标：专项资金、投资",
        "专项资金 funds 元 money reported - 2020 省/乙市 1 b1, 期间不同：2020、2021",
        "专项资金 funds 元 money reported - 2021-05-01.. 省/乙市 1 b1, 期间不同：2021、2021–",
        "专项资金 funds 元 money target - 2021 省/乙市 1 b1, 既有已完成又有目标",
        "专项资金 funds 元 money reported up 2021 省/乙市 1 b1, 既有总量又有增减量",
    })
    void whatIsNotSoundIsNotAddedAndWhyIsSaid(String other, String why) {
        assertThat(why(funds("省/甲市/一县", 3, "a1"), other)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "品牌价值 funds 元 money reported - 2021 省 1 a1, 品牌价值不相加",
        "鲜果单价 funds 元 money reported - 2021 省 1 a1, 鲜果单价不相加",
        "售价 other 元/斤 money reported - 2021 省 1 a1, 单价等每单位的数不相加",
        "覆盖率 other % percent reported - 2021 省 1 a1, 比率、分值、时长不相加",
        "覆盖率 other 个百分点 percentage_points reported - 2021 省 1 a1, 比率、分值、时长不相加",
        "产值 other 倍 multiple reported - 2021 省 1 a1, 比率、分值、时长不相加",
        "得分 score 分 quantity reported - 2021 省 1 a1, 比率、分值、时长不相加",
    })
    void whatIsNoAmountIsNeverAdded(String figure, String why) {
        assertThat(why(figure)).isEqualTo(why);
    }

    @Test
    void whatIsNotKnownIsNotAdded() {
        assertThat(why(
                        funds("省/甲市", 1, "a1").replace("专项资金", "-"),
                        funds("省/乙市", 1, "b1").replace("专项资金", "-")))
                .isEqualTo("没有写明是什么指标");
    }

    @Test
    void figuresTellTheSameWhereAllIsTheSameAndKnown() {
        String one = funds("省/甲市", 5, "a1");
        assertThat(figure(one).told()).isEqualTo(figure(funds("省/甲市", 5, "b2")).told());
        for (String other : List.of(
                funds("2021-03-01..2021-03-31", "省/甲市", 5, "a1"),
                one.replace("reported -", "reported up"),
                one.replace("省/甲市", "省/乙市"))) {
            assertThat(figure(other).told()).isNotEqualTo(figure(one).told());
        }
        List<String> unknown = new ArrayList<>(List.of(funds("-", 5, "a1"), funds("-", "省/甲市", 5, "a1")));
        for (String figure : unknown) {
            assertThat(figure(figure).told()).isEqualTo(figure(figure).told());
            assertThat(figure(figure).told())
                    .as("another place or time may be meant")
                    .isNotEqualTo(figure(figure.replace("a1", "b1")).told());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01..2021-06-30, 2021",
        "2019-01-01..2021-06-30, 2019–2021",
        "2019-01-01.., 2019–",
        "..2021-12-31, 2021",
    })
    void aTimeNamesItsYears(String days, String years) {
        assertThat(time(days).orElseThrow().years()).isEqualTo(years);
        assertThat(time(days).orElseThrow().days()).isEqualTo(days);
    }
}
