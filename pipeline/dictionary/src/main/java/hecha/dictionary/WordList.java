package hecha.dictionary;

import hecha.model.Message;
import java.util.ArrayList;
import java.util.List;

/** Compound terms for the segmenter ({@code dictionaries/words/*.txt}): a word a line, with its part of speech. */
public record WordList(List<Word> words) {
    public WordList {
        words = List.copyOf(words);
    }

    /**
     * @param pos a part of speech that the segmenter knows
     */
    public record Word(String text, String pos) {}

    private static final List<String> TAGS = List.of("n", "nz", "nt", "ns", "v", "vn", "a", "l", "q", "d");

    /** The part of speech of the words whose line names none. */
    private static final String DEFAULT_POS = "nz";

    static WordList read(DictionaryFiles files) {
        List<Word> words = new ArrayList<>();
        for (String file : files.in("words", ".txt")) {
            int number = 0;
            for (String line : files.text(file).lines().toList()) {
                number++;
                String entry = line.strip();
                if (!entry.isEmpty() && !entry.startsWith("#")) {
                    words.add(word(file, number, entry));
                }
            }
        }
        return new WordList(words);
    }

    private static Word word(String file, int line, String entry) {
        if (entry.indexOf('\t') >= 0) {
            throw new DictionaryException(
                    file,
                    line,
                    new Message("每行一个词，词性写在空格后，不用制表符", "a word a line, its part of speech after a space; no tabs"));
        }
        int space = entry.indexOf(' ');
        if (space < 0) {
            return new Word(entry, DEFAULT_POS);
        }
        String pos = entry.substring(space + 1).strip();
        if (!TAGS.contains(pos)) {
            throw new DictionaryException(
                    file,
                    line,
                    new Message(
                            "没有词性“" + pos + "”，可用：" + String.join("、", TAGS),
                            "unknown part of speech “" + pos + "”; known: " + String.join(", ", TAGS)));
        }
        return new Word(entry.substring(0, space), pos);
    }
}
