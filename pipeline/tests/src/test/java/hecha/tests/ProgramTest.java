package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgramTest {
    @Test
    void aProgramThatHoldsItsOutputOpenIsStoppedByTheClock() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> Program.shell(Duration.ofSeconds(1), "echo begun; sleep 60; echo never"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("begun");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatAProgramPrintsAndHowItEndsIsTold() throws Exception {
        assertThat(Program.shell(Duration.ofSeconds(20), "echo 出; echo 错 >&2; exit 3"))
                .isEqualTo(new Program.Outcome(3, "出\n", "错\n"));
    }
}
