package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadFromItsStartAsOftenAsAsked() throws Exception {
        byte[] bytes = new byte[200_000];
        new java.util.Random(1).nextBytes(bytes);
        try (Spool spool = new Spool(folder)) {
            spool.out().write(bytes);
            for (int i = 0; i < 2; i++) {
                try (InputStream in = spool.in()) {
                    assertThat(in.readAllBytes()).isEqualTo(bytes);
                }
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKilledProcessLeavesNothing() throws Exception {
        try (Spool spool = new Spool(folder)) {
            spool.out().write("甲县的材料".repeat(50_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));

            assertThat(folder).isEmptyDirectory();
        }
    }
}
