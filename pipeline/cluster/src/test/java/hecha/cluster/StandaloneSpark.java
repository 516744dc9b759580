package hecha.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A standalone cluster of Spark on this machine: a master and workers, each a process of its own. */
final class StandaloneSpark implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    StandaloneSpark(Path folder, int workers) throws IOException, InterruptedException {
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        start(
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--webui-port",
                "0");
        awaitMaster();
        for (int i = 0; i < workers; i++) {
            startWorker();
        }
    }

    String url() {
        return "spark://127.0.0.1:" + port;
    }

    private void startWorker() throws IOException {
        workers.add(start(
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1200m",
                "--work-dir",
                folder.resolve("work" + workers.size()).toString(),
                url()));
    }

    /** {@code kill -9} of a worker and of its executors, which have nothing to say any more either. */
    void killWorker() {
        Processes.end(workers.remove(0));
    }

    String masterLog() throws IOException {
        return Files.readString(folder.resolve("spark-0.log"));
    }

    private Process start(String main, String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Processes.JAVA.toString(), "-Xmx400m", "-cp", Processes.SPARK.resolve("jars") + "/*", main));
        command.addAll(List.of(words));
        Path log = folder.resolve("spark-" + processes.size() + ".log");
        Process process = Processes.start(folder, command, log, log);
        processes.add(process);
        return process;
    }

    private void awaitMaster() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("no master: " + Files.readString(folder.resolve("spark-0.log")));
    }

    @Override
    public void close() {
        processes.forEach(Processes::end);
    }
}
