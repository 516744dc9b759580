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
import hecha.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Small reports for the tests: one block a line, sentences at 。, a word a character. */
final class Reports {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<int[]> chapters = new ArrayList<>();
    private Optional<String> title = Optional.empty();

    static Reports report() {
        return new Reports();
    }

    Reports title(String words) {
        title = Optional.of(words);
        return block(Block.Type.TITLE, words);
    }

    Reports chapter(String words) {
        int from = text.length();
        block(Block.Type.HEADING, words);
        chapters.add(new int[] {from, text.length() - 1});
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
            int from = chapters.get(i)[0];
            int bodyFrom = chapters.get(i)[1];
            int to = i + 1 < chapters.size() ? chapters.get(i + 1)[0] - 1 : all.length() - 1;
            sections.add(new Section(
                    i,
                    -1,
                    1,
                    all.substring(from, from + 2),
                    OptionalInt.of(i + 1),
                    all.substring(from + 2, bodyFrom),
                    passage.span(from, bodyFrom),
                    passage.span(from, to),
                    from,
                    bodyFrom,
                    to,
                    "chinese",
                    Optional.empty(),
                    Optional.empty()));
        }
        Outline outline = new Outline(passage, title, blocks, sections, List.of(), List.of(), List.of());
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
}
