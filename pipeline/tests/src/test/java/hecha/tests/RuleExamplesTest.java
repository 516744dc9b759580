package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.check.CheckSettings;
import hecha.dictionary.RulePage;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Source;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's page has its examples, and they say what the rule does. */
class RuleExamplesTest {
    static Stream<Arguments> bad() {
        return examples(RulePage::bad);
    }

    static Stream<Arguments> good() {
        return examples(RulePage::good);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("bad")
    void aBadExampleIsFound(String rule, String text) {
        assertThat(audit(text).findings()).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("good")
    void aGoodExampleIsNot(String rule, String text) {
        assertThat(audit(text).findings()).extracting(Finding::rule).doesNotContain(rule);
    }

    @Test
    void everyRuleThatOneReportCanBreakHasBothKindsOfExample() {
        for (String name : Repository.DICTIONARY.rules().names()) {
            RulePage page = Repository.DICTIONARY.rules().page(name);
            if (page.needs().isEmpty()) {
                assertThat(page.bad()).as(name).isNotEmpty();
                assertThat(page.good()).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void theTextsOfBothLanguagesNameTheSameValues() {
        for (String name : Repository.DICTIONARY.rules().names()) {
            RulePage page = Repository.DICTIONARY.rules().page(name);
            page.texts().values().forEach(text -> {
                assertThat(names(text.message().en()))
                        .as(name)
                        .isSubsetOf(names(text.message().zh() + "{stated}"));
                assertThat(names(text.supply().en()))
                        .as(name)
                        .isEqualTo(names(text.supply().zh()));
            });
        }
    }

    @Test
    void everyFindingOfEveryReportHasWordsInBothLanguagesAndAFingerprint() {
        Pipeline thorough = new Pipeline(
                Repository.DICTIONARY,
                CheckSettings.DEFAULT.withRubric(
                        Repository.DICTIONARY.rubrics().find("minzu-jiguan").orElseThrow()));
        for (var file : Repository.reports()) {
            Audit audit = Repository.audit(file);
            for (Finding finding : thorough.audit(audit.source()).findings()) {
                assertThat(finding.message().zh()).isNotBlank().doesNotContain("{", "}");
                assertThat(finding.message().en()).isNotBlank().doesNotContain("{", "}");
                assertThat(finding.supply().zh()).isNotBlank();
                assertThat(finding.data()).containsKey("fingerprint");
                assertThat(finding.span().end())
                        .isLessThanOrEqualTo(audit.source().text().length());
            }
            assertThat(audit.findings().stream().map(f -> f.data().get("fingerprint")))
                    .doesNotHaveDuplicates();
        }
    }

    private static Stream<Arguments> examples(java.util.function.Function<RulePage, List<String>> kind) {
        List<Arguments> examples = new ArrayList<>();
        for (String name : Repository.DICTIONARY.rules().names()) {
            kind.apply(Repository.DICTIONARY.rules().page(name))
                    .forEach(text -> examples.add(Arguments.of(name, text)));
        }
        return examples.stream();
    }

    /** The example as a report; U+FFFD stands for bytes that could not be decoded. */
    private static Audit audit(String text) {
        List<Span> undecodable = new ArrayList<>();
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            undecodable.add(new Span(at, at + 1));
        }
        return Repository.PIPELINE.audit(
                new Source("0", "example", "text/plain", "UTF-8", text, List.of(), undecodable));
    }

    private static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        for (int at = template.indexOf('{'); at >= 0; at = template.indexOf('{', at + 1)) {
            names.add(template.substring(at + 1, template.indexOf('}', at)));
        }
        return Optional.of(names)
                .map(all -> all.stream().sorted().distinct().toList())
                .orElseThrow();
    }
}
