package hecha.structure;

import hecha.dictionary.HeadingStyle;
import hecha.dictionary.HeadingStyles;
import hecha.model.Passage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Tells headings from the items of a list, and where each heading ends. */
final class Headings {
    /** A run-in heading is no longer than this up to its 。 */
    private static final int LONGEST_RUN_IN = 200;

    private static final int LONGEST = 60;

    private static final int LONGEST_ITEM_HEADING = 40;
    private static final int LONGEST_BEFORE_COLON = 16;

    /** Styles from this rank on label items of lists as often as headings. */
    private static final int ITEM_RANK = 45;

    private static final int BRACKET_RANK = 40;

    private final Passage passage;
    private final Shapes shapes;
    private final List<Paragraph> paragraphs;
    private final List<Candidate> candidates;
    private final boolean clauses;

    private Headings(Passage passage, Shapes shapes, List<Paragraph> paragraphs, List<Candidate> candidates) {
        this.passage = passage;
        this.shapes = shapes;
        this.paragraphs = paragraphs;
        this.candidates = candidates;
        clauses = areClauses();
    }

    static List<Heading> of(
            Passage passage, HeadingStyles styles, Shapes shapes, List<Paragraph> paragraphs, PageParts parts) {
        return new Headings(passage, shapes, paragraphs, LabelFinder.find(passage, styles, paragraphs, parts)).select();
    }

    /** A run of labels of one style under one heading. */
    private static final class Group {
        private final List<Integer> members = new ArrayList<>();
        private int headings;
        /** How many items but the last end in a semicolon, as those of one sentence do. */
        private int goingOn;

        private boolean lastGoesOn;
    }

