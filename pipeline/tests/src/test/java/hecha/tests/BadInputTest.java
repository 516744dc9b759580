package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does wrong gets one clear line and the right exit code; the launcher is the one that users start. */
class BadInputTest {
    @TempDir
    private Path folder;

    /** The lines that a person sees as the failure. */
    private static List<String> failures(Program.Outcome outcome) {
        return outcome.err().lines().filter(line -> line.startsWith("hecha: ")).toList();
    }

    private Program.Outcome hecha(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Repository.ROOT.resolve("hecha").toString()));
        command.addAll(List.of(words));
        Program.Outcome outcome = Program.run(folder, Duration.ofMinutes(2), command);
        assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("Exception in thread");
        return outcome;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aMissingPathEndsBeforeAnythingIsRead() throws Exception {
        write("好.txt", "一、工作情况\n培训3754人次。\n");
        Program.Outcome outcome = hecha("analyze", "好.txt", "没有.txt");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(failures(outcome)).singleElement().asString().contains("没有.txt");
    }

    @Test
    void anEmptyFolderIsAnError() throws Exception {
        write("~$某县.docx", "x");
        Program.Outcome outcome = hecha("analyze", ".");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(failures(outcome)).hasSize(1);
    }

    @Test
    void noFileOfAFolderIsPassedOverForItsKind() throws Exception {
        write("某县.txt", "投入资金2700多万元。\n");
        Files.write(folder.resolve("图.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        Files.write(folder.resolve("数据.bin"), new byte[] {0, 1, 2, 3});
        write("~$某县.docx", "x");
        write("Thumbs.db", "x");
        Program.Outcome outcome = hecha("analyze", ".");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("收到 5 = 已审 1 + 未能读取 2 + 重复 0 + 忽略 2");
        assertThat(failures(outcome)).hasSize(2);
        assertThat(failures(outcome).get(0)).contains("图.png：是图片");
        assertThat(failures(outcome).get(1)).contains("数据.bin：不是文本");
    }

    @Test
    void anArchiveIsTakenAsTheFolderThatItWasMadeFrom() throws Exception {
        try (var zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("报送.zip")), Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("材料/某县.txt"));
            zip.write("投入资金2700多万元。\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("../../图.png"));
            zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        }
        Program.Outcome outcome = hecha("analyze", "报送.zip");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("\"source\":\"报送.zip/材料/某县.txt\"").contains("2700多万元");
        assertThat(failures(outcome)).singleElement().asString().contains("报送.zip/图.png：是图片");
    }

    @Test
    void anEmptyFileIsNamedAndTheOthersAreRead() throws Exception {
        write("空.txt", "");
        write("某县.txt", "投入资金2700多万元。\n");
        Program.Outcome outcome = hecha("analyze", "空.txt", "某县.txt");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(failures(outcome)).singleElement().asString().contains("空.txt");
        assertThat(outcome.err()).contains("收到 2 = 已审 1 + 未能读取 1 + 重复 0 + 忽略 0");
    }

    @Test
    void theSameBytesAreReadOnce() throws Exception {
        write("甲.txt", "投入资金2700多万元。\n");
        write("乙.txt", "投入资金2700多万元。\n");
        Program.Outcome outcome = hecha("analyze", ".");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(outcome.err()).contains("重复 1").contains("甲.txt");
    }

    @Test
    void aWordFileThatIsNoneIsUnreadable() throws Exception {
        Files.write(folder.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        Program.Outcome outcome = hecha("analyze", "坏.docx");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(failures(outcome)).singleElement().asString().contains("坏.docx");
    }

    @Test
    void aBrokenDictionaryEntryIsNamedByFileAndLine() throws Exception {
        Files.createDirectories(folder.resolve("mine/kinds"));
        Files.writeString(folder.resolve("mine/kinds/area.yml"), "kind: area\nnonsense: 1\n");
        write("某县.txt", "面积3.2万亩。\n");
        Program.Outcome outcome = hecha("analyze", "--dictionaries", "mine", "某县.txt");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(failures(outcome))
                .singleElement()
                .asString()
                .contains("kinds/area.yml:2")
                .contains("nonsense");
    }

    @Test
    void noPageIsServedWhereNoneCanBe() throws Exception {
        write("某县.txt", "投入资金2700多万元。\n");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<List<String>> refused = List.of(
                    List.of("--port 99999", "--port", "99999"),
                    List.of("127.0.0.1:" + taken.getLocalPort(), "--port", String.valueOf(taken.getLocalPort())),
                    List.of("--person", "--host", "0.0.0.0"));
            for (List<String> line : refused) {
                List<String> words = new ArrayList<>(List.of("serve", ".", "--no-browser", "--cache", "自用"));
                words.addAll(line.subList(1, line.size()));
                Program.Outcome outcome = hecha(words.toArray(String[]::new));
                assertThat(outcome.code()).isEqualTo(2);
                assertThat(failures(outcome)).singleElement().asString().contains(line.get(0));
            }
        }
    }

    @Test
    void anUnknownOptionAndAnUnknownCommandSayWhatIsKnown() throws Exception {
        Program.Outcome option = hecha("analyze", "--jbos", "2", "x");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("--jobs");
        Program.Outcome command = hecha("analyse");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("analyze");
    }

    @Test
    void aResultFolderThatCannotBeMadeIsOneLine() throws Exception {
        write("file", "x");
        write("某县.txt", "投入资金2700多万元。\n");
        Program.Outcome outcome = hecha("run", "某县.txt", "--out", "file/out");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(failures(outcome)).hasSize(1);
    }

    @Test
    void namesInChineseAreReadUnderAnyLocale() throws Exception {
        Files.createDirectories(folder.resolve("报送材料"));
        Files.write(folder.resolve("报送材料/某县工作汇报.txt"), "投入资金2700多万元。\n".getBytes(Charset.forName("GB18030")));
        Program.Outcome outcome = hecha("analyze", "报送材料");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("报送材料/某县工作汇报.txt").contains("2700多万元");
        assertThat(outcome.out().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void englishIsSpokenWhereAskedFor() throws Exception {
        Program.Outcome outcome = hecha("analyze", "none.txt", "--lang", "en");
        assertThat(failures(outcome)).containsExactly("hecha: none.txt: no such file; check the path");
    }
}
