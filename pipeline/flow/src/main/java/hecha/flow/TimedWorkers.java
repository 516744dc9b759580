package hecha.flow;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks on a fixed number of threads, each task for a limited time that begins when the task does. A thread whose
 * task is not done by then is interrupted and left behind, and another takes its place, so that a task that never ends
 * holds up no other.
 */
final class TimedWorkers implements AutoCloseable {
    /** Deep enough for the deepest nesting that the readers let pass. */
    private static final long STACK_BYTES = 4L << 20;

    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final ScheduledThreadPoolExecutor watchdog;
    private final Duration limit;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A task took longer than it may. */
    static final class TimeLimitException extends Exception {
        private static final long serialVersionUID = 1;
    }

    private record Job<T>(Callable<T> task, CompletableFuture<T> result) {
        /** Whether the result came in time. */
        boolean run() {
            try {
                return result.complete(task.call());
            } catch (Throwable e) { // whatever a task ends with is its result, errors of the machine too
                return result.completeExceptionally(e);
            }
        }
    }

    /**
     * @param threads how many tasks run at the same time, 1 or more
     * @param limit how long one may take
     */
    TimedWorkers(int threads, Duration limit) {
        this.limit = limit;
        watchdog = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "hecha-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setRemoveOnCancelPolicy(true);
        for (int i = 0; i < threads; i++) {
            start();
        }
    }

    /**
     * Runs {@code task} when a thread is free. What it throws, of any kind, ends the future; so does
     * {@link TimeLimitException} where it took too long.
     */
    <T> CompletableFuture<T> submit(Callable<T> task) {
        Job<T> job = new Job<>(task, new CompletableFuture<>());
        queue.add(job);
        return job.result();
    }

    private void start() {
        Thread thread = new Thread(null, this::work, "hecha-worker", STACK_BYTES);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void work() {
        Thread self = Thread.currentThread();
        try {
            while (!closed) {
                Job<?> job = queue.take();
                ScheduledFuture<?> alarm =
                        watchdog.schedule(() -> expire(job, self), limit.toMillis(), TimeUnit.MILLISECONDS);
                boolean inTime = job.run();
                alarm.cancel(false);
                if (!inTime) {
                    return;
                }
            }
        } catch (RejectedExecutionException e) {
            self.interrupt(); // closed between two tasks
        } catch (InterruptedException e) {
            // Closed, or interrupted right after a task that was too slow: either way this thread is no longer needed.
            self.interrupt();
        } finally {
            threads.remove(self);
        }
    }

    private void expire(Job<?> job, Thread worker) {
        if (job.result().completeExceptionally(new TimeLimitException())) {
            worker.interrupt();
            if (!closed) {
                start();
            }
        }
    }

    /** Lets no further task begin, and interrupts those that run. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        threads.forEach(Thread::interrupt);
    }
}
