package hecha.numeral;

import hecha.dictionary.Characters;
import hecha.dictionary.Dictionary;
import hecha.dictionary.FixedPhraseLists;
import hecha.dictionary.FixedPhraseLists.Phrase;
import hecha.dictionary.WordTrie.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds phrases that hold a numeral and are no figure: the lists of {@code dictionaries/fixed-phrases}; what stands in short
 * quotation marks (“四个意识”, “3+5”) or in the title of a document (《关于表彰100个先进集体的决定》); 1+N; 三年行动, 100周年.
 */
public final class FixedPhrases {
    private static final int MAX_QUOTED = 16;
    private static final int MAX_TITLE = 120;
    private final FixedWords words;
    private final PhrasePatterns patterns;
    private final Lexicon lexicon;
    private final Characters characters;
    private final CarrierReader carriers;

    public FixedPhrases(Dictionary dictionary) {
        FixedPhraseLists lists = dictionary.fixedPhrases();
        List<Phrase> all = new ArrayList<>(lists.words());
        all.addAll(lists.phrases());
        lexicon = new Lexicon(dictionary.numeralWords());
        characters = dictionary.characters();
        carriers = new CarrierReader(dictionary.files().entry(CarrierReader.FILE));
        patterns = new PhrasePatterns(dictionary.files().entry(PhrasePatterns.FILE), lexicon);
        words = new FixedWords(all, new UnitWords(dictionary.units(), lexicon));
    }

    /** The places within {@code from..to} that fixed phrases cover: what {@link QuantityScanner#scan} takes as blocked. */
    public BitSet find(CharSequence scanned, int from, int to) {
        String text = characters.simplified(scanned.toString());
        BitSet places = new BitSet();
        NumeralReader numerals = new NumeralReader(lexicon);
        numerals.over(text, to);
        Numeral numeral = new Numeral();
        int i = from;
        int read = from;
        while (i < to) {
            char c = text.charAt(i);
            int next = i + 1;
            if (FixedWords.isNumeral(c)) {
                Match<Phrase> word = words.covering(text, i, read, to, numerals);
                if (word != null) {
                    // 户数 is read by the scanner, too, and carries the unit of the number behind it
                    if (!carriers.isNoun(text, word.from(), word.to())) {
                        places.set(word.from(), word.to());
                    }
                    next = word.to();
                } else {
                    next = numerals.read(i, false, numeral) ? patterns.mark(text, numeral, from, to, places) : i + 1;
                }
                read = next;
            } else if (c == '“' || c == '‘' || c == '「' || c == '《') {
                quoted(text, i, to, places);
            }
            i = Math.max(next, i + 1);
        }
        return places;
    }

    /** Marks what stands between short quotation marks, if a number in it is a name and no amount. */
    private void quoted(String text, int open, int to, BitSet places) {
        char c = text.charAt(open);
        char close = switch (c) {
            case '“' -> '”';
            case '‘' -> '’';
            case '「' -> '」';
            default -> '》';
        };
        int limit = Math.min(to, open + (c == '《' ? MAX_TITLE : MAX_QUOTED) + 2);
        for (int i = open + 1; i < limit; i++) {
            char at = text.charAt(i);
            if (at == close) {
                places.set(open + 1, i);
                return;
            }
            boolean sentence = at == '。' || at == '\n' || (c != '《' && (patterns.isAmount(at) || at == '“'));
            if (sentence) {
                return;
            }
        }
    }
}
