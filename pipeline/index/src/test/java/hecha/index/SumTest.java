package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.index.query.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sums are given where adding is sound; else the reason is. */
class SumTest {
    private static final Measures MEASURES = new Measures(
            List.of(new Measures.Measure("品牌价值", "brand value", List.of("区域公用品牌价值"), false)), List.of("人均", "单价"));

    private static Observation figure(
            String measure,
            String kind,
            String unit,
            String nature,
            String year,
            String path,
            long value,
            String place) {
        return new Observation(
                0,
                List.of(),
                measure,
                kind,
                unit,
                nature,
                year,
                List.of(path.split("/", -1)),
                Optional.of(BigDecimal.valueOf(value)),
                place.startsWith("part"),
                place.replace("part", "").substring(0, 1),
                place.replace("part", ""));
    }

    private static Observation funds(String path, long value, String place) {
        return figure("专项资金", "funds", "元", "reported", "2021", path, value, place);
    }

    private static Sum sum(Observation... figures) {
        return Sum.of(List.of(figures), MEASURES);
    }

    @Test
    void oneMeasureOfOnePeriodAndOfPlacesSideBySideIsAdded() {
        Sum sum = sum(funds("省/甲市/一县", 3, "a1"), funds("省/甲市/二县", 4, "b1"));
        assertThat(sum.value()).contains(BigDecimal.valueOf(7));
        assertThat(sum.why()).isEmpty();
    }

    @Test
    void aPartBesideItsWholeIsNotAddedAgain() {
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/一县", 4, "parta1"))
                        .value())
                .contains(BigDecimal.TEN);
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/一县", 4, "a2"), funds("省/甲市/一县", 6, "a3"))
                        .value())
                .contains(BigDecimal.TEN);
        assertThat(sum(funds("省/甲市/一县", 10, "a1"), funds("省/甲市/一县", 4, "partb1"))
                        .value())
                .contains(BigDecimal.valueOf(14));
        assertThat(sum(
                                funds("省/甲市/一县", 10, "a1"),
                                figure("县级专项资金", "funds", "元", "reported", "2021", "省/甲市/一县", 4, "parta1"))
                        .value())
                .as("a part by another name")
                .contains(BigDecimal.TEN);
    }

    @Test
    void whatIsNotSoundIsNotAddedAndWhyIsSaid() {
        Observation one = funds("省/甲市/一县", 3, "a1");
        assertThat(sum(one, funds("省/甲市", 9, "b1")).why().orElseThrow().zh()).contains("既有省/甲市又有其下的省/甲市/一县");
        assertThat(sum(one, figure("投资", "funds", "元", "reported", "2021", "省/乙市", 1, "b1"))
                        .why()
                        .orElseThrow()
                        .zh())
                .contains("不是同一指标：专项资金、投资");
        assertThat(sum(one, figure("专项资金", "funds", "元", "reported", "2020", "省/乙市", 1, "b1"))
                        .why()
                        .orElseThrow()
                        .zh())
                .contains("期间不同：2020、2021");
        assertThat(sum(one, figure("专项资金", "funds", "元", "target", "2021", "省/乙市", 1, "b1"))
                        .why()
                        .orElseThrow()
                        .zh())
                .contains("既有已完成又有目标");
        for (Observation never : List.of(
                figure("品牌价值", "funds", "元", "reported", "2021", "省", 1, "a1"),
                figure("鲜果单价", "funds", "元", "reported", "2021", "省", 1, "a1"),
                figure("售价", "other", "元/斤", "reported", "2021", "省", 1, "a1"),
                figure("覆盖率", "coverage_rate", "%", "reported", "2021", "省", 1, "a1"))) {
            Sum sum = sum(never);
            assertThat(sum.value()).as(never.measure()).isEmpty();
            assertThat(sum.why().orElseThrow().zh()).contains("不相加");
        }
    }
}
