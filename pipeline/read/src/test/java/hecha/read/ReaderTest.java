package hecha.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hecha.model.Source;
import hecha.model.Span;
import hecha.model.UnreadableException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReaderTest {
    private static final String TEXT = "全县新建高标准农田3.2万亩，培训农民1200人次。\r\n下一步，继续抓好落实。\n";

    private final Reader reader = new Reader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void everyEncodingOfAReportIsToldByItsBytes(String charset) throws UnreadableException {
        Source source = reader.read(TEXT.getBytes(Charset.forName(charset)), "a.txt");

        assertThat(source.charset()).isEqualTo(charset);
        assertThat(source.text()).isEqualTo(TEXT);
        assertThat(source.undecodable()).isEmpty();
    }

    @Test
    void aReportInBig5IsRead() throws UnreadableException {
        String text = "全縣新建高標準農田，培訓農民。下一步，繼續抓好落實。";

        assertThat(reader.read(text.getBytes(Charset.forName("Big5-HKSCS")), "a.txt")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void eightCharactersAreEnoughToTellGb18030() throws UnreadableException {
        assertThat(reader.read("工作情况汇报材料".getBytes(Charset.forName("GB18030")), "a")
                        .text())
                .isEqualTo("工作情况汇报材料");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) throws UnreadableException {
        Source source = reader.read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)), "a.txt");

        assertThat(source.text()).isEqualTo(TEXT);
        assertThat(source.charset()).isEqualTo(charset);
    }

    @Test
    void aThousandReportsByChanceAreToldByTheirBytes() throws UnreadableException {
        String[] phrases = {
            "全县",
            "各乡镇",
            "认真贯彻落实",
            "投入资金",
            "万元",
            "培训干部",
            "人次",
            "同比增长",
            "%",
            "，",
            "。",
            "、",
            "；",
            "一是加强组织领导",
            "（二）强化宣传引导",
            "森林覆盖率达",
            "亩",
            "户",
            "\n",
            "2023年",
            "覆盖率",
            "民族团结进步",
            "X",
            "——"
        };
        Random random = new Random(10);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 200 + random.nextInt(200)) {
                text.append(phrases[random.nextInt(phrases.length)]);
                if (random.nextInt(5) == 0) {
                    text.append(random.nextInt(10_000));
                }
            }
            String mark = i % 3 == 0 ? "\uFEFF" : "";
            String charset =
                    List.of("UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE").get(random.nextInt(5));
            String written = charset.startsWith("GB") ? text.toString() : mark + text;

            assertThat(reader.read(written.getBytes(Charset.forName(charset)), "a")
                            .text())
                    .as(charset + " " + mark.length() + " " + text)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void brokenBytesAreReportedWhereTheyStand() throws UnreadableException {
        byte[] bytes = "一、总体要求。全县共有乡镇12个，行政村一百个。".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xFF;

        Source source = reader.read(bytes, "a.txt");

        assertThat(source.charset()).isEqualTo("UTF-8");
        assertThat(source.undecodable()).isNotEmpty();
        assertThat(source.undecodable().get(0).of(source.text())).containsOnlyOnce("\uFFFD".repeat(3));
        assertThat(source.text()).endsWith("行政村一百个。");
    }

    @Test
    void eachPlaceThatCannotBeReadHoldsTheReplacementCharacter() throws UnreadableException {
        byte[] bytes = ("全县共有乡镇12个。".repeat(20) + "完").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;

        Source source = reader.read(bytes, "a.txt");

        for (Span span : source.undecodable()) {
            assertThat(span.of(source.text())).matches("\uFFFD+");
        }
        assertThat(source.undecodable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n", "\u3000\u3000\n"})
    void aFileWithoutWordsIsEmpty(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("empty");
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A, unsupported, 图片",
        "FFD8FFE000104A46, unsupported, 图片",
        "526172211A070100, unsupported, RAR",
        "377ABCAF271C0004, unsupported, 7z",
        "1F8B080000000000, unsupported, gzip",
        "255453442D4865616465722D23232325, encrypted, 安全软件",
        "D0CF11E0A1B11AE1, unsupported, 旧版 Office",
        "00010203040506070809, unknown, 不是文本",
        "00, unknown, 不是文本",
        "FF, unknown, 不是文本",
        "FFFFFFFF, unknown, 不是文本",
        "A5, unknown, 不是文本",
    })
    void whatIsNoReportIsNamedByItsOwnReason(String hex, String code, String words) {
        UnreadableException refusal = refusal(java.util.HexFormat.of().parseHex(hex));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.text().zh()).startsWith("报告.txt：").contains(words);
        assertThat(refusal.text().en()).startsWith("报告.txt: ");
    }

    @Test
    void randomBytesOfAnyLengthAreNoText() {
        java.util.Random random = new java.util.Random(20261126);
        for (int length : new int[] {2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 128, 256, 1024, 65536}) {
            for (int i = 0; i < 50; i++) {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                boolean ascii =
                        new String(bytes, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c > 31 && c < 127);
                if (!ascii) {
                    assertThat(refusal(bytes))
                            .as(java.util.HexFormat.of().formatHex(bytes, 0, Math.min(16, length)))
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void fiveBrokenBytesAmongTwoHundredCharactersAreTold(String charset) throws UnreadableException {
        byte[] bytes = TEXT.repeat(6).getBytes(Charset.forName(charset));
        for (int i = 1; i <= 5; i++) {
            bytes[i * 40] = i % 2 == 0 ? 0 : (byte) 0xFF;
        }

        Source source = reader.read(bytes, "a.txt");

        assertThat(source.undecodable()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(source.text()).contains("培训农民1200人次").doesNotContain("\0");
    }

    @ParameterizedTest
    @CsvSource({"GB18030, UTF-8", "ISO-8859-1, UTF-8", "ISO-8859-1, GB18030", "windows-1252, UTF-8"})
    void aTextThatWasReadInAWrongEncodingBeforeIsTold(String taken, String was) throws UnreadableException {
        String garbled = new String(TEXT.getBytes(Charset.forName(was)), Charset.forName(taken));

        Source source = reader.read(garbled.getBytes(StandardCharsets.UTF_8), "a.txt");

        assertThat(source.undecodable()).isNotEmpty();
        assertThat(reader.read(TEXT.getBytes(StandardCharsets.UTF_8), "a.txt").undecodable())
                .isEmpty();
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("大.txt"), new byte[3 << 20]);

        UnreadableException refusal = catchThrowableOfType(
                UnreadableException.class, () -> new Reader(Limits.DEFAULT.withBytes(1 << 20)).read(file, "大.txt"));

        assertThat(refusal.code()).isEqualTo("too-large");
        assertThat(refusal.text().zh()).contains("3 MB").contains("1 MB");
    }

    @Test
    void aFolderAndAMissingFileAreNamed(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("链接"), folder);
        UnreadableException linked = catchThrowableOfType(UnreadableException.class, () -> reader.read(link, "链接"));
        UnreadableException directory =
                catchThrowableOfType(UnreadableException.class, () -> reader.read(folder, "材料"));
        UnreadableException missing =
                catchThrowableOfType(UnreadableException.class, () -> reader.read(folder.resolve("无.txt"), "无.txt"));

        assertThat(directory.code()).isEqualTo("directory");
        assertThat(linked.text().zh()).contains("链接，未进入");
        assertThat(directory.text().zh()).doesNotContain("链接");
        assertThat(missing.code()).isEqualTo("missing");
    }

    private UnreadableException refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableException.class, () -> reader.read(bytes, "报告.txt"));
    }
}
