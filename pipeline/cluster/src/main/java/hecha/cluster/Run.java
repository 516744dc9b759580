package hecha.cluster;

import static org.apache.spark.sql.functions.col;

import hecha.cli.Console;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.office.ExitCode;
import hecha.office.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Takes what is left to do of the inputs, step by step, and says what became of all. */
final class Run {
    /** So many unreadable files are told one by one; the table of files has all. */
    private static final int TOLD = 100;

    private final Console console;
    private final SparkSession spark;
    private final OutFolder out;
    private final int step;

    Run(Console console, SparkSession spark, OutFolder out, int step) {
        this.console = console;
        this.spark = spark;
        this.out = out;
        this.step = step;
    }

    /**
     * @return the exit code: some files could not be read, or all could
     * @throws Failure where inputs and results do not fit, or the engine gave up
     */
    int of(Collection<InputFile> files, Setup setup) throws IOException {
        Map<String, InputFile> left = new LinkedHashMap<>();
        files.forEach(file -> left.put(file.name(), file));
        if (!out.steps().isEmpty()) {
            takeAwayDone(left);
        }
        work(new ArrayList<>(left.values()), files.size(), new Step(spark, out, setup));
        return summary();
    }

    private void work(List<InputFile> left, int all, Step one) throws IOException {
        int done = all - left.size();
        if (done > 0) {
            int before = done;
            console.info(new Message(
                    "已有 " + before + " 份的结果，还剩 " + left.size() + " 份",
                    before + " done before, " + left.size() + " left"));
        }
        for (int from = 0; from < left.size(); from += step) {
            List<InputFile> files = left.subList(from, Math.min(left.size(), from + step));
            try {
                one.run(files);
            } catch (Failure e) {
                throw e;
            } catch (Exception e) { // whatever an engine fails with, unchecked or not, ends here in one line
                throw Causes.ended(
                        e,
                        new Message(
                                "已完成的 " + done + " 份保存在 " + out.name(),
                                done + " files are done and kept in " + out.name()));
            }
            done += files.size();
            console.info(new Message("已完成 " + done + "/" + all, "done " + done + "/" + all));
            tellUnreadable();
        }
    }

    /** Takes what earlier runs did out of {@code left}. */
    private void takeAwayDone(Map<String, InputFile> left) {
        Dataset<Row> done = spark.read()
                .parquet(out.table("files"))
                .where(col("part").equalTo(0))
                .select("file", "bytes", "modified");
        for (Iterator<Row> rows = done.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            InputFile now = left.remove(row.getString(0));
            if (now != null && (now.bytes() != row.getLong(1) || now.modified() != row.getLong(2))) {
                throw Failure.usage(
                        now.name() + "：分析之后改过，" + out.name() + " 里还是旧结果；请换一个 OUT",
                        now.name() + ": changed after it was analysed, " + out.name()
                                + " has the old results; name another OUT");
            }
        }
    }

    private void tellUnreadable() throws IOException {
        List<String> steps = out.steps();
        Dataset<Row> rows = spark.read()
                .parquet(out.table("files") + "/" + steps.get(steps.size() - 1))
                .where(col("status").equalTo(Status.UNREADABLE.id()))
                .orderBy("position", "part")
                .select("reason", "reasonEn");
        List<Row> told = rows.takeAsList(TOLD + 1);
        told.stream().limit(TOLD).forEach(row -> console.error(new Message(row.getString(0), row.getString(1))));
        if (told.size() > TOLD) {
            console.error(new Message(
                    "还有未能读取的文件，见 " + out.table("files"), "more files could not be read, see " + out.table("files")));
        }
    }

    /** The line that every batch ends with, over all runs. */
    private int summary() {
        Map<String, Long> counts = new HashMap<>();
        spark.read()
                .parquet(out.table("files"))
                .groupBy("status")
                .count()
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        ToLongFunction<Status> count = status -> counts.getOrDefault(status.id(), 0L);
        console.info(Reconciliation.line(
                count.applyAsLong(Status.AUDITED),
                count.applyAsLong(Status.UNREADABLE),
                count.applyAsLong(Status.DUPLICATE),
                count.applyAsLong(Status.IGNORED)));
        return counts.containsKey(Status.UNREADABLE.id()) ? ExitCode.UNREADABLE : ExitCode.FINE;
    }
}
