package hecha.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the documents of one segment have in their fields; documents that ascend are read fastest. */
final class StoredValues {
    private final LeafReader reader;
    private final Map<String, SortedDocValues> open = new HashMap<>();

    StoredValues(LeafReader reader) {
        this.reader = reader;
    }

    @Nullable
    String text(String field, int document) throws IOException {
        return bytes(field, document).map(BytesRef::utf8ToString).orElse(null);
    }

    private Optional<BytesRef> bytes(String field, int document) throws IOException {
        SortedDocValues values = open.get(field);
        if (values == null || values.docID() > document) {
            values = reader.getSortedDocValues(field);
            if (values == null) {
                return Optional.empty();
            }
            open.put(field, values);
        }
        return values.advanceExact(document) ? Optional.of(values.lookupOrd(values.ordValue())) : Optional.empty();
    }

    /** All texts of a field that may have several. */
    List<String> all(String field, int document) throws IOException {
        List<String> texts = new ArrayList<>();
        SortedSetDocValues values = reader.getSortedSetDocValues(field);
        if (values != null && values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                texts.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return texts;
    }

    /** The number, or 0 for none. */
    long number(String field, int document) throws IOException {
        NumericDocValues values = reader.getNumericDocValues(field);
        return values != null && values.advanceExact(document) ? values.longValue() : 0;
    }

    Optional<LocalDate> day(String field, int document) throws IOException {
        NumericDocValues values = reader.getNumericDocValues(field);
        return values != null && values.advanceExact(document)
                ? Optional.of(LocalDate.ofEpochDay(values.longValue()))
                : Optional.empty();
    }

    /** The time that a figure or report is of. */
    Optional<Time> time(int document) throws IOException {
        return bytes(Documents.TIME, document).map(Time::decoded);
    }
}
