package hecha.dictionary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The kinds of figure, one entry of {@code dictionaries/kinds} each, and where their words stand. */
public final class Kinds {
    /**
     * A kind.
     *
     * @param id its name in the analysis record
     * @param units units that its figures can have, base units or as written; empty if any
     * @param own units that speak for it
     * @param fallback units whose figures are of this kind where no word speaks for another
     */
    public record Kind(
            int index,
            String id,
            String name,
            String english,
            String file,
            Set<String> units,
            Set<String> own,
            Set<String> fallback) {
        /** Whether a figure with this unit can be of this kind. */
        public boolean accepts(String unit, String unitAsWritten) {
            int parts = unit.indexOf('/');
            if (parts > 0) {
                return acceptsRate(unit.substring(0, parts));
            }
            return units.isEmpty() || units.contains(unit) || units.contains(unitAsWritten);
        }

        /** Of a unit of two parts the numerator says of what kind it is: a grant, a wage, a yield. */
        private boolean acceptsRate(String numerator) {
            return switch (id) {
                case "funds", "income" -> units.contains(numerator);
                case "output" -> units.contains(numerator) || numerator.equals("千克");
                default -> false;
            };
        }

        /** Whether the unit alone speaks for this kind. */
        public boolean owns(String unit, String unitAsWritten) {
            return own.contains(unit) || own.contains(unitAsWritten);
        }
    }

    private static final String[] KEYS = {
        "kind",
        "name",
        "english",
        "units",
        "own_units",
        "fallback_units",
        "heads",
        "before",
        "strongly_before",
        "directly_before",
        "after",
        "strongly_after",
        "never",
        "among",
        "of_whole",
        "numbers",
        "each_weight",
        "found",
        "ignored"
    };

    private final List<Kind> kinds;
    private final WordTrie<List<Kind>> heads;
    private final WordTrie<List<Kind>> before;
    private final WordTrie<List<Kind>> stronglyBefore;
    private final WordTrie<List<Kind>> directlyBefore;
    private final WordTrie<List<Kind>> after;
    private final WordTrie<List<Kind>> stronglyAfter;
    private final WordTrie<List<Kind>> never;
    private final WordTrie<String> among;
    private final WordTrie<String> ofWhole;
    private final WordTrie<String> numbers;
    private final WordTrie<String> eachWeight;

    Kinds(List<Entry> entries) {
        List<Kind> all = new ArrayList<>();
        for (Entry entry : entries) {
            entry.only(KEYS);
            all.add(new Kind(
                    all.size(),
                    entry.text("kind"),
                    entry.text("name"),
                    entry.text("english"),
                    entry.file(),
                    new HashSet<>(entry.texts("units")),
                    new HashSet<>(entry.texts("own_units")),
                    new HashSet<>(entry.texts("fallback_units"))));
        }
        kinds = List.copyOf(all);
        heads = WordTrie.backward(byWord(entries, "heads"));
        before = WordTrie.forward(byWord(entries, "before"));
        stronglyBefore = WordTrie.forward(byWord(entries, "strongly_before"));
        directlyBefore = WordTrie.backward(byWord(entries, "directly_before"));
        after = WordTrie.forward(byWord(entries, "after"));
        stronglyAfter = WordTrie.forward(byWord(entries, "strongly_after"));
        never = WordTrie.forward(byWord(entries, "never"));
        among = WordTrie.backward(texts(entries, "among"));
        ofWhole = WordTrie.forward(texts(entries, "of_whole"));
        numbers = WordTrie.backward(texts(entries, "numbers"));
        eachWeight = WordTrie.backward(texts(entries, "each_weight"));
    }

    /** Each word of a list with the kinds that it speaks for, or against. */
    private Map<String, List<Kind>> byWord(List<Entry> entries, String key) {
        Map<String, List<Kind>> words = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (String word : entries.get(i).texts(key)) {
                words.computeIfAbsent(word, k -> new ArrayList<>()).add(kinds.get(i));
            }
        }
        return words;
    }

    private static List<String> texts(List<Entry> entries, String key) {
        return entries.stream().flatMap(entry -> entry.texts(key).stream()).toList();
    }

    /** All kinds, by file name. */
    public List<Kind> all() {
        return kinds;
    }

    /** Words that a counted thing of a kind ends with, backward. */
    public WordTrie<List<Kind>> heads() {
        return heads;
    }

    /** Words somewhere before a figure that speak for a kind, forward. */
    public WordTrie<List<Kind>> before() {
        return before;
    }

    /** Words in the clause before a figure that outweigh what is counted, forward. */
    public WordTrie<List<Kind>> stronglyBefore() {
        return stronglyBefore;
    }

    /** Words directly before a figure, but for hedges, that decide for a kind, backward. */
    public WordTrie<List<Kind>> directlyBefore() {
        return directlyBefore;
    }

    /** Words soon after a figure that speak for a kind, forward. */
    public WordTrie<List<Kind>> after() {
        return after;
    }

    /** Words directly behind a figure and what it counts that outweigh what is counted, forward. */
    public WordTrie<List<Kind>> stronglyAfter() {
        return stronglyAfter;
    }

    /** Words in the counted thing that speak against a kind, forward. */
    public WordTrie<List<Kind>> never() {
        return never;
    }

    /** Words directly before a percentage that is a share of what stands before them, backward. */
    public WordTrie<String> among() {
        return among;
    }

    /** Words in a clause whose 的 leads to a share of the whole before it, forward. */
    public WordTrie<String> ofWhole() {
        return ofWhole;
    }

    /** Words behind a counted thing that say that it is counted, backward. */
    public WordTrie<String> numbers() {
        return numbers;
    }

    /** Each of a weight, directly before its price, backward. */
    public WordTrie<String> eachWeight() {
        return eachWeight;
    }
}
