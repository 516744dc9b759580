package hecha.structure;

import hecha.model.Block;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tiles the clean text with blocks: each paragraph one, cut where a heading or the writers' names stand in it. */
final class Blocks {
    private final List<Section> sections;
    private final PageParts parts;
    private final Tables tables;
    private final Bylines bylines;
    private final List<Block> blocks = new ArrayList<>();
    private int nextHeading;
    private final List<Integer> open = new ArrayList<>();

    private Blocks(List<Section> sections, PageParts parts, Tables tables, Bylines bylines) {
        this.sections = sections;
        this.parts = parts;
        this.tables = tables;
        this.bylines = bylines;
    }

    static List<Block> of(
            List<Paragraph> paragraphs, List<Section> sections, PageParts parts, Tables tables, Bylines bylines) {
        Blocks maker = new Blocks(sections, parts, tables, bylines);
        for (int i = 0; i < paragraphs.size(); i++) {
            maker.add(paragraphs.get(i), i);
        }
        return maker.blocks;
    }

    private void add(Paragraph p, int index) {
        int at = p.from();
        while (nextHeading < sections.size() && sections.get(nextHeading).from() < p.to()) {
            Section section = sections.get(nextHeading);
            int from = section.from() == p.contentFrom() ? p.from() : section.from();
            rest(p, index, at, from);
            open.add(nextHeading++);
            at = Math.min(p.to(), section.bodyFrom());
            if (at > from) {
                blocks.add(new Block(Block.Type.HEADING, from, at, section.index(), Optional.empty()));
            }
        }
        rest(p, index, at, p.to());
    }

    private void rest(Paragraph p, int index, int from, int to) {
        int start = from;
        while (start < to && p.text().charAt(start) == ' ') {
            start++;
        }
        if (start >= to) {
            return;
        }
        Block.Type type = parts.type(index);
        int section = section(start);
        int names = type == Block.Type.PARAGRAPH && to == p.to() ? bylines.start(p) : -1;
        if (names > start) {
            blocks.add(new Block(type, start, names, section, Optional.empty()));
            blocks.add(new Block(Block.Type.BYLINE, names, to, section, Optional.empty()));
            return;
        }
        blocks.add(new Block(type, start, to, section, tables.cell(index)));
    }

    /** The innermost section that holds {@code at}. */
    private int section(int at) {
        while (!open.isEmpty() && sections.get(open.get(open.size() - 1)).to() <= at) {
            open.remove(open.size() - 1);
        }
        return open.isEmpty() ? -1 : open.get(open.size() - 1);
    }
}
