package hecha.index;

import hecha.index.query.FoldedText;
import hecha.index.query.Node;
import hecha.index.query.Predicate;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.TextPattern;
import hecha.model.Span;
import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Quotes the words around what was found in one report: by characters, in one line, what was found between ⟦ and ⟧.
 */
final class QuotedPlaces {
    private static final int AROUND = 20;
    private static final int WIDE = 30;
    private static final int SHOWN = 3;

    private final String text;
    private int @Nullable [] lines;
    private final List<Span> hits = new ArrayList<>();

    QuotedPlaces(String text, List<TextPattern> patterns) {
        this.text = text;
        if (!patterns.isEmpty()) {
            FoldedText folded = FoldedText.of(text);
            for (TextPattern pattern : patterns) {
                for (int[] found : pattern.find(folded)) {
                    hits.add(new Span(folded.start(found[0]), folded.end(found[1] - 1)));
                }
            }
            hits.sort(null);
        }
    }

    /** What answers to a query are found by in a text. */
    static List<TextPattern> patterns(Query query) {
        List<TextPattern> patterns = new ArrayList<>();
        query.filter().ifPresent(f -> f.conditions(false).forEach(condition -> pattern(condition, patterns)));
        return patterns;
    }

    private static void pattern(Node.Condition condition, List<TextPattern> patterns) {
        QueryField field = condition.field();
        if (condition.test() instanceof Predicate.Contains contains
                && (field == QueryField.OWN || field == QueryField.TEXT || field == QueryField.SENTENCE)) {
            patterns.add(contains.pattern());
        } else if (condition.test() instanceof Predicate.Word word) {
            String literal = word.word().replace("*", "").replace("?", "");
            if (!literal.isEmpty() && word.word().contains(literal)) {
                patterns.add(TextPattern.literal(literal));
            }
        }
    }

    /** The line of the text that {@code offset} stands in, from 1. */
    int line(int offset) {
        int[] starts = lines;
        if (starts == null) {
            starts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, text.length())
                                    .filter(i -> text.charAt(i) == '\n')
                                    .map(i -> i + 1))
                    .toArray();
            lines = starts;
        }
        return Intervals.lastAtOrBefore(starts, offset) + 1;
    }

    /** What was found at {@code hit}, between the words around it. */
    KeyWord keyWord(Row row, Span hit) {
        int from = Math.max(0, hit.start() - WIDE);
        int to = Math.min(text.length(), hit.end() + WIDE);
        return new KeyWord(row, hit, line(hit.start()), line(from, hit.start()), plain(hit), line(hit.end(), to));
    }

    Span whole() {
        return new Span(0, text.length());
    }

    /** What was found within {@code span}. */
    List<Span> hits(Span span) {
        return hits.stream().filter(span::contains).toList();
    }

    /** The words at {@code span}. */
    String plain(Span span) {
        return line(span.start(), span.end());
    }

    /** The words at {@code span} between marks, with what stands around them. */
    String one(Span span) {
        int from = before(span.start());
        int to = after(span.end());
        return (from > 0 ? "…" : "") + line(from, span.start()) + "⟦" + plain(span) + "⟧" + line(span.end(), to)
                + (to < text.length() ? "…" : "");
    }

    /** All words at {@code span}, each hit between marks. */
    String all(Span span) {
        StringBuilder line = new StringBuilder();
        int at = span.start();
        for (Span hit : hits(span)) {
            if (hit.start() >= at) {
                line.append(line(at, hit.start()))
                        .append('⟦')
                        .append(plain(hit))
                        .append('⟧');
                at = hit.end();
            }
        }
        return line.append(line(at, span.end())).toString().strip();
    }

    /** The first hits within {@code span}, each with what stands around it; without hits, the beginning. */
    String around(Span span) {
        List<Span> found = hits(span);
        if (found.isEmpty()) {
            int to = Math.min(span.end(), span.start() + 2 * AROUND);
            return line(span.start(), to).strip() + (to < span.end() ? "…" : "");
        }
        StringBuilder line = new StringBuilder();
        int end = -1;
        int shown = 0;
        for (Span hit : found) {
            if (hit.start() >= end && shown < SHOWN) {
                line.append(shown++ == 0 ? "" : " ").append(one(hit));
                end = hit.end();
            }
        }
        return line.toString();
    }

    private int before(int at) {
        int from = at;
        for (int left = AROUND; from > 0 && left > 0; left--) {
            from = text.offsetByCodePoints(from, -1);
        }
        return from;
    }

    private int after(int at) {
        int to = at;
        for (int left = AROUND; to < text.length() && left > 0; left--) {
            to = text.offsetByCodePoints(to, 1);
        }
        return to;
    }

    /** Words of the text in one line. */
    private String line(int from, int to) {
        StringBuilder line = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != 0x7F && c != 0x2028 && c != 0x2029) {
                line.append(c);
            }
        }
        return line.toString();
    }
}
