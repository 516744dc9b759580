package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.clean.Cleaner;
import hecha.model.AttachmentNote;
import hecha.model.Block;
import hecha.model.Enumeration;
import hecha.model.Furniture;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Source;
import hecha.model.Table;
import hecha.model.Word;
import hecha.read.Reader;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what each early stage makes of a text of one trait against the golden file beside it ({@code corpus/stages}). With
 * {@code -Dhecha.accept} a golden that is missing or differs is written: the difference is what to review.
 */
final class StageGoldensTest {
    private static final Cleaner CLEANER = new Cleaner(Repository.DICTIONARY);
    private static final Structurer STRUCTURER = new Structurer(Repository.DICTIONARY);
    private static final Segmenter SEGMENTER = new Segmenter(Repository.DICTIONARY);

    static List<Path> clean() throws IOException {
        return inputs("clean");
    }

    static List<Path> structure() throws IOException {
        return inputs("structure");
    }

    static List<Path> segment() throws IOException {
        return inputs("segment");
    }

    private static List<Path> inputs(String stage) throws IOException {
        try (Stream<Path> files =
                Files.list(Repository.ROOT.resolve("corpus/stages").resolve(stage))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("clean")
    void theCleanTextIsAsItWas(Path input) throws IOException {
        compare(input, show(cleaned(input)));
    }

    @ParameterizedTest
    @MethodSource("structure")
    void theOutlineIsAsItWas(Path input) throws IOException {
        compare(input, show(STRUCTURER.structure(cleaned(input))));
    }

    @ParameterizedTest
    @MethodSource("segment")
    void theWordsAreAsTheyWere(Path input) throws IOException {
        String text = cleaned(input).text();
        StringBuilder shown = new StringBuilder();
        for (Sentence sentence :
                SEGMENTER.segment(STRUCTURER.structure(cleaned(input))).sentences()) {
            for (Word word : sentence.words()) {
                shown.append(text, word.from(), word.to())
                        .append('/')
                        .append(word.pos())
                        .append(' ');
            }
            shown.append('\n');
        }
        compare(input, shown.toString());
    }

    private static Passage cleaned(Path input) throws IOException {
        Source source = new Reader().read(input, String.valueOf(input.getFileName()));
        return CLEANER.clean(source);
    }

    private static void compare(Path input, String shown) throws IOException {
        Path golden = Path.of(input.toString().replace(".txt", ".golden"));
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (System.getProperty("hecha.accept") != null && !expected.equals(shown)) {
            Files.writeString(golden, shown);
            return;
        }
        assertThat(shown).as("%s; -Dhecha.accept writes what is now", golden).isEqualTo(expected);
    }

    private static String show(Passage passage) {
        StringBuilder shown = new StringBuilder();
        for (Furniture furniture : passage.furniture()) {
            shown.append(furniture.type())
                    .append(' ')
                    .append(furniture.span().of(passage.source().text()).replace("\n", "⏎"))
                    .append('\n');
        }
        return shown.append("----\n").append(passage.text()).append('\n').toString();
    }

    private static String show(Outline outline) {
        String text = outline.passage().text();
        StringBuilder shown = new StringBuilder("title: " + outline.title().orElse("-") + "\n");
        for (Section section : outline.sections()) {
            shown.append("  ".repeat(section.level()))
                    .append(section.level())
                    .append(" [" + section.label() + "] ")
                    .append(section.heading())
                    .append(" <" + section.style() + " in " + section.parent() + ">\n");
        }
        for (Block block : outline.blocks()) {
            String words = text.substring(block.from(), block.to());
            shown.append(block.type())
                    .append(" " + block.section() + " ")
                    .append(words.length() > 24 ? words.substring(0, 24) + "…" : words)
                    .append('\n');
        }
        for (Enumeration list : outline.enumerations()) {
            shown.append("list " + list.style());
            for (Enumeration.Mark mark : list.marks()) {
                shown.append(" " + mark.number() + "@" + mark.from() + "-" + mark.end());
            }
            shown.append('\n');
        }
        for (AttachmentNote note : outline.attachmentNotes()) {
            shown.append("note " + note.number().orElse(0) + " " + note.title() + "\n");
        }
        for (Table table : outline.tables()) {
            shown.append("table in " + table.section() + "\n");
            shown.append(table.header().stream().map(Table.Item::text).toList()).append('\n');
            for (var row : table.rows()) {
                shown.append(row.stream()
                                .map(cell -> cell.map(Table.Item::text).orElse("-"))
                                .toList())
                        .append('\n');
            }
        }
        return shown.toString();
    }
}
