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

    @Test
    void aPictureIsNoReport() {
        byte[] bytes = new byte[4000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 17);
        }

        assertThat(refusal(bytes).code()).isEqualTo("binary");
    }

    @Test
    void aPdfIsRefusedWithWhatToDo() {
        UnreadableException refusal = refusal("%PDF-1.7 ...".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal.code()).isEqualTo("unsupported");
        assertThat(refusal.text().zh()).startsWith("报告.txt：").contains("另存为文本");
        assertThat(refusal.text().en()).startsWith("报告.txt: ");
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("大.txt"), new byte[3 << 20]);

        UnreadableException refusal =
                catchThrowableOfType(UnreadableException.class, () -> new Reader(1 << 20).read(file, "大.txt"));

        assertThat(refusal.code()).isEqualTo("too-large");
        assertThat(refusal.text().zh()).contains("3 MB").contains("1 MB");
    }

    @Test
    void aFolderAndAMissingFileAreNamed(@TempDir Path folder) {
        UnreadableException directory =
                catchThrowableOfType(UnreadableException.class, () -> reader.read(folder, "材料"));
        UnreadableException missing =
                catchThrowableOfType(UnreadableException.class, () -> reader.read(folder.resolve("无.txt"), "无.txt"));

        assertThat(directory.code()).isEqualTo("directory");
        assertThat(missing.code()).isEqualTo("missing");
    }

    private UnreadableException refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableException.class, () -> reader.read(bytes, "报告.txt"));
    }
}
