package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Figure;
import hecha.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences and paragraphs of the corpus, each for itself, whose figures are all read as their answers say: kind, subject,
 * nature, hedge and period in {@code sentences.tsv}, one text a line with ⟦ ⟧ round each of its figures. A text without
 * such marks has none. The last rows are of no report: each was written for one rule, as were those of {@code written.tsv}. In
 * {@code clauses.tsv} stand parts of such sentences, each for what a change of one condition would read otherwise.
 */
class SentencesTest {
    static Stream<String> sentences() {
        return Stream.of("sentences.tsv", "written.tsv", "clauses.tsv").flatMap(SentencesTest::lines);
    }

    private static Stream<String> lines(String table) {
        return Reports.lines(table).stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyFigureOfASentenceIsReadWholeAndNoOther(String line) {
        String marked = line.split("\t", 2)[0].replace("\\n", "\n");
        String text = marked.replace("⟦", "").replace("⟧", "");
        List<Figure> figures = Reports.read(text).figures();
        StringBuilder found = new StringBuilder(text);
        for (int i = figures.size() - 1; i >= 0; i--) {
            found.insert(figures.get(i).span().end(), '⟧')
                    .insert(figures.get(i).span().start(), '⟦');
        }
        assertThat(found.toString()).isEqualTo(marked);
        String readings = figures.stream().map(f -> "\t" + reading(f)).collect(Collectors.joining());
        assertThat(line.split("\t", 2)[0] + readings).isEqualTo(line);
    }

    private static String reading(Figure figure) {
        return String.join(
                " ",
                figure.kind(),
                Reports.subject(figure),
                figure.nature().id(),
                figure.quantity().approx().id(),
                figure.period().map(SentencesTest::days).orElse("none"));
    }

    private static String days(Period period) {
        return period.from().map(LocalDate::toString).orElse("") + ".."
                + period.to().map(LocalDate::toString).orElse("");
    }
}
