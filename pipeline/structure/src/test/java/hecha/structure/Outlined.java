package hecha.structure;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.AttachmentNote;
import hecha.model.Block;
import hecha.model.Enumeration;
import hecha.model.Furniture;
import hecha.model.Hint;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Source;
import hecha.model.Span;
import hecha.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text and all that the structurer tells of it, as lines that a person reads: the title; each section as level, label,
 * heading and style; each other block as its type and its words, set in as deep as its section; then tables, lists, and
 * announced attachments. {@code @} is a sentence of running text. A line of the text may begin with {@code [cell 0 1 2]}
 * (table, row, column), {@code [heading 1]} or {@code [teaser]}, as a file format or the cleaner names them.
 */
final class Outlined {
    static final Structurer STRUCTURER = new Structurer(new Dictionary(DictionaryFiles.builtIn()));
    static final String BODY = "近年来，全县上下齐心协力，各项工作取得明显成效，群众满意度不断提高。";
    private static final Pattern MARK = Pattern.compile("^\\[(cell|heading|teaser)([ 0-9]*)\\]");

    private final Outline outline;
    private final String text;
    private final List<String> lines = new ArrayList<>();

    private Outlined(Outline outline) {
        this.outline = outline;
        text = outline.passage().text();
    }

    /** The lines of a marked text's outline. */
    static List<String> lines(List<String> marked) {
        return new Outlined(structure(marked)).lines();
    }

    private static Outline structure(List<String> marked) {
        StringBuilder text = new StringBuilder();
        List<Hint> hints = new ArrayList<>();
        List<Furniture> furniture = new ArrayList<>();
        for (String line : marked) {
            Matcher mark = MARK.matcher(line);
            String words = (mark.find() ? line.substring(mark.end()) : line).replace("@", BODY);
            if (text.length() > 0) {
                text.append('\n');
            }
            Span span = new Span(text.length(), text.length() + words.length());
            text.append(words);
            if (mark.reset().find()) {
                int[] numbers = Pattern.compile("\\d+")
                        .matcher(mark.group(2))
                        .results()
                        .mapToInt(number -> Integer.parseInt(number.group()))
                        .toArray();
                switch (mark.group(1)) {
                    case "cell" -> hints.add(new Hint(span, Hint.Type.CELL, numbers[0], numbers[1], numbers[2]));
                    case "heading" -> hints.add(new Hint(span, Hint.Type.HEADING, numbers[0], 0, 0));
                    default -> furniture.add(new Furniture(span, Furniture.Type.TEASER));
                }
            }
        }
        String whole = text.toString();
        Source source = new Source("0", "a.txt", "text/plain", "UTF-8", whole, hints, List.of());
        return STRUCTURER.structure(new Passage(
                source, whole, Offsets.of(IntStream.range(0, whole.length()).toArray()), furniture));
    }

    private List<String> lines() {
        lines.add("title: " + outline.title().orElse("-"));
        int next = 0;
        for (Block block : outline.blocks()) {
            for (; next < outline.sections().size() && next <= block.section(); next++) {
                section(outline.sections().get(next));
            }
            if (block.type() != Block.Type.HEADING) {
                String cell = block.cell()
                        .map(c -> "[" + c.table() + " " + c.row() + " " + c.column() + "]")
                        .orElse("");
                lines.add(indent(block.section()) + block.type() + cell + " " + words(block.from(), block.to()));
            }
        }
        for (; next < outline.sections().size(); next++) {
            section(outline.sections().get(next));
        }
        outline.tables().forEach(this::table);
        outline.enumerations().forEach(this::list);
        for (AttachmentNote note : outline.attachmentNotes()) {
            String number = note.number().isPresent() ? note.number().getAsInt() + " " : "";
            String place = words(note.from(), note.to()).replace("\n", "/");
            lines.add("announced: " + number + note.title() + (place.equals(note.title()) ? "" : " 〔" + place + "〕"));
        }
        return lines;
    }

    private void section(Section section) {
        String number = section.number().isPresent() ? " " + section.number().getAsInt() : "";
        lines.add(indent(section.parent()) + "§" + section.level() + " " + section.label() + "|" + section.heading()
                + " (" + section.style() + number + ")" + heading(section));
    }

    /** What its span and its body say, where they are not as expected of its label and heading. */
    private String heading(Section section) {
        String span = words(section.headingSpan().start(), section.headingSpan().end());
        String expected = section.label() + section.heading();
        String own = span.replace(" ", "").equals(expected.replace(" ", "").replace(Outlined.BODY, "@"))
                ? ""
                : " 〔" + span.replace("\n", "/") + "〕";
        return own + (text.substring(section.from(), section.to()).endsWith("\n") ? " ends behind its line" : "");
    }

    private void table(Table table) {
        lines.add("table in " + table.section() + ": "
                + table.header().stream().map(Table.Item::text).collect(Collectors.joining(" | ")));
        for (List<Optional<Table.Item>> row : table.rows()) {
            lines.add("  "
                    + row.stream()
                            .map(cell -> cell.map(Table.Item::text).orElse("-"))
                            .collect(Collectors.joining(" | ")));
        }
    }

    private void list(Enumeration list) {
        lines.add("list " + list.style() + ": "
                + list.marks().stream()
                        .map(mark -> mark.number() + " "
                                + words(mark.from(), mark.end()).replace("\n", "/"))
                        .collect(Collectors.joining(" | ")));
    }

    private String words(int from, int to) {
        return text.substring(from, to).replace(BODY, "@");
    }

    private String indent(int section) {
        StringBuilder indent = new StringBuilder();
        for (int at = section; at >= 0; at = outline.sections().get(at).parent()) {
            indent.append("  ");
        }
        return indent.toString();
    }
}
