package hecha.numeral;

import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import hecha.model.NumeralSort;

/**
 * Tells places in a ranking from persons, who are counted with 位 and 名, too: 上升4位 are four places, 由26位升至19位 and
 * 前10位 are positions, 36位老人 are persons.
 */
final class RankReader {
    static final String FILE = "ranks.yml";

    private final WordTrie<String> moves;
    private final WordTrie<String> positions;
    private final WordTrie<String> behind;
    private final WordClass counters;
    private final WordClass places;
    private final WordClass top;
    private final WordClass noTopBehind;
    private final WordClass done;
    private final WordClass ends;
    private String text = "";
    private int start;
    private int end;

    RankReader(Entry dictionary) {
        dictionary.only(
                "moves",
                "positions",
                "behind",
                "counters",
                "places",
                "top",
                "no_top_behind",
                "done",
                "ends",
                "found",
                "ignored");
        counters = new WordClass(dictionary.texts("counters"));
        places = new WordClass(dictionary.texts("places"));
        top = new WordClass(dictionary.texts("top"));
        noTopBehind = new WordClass(dictionary.texts("no_top_behind"));
        done = new WordClass(dictionary.texts("done"));
        ends = new WordClass(dictionary.texts("ends"));
        moves = WordTrie.backward(dictionary.texts("moves"));
        positions = WordTrie.backward(dictionary.texts("positions"));
        behind = WordTrie.forward(dictionary.texts("behind"));
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Turns a number of persons into places or a position where the words around say so. */
    void read(Reading reading) {
        if (!counters.contains(reading.written)) {
            return;
        }
        int before = Chars.skipSpacesBack(text, reading.from, start);
        if (before > start && done.has(text.charAt(before - 1))) {
            before--;
        }
        if (moves.longest(text, before, start) != null && isEnd(reading.to)) {
            reading.unit = reading.written;
            return;
        }
        boolean position = (positions.longest(text, before, start) != null && isEnd(reading.to))
                || behind.longest(text, reading.to, end) != null
                || (isTop(before) && (places.contains(reading.written) || isEnd(reading.to)));
        if (position && reading.value != null) {
            reading.sort = NumeralSort.ORDINAL;
            reading.unit = "";
            reading.written = "";
            reading.lends = false;
        }
    }

    /** Whether 前 or 头 before the number makes it the top of a list: 排名前10位; not the 前 of 目前36位老人. */
    private boolean isTop(int before) {
        return before > start
                && top.has(text.charAt(before - 1))
                && !(before - 1 > start && noTopBehind.has(text.charAt(before - 2)));
    }

    /** Whether no noun follows that 位 or 名 counts. */
    private boolean isEnd(int at) {
        if (at >= end) {
            return true;
        }
        char c = text.charAt(at);
        return !Chars.isHan(c) || ends.has(c);
    }
}
