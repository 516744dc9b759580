package hecha.index;

import hecha.index.query.QueryField;
import hecha.record.Analysis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How a text, a name, a number and a time are written into a Lucene document: what finds them and what is shown. */
final class Fields {
    /** Longest text that is kept as one value; longer ones are cut, but still found by their words. */
    private static final int LONGEST = 2000;

    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TEXT.setOmitNorms(true);
        TEXT.freeze();
    }

    private Fields() {}

    static void decimals(Document document, Analysis.FigurePart part) {
        decimal(document, QueryField.VALUE, part.value());
        decimal(document, QueryField.LOW, part.low());
        decimal(document, QueryField.HIGH, part.high());
        BigDecimal min = kept(part.value() != null ? part.value() : part.low());
        BigDecimal max = kept(part.value() != null ? part.value() : part.high());
        if (min == null && max == null) {
            return;
        }
        document.add(new SortedDocValuesField(
                Documents.MIN, min == null ? SortableDecimal.LEAST : SortableDecimal.encode(min)));
        if (min == null || max == null || min.compareTo(max) != 0) {
            document.add(new SortedDocValuesField(
                    Documents.MAX, max == null ? SortableDecimal.GREATEST : SortableDecimal.encode(max)));
        }
    }

    private static void decimal(Document document, QueryField field, @Nullable BigDecimal value) {
        BigDecimal kept = kept(value);
        if (kept != null) {
            boolean huge = Math.abs((long) kept.scale()) > LONGEST;
            document.add(value(field.id(), huge ? kept.toString() : kept.toPlainString()));
            if (field != QueryField.VALUE) {
                document.add(new SortedDocValuesField(field.id() + "Key", SortableDecimal.encode(kept)));
            }
        }
    }

    private static @Nullable BigDecimal kept(@Nullable BigDecimal value) {
        return value != null && value.precision() > LONGEST ? value.round(new MathContext(50)) : value;
    }

    /** Words that are found by their place, as {@code words} gives them. */
    static Field tokens(QueryField field, TokenStream words) {
        return new Field(field.id(), words, TEXT);
    }

    /**
     * A text that any two characters of it find: it is looked for in the list of all values of the field, which is short.
     * What is too long to be kept as one value is looked for by its characters.
     */
    static void text(Document document, QueryField field, String text) {
        document.add(value(field.id(), text));
        if (text.length() > LONGEST) {
            document.add(new Field(field.id(), Tokens.of(text), TEXT));
        }
    }

    static SortedDocValuesField value(String name, String text) {
        return new SortedDocValuesField(name, new BytesRef(clipped(text)));
    }

    static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** A name of which there are few: what has it is found by going through the values of all. */
    static void keyword(Document document, QueryField field, String text) {
        document.add(value(field.id(), text));
    }

    static void path(Document document, QueryField field, List<String> path) {
        if (!path.isEmpty()) {
            document.add(value(field.id(), String.join("/", path)));
        }
    }

    static void count(Document document, QueryField field, long count) {
        document.add(new NumericDocValuesField(field.id(), count));
    }

    static void time(Document document, Optional<Analysis.PeriodPart> time) {
        if (time.isEmpty()) {
            return;
        }
        String from = time.get().from();
        String to = time.get().to();
        document.add(new SortedDocValuesField(
                Documents.TIME,
                new Time(
                                from == null
                                        ? Long.MIN_VALUE
                                        : LocalDate.parse(from).toEpochDay(),
                                to == null
                                        ? Long.MAX_VALUE
                                        : LocalDate.parse(to).toEpochDay())
                        .encoded()));
    }
}
