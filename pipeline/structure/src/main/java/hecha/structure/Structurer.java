package hecha.structure;

import hecha.dictionary.Dictionary;
import hecha.model.Block;
import hecha.model.Outline;
import hecha.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the clean text into blocks and sections the way a reader sees them. */
public final class Structurer {
    public Structurer(Dictionary dictionary) {}

    public Outline structure(Passage passage) {
        List<Block> blocks = new ArrayList<>();
        String text = passage.text();
        for (int from = 0; from <= text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            if (to > from) {
                blocks.add(new Block(Block.Type.PARAGRAPH, from, to, -1, Optional.empty()));
            }
            from = to + 1;
        }
        return new Outline(passage, Optional.empty(), blocks, List.of(), List.of(), List.of(), List.of());
    }
}
