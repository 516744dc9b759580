package hecha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a measurement holds where it is measured again, and not where something moved by more than a tenth. */
class RatiosTest {
    @Test
    void aTenthMoreOrLessHolds(@TempDir Path folder) throws Exception {
        Path kept = folder.resolve("kept.tsv");
        Ratios.write(kept, Map.of("analysing", 0.5, "indexing", 1.0));
        assertThat(Ratios.holds(kept, Map.of("analysing", 0.54, "indexing", 0.92)))
                .isTrue();
        assertThat(Ratios.holds(kept, Map.of("analysing", 0.56, "indexing", 1.0)))
                .isFalse();
        assertThat(Ratios.holds(kept, Map.of("analysing", 0.44, "indexing", 1.0)))
                .isFalse();
        assertThat(Ratios.holds(kept, Map.of("analysing", 0.5))).isFalse();
    }
}
