package hecha.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** The blocks of a segment, one after the other: what the documents of each report are. */
final class Blocks {
    private final @Nullable BinaryDocValues values;

    Blocks(LeafReader reader) throws IOException {
        values = reader.getBinaryDocValues(Documents.BLOCK);
    }

    /** The block of the report {@code report}; reports must be asked for in ascending order. */
    ReportBlock of(int report) throws IOException {
        if (values == null || !values.advanceExact(report)) {
            throw new IOException("a report without its block");
        }
        return ReportBlock.decode(values.binaryValue());
    }
}
