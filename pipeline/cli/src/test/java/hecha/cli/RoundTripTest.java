package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.letter.IssuedLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays a batch through three rounds as counties would: letters and lists go out, lists come back filled in, wrong, cut,
 * copied or not at all, the reports are filled in and sent again. Every line that went out is accounted for, and letter,
 * list, page and check say the same of each report.
 *
 * <p>The long run takes 60 mixed reports and saves each list with LibreOffice before and after it is filled in, one of
 * three as CSV in GB18030:
 * {@code mvn -pl pipeline/cli test -Dtest=RoundTripTest -Dhecha.units=60 -Dhecha.soffice=soffice}.
 */
class RoundTripTest {
    private static final int UNITS = Integer.getInteger("hecha.units", 6);
    private static final String SOFFICE = System.getProperty("hecha.soffice", "");
    private static final int ROUNDS = 3;
    private static final int FEW = 10;

    /** The number that LibreOffice has for the encoding. */
    private static final int GB18030 = 85;

    private static final Pattern COUNTED = Pattern.compile("(\\d+)(?=[个次人户名场期篇项家座万])");
    private static final Pattern BLANKS = Pattern.compile("，(?:经审查|经再次审查)，(?:有(\\d+)处空着没有填)?");
    private static final Pattern CHANGES = Pattern.compile("有(\\d+)处需要修改，现予退回");

    @TempDir
    Path dir;

