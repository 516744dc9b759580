package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.RulePage;
import hecha.model.Finding;
import hecha.model.Source;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's page has its examples, and they say what the rule does: {@code rules.tsv} has what is said of each bad one. */
class RuleExamplesTest {
    private static final Map<String, List<String>> TOLD = CheckedText.told("rules.tsv");

    static Stream<Arguments> bad() {
        return examples(RulePage::bad);
    }

    static Stream<Arguments> good() {
        return examples(RulePage::good);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bad")
    void aBadExampleIsFound(String rule, int number, String text) {
        assertThat(findings(rule, text)).isNotEmpty().isEqualTo(TOLD.get(rule + " " + number));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("good")
    void aGoodExampleIsNot(String rule, int number, String text) {
        assertThat(findings(rule, text)).as("%d", number).isEmpty();
    }

    @Test
    void everyRuleThatOneReportCanBreakHasBothKindsOfExample() {
        for (RulePage page : pages()) {
            if (page.needs().isEmpty()) {
                assertThat(page.bad()).as(page.rule()).isNotEmpty();
                assertThat(page.good()).as(page.rule()).isNotEmpty();
            }
        }
    }

    @Test
    void theTextsOfBothLanguagesNameTheSameValues() {
        for (RulePage page : pages()) {
            page.texts().values().forEach(text -> {
                assertThat(names(text.message().en()))
                        .as(page.rule())
                        .isSubsetOf(names(text.message().zh() + "{stated}"));
                assertThat(names(text.supply().en()))
                        .as(page.rule())
                        .isEqualTo(names(text.supply().zh()));
            });
        }
    }

    private static List<RulePage> pages() {
        return CheckedText.DICTIONARY.rules().names().stream()
                .map(CheckedText.DICTIONARY.rules()::page)
                .toList();
    }

    private static Stream<Arguments> examples(Function<RulePage, List<String>> kind) {
        List<Arguments> examples = new ArrayList<>();
        for (RulePage page : pages()) {
            for (String text : kind.apply(page)) {
                examples.add(Arguments.of(page.rule(), kind.apply(page).indexOf(text) + 1, text));
            }
        }
        return examples.stream();
    }

    /** What the rule says of the example as a report; U+FFFD stands for bytes that could not be decoded. */
    static List<String> findings(String rule, String text) {
        List<Span> undecodable = new ArrayList<>();
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            undecodable.add(new Span(at, at + 1));
        }
        Source source = new Source("0", "example", "text/plain", "UTF-8", text, List.of(), undecodable);
        return CheckedText.findings(CheckedText.report(source)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(RuleExamplesTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.severity().id() + " " + finding.span().start() + "–"
                + finding.span().end() + " " + finding.message().zh() + " "
                + finding.supply().zh();
    }

    private static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        for (int at = template.indexOf('{'); at >= 0; at = template.indexOf('{', at + 1)) {
            names.add(template.substring(at + 1, template.indexOf('}', at)));
        }
        return names.stream().sorted().distinct().toList();
    }
}
