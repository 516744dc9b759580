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
        SortedDocValues values = open.get(field);
        if (values == null || values.docID() > document) {
            values = reader.getSortedDocValues(field);
            if (values == null) {
                return null;
            }
            open.put(field, values);
        }
        return values.advanceExact(document)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : null;
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
        NumericDocValues from = reader.getNumericDocValues(Documents.FROM);
        NumericDocValues to = reader.getNumericDocValues(Documents.TO);
        return from != null && to != null && from.advanceExact(document) && to.advanceExact(document)
                ? Optional.of(new Time(from.longValue(), to.longValue()))
                : Optional.empty();
    }
}
