package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.model.Approx;
import hecha.model.Figure;
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

/** The examples of the frames, of the words round a subject, of what tells the nature and of tables are read as written. */
class DictionaryExamplesTest {
    private static final Set<String> ASKING = Set.of("asks", "asks-strongly", "headings", "labels", "plans", "rules");

    @TestFactory
    Stream<DynamicTest> aFrameFindsWhatItsExamplesSay() {
        return tests("frames", Reports::subject, DictionaryExamplesTest::frame, entry -> name(entry));
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
        return figure.quantity().value().orElseThrow().stripTrailingZeros().toPlainString() + " "
                + figure.quantity().unit() + (approx == Approx.EXACT ? "" : " " + approx.id());
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
                        .map(example -> DynamicTest.dynamicTest(
                                "dictionaries/" + example.file() + ":" + example.line() + " " + example.text(),
                                () -> check(example, reading, answer, ofEntry.apply(entry)))));
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
