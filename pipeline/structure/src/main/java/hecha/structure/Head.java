package hecha.structure;

import hecha.dictionary.Columns;
import hecha.dictionary.HeadingStyles;
import hecha.model.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the head of a report: its title, and beside it number, issuer, addressee, writer and date. What a web page, a
 * form or an editor left around them is no title.
 */
final class Head {
    private static final int MOST_LINES = 24;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_TITLE_LINES = 6;
    private static final int SHORT_TITLE = 6;
    private static final int WRAPPED = 10;
    private static final int LONGEST_SITE = 14;
    /** A line of this length that could name a column names a report where no title stands above. */
    private static final int SHORTEST_TITLE = 5;

    private final HeadingStyles styles;
    private final Shapes shapes;
    private final Columns columns;
    private final List<Paragraph> paragraphs;
    private final boolean[] body;
    private final Block.Type[] types;
    private final List<Run> runs = new ArrayList<>();
    private final List<Integer> titles = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private int end;

    /** Lines that can be one title together. */
    private static final class Run {
        final List<Integer> lines = new ArrayList<>();
        String words = "";
        boolean dated;
    }

    private Head(HeadingStyles styles, Shapes shapes, Columns columns, List<Paragraph> paragraphs, boolean[] body) {
        this.styles = styles;
        this.shapes = shapes;
        this.columns = columns;
        this.paragraphs = paragraphs;
        this.body = body;
        types = new Block.Type[paragraphs.size()];
        Arrays.fill(types, Block.Type.PARAGRAPH);
    }

    /**
     * Reads the first lines.
     *
     * @param body which paragraphs may belong to the report at all
     */
    static Head of(HeadingStyles styles, Shapes shapes, Columns columns, List<Paragraph> paragraphs, boolean[] body) {
        Head head = new Head(styles, shapes, columns, paragraphs, body);
        head.read();
        head.choose();
        return head;
    }

    /** The type of each paragraph; {@code PARAGRAPH} for all outside the head. */
    Block.Type[] types() {
        return types;
    }

    /** The title, its lines joined. */
    Optional<String> title() {
        return title;
    }

    /** The paragraphs that the title stands in. */
    List<Integer> titles() {
        return titles;
    }

    /** Index of the first paragraph after the head. */
    int end() {
        return end;
    }

    private void read() {
        int i = 0;
        while (i < paragraphs.size() && !body[i]) {
            i++;
        }
        int first = i;
        boolean open = false;
        for (; i < paragraphs.size() && i - first < MOST_LINES; i++) {
            Paragraph p = paragraphs.get(i);
            Optional<Block.Type> type = p.length() > LONGEST_LINE || beginsTable(i) ? Optional.empty() : type(i);
            if (type.isEmpty()) {
                break;
            }
            types[i] = type.get();
            if (type.get() == Block.Type.TITLE) {
                addTitleLine(i, open);
            }
            open = type.get() == Block.Type.TITLE;
            if (!runs.isEmpty()
                    && (type.get() == Block.Type.DATE_LINE
                            || type.get() == Block.Type.DOCUMENT_NUMBER
                            || shapes.isDated(p))) {
                runs.get(runs.size() - 1).dated = true;
            }
            if (type.get() == Block.Type.ADDRESSEE) {
                i++;
                break;
            }
        }
        end = i;
    }

    /** Whether the heads of a table begin here: {@code 项目} and {@code 投资（万元）}, each on a line. */
    private boolean beginsTable(int i) {
        boolean name = !runs.isEmpty() || paragraphs.get(i).length() < SHORTEST_TITLE;
        return name && i + 1 < paragraphs.size() && isColumn(i) && isColumn(i + 1);
    }

    private boolean isColumn(int i) {
        return Tables.head(columns, paragraphs.get(i)).isPresent();
    }

    private Optional<Block.Type> type(int i) {
        Paragraph p = paragraphs.get(i);
        if (shapes.isDate(p)) {
            return Optional.of(Block.Type.DATE_LINE);
        }
        if (shapes.isDocumentNumber(p) || shapes.isIssue(p)) {
            return Optional.of(Block.Type.DOCUMENT_NUMBER);
        }
        if (shapes.isGiven(p) || shapes.isDated(p)) {
            return Optional.of(Block.Type.BYLINE);
        }
        if (Shapes.isSubtitle(p)) {
            return Optional.of(Block.Type.SUBTITLE);
        }
        if (shapes.isLabelLine(p) || shapes.isPageLine(p)) {
            return Optional.of(Block.Type.BYLINE);
        }
        if (shapes.isAddressee(p)) {
            return Optional.of(Block.Type.ADDRESSEE);
        }
        Optional<HeadingStyles.Match> label = styles.at(p.text(), p.contentFrom(), p.to());
        if (label.isPresent()) {
            boolean attached = runs.isEmpty()
                    && label.get().style().rank() < Heading.ARTICLE_RANK
                    && label.get().to() == p.to();
            return attached ? Optional.of(Block.Type.DOCUMENT_NUMBER) : Optional.empty();
        }
        boolean below = i > 0 && types[i - 1] != Block.Type.PARAGRAPH;
        boolean signs = !runs.isEmpty() && shapes.endsTitle(runs.get(runs.size() - 1).words) && shapes.isOffice(p);
        if (signs || shapes.isByline(p) || (below && shapes.isPerson(p))) {
            return Optional.of(Block.Type.BYLINE);
        }
        return Shapes.isTitleLike(p) ? Optional.of(Block.Type.TITLE) : Optional.empty();
    }

