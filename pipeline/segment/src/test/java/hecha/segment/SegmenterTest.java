package hecha.segment;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Source;
import hecha.model.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SegmenterTest {
    private static final Segmenter SEGMENTER = new Segmenter(new Dictionary(DictionaryFiles.builtIn()));

    private static Report segment(String text) {
        Source source = new Source("0", "a.txt", "text/plain", "UTF-8", text, List.of(), List.of());
        Passage passage = new Passage(
                source, text, Offsets.of(IntStream.range(0, text.length()).toArray()), List.of());
        Block block = new Block(Block.Type.PARAGRAPH, 0, text.length(), -1, Optional.empty());
        return SEGMENTER.segment(
                new Outline(passage, Optional.empty(), List.of(block), List.of(), List.of(), List.of(), List.of()));
    }

    private static List<String> sentences(String text) {
        return segment(text).sentences().stream()
                .map(s -> text.substring(s.from(), s.to()))
                .toList();
    }

    private static List<String> words(String text) {
        return SEGMENTER.words(text).stream()
                .map(w -> text.substring(w.from(), w.to()))
                .toList();
    }

    @Test
    void aSentenceEndsAfterItsStopAndTheQuotesThatClose() {
        assertThat(sentences("他说：“好！”大家都笑了。增长3.5%；下降1.2%")).containsExactly("他说：“好！”", "大家都笑了。", "增长3.5%；", "下降1.2%");
    }

    @Test
    void aBlankOfDotsEndsNoSentence() {
        assertThat(sentences("全年完成投资……亿元，增长5%。")).hasSize(1);
    }

    @Test
    void compoundTermsAreOneWord() {
        assertThat(words("区人社局举办民族团结进步培训班，贫困发生率降至零")).contains("人社局", "民族团结进步", "培训班", "贫困发生率");
    }

    @Test
    void longerWordsAreNotBrokenByOurs() {
        assertThat(words("集团委托第三方开展宣传部署")).contains("委托", "部署");
    }

    /** What HanLP's pairs of words, learned from newspapers, cut as 有|关情|况 and 服务|业扩|大 is among them. */
    @ParameterizedTest
    @CsvSource({
        "现将有关情况通报如下, 现 将 有关 情况 通报 如下",
        "服务业扩大开放, 服务业 扩大 开放",
        "投入12.31亿元, 投入 12.31 亿元",
        "共２７００户, 共 ２７００ 户",
        "一百二十三个, 一百二十三 个",
        "1.总体要求, 1 . 总体 要求",
        "截至**年底, 截至 ** 年底",
        "GDP增速, GDP 增速",
    })
    void theWaysThatCostLeastAreTaken(String text, String expected) {
        assertThat(String.join(" ", words(text))).isEqualTo(expected);
    }

    @Test
    void wordsTileEachSentence() {
        String text = "截至*年底，XX县\u3000共投入1亿元同范村𠮷建设 10 个项目。".repeat(40) + "无标点".repeat(900);
        for (Sentence sentence : segment(text).sentences()) {
            int at = sentence.from();
            for (Word word : sentence.words()) {
                assertThat(word.from()).isEqualTo(at);
                at = word.to();
            }
            assertThat(at).isEqualTo(sentence.to());
        }
    }

    @Test
    void aMegabyteWithoutAStopIsSegmentedInTime() {
        String text = "加快推进重点项目建设".repeat(1 << 16);

        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(segment(text).sentences()).hasSize(1));
    }

    @Test
    void threadsShareASegmenter() {
        String text = "清远市举办培训民族团结进步示范县、连州市瑶安、三水瑶族乡，区人社局、区工信局联合检查3次。";
        List<String> alone = words(text);

        List<List<String>> together =
                IntStream.range(0, 200).parallel().mapToObj(i -> words(text)).toList();

        assertThat(together).allMatch(alone::equals);
    }
}
