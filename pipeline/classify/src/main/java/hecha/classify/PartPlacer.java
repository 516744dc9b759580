package hecha.classify;

import hecha.model.Block;
import hecha.model.Outline;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Table;
import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts without heading among the sections of a report, and cuts blocks and sections where they begin.
 *
 * <p>Parts that end the last chapter become chapters after it; parts that end another chapter become its sections;
 * parts amid a section's text lie inside it.
 */
final class PartPlacer {
    private static final String UNLABELLED = "unlabelled";

    private final Report report;
    private final List<Section> sections;
    private final List<ClosingPart> parts;
    private final List<Draft> drafts = new ArrayList<>();

    /** A section on its way. */
    private static final class Draft {
        final Section section;
        int level;
        int to;
        int index;

        @Nullable
        Draft parent;

        Draft(Section section, @Nullable Draft parent) {
            this.section = section;
            this.parent = parent;
            level = section.level();
            to = section.to();
        }
    }

    private PartPlacer(Report report, List<Section> sections, List<ClosingPart> parts) {
        this.report = report;
        this.sections = sections;
        this.parts = parts;
    }

    /** The report with {@code sections} and, among them, {@code parts}, which are in text order and do not overlap. */
    static Report place(Report report, List<Section> sections, List<ClosingPart> parts) {
        if (parts.isEmpty()) {
            return new Report(
                    report.outline().withSections(sections), report.sentences(), report.genre(), report.metadata());
        }
        return new PartPlacer(report, sections, parts).place();
    }

    private Report place() {
        for (Section section : sections) {
            drafts.add(new Draft(section, section.parent() < 0 ? null : drafts.get(section.parent())));
        }
        for (int i = 0; i < parts.size(); i++) {
            drafts.add(draft(parts.get(i), endOfRun(i)));
        }
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingInt((Draft draft) -> draft.section.from())
                .thenComparingInt(draft -> draft.level)
                .thenComparingInt(draft -> -draft.to));
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).index = i;
        }
        return rebuilt(ordered.stream().map(this::section).toList());
    }

    private Section section(Draft draft) {
        Section was = draft.section;
        return new Section(
                draft.index,
                draft.parent == null ? -1 : draft.parent.index,
                draft.level,
                was.label(),
                was.number(),
                was.heading(),
                was.headingSpan(),
                draft.to == was.to() ? was.span() : report.passage().span(was.from(), draft.to),
                was.from(),
                was.bodyFrom(),
                draft.to,
                was.style(),
                was.role(),
                was.topic());
    }

    private Draft draft(ClosingPart part, int endOfRun) {
        Draft leaf = null;
        for (Section section : sections) {
            if (section.from() < part.from() && part.from() < section.to()) {
                leaf = drafts.get(section.index());
            }
        }
        Draft draft = new Draft(
                new Section(
                        -1,
                        -1,
                        1,
                        "",
                        OptionalInt.empty(),
                        "",
                        report.passage().span(part.from(), part.from()),
                        report.passage().span(part.from(), part.to()),
                        part.from(),
                        part.from(),
                        part.to(),
                        UNLABELLED,
                        Optional.of(part.role()),
                        Optional.empty()),
                null);
        if (leaf == null) {
            return draft;
        }
        if (part.inside() || !endsText(endOfRun, leaf.section.to())) {
            draft.parent = leaf;
            draft.level = leaf.level + 1;
            return draft;
        }
        Draft chapter = leaf;
        while (chapter.parent != null) {
            chapter = chapter.parent;
        }
        boolean last = isLast(chapter);
        for (Draft cut = leaf; cut != null; cut = cut.parent) {
            if (cut != chapter || last) {
                cut.to = Math.min(cut.to, trimmed(part.from()));
            }
        }
        if (last) {
            draft.to = part.to() == endOfRun ? chapter.section.to() : part.to();
        } else {
            draft.parent = chapter;
            draft.level = chapter.level + 1;
        }
        return draft;
    }

    private boolean isLast(Draft chapter) {
        return sections.stream()
                .noneMatch(other -> other.parent() < 0
                        && other.from() >= chapter.section.to()
                        && !other.label().startsWith("附"));
    }

    /** Where the parts end that follow each other without a gap from this one on. */
    private int endOfRun(int part) {
        int end = parts.get(part).to();
        for (int i = part + 1; i < parts.size() && trimmed(parts.get(i).from()) <= end; i++) {
            end = Math.max(end, parts.get(i).to());
        }
        return end;
    }

    /** Whether nothing but a signature and the like stands from {@code from} to {@code to}. */
    private boolean endsText(int from, int to) {
        return report.outline().blocks().stream()
                .noneMatch(block -> block.to() > from
                        && block.from() < to
                        && (block.type() == Block.Type.HEADING
                                || block.type() == Block.Type.CELL
                                || (block.type() == Block.Type.PARAGRAPH && isLong(block, from))));
    }

    /** Closing words such as 特此报告 are no text that goes on. */
    private static boolean isLong(Block block, int from) {
        return block.to() - Math.max(block.from(), from) > 12;
    }

    /** The index after the last character before {@code at} that is not blank. */
    private int trimmed(int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(report.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private Report rebuilt(List<Section> placed) {
        Outline old = report.outline();
        int[] cuts = parts.stream().mapToInt(ClosingPart::from).sorted().toArray();
        List<Block> blocks = new ArrayList<>();
        for (Block block : old.blocks()) {
            int from = block.from();
            for (int cut : cuts) {
                if (block.type() == Block.Type.PARAGRAPH && cut > from && cut < block.to()) {
                    blocks.add(block(block, from, cut, placed));
                    from = cut;
                }
            }
            blocks.add(block(block, from, block.to(), placed));
        }
        List<Table> tables = old.tables().stream()
                .map(table -> new Table(
                        table.section() < 0 ? -1 : drafts.get(table.section()).index, table.header(), table.rows()))
                .toList();
        Outline outline = new Outline(
                old.passage(), old.title(), blocks, placed, tables, old.enumerations(), old.attachmentNotes());
        int[] starts = blocks.stream().mapToInt(Block::from).toArray();
        List<Sentence> sentences = report.sentences().stream()
                .map(s -> new Sentence(
                        s.index(), Intervals.lastAtOrBefore(starts, s.to() - 1), s.from(), s.to(), s.span(), s.words()))
                .toList();
        return new Report(outline, sentences, report.genre(), report.metadata());
    }

    private Block block(Block block, int from, int to, List<Section> placed) {
        int index = block.section() < 0 ? -1 : drafts.get(block.section()).index;
        for (int i = sections.size(); i < drafts.size(); i++) {
            Section part = placed.get(drafts.get(i).index);
            if (part.from() <= from && from < part.to()) {
                index = part.index();
            }
        }
        return new Block(block.type(), from, to, index, block.cell());
    }
}