    /** A line goes on with the one before where that one wants more, or was wrapped. */
    private void addTitleLine(int i, boolean open) {
        String line = words(i);
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        boolean goesOn = last != null
                && open
                && last.lines.size() < MOST_TITLE_LINES
                && !shapes.endsTitle(last.words)
                && !(isIssuer(last) && shapes.beginsTitle(line))
                && (shapes.wantsMore(last.words) || isWrapped(last.words, line));
        if (last == null || !goesOn) {
            last = new Run();
            runs.add(last);
        }
        last.lines.add(i);
        last.words += line;
    }

    /** Whether the lines name offices alone: who issues it stands above the title. */
    private boolean isIssuer(Run run) {
        return run.lines.stream().allMatch(line -> shapes.isOffice(paragraphs.get(line)));
    }

    /** Whether {@code line} closes the title that {@code begun} begins, and can be none by itself. */
    private boolean isWrapped(String begun, String line) {
        return begun.length() >= WRAPPED
                && shapes.endsTitle(line)
                && line.length() < begun.length() + WRAPPED
                && !shapes.namesMatter(line)
                && !shapes.namesYear(line);
    }

    /** The words of a line without the marks of Markdown, a document number, or the name of a site behind them. */
    private String words(int i) {
        String line = shapes.withoutNumber(paragraphs.get(i).string()).strip();
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '#' || line.charAt(from) == ' ')) {
            from++;
        }
        line = Shapes.closedUp(Shapes.withoutMarks(line.substring(from)));
        for (int at = line.length() - 1; at >= SHORT_TITLE && line.length() - at <= LONGEST_SITE; at--) {
            if ("-_|—".indexOf(line.charAt(at)) >= 0
                    && isLine(line.substring(0, at).strip())) {
                return line.substring(0, at).strip();
            }
        }
        return line;
    }

    /** Whether one of the first paragraphs is just this. */
    private boolean isLine(String words) {
        for (int i = 0; i < Math.min(paragraphs.size(), 4 * MOST_LINES); i++) {
            if (paragraphs.get(i).string().strip().equals(words)) {
                return true;
            }
        }
        return false;
    }

    private void choose() {
        Run best = null;
        int most = Integer.MIN_VALUE;
        for (int r = 0; r < runs.size(); r++) {
            int points = points(runs.get(r), r);
            if (points > most) {
                most = points;
                best = runs.get(r);
            }
        }
        if (best == null) {
            return;
        }
        end = endAfter(best);
        for (Run run : runs) {
            if (run != best) {
                run.lines.stream().filter(line -> line < end).forEach(line -> types[line] = Block.Type.BYLINE);
            }
        }
        Arrays.fill(types, end, types.length, Block.Type.PARAGRAPH);
        titles.addAll(best.lines);
        StringBuilder whole = new StringBuilder(best.words);
        for (int i = best.lines.get(best.lines.size() - 1) + 1; i < end && types[i] == Block.Type.SUBTITLE; i++) {
            titles.add(i);
            whole.append(paragraphs.get(i).string());
        }
        title = Optional.of(whole.toString());
    }

    /** What stands below the title and is no text: up to the next line that could be a headline or a cell of a table. */
    private int endAfter(Run best) {
        int from = best.lines.get(best.lines.size() - 1) + 1;
        int last = from;
        boolean plain = true;
        boolean masthead = isMasthead(best);
        for (int i = from; i < end; i++) {
            plain &= types[i] != Block.Type.TITLE;
            if (plain || (!masthead && belongs(i, best))) {
                last = i + 1;
            }
        }
        return last;
    }

    /** Whether a line shows that the head goes on: the title again, whom it is sent to, where it was given. */
    private boolean belongs(int i, Run best) {
        Paragraph p = paragraphs.get(i);
        return types[i] == Block.Type.ADDRESSEE
                || types[i] == Block.Type.SUBTITLE
                || shapes.isGiven(p)
                || shapes.isLabelLine(p)
                || (types[i] == Block.Type.TITLE && best.words.contains(words(i)));
    }

    /** The title of a year, of an office or on a matter says more than the name of a column. */
    private int points(Run run, int index) {
        int points = isMasthead(run) ? 20 : 0;
        boolean ends = shapes.endsTitle(run.words);
        points += ends ? 6 : 0;
        points += ends && (shapes.namesMatter(run.words) || shapes.namesYear(run.words)) ? 4 : 0;
        points += run.words.length() > SHORT_TITLE ? 3 : 0;
        points += shapes.isOffice(paragraphs.get(run.lines.get(0))) && run.lines.size() == 1 ? -8 : 0;
        points += isRepeated(run, index) ? 2 : 0;
        int below = run.lines.get(run.lines.size() - 1) + 1;
        if (below < end && types[below] == Block.Type.SUBTITLE) {
            points += shapes.endsTitle(paragraphs.get(below).string()) ? 9 : 3;
        }
        return points;
    }

    private boolean isRepeated(Run run, int index) {
        for (int r = 0; r < runs.size(); r++) {
            if (r != index && runs.get(r).words.equals(run.words)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMasthead(Run run) {
        return run.dated && shapes.isMasthead(run.words) && !shapes.namesMatter(run.words);
    }
}
