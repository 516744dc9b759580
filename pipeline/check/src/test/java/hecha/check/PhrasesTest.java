package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void twoWordsOfOneSentenceOccurTogether() {
        assertThat(Phrases.occurs("工作中还存在一些差距。", "还存在…差距")).isTrue();
        assertThat(Phrases.occurs("还存在困难。城乡差距缩小。", "还存在…差距")).isFalse();
    }

    @Test
    void anOpeningStandsWhereAClauseBegins() {
        assertThat(Phrases.occurs("成效明显。下一步，我们将继续努力。", "^下一步")).isTrue();
        assertThat(Phrases.occurs("明确下一步任务。", "^下一步")).isFalse();
        assertThat(Phrases.occurs("坚持“下一步”行动。", "^下一步")).isFalse();
    }
}
