package hecha.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Takes a number of files as one step, whole or not at all: first every file through the pipeline, into rows that are kept
 * aside; then from these what became of each file, and the tables of those that are reports.
 */
final class Step {
    /** A task is not longer than so many files, so that what a lost executor had begun is soon done again. */
    private static final int FILES_A_TASK = 250;
    /** So many files of a step come to one file of a table. */
    private static final int FILES_A_PART = 25_000;

    private static final String RAW = "raw";

    /** The table of files. */
    static final StructType FILES = Taking.FILE.add("duplicateOf", DataTypes.StringType);

    private final SparkSession spark;
    private final OutFolder out;
    private final Broadcast<Setup> setup;
    private final Broadcast<SerializableConfiguration> hadoop;

    Step(SparkSession spark, OutFolder out, Setup setup) {
        this.spark = spark;
        this.out = out;
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.setup = context.broadcast(setup);
        hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    void run(List<InputFile> files) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Tuple2<InputFile, Long>> numbered = new ArrayList<>(files.size());
        files.forEach(file -> numbered.add(new Tuple2<>(file, (long) numbered.size())));
        int tasks = Math.max(
                Math.min(files.size(), context.defaultParallelism()), (files.size() + FILES_A_TASK - 1) / FILES_A_TASK);
        JavaRDD<Row> rows = context.parallelize(numbered, tasks).mapPartitions(new Taking(setup, hadoop));
        spark.createDataFrame(rows, Taking.SCHEMA).write().parquet(out.work(RAW));

        int parts = 1 + (files.size() - 1) / FILES_A_PART;
        Dataset<Row> raw = spark.read().schema(Taking.SCHEMA).parquet(out.work(RAW));
        ordered(files(raw), parts).write().parquet(out.work("files"));
        Dataset<Row> reports = reports(raw);
        all(
                () -> ordered(reports.select("position", "part", "json"), parts)
                        .select("json")
                        .write()
                        .text(out.work("analysis")),
                () -> ordered(reports.select("position", "part", "reports"), parts)
                        .select("reports.*")
                        .write()
                        .parquet(out.work("reports")),
                () -> table(reports, "figures", parts),
                () -> table(reports, "gaps", parts),
                () -> table(reports, "findings", parts));
        out.commit();
    }

    /** What became of each file: of those with the same bytes the first is audited, the others are duplicates of it. */
    private Dataset<Row> files(Dataset<Row> raw) throws IOException {
        WindowSpec same = Window.partitionBy("report").orderBy("position", "part");
        Dataset<Row> light = raw.drop("json", "reports", "figures", "gaps", "findings")
                .withColumn("number", row_number().over(same))
                .withColumn("first", first("name").over(same))
                .withColumn(
                        "of", when(col("report").isNotNull().and(col("number").gt(1)), col("first")));
        if (!out.steps().isEmpty()) {
            Dataset<Row> earlier = spark.read()
                    .parquet(out.table("files"))
                    .where(col("status").equalTo(Status.AUDITED.id()))
                    .select(col("report"), col("name").as("earlier"));
            light = light.join(earlier, "report", "left").withColumn("of", coalesce(col("earlier"), col("of")));
        }
        return light.withColumn(
                        "status",
                        when(col("of").isNotNull(), lit(Status.DUPLICATE.id())).otherwise(col("status")))
                .withColumn("duplicateOf", col("of"))
                .to(FILES);
    }

    /** The rows of reports, those of duplicates left out. */
    private Dataset<Row> reports(Dataset<Row> raw) {
        Dataset<Row> audited = raw.where(col("status").equalTo(Status.AUDITED.id()));
        Dataset<Row> duplicates = spark.read()
                .parquet(out.work("files"))
                .where(col("status").equalTo(Status.DUPLICATE.id()))
                .select("position", "part");
        return duplicates.isEmpty()
                ? audited
                : audited.join(
                        duplicates,
                        CollectionConverters.asScala(List.of("position", "part"))
                                .toSeq(),
                        "left_anti");
    }

    private void table(Dataset<Row> reports, String name, int parts) {
        Dataset<Row> rows = reports.select(
                col("position"), col("part"), posexplode(col(name)).as(new String[] {"n", "row"}));
        (parts == 1 ? rows.coalesce(1) : rows.repartitionByRange(parts, col("position")))
                .sortWithinPartitions("position", "part", "n")
                .select("row.*")
                .write()
                .parquet(out.work(name));
    }

    private static Dataset<Row> ordered(Dataset<Row> rows, int parts) {
        return (parts == 1 ? rows.coalesce(1) : rows.repartitionByRange(parts, col("position")))
                .sortWithinPartitions("position", "part");
    }

    /** Does all at the same time; each takes the executors that the others leave free. */
    private static void all(Runnable... jobs) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs.length);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (Runnable job : jobs) {
                running.add(CompletableFuture.runAsync(job, threads));
            }
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
