package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import hecha.office.Failure;
import hecha.office.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written never destroys what stood there, and never claims to be whole when it is not. */
class OutputFileTest {
    @TempDir
    private Path folder;

    private static void write(Path target, String text) throws IOException {
        try (OutputFile file = new OutputFile(target)) {
            file.writer().write(text);
            file.keep();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    @Test
    void aFileAppearsWholeOrNotAtAll() throws IOException {
        Path target = Files.writeString(folder.resolve("结果.csv"), "旧");
        try (OutputFile file = new OutputFile(target)) {
            file.writer().write("新");
            file.writer().flush();
            assertThat(target).hasContent("旧");
        }
        assertThat(target).hasContent("旧");
        write(target, "新");
        assertThat(target).hasContent("新");
        assertThat(names()).containsExactly("结果.csv");
    }

    @Test
    void aNameOfAlmostAllBytesThatOneMayHaveIsWritten() throws IOException {
        Path target = folder.resolve("结".repeat(83) + ".csv");
        write(target, "新");
        assertThat(target).hasContent("新");
        assertThat(names()).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatMayNotBeWrittenToIsToldByTheNameOfTheFile() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed))
                .as("nothing is closed to the superuser")
                .isFalse();
        Path target = closed.resolve("结果.csv");
        assertThatThrownBy(() -> write(target, "新"))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        e -> assertThat(e.getFile()).isEqualTo(target.toString()));
    }

    @Test
    void bytesAreWrittenByAStreamThatMayBeClosed() throws IOException {
        Path target = folder.resolve("a.xlsx");
        try (OutputFile file = new OutputFile(target)) {
            try (OutputStream bytes = file.stream()) {
                bytes.write(new byte[] {1, 2, 3});
            }
            file.keep();
        }
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theModeOfTheFileThatStoodThereIsKept() throws IOException {
        Path target = Files.writeString(folder.resolve("a.csv"), "");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
        try (OutputFile file = new OutputFile(target)) {
            try (Stream<Path> all = Files.list(folder)) {
                Path part = all.filter(path -> !path.equals(target)).findFirst().orElseThrow();
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                        .isEqualTo("rw-------");
            }
            file.keep();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-rw----");
        Path fresh = Files.createFile(folder.resolve("usual"));
        write(folder.resolve("new.csv"), "");
        assertThat(Files.getPosixFilePermissions(folder.resolve("new.csv")))
                .isEqualTo(Files.getPosixFilePermissions(fresh));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsFollowedAndStays() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "旧");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        write(link, "新");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("新");
        Path nowhere = Files.createSymbolicLink(folder.resolve("to"), folder.resolve("nothing"));
        assertThatThrownBy(() -> new OutputFile(nowhere))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("链接");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsWrittenThroughAndAFolderRefused() throws IOException {
        write(Path.of("/dev/null"), "新");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        assertThatThrownBy(() -> write(Path.of("/dev/full"), "新")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new OutputFile(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("文件夹");
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndWorkInProgressIsNot() throws IOException {
        Path target = folder.resolve("a.csv");
        Files.writeString(folder.resolve(".a.csv.1f.hecha-part"), "某县");
        Files.writeString(folder.resolve(".b.csv.1f.hecha-part"), "别的");
        try (OutputFile first = new OutputFile(target);
                OutputFile second = new OutputFile(target)) {
            first.writer().write("甲");
            first.keep();
            second.writer().write("乙");
            second.keep();
        }
        assertThat(target).hasContent("乙");
        assertThat(names()).containsExactly(".b.csv.1f.hecha-part", "a.csv");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path report = Files.writeString(folder.resolve("坏.txt"), Trial.FAULTY);
        Path rules = Files.createDirectory(folder.resolve("in"));
        for (String[] words : new String[][] {
            {"check", report.toString(), "--format", "csv=" + report},
            {"check", report.toString(), "--format", "csv=" + rules.resolve("../坏.txt")},
            {"check", report.toString(), "--write-baseline", report.toString()},
            {"audit", folder.toString(), "--format", "html=" + report}
        }) {
            Trial trial = Trial.of(words);
            assertThat(trial.code()).as(trial.err()).isEqualTo(2);
            assertThat(report).hasContent(Trial.FAULTY);
        }
        assertThat(Trial.of("check", report.toString(), "--format", "csv=" + report)
                        .err())
                .contains("是输入的报告，不能覆盖");
    }

    @Test
    void aFullStandardOutputIsNoSuccess() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "zh",
                false);
        assertThat(console.end(Hecha.commandLine(console, "rules").execute("rules")))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("hecha: 标准输出没有写完（No space left on device），结果不全；请检查磁盘空间\n");
    }

    @Test
    void aReaderThatHasGoneIsNotTalkedTo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "zh",
                false);
        assertThat(console.end(Hecha.commandLine(console, "rules").execute("rules")))
                .isEqualTo(2);
        assertThat(err.size()).isZero();
    }

    @Test
    void aNameThatHoldsAnEscapeIsShownByItsCode() throws IOException {
        Path report = Files.write(folder.resolve("坏\u001B[31m.txt"), new byte[0]);
        Trial trial = Trial.of("check", report.toString());
        assertThat(trial.err()).doesNotContain("\u001B").contains("坏·[31m.txt");
        Files.writeString(report, Trial.FAULTY);
        assertThat(Trial.of("check", report.toString()).out())
                .doesNotContain("\u001B")
                .contains("坏·[31m.txt");
    }
}
