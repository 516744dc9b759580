package hecha.structure;

import hecha.dictionary.HeadingStyle;
import hecha.dictionary.HeadingStyles;
import hecha.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the labels of texts that number their parts as standards do: {@code 1 范围}, {@code 2.1 车内通道高不应小于1750 mm}.
 *
 * <p>A number of two or three parts labels a paragraph where such numbers count on from {@code 1.1} or {@code 2.1}; a
 * plain number does where it counts the chapters above them. Elsewhere {@code 2.5 公里} is the start of a wrapped line.
 */
final class DecimalLabels {
    static final String STYLE = "decimal";
    static final int CHAPTER_RANK = 31;

    private static final int MOST_PARTS = 3;
    private static final int LONGEST_CHAPTER = 30;
    private static final int LONGEST_NUMBER = 2;
    private static final int FEWEST = 2;
    private static final List<HeadingStyle> STYLES = List.of(style(1, CHAPTER_RANK), style(2, 41), style(3, 43));

    private final Passage passage;
    private final List<Paragraph> paragraphs;
    private final PageParts parts;

    /** A number at the start of a paragraph, and where the words behind it begin. */
    private record Label(int paragraph, List<Integer> numbers, int from, int to) {
        int last() {
            return numbers.get(numbers.size() - 1);
        }

        List<Integer> above() {
            return numbers.subList(0, numbers.size() - 1);
        }
    }

    private DecimalLabels(Passage passage, List<Paragraph> paragraphs, PageParts parts) {
        this.passage = passage;
        this.paragraphs = paragraphs;
        this.parts = parts;
    }

    /** The labels by paragraph; none where the text does not number its parts in this way. */
    static Map<Integer, HeadingStyles.Match> find(Passage passage, List<Paragraph> paragraphs, PageParts parts) {
        return new DecimalLabels(passage, paragraphs, parts).find();
    }

    private Map<Integer, HeadingStyles.Match> find() {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (parts.isBody(i)) {
                read(i).ifPresent(labels::add);
            }
        }
        Map<Integer, HeadingStyles.Match> found = new HashMap<>();
        Map<List<Integer>, Integer> last = new HashMap<>();
        int inner = 0;
        for (Label label : labels) {
            int before = last.getOrDefault(label.above(), 0);
            boolean counts = label.last() == before + 1 && (label.numbers().size() > 1 || isChapter(label));
            if (counts) {
                last.put(label.above(), label.last());
                inner += label.numbers().size() > 1 ? 1 : 0;
                HeadingStyle style = STYLES.get(label.numbers().size() - 1);
                found.put(
                        label.paragraph(),
                        new HeadingStyles.Match(style, label.from(), label.to(), OptionalInt.of(label.last())));
            }
        }
        return inner < FEWEST ? Map.of() : found;
    }

    private boolean isChapter(Label label) {
        Paragraph p = paragraphs.get(label.paragraph());
        return p.length() <= LONGEST_CHAPTER && p.isBare() && !p.holdsSentence();
    }

    /** Digits, points between them, a space that the writer set, and a word. */
    private Optional<Label> read(int paragraph) {
        Paragraph p = paragraphs.get(paragraph);
        List<Integer> numbers = new ArrayList<>();
        int at = p.from();
        while (numbers.size() < MOST_PARTS) {
            int from = at;
            while (at < p.to()
                    && at - from < LONGEST_NUMBER
                    && Character.isDigit(p.text().charAt(at))) {
                at++;
            }
            if (at == from) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(p.text().substring(from, at)));
            if (at == p.to() || p.text().charAt(at) != '.') {
                break;
            }
            at++;
        }
        int word = at;
        while (word < p.to() && p.text().charAt(word) == ' ') {
            word++;
        }
        boolean named = word < p.to()
                && passage.span(at - 1, word + 1).length() > 2
                && Character.isLetter(p.text().charAt(word));
        return named ? Optional.of(new Label(paragraph, numbers, p.from(), at)) : Optional.empty();
    }

    private static HeadingStyle style(int level, int rank) {
        return new HeadingStyle(
                STYLE, OptionalInt.of(level), rank, HeadingStyle.Numerals.ARABIC, false, List.of("#"), List.of());
    }
}
