package hecha.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The archive of the platform that the build runs on works where nothing is installed: in a folder with blanks, brackets
 * and Chinese characters, without any Java but its own, in the plainest locale.
 */
class PackedProgramTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  ");

    @TempDir
    private static Path folder;

    private static Unpacked unpacked;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Assumptions.assumeFalse(JavaImages.host().equals("windows"), "the zip for Windows is tried by hand");
        unpacked = Unpacked.in(folder);
        assertThat(unpacked.home().resolve("app/jre/bin/java")).isExecutable();
    }

    static List<String> commands() throws IOException, InterruptedException {
        if (JavaImages.host().equals("windows")) {
            return List.of("--help");
        }
        Matcher command = COMMAND.matcher(unpacked.hecha("--help").out());
        List<String> all = command.results().map(found -> found.group(1)).toList();
        assertThat(all).contains("check", "audit", "index", "query", "stats", "compare", "fill", "evaluate");
        return Stream.concat(all.stream(), Stream.of("serve")).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandStarts(String command) throws IOException, InterruptedException {
        Unpacked.Outcome help = unpacked.hecha(command, "--help");
        assertThat(help.err()).isEmpty();
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("hecha " + command);
    }

    @Test
    void aCheckSaysTheSameAsTheRunnableJar() throws IOException, InterruptedException {
        String report = unpacked.home().resolve("app/sample.txt").toString();
        Unpacked.Outcome packed = unpacked.hecha("check", report);
        Unpacked.Outcome jar = unpacked.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-jar",
                Unpacked.archive(".jar").toString(),
                "check",
                Unpacked.SEEDS.resolve("000_ecef5c443b80a952.txt").toString()));
        assertThat(packed.code()).as(packed.err()).isEqualTo(1);
        assertThat(packed.out().replaceFirst("^\\S*.*sample\\.txt", ""))
                .isEqualTo(jar.out().replaceFirst("^\\S*.*?\\.txt", ""));
        assertThat(jar.code()).as(jar.err()).isEqualTo(1);
    }

    @Test
    void aFolderIsAuditedIndexedAndAsked() throws IOException, InterruptedException {
        Path reports = Files.createDirectories(unpacked.home().resolve("报告/六月 报送"));
        try (Stream<Path> seeds = Files.list(Unpacked.SEEDS)) {
            for (Path seed : seeds.toList()) {
                Files.copy(seed, reports.resolve(seed.getFileName()));
            }
        }
        Path results = folder.resolve("结 果");
        Unpacked.Outcome audit = unpacked.hecha("audit", reports.toString(), "--out", results.toString());
        assertThat(audit.code()).as(audit.err()).isZero();
        try (Stream<Path> written = Files.walk(results)) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.endsWith(".html"))
                    .anyMatch(name -> name.endsWith(".xlsx"))
                    .anyMatch(name -> name.endsWith(".docx"));
        }
        String index = folder.resolve("索 引").toString();
        assertThat(unpacked.hecha("index", reports.toString(), "--index", index).code())
                .isZero();
        Unpacked.Outcome answer = unpacked.hecha("query", "--index", index, "指标:森林覆盖率 值>=80%", "--of", "figures");
        assertThat(answer.out()).contains("86.2%").contains("83.5%");
        assertThat(unpacked.hecha("stats", "--index", index, "kind:funds", "--by", "地区")
                        .out())
                .contains("广东省/清远市");
    }

    /** The step of {@code action.yml}, with the packed launcher in the place of the repository's. */
    @Test
    void theStepOfAWorkflowMarksWhatItFinds() throws IOException, InterruptedException {
        String step = Files.readString(Path.of("../../action.yml"));
        step = step.substring(step.indexOf("run: |") + "run: |".length()).replace("\n        ", "\n");
        Path sarif = folder.resolve("结果.sarif");
        ProcessBuilder builder = unpacked.process(List.of("/bin/bash", "-e", "-o", "pipefail", "-c", step));
        builder.environment()
                .putAll(Map.of(
                        "GITHUB_ACTION_PATH",
                        unpacked.home().toString(),
                        "REPORTS",
                        "app/sample.txt\n",
                        "FAIL_ON",
                        "error",
                        "SARIF",
                        sarif.toString()));
        Process process = builder.redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.lines()).anyMatch(line -> line.startsWith("::error file=app/sample.txt"));
        }
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(sarif).content().contains("figure/part-exceeds-whole");
    }

    /** The words of {@code .pre-commit-hooks.yaml}, with the name of a report behind them. */
    @Test
    void theHookOfACommitFailsWhereAReportDoes() throws IOException, InterruptedException {
        String entry = Files.readAllLines(Path.of("../../.pre-commit-hooks.yaml")).stream()
                .filter(line -> line.startsWith("  entry: hecha "))
                .findFirst()
                .orElseThrow()
                .substring("  entry: hecha ".length());
        List<String> words = new ArrayList<>(List.of(entry.split(" ")));
        words.add("app/sample.txt");
        Unpacked.Outcome outcome = unpacked.hecha(words.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.out()).contains("figure/part-exceeds-whole");
    }

    @Test
    void itsPagesAreServed() throws IOException, InterruptedException {
        Process server = unpacked.process(unpacked.command("serve", "--no-browser"))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = server.inputReader()) {
            String address = said.lines()
                    .map(ADDRESS::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> page = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("核查");
        } finally {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
    }

    /** What makes the next start faster is there after the first, and anew after a move. */
    @Test
    void aFolderThatWasMovedStartsLikeBefore() throws IOException, InterruptedException {
        Path place = unpacked.home().resolve("app/place");
        assertThat(unpacked.hecha("--version").out()).startsWith("hecha ");
        assertThat(Files.readString(place))
                .isEqualTo(unpacked.home().toRealPath().toString());
        try (Stream<Path> app = Files.list(unpacked.home().resolve("app"))) {
            assertThat(app.map(file -> file.getFileName().toString())).anyMatch(name -> name.matches("hecha-.*\\.jsa"));
        }
        Files.writeString(place, "/elsewhere");
        Unpacked.Outcome again = unpacked.hecha("--version");
        assertThat(again.out()).isEqualTo(unpacked.hecha("--version").out());
        assertThat(Files.readString(place))
                .isEqualTo(unpacked.home().toRealPath().toString());
    }
}