    private List<Heading> select() {
        List<Heading> all = new ArrayList<>();
        boolean[] isItem = new boolean[candidates.size()];
        IdentityHashMap<HeadingStyle, Group> open = new IdentityHashMap<>();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            open.keySet().removeIf(style -> style.rank() > candidate.style().rank());
            Group group = open.get(candidate.style());
            if (group == null || candidate.number() == 1) {
                group = new Group();
                groups.add(group);
                open.put(candidate.style(), group);
            }
            Heading heading = heading(i);
            all.add(heading);
            group.members.add(i);
            group.headings += isHeadingLike(i, heading) ? 1 : 0;
            group.goingOn += group.lastGoesOn ? 1 : 0;
            group.lastGoesOn = goesOn(i);
        }
        for (Group group : groups) {
            if (group.headings * 2 < group.members.size() || group.goingOn * 2 >= group.members.size()) {
                group.members.forEach(i -> isItem[i] = true);
            }
        }
        boolean[] amid = amidChapters(all);
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!isItem[i] && !amid[i]) {
                headings.add(all.get(i));
            }
        }
        return headings;
    }

    /**
     * For each heading whether it is {@code 附表：} before a table, after which the chapters count on: the table then belongs
     * to the chapter.
     */
    private static boolean[] amidChapters(List<Heading> all) {
        boolean[] amid = new boolean[all.size()];
        int rank = Integer.MAX_VALUE;
        int chapter = 0;
        int caption = -1;
        for (int i = 0; i < all.size(); i++) {
            Heading heading = all.get(i);
            if (heading.rank() < Heading.ARTICLE_RANK) {
                caption = i;
            } else if (heading.rank() <= rank) {
                int number = heading.number().orElse(0);
                if (caption >= 0 && heading.rank() == rank && chapter > 0 && number == chapter + 1) {
                    amid[caption] = true;
                }
                rank = heading.rank();
                chapter = number;
                caption = -1;
            }
        }
        return amid;
    }

    /** Where the text after a label ends: at its paragraph's end or at the next label in it. */
    private int limit(int index) {
        Candidate candidate = candidates.get(index);
        int end = paragraphs.get(candidate.paragraph()).to();
        if (index + 1 < candidates.size() && candidates.get(index + 1).paragraph() == candidate.paragraph()) {
            return candidates.get(index + 1).from();
        }
        return end;
    }

    private Heading heading(int index) {
        Candidate candidate = candidates.get(index);
        String text = paragraphs.get(candidate.paragraph()).text();
        int limit = limit(index);
        int labelTo = candidate.match().to();
        while (labelTo < limit && text.charAt(labelTo) == ' ') {
            labelTo++;
        }
        int stop = stop(text, labelTo, limit);
        int cell = cellEnd(labelTo, limit);
        int to;
        int bodyFrom;
        if (cell > 0) {
            to = cell;
            bodyFrom = cell;
        } else if (stop < 0) {
            int colon = limit - labelTo > LONGEST ? colon(text, labelTo, limit) : -1;
            to = colon > 0 ? colon : limit - labelTo <= LONGEST + 20 ? limit : labelTo;
            bodyFrom = colon > 0 ? colon + 1 : to;
            if (to > labelTo && (text.charAt(to - 1) == '：' || text.charAt(to - 1) == ':')) {
                to--;
            }
        } else {
            int colon = colon(text, labelTo, stop);
            boolean byColon = colon > 0 && stop - labelTo > 30 && !(clauses && isClause(candidate));
            boolean named = stop - labelTo <= LONGEST_RUN_IN;
            to = byColon ? colon : named ? stop : labelTo;
            bodyFrom = to == labelTo ? labelTo : to + 1;
        }
        while (to > labelTo && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (labelTo == limit
                && candidate.style().rank() < Heading.ARTICLE_RANK
                && "：:".indexOf(text.charAt(limit - 1)) < 0) {
            return titledBelow(candidate);
        }
        return new Heading(
                Optional.of(candidate.style()),
                candidate.match().number(),
                candidate.paragraph(),
                candidate.from(),
                candidate.match().to(),
                to == labelTo ? candidate.match().to() : labelTo,
                to == labelTo ? candidate.match().to() : to,
                to == labelTo ? labelTo : bodyFrom);
    }

    /**
     * Whether most of what {@code 2.1}, {@code 2.2} number are whole sentences, as the clauses of a standard are: there
     * {@code 4.2 运行时间：小学生不超过60分钟。} is one, too, and the words before its colon are no heading.
     */
    private boolean areClauses() {
        int all = 0;
        int sentences = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (isClause(candidates.get(i))) {
                String text = paragraphs.get(candidates.get(i).paragraph()).text();
                int from = candidates.get(i).match().to();
                int stop = stop(text, from, limit(i));
                all++;
                sentences += stop > 0 && colon(text, from, stop) < 0 ? 1 : 0;
            }
        }
        return sentences * 2 > all;
    }

    /** A label of two numbers or three; a plain number labels a chapter. */
    private static boolean isClause(Candidate candidate) {
        return candidate.style().name().equals(DecimalLabels.STYLE)
                && candidate.style().rank() > DecimalLabels.CHAPTER_RANK;
    }

    /** Where the first cell of a row ends that stands on one line, its cells set apart by tabs; -1 if it is no row. */
    private int cellEnd(int from, int limit) {
        String written = passage.source().text();
        for (int at = from + 1; at < limit; at++) {
            int before = passage.offsets().origin(at - 1);
            int here = passage.offsets().origin(at);
            for (int i = before + 1; i <= here; i++) {
                if (written.charAt(i) == '\t') {
                    return at;
                }
            }
        }
        return -1;
    }

    /** {@code 附件} on a line of its own: its title stands on the next, if that is no text. */
    private Heading titledBelow(Candidate candidate) {
        int from = candidate.match().to();
        int to = from;
        int labelTo = from;
        if (candidate.paragraph() + 1 < paragraphs.size()) {
            Paragraph below = paragraphs.get(candidate.paragraph() + 1);
            boolean titled = Shapes.isTitleLike(below) && !shapes.isDate(below);
            labelTo = titled ? below.from() : from;
            to = titled ? below.to() : from;
        }
        return new Heading(
                Optional.of(candidate.style()),
                candidate.match().number(),
                candidate.paragraph(),
                candidate.from(),
                from,
                labelTo,
                to,
                to);
    }

    /** {@code 一、继续坚持…，以利于生产发展；}: one sentence goes on from this item to the next. */
    private boolean goesOn(int index) {
        String text = paragraphs.get(candidates.get(index).paragraph()).text();
        int limit = limit(index);
        int from = candidates.get(index).match().to();
        char last = text.charAt(limit - 1);
        return (last == '；' || last == ';') && stop(text, from, limit) < 0;
    }

    private static int stop(String text, int from, int limit) {
        int end = Math.min(limit, from + 200);
        for (int i = from; i < end; i++) {
            if ("。！？".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return limit - from > 200 ? limit : -1;
    }

    private static int colon(String text, int from, int stop) {
        for (int i = from; i < Math.min(stop, from + LONGEST_BEFORE_COLON + 1); i++) {
            char c = text.charAt(i);
            if (c == '：' || c == ':') {
                return i > from ? i : -1;
            }
            if (c == '，' || c == ',') {
                return -1;
            }
        }
        return -1;
    }

    private boolean isHeadingLike(int index, Heading heading) {
        Candidate candidate = candidates.get(index);
        int limit = limit(index);
        Paragraph paragraph = paragraphs.get(candidate.paragraph());
        char last = paragraph.text().charAt(limit - 1);
        if (candidate.style().rank() < BRACKET_RANK) {
            return true;
        }
        if (last == '；' || last == ';') {
            return false;
        }
        if (candidate.style().rank() <= ITEM_RANK) {
            return true;
        }
        if (!heading.isNamed()
                || heading.to() - heading.labelTo() > LONGEST_ITEM_HEADING
                || statesFigures(paragraph.text(), heading)) {
            return false;
        }
        if (limit - heading.bodyFrom() > 5) {
            return true;
        }
        return hasBody(index, limit);
    }

    /** {@code 1、财政收入完成58.2亿元，同比下降2.9%。}: a statement. */
    private static boolean statesFigures(String text, Heading heading) {
        boolean comma = false;
        boolean digit = false;
        for (int i = heading.labelTo(); i < heading.to(); i++) {
            char c = text.charAt(i);
            comma |= c == '，' || c == ',';
            digit |= c >= '0' && c <= '9';
        }
        return comma && digit;
    }

    /** Whether something other than the next label of its style follows a heading that stands alone. */
    private boolean hasBody(int index, int limit) {
        Candidate candidate = candidates.get(index);
        if (index + 1 < candidates.size()) {
            Candidate next = candidates.get(index + 1);
            boolean adjacent = next.from() <= limit + 1;
            return !adjacent || next.style().rank() > candidate.style().rank();
        }
        return limit + 1 < paragraphs.get(0).text().length();
    }
}
