package hecha.dictionary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lists of {@code dictionaries/slogans}: what holds a numeral and is no figure. */
public final class Slogans {
    private static final String FOLDER = "slogans";
    /** Lists whose numerals are not even numbers: 统一, 千方百计, 三江. */
    private static final List<String> WORDS = List.of("words", "idioms", "names");

    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();

    private Slogans() {}

    static Slogans read(DictionaryFiles files) {
        Slogans slogans = new Slogans();
        for (String file : files.in(FOLDER, ".txt")) {
            String name = file.substring(FOLDER.length() + 1, file.length() - ".txt".length());
            List<String> list = WORDS.contains(name) ? slogans.words : slogans.phrases;
            WordLine.read(files, file).forEach(line -> list.add(line.word()));
        }
        return slogans;
    }

    /** Words, idioms and names whose numeral characters are no numbers. */
    public List<String> words() {
        return Collections.unmodifiableList(words);
    }

    /** Phrases whose numerals are numbers, but never figures: 四个意识, 一期工程. */
    public List<String> phrases() {
        return Collections.unmodifiableList(phrases);
    }
}
