package hecha.index;

import hecha.index.query.QueryField;
import hecha.index.query.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The values that a field has in an index, with their numbers, and those of them that are near a word. */
final class FieldValues {
    private final Snapshot index;
    private final Vocabulary vocabulary;

    FieldValues(Snapshot index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
    }

    /** The values of {@code field} that are near {@code word}; of fields of few named values, all that there are. */
    List<NearValues.Near> near(QueryField field, String word) throws IOException {
        if (field.type() == QueryField.Type.NAMED) {
            List<NearValues.Near> all = new ArrayList<>();
            counts(index, field)
                    .forEach((id, count) -> all.add(new NearValues.Near(vocabulary.display(field, id), 0, count)));
            all.sort(java.util.Comparator.comparingInt((NearValues.Near n) -> -n.count())
                    .thenComparing(NearValues.Near::text));
            return all;
        }
        NearValues near = new NearValues(last(word));
        for (QueryField from : sources(field)) {
            boolean place = from.type() == QueryField.Type.REGION;
            each(index, from, (value, count) -> {
                if (place) {
                    for (String name : value.split("/", -1)) {
                        near.offer(name, count, true);
                    }
                } else {
                    near.offer(value, count, field.type() == QueryField.Type.KEYWORD);
                }
            });
        }
        if (near.nearest().isEmpty() && (field == QueryField.OWN || field == QueryField.WORD || isText(field))) {
            terms(near, word.codePointCount(0, word.length()));
        }
        return near.nearest();
    }

    private static boolean isText(QueryField field) {
        return field == QueryField.TEXT || field == QueryField.SENTENCE;
    }

    /** The last step of a path of places. */
    private static String last(String word) {
        return word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('>')) + 1);
    }

    private static List<QueryField> sources(QueryField field) {
        return switch (field) {
            case OWN, WORD, TEXT, SENTENCE ->
                List.of(QueryField.SUBJECT, QueryField.SECTION, QueryField.TITLE, QueryField.REGION);
            case MEASURE -> List.of(QueryField.SUBJECT);
            case PLACE, REGION -> List.of(QueryField.REGION);
            default -> List.of(field);
        };
    }

    /** The values of a field that keeps them, each with how many things have it. */
    static Map<String, Integer> counts(Snapshot index, QueryField field) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        each(index, field, (value, count) -> counts.merge(value, count, Integer::sum));
        return counts;
    }

    /** The values of each segment. */
    private static void each(Snapshot index, QueryField field, ObjIntConsumer<String> told) throws IOException {
        for (Leaf leaf : index.leaves()) {
            if (field == QueryField.MISSING) {
                SortedSetDocValues sets = DocValues.getSortedSet(leaf.reader(), field.id());
                while (sets.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    for (int i = sets.docValueCount(); i > 0; i--) {
                        told.accept(sets.lookupOrd(sets.nextOrd()).utf8ToString(), 1);
                    }
                }
            } else if (hasOne(leaf, field)) {
                ValueList values = leaf.memory().values(leaf.reader(), field.id());
                for (int i = 0; i < values.size(); i++) {
                    told.accept(values.text(i), values.count(i));
                }
            }
        }
    }

    /** Whether a document has one value of the field at most, which is a text. */
    private static boolean hasOne(Leaf leaf, QueryField field) {
        FieldInfo info = leaf.reader().getFieldInfos().fieldInfo(field.id());
        return info != null && info.getDocValuesType() == DocValuesType.SORTED;
    }

    /** The words of the texts, of about this length. */
    private void terms(NearValues near, int length) throws IOException {
        for (Leaf leaf : index.leaves()) {
            Optional<Terms> terms = Optional.ofNullable(leaf.reader().terms(QueryField.TEXT.id()));
            if (terms.isPresent()) {
                TermsEnum each = terms.get().iterator();
                while (each.next() != null) {
                    String word = each.term().utf8ToString();
                    if (Tokens.isWord(word) && Math.abs(word.codePointCount(0, word.length()) - length) <= 1) {
                        near.offer(word, each.docFreq(), true);
                    }
                }
            }
        }
    }
}
