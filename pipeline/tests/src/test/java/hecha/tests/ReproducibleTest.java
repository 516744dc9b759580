package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same reports give the same bytes: whatever the number of jobs, the order of the files in their
 * folder, the time zone, the locale, and run after run.
 */
class ReproducibleTest {
    private static final int RUNS = Integer.getInteger("hecha.reproducible.runs", 4);
    private static final List<String> JOBS = List.of("1", "2", "8");
    private static final List<String> ZONES = List.of("UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Apia");
    /** A locale that no machine has is among them. */
    private static final List<String> LOCALES = List.of("C", "xx_XX.UTF-8", "C.UTF-8", "POSIX");

    @TempDir
    private Path folder;

    /** Everything that the commands of a check write, by name; the folder is filled in another order each time. */
    private Map<String, byte[]> outputs(int run, Map<String, byte[]> reports) throws IOException, InterruptedException {
        Path here = Files.createDirectories(folder.resolve(String.valueOf(run)));
        Path in = Files.createDirectories(here.resolve("报送材料"));
        List<String> names = new ArrayList<>(reports.keySet());
        Collections.rotate(names, run);
        for (String name : names) {
            Files.write(in.resolve(name), reports.get(name));
        }
        Path out = Files.createDirectories(here.resolve("审查"));
        List<String> audit = new ArrayList<>(List.of("audit", "报送材料", "--out", "审查"));
        for (String format : List.of("html", "xlsx", "docx", "md", "json")) {
            audit.addAll(List.of("--format", format));
        }
        List<String> check = new ArrayList<>(List.of("check", "报送材料"));
        for (String format : List.of("text", "jsonl", "json", "sarif", "junit", "csv", "github")) {
            check.addAll(List.of("--format", format + "=审查/check." + format));
        }
        run(run, audit, out.resolve("audit.txt"), 0);
        run(run, check, out.resolve("check.txt"), 1);
        run(run, List.of("analyze", "报送材料"), out.resolve("analyze.jsonl"), 0);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                files.put(out.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void run(int run, List<String> command, Path printed, int exit) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of(Repository.ROOT.resolve("hecha").toString()));
        words.addAll(command);
        if (command.get(0).equals("audit")) {
            words.add("--reproducible");
        }
        words.addAll(List.of("--jobs", JOBS.get(run % JOBS.size())));
        Path errors = folder.resolve("errors" + run);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.resolve(String.valueOf(run)).toFile())
                .redirectError(errors.toFile())
                .redirectOutput(printed.toFile());
        builder.environment().put("TZ", ZONES.get(run % ZONES.size()));
        builder.environment().put("LC_ALL", LOCALES.get(run % LOCALES.size()));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(command + ": " + Files.readString(errors))
                .isEqualTo(exit);
    }

    @Test
    void anyNumberOfJobsOrderZoneAndLocaleGivesTheSameBytes() throws Exception {
        Map<String, byte[]> reports = new TreeMap<>();
        try (Stream<Path> seeds = Files.list(Repository.ROOT.resolve("seeds"))) {
            for (Path seed : (Iterable<Path>) seeds.filter(f -> f.toString().endsWith(".txt"))::iterator) {
                reports.put(seed.getFileName().toString(), Files.readAllBytes(seed));
            }
        }
        reports.put("某县.docx", WordFile.of("某县2023年工作总结", "一、工作情况", "培训干部X人次，投入资金300万元。"));
        Map<String, byte[]> first = outputs(0, reports);
        assertThat(first.keySet())
                .contains(
                        "audit.json",
                        "audit.xlsx",
                        "audit.md",
                        "audit.html",
                        "check.sarif",
                        "check.csv",
                        "analyze.jsonl");
        assertThat(first.keySet()).anyMatch(name -> name.endsWith(".docx"));
        for (int run = 1; run < RUNS; run++) {
            Map<String, byte[]> again = outputs(run, reports);
            assertThat(again.keySet()).isEqualTo(first.keySet());
            for (Map.Entry<String, byte[]> file : first.entrySet()) {
                assertThat(again.get(file.getKey()))
                        .as(file.getKey() + " of run " + run)
                        .isEqualTo(file.getValue());
            }
        }
    }
}
