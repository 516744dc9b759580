package hecha.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * A word of a list file: words parted by blanks, {@code #} starts a comment.
 *
 * @param line its line in the file, from 1
 */
public record WordLine(String file, int line, String word) {
    static List<WordLine> read(DictionaryFiles files, String file) {
        List<WordLine> words = new ArrayList<>();
        int number = 0;
        for (String line : files.text(file).lines().toList()) {
            number++;
            int comment = line.indexOf('#');
            StringTokenizer tokens = new StringTokenizer(comment < 0 ? line : line.substring(0, comment));
            while (tokens.hasMoreTokens()) {
                words.add(new WordLine(file, number, tokens.nextToken()));
            }
        }
        return words;
    }

    /** The word without what must not follow it: 群 of {@code 群!众|体}. */
    String stem() {
        int mark = mark('!') < 0 ? mark('~') : mark('!');
        return mark < 0 ? word : word.substring(0, mark);
    }

    /** What must not follow the word: 众 and 体 of {@code 群!众|体}. */
    List<String> notBefore() {
        int from = mark('!');
        int to = mark('~') < 0 ? word.length() : mark('~');
        return from < 0 ? List.of() : List.of(word.substring(from + 1, to).split("\\|", -1));
    }

    /** What must not stand right before the word: 扣 and 得 of {@code 十分~扣|得}. */
    List<String> notAfter() {
        int mark = mark('~');
        return mark < 0 ? List.of() : List.of(word.substring(mark + 1).split("\\|", -1));
    }

    private int mark(char sign) {
        return word.indexOf(sign, 1);
    }
}
