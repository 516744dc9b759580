package hecha.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.model.Approx;
import hecha.model.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantityScannerTest {
    private static final String ALPHABET =
            "0123456789０９.,，.．点万亿千百十零〇一二两三五九几数多余来半成折元个名人次户%％‰分之百倍番年月日号第至—-~、和与约近超过以上左右(（)）负/:： \n"
                    + "\t　上下去今本周末大XＸ*$￥http小时微克立方米又±½²·每零港币美斤里毛秒前位升七八学版∶㎡km不得高内强底";

    private final QuantityScanner scanner = new QuantityScanner(new Dictionary(DictionaryFiles.builtIn()));

    @Test
    void readingsAreThoseOfTheTable() throws IOException {
        try (InputStream table = Objects.requireNonNull(getClass().getResourceAsStream("readings.yml"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            List<Example> examples = Entry.parse("readings.yml", text).examples();
            assertThat(examples).hasSizeGreaterThan(100);
            for (Example example : examples) {
                List<Quantity> found = scanner.scan(example.text());
                if (example.marked().isEmpty()) {
                    assertThat(found).as(example.text()).isEmpty();
                } else {
                    Expectation.check(example, found);
                }
            }
        }
    }

    @Test
    void aNumberWithAVagueEndHasTheBoundsOfItsLastDigit() {
        Quantity quantity = scanner.scan("投入帮扶物资2700多万元").get(0);
        assertThat(quantity.low().orElseThrow()).isEqualByComparingTo("27000000");
        assertThat(quantity.high().orElseThrow()).isEqualByComparingTo("28000000");
        assertThat(quantity.hedge()).isEqualTo("多");
        assertThat(quantity.unitAsWritten()).isEqualTo("元");
    }

    @Test
    void aHedgeGivesTheBoundThatItsWordsGive() {
        assertThat(scanner.scan("近150 家").get(0).high().orElseThrow()).isEqualByComparingTo("150");
        assertThat(scanner.scan("不少于2次").get(0).low().orElseThrow()).isEqualByComparingTo("2");
        assertThat(scanner.scan("约3万名").get(0).low()).isEmpty();
    }

    @Test
    void aBlankBeforeAMultiplierIsNoNumber() {
        BitSet blank = new BitSet();
        blank.set(2);
        assertThat(scanner.scan("投入X亿元", 0, 5, blank)).isEmpty();
        assertThat(scanner.scan("投入*亿元，惠及*万人，患者万人次以上，投入万元")).isEmpty();
    }

    @Test
    void noHedgeOrUnitReachesOverABlockedPlace() {
        String text = "约。3万。名";
        BitSet blocked = new BitSet();
        blocked.set(1);
        blocked.set(4);
        assertThat(scanner.scan(text, 0, text.length(), blocked))
                .singleElement()
                .satisfies(quantity -> {
                    assertThat(quantity.approx()).isEqualTo(Approx.EXACT);
                    assertThat(quantity.unit()).isEmpty();
                });
    }

    @Test
    void aRangeOfTheTextIsReadAsIfItStoodAlone() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = text(random, 60);
            int from = random.nextInt(20);
            int to = 30 + random.nextInt(30);
            List<Quantity> within = scanner.scan(text, from, to);
            List<Quantity> alone = scanner.scan(text.substring(from, to));
            assertThat(within).hasSameSizeAs(alone);
            for (int i = 0; i < within.size(); i++) {
                assertThat(within.get(i).from()).isEqualTo(alone.get(i).from() + from);
                assertThat(within.get(i).value()).isEqualTo(alone.get(i).value());
            }
        }
    }

    @Test
    void placesAreInOrderAndWithinTheTextWhateverTheText() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random, 1 + random.nextInt(40));
            int last = 0;
            for (Quantity quantity : scanner.scan(text)) {
                assertThat(quantity.from()).as(text).isGreaterThanOrEqualTo(last);
                assertThat(quantity.to())
                        .as(text)
                        .isGreaterThan(quantity.from())
                        .isLessThanOrEqualTo(text.length());
                last = quantity.to();
            }
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
