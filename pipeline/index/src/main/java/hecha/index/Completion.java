package hecha.index;

import hecha.index.query.FoldedText;
import hecha.index.query.QueryField;
import hecha.index.query.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a query that is being typed can go on with: names of fields, and after a field the values that the index holds, the
 * most frequent first. The values of a field are counted once. Any number of threads may ask.
 */
public final class Completion {
    private static final int MOST = 12;

    private final Searchable index;
    private final Vocabulary vocabulary;
    private final Map<QueryField, List<Map.Entry<String, Integer>>> values = new HashMap<>();

    public Completion(Searchable index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
    }

    /**
     * One way to go on.
     *
     * @param text the whole query as it is then
     * @param label what is put in
     * @param count how many things have the value; 0 for a field
     */
    public record Offer(String text, String label, int count) {}

    /** What can take the place of the word that ends at {@code caret}. */
    public List<Offer> of(String query, int caret, boolean english) throws IndexException {
        int to = Math.max(0, Math.min(caret, query.length()));
        int from = to;
        while (from > 0 && " \u3000()（）,，、\"".indexOf(query.charAt(from - 1)) < 0) {
            from--;
        }
        String word = query.substring(from, to);
        int colon = Math.max(word.indexOf(':'), word.indexOf('：'));
        List<Offer> offers = new ArrayList<>();
        if (colon < 0) {
            fields(word, english)
                    .forEach(name -> offers.add(new Offer(
                            query.substring(0, to - word.length()) + name + ':' + query.substring(to), name + ':', 0)));
            if (!word.isEmpty()) {
                for (Map.Entry<String, Integer> value : matching(QueryField.MEASURE, word)) {
                    String put = (english ? "measure:" : "指标:") + quoted(value.getKey());
                    offers.add(new Offer(
                            query.substring(0, to - word.length()) + put + query.substring(to), put, value.getValue()));
                }
            }
        } else {
            QueryField field = QueryField.named(word.substring(0, colon)).orElse(QueryField.OWN);
            for (Map.Entry<String, Integer> value : matching(field, word.substring(colon + 1))) {
                String put = word.substring(0, colon + 1) + quoted(value.getKey());
                offers.add(new Offer(query.substring(0, from) + put + query.substring(to), put, value.getValue()));
            }
        }
        return offers.subList(0, Math.min(MOST, offers.size()));
    }

    private static List<String> fields(String word, boolean english) {
        String begun = word.toLowerCase(Locale.ROOT);
        List<String> names = new ArrayList<>();
        for (QueryField field : QueryField.values()) {
            if (field != QueryField.OWN && field.names().stream().anyMatch(n -> n.startsWith(begun))) {
                names.add(english ? field.id() : field.zh());
            }
        }
        return names;
    }

    /** A value as it can stand in a query. */
    public static String quoted(String value) {
        return value.codePoints().anyMatch(c -> Character.isWhitespace(c) || "()\"：，、,:<>=*?~".indexOf(c) >= 0)
                ? '"' + value.replace("\"", "") + '"'
                : value;
    }

    private List<Map.Entry<String, Integer>> matching(QueryField field, String begun) throws IndexException {
        String folded = FoldedText.fold(begun).replace("\"", "");
        List<Map.Entry<String, Integer>> inside = new ArrayList<>();
        List<Map.Entry<String, Integer>> first = new ArrayList<>();
        for (Map.Entry<String, Integer> value : values(field)) {
            String known = FoldedText.fold(value.getKey());
            if (known.startsWith(folded)) {
                first.add(value);
            } else if (known.contains(folded)) {
                inside.add(value);
            }
        }
        first.addAll(inside);
        return first.subList(0, Math.min(MOST, first.size()));
    }

    private synchronized List<Map.Entry<String, Integer>> values(QueryField field) throws IndexException {
        List<Map.Entry<String, Integer>> known = values.get(field);
        if (known == null) {
            known = counted(field);
            values.put(field, known);
        }
        return known;
    }

    private List<Map.Entry<String, Integer>> counted(QueryField field) throws IndexException {
        Map<String, Integer> counts = new HashMap<>();
        for (Map.Entry<String, Integer> value : index.values(source(field)).entrySet()) {
            for (String name : names(field, value.getKey())) {
                counts.merge(name, value.getValue(), Integer::sum);
            }
        }
        counts.remove("");
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey));
        return sorted;
    }

    private static QueryField source(QueryField field) {
        return switch (field) {
            case MEASURE -> QueryField.SUBJECT;
            case PLACE -> QueryField.REGION;
            default -> field;
        };
    }

    private Set<String> names(QueryField field, String value) {
        Set<String> names = new HashSet<>();
        switch (field.type()) {
            case MEASURE -> names.add(vocabulary.measures().name(value, List.of()));
            case REGION -> names.addAll(List.of(value.split("/", -1)));
            case NAMED -> names.add(vocabulary.display(field, value));
            default -> names.add(value);
        }
        return names;
    }
}
