package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands of the READMEs do what the READMEs show: each {@code $} line of a {@code console} block is run as a user
 * would, and its output is the lines below it. A line that ends with … stands for one that begins so, a line of … alone
 * for any number of lines.
 */
class ReadmeTest {
    private record Shown(String readme, String command, List<String> output) {}

    @TestFactory
    Stream<DynamicTest> theCommandsPrintWhatIsShown() throws IOException {
        List<Shown> all = new ArrayList<>();
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            List<Shown> shown = read(readme);
            assertThat(shown).as(readme + " shows commands").hasSizeGreaterThan(4);
            all.addAll(shown);
        }
        return all.stream()
                .map(shown -> DynamicTest.dynamicTest(shown.readme() + ": " + shown.command(), () -> run(shown)));
    }

    private static List<Shown> read(String readme) throws IOException {
        List<Shown> all = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Repository.ROOT.resolve(readme))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                all.add(new Shown(readme, line.substring(2), new ArrayList<>()));
            } else if (inside) {
                all.get(all.size() - 1).output().add(line);
            }
        }
        return all;
    }

    private static void run(Shown shown) throws IOException, InterruptedException {
        String printed = Program.shell(Duration.ofMinutes(2), "{ " + shown.command() + "\n} 2>&1")
                .out();
        List<String> lines = printed.lines().map(String::stripTrailing).toList();
        assertThat(matches(shown.output(), 0, lines, 0))
                .as("README shows%n%s%nprinted%n%s", String.join("\n", shown.output()), printed)
                .isTrue();
    }

    private static boolean matches(List<String> shown, int s, List<String> lines, int at) {
        if (s == shown.size()) {
            return at == lines.size();
        }
        String line = shown.get(s).stripTrailing();
        if (line.equals("…")) {
            for (int next = at; next <= lines.size(); next++) {
                if (matches(shown, s + 1, lines, next)) {
                    return true;
                }
            }
            return false;
        }
        if (at == lines.size()) {
            return false;
        }
        boolean same = line.endsWith("…")
                ? lines.get(at).startsWith(line.substring(0, line.length() - 1))
                : lines.get(at).equals(line);
        return same && matches(shown, s + 1, lines, at + 1);
    }
}
