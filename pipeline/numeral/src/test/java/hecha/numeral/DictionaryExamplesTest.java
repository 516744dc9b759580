package hecha.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.Example;
import hecha.dictionary.FixedPhraseLists.Phrase;
import hecha.dictionary.Units.Unit;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DictionaryExamplesTest {
    private final DictionaryFiles files = DictionaryFiles.builtIn();
    private final Dictionary dictionary = new Dictionary(files);
    private final QuantityScanner scanner = new QuantityScanner(dictionary);

    @Test
    void everyUnitReadsItsExamples() {
        for (Entry entry : files.entries("units")) {
            assertThat(entry.examples())
                    .as(entry.file())
                    .anyMatch(example -> !example.marked().isEmpty());
            assertThat(entry.examples())
                    .as(entry.file())
                    .anyMatch(example -> example.marked().isEmpty());
            Set<String> words = entry.entry("words").keys();
            for (Example example : entry.examples()) {
                List<Quantity> found = scanner.scan(example.text());
                if (example.marked().isEmpty()) {
                    assertThat(found)
                            .as(example.text())
                            .noneMatch(quantity -> words.contains(quantity.unitAsWritten()));
                } else {
                    Expectation.check(example, found);
                }
            }
        }
    }

    @Test
    void everyHedgeReadsItsExamples() {
        for (Example example : files.entry("hedges.yml").examples()) {
            List<Quantity> found = scanner.scan(example.text());
            if (example.marked().isEmpty()) {
                assertThat(found).as(example.text()).allMatch(quantity -> quantity.approx() == Approx.EXACT);
            } else {
                Expectation.check(example, found);
            }
        }
    }

    @Test
    void everyHedgeWordIsReadBeforeANumber() {
        dictionary.hedges().before().forEach(hedge -> {
            String text = hedge.scaled() ? "共" + hedge.word() + "百人参加" : "总数" + hedge.word() + "300人";
            assertThat(scanner.scan(text))
                    .as(text)
                    .singleElement()
                    .satisfies(quantity -> assertThat(quantity.approx()).isEqualTo(hedge.approx()));
        });
    }

    @Test
    void everyDateReadsItsExamples() {
        for (Example example : files.entry("dates/words.yml").examples()) {
            List<Quantity> found = scanner.scan(example.text());
            if (example.marked().isEmpty()) {
                assertThat(found).as(example.text()).isEmpty();
            } else {
                Expectation.check(example, found);
            }
        }
    }

    @Test
    void everyRankReadsItsExamples() {
        Entry ranks = files.entry(RankReader.FILE);
        for (Example example : ranks.examples()) {
            List<Quantity> found = scanner.scan(example.text());
            if (example.marked().isEmpty()) {
                assertThat(found)
                        .as(example.text())
                        .allMatch(quantity -> quantity.unit().equals("人"));
            } else {
                Expectation.check(example, found);
            }
        }
        for (String word : ranks.texts("moves")) {
            assertThat(scanner.scan("排名" + word + "4位").get(0).unit()).as(word).isEqualTo("位");
        }
        for (String word : ranks.texts("positions")) {
            assertThat(scanner.scan("由后面" + word + "28位").get(0).sort())
                    .as(word)
                    .isEqualTo(NumeralSort.ORDINAL);
        }
        for (String word : ranks.texts("behind")) {
            assertThat(scanner.scan("从28位" + word).get(0).sort()).as(word).isEqualTo(NumeralSort.ORDINAL);
        }
    }

    @Test
    void everyCarrierReadsItsExamples() {
        Entry carriers = files.entry(CarrierReader.FILE);
        for (Example example : carriers.examples()) {
            List<Quantity> found = scanner.scan(example.text());
            if (example.marked().isEmpty()) {
                assertThat(found).as(example.text()).noneMatch(quantity -> quantity.sort() == NumeralSort.QUANTITY);
            } else {
                Expectation.check(example, found);
            }
        }
        for (String unit : carriers.entry("nouns").keys()) {
            for (String noun : carriers.entry("nouns").texts(unit)) {
                assertThat(scanner.scan("全年" + noun + "3.5万。").get(0).unit())
                        .as(noun)
                        .isEqualTo(unit);
            }
        }
    }

    /** The examples of {@code numerals/}, those that name a list in braces once for each of its words. */
    static List<Example> wordsOfNumerals() {
        List<Example> examples = new ArrayList<>();
        for (Entry entry : DictionaryFiles.builtIn().entries("numerals")) {
            entry.examples().forEach(example -> examples.addAll(WordExamples.of(entry, example)));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("wordsOfNumerals")
    void everyWordOfNumeralsIsReadAsItsExampleSays(Example example) {
        boolean bare = example.file().endsWith("bare-numbers.yml");
        List<Quantity> found = bare ? new NumberScanner(dictionary).scan(example.text()) : scanner.scan(example.text());
        if (example.marked().isEmpty()) {
            assertThat(found).as(example.text()).isEmpty();
        } else {
            Expectation.check(example, found);
        }
    }

    @Test
    void everyCounterCounts() {
        for (Unit unit : dictionary.units().all()) {
            if (!unit.unit().equals(unit.word())
                    || !unit.onlyBefore().isEmpty()
                    || !unit.onlyNear().isEmpty()
                    || unit.sort() != NumeralSort.QUANTITY) {
                continue;
            }
            String text = "共有12" + unit.word() + "。";
            assertThat(scanner.scan(text)).as(text).singleElement().satisfies(quantity -> {
                assertThat(quantity.unit()).isEqualTo(unit.unit());
                assertThat(quantity.value().orElseThrow()).isEqualByComparingTo("12");
            });
        }
    }

    @Test
    void noWordOfTheListsIsANumber() {
        for (Phrase word : dictionary.fixedPhrases().words()) {
            assertThat(scanner.scan("，" + word.text() + "、")).as(word.text()).isEmpty();
        }
    }

    @Test
    void aWordGivesWayToTheCounterThatGoesOn() {
        for (Phrase word : dictionary.fixedPhrases().words()) {
            for (String rest : word.notBefore()) {
                assertThat(scanner.scan("共" + word.text() + rest))
                        .as(word.text() + rest)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void everyPhraseOfTheListsIsCovered() {
        FixedPhrases phrases = new FixedPhrases(dictionary);
        for (Phrase phrase : dictionary.fixedPhrases().phrases()) {
            String text = "，" + phrase.text() + "，";
            BitSet places = phrases.find(text, 0, text.length());
            assertThat(scanner.scan(text, 0, text.length(), places))
                    .as(phrase.text())
                    .noneMatch(quantity -> !quantity.unit().isEmpty());
        }
    }
}
