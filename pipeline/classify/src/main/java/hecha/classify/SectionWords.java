package hecha.classify;

import hecha.model.Block;
import hecha.model.Report;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Intervals;
import java.util.ArrayList;
import java.util.List;

/** The words of headings and of the first lines below them, looked up by place. */
final class SectionWords {
    private final Report report;
    private final int[] starts;

    SectionWords(Report report) {
        this.report = report;
        starts = report.sentences().stream().mapToInt(Sentence::from).toArray();
    }

    /** The words of the first characters below the heading, at most {@code length}; none where another heading follows at once. */
    List<String> words(Section section, int length) {
        int from = bodyFrom(section);
        return from < 0 ? List.of() : between(from, bodyTo(section, from, length));
    }

    private static int bodyTo(Section section, int from, int length) {
        return Math.min(section.to(), from + length);
    }

    private int bodyFrom(Section section) {
        String text = report.text();
        int from = section.bodyFrom();
        while (from < section.to() && (text.charAt(from) == '\n' || text.charAt(from) == ' ')) {
            from++;
        }
        if (from >= section.to()) {
            return -1;
        }
        int sentence = sentenceAt(from);
        if (sentence < 0) {
            return -1;
        }
        Block block =
                report.outline().blocks().get(report.sentences().get(sentence).block());
        return block.section() == section.index() && block.type() != Block.Type.CELL ? from : -1;
    }

    /** The words that lie between two clean indices. */
    List<String> between(int from, int to) {
        List<String> words = new ArrayList<>();
        for (int s = Math.max(0, sentenceAt(from)); s < starts.length && starts[s] < to; s++) {
            for (Word word : report.sentences().get(s).words()) {
                if (word.from() >= from && word.to() <= to) {
                    words.add(report.text().substring(word.from(), word.to()));
                }
            }
        }
        return words;
    }

    /** Index of the last sentence that begins at or before {@code at}, or -1. */
    private int sentenceAt(int at) {
        return Intervals.lastAtOrBefore(starts, at);
    }
}
