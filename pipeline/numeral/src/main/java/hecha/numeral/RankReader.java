package hecha.numeral;

import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;

/**
 * Tells places in a ranking from persons, who are counted with 位 and 名, too: 上升4位 are four places, 由26位升至19位 and
 * 前10位 are positions, 36位老人 are persons.
 */
final class RankReader {
    static final String FILE = "ranks.yml";
    private static final String COUNTERS = "位名";

    private final WordTrie<String> moves;
    private final WordTrie<String> positions;
    private final WordTrie<String> behind;
    private String text = "";
    private int start;
    private int end;

    RankReader(Entry dictionary) {
        dictionary.only("moves", "positions", "behind", "found", "ignored");
        moves = Words.backward(dictionary.texts("moves"));
        positions = Words.backward(dictionary.texts("positions"));
        behind = Words.forward(dictionary.texts("behind"));
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Turns a number of persons into places or a position where the words around say so. */
    void read(Reading reading) {
        if (reading.written.length() != 1 || COUNTERS.indexOf(reading.written) < 0) {
            return;
        }
        int before = Chars.skipSpacesBack(text, reading.from, start);
        if (before > start && text.charAt(before - 1) == '了') {
            before--;
        }
        if (moves.longest(text, before, start) != null && isEnd(reading.to)) {
            reading.unit = reading.written;
            return;
        }
        boolean position = (positions.longest(text, before, start) != null && isEnd(reading.to))
                || behind.longest(text, reading.to, end) != null
                || (isTop(before) && reading.written.equals("位"));
        if (position && reading.value != null) {
            reading.sort = "ordinal";
            reading.unit = "";
            reading.written = "";
            reading.lends = false;
        }
    }

    /** Whether 前 or 头 before the number makes it the top of a list: 排名前10位. */
    private boolean isTop(int before) {
        return before > start && (text.charAt(before - 1) == '前' || text.charAt(before - 1) == '头');
    }

    /** Whether no noun follows that 位 or 名 counts. */
    private boolean isEnd(int at) {
        if (at >= end) {
            return true;
        }
        char c = text.charAt(at);
        return !Chars.isHan(c) || "至到升跃居列和与的后以，是在、、进前达为、再，并且而".indexOf(c) >= 0;
    }
}
