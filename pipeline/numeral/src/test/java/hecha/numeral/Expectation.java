package hecha.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Example;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an example says: {@code 27000000 元 over}, {@code 110000..190000 元}, {@code date}; several parted by {@code ·}. A
 * sort can stand behind: {@code 20 % fraction}.
 */
final class Expectation {
    private static final List<String> SORTS =
            Stream.of(NumeralSort.values()).map(NumeralSort::id).toList();

    private Expectation() {}

    /** Checks that exactly the marked places of the example are found, each with its reading. */
    static void check(Example example, List<Quantity> found) {
        String where = example.file() + ":" + example.line() + " " + example.text();
        List<String> marked =
                example.marked().stream().map(span -> span.of(example.text())).toList();
        List<String> raws = found.stream()
                .map(quantity -> example.text().substring(quantity.from(), quantity.to()))
                .toList();
        assertThat(raws).as(where).isEqualTo(marked);
        String[] readings = example.reading().split(" · ", -1);
        assertThat(readings).as(where).hasSameSizeAs(marked);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).from())
                    .as(where)
                    .isEqualTo(example.marked().get(i).start());
            check(where + " " + raws.get(i), readings[i], found.get(i));
        }
    }

    private static void check(String where, String reading, Quantity found) {
        List<String> words = new ArrayList<>(Arrays.asList(reading.strip().split(" +", -1)));
        Optional<String> sort = words.stream().filter(SORTS::contains).findFirst();
        words.removeAll(SORTS);
        sort.ifPresent(name -> assertThat(found.sort().id()).as(where).isEqualTo(name));
        if (words.isEmpty()) {
            return;
        }
        Approx approx = Approx.EXACT;
        for (Approx one : Approx.values()) {
            if (words.remove(one.id())) {
                approx = one;
            }
        }
        String value = words.remove(0);
        int dots = value.indexOf("..");
        if (dots < 0) {
            assertThat(found.value()).as(where).isPresent();
            assertThat(found.value().orElseThrow()).as(where).isEqualByComparingTo(value);
            assertThat(found.approx()).as(where).isEqualTo(approx);
        } else {
            assertThat(found.sort()).as(where).isEqualTo(NumeralSort.RANGE);
            assertThat(found.value()).as(where).isEmpty();
            assertThat(found.low().orElseThrow())
                    .as(where)
                    .isEqualByComparingTo(new BigDecimal(value.substring(0, dots)));
            assertThat(found.high().orElseThrow())
                    .as(where)
                    .isEqualByComparingTo(new BigDecimal(value.substring(dots + 2)));
        }
        assertThat(found.unit()).as(where).isEqualTo(words.isEmpty() ? "" : words.get(0));
    }
}
