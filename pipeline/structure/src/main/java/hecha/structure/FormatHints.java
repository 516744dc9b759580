package hecha.structure;

import hecha.dictionary.HeadingStyle;
import hecha.model.Block;
import hecha.model.Hint;
import hecha.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the file format says of the paragraphs: cells of tables, and headings that have no label. */
final class FormatHints {
    /** A style of headings nests between the labelled ones of its level and those above. */
    private static final int RANK_OF_LEVEL = 10;

    private static final int RANK_BEFORE_LABELS = 18;

    private final List<Paragraph> paragraphs;
    private final @Nullable Hint[] hints;

    FormatHints(Passage passage, List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        hints = new Hint[paragraphs.size()];
        List<Hint> all = passage.source().hints();
        int next = 0;
        for (int i = 0; i < hints.length; i++) {
            int at = passage.offsets().origin(paragraphs.get(i).from());
            while (next < all.size() && all.get(next).span().end() <= at) {
                next++;
            }
            if (next < all.size() && all.get(next).span().start() <= at) {
                hints[i] = all.get(next);
            }
        }
    }

    /** The cell that holds a paragraph. */
    Optional<Hint> cell(int paragraph) {
        return of(paragraph, Hint.Type.CELL);
    }

    private Optional<Hint> of(int paragraph, Hint.Type type) {
        return Optional.ofNullable(hints[paragraph]).filter(hint -> hint.type() == type);
    }

    /** Headings that the format names as such and that no label made known. */
    List<Heading> headings(PageParts parts, List<Heading> labelled) {
        boolean[] known = new boolean[paragraphs.size()];
        for (Heading heading : labelled) {
            known[heading.paragraph()] = true;
            boolean titledBelow =
                    heading.to() > paragraphs.get(heading.paragraph()).to();
            known[heading.paragraph() + (titledBelow ? 1 : 0)] = true;
        }
        List<Heading> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<Hint> hint = of(i, Hint.Type.HEADING);
            boolean free = parts.isBody(i) || (parts.type(i) == Block.Type.TITLE && !parts.isFirstTitle(i));
            if (hint.isPresent() && free && !known[i]) {
                parts.leaveOut(i, Block.Type.HEADING);
                Paragraph p = paragraphs.get(i);
                int to = p.last() == '。' || p.last() == '：' ? p.to() - 1 : p.to();
                found.add(new Heading(
                        Optional.of(style(hint.get().level())),
                        OptionalInt.empty(),
                        i,
                        p.from(),
                        p.from(),
                        p.from(),
                        to,
                        p.to()));
            }
        }
        return found;
    }

    private static HeadingStyle style(int level) {
        return new HeadingStyle(
                "styled",
                OptionalInt.of(level),
                RANK_BEFORE_LABELS + RANK_OF_LEVEL * level,
                HeadingStyle.Numerals.OPTIONAL,
                false,
                List.of(),
                List.of());
    }
}
