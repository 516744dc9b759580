package hecha.cluster;

import hecha.flow.OneByOne;
import hecha.flow.OneByOne.Taken;
import hecha.model.Message;
import hecha.read.Limits;
import hecha.read.Reader;
import hecha.record.Analyses;
import hecha.record.Analysis;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * The work of a task: takes files through the pipeline one after another and makes a row of each report in them. A file that
 * cannot be taken is a row with the reason, so that no file ends a task.
 *
 * <p>Files are opened here and not by Spark's {@code binaryFile}, which ends the job where one cannot be opened, and takes
 * characters of their names for patterns.
 */
final class Taking implements FlatMapFunction<Iterator<Tuple2<InputFile, Long>>, Row> {
    private static final long serialVersionUID = 1;

    /** What became of a file, or of one inside it. */
    static final StructType FILE = new StructType()
            .add("position", DataTypes.LongType)
            .add("part", DataTypes.IntegerType)
            .add("file", DataTypes.StringType)
            .add("bytes", DataTypes.LongType)
            .add("modified", DataTypes.LongType)
            .add("name", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("reasonEn", DataTypes.StringType)
            .add("report", DataTypes.StringType);

    /** One row a report: what became of it, its record as written, and its rows for the tables. */
    static final StructType SCHEMA = FILE.add("json", DataTypes.StringType)
            .add("reports", RecordTables.REPORTS)
            .add("figures", DataTypes.createArrayType(RecordTables.FIGURES))
            .add("gaps", DataTypes.createArrayType(RecordTables.GAPS))
            .add("findings", DataTypes.createArrayType(RecordTables.FINDINGS));

    private final Broadcast<Setup> setup;
    private final Broadcast<SerializableConfiguration> hadoop;

    Taking(Broadcast<Setup> setup, Broadcast<SerializableConfiguration> hadoop) {
        this.setup = setup;
        this.hadoop = hadoop;
    }

    /** What is made of an audit while it is at hand. */
    private record Made(String json, Row report, List<Row> figures, List<Row> gaps, List<Row> findings) {
        static Made of(Analysis analysis) {
            return new Made(
                    AnalysisJson.line(analysis),
                    RecordTables.report(analysis),
                    RecordTables.figures(analysis),
                    RecordTables.gaps(analysis),
                    RecordTables.findings(analysis));
        }
    }

    @Override
    public Iterator<Row> call(Iterator<Tuple2<InputFile, Long>> files) {
        Limits limits = setup.value().limits();
        OneByOne<Made> one = new OneByOne<>(
                new Reader(limits),
                setup.value().pipeline(),
                audit -> Made.of(Analyses.of(audit)),
                Duration.ofSeconds(limits.seconds()),
                new Message("请用 --conf spark.executor.memory=… 加大", "raise it with --conf spark.executor.memory=…"));
        TaskCompletionListener close = context -> one.close();
        TaskContext.get().addTaskCompletionListener(close);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(files, 0), false)
                .flatMap(file -> rows(file._1(), file._2(), one).stream())
                .iterator();
    }

    private List<Row> rows(InputFile file, long position, OneByOne<Made> one) {
        Optional<InputFile.Told> told = file.toldBefore();
        if (told.isPresent()) {
            InputFile.Told why = told.get();
            return List.of(without(position, 0, file, file.name(), why));
        }
        List<Row> rows = new ArrayList<>();
        try {
            for (Taken<Made> taken : one.take(file.name(), file.bytes(), () -> bytes(file))) {
                rows.add(row(position, rows.size(), file, taken));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return rows;
    }

    private byte[] bytes(InputFile file) throws IOException {
        Configuration configuration = hadoop.value().value();
        Path path = new Path(URI.create(file.path()));
        long most = setup.value().limits().bytes() + 1;
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most));
        } catch (IOException e) {
            throw Reader.unopened(file.name(), e);
        }
    }

    private static Row row(long position, int part, InputFile file, Taken<Made> taken) {
        if (taken.unreadable() != null) {
            var why = taken.unreadable();
            return without(
                    position, part, file, taken.name(), InputFile.Told.of(Status.UNREADABLE, why.code(), why.reason()));
        }
        if (taken.ignored() != null) {
            return without(
                    position,
                    part,
                    file,
                    taken.name(),
                    InputFile.Told.of(Status.IGNORED, "", taken.ignored().reason()));
        }
        Made made = java.util.Objects.requireNonNull(taken.made());
        return RowFactory.create(
                position,
                part,
                file.name(),
                file.bytes(),
                file.modified(),
                taken.name(),
                Status.AUDITED.id(),
                null,
                null,
                null,
                taken.id(),
                made.json,
                made.report,
                TableColumn.array(made.figures),
                TableColumn.array(made.gaps),
                TableColumn.array(made.findings));
    }

    private static Row without(long position, int part, InputFile file, String name, InputFile.Told why) {
        return RowFactory.create(
                position,
                part,
                file.name(),
                file.bytes(),
                file.modified(),
                name,
                why.status().id(),
                why.code().isEmpty() ? null : why.code(),
                why.zh(),
                why.en(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
