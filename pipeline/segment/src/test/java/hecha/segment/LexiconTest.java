package hecha.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.carried();
    private static final DynamicCustomDictionary CUSTOM =
            new DynamicCustomDictionary(HanLP.Config.CustomDictionaryPath);

    private static int entry(String word) {
        int state = LEXICON.root();
        for (int i = 0; i < word.length() && state != Lexicon.NONE; i++) {
            state = LEXICON.next(state, word.charAt(i));
        }
        return state == Lexicon.NONE ? Lexicon.NONE : LEXICON.entryAt(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"人口", "发展", "自治县", "有关", "，"})
    void aWordOfTheFirstDictionaryHasItsPartOfSpeech(String word) {
        assertThat(LEXICON.pos(entry(word)))
                .isEqualTo(CoreDictionary.get(word).nature[0].toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"清远市", "义务教育", "工业园"})
    void aWordOfTheSecondDictionaryHasItsPartOfSpeech(String word) {
        assertThat(LEXICON.pos(entry(word)))
                .isEqualTo(CUSTOM.get(word).nature[0].toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"的发", "展人口", "𠮷", "", "\uFFFF"})
    void whatIsNoWordHasNoEntry(String text) {
        assertThat(entry(text)).isEqualTo(Lexicon.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一", "一部分"})
    void aNumberHasThePartOfSpeechOfItsClass(String word) {
        assertThat(LEXICON.pos(entry(word))).isEqualTo("mq");
    }

    /** The commoner a word, the less it costs: 发展 is commoner than 人口, and 人口 than 人口学. */
    @ParameterizedTest
    @ValueSource(strings = "发展>人口>人口学")
    void theCommonerWordCostsLess(String words) {
        String[] rarer = words.split(">", -1);

        assertThat(Lexicon.cost(entry(rarer[0]))).isLessThan(Lexicon.cost(entry(rarer[1])));
        assertThat(Lexicon.cost(entry(rarer[1]))).isLessThan(Lexicon.cost(entry(rarer[2])));
    }
}
