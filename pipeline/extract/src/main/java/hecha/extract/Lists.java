package hecha.extract;

import hecha.model.Block;
import hecha.model.Report;
import hecha.text.Chars;
import java.util.List;

/** Says of each block of a report which block before it opens its list: the one that a colon ends. */
final class Lists {
    /** An item without a label has no more characters. */
    private static final int ITEM = 180;

    /** A label has no more characters. */
    private static final int LABEL = 14;

    private final int[] openers;

    Lists(Report report) {
        List<Block> blocks = report.outline().blocks();
        String text = report.text();
        openers = new int[blocks.size()];
        int opener = -1;
        int section = -2;
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            boolean item = block.to() - block.from() <= ITEM || startsWithLabel(text, block);
            if (block.section() != section || !item) {
                opener = -1;
            }
            section = block.section();
            openers[b] = opener;
            int end = Chars.skipBlanksBack(text, block.to(), block.from());
            if (end > block.from() && isColon(text.charAt(end - 1))) {
                opener = b;
            }
        }
    }

    /** The index of the block that opens the list of this one, or -1. */
    int opener(int block) {
        return openers[block];
    }

    static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    private static boolean startsWithLabel(String text, Block block) {
        int limit = Math.min(block.to(), block.from() + LABEL);
        for (int i = block.from(); i < limit; i++) {
            if (isColon(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
