package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Approx;
import hecha.model.Figure;
import hecha.model.Nature;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import hecha.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void aCountIsExact() {
        assertThat(Amount.of(figure("10篇", "10", "篇", Approx.EXACT, "")).exceeds(amount("9篇", "9", "篇")))
                .isTrue();
        assertThat(amount("10篇", "10", "篇").contradicts(amount("10篇", "10", "篇")))
                .isFalse();
    }

    @Test
    void theDigitsThatWereRoundedAwayAreLeftOpen() {
        assertThat(amount("3.82亿元", "382000000", "元").contradicts(amount("38173万元", "381730000", "元")))
                .isFalse();
        assertThat(amount("3.82亿元", "382000000", "元").contradicts(amount("38373万元", "383730000", "元")))
                .isTrue();
    }

    @Test
    void aFractionIsAsRoughAsItIsSaid() {
        Amount share = amount("五分之一", "20", "%");
        assertThat(amount("24户", "24", "户")
                        .percentOf(amount("114户", "114", "户"))
                        .contradicts(share))
                .isFalse();
        assertThat(amount("34户", "34", "户")
                        .percentOf(amount("114户", "114", "户"))
                        .contradicts(share))
                .isTrue();
    }

    @Test
    void moreThanReachesTheNextRoundNumber() {
        Amount some = Amount.of(figure("20余个", "20", "个", Approx.OVER, "余"));
        assertThat(some.contradicts(amount("28个", "28", "个"))).isFalse();
        assertThat(some.contradicts(amount("41个", "41", "个"))).isTrue();
        Amount open = Amount.of(figure("20个", "20", "个", Approx.OVER, "超过"));
        assertThat(open.contradicts(amount("410个", "410", "个"))).isFalse();
    }

    private static Amount amount(String raw, String value, String unit) {
        return Amount.of(figure(raw, value, unit, Approx.EXACT, ""));
    }

    private static Figure figure(String raw, String value, String unit, Approx approx, String hedge) {
        Quantity quantity = new Quantity(
                0,
                raw.length(),
                NumeralSort.QUANTITY,
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                unit,
                unit,
                approx,
                hedge);
        return new Figure(
                0,
                "other",
                Optional.empty(),
                quantity,
                Nature.REPORTED,
                Optional.empty(),
                new Span(0, raw.length()),
                raw,
                0,
                -1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
