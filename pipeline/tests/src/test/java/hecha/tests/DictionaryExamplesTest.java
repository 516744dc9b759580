package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.model.Approx;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Quantity;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every example of the entries for kinds and gaps goes through the whole pipeline: found exactly as often as it is marked,
 * at exactly the marked place, with the reading written beside it; nothing of that entry found in what it ignores.
 */
class DictionaryExamplesTest {
    private static final int FOUND = 6;
    private static final int IGNORED = 4;

    static List<Entry> kinds() {
        return Repository.DICTIONARY.files().entries("kinds");
    }

    static List<Entry> gaps() {
        return Repository.DICTIONARY.files().entries("gaps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds", "gaps"})
    void everyEntryHasEnoughExamplesOfBothSorts(String folder) {
        for (Entry entry : Repository.DICTIONARY.files().entries(folder)) {
            List<Example> examples = entry.examples();
            long found = examples.stream().filter(e -> !e.marked().isEmpty()).count();
            assertThat(found).as(entry.file() + ": examples under found").isGreaterThanOrEqualTo(FOUND);
            assertThat(examples.size() - found)
                    .as(entry.file() + ": examples under ignored")
                    .isGreaterThanOrEqualTo(IGNORED);
        }
    }

    @TestFactory
    Stream<DynamicTest> aFigureOfTheKindIsFoundAsMarked() {
        return kinds().stream()
                .flatMap(entry -> entry.examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(name(example), () -> checkKind(entry.text("kind"), example))));
    }

    @TestFactory
    Stream<DynamicTest> aGapOfTheFormIsFoundAsMarked() {
        return gaps().stream()
                .flatMap(entry -> entry.examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(name(example), () -> checkGap(entry.text("form"), example))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindIsNamedInBothLanguages(Entry entry) {
        assertThat(entry.text("name")).matches(name -> name.codePointAt(0) >= 0x4E00);
        assertThat(entry.text("english")).isNotBlank();
    }

    private static void checkKind(String kind, Example example) {
        Facts facts = Repository.audit(example.text()).facts();
        List<Span> spans = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        for (Figure figure : facts.figures()) {
            if (figure.kind().equals(kind)) {
                spans.add(figure.span());
                readings.add(reading(figure.quantity()));
            }
        }
        assertThat(spans).as(name(example)).isEqualTo(example.marked());
        if (!example.marked().isEmpty()) {
            assertThat(String.join(", ", readings)).as(name(example)).isEqualTo(example.reading());
        }
    }

    private static void checkGap(String form, Example example) {
        Facts facts = Repository.audit(example.text()).facts();
        List<Gap> found = facts.gaps().stream()
                .filter(gap -> example.marked().isEmpty() ? gap.form().equals(form) : true)
                .toList();
        assertThat(found.stream().map(Gap::span).toList()).as(name(example)).isEqualTo(example.marked());
        if (!example.marked().isEmpty()) {
            String[] readings = example.reading().split(", ", -1);
            for (int i = 0; i < found.size(); i++) {
                Gap gap = found.get(i);
                String expected = readings[Math.min(i, readings.length - 1)];
                String slot = gap.slot();
                String withUnit = gap.unit().map(unit -> slot + " " + unit).orElse(slot);
                assertThat(expected).as(name(example)).isIn(slot, withUnit);
            }
        }
    }

    private static String reading(Quantity quantity) {
        String value = quantity.value()
                .map(v -> v.stripTrailingZeros().toPlainString())
                .orElseGet(() -> quantity.low().orElseThrow().toPlainString() + ".."
                        + quantity.high().orElseThrow().toPlainString());
        String hedge =
                quantity.approx() == Approx.EXACT ? "" : " " + quantity.approx().id();
        return value + " " + quantity.unit() + hedge;
    }

    private static String name(Example example) {
        return "dictionaries/" + example.file() + ":" + example.line() + " " + example.text();
    }
}
