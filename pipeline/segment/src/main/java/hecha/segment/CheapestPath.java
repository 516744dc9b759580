package hecha.segment;

import com.hankcs.hanlp.dictionary.other.CharType;
import hecha.dictionary.WordTrie;
import hecha.model.Word;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts one stretch of text after another into the words that cost least together: HanLP's and our own, runs of digits, numerals
 * or letters, and single characters where no word begins. Of two ways that cost the same, the one whose last word is longer.
 * An instance keeps its arrays between stretches and serves one thread.
 */
final class CheapestPath {
    /** HanLP's cost of what is no word of its dictionaries: a frequency of 10,000, in thousandths of a nat. */
    private static final int UNKNOWN = 9098;

    /** The cost of a word of our own: a frequency of 1,000, which is more than most compound terms have. */
    private static final int OWN = 10852;

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final Lexicon lexicon;
    private final WordTrie<Integer> own;
    private final int numeral;
    private final int mark;
    private final int letters;
    private final int character;
    private int[] costs = new int[0];
    private int[] starts = new int[0];
    private int[] entries = new int[0];
    private int[] path = new int[0];

    /**
     * @param own our words, each with its entry
     */
    CheapestPath(Lexicon lexicon, WordTrie<Integer> own) {
        this.lexicon = lexicon;
        this.own = own;
        numeral = lexicon.entry("m");
        mark = lexicon.entry("w");
        letters = lexicon.entry("nx");
        character = lexicon.entry("n");
    }

    /** Adds the words of a stretch, which tile it, to {@code words}. */
    void cut(String text, int from, int to, List<Word> words) {
        int length = to - from;
        if (costs.length <= length) {
            costs = new int[length + 1];
            starts = new int[length + 1];
            entries = new int[length + 1];
            path = new int[length + 1];
        }
        Arrays.fill(costs, 1, length + 1, UNREACHED);
        for (int at = 0; at < length; at++) {
            if (costs[at] != UNREACHED) {
                goOn(text, from, at, to);
            }
        }
        int first = length;
        for (int at = length; at > 0; at = starts[at]) {
            path[--first] = at;
        }
        int at = from;
        for (int i = first; i < length; i++) {
            words.add(new Word(at, from + path[i], lexicon.pos(entries[path[i]])));
            at = from + path[i];
        }
    }

    /** Reaches every place where a word ends that begins at {@code from + at}. */
    private void goOn(String text, int from, int at, int to) {
        int cost = costs[at];
        boolean known = false;
        int state = lexicon.root();
        for (int end = from + at; end < to; ) {
            state = lexicon.next(state, text.charAt(end));
            if (state == Lexicon.NONE) {
                break;
            }
            end++;
            int entry = lexicon.entryAt(state);
            if (entry != Lexicon.NONE) {
                known = true;
                reach(at, end - from, cost + Lexicon.cost(entry), entry);
            }
        }
        WordTrie.Match<Integer> ours = own.longest(text, from + at, to, word -> {
            reach(at, word.to() - from, cost + OWN, word.value());
            return true;
        });
        if (!known && ours == null) {
            byte type = lexicon.type(text.charAt(from + at));
            reach(at, runEnd(text, from + at, to, type) - from, cost + UNKNOWN, unknown(type));
        }
    }

    private void reach(int at, int end, int cost, int entry) {
        if (cost < costs[end]) {
            costs[end] = cost;
            starts[end] = at;
            entries[end] = entry;
        }
    }

    /** Where what begins at {@code at} and is no word ends: one Chinese character, or as many characters of a type as follow. */
    private int runEnd(String text, int at, int to, byte type) {
        int end = at + 1;
        if (type != CharType.CT_CHINESE) {
            while (end < to && goesOn(text, end, to, type)) {
                end++;
            }
        }
        return end;
    }

    private boolean goesOn(String text, int at, int to, byte type) {
        char c = text.charAt(at);
        if (lexicon.type(c) == type) {
            return type == CharType.CT_CNUM || !lexicon.isWord(c);
        }
        return type == CharType.CT_NUM
                && ",．.".indexOf(c) >= 0
                && at + 1 < to
                && lexicon.type(text.charAt(at + 1)) == type;
    }

    private int unknown(byte type) {
        return switch (type) {
            case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> numeral;
            case CharType.CT_DELIMITER, CharType.CT_OTHER -> mark;
            case CharType.CT_SINGLE -> letters;
            default -> character;
        };
    }
}
