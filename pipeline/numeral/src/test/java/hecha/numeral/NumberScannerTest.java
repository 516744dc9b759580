package hecha.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberScannerTest {
    private final Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
    private final NumberScanner numbers = new NumberScanner(dictionary);

    private List<String> read(String text) {
        return numbers.scan(text).stream()
                .map(number -> text.substring(number.from(), number.to()) + "="
                        + number.value().orElseThrow().toPlainString())
                .toList();
    }

    @Test
    void aNumberStandsAloneWhateverItIsPartOf() {
        assertThat(read("2019年培训3754人次")).containsExactly("2019=2019", "3754=3754");
        assertThat(read("五分之一")).containsExactly("五分之一=0.2");
        assertThat(read("十打，2^5，1 3/5，-1.5")).containsExactly("十打=120", "2^5=32", "1 3/5=1.6", "-1.5=-1.5");
        assertThat(read("二十几万")).containsExactly("二十几万=200000");
    }

    @Test
    void wordsHoldNoNumber() {
        assertThat(read("统一部署，四川省，十分满意")).isEmpty();
    }

    @Test
    void boundsReachFromTheFirstHedgeWordToTheLast() {
        String text = "大于10且小于20，五百多个，100以上";
        List<Quantity> bounds = new QuantityScanner(dictionary).scanBounds(text);
        assertThat(bounds)
                .extracting(bound -> text.substring(bound.from(), bound.to()))
                .containsExactly("大于10且小于20", "五百多", "100以上");
        assertThat(bounds.get(0).low().orElseThrow()).isEqualByComparingTo("10");
        assertThat(bounds.get(0).high().orElseThrow()).isEqualByComparingTo("20");
        assertThat(bounds.get(2).high()).isEmpty();
    }

    /** Each number as it stands there, and its value; parted by semicolons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1又1/2 | 1=1; 1/2=0.5",
                "一又二分之一 | 一又二分之一=1.5",
                "5分之-2 | 5分之-2=-0.4",
                "5分之 | 5=5",
                "零分之一 | 零=0",
                "1/0 | 1=1; 0=0",
                "2／5 | 2／5=0.4",
                "1 3／5 | 1 3／5=1.6",
                "1 35 | 1=1; 35=35",
                "1 3人 | 1=1; 3=3",
                "2^-2 | 2^-2=0.25",
                "2^+3 | 2^+3=8",
                "2^--3 | 2^--3=8",
                "2^1000 | 2=2; 1000=1000",
                "0^5 | 0=0; 5=5",
                "2^ | 2=2",
                "半百 | 半百=50",
                "5% | ",
                "一折 | ",
                "两美元 | ",
                "一元 | 一=1",
                "一人 | 一=1",
                "3打 | 3打=36",
                "3打造 | 3=3",
                ".5 | .5=0.5",
                "1..5 | 1=1; 5=5",
                "-5 | -5=-5",
                "--5 | 5=5",
                "3-5 | 3=3; 5=5",
                "－5 | －5=-5",
                "- 5 | - 5=-5",
                "三百 多 | 三百=300",
                "300多人 | 300=300",
                "3万多 | 3万=30000",
                "十五 | 十五=15",
                "二十几 | 二十几=20",
                "三十几 | 三十几=30",
                "几十 | 几十=20",
                "一万二千 | 一万二千=12000",
                "1,234.5 | 1,234.5=1234.5",
                "百二十 | 百二十=120",
                "十二 | 十二=12",
                "千五百 | 千五百=1500",
                "在5、-3之间 | 5=5; -3=-3",
                "五分之 一 | 五分之 一=0.2",
                "2分之1 | 2分之1=0.5",
            })
    void numbersAreReadWithoutTheirUnits(String text, @Nullable String numbers) {
        assertThat(String.join("; ", read(text))).isEqualTo(numbers == null ? "" : numbers);
    }

    /** Each bound as it stands there, from the lower to the upper one; what is not said is -. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "大于10且小于20 | 大于10且小于20=10..20",
                "超过300人，不足500人 | 超过300=300..-; 不足500=-..500",
                "不低于60分且不高于80分 | 不低于60=60..-; 不高于80=-..80",
                "不高于80分且不低于60分 | 不高于80=-..80; 不低于60=60..-",
                "不低于80分且不高于60分 | 不低于80=80..-; 不高于60=-..60",
                "不低于60分，不高于80分 | 不低于60=60..-; 不高于80=-..80",
                "不低于60分，并且不高于80分 | 不低于60=60..-; 不高于80=-..80",
                "不低于60分；不高于80分 | 不低于60=60..-; 不高于80=-..80",
                "不低于60分的单位和不高于80分的单位 | 不低于60=60..-; 不高于80=-..80",
                "60以上80以下 | 60以上80以下=60..80",
                "约300人 | ",
                "300人 | ",
                "十几人 | 十几=10..-",
                "二十几万 | 二十几万=200000..-",
                "五百多个 | 五百多=500..-",
                "3—5万元 | 3—5万=30000..50000",
                "3至5之间 | 3至5之间=3..5",
                "位于3和5之间 | 位于3和5之间=3..5",
                "位于3与5之间 | 位于3与5之间=3..5",
                "在3至5之间 | 3至5之间=3..5",
                "比5大 | 比5大=5..-",
                "比5小 | 比5小=-..5",
                "比 5 大 | 比 5 大=5..-",
                "比50高 | 比50高=50..-",
                "比50低 | 比50低=-..50",
                "比5倍 | ",
                "近300人 | 近300=-..300",
                "近300户 | 近300=-..300",
                "不到1/2 | 不到1/2=-..0.50",
                "超过1/2 | 超过1/2=0.50..-",
                "两三百人 | 两三百=200..300",
                "七八个 | 七八=7..8",
                "3—5以上 | 3—5以上=3..5",
                "100以内 | 100以内=-..100",
                "至少10家 | 至少10=10..-",
                "最多10家 | 最多10=-..10",
                "超过300，约500 | 超过300=300..-",
                "低于10且高于20 | 低于10=-..10; 高于20=20..-",
                "超过300而低于500 | 超过300而低于500=300..500",
            })
    void boundsAreReadAndJoined(String text, @Nullable String bounds) {
        assertThat(new QuantityScanner(dictionary)
                        .scanBounds(text).stream()
                                .map(bound -> text.substring(bound.from(), bound.to()) + "="
                                        + bound.low()
                                                .map(BigDecimal::toPlainString)
                                                .orElse("-") + ".."
                                        + bound.high()
                                                .map(BigDecimal::toPlainString)
                                                .orElse("-"))
                                .collect(Collectors.joining("; ")))
                .isEqualTo(bounds == null ? "" : bounds);
    }
}
