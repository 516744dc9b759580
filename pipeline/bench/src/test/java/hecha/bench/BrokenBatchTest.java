package hecha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small version of the long run that {@link BrokenBatch} describes. */
class BrokenBatchTest {
    @TempDir
    private Path folder;

    @Test
    void everyBrokenFileIsARowAndTheOthersAreAsWithoutThem() throws Exception {
        BrokenBatch.Outcome outcome = BrokenBatch.run(60, 20, folder);
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.audited()).isEqualTo(60);
        assertThat(outcome.rows()).hasSize(20);
    }
}
