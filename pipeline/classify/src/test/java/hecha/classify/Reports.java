package hecha.classify;

import hecha.model.Block;
import hecha.model.Hint;
import hecha.model.Metadata;
import hecha.model.Offsets;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Source;
import hecha.model.Table;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Small reports for the tests: one block a line, sentences at 。, a word a character. */
final class Reports {
    /** A sentence that opens problems, one that opens next steps, and one that opens nothing. */
    static final String PROBLEM = "但是，对照要求，我县工作还存在一些差距。";

    static final String NEXT = "下一步，我县将继续努力，补齐短板。";
    static final String OTHER = "全县产业稳步发展，群众满意度不断提高。";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private Optional<String> title = Optional.empty();

    private record Chapter(int level, int label, String style, int from, int bodyFrom) {}

    static Reports report() {
        return new Reports();
    }

    /** The parts of a report that no heading names. */
    static List<Section> unlabelled(Report report) {
        return report.outline().sections().stream()
                .filter(section -> section.style().equals("unlabelled"))
                .toList();
    }

    Reports title(String words) {
        title = Optional.of(words);
        return block(Block.Type.TITLE, words);
    }

    /** A chapter whose label has two characters: 一、. */
    Reports chapter(String words) {
        return section(1, 2, "chinese", words);
    }

    /** A section of a chapter whose label has three characters: （一）. */
    Reports sub(String words) {
        return section(2, 3, "bracket", words);
    }

    /** An article of a newsletter. */
    Reports article(String words) {
        return section(1, 0, "article", words);
    }

    /** A section whose label takes up the first {@code label} characters of its heading's line. */
    Reports section(int level, int label, String style, String words) {
        int from = text.length();
        block(Block.Type.HEADING, words);
        chapters.add(new Chapter(level, label, style, from, text.length() - 1));
        return this;
    }

    /** A table of one cell in the section before it. */
    Reports table(String words) {
        int from = text.length();
        block(Block.Type.CELL, words);
        Table.Item item = new Table.Item(from, text.length() - 1, words);
        tables.add(new Table(chapters.size() - 1, List.of(), List.of(List.of(Optional.of(item)))));
        return this;
    }

    Reports paragraph(String words) {
        return block(Block.Type.PARAGRAPH, words);
    }

    Reports block(Block.Type type, String words) {
        int from = text.length();
        text.append(words).append('\n');
        int chapter = type == Block.Type.HEADING ? chapters.size() : chapters.size() - 1;
        blocks.add(new Block(type, from, text.length() - 1, chapter, Optional.empty()));
        return this;
    }

    Report make() {
        String all = text.toString();
        Source source = new Source("0", "test.txt", "text/plain", "UTF-8", all, List.<Hint>of(), List.of());
        Passage passage = new Passage(
                source, all, Offsets.of(IntStream.range(0, all.length()).toArray()), List.of());
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            int next = i + 1;
            while (next < chapters.size() && chapters.get(next).level > chapter.level) {
                next++;
            }
            int parent = i - 1;
            while (parent >= 0 && chapters.get(parent).level >= chapter.level) {
                parent--;
            }
            int to = next < chapters.size() ? chapters.get(next).from - 1 : all.length() - 1;
            int words = chapter.from + chapter.label;
            sections.add(new Section(
                    i,
                    parent,
                    chapter.level,
                    all.substring(chapter.from, words),
                    chapter.label > 0 ? OptionalInt.of(i + 1) : OptionalInt.empty(),
                    all.substring(words, chapter.bodyFrom),
                    passage.span(chapter.from, chapter.bodyFrom),
                    passage.span(chapter.from, to),
                    chapter.from,
                    chapter.bodyFrom,
                    to,
                    chapter.style,
                    Optional.empty(),
                    Optional.empty()));
        }
        Outline outline = new Outline(passage, title, blocks, sections, tables, List.of(), List.of());
        List<Sentence> sentences = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            for (int from = blocks.get(b).from(); from < blocks.get(b).to(); ) {
                int stop = all.indexOf('。', from);
                int to = stop < 0 || stop >= blocks.get(b).to() ? blocks.get(b).to() : stop + 1;
                List<Word> words = new ArrayList<>();
                for (int i = from; i < to; i++) {
                    words.add(new Word(i, i + 1, "n"));
                }
                sentences.add(new Sentence(sentences.size(), b, from, to, passage.span(from, to), words));
                from = to;
            }
        }
        return new Report(outline, sentences, Report.UNCLASSIFIED, Metadata.UNKNOWN);
    }

    static String role(Section section) {
        return section.role().orElseThrow().name();
    }

    static String words(Report report, Section section) {
        return section.span().of(report.source().text()).strip();
    }
}
