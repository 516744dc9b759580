package hecha.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