    @Test
    void everyLineOfEveryRoundIsAccountedFor() throws Exception {
        Path roster = dir.resolve("units.csv");
        Map<String, Path> reports = new LinkedHashMap<>();
        Path first = dir.resolve("第1轮");
        for (int i = 0; i < UNITS; i++) {
            reports.put(unit(i), report(first.resolve(unit(i)).resolve("汇报.txt"), i));
        }
        // Real reports tell of real offices: the roster says whose they are.
        StringBuilder units = new StringBuilder("单位\n");
        reports.keySet().forEach(unit -> units.append(unit).append('\n'));
        Files.writeString(roster, units);
        Map<String, Integer> whole = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Path in = dir.resolve("第" + round + "轮");
            Path out = dir.resolve("出" + round);
            Trial audit = Trial.of(
                    "audit", in.toString(), "--out", out.toString(), "--roster", roster.toString(), "--batch", "秋");
            assertThat(audit.code()).as(audit.err()).isZero();
            IssuedLines issued = IssuedLines.read("发出", Files.readAllBytes(out.resolve(IssuedLines.FILE)));
            agree(in, out, issued);
            Path back = returned(out, round);
            Trial compared = compare(back, out, roster);
            Map<String, Integer> states = account(issued, compared, back);
            states.forEach((state, count) -> whole.merge(state, count, Integer::sum));
            System.out.printf(
                    "round %d: %d lines went out, %s%n", round, issued.all().size(), states);
            if (round < ROUNDS) {
                again(reports, back, dir.resolve("第" + (round + 1) + "轮"));
            }
        }
        System.out.println("in all: " + whole);
        Trial stand = Trial.of("roster", roster.toString());
        System.out.println(stand.lines().get(stand.lines().size() - 1));
        assertThat(stand.out()).contains(UNITS + " 个单位").doesNotContain("未报");
    }

    /** The reports as they are sent again, with what the lists gave. */
    private static void again(Map<String, Path> reports, Path back, Path next) throws IOException {
        for (Map.Entry<String, Path> unit : reports.entrySet()) {
            Path list = list(back, unit.getKey());
            Path to = next.resolve(unit.getKey()).resolve("汇报.txt");
            Files.createDirectories(to.getParent());
            String before = Files.readString(unit.getValue());
            if (Files.exists(list)) {
                Trial fill = Trial.of("fill", unit.getValue().toString(), list.toString(), "--out", to.toString());
                assertThat(fill.code()).as(fill.err()).isIn(0, 1);
            } else {
                Files.copy(unit.getValue(), to);
            }
            assertThat(Files.readString(unit.getValue())).isEqualTo(before);
            unit.setValue(to);
        }
    }

    private static Trial compare(Path back, Path out, Path roster) throws IOException {
        try (Stream<Path> lists = Files.list(back)) {
            if (lists.findAny().isEmpty()) {
                return new Trial(0, "", "");
            }
        }
        return Trial.of(
                "compare",
                "--answers",
                back.toString(),
                "--issued",
                out.toString(),
                "--roster",
                roster.toString(),
                "--format",
                "json");
    }

    private static String unit(int i) {
        return "第" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "县";
    }

    /** A report of its own for each unit, of real kinds in the long run; two of three with blanks. */
    private static Path report(Path file, int i) throws IOException {
        List<String> texts = texts();
        String text = texts.get(i % texts.size());
        if (i % 3 > 0) {
            Matcher counted = COUNTED.matcher(text);
            StringBuilder blanked = new StringBuilder();
            int n = 0;
            while (counted.find()) {
                counted.appendReplacement(blanked, n++ % 3 == i % 3 ? "X" : counted.group());
            }
            text = counted.appendTail(blanked).toString();
        }
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text.replaceFirst("\n", unit(i) + "\n"));
    }

    private static List<String> texts() throws IOException {
        if (UNITS <= FEW) {
            return List.of(Trial.GOOD, Trial.FAULTY);
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("seeds"))) {
            root = Objects.requireNonNull(root.getParent(), "the repository is not above the module");
        }
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("seeds", "corpus/real-like/open", "corpus/developed-on")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    /** Letter, list, the office's record, page and check say the same of every report. */
    private static void agree(Path in, Path out, IssuedLines issued) throws IOException {
        String judged =
                Trial.of("check", in.toString(), "--format", "json", "-q").out();
        String audited =
                Trial.of("audit", in.toString(), "--format", "json", "-q").out();
        Map<String, String> verdicts = parts(judged, "\"verdict\" ?: ?\"(\\w+)\"");
        Map<String, String> items = parts(judged, "\"items\" ?: ?(\\d+)");
        Map<String, String> counted = parts(judged, "\"blanks\" ?: ?(\\d+)");
        Map<String, String> toMend = parts(audited, "\"items\" ?: ?\\[(.*?)\"notes\"");
        Map<String, Integer> blanks = new TreeMap<>();
        Map<String, Integer> changes = new TreeMap<>();
        for (IssuedLines.Line line : issued.all()) {
            (line.identity().mends() ? changes : blanks).merge(line.identity().addressee(), 1, Integer::sum);
        }
        try (Stream<Path> units = Files.list(in)) {
            for (Path folder : units.sorted().toList()) {
                String unit = folder.getFileName().toString();
                Path letter = out.resolve("各单位").resolve(unit).resolve("退改函.docx");
                assertThat(Files.exists(letter)).as(unit).isEqualTo("return".equals(verdicts.get(unit)));
                if (!Files.exists(letter)) {
                    continue;
                }
                String words = words(letter);
                int blank = blanks.getOrDefault(unit, 0);
                int change = changes.getOrDefault(unit, 0);
                assertThat(number(BLANKS, words)).as(unit).isEqualTo(blank);
                assertThat(number(CHANGES, words)).as(unit).isEqualTo(change);
                assertThat(words).as(unit).contains("退改清单（共" + (blank + change) + "项）");
                // A line to be signed is a hint on the page, counted nowhere and asked of nobody.
                assertThat(counted.getOrDefault(unit, "-1")).as(unit).isEqualTo(Integer.toString(blank));
                assertThat(slots(toMend.getOrDefault(unit, ""))).as(unit).isEqualTo(blank);
                assertThat(Integer.parseInt(items.getOrDefault(unit, "-1")))
                        .as(unit)
                        .isBetween(change + Math.min(blank, 1), change + blank);
                Map<String, byte[]> list = ReturnedList.entries(letter.resolveSibling("退改清单.xlsx"));
                assertThat(count(text(list), "H1\\|")).as(unit).isEqualTo(blank + change);
            }
        }
    }

    /** What {@code pattern} finds first behind the name of each unit's report. */
    private static Map<String, String> parts(String json, String pattern) {
        Map<String, String> parts = new TreeMap<>();
        Matcher sources =
                Pattern.compile("\"source\" ?: ?\"[^\"]*/(第\\w\\w县)/汇报.txt\"").matcher(json);
        Pattern wanted = Pattern.compile(pattern, Pattern.DOTALL);
        while (sources.find()) {
            Matcher found = wanted.matcher(json);
            if (found.find(sources.end())) {
                parts.putIfAbsent(sources.group(1), found.group(1));
            }
        }
        return parts;
    }

    private static int slots(String items) {
        return Pattern.compile("\"slots\" ?: ?(\\d+)")
                .matcher(items)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private static int number(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return found.find() && found.group(1) != null ? Integer.parseInt(found.group(1)) : 0;
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String words(Path docx) throws IOException {
        return new String(
                        ReturnedList.entries(docx).getOrDefault("word/document.xml", new byte[0]),
                        StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "");
    }

    private static String text(Map<String, byte[]> entries) {
        StringBuilder all = new StringBuilder();
        entries.forEach((name, bytes) -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }

    /** The lists as they come back: each county has its way, another one each round. */
    private Path returned(Path out, int round) throws Exception {
        Path back = dir.resolve("回" + round);
        Files.createDirectories(back);
        List<Path> lists = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            Path list = out.resolve("各单位").resolve(unit(i)).resolve("退改清单.xlsx");
            ReturnedList.Way way = ReturnedList.Way.of(i + round);
            if (Files.exists(list) && way != ReturnedList.Way.NONE) {
                lists.add(Files.copy(list, back.resolve(unit(i) + ".xlsx")));
            }
        }
        resave(lists);
        for (Path list : lists) {
            String name = list.getFileName().toString();
            int i = (name.charAt(1) - 'A') * 26 + name.charAt(2) - 'A';
            ReturnedList.fill(list, ReturnedList.Way.of(i + round));
        }
        resave(lists);
        saveAsCsv(lists.stream().filter(list -> lists.indexOf(list) % 3 == 1).toList());
        return back;
    }

    /** The list of a unit as it came back. */
    private static Path list(Path back, String unit) {
        Path csv = back.resolve(unit + ".csv");
        return Files.exists(csv) ? csv : back.resolve(unit + ".xlsx");
    }

    /** Saves the lists as CSV in GB18030 instead, where there is LibreOffice. */
    private void saveAsCsv(List<Path> lists) throws Exception {
        if (!SOFFICE.isEmpty() && !lists.isEmpty()) {
            Path saved = convert(lists, "csv:Text - txt - csv (StarCalc):44,34," + GB18030 + ",1,,0,false,true");
            for (Path list : lists) {
                String name = list.getFileName().toString().replace(".xlsx", ".csv");
                Files.move(saved.resolve(name), list.resolveSibling(name));
                Files.delete(list);
            }
        }
    }

    /** Opens and saves the lists with LibreOffice, where there is one. */
    private void resave(List<Path> lists) throws Exception {
        if (SOFFICE.isEmpty() || lists.isEmpty()) {
            return;
        }
        Path saved = convert(lists, "xlsx");
        for (Path list : lists) {
            Files.move(saved.resolve(list.getFileName()), list, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path convert(List<Path> lists, String format) throws Exception {
        Path saved = Files.createTempDirectory(dir, "saved");
        List<String> command = new ArrayList<>(List.of(
                SOFFICE,
                "-env:UserInstallation=" + dir.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                saved.toString()));
        lists.forEach(list -> command.add(list.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("soffice.txt").toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return saved;
    }

    /** Each line of each list that came back has one reply, and those of the others none; the states by their counts. */
    private static Map<String, Integer> account(IssuedLines issued, Trial compared, Path back) {
        Map<String, Integer> states = new TreeMap<>();
        Map<String, Integer> seen = new TreeMap<>();
        Matcher rows = Pattern.compile(
                        "\"unit\" ?: ?\"(第\\w\\w县)\",.*?\"number\" ?: ?(\\d+),.*?\"state\" ?: ?\"(\\w+)\"")
                .matcher(compared.out());
        while (rows.find()) {
            seen.merge(rows.group(1) + " " + rows.group(2), 1, Integer::sum);
            states.merge(rows.group(3), 1, Integer::sum);
        }
        Map<String, Integer> wanted = new TreeMap<>();
        int without = 0;
        for (IssuedLines.Line line : issued.all()) {
            String unit = line.identity().addressee();
            if (Files.exists(list(back, unit))) {
                wanted.put(unit + " " + line.identity().number(), 1);
            } else {
                without++;
            }
        }
        assertThat(seen).isEqualTo(wanted);
        if (without > 0) {
            states.put("list not returned", without);
        }
        assertThat(compared.code()).isIn(0, 1);
        return states;
    }
}
