package hecha.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.cluster.Processes.Outcome;
import hecha.record.Analysis;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seeds, the corpus and files of every bad kind, analysed by Spark in one process: record by record what the
 * single-machine program says of them. The tests follow one folder of results through its life.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackedAnalyzeTest {
    @TempDir
    private static Path folder;

    private static Outcome single;
    private static Outcome cluster;

    @BeforeAll
    static void analyse() throws Exception {
        Path reports = folder.resolve("报送");
        for (String part : List.of("seeds", "corpus")) {
            try (Stream<Path> files = Files.walk(Processes.ROOT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = reports.resolve(Processes.ROOT.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        odd(reports);
        single = Processes.single(folder, "analyze", "报送");
        cluster = analyze();
    }

    private static void odd(Path reports) throws IOException {
        String text = "某县2024年工作总结\n一、基本情况\n全年培训3人次，完成投资X万元。\n";
        Files.writeString(reports.resolve("[甲]{乙}* ?%20.txt"), text);
        Files.write(reports.resolve("国标.txt"), text.replace("3", "30").getBytes(Charset.forName("GB18030")));
        Files.writeString(reports.resolve("再报.txt"), text);
        Files.createFile(reports.resolve("空.txt"));
        Files.write(reports.resolve("坏.docx"), "PK\u0003\u0004坏".getBytes(StandardCharsets.UTF_8));
        Files.writeString(reports.resolve("~$临时.docx"), "x");
        Files.createDirectories(reports.resolve(".隐藏"));
        Files.writeString(reports.resolve(".隐藏/一.txt"), text);
        Path documents = Processes.ROOT.resolve("pipeline/read/src/test/resources/hecha/read");
        for (String name : List.of("report.docx", "report.doc", "report.pdf", "sheet.xlsx")) {
            Files.copy(documents.resolve(name), reports.resolve(name));
        }
        try (RandomAccessFile large =
                new RandomAccessFile(reports.resolve("大.txt").toFile(), "rw")) {
            large.setLength(300L << 20);
        }
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(reports.resolve("压缩.zip")), StandardCharsets.UTF_8)) {
            for (String name : List.of("县/一.txt", "县/二.txt", "县/Thumbs.db")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((text + name).getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("县/空.txt"));
        }
    }

    private static Outcome analyze(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("analyze", "--master", "local[2]", "--step", "200"));
        words.addAll(List.of(more));
        words.addAll(List.of("报送", "结果"));
        return Processes.cluster(folder, words.toArray(String[]::new));
    }

    private static Path out() {
        return folder.resolve("结果");
    }

    private static Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        out().relativize(file).toString(),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        return contents;
    }

    private static List<String> failures(String err) {
        return err.lines().filter(line -> line.startsWith("hecha:")).toList();
    }

    @Test
    @Order(1)
    void theRecordsAreThoseOfTheSingleMachine() throws Exception {
        assertThat(cluster.code()).as(cluster.err()).isEqualTo(single.code()).isEqualTo(3);
        assertThat(Processes.records(out())).isEqualTo(single.out().lines().toList());
        assertThat(failures(cluster.err())).isEqualTo(failures(single.err()));
        assertThat(failures(cluster.err())).anyMatch(line -> line.contains("大.txt") && line.contains("300 MB"));
        assertThat(Processes.count(cluster.err()))
                .isEqualTo(Processes.count(single.err()))
                .startsWith("收到 ");
    }

    @Test
    @Order(2)
    void theTablesHoldWhatTheRecordsHold() throws Exception {
        List<Analysis> records =
                Processes.records(out()).stream().map(AnalysisJson::read).toList();
        assertThat(ParquetRows.of(out().resolve("reports")))
                .map(row -> row.getString("id", 0) + row.getString("source", 0) + row.getInteger("figures", 0))
                .isEqualTo(records.stream()
                        .map(r -> r.report().id()
                                + r.report().source()
                                + r.figures().size())
                        .toList());
        List<Group> figures = ParquetRows.of(out().resolve("figures"));
        assertThat(figures)
                .map(row -> row.getString("id", 0) + row.getString("raw", 0) + ParquetRows.text(row, "subject"))
                .isEqualTo(records.stream()
                        .flatMap(r ->
                                r.figures().stream().map(f -> r.report().id() + "/" + f.id() + f.raw() + f.subject()))
                        .toList());
        assertThat(figures).map(row -> row.getString("id", 0)).doesNotHaveDuplicates();
        assertThat(ParquetRows.of(out().resolve("gaps")))
                .map(row -> row.getString("id", 0) + row.getString("slot", 0))
                .isEqualTo(records.stream()
                        .flatMap(r -> r.gaps().stream().map(g -> r.report().id() + "/" + g.id() + g.slot()))
                        .toList());
        assertThat(ParquetRows.of(out().resolve("findings")))
                .map(row -> row.getString("id", 0) + row.getString("message", 0) + row.getString("data", 0))
                .isEqualTo(records.stream()
                        .flatMap(r -> r.findings().stream()
                                .map(f -> r.report().id() + "/" + f.id() + f.message() + AnalysisJson.json(f.data())))
                        .toList());
        Map<String, Long> files = ParquetRows.of(out().resolve("files")).stream()
                .collect(Collectors.groupingBy(row -> row.getString("status", 0), TreeMap::new, Collectors.counting()));
        assertThat(Processes.count(single.err()))
                .isEqualTo("收到 %d = 已审 %d + 未能读取 %d + 重复 %d + 忽略 %d"
                        .formatted(
                                files.values().stream().mapToLong(n -> n).sum(),
                                files.get("audited"),
                                files.get("unreadable"),
                                files.get("duplicate"),
                                files.get("ignored")));
    }

    @Test
    @Order(3)
    void aRepeatedRunChangesNothing() throws Exception {
        Map<String, String> before = contents();
        Outcome again = analyze();
        assertThat(again.code()).as(again.err()).isEqualTo(3);
        assertThat(Processes.count(again.err())).isEqualTo(Processes.count(single.err()));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void whatAKilledRunHadBegunIsFinishedToTheSameRows() throws Exception {
        Map<String, String> before = contents();
        List<String> rows = rows();
        delete("files/step=000001", "findings/step=000001", "files/step=000002", "reports/step=000002");
        Files.createDirectories(out().resolve("_working/raw"));
        Files.writeString(out().resolve("_working/raw/part-00000.parquet"), "half");
        Outcome again = analyze();
        assertThat(again.err()).contains("已有 200 份的结果");
        assertThat(again.code()).isEqualTo(3);
        assertThat(rows()).isEqualTo(rows);
        // How Parquet packs the same rows depends on what a process has packed before.
        Map<String, String> after = contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.keySet().removeIf(name -> name.contains("parquet"));
        assertThat(before).containsAllEntriesOf(after);
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("reports", "figures", "gaps", "findings", "files")) {
            ParquetRows.of(out().resolve(table)).forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }

    private static void delete(String... steps) throws IOException {
        for (String step : steps) {
            try (Stream<Path> files = Files.walk(out().resolve(step))) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    @Order(5)
    void aFileThatChangedSinceIsTold() throws Exception {
        Files.setLastModifiedTime(folder.resolve("报送/国标.txt"), FileTime.fromMillis(1_000_000_000_000L));
        Outcome again = analyze("--lang", "en");
        assertThat(again.code()).isEqualTo(2);
        assertThat(failures(again.err()))
                .containsExactly(
                        "hecha: 报送/国标.txt: changed after it was analysed, 结果 has the old results; name another OUT");
    }
}
