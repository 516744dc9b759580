package hecha.extract.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Approx;
import hecha.model.Quantity;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class QuantityScannerTest {
    private final QuantityScanner scanner = new QuantityScanner(new Dictionary(DictionaryFiles.builtIn()));

    @Test
    void aNumberWithAVagueEndHasTheBoundsOfItsLastDigit() {
        Quantity quantity = scanner.scan("投入帮扶物资2700多万元").get(0);
        assertThat(quantity.value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("27000000"));
        assertThat(quantity.high()).hasValueSatisfying(high -> assertThat(high).isEqualByComparingTo("28000000"));
        assertThat(quantity.unit()).isEqualTo("元");
        assertThat(quantity.approx()).isEqualTo(Approx.OVER);
    }

    @Test
    void aBlankBeforeAMultiplierIsNoNumber() {
        BitSet blank = new BitSet();
        blank.set(2);
        assertThat(scanner.scan("投入X亿元", 0, 5, blank)).isEmpty();
        assertThat(scanner.scan("投入*亿元，惠及*万人")).isEmpty();
    }
}
