package hecha.structure;

import hecha.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the articles of a newsletter, and the parts of a report whose headings have no labels. */
final class Articles {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 50;

    private final List<Paragraph> paragraphs;
    private final PageParts parts;
    private final List<Heading> labelled;
    private final boolean[] hasLabel;

    private Articles(List<Paragraph> paragraphs, PageParts parts, List<Heading> labelled) {
        this.paragraphs = paragraphs;
        this.parts = parts;
        this.labelled = labelled;
        hasLabel = new boolean[paragraphs.size()];
        labelled.forEach(heading -> hasLabel[heading.paragraph()] = true);
    }

    /** The headlines, if there are at least two and the labelled headings do not speak against it. */
    static List<Heading> find(List<Paragraph> paragraphs, PageParts parts, List<Heading> labelled) {
        return new Articles(paragraphs, parts, labelled).find();
    }

    private List<Heading> find() {
        List<Integer> headlines = new ArrayList<>();
        for (int i = parts.headEnd(); i < paragraphs.size(); i++) {
            if (isHeadline(i)) {
                headlines.add(i);
            }
        }
        int first = firstHeadline();
        boolean many = headlines.size() >= 2 || (headlines.size() == 1 && first >= 0 && bylines() >= 2);
        if (!many || (!labelled.isEmpty() && !restarts(headlines) && bylines() < 2)) {
            return List.of();
        }
        if (first >= 0) {
            headlines.add(0, first);
        }
        return headlines.stream().map(this::heading).toList();
    }

    private Heading heading(int i) {
        Paragraph p = paragraphs.get(i);
        parts.leaveOut(i, Block.Type.HEADING);
        return new Heading(Optional.empty(), OptionalInt.empty(), i, p.from(), p.from(), p.from(), p.to(), p.to());
    }

    private boolean isHeadline(int i) {
        Paragraph p = paragraphs.get(i);
        boolean form = parts.isBody(i)
                && p.length() >= SHORTEST
                && p.length() <= LONGEST
                && p.isBare()
                && !p.holdsSentence()
                && "（(".indexOf(p.first()) < 0
                && !hasLabel[i];
        return form && bodyFollows(i) && (i == 0 || endsText(i - 1));
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
        return p.isProse() || parts.type(i) == Block.Type.BYLINE || parts.type(i) == Block.Type.DATE_LINE;
    }

    /** The last line of the title where a newsletter's own title stands above it; -1 if there is none. */
    private int firstHeadline() {
        int titles = 0;
        int last = -1;
        for (int i = 0; i < parts.headEnd(); i++) {
            if (parts.type(i) == Block.Type.TITLE) {
                titles++;
                last = i;
            }
        }
        boolean above = false;
        for (int i = 0; i < last; i++) {
            above |= parts.type(i) != Block.Type.PARAGRAPH;
        }
        return (titles >= 2 && above && last == parts.headEnd() - 1) || (titles == 1 && above) ? last : -1;
    }

    private int bylines() {
        int count = 0;
        for (int i = parts.headEnd(); i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            count += parts.type(i) == Block.Type.BYLINE || Bylines.start(p) >= 0 ? 1 : 0;
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
