package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sixty reports of all sorts, judged by an office with settings, waivers and a baseline in all forms that there are. */
final class JudgedBatch {
    static final int REPORTS = 60;

    /** The folder of the reports, as the names of reports begin. */
    static final String IN = "报送材料";

    private static final int KNOWN = 15;
    private static final List<String> FORMATS = List.of("text", "json", "jsonl", "csv", "sarif", "junit");
    private static final String SETTINGS = """
            return-on: [error, section, gap]
            fail-on: never
            severities: {numbering/gap: info, gap/unmarked: warning, numbering/single: off}
            thresholds: {figure/percent-mismatch: {points: 2}}
            baseline: 基线.json
            """;
    private static final String WAIVERS = """
            文件,规则,证据,理由,批准人,到期日
            5*.txt,section/missing,*,本次不要求,张三,
            3*.txt,gap/placeholder,*,尚未统计,张三,2099-12-31
            4*.txt,*,*,另行处理,李四,2020-01-01
            """;

    private final Path office;
    private final String summary;

    /** Judges the batch in {@code office}, which is empty. */
    JudgedBatch(Path office) throws IOException, InterruptedException {
        this.office = office;
        Path in = Files.createDirectories(office.resolve(IN));
        List<Path> texts = texts();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(REPORTS);
        for (int i = 0; i < REPORTS; i++) {
            Files.copy(texts.get(i * texts.size() / REPORTS), in.resolve(i + ".txt"));
        }
        // Settings that a unit hands in with its report are nobody's settings.
        Files.writeString(in.resolve("hecha.yml"), "severities: {gap/placeholder: off}\nreturn-on: []\n");
        StringBuilder known = new StringBuilder();
        for (int i = 0; i < KNOWN; i++) {
            known.append(' ').append(IN).append('/').append(i).append(".txt");
        }
        run("check --no-config --quiet --write-baseline 基线.json --fail-on never --format json=known.json" + known);
        Files.writeString(office.resolve("hecha.yml"), SETTINGS);
        Files.writeString(office.resolve("waivers.csv"), WAIVERS);
        StringBuilder formats = new StringBuilder();
        FORMATS.forEach(format ->
                formats.append(" --format ").append(format).append("=check.").append(format));
        run("check " + IN + " --show-baselined --statistics" + formats);
        run("audit " + IN + " --out 审查 --format html --format xlsx --format md --format json");
        summary = run("run " + IN + " --out out");
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(Repository.seeds());
        for (String corpus : List.of("corpus/developed-on", "corpus/real-like/open")) {
            try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(corpus))) {
                files.filter(file -> file.endsWith("text.txt")).sorted().forEach(texts::add);
            }
        }
        return texts;
    }

    private String run(String words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Repository.ROOT.resolve("hecha").toString()));
        command.addAll(List.of(words.strip().split(" +", -1)));
        command.addAll(List.of("--max-seconds", "300"));
        Program.Outcome outcome = Program.run(office, Duration.ofMinutes(5), command);
        assertThat(outcome.code()).as(words + "\n" + outcome.all()).isZero();
        return outcome.all();
    }

    /** What the run ended with. */
    String summary() {
        return summary;
    }

    Path file(String name) {
        return office.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }
}
