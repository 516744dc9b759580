package hecha.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.flow.TimedWorkers.TimeLimitException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimedWorkersTest {
    @Test
    void aTaskThatNeverEndsHoldsUpNoOther() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        try (TimedWorkers workers = new TimedWorkers(1, Duration.ofMillis(100))) {
            CompletableFuture<String> endless = workers.submit(() -> {
                while (!end.get()) {
                    Thread.onSpinWait(); // deaf to interruption, as a loop in a library is
                }
                return "late";
            });
            CompletableFuture<String> next = workers.submit(() -> "done");
            assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo("done");
            assertThatThrownBy(endless::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeLimitException.class);
        } finally {
            end.set(true);
        }
    }

    @Test
    void timeInTheQueueIsNotTheTasksTime() throws Exception {
        try (TimedWorkers workers = new TimedWorkers(1, Duration.ofSeconds(2))) {
            CompletableFuture<Integer> last = CompletableFuture.completedFuture(0);
            for (int i = 0; i < 5; i++) {
                int n = i;
                last = workers.submit(() -> {
                    Thread.sleep(600);
                    return n;
                });
            }
            assertThat(last.get(20, TimeUnit.SECONDS)).isEqualTo(4);
        }
    }

    @Test
    void anErrorOfTheMachineIsTheTasksResultAndTheThreadGoesOn() throws Exception {
        try (TimedWorkers workers = new TimedWorkers(1, Duration.ofSeconds(20))) {
            CompletableFuture<String> deep = workers.submit(() -> String.valueOf(depth(0)));
            assertThatThrownBy(deep::get).hasCauseInstanceOf(StackOverflowError.class);
            assertThat(workers.submit(() -> "done").get(20, TimeUnit.SECONDS)).isEqualTo("done");
        }
    }

    private static int depth(int n) {
        return n < 0 ? n : depth(n + 1) + 1;
    }
}
