package hecha.extract;

import hecha.model.Block;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.text.Intervals;
import java.util.List;

/** Which sentence, block and section hold a clean index. */
final class Blocks {
    private final List<Sentence> sentences;
    private final List<Block> blocks;

    Blocks(Report report) {
        sentences = report.sentences();
        blocks = report.outline().blocks();
    }

    /** The index of the sentence at or nearest before {@code at}; 0 if none is before it. */
    int sentence(int at) {
        return Math.max(0, Intervals.lastAtOrBefore(sentences, Sentence::from, at));
    }

    Block block(int at) {
        return blocks.get(sentences.get(sentence(at)).block());
    }

    /** The index of the section that holds {@code at}, or -1. */
    int section(int at) {
        return sentences.isEmpty() ? -1 : block(at).section();
    }
}
