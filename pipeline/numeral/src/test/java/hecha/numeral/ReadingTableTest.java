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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of {@code readings/}, one for each reader: a text with its numerals marked, and each one's reading in full:
 * value or {@code low..high}, unit, hedge, sort.
 */
class ReadingTableTest {
    private static final List<String> TABLES = List.of(
            "digits",
            "fixed-words",
            "units",
            "halves",
            "steps",
            "currency",
            "signs",
            "ranks",
            "ranges",
            "dates",
            "dates-in-digits",
            "hedges",
            "traditional",
            "sentences");

    private static final QuantityScanner SCANNER = new QuantityScanner(new Dictionary(DictionaryFiles.builtIn()));

    static List<Example> rows() throws IOException {
        List<Example> rows = new ArrayList<>();
        for (String table : TABLES) {
            String file = "readings/" + table + ".yml";
            try (InputStream in = Objects.requireNonNull(ReadingTableTest.class.getResourceAsStream(file), file)) {
                rows.addAll(Entry.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .examples());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theNumeralsAreReadAsTheTableSays(Example row) {
        List<Quantity> found = SCANNER.scan(row.text());
        String where = row.file() + ":" + row.line();
        assertThat(found.stream().map(q -> row.text().substring(q.from(), q.to())))
                .as(where)
                .containsExactlyElementsOf(
                        row.marked().stream().map(span -> span.of(row.text())).toList());
        assertThat(found.stream().map(Quantity::from))
                .as(where)
                .containsExactlyElementsOf(
                        row.marked().stream().map(span -> span.start()).toList());
        if (!found.isEmpty()) {
            assertThat(String.join(
                            " · ", found.stream().map(ReadingTableTest::reading).toList()))
                    .as(where)
                    .isEqualTo(row.reading());
        }
    }

    private static String reading(Quantity quantity) {
        List<String> words = new ArrayList<>();
        quantity.value()
                .ifPresentOrElse(
                        value -> words.add(value.toPlainString()),
                        () -> quantity.low()
                                .ifPresent(low -> words.add(low.toPlainString() + ".."
                                        + quantity.high().orElseThrow().toPlainString())));
        if (!quantity.unit().isEmpty()) {
            words.add(quantity.unit());
        }
        if (quantity.approx() != Approx.EXACT) {
            words.add(quantity.approx().id());
        }
        words.add(quantity.sort().id());
        return String.join(" ", words);
    }
}
