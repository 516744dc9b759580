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
}
