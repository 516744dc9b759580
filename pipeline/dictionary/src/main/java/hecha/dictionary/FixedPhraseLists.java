package hecha.dictionary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lists of {@code dictionaries/fixed-phrases}: what holds a numeral and is no figure. */
public final class FixedPhraseLists {
    private static final String FOLDER = "fixed-phrases";
    /** Lists whose numerals are not even numbers: 统一, 千方百计, 三江. */
    private static final List<String> WORDS = List.of("words", "idioms", "names");

    private final List<Phrase> words = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();

    private FixedPhraseLists() {}

    static FixedPhraseLists read(DictionaryFiles files) {
        FixedPhraseLists lists = new FixedPhraseLists();
        for (String file : files.in(FOLDER, ".txt")) {
            String name = file.substring(FOLDER.length() + 1, file.length() - ".txt".length());
            List<Phrase> list = WORDS.contains(name) ? lists.words : lists.phrases;
            WordLine.read(files, file).forEach(line -> list.add(Phrase.of(line)));
        }
        return lists;
    }

    /** Words, idioms and names whose numeral characters are no numbers. */
    public List<Phrase> words() {
        return Collections.unmodifiableList(words);
    }

    /** Phrases whose numerals are numbers, but never figures: 四个意识, 一期工程. */
    public List<Phrase> phrases() {
        return Collections.unmodifiableList(phrases);
    }

    /**
     * A phrase of a list, written {@code 十分!之|钟~扣|得} where something must not follow it or stand before it.
     *
     * @param notBefore what must not follow it; 。 is the end of the text, too
     * @param notAfter what must not stand right before it
     */
    public record Phrase(String text, List<String> notBefore, List<String> notAfter) {
        static Phrase of(WordLine line) {
            return new Phrase(line.stem(), line.notBefore(), line.notAfter());
        }
    }
}
