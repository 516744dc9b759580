package hecha.audit.table;

import hecha.record.Table.Note;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A table as one Parquet file, for DuckDB, pandas and the like: whole numbers as 64 bits, decimals exactly, days as days,
 * lists as lists, all else as text, and nothing where there is nothing. The rows are gone through twice, first for the type
 * of each column; none is held in memory.
 *
 * <p>The classes of {@code org.apache.hadoop} are the few stand-ins that parquet-floor brings; nothing of Hadoop is there.
 */
public final class ParquetTable {
    /** Of what is said of the table, in the footer: {@code hecha.query}. */
    private static final String NOTE = "hecha.";

    private ParquetTable() {}

    /** Gives all rows, one after the other, the same ones each time. */
    @FunctionalInterface
    public interface Rows {
        void each(RowVisitor visitor) throws IOException;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface RowVisitor {
        void row(List<? extends @Nullable Object> cells) throws IOException;
    }

    /** Writes all of it; {@code out} is left open. */
    public static void write(OutputStream out, List<Note> notes, List<String> columns, Rows rows) throws IOException {
        List<ParquetColumn> all = columns.stream().map(ParquetColumn::new).toList();
        rows.each(cells -> {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).see(cells.get(i));
            }
        });
        Map<String, String> said = new LinkedHashMap<>();
        notes.forEach(note -> said.put(NOTE + note.name(), String.valueOf(note.value())));
        try (ParquetWriter<List<? extends @Nullable Object>> writer = new Builder(new Sink(out), all, said).build()) {
            rows.each(writer::write);
        }
    }

    private static final class Builder extends ParquetWriter.Builder<List<? extends @Nullable Object>, Builder> {
        private final List<ParquetColumn> columns;
        private final Map<String, String> said;

        Builder(OutputFile file, List<ParquetColumn> columns, Map<String, String> said) {
            super(file);
            this.columns = columns;
            this.said = said;
            withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // the other form that the library has needs Hadoop's configuration as well
        protected WriteSupport<List<? extends @Nullable Object>> getWriteSupport(Configuration configuration) {
            return new Support(columns, said);
        }
    }

    private static final class Support extends WriteSupport<List<? extends @Nullable Object>> {
        private final List<ParquetColumn> columns;
        private final Map<String, String> said;
        private @Nullable RecordConsumer consumer;

        Support(List<ParquetColumn> columns, Map<String, String> said) {
            this.columns = columns;
            this.said = said;
        }

        @Override
        @SuppressWarnings("deprecation") // as above
        public WriteContext init(Configuration configuration) {
            List<Type> types = new ArrayList<>();
            columns.forEach(column -> types.add(column.type()));
            return new WriteContext(new MessageType("rows", types), said);
        }

        @Override
        public void prepareForWrite(RecordConsumer to) {
            consumer = to;
        }

        @Override
        public void write(List<? extends @Nullable Object> cells) {
            RecordConsumer to = java.util.Objects.requireNonNull(consumer);
            to.startMessage();
            for (int i = 0; i < columns.size(); i++) {
                Object cell = cells.get(i);
                if (cell != null) {
                    to.startField(columns.get(i).name(), i);
                    columns.get(i).write(cell, to);
                    to.endField(columns.get(i).name(), i);
                }
            }
            to.endMessage();
        }
    }

    /** The stream as the library wants it. */
    private record Sink(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) {
            return new Counting(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return new Counting(out);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counting extends PositionOutputStream {
        private final OutputStream out;
        private long written;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return written;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        /** The stream is its owner's to close. */
        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
