package hecha.structure;

import hecha.dictionary.HeadingStyle;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Nests headings into sections. */
final class Sections {
    private static final int CHAPTER_RANK = 30;
    private static final int BRACKET_RANK = 40;
    private static final int CLAUSE_RANK = 45;
    /** Where 第一条 stands before the first 一、, and where before the first （一） alone: it holds what comes after it. */
    private static final int OUTER_CLAUSE_RANK = 25;

    private static final int MIDDLE_CLAUSE_RANK = 35;

    private final Passage passage;
    private final List<Heading> headings;
    private final int clauseRank;

    private Sections(Passage passage, List<Heading> headings) {
        this.passage = passage;
        this.headings = headings;
        clauseRank = clauseRank(headings);
    }

    /**
     * @param headings in text order
     */
    static List<Section> of(Passage passage, List<Heading> headings) {
        return new Sections(passage, headings).nest();
    }

    private static int clauseRank(List<Heading> headings) {
        int outer = OUTER_CLAUSE_RANK;
        for (Heading heading : headings) {
            int rank = heading.rank();
            if (rank == CLAUSE_RANK) {
                return outer;
            }
            if (rank == BRACKET_RANK) {
                return CLAUSE_RANK;
            }
            outer = rank == CHAPTER_RANK ? MIDDLE_CLAUSE_RANK : outer;
        }
        return outer;
    }

    private int rank(Heading heading) {
        return heading.rank() == CLAUSE_RANK ? clauseRank : heading.rank();
    }

    private List<Section> nest() {
        int[] parents = new int[headings.size()];
        int[] ends = new int[headings.size()];
        Deque<Integer> open = new ArrayDeque<>();
        int end = passage.text().length();
        while (end > 0 && passage.text().charAt(end - 1) == '\n') {
            end--;
        }
        for (int i = 0; i < headings.size(); i++) {
            int rank = rank(headings.get(i));
            while (!open.isEmpty() && rank(headings.get(open.peek())) >= rank) {
                ends[open.pop()] = endBefore(headings.get(i).from());
            }
            parents[i] = open.isEmpty()
                            || (headings.get(open.peek())
                                            .style()
                                            .filter(s -> s.rank() < Heading.ARTICLE_RANK)
                                            .isPresent()
                                    && headings.get(i).style().isEmpty())
                    ? -1
                    : open.peek();
            open.push(i);
        }
        while (!open.isEmpty()) {
            ends[open.pop()] = end;
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int parentLevel = parents[i] < 0 ? 0 : sections.get(parents[i]).level();
            sections.add(section(i, parents[i], parentLevel, ends[i]));
        }
        return sections;
    }

    private int endBefore(int from) {
        int end = from;
        while (end > 0
                && (passage.text().charAt(end - 1) == '\n' || passage.text().charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }

    private Section section(int index, int parent, int parentLevel, int end) {
        Heading heading = headings.get(index);
        int to = Math.max(end, heading.bodyFrom());
        Optional<HeadingStyle> style = heading.style();
        int level = style.isEmpty() ? 1 : style.get().level().orElse(parentLevel + 1);
        Span headingSpan = passage.span(heading.from(), Math.max(heading.to(), heading.labelEnd()));
        return new Section(
                index,
                parent,
                level,
                label(heading),
                heading.number(),
                passage.text().substring(heading.labelTo(), heading.to()),
                headingSpan,
                passage.span(heading.from(), to),
                heading.from(),
                heading.bodyFrom(),
                to,
                style.map(HeadingStyle::name).orElse("article"),
                Optional.empty(),
                Optional.empty());
    }

    /** The label as the writer wrote it, in whatever width, without the spaces inside. */
    private String label(Heading heading) {
        if (heading.labelEnd() == heading.from()) {
            return "";
        }
        String written = passage.span(heading.from(), heading.labelEnd())
                .of(passage.source().text());
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00A0') {
                label.append(c);
            }
        }
        return label.toString();
    }
}
