package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the phrases of a report end with, by the place of their end: it is told once, however many figures stand near by.
 * One instance reads one report.
 */
final class PhraseEnds {
    /** The end of a phrase that its head is looked for in. */
    static final int LONGEST = 8;

    /** Nothing is longer that speaks for a kind. */
    private static final int KIND = LONGEST + 2;

    private static final int AGENT = 1;
    private static final int PLACE = 2;
    private static final int DEED = 4;

    private final String text;
    private final NounTests nouns;
    private final WordTrie<List<Kinds.Kind>> heads;
    private final @Nullable End[] ends;
    private final byte[] words;

    PhraseEnds(String text, NounTests nouns, Kinds kinds) {
        this.text = text;
        this.nouns = nouns;
        heads = kinds.heads();
        ends = new End[text.length() + 1];
        words = new byte[text.length() + 1];
    }

    /** A word can be a noun of a phrase. */
    static final int NOUN = 1;
    /** A word can stand before a noun of its phrase. */
    static final int MODIFIES = 2;

    private static final int TOLD = 4;

    /** What a word can be: {@link #NOUN}, {@link #MODIFIES}. */
    int word(Word word) {
        byte told = words[word.from()];
        if (told == 0) {
            String form = text.substring(word.from(), word.to());
            told = (byte) (TOLD | (nouns.isNoun(word, form) ? NOUN : 0) | (nouns.modifies(word, form) ? MODIFIES : 0));
            words[word.from()] = told;
        }
        return told;
    }

    /**
     * The end of a phrase.
     *
     * @param indicator whether it is the name of an indicator
     * @param known whether it is known to be counted with some unit
     * @param thing whether it is the name of a thing
     * @param counted the kinds of what is counted that it names
     * @param kinds the kinds that it speaks for
     * @param sort bits: a doer 1, a place 2, a deed 4
     * @param head its last two characters as the value of a cue
     * @param last its last character as the value of a cue
     */
    record End(
            boolean indicator,
            boolean known,
            boolean thing,
            List<Kinds.Kind> counted,
            List<Kinds.Kind> kinds,
            int sort,
            long head,
            long last) {
        /** Whether what is counted with the figure's unit can end so. */
        boolean isCounted(Quantity quantity) {
            for (Kinds.Kind kind : counted) {
                if (kind.accepts(quantity.unit(), quantity.unitAsWritten())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What a phrase ends with that ends before {@code to}. */
    End at(int to) {
        End known = ends[to];
        if (known == null) {
            known = read(to);
            ends[to] = known;
        }
        return known;
    }

    private End read(int to) {
        int from = Math.max(0, to - LONGEST);
        int sort = (nouns.isAgent(text, from, to) ? AGENT : 0)
                + (nouns.endsWithPlace(text, from, to) ? PLACE : 0)
                + (nouns.endsWithDeed(text, from, to) ? DEED : 0);
        return new End(
                nouns.endsWithIndicator(text, from, to),
                nouns.knownFrom(text, to, from) < to,
                nouns.endsWithThing(text, from, to),
                kinds(from, to),
                kinds(Math.max(0, to - KIND), to),
                sort,
                CueValue.code(text, Math.max(0, to - 2), to),
                CueValue.code(text, to - 1, to));
    }

    private List<Kinds.Kind> kinds(int from, int to) {
        WordTrie.Match<List<Kinds.Kind>> head = heads.longest(text, to, from);
        return head == null ? List.of() : head.value();
    }
}
