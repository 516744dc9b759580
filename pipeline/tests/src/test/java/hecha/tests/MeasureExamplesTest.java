package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Entry;
import hecha.flow.QueryVocabulary;
import hecha.index.query.Measures;
import hecha.index.query.Rounds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code measures/} and of the lists beside it: which subjects tell one measure, and what is never added. */
class MeasureExamplesTest {
    private static final Measures MEASURES = QueryVocabulary.measures(Repository.DICTIONARY);
    private static final List<String> PATH = List.of("广东省", "清远市", "连山壮族瑶族自治县");

    static List<Entry> entries() {
        return Repository.DICTIONARY.files().entries("measures");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aSubjectIsLedToItsMeasure(Entry entry) {
        assertThat(entry.texts("found"))
                .isNotEmpty()
                .allSatisfy(subject ->
                        assertThat(MEASURES.name(subject, PATH)).as(subject).isEqualTo(entry.text("name")));
        assertThat(entry.texts("ignored"))
                .isNotEmpty()
                .allSatisfy(subject ->
                        assertThat(MEASURES.name(subject, PATH)).as(subject).isNotEqualTo(entry.text("name")));
    }

    @Test
    void noWordIsOfTwoMeasures() {
        for (Entry entry : entries()) {
            for (String word : entry.texts("words")) {
                assertThat(MEASURES.named(word).orElseThrow().name()).as(word).isEqualTo(entry.text("name"));
            }
        }
    }

    @Test
    void valuesForEachOfSomethingAreNeverAdded() {
        Entry unadded = Repository.DICTIONARY.files().entry("unadded.yml");
        assertThat(unadded.texts("found")).noneMatch(MEASURES::isAdded);
        assertThat(unadded.texts("ignored")).allMatch(MEASURES::isAdded);
    }

    @Test
    void whatASubjectHasBesideItsNameIsTakenOff() {
        Entry words = Repository.DICTIONARY.files().entry("measure-words.yml");
        for (String example : words.texts("found")) {
            assertThat(MEASURES.name(unmarked(example), PATH)).as(example).isEqualTo(marked(example));
        }
        assertThat(words.texts("ignored"))
                .allSatisfy(subject -> assertThat(MEASURES.name(subject, PATH)).isEqualTo(subject));
        everyWordHasAnExample(words, "scopes", "tails", "doubtful_heads", "doubtful_tails", "apart");
    }

    @Test
    void titlesOfAllRoundsOfAReportAreOne() {
        Entry words = Repository.DICTIONARY.files().entry("submissions.yml");
        Rounds rounds = QueryVocabulary.rounds(Repository.DICTIONARY);
        for (String example : words.texts("found")) {
            assertThat(rounds.plain(unmarked(example))).as(example).isEqualTo(marked(example));
        }
        assertThat(words.texts("ignored"))
                .allSatisfy(title -> assertThat(rounds.plain(title)).isEqualTo(title));
        everyWordHasAnExample(words, "drafts", "rounds", "marked");
    }

    private static void everyWordHasAnExample(Entry entry, String... lists) {
        for (String list : lists) {
            assertThat(entry.texts(list))
                    .allSatisfy(word -> assertThat(entry.texts("found"))
                            .as("%s: %s", list, word)
                            .anyMatch(example -> unmarked(example).contains(word)));
        }
    }

    private static String unmarked(String example) {
        return example.replace("[", "").replace("]", "");
    }

    private static String marked(String example) {
        return example.substring(example.indexOf('[') + 1, example.indexOf(']'));
    }

    @ParameterizedTest
    @CsvSource({
        "全县森林覆盖率达到, 森林覆盖率",
        "连山森林覆盖率, 森林覆盖率",
        "清远市森林覆盖率, 森林覆盖率",
        "2021年全市生产总值, 地区生产总值",
        "县级专项资金, 县级专项资金",
        "全区, 全区"
    })
    void scopePlacesAndYearsAreNoPartOfAMeasure(String subject, String measure) {
        assertThat(MEASURES.name(subject, PATH)).isEqualTo(measure);
    }
}
