package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same reports give the same bytes: whatever the number of jobs, the time zone, the locale, and run after run. */
class ReproducibleTest {
    private static final int RUNS = Integer.getInteger("hecha.reproducible.runs", 4);
    private static final List<String> JOBS = List.of("1", "2", "8");
    private static final List<String> ZONES = List.of("UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Apia");
    /** A locale that no machine has is among them. */
    private static final List<String> LOCALES = List.of("C", "xx_XX.UTF-8", "C.UTF-8", "POSIX");

    @TempDir
    private Path folder;

    private Map<String, byte[]> audit(int run) throws IOException, InterruptedException {
        Path out = folder.resolve("审查" + run);
        List<String> words = new ArrayList<>(List.of(
                Repository.ROOT.resolve("hecha").toString(),
                "audit",
                "报送材料",
                "--reproducible",
                "--jobs",
                JOBS.get(run % JOBS.size()),
                "--out",
                out.toString()));
        for (String format : List.of("html", "xlsx", "docx", "md", "json")) {
            words.addAll(List.of("--format", format));
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log" + run).toFile());
        builder.environment().put("TZ", ZONES.get(run % ZONES.size()));
        builder.environment().put("LC_ALL", LOCALES.get(run % LOCALES.size()));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log" + run)))
                .isZero();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                files.put(out.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void anyNumberOfJobsZoneAndLocaleGivesTheSameBytes() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("报送材料"));
        try (Stream<Path> seeds = Files.list(Repository.ROOT.resolve("seeds"))) {
            for (Path seed : (Iterable<Path>) seeds.filter(f -> f.toString().endsWith(".txt"))::iterator) {
                Files.copy(seed, reports.resolve(seed.getFileName()));
            }
        }
        Files.write(reports.resolve("某县.docx"), WordFile.of("某县2023年工作总结", "一、工作情况", "培训干部X人次，投入资金300万元。"));
        Map<String, byte[]> first = audit(0);
        assertThat(first.keySet()).contains("audit.json", "audit.xlsx", "audit.md", "audit.html");
        assertThat(first.keySet()).anyMatch(name -> name.endsWith(".docx"));
        for (int run = 1; run < RUNS; run++) {
            Map<String, byte[]> again = audit(run);
            assertThat(again.keySet()).isEqualTo(first.keySet());
            for (Map.Entry<String, byte[]> file : first.entrySet()) {
                assertThat(again.get(file.getKey()))
                        .as(file.getKey() + " of run " + run)
                        .isEqualTo(file.getValue());
            }
        }
    }
}
