package hecha.model;

import java.util.List;
import java.util.Optional;

/** A report cut the way a reader sees it: blocks, sections, tables, run-in lists, announced attachments. */
public record Outline(
        Passage passage,
        Optional<String> title,
        List<Block> blocks,
        List<Section> sections,
        List<Table> tables,
        List<Enumeration> enumerations,
        List<AttachmentNote> attachmentNotes) {
    public Outline {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        enumerations = List.copyOf(enumerations);
        attachmentNotes = List.copyOf(attachmentNotes);
    }

    public Outline withSections(List<Section> newSections) {
        return new Outline(passage, title, blocks, newSections, tables, enumerations, attachmentNotes);
    }

    /** The innermost section at clean index {@code at}, if any. */
    public Optional<Section> sectionAt(int at) {
        Section best = null;
        for (Section section : sections) {
            if (section.from() > at) {
                break;
            }
            if (at < section.to() && (best == null || section.level() >= best.level())) {
                best = section;
            }
        }
        return Optional.ofNullable(best);
    }
}
