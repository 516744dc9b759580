package hecha.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import java.lang.management.ManagementFactory;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    private static final int LENGTH = 50_000;

    private final Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
    private final QuantityScanner scanner = new QuantityScanner(dictionary);
    private final NumberScanner numbers = new NumberScanner(dictionary);
    private final FixedPhrases phrases = new FixedPhrases(dictionary);

    @Test
    void longTextsOfOneKindEndInTime() {
        for (String piece : List.of(
                "9",
                "1,234",
                "1.",
                "1-",
                "1、",
                "一",
                "十",
                "百",
                "万",
                "亿",
                "几",
                "数",
                "半",
                "第",
                "零",
                "点五",
                "多",
                "元",
                "约",
                "至少",
                "五分之",
                "百分之",
                "三又",
                "一万",
                "1万",
                "1 ",
                "１",
                "-",
                "负",
                "“",
                "《一",
                "“一",
                "2019年",
                "去年",
                "近三",
                "1/",
                "1:2",
                "a1",
                "http://1",
                "￥",
                "1元2角",
                "个",
                "1个（",
                "周一",
                "一一",
                "\uD800",
                "\0",
                "*",
                "X",
                " ",
                "\n",
                "1\n",
                "3至",
                "3亿至",
                "1+",
                "1 1",
                "1 ．",
                "½",
                "1²",
                "1公里1米",
                "六斤八",
                "1年1个月",
                "1元/人·",
                "1元每人",
                "1/10万",
                "零下1",
                "1±",
                "1:1:",
                "百分之1到",
                "万亿亿亿亿分之一",
                "1个亿",
                "前1位",
                "不得",
                "最高",
                "20260105",
                "七八年",
                "港币1",
                "5km-",
                "这一百",
                "十分")) {
            assertThat(millis(piece, LENGTH)).as(piece).isLessThan(1500);
        }
    }

    @Test
    void fourTimesTheTextTakesAboutFourTimesTheTime() {
        for (String piece : List.of("点五", "一、", "《一", "3至")) {
            millis(piece, LENGTH);
            long once = millis(piece, LENGTH);
            long fourfold = millis(piece, 4 * LENGTH);
            assertThat(fourfold).as(piece).isLessThan(8 * once + 150);
        }
    }

    /** Processor time, so that other work on the machine does not count. */
    private long millis(String piece, int length) {
        String text = piece.repeat(length / piece.length());
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        scanner.scan(text);
        numbers.scan(text);
        BitSet places = phrases.find(text, 0, text.length());
        assertThat(places.length()).isLessThanOrEqualTo(text.length());
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1_000_000;
    }

    @Test
    void aNumberOfManyDigitsHasNoValue() {
        assertThat(scanner.scan("9".repeat(100_000) + "元")).singleElement().satisfies(quantity -> {
            assertThat(quantity.to()).isEqualTo(100_001);
            assertThat(quantity.value()).isEmpty();
        });
    }
}
