package hecha.structure;

import hecha.dictionary.Columns;
import hecha.dictionary.Dictionary;
import hecha.dictionary.HeadingStyles;
import hecha.model.Block;
import hecha.model.Enumeration;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Table;
import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts the clean text into blocks and sections the way a reader sees them. */
public final class Structurer {
    private final HeadingStyles headings;
    private final Columns columns;
    private final Shapes shapes;
    private final Enumerations.Words listWords;
    private final Bylines bylines;

    public Structurer(Dictionary dictionary) {
        headings = dictionary.headings();
        columns = dictionary.columns();
        listWords = Enumerations.Words.of(dictionary.outlineWords());
        shapes = new Shapes(dictionary.titleWords(), dictionary.outlineWords());
        bylines = new Bylines(shapes);
    }

    public Outline structure(Passage passage) {
        List<Paragraph> paragraphs = Paragraph.of(passage.text());
        PageParts parts = PageParts.of(passage, headings, shapes, columns, paragraphs);
        FormatHints hints = new FormatHints(passage, paragraphs);
        Tables tables = Tables.find(headings, columns, paragraphs, parts, hints);
        List<Heading> found = new ArrayList<>(Headings.of(passage, headings, shapes, paragraphs, parts));
        found.addAll(hints.headings(parts, found));
        found.addAll(ArticleHeadings.find(paragraphs, parts, shapes, bylines, found));
        found.sort(Comparator.comparingInt(Heading::from));
        List<Section> sections = Sections.of(passage, found);
        List<Block> blocks = Blocks.of(paragraphs, sections, parts, tables, bylines);
        int[] starts = sections.stream().mapToInt(Section::from).toArray();
        List<Enumeration> enumerations = Enumerations.find(listWords, paragraphs, parts, starts);
        return new Outline(
                passage,
                parts.title(),
                blocks,
                sections,
                placed(tables.tables(), sections),
                enumerations,
                parts.notes());
    }

    private static List<Table> placed(List<Table> tables, List<Section> sections) {
        List<Table> placed = new ArrayList<>();
        for (Table table : tables) {
            int holder = holder(start(table), sections);
            placed.add(new Table(holder, table.header(), table.rows()));
        }
        return placed;
    }

    /** Where the first cell with words stands. */
    private static int start(Table table) {
        return Stream.concat(
                        table.header().stream(),
                        table.rows().stream().flatMap(List::stream).flatMap(Optional::stream))
                .mapToInt(Table.Item::from)
                .min()
                .orElse(0);
    }

    /** The innermost section at {@code at}, found from the last one that begins before it. */
    private static int holder(int at, List<Section> sections) {
        int holder = Intervals.lastAtOrBefore(sections, Section::from, at);
        while (holder >= 0 && sections.get(holder).to() <= at) {
            holder = sections.get(holder).parent();
        }
        return holder;
    }
}
