package hecha.cluster;

import hecha.office.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** The Spark that the user named: a session with it, or one line that says why there is none. */
final class Engine {
    private static final Pattern KNOWN = Pattern.compile("local(\\[.*])?|spark://.+|yarn|k8s://.+");
    private static final int MILLISECONDS = 3000;

    private final String master;
    private final Map<String, String> settings;

    private Engine(String master, Map<String, String> settings) {
        this.master = master;
        this.settings = settings;
    }

    /**
     * Finds the engine, and starts nothing yet.
     *
     * @param master where the cluster is; empty where {@code spark-submit} has told
     * @param settings of Spark, by name
     */
    static Engine of(Optional<String> master, Map<String, String> settings) {
        String where = master.or(() -> Optional.ofNullable(System.getProperty("spark.master")))
                .orElseThrow(() -> Failure.usage(
                        "缺少 --master：spark://主机:7077、yarn、k8s://…，单机试用写 local[2]",
                        "--master is missing: spark://HOST:7077, yarn, k8s://…; local[2] for a trial on one machine"));
        if (!KNOWN.matcher(where).matches()) {
            throw Failure.usage(
                    "--master 的值不合要求：" + where + "，应为 spark://主机:7077、yarn、k8s://… 或 local[2]",
                    "--master cannot be " + where + "; write spark://HOST:7077, yarn, k8s://… or local[2]");
        }
        reach(where);
        return new Engine(where, settings);
    }

    /** The settings by which its executors open files. */
    Configuration hadoop() {
        SparkConf conf = new SparkConf();
        settings.forEach(conf::set);
        return SparkHadoopUtil.get().newConfiguration(conf);
    }

    /**
     * Begins a session.
     *
     * @param wait how long the first executor may take to come
     */
    SparkSession start(Duration wait) {
        SparkSession.Builder builder = SparkSession.builder()
                .master(master)
                .appName("hecha-cluster")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.executorEnv.LC_ALL", "C.UTF-8"); // names of files in Chinese, whatever the workers speak
        if (System.getProperty("spark.ui.enabled") == null) {
            builder.config("spark.ui.enabled", "false");
        }
        if (System.getProperty("spark.submit.deployMode") == null && !master.startsWith("local")) {
            ownJar().ifPresent(jar -> builder.config("spark.jars", jar));
        }
        settings.forEach(builder::config);
        SparkSession spark;
        try {
            spark = builder.getOrCreate();
        } catch (RuntimeException e) {
            throw none(master, e);
        }
        awaitExecutor(spark, wait);
        return spark;
    }

    /** A master that does not answer is told at once: Spark itself would try for a minute and fail in many lines. */
    private static void reach(String master) {
        if (!master.startsWith("spark://")) {
            return;
        }
        IOException last = new IOException(master);
        for (String host : master.substring("spark://".length()).split(",", -1)) {
            int colon = host.lastIndexOf(':');
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(
                                host.substring(0, Math.max(0, colon)), Integer.parseInt(host.substring(colon + 1))),
                        MILLISECONDS);
                return;
            } catch (IOException e) {
                last = e;
            } catch (IllegalArgumentException e) {
                throw Failure.usage(
                        "--master 的值不合要求：" + master + "，应为 spark://主机:端口",
                        "--master cannot be " + master + "; write spark://HOST:PORT");
            }
        }
        throw none(master, last);
    }

    private static Failure none(String master, Throwable cause) {
        String why = Causes.deepest(cause);
        return Failure.usage(
                master + "：连不上 Spark（" + why + "），请检查地址、版本（4.2，Scala 2.13）和主节点是否在运行",
                master + ": no Spark there (" + why
                        + "); check the address, its version (4.2, Scala 2.13) and whether it runs");
    }

    /** Without any executor a job would wait for ever. */
    private void awaitExecutor(SparkSession spark, Duration wait) {
        if (master.startsWith("local")) {
            return;
        }
        long end = System.nanoTime() + wait.toNanos();
        try {
            // The driver itself is one of them.
            while (spark.sparkContext().statusTracker().getExecutorInfos().length < 2) {
                if (System.nanoTime() > end || spark.sparkContext().isStopped()) {
                    throw Failure.usage(
                            master + "：" + wait.toSeconds() + " 秒内没有得到执行器，请检查工作节点是否在运行、内存和核数是否够（--conf）",
                            master + ": no executor within " + wait.toSeconds()
                                    + " seconds; check that workers run and have the memory and cores asked for (--conf)");
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The jar that holds us, for the executors to fetch. */
    private static Optional<String> ownJar() {
        try {
            Path place = Path.of(Engine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place) ? Optional.of(place.toUri().toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
