package hecha.bench;

import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the text that is read from a file against the text that another program takes from it: every sentence of the
 * other text must stand in ours. Spaces, breaks, the forms of characters and the bullets of lists do not count, and what
 * has fewer than six characters is no sentence.
 *
 * <p>{@code OtherText 报告.docx 报告.txt …}, where the second of each pair is made by
 * {@code soffice --headless --convert-to txt:Text --outdir DIR 报告.docx}, for sheets
 * {@code --convert-to 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false,false,false,-1'}, or
 * {@code pdftotext 报告.pdf}.
 */
public final class OtherText {
    private static final int SHORTEST = 6;

    private OtherText() {}

    /**
     * Prints how many sentences each other text has and which of them are missing; ends with 1 where one is. A file that
     * is refused is named with the reason.
     *
     * @throws IOException where a text cannot be read
     */
    public static void main(String[] files) throws IOException {
        Reader reader = new Reader();
        boolean whole = true;
        for (int i = 0; i + 1 < files.length; i += 2) {
            String ours;
            try {
                ours = plain(reader.read(Path.of(files[i]), files[i]).text());
            } catch (UnreadableException e) {
                System.out.println(e.text().zh());
                continue;
            }
            List<String> sentences = sentences(Files.readString(Path.of(files[i + 1])));
            List<String> missing = missing(ours, sentences);
            System.out.printf("%s: %d sentences, %d missing%n", files[i], sentences.size(), missing.size());
            missing.forEach(sentence -> System.out.println("  " + sentence));
            whole &= missing.isEmpty();
        }
        System.exit(whole ? 0 : 1);
    }

    static List<String> sentences(String text) {
        return Stream.of(text.split("[。！？；\n\f]"))
                .map(sentence -> plain(sentence.replaceFirst("^\\s*[•◦▪■●○◆–-]\\s+", "")))
                .filter(sentence -> sentence.length() >= SHORTEST)
                .toList();
    }

    static List<String> missing(String ours, List<String> sentences) {
        return sentences.stream().filter(sentence -> !ours.contains(sentence)).toList();
    }

    /** The text without spaces and breaks, each character in its usual form. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
