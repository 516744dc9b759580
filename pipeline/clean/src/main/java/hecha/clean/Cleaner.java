package hecha.clean;

import hecha.dictionary.Characters;
import hecha.dictionary.Dictionary;
import hecha.dictionary.HeadingStyles;
import hecha.model.Furniture;
import hecha.model.Offsets;
import hecha.model.Passage;
import hecha.model.Source;
import hecha.model.Span;
import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the clean text of a report; every clean character knows its place in the original. */
public final class Cleaner {
    private final HeadingStyles headings;
    private final FurnitureFinder finder;

    private final Characters characters;

    public Cleaner(Dictionary dictionary) {
        characters = dictionary.characters();
        headings = dictionary.headings();
        finder = new FurnitureFinder(dictionary.furniture());
    }

    public Passage clean(Source source) {
        FoldedCharacters letters = FoldedCharacters.of(source.text(), characters);
        List<Line> lines = Lines.of(letters, headings);
        List<Furniture> furniture = new ArrayList<>(letters.markup());
        @Nullable Furniture.Type[] types = finder.find(letters, lines);
        Hints hints = new Hints(letters, source.hints());
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Furniture.Type type = hints.isPageHeader(lines.get(i)) ? Furniture.Type.RUNNING_HEAD : types[i];
            type = isGarbled(source, letters.origins[lines.get(i).from()]) ? Furniture.Type.GARBLED : type;
            if (type == null) {
                cutNotices(letters, lines.get(i), body, furniture);
            } else {
                furniture.add(new Furniture(
                        span(letters, lines.get(i).from(), lines.get(i).to()), type));
            }
        }
        furniture.addAll(FurnitureFinder.teasers(letters, body));
        furniture.sort(Comparator.comparing(Furniture::span));
        Output output = new Output(letters);
        Joiner.join(letters, body, headings, hints).forEach(output::add);
        return new Passage(source, output.text.toString(), Offsets.of(output.origins()), furniture);
    }

    /** Whether a line lies in a stretch that was decoded wrongly: broken bytes alone are U+FFFD and spoil no line. */
    private static boolean isGarbled(Source source, int at) {
        int index = Intervals.holding(source.undecodable(), Span::start, Span::end, at);
        if (index < 0) {
            return false;
        }
        Span span = source.undecodable().get(index);
        return source.text().charAt(span.start()) != '\uFFFD' || source.text().charAt(span.end() - 1) != '\uFFFD';
    }

    private void cutNotices(FoldedCharacters letters, Line line, List<Line> body, List<Furniture> furniture) {
        int from = line.from();
        boolean blank = line.blankBefore();
        for (int[] notice : finder.notices(letters, line)) {
            furniture.add(new Furniture(span(letters, notice[0], notice[1]), Furniture.Type.HIDDEN_NOTICE));
            if (notice[0] > from) {
                body.add(new Line(from, notice[0], line.lead(), line.indent(), blank));
                blank = true;
            }
            from = notice[1];
        }
        while (from < line.to() && Lines.isSpace(letters.chars[from])) {
            from++;
        }
        if (from < line.to()) {
            body.add(new Line(from, line.to(), line.lead(), line.indent(), blank));
        }
    }

    private static Span span(FoldedCharacters letters, int from, int to) {
        return new Span(letters.origins[from], letters.origins[to - 1] + 1);
    }

    /** The clean text as it grows. */
    private static final class Output {
        private final FoldedCharacters letters;
        private final StringBuilder text = new StringBuilder();
        private int[] origins;
        private int count;

        Output(FoldedCharacters letters) {
            this.letters = letters;
            origins = new int[letters.length() + 1];
        }

        int[] origins() {
            return Arrays.copyOf(origins, count);
        }

        void add(List<Line> paragraph) {
            StringBuilder joined = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            int endBefore = 0;
            for (Line line : paragraph) {
                if (joined.length() > 0 && needsSpace(joined, line, endBefore)) {
                    joined.append(' ');
                    places.add(letters.origins[line.from() - 1]);
                }
                for (int i = line.from(); i < line.to(); i++) {
                    joined.append(letters.chars[i]);
                    places.add(letters.origins[i]);
                }
                endBefore = line.to();
            }
            if (count > 0) {
                append('\n', origins[count - 1] + 1);
            }
            boolean[] keep = Spaces.keep(joined, joined.length());
            for (int i = 0; i < keep.length; i++) {
                if (keep[i]) {
                    char c = joined.charAt(i);
                    append(Lines.isSpace(c) ? ' ' : c, places.get(i));
                }
            }
        }

        private void append(char c, int origin) {
            text.append(c);
            origins[count++] = origin;
        }

        /** Whether a line end stands between two foreign words, with a space before it. */
        private boolean needsSpace(StringBuilder before, Line line, int endBefore) {
            char last = before.charAt(before.length() - 1);
            return isLetter(last) && isLetter(letters.chars[line.from()]) && Lines.isSpace(letters.chars[endBefore]);
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }
}
