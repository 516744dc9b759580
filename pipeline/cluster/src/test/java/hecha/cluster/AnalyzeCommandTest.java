package hecha.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.cli.CommandProgram;
import hecha.cli.Console;
import hecha.read.Limits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a command is told in one line, in either language, before an engine is started. */
class AnalyzeCommandTest {
    @TempDir
    private Path folder;

    private String in = "";

    @BeforeEach
    void report() throws Exception {
        Files.createDirectories(folder.resolve("报送"));
        Files.writeString(folder.resolve("报送/1.txt"), "培训3人次。");
        in = folder.resolve("报送").toString();
    }

    private static String said(String language, List<String> words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayOutputStream(), new PrintStream(err, true, StandardCharsets.UTF_8), language, false);
        List<String> all = new ArrayList<>(List.of("analyze"));
        all.addAll(words);
        int code = CommandProgram.run(
                console, new ClusterCommand(), List.of(AnalyzeCommand.class), all.toArray(String[]::new));
        assertThat(code).isEqualTo(2);
        String text = err.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).as(text).hasSize(1);
        return text.strip();
    }

    private void says(String zh, String en, String... words) {
        assertThat(said("zh", List.of(words))).startsWith("hecha: ").contains(zh);
        assertThat(said("en", List.of(words)))
                .startsWith("hecha: ")
                .contains(en.isEmpty() ? "hecha: " : en)
                .matches(line -> line.replace(in, "").chars().noneMatch(Character::isIdeographic));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    @Test
    void noMaster() {
        says("缺少 --master", "--master is missing", in, out());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsNoMaster() {
        says("--master 的值不合要求：here", "--master cannot be here", "--master", "here", in, out());
        says("spark://主机:端口", "spark://HOST:PORT", "--master", "spark://here", in, out());
    }

    @Test
    void aMasterThatIsNotThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        says("连不上 Spark", "no Spark there", "--master", "spark://127.0.0.1:" + port, in, out());
    }

    @Test
    void placesThatAreWrong() throws Exception {
        says("缺少 IN 或 OUT", "IN or OUT is missing", "--master", "local[1]", in);
        says("：文件不存在", "no such file", "--master", "local[1]", in + "2", out());
        says("给了两次", "named twice", "--master", "local[1]", in, in, out());
        says("文件系统打不开", "its file system cannot be opened", "--master", "local[1]", "none://x/y", out());
        says("不能放在同一个文件夹里", "cannot be in one folder", "--master", "local[1]", in, in + "/out");
        Files.createDirectories(folder.resolve("empty"));
        says("文件夹里没有文件", "no file in this folder", "--master", "local[1]", folder + "/empty", out());
        Files.createDirectories(folder.resolve("other/things"));
        says("已有别的内容", "holds something else", "--master", "local[1]", in, folder + "/other");
        says("--step 至少为 1", "must be at least 1", "--master", "local[1]", "--step", "0", in, out());
    }

    @Test
    void resultsOfAnotherVersionOrOtherSettings() throws Exception {
        Configuration configuration = new Configuration();
        OutFolder.open(out(), List.of(in), new Setup(Limits.DEFAULT, new TreeMap<>()), configuration);
        says("另一版本或另一种设置", "holds results of another version", "--master", "local[1]", "--max-chars", "5", in, out());
        Path manifest = folder.resolve("out/hecha-cluster.json");
        Files.delete(folder.resolve("out/.hecha-cluster.json.crc"));
        Files.writeString(manifest, Files.readString(manifest).replace("\"program\":\"", "\"program\":\"0."));
        says("（program 0.", "(program 0.", "--master", "local[1]", in, out());
        Files.writeString(manifest, "[");
        says("读不懂", "cannot be understood", "--master", "local[1]", in, out());
    }
}
