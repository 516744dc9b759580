package hecha.numeral;

import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.NumeralSort;
import java.util.HashMap;
import java.util.Map;

/** Gives a bare number the unit that the noun before it carries: 参观人次6217.9万 counts 人次, 户数2.4万 户. */
final class CarrierReader {
    static final String FILE = "carriers.yml";
    private static final String ENDS = "，。；、,;！？）)";

    private final WordTrie<String> nouns;
    private final WordTrie<String> links;

    CarrierReader(Entry dictionary) {
        dictionary.only("nouns", "links", "found", "ignored");
        Entry entries = dictionary.entry("nouns");
        Map<String, String> units = new HashMap<>();
        for (String unit : entries.keys()) {
            entries.texts(unit).forEach(noun -> units.put(noun, unit));
        }
        nouns = WordTrie.backward(units);
        links = WordTrie.backward(dictionary.texts("links"));
    }

    /** Whether {@code from..to} is such a noun. */
    boolean isNoun(String text, int from, int to) {
        Match<String> noun = nouns.longest(text, to, from);
        return noun != null && noun.from() == from;
    }

    /** Reads the noun before {@code reading}, a number that ends its clause. */
    boolean read(String text, int start, int end, Reading reading) {
        int next = Chars.skipSpaces(text, reading.to, end);
        boolean ends = next >= end || ENDS.indexOf(text.charAt(next)) >= 0 || Chars.isLineBreak(text.charAt(next));
        if (!ends) {
            return false;
        }
        int at = reading.from;
        Match<String> link = links.longest(text, at, start);
        Match<String> noun = nouns.longest(text, link == null ? at : link.from(), start);
        if (noun == null) {
            return false;
        }
        reading.unit = noun.value();
        reading.sort = NumeralSort.QUANTITY;
        return true;
    }
}
