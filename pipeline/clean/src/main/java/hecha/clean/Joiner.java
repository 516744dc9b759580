package hecha.clean;

import hecha.dictionary.HeadingStyle;
import hecha.dictionary.HeadingStyles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Puts the lines of a paragraph together again where a page, not the writer, has cut them. */
final class Joiner {
    /** A line without a full stop is prose from here on, not a heading; in characters. */
    private static final int LONG_LINE = 45;

    private static final int LONG_HEADING = 60;

    private final FoldedCharacters letters;
    private final List<Line> lines;
    private final HeadingStyles headings;
    private final Hints hints;
    private final WrapWidth wrap;
    private final boolean indents;
    private final boolean blanksPart;
    private final List<Optional<HeadingStyles.Match>> labels = new ArrayList<>();
    /** By the style itself: to hash one goes through all its examples. */
    private final IdentityHashMap<HeadingStyle, int[]> runIn = new IdentityHashMap<>();

    private Joiner(FoldedCharacters letters, List<Line> lines, HeadingStyles headings, Hints hints) {
        this.hints = hints;
        this.letters = letters;
        this.lines = lines;
        this.headings = headings;
        wrap = WrapWidth.of(letters, lines);
        int indented = 0;
        for (Line line : lines) {
            indented += line.indent() >= 2 ? 1 : 0;
            Optional<HeadingStyles.Match> label = label(line);
            labels.add(label);
            label.ifPresent(match -> {
                int[] counts = runIn.computeIfAbsent(match.style(), style -> new int[2]);
                counts[Joints.holdsStop(letters, line.from(), line.to()) ? 1 : 0]++;
            });
        }
        indents = indented >= 2 && indented < lines.size() * 9 / 10;
        blanksPart = blanksPart();
    }

    /** Whether lines that a page has cut follow each other without a blank line, so that a blank line parts paragraphs. */
    private boolean blanksPart() {
        int together = 0;
        int apart = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (wrap.isFull(letters, lines.get(i)) && Joints.isOpen(letters, lines.get(i))) {
                together += lines.get(i + 1).blankBefore() ? 0 : 1;
                apart += lines.get(i + 1).blankBefore() ? 1 : 0;
            }
        }
        return together >= 3 && together > apart * 3;
    }

    /** The lines of each paragraph. */
    static List<List<Line>> join(FoldedCharacters letters, List<Line> lines, HeadingStyles headings, Hints hints) {
        return new Joiner(letters, lines, headings, hints).paragraphs();
    }

    private Optional<HeadingStyles.Match> label(Line line) {
        int length = Math.min(12, line.length());
        return headings.at(new String(letters.chars, line.from(), length), 0, length);
    }

    private List<List<Line>> paragraphs() {
        List<List<Line>> paragraphs = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        Prose prose = new Prose();
        for (int i = 0; i < lines.size(); i++) {
            if (!current.isEmpty() && (hints.part(lines.get(i - 1), lines.get(i)) || !goesOn(prose, i))) {
                paragraphs.add(current);
                current = new ArrayList<>();
                prose = new Prose();
            }
            current.add(lines.get(i));
            prose.add(lines.get(i), labels.get(i));
        }
        if (!current.isEmpty()) {
            paragraphs.add(current);
        }
        return paragraphs;
    }

    /** What is known of the paragraph so far. */
    private final class Prose {
        private int length;
        private int commas;
        private boolean stop;
        private Optional<HeadingStyles.Match> label = Optional.empty();
        private int count;

        void add(Line line, Optional<HeadingStyles.Match> lineLabel) {
            if (count++ == 0) {
                label = lineLabel;
            }
            length += line.length();
            commas += Joints.commas(letters, line.from(), line.to());
            stop |= Joints.holdsStop(letters, line.from(), line.to());
        }

        /** Whether this reads as running text rather than as a heading, a cell or a name. */
        boolean isProse() {
            if (stop) {
                return true;
            }
            if (label.isPresent()) {
                return length >= LONG_HEADING && commas > 0;
            }
            return (length >= LONG_LINE && commas > 0) || (length >= 20 && commas >= 2);
        }
    }

    private boolean goesOn(Prose prose, int next) {
        Line last = lines.get(next - 1);
        Line line = lines.get(next);
        boolean open = Joints.isOpen(letters, last);
        boolean labelled = labels.get(next).isPresent();
        boolean full = wrap.isFull(letters, last);
        if (Joints.continues(letters, line)) {
            return !Joints.endsSentence(letters, last) || line.length() <= 2;
        }
        if (open && (full || !labelled) && Joints.cannotEnd(letters, last, line)) {
            return true;
        }
        if (open && !labelled && isFragment(prose, next)) {
            return true;
        }
        if (blanksPart && line.blankBefore() && !(open && prose.isProse())) {
            return false;
        }
        if (full && open && prose.label.isEmpty() && prose.commas > 0) {
            return true;
        }
        boolean begins = line.indent() >= 2 && indents && line.indent() > last.indent() && !(open && prose.isProse());
        if (standsAlone(last, line) || labelled || begins) {
            return false;
        }
        if (full) {
            boolean filled = wrap.isFull(letters, line) || !Joints.isOpen(letters, line);
            return open || (filled && !line.blankBefore() && !isBullet(letters.chars[line.from()]));
        }
        boolean items = Joints.isItem(letters, last) && Joints.isItem(letters, line);
        return open && !items && (prose.isProse() || cutsRunInHeading(prose, line));
    }

    /** 完成产值, XX and 亿元，增长, each on a line: the number of a sentence, or what counts the number on the line before. */
    private boolean isFragment(Prose prose, int next) {
        Line line = lines.get(next);
        if (Joints.isFragment(letters, lines.get(next - 1))) {
            return Joints.beginsWithUnit(letters, line)
                    && prose.commas + Joints.commas(letters, line.from(), line.to()) > 0;
        }
        boolean counted = next + 1 < lines.size() && Joints.beginsWithUnit(letters, lines.get(next + 1));
        return prose.commas > 0 && Joints.isFragment(letters, line) && (counted || Joints.endsShare(letters, line));
    }

    /** Whether one of the two is a day or a document number, which share their line with nothing after them. */
    private boolean standsAlone(Line last, Line next) {
        boolean number = letters.chars[next.to() - 1] == '号' && next.length() <= 30 && holds(next, '〔');
        boolean day = letters.chars[last.to() - 1] == '日' && last.length() <= 30 && holds(last, '年');
        return number || (day && Joints.commas(letters, last.from(), last.to()) == 0);
    }

    private boolean holds(Line line, char c) {
        for (int i = line.from(); i < line.to(); i++) {
            if (letters.chars[i] == c) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBullet(char c) {
        return "—•●■◆▪★※·○◇".indexOf(c) >= 0;
    }

    /** A label whose like run on into text after 。 everywhere else, here without its 。: 「（四）健全」 「科学补偿机制。…」. */
    private boolean cutsRunInHeading(Prose prose, Line next) {
        if (prose.label.isEmpty() || prose.stop) {
            return false;
        }
        int[] counts = runIn.getOrDefault(prose.label.get().style(), new int[2]);
        if (counts[1] < 3 || counts[1] < counts[0] * 3) {
            return false;
        }
        for (int i = next.from(); i < Math.min(next.to(), next.from() + 30); i++) {
            if (letters.chars[i] == '。') {
                return true;
            }
        }
        return false;
    }
}
