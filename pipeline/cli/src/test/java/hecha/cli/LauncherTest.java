package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher decides before Java starts, and what it has rehearsed for the starts after the first. */
class LauncherTest {
    private static final int YES = 0;
    private static final int NO = 1;

    @TempDir
    private Path folder;

    private Path report;

    @BeforeEach
    void write() throws IOException {
        report = folder.resolve("甲县 汇报.txt");
        Files.writeString(report, Trial.FAULTY);
    }

    @Test
    void foldersOfReportsAndManyReportsAreWorthTheOptimisingCompiler() throws Exception {
        String one = report.toString();
        assertThat(isLong("check", folder.toString())).isEqualTo(YES);
        assertThat(isLong("run", one)).isEqualTo(YES);
        assertThat(isLong("check", one)).isEqualTo(NO);
        String[] many =
                IntStream.range(0, 10).mapToObj(i -> i == 0 ? "check" : one).toArray(String[]::new);
        assertThat(isLong(many)).isEqualTo(YES);
    }

    @Test
    void aFolderThatAnOptionTakesIsNoWork() throws Exception {
        assertThat(isLong("query", "--index", folder.toString(), "值>1")).isEqualTo(NO);
        assertThat(isLong("audit", report.toString(), "--out", folder.toString()))
                .isEqualTo(NO);
        assertThat(isLong("check", "--dictionaries", folder.toString(), report.toString()))
                .isEqualTo(NO);
        assertThat(isLong("audit", "--out", folder.toString(), folder.toString()))
                .isEqualTo(YES);
    }

    @Test
    void theRehearsalRunsEachOfItsCommands() {
        assertThat(Rehearsal.rehearse(report.toString(), folder.resolve("out").toString()))
                .isZero();
        assertThat(folder.resolve("out/index")).isDirectory();
        assertThat(Rehearsal.rehearse(
                        folder.resolve("none.txt").toString(),
                        folder.resolve("no").toString()))
                .isEqualTo(2);
    }

    private static int isLong(String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 4];
        command[0] = "sh";
        command[1] = "-c";
        command[2] = ". ./start.sh; is_long \"$@\"";
        command[3] = "hecha";
        System.arraycopy(words, 0, command, 4, words.length);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
