package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosingSentencesTest {
    private static final ClosingSentences SENTENCES =
            new ClosingSentences(new Dictionary(DictionaryFiles.builtIn()).closings());

    @ParameterizedTest
    @CsvSource({
        // three signs are needed beside the turn, the lack and that it is there: whose, how much, what follows, the
        // place
        "但是我局人手存在不足, -, false, false, false",
        "但是我局人手还存在不足, -, false, false, false",
        "但是我局人手还存在不足, 一是编制少。, false, false, true",
        "但是我局人手还存在不足, -, true, false, true",
        "但是我局人手还存在不足, -, false, true, true",
        "但是我局人手存在不足, -, true, true, true",
        "但是人手存在不足, -, true, true, false",
        "但是人手存在不足, 一是编制少。, true, true, true",
        // without a turn, a lack, or that it is there
        "我局人手还存在不足, 一是编制少。, true, true, false",
        "但是我局人手还有八人, 一是编制少。, true, true, false",
        "但是我局人手还是不足, 一是编制少。, true, true, false",
        // the turn may stand behind a comma, or the writer sees it early on
        "成绩明显，但我局人手还存在不足, -, true, false, true",
        "'成绩明显,虽我局人手还存在不足', -, true, false, true",
        "我局成绩明显但人手还存在不足, -, true, true, false",
        "我们清醒地看到人手还存在不足, -, true, false, true",
        "在过去的一年里经过全局上下的共同努力取得了成绩我们看到人手还存在不足, -, true, true, false",
        // problems of others that were dealt with
        "但是我局针对还存在的不足, -, true, true, false",
    })
    void problemsAreOpenedByATurnALackAndEnoughSigns(
            String sentence, String following, boolean first, boolean late, boolean opens) {
        String next = following.equals("-") ? "" : following;
        assertThat(SENTENCES.opensProblems(sentence, next, first, late)).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({
        "下一步我局将加大投入, true",
        "在下一步工作中要加大投入, true",
        "下一步工作会议在县里召开, false",
        // 下半年 may tell as well as plan: only a firm word plans
        "下半年我局将加大投入, true",
        "下半年我局加大投入, false",
        "今后我局加大投入, true",
        "我局下一步将加大投入, false",
    })
    void nextStepsAreOpenedByTheTimeToComeAndAWill(String sentence, boolean opens) {
        assertThat(SENTENCES.opensNextSteps(sentence)).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({"50, true", "60, false"})
    void theWillStandsNearTheBeginning(int between, boolean opens) {
        assertThat(SENTENCES.opensNextSteps("下一步" + "水".repeat(between) + "将加大投入"))
                .isEqualTo(opens);
        assertThat(SENTENCES.opensProblems("但是" + "水".repeat(between * 2) + "我局人手存在一些不足和问题", "", true, true))
                .isTrue();
        assertThat(SENTENCES.opensProblems("但是" + "水".repeat(between * 3) + "我局人手存在一些不足和问题", "", true, true))
                .isEqualTo(false);
    }
}
