package hecha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Source;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody wrote: any of them is tiled by its blocks, and half a megabyte of anything takes its time. */
final class HostileTextTest {
    private static final Structurer STRUCTURER = new Structurer(new Dictionary(DictionaryFiles.builtIn()));

    private static Outline structure(String text) {
        Source source = new Source("0", "a.txt", "text/plain", "UTF-8", text, List.of(), List.of());
        return STRUCTURER.structure(new Passage(
                source, text, Offsets.of(IntStream.range(0, text.length()).toArray()), List.of()));
    }

    @Test
    void blocksTileTheTextWithoutItsLineEnds() {
        String alphabet = "一二、（）1.。：；\n\n附件第章条是“”—— 年月日X县人民政府关于方案序号内容单位";
        Random random = new Random(11);
        for (int n = 0; n < 3000; n++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(90); i > 0; i--) {
                made.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = made.toString().replaceAll("\n+", "\n").strip();
            Outline outline = structure(text);
            int at = 0;
            for (Block block : outline.blocks()) {
                assertThat(text.substring(at, block.from())).as(text).isBlank();
                assertThat(block.to()).as(text).isGreaterThan(block.from());
                at = block.to();
            }
            assertThat(text.substring(at)).as(text).isBlank();
            for (Section section : outline.sections()) {
                assertThat(section.from()).isLessThanOrEqualTo(section.bodyFrom());
                assertThat(section.bodyFrom()).isLessThanOrEqualTo(section.to());
                assertThat(section.span().contains(section.headingSpan())).isTrue();
                if (section.parent() >= 0) {
                    assertThat(outline.sections().get(section.parent()).span().contains(section.span()))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（一）",
                "（一）\n",
                "1.",
                "1.\n",
                "一、\n",
                "“",
                "《",
                "（",
                "一是",
                "第一，",
                "附件1：\n",
                "附件：1.a\n",
                "序号\n",
                "序号\n内容\n",
                "单位\n1\n",
                "2024年1月1日\n",
                "工作",
                "第1条 \n",
                "①",
                "。一、甲"
            })
    void halfAMegabyteOfAnythingIsCutInTime(String piece) {
        String text = piece.repeat((1 << 19) / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> structure(text.strip()));
    }
}
