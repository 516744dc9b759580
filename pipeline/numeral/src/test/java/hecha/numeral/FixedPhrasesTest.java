package hecha.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Example;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixedPhrasesTest {
    private final Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
    private final FixedPhrases phrases = new FixedPhrases(dictionary);
    private final QuantityScanner scanner = new QuantityScanner(dictionary);

    private List<String> counted(String text) {
        BitSet places = phrases.find(text, 0, text.length());
        return scanner.scan(text, 0, text.length(), places).stream()
                .filter(quantity -> !quantity.unit().isEmpty())
                .map(quantity -> text.substring(quantity.from(), quantity.to()))
                .toList();
    }

    @Test
    void fixedPhrasesArePassedOver() {
        assertThat(counted("增强“四个意识”，落实五位一体、两不愁三保障，实施三年行动计划，庆祝建党100周年")).isEmpty();
        assertThat(counted("推行“1个支部+3支队伍”和1+N模式，印发《关于表彰100个先进集体的决定》")).isEmpty();
        assertThat(counted("校区二期建成，五道沟镇，15分钟生活圈，12345热线")).isEmpty();
    }

    @Test
    void eachPatternCoversItsExamples() {
        for (Example example : dictionary.files().entry(PhrasePatterns.FILE).examples()) {
            String text = example.text();
            BitSet marked = new BitSet();
            example.marked().forEach(span -> marked.set(span.start(), span.end()));
            assertThat(phrases.find(text, 0, text.length())).as(text).isEqualTo(marked);
        }
    }

    @Test
    void whatIsCountedBesideThemStays() {
        assertThat(counted("“百企帮百村”行动中120家企业帮扶114条村")).containsExactly("120家", "114条");
        assertThat(counted("举办三期培训班，新建“15分钟生活圈”20个，获评4A级景区2家")).containsExactly("三期", "20个", "2家");
        assertThat(counted("他说：“今年投入500万元，惠及3000户。”")).containsExactly("500万元", "3000户");
    }
}
