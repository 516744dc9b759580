package hecha.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Processes that parse files, each with a heap and a time of its own, so that a file that brings its parser down costs
 * one line. A process is started when the first such file comes, serves one file after another and is replaced when it
 * ends; as many run as files are read at the same time.
 */
final class Workers {
    private static final Map<Limits, Workers> BY_LIMITS = new ConcurrentHashMap<>();
    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(1, task -> {
        Thread thread = new Thread(task, "hecha-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Limits limits;
    private final Deque<Worker> idle = new ArrayDeque<>();

    private Workers(Limits limits) {
        this.limits = limits;
    }

    /** The processes that parse within {@code limits}, shared by all readers. */
    static Workers of(Limits limits) {
        return BY_LIMITS.computeIfAbsent(limits, Workers::new);
    }

    /** A process and the two ends of the pipes to it. */
    private record Worker(Process process, DataOutputStream to, DataInputStream from) {
        void end() {
            process.destroyForcibly();
        }
    }

    Content read(Format format, Probe file) throws Refusal {
        Worker worker;
        try {
            worker = take();
        } catch (IOException e) {
            throw new Refusal(
                    "io",
                    "读取进程无法启动（" + e.getMessage() + "）",
                    "the reading process cannot start (" + e.getMessage() + ")");
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = CLOCK.schedule(
                () -> {
                    late.set(true);
                    worker.end();
                },
                limits.seconds(),
                TimeUnit.SECONDS);
        boolean fit = false;
        try {
            Wire.ask(worker.to, format.id(), file);
            Content content = Wire.answer(worker.from);
            fit = alarm.cancel(false);
            return content;
        } catch (Refusal e) {
            fit = alarm.cancel(false);
            throw e;
        } catch (IOException e) {
            throw late.get() ? Refusal.tooSlow(limits.seconds()) : died(worker);
        } finally {
            alarm.cancel(false);
            give(worker, fit);
        }
    }

    /** The exit code of a process tells whether its heap was full. */
    private Refusal died(Worker worker) {
        try {
            if (worker.process.waitFor(2, TimeUnit.SECONDS) && worker.process.exitValue() == WorkerMain.OUT_OF_MEMORY) {
                return Refusal.tooHungry(limits.memory());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Refusal(
                "parser-failed",
                "读取时解析程序意外中止，文件可能已损坏；请用原软件打开并重新保存后再报",
                "the parser ended unexpectedly, the file may be"
                        + " damaged; open it in its program and save it again");
    }

    private Worker take() throws IOException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                Worker worker = idle.removeLast();
                if (worker.process.isAlive()) {
                    return worker;
                }
            }
        }
        return start();
    }

    private void give(Worker worker, boolean fit) {
        if (fit && worker.process.isAlive()) {
            synchronized (idle) {
                idle.addLast(worker);
            }
        } else {
            worker.end();
        }
    }

    private Worker start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + limits.memory() + "m");
        command.add("-Xss4m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:-UsePerfData");
        command.add("-Xshare:auto");
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.add("-cp");
        command.add(classPath());
        command.add(WorkerMain.class.getName());
        command.add(Wire.write(limits));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        Process process = builder.start();
        return new Worker(
                process,
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16)),
                new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
    }

    /**
     * Where our classes lie, told from the root since the process stands in another folder. A program that fetched us after
     * its start, such as an executor of a cluster, does not have us on its own class path.
     */
    static String classPath() {
        if (Workers.class.getClassLoader() instanceof URLClassLoader fetched) {
            return Arrays.stream(fetched.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty())
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
