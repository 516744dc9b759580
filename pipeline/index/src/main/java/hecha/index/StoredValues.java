package hecha.index;

import java.io.IOException;
import java.math.BigDecimal;
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
    /** Fields with no more values than this have each of them turned into a text once. */
    private static final int FEW = 1 << 18;

    private final Map<String, Texts> open = new HashMap<>();

    /** By their number, what was read of the times and decimals of the segment. */
    private final Map<String, Map<Integer, Object>> read = new HashMap<>();

    /** The values of a field, read in ascending order. */
    private static final class Texts {
        private final SortedDocValues values;
        private final String[] texts;

        Texts(SortedDocValues values) {
            this(values, new String[values.getValueCount() <= FEW ? values.getValueCount() : 0]);
        }

        Texts(SortedDocValues values, String[] texts) {
            this.values = values;
            this.texts = texts;
        }

        String text() throws IOException {
            int ord = values.ordValue();
            if (texts.length == 0) {
                return values.lookupOrd(ord).utf8ToString();
            }
            if (texts[ord] == null) {
                texts[ord] = values.lookupOrd(ord).utf8ToString();
            }
            return texts[ord];
        }
    }

    StoredValues(LeafReader reader) {
        this.reader = reader;
    }

    @Nullable
    String text(String field, int document) throws IOException {
        Texts texts = at(field, document);
        return texts == null ? null : texts.text();
    }

    /** The values of a field at a document; null where it has none. */
    private @Nullable Texts at(String field, int document) throws IOException {
        Texts texts = open.get(field);
        if (texts == null || texts.values.docID() > document) {
            SortedDocValues values = reader.getSortedDocValues(field);
            if (values == null) {
                return null;
            }
            texts = texts == null ? new Texts(values) : new Texts(values, texts.texts);
            open.put(field, texts);
        }
        return texts.values.advanceExact(document) ? texts : null;
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
        Texts times = at(Documents.TIME, document);
        if (times == null) {
            return Optional.empty();
        }
        int ord = times.values.ordValue();
        Map<Integer, Object> known = known(Documents.TIME);
        Object time = known.get(ord);
        if (time == null) {
            time = Time.decoded(times.values.lookupOrd(ord));
            known.put(ord, time);
        }
        return Optional.of((Time) time);
    }

    /** The number that a text of the field is. */
    @Nullable
    BigDecimal decimal(String field, int document) throws IOException {
        Texts texts = at(field, document);
        if (texts == null) {
            return null;
        }
        int ord = texts.values.ordValue();
        Map<Integer, Object> known = known(field);
        Object decimal = known.get(ord);
        if (decimal == null) {
            decimal = new BigDecimal(texts.text());
            known.put(ord, decimal);
        }
        return (BigDecimal) decimal;
    }

    /** Of a field that has few values, so that what is held stays small. */
    private Map<Integer, Object> known(String field) {
        Map<Integer, Object> known = read.computeIfAbsent(field, k -> new HashMap<>());
        if (known.size() >= FEW) {
            known.clear();
        }
        return known;
    }
}
