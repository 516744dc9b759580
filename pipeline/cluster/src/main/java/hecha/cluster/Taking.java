package hecha.cluster;

import hecha.record.Analyses;
import hecha.record.Analysis;
import hecha.record.AnalysisJson;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * The work of a task: takes files through the pipeline one after another and makes a row of each report in them. A file that
 * cannot be taken is a row with the reason, so that no file ends a task.
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
        FileTaker<Made> taker =
                new FileTaker<>(setup.value(), hadoop.value().value(), audit -> Made.of(Analyses.of(audit)));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(files, 0), false)
                .flatMap(file -> taker.take(file._1()).stream().map(part -> row(file._2(), file._1(), part)))
                .iterator();
    }

    private static Row row(long position, InputFile file, FileTaker.Part<Made> part) {
        if (part.told() != null) {
            return without(position, part.number(), file, part.name(), part.told());
        }
        Made made = java.util.Objects.requireNonNull(part.made());
        return RowFactory.create(
                position,
                part.number(),
                file.name(),
                file.bytes(),
                file.modified(),
                part.name(),
                Status.AUDITED.id(),
                null,
                null,
                null,
                part.id(),
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
