package hecha.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of what starts Hecha on Windows, and the line ends and first lines of all launchers. */
class ScriptsTest {
    private static final Path WINDOWS = Path.of("src/main/app/windows/hecha.cmd");
    private static final Pattern VARIABLE = Pattern.compile("%(\\w+)(:[^%]*)?%");
    private static final Pattern JUMP = Pattern.compile("goto (\\w+)");

    /** Words of ours that hold no path: they may stand without quotes. */
    private static final List<String> PLAIN = List.of("options", "shared", "number", "page", "ended");

    private static List<String> lines() throws IOException {
        return Files.readString(WINDOWS, StandardCharsets.US_ASCII).lines().toList();
    }

    static List<String> commands() throws IOException {
        return lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("rem ") && !line.startsWith(":"))
                .toList();
    }

    @Test
    void theWindowsScriptIsAsciiWithTheLineEndsOfWindows() throws IOException {
        String text = Files.readString(WINDOWS, StandardCharsets.ISO_8859_1);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.chars().filter(c -> c > 126).count()).isZero();
    }

    /** A blank, &amp; or ( in a path ends the command where the path is not in quotes. */
    @ParameterizedTest
    @MethodSource("commands")
    void aPathStandsInQuotes(String line) {
        Matcher variable = VARIABLE.matcher(line);
        while (variable.find()) {
            if (!PLAIN.contains(variable.group(1))) {
                long quotes = line.substring(0, variable.start())
                        .chars()
                        .filter(c -> c == '"')
                        .count();
                assertThat(quotes % 2).as(variable.group()).isEqualTo(1);
            }
        }
        assertThat(line).doesNotContain("%~dp0\\").doesNotContain("%home%\\");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void quotesAreClosed(String line) {
        String text = line.replace(":\"=", "");
        assertThat(text.chars().filter(c -> c == '"').count() % 2).isZero();
    }

    /** A ! in a path is lost where variables are expanded late, and in a block a ) of a path ends the block. */
    @Test
    void nothingIsExpandedLate() throws IOException {
        assertThat(lines()).contains("setlocal EnableExtensions DisableDelayedExpansion");
        assertThat(commands()).noneMatch(line -> line.endsWith("(") || line.startsWith(")"));
    }

    @Test
    void everyJumpHasItsLabelAndEveryLabelItsUse() throws IOException {
        String text = String.join("\n", lines());
        Matcher jump = JUMP.matcher(text);
        while (jump.find()) {
            assertThat(lines()).contains(":" + jump.group(1));
        }
        // One is only walked into.
        assertThat(lines().stream()
                        .filter(line -> line.startsWith(":"))
                        .map(line -> line.substring(1))
                        .filter(label -> !text.contains("goto " + label)))
                .isEmpty();
    }

    @Test
    void whatEndsWithAFailureStaysOnTheScreen() throws IOException {
        assertThat(lines())
                .containsSubsequence(
                        ":failed",
                        "set \"stay=always\"",
                        "set \"ended=2\"",
                        ":done",
                        "set \"ended=%errorlevel%\"",
                        ":end",
                        "if \"%stay%\"==\"always\" pause",
                        "if \"%stay%\"==\"failed\" if not \"%ended%\"==\"0\" pause",
                        "exit /b %ended%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/app/unix/hecha",
                "src/main/app/unix/hecha.command",
                "../cli/start.sh",
                "../../hecha",
            })
    void aShellScriptHasTheLineEndsOfUnix(String name) throws IOException {
        assertThat(Files.readString(Path.of(name))).doesNotContain("\r").endsWith("\n");
    }

    /** A tag names another image tomorrow; and what is copied must be among what the build makes and the context holds. */
    @Test
    void theJavaOfTheContainerIsPinnedByItsDigest() throws IOException {
        List<String> docker = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(docker.stream().filter(line -> line.startsWith("FROM "))).containsExactly("FROM ${JAVA}");
        assertThat(docker).anyMatch(line -> line.matches("ARG JAVA=eclipse-temurin:17\\.\\S+@sha256:[0-9a-f]{64}"));
        List<String> context = Files.readAllLines(Path.of("Dockerfile.dockerignore"));
        assertThat(docker.stream().filter(line -> line.startsWith("COPY ")).map(line -> "!" + line.split(" ", -1)[1]))
                .isNotEmpty()
                .isSubsetOf(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-java.txt", "old-java.txt", "first.txt"})
    void aMessageIsOneLineInBothLanguages(String name) throws IOException {
        assertThat(lines()).anyMatch(line -> line.contains("app%\\messages\\" + name));
        String text = Files.readString(Path.of("src/main/app/windows/messages", name));
        assertThat(text).matches("[^\r\n]*[一-鿿][^\r\n]* / [^\r\n]+\r\n");
    }
}
