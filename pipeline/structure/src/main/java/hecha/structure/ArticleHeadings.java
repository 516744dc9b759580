package hecha.structure;

import hecha.dictionary.HeadingStyle;
import hecha.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds headings without labels: the headlines of a newsletter's articles, and the headings of the parts of an account
 * that one writer gives ({@code “送绝活”让技艺薪火相传}).
 */
final class ArticleHeadings {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 50;
    private static final int LONGEST_PART = 30;
    private static final int SHORTEST_LINE = 12;
    private static final int RANK_OF_PARTS = 8;

    private final List<Paragraph> paragraphs;
    private final PageParts parts;
    private final Shapes shapes;
    private final Bylines bylines;
    private final List<Heading> labelled;
    private final boolean[] hasLabel;

    private ArticleHeadings(
            List<Paragraph> paragraphs, PageParts parts, Shapes shapes, Bylines bylines, List<Heading> labelled) {
        this.paragraphs = paragraphs;
        this.parts = parts;
        this.shapes = shapes;
        this.bylines = bylines;
        this.labelled = labelled;
        hasLabel = new boolean[paragraphs.size()];
        labelled.forEach(heading -> hasLabel[heading.paragraph()] = true);
    }

    /** The headlines, or else the headings of parts, if there are at least two and the labelled headings do not speak against it. */
    static List<Heading> find(
            List<Paragraph> paragraphs, PageParts parts, Shapes shapes, Bylines bylines, List<Heading> labelled) {
        return new ArticleHeadings(paragraphs, parts, shapes, bylines, labelled).find();
    }

    private List<Heading> find() {
        List<Integer> headlines = new ArrayList<>();
        for (int i = parts.headEnd(); i < paragraphs.size(); i++) {
            if (isHeadline(i)) {
                headlines.add(i);
            }
        }
        int signed = signed();
        boolean masthead = parts.title().filter(shapes::isMasthead).isPresent();
        int first = masthead ? -1 : firstHeadline(headlines);
        if (headlines.size() + (first >= 0 ? 1 : 0) < 2) {
            return List.of();
        }
        boolean articles = signed >= 2 || areNews(headlines, masthead);
        if (!labelled.isEmpty() && signed < 2 && !(articles && restarts(headlines))) {
            return List.of();
        }
        if (articles) {
            if (first >= 0) {
                headlines.add(0, first);
            }
            return headlines.stream().map(i -> heading(i, Optional.empty())).toList();
        }
        headlines.removeIf(i -> paragraphs.get(i).length() > LONGEST_PART);
        return headlines.size() < 2
                ? List.of()
                : headlines.stream().map(i -> heading(i, Optional.of(part()))).toList();
    }

    private Heading heading(int i, Optional<HeadingStyle> style) {
        Paragraph p = paragraphs.get(i);
        parts.leaveOut(i, Block.Type.HEADING);
        return new Heading(style, OptionalInt.empty(), i, p.from(), p.from(), p.from(), p.to(), p.to());
    }

    private static HeadingStyle part() {
        return new HeadingStyle(
                "plain", OptionalInt.of(1), RANK_OF_PARTS, HeadingStyle.Numerals.OPTIONAL, false, List.of(), List.of());
    }

    /** Whether most headlines are those of news: under a masthead, or what is below each begins as news does. */
    private boolean areNews(List<Integer> headlines, boolean masthead) {
        int news = 0;
        for (int i : headlines) {
            news += shapes.isLead(body(i)) || shapes.tellsDeed(paragraphs.get(i).string()) ? 1 : 0;
        }
        return masthead || news * 2 > headlines.size();
    }

    /** The first paragraph of text below a headline. */
    private Paragraph body(int headline) {
        int i = headline + 1;
        while (i + 1 < paragraphs.size() && !paragraphs.get(i).isProse()) {
            i++;
        }
        return paragraphs.get(i);
    }

    private boolean isHeadline(int i) {
        Paragraph p = paragraphs.get(i);
        boolean form = parts.isBody(i)
                && p.length() >= SHORTEST
                && p.length() <= LONGEST
                && p.isBare()
                && !p.holdsSentence()
                && "（(".indexOf(p.first()) < 0
                && Shapes.holdsHan(p)
                && !isWrapped(i)
                && !hasLabel[i];
        return form && bodyFollows(i) && (i == parts.headEnd() || endsText(i - 1));
    }

    /** {@code 全年向283户企业发放稳岗返还23万元，惠及职工}: a line of text that was wrapped, no headline. */
    private boolean isWrapped(int i) {
        Paragraph p = paragraphs.get(i);
        boolean comma = p.contains('，') || p.contains(',');
        boolean counts = false;
        for (int at = p.from() + 1; at < p.to(); at++) {
            char c = p.text().charAt(at);
            counts |= Character.isDigit(p.text().charAt(at - 1)) && Character.isIdeographic(c) && !shapes.isTime(c);
        }
        Paragraph next = paragraphs.get(Math.min(i + 1, paragraphs.size() - 1));
        int first = next.indexOf('，', next.from());
        return (comma && counts)
                || (p.length() >= SHORTEST_LINE && first >= 0 && first - next.from() <= 2 && !shapes.isLead(next));
    }

    private boolean bodyFollows(int i) {
        for (int next = i + 1; next < Math.min(paragraphs.size(), i + 4); next++) {
            Paragraph p = paragraphs.get(next);
            if (p.isProse()) {
                return parts.type(next) == Block.Type.PARAGRAPH;
            }
            boolean between = Shapes.isSubtitle(p)
                    || parts.type(next) == Block.Type.BYLINE
                    || parts.type(next) == Block.Type.DATE_LINE;
            if (!between) {
                return false;
            }
        }
        return false;
    }

    private boolean endsText(int i) {
        Paragraph p = paragraphs.get(i);
        return p.isProse()
                || parts.type(i) == Block.Type.BYLINE
                || parts.type(i) == Block.Type.DATE_LINE
                || Shapes.isRule(p)
                || shapes.isBullet(p);
    }

    /** The title where it is the headline of the first of several articles, and none of them all; -1 if it is not. */
    private int firstHeadline(List<Integer> headlines) {
        int last = parts.titleLine();
        boolean heads = last >= 0
                && last == parts.headEnd() - 1
                && bodyFollows(last)
                && !shapes.endsTitle(parts.title().orElse(""));
        return heads && !headlines.isEmpty() && shapes.isLead(body(last)) ? last : -1;
    }

    /** How many articles close with their writers' names. */
    private int signed() {
        int count = 0;
        for (int i = parts.headEnd(); i < paragraphs.size(); i++) {
            count += parts.type(i) == Block.Type.BYLINE || bylines.start(paragraphs.get(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether the first labels begin anew after a headline. */
    private boolean restarts(List<Integer> headlines) {
        int starts = 0;
        int rank = labelled.stream().mapToInt(Heading::rank).min().orElse(0);
        for (Heading heading : labelled) {
            starts += heading.rank() == rank && heading.number().orElse(0) == 1 ? 1 : 0;
        }
        return starts >= 2 && headlines.size() >= starts - 1;
    }
}
