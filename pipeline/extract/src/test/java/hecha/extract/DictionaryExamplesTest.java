package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.model.Approx;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Period;
import hecha.model.Reason;
import hecha.model.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The examples of kinds, blanks and frames, of the words round a subject, of what tells the nature and of tables are read as written. */
class DictionaryExamplesTest {
    private static final Set<String> ASKING = Set.of("asks", "asks-strongly", "headings", "labels", "plans", "rules");

    @TestFactory
    Stream<DynamicTest> aFrameFindsWhatItsExamplesSay() {
        return tests("frames", Reports::subject, DictionaryExamplesTest::frame, entry -> name(entry));
    }

    @TestFactory
    Stream<DynamicTest> figuresOfAKindAreThoseThatItsExamplesMark() {
        return examples("kinds")
                .map(example -> test(example, () -> {
                    String kind =
                            Reports.DICTIONARY.files().entry(example.file()).text("kind");
                    List<Figure> figures = Reports.read(example.text()).figures().stream()
                            .filter(figure -> figure.kind().equals(kind))
                            .toList();
                    assertThat(figures).extracting(Figure::span).isEqualTo(example.marked());
                    if (!example.marked().isEmpty()) {
                        assertThat(figures.stream()
                                        .map(DictionaryExamplesTest::amount)
                                        .collect(Collectors.joining(", ")))
                                .isEqualTo(example.reading());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> blanksAreThoseThatTheExamplesOfTheirFormMark() {
        return examples("gaps")
                .map(example -> test(example, () -> {
                    String form =
                            Reports.DICTIONARY.files().entry(example.file()).text("form");
                    List<Gap> gaps = Reports.read(example.text()).gaps().stream()
                            .filter(gap ->
                                    !example.marked().isEmpty() || gap.form().equals(form))
                            .toList();
                    assertThat(gaps).extracting(Gap::span).isEqualTo(example.marked());
                    String[] readings = example.reading().split(", ", -1);
                    for (int i = 0; i < gaps.size(); i++) {
                        Gap gap = gaps.get(i);
                        assertThat(readings[Math.min(i, readings.length - 1)])
                                .isIn(
                                        gap.slot(),
                                        gap.slot()
                                                + gap.unit()
                                                        .map(unit -> " " + unit)
                                                        .orElse(""));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> blanksAreToldByWhatStandsBesideThem() {
        return examples("blanks")
                .map(example -> test(example, () -> {
                    List<Gap> gaps = Reports.read(example.text()).gaps();
                    assertThat(gaps).extracting(Gap::span).isEqualTo(example.marked());
                    assertThat(gaps.stream()
                                    .map(gap -> gap.slot()
                                            + gap.unit().map(unit -> " " + unit).orElse(""))
                                    .collect(Collectors.joining(", ")))
                            .isEqualTo(example.reading());
                }));
    }

    private static Stream<Example> examples(String folder) {
        return Reports.DICTIONARY.files().entries(folder).stream().flatMap(entry -> entry.examples().stream());
    }

    private static DynamicTest test(Example example, Executable check) {
        return DynamicTest.dynamicTest(
                "dictionaries/" + example.file() + ":" + example.line() + " " + example.text(), check);
    }

    @TestFactory
    Stream<DynamicTest> theWordsRoundASubjectLeadToIt() {
        return tests("subjects", Reports::subject, figure -> "", entry -> "-");
    }

    @TestFactory
    Stream<DynamicTest> theNatureIsAsTheExamplesSay() {
        return tests(
                "nature",
                figure -> figure.nature().id(),
                figure -> figure.nature().id(),
                entry -> ASKING.contains(name(entry)) ? "target" : "reported");
    }

    @TestFactory
    Stream<DynamicTest> aFigureHoldsForTheTimeThatTheWordsName() {
        return tests("periods", DictionaryExamplesTest::days, DictionaryExamplesTest::days, entry -> "-");
    }

    private static String days(Figure figure) {
        return figure.period().map(Period::days).orElse("none");
    }

    @TestFactory
    Stream<DynamicTest> aCellIsReadWithItsUnit() {
        return tests("tables", DictionaryExamplesTest::amount, f -> "", entry -> "-");
    }

    @TestFactory
    Stream<DynamicTest> aNumeralThatMeasuresNothingIsNoFigure() {
        return tests("figures", DictionaryExamplesTest::amount, f -> "figure", entry -> "figure");
    }

    private static String amount(Figure figure) {
        Approx approx = figure.quantity().approx();
        String value = figure.quantity()
                .value()
                .map(v -> v.stripTrailingZeros().toPlainString())
                .orElseGet(() -> figure.quantity().low().orElseThrow().toPlainString() + ".."
                        + figure.quantity().high().orElseThrow().toPlainString());
        return value + " " + figure.quantity().unit() + (approx == Approx.EXACT ? "" : " " + approx.id());
    }

    /**
     * @param reading of a marked figure, as an example writes it
     * @param answer of any figure, which in an ignored text is never that of the entry
     */
    private static Stream<DynamicTest> tests(
            String folder,
            Function<Figure, String> reading,
            Function<Figure, String> answer,
            Function<Entry, String> ofEntry) {
        return Reports.DICTIONARY.files().entries(folder).stream()
                .flatMap(entry -> entry.examples().stream()
                        .map(example -> test(example, () -> check(example, reading, answer, ofEntry.apply(entry)))));
    }

    private static void check(
            Example example, Function<Figure, String> reading, Function<Figure, String> answer, String ofEntry) {
        List<Figure> figures = Reports.read(example.text()).figures();
        if (example.marked().isEmpty()) {
            assertThat(figures).as(example.text()).extracting(answer::apply).doesNotContain(ofEntry);
            return;
        }
        List<Figure> found =
                figures.stream().filter(f -> isMarked(f, example.marked())).toList();
        assertThat(found.stream().map(reading).collect(Collectors.joining(", ")))
                .as(example.text())
                .isEqualTo(example.reading());
        if (example.file().startsWith("frames/")) {
            assertThat(found).as(example.text()).extracting(answer::apply).contains(ofEntry);
        }
    }

    private static boolean isMarked(Figure figure, List<Span> marked) {
        return marked.stream().anyMatch(span -> span.overlaps(figure.span()));
    }

    private static String frame(Figure figure) {
        return figure.reasons().stream()
                .filter(reason -> reason.aspect().equals("subject"))
                .map(Reason::entry)
                .findFirst()
                .orElse("");
    }

    private static String name(Entry entry) {
        String file = entry.file();
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }
}
