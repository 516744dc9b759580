package hecha.check;

import hecha.model.Block;
import hecha.model.Severity;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds paragraphs that tell again what an earlier one told: most of their words are the same and every number is. The
 * work grows with the length of the text.
 */
final class Retold {
    private static final String RULE = "text/duplicate";
    private static final int SHINGLE = 6;
    /** Odd, so that no bits are lost. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int SHORTEST = 40;
    private static final double SHARE = 0.6;
    private static final int QUOTED = 20;

    private final CheckContext context;
    private final List<Block> told = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Long, Integer> first = new HashMap<>();

    private Retold(CheckContext context) {
        this.context = context;
    }

    static void find(CheckContext context, Consumer<FindingDraft> findings) {
        Retold retold = new Retold(context);
        for (Block block : context.outline().blocks()) {
            if (block.type() == Block.Type.PARAGRAPH) {
                retold.next(block, findings);
            }
        }
    }

    private void next(Block block, Consumer<FindingDraft> findings) {
        String bare = Marks.bare(context.text().substring(block.from(), block.to()));
        if (bare.length() < SHORTEST) {
            return;
        }
        int index = told.size();
        Map<Integer, Integer> shared = new HashMap<>();
        for (int i = 0; i + SHINGLE <= bare.length(); i++) {
            Integer before = first.putIfAbsent(hash(bare, i), index);
            if (before != null && before < index) {
                shared.merge(before, 1, Integer::sum);
            }
        }
        told.add(block);
        numbers.add(Marks.digits(bare));
        words.add(bare);
        int pieces = bare.length() - SHINGLE + 1;
        shared.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= SHARE * pieces)
                .map(Map.Entry::getKey)
                .filter(before -> !words.get(before).equals(bare))
                .filter(before -> numbers.get(before).equals(numbers.get(index)))
                .ifPresent(before -> findings.accept(draft(block, told.get(before), bare)));
    }

    /** The characters of the shingle at {@code from} in 64 bits. */
    private static long hash(String text, int from) {
        long hash = 0;
        for (int i = from; i < from + SHINGLE; i++) {
            hash = hash * SPREAD + text.charAt(i);
        }
        return hash ^ hash >>> Integer.SIZE;
    }

    private FindingDraft draft(Block block, Block before, String bare) {
        Span span = context.passage().span(before.from(), before.to());
        return FindingDraft.of(RULE, block.from(), block.to(), block.section(), bare)
                .as("retold")
                .weighing(Severity.INFO)
                .with("first", List.of(span.start(), span.end()))
                .saying("words", bare.substring(0, Math.min(QUOTED, bare.length())));
    }
}
