package hecha.check;

import hecha.dictionary.Words;
import hecha.model.Block;
import hecha.model.Span;
import hecha.text.Dates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the text as such: no title, the same paragraph twice, a last sentence without an end. */
public final class TextCheck implements Check {
    private static final String DUPLICATE = "text/duplicate";
    private static final String TRUNCATED = "text/truncated";
    private static final String NO_TITLE = "text/no-title";
    private static final int QUOTED = 20;
    private static final int HEAD = 14;
    private static final int LONGEST_TITLE = 50;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        title(context, findings);
        duplicates(context, findings);
        Retold.find(context, findings);
        end(context, findings);
    }

    private static void title(CheckContext context, Consumer<FindingDraft> findings) {
        List<Block> blocks = context.outline().blocks();
        boolean titled = context.outline().title().isPresent()
                || blocks.stream().anyMatch(block -> block.type() == Block.Type.TITLE);
        if (!titled && !blocks.isEmpty() && !namesItself(context, blocks)) {
            Block first = blocks.get(0);
            findings.accept(FindingDraft.of(NO_TITLE, first.from(), first.to(), first.section(), "title"));
        }
    }

    /** Whether a line of the head names a genre as a title does. */
    private static boolean namesItself(CheckContext context, List<Block> blocks) {
        Words genres = context.rule(NO_TITLE).words("genres");
        for (Block block : blocks.subList(0, Math.min(HEAD, blocks.size()))) {
            String words = context.text().substring(block.from(), block.to()).strip();
            if (words.length() <= LONGEST_TITLE && genres.anyEnds(words)) {
                return true;
            }
        }
        return false;
    }

    /** Paragraphs and titles that stand twice; a note to a table or a page may be repeated with it. */
    private static void duplicates(CheckContext context, Consumer<FindingDraft> findings) {
        Words notes = context.rule(DUPLICATE).words("notes");
        int least = context.number(DUPLICATE, "characters").intValue();
        Map<String, Block> seen = new HashMap<>();
        for (Block block : context.outline().blocks()) {
            if (block.type() != Block.Type.PARAGRAPH && block.type() != Block.Type.TITLE) {
                continue;
            }
            String written = context.text().substring(block.from(), block.to()).strip();
            if (notes.anyBegins(written)) {
                continue;
            }
            String words = Marks.bare(written);
            if (words.length() < least && block.type() != Block.Type.TITLE) {
                continue;
            }
            Block first = seen.putIfAbsent(words, block);
            if (first != null) {
                Span span = context.passage().span(first.from(), first.to());
                findings.accept(FindingDraft.of(DUPLICATE, block.from(), block.to(), block.section(), words)
                        .as(block.type() == Block.Type.TITLE ? "title" : "")
                        .with("first", List.of(span.start(), span.end()))
                        .saying("words", words.substring(0, Math.min(QUOTED, words.length()))));
            }
        }
    }

    /** A report whose last paragraph stops in the middle of a sentence. */
    private static void end(CheckContext context, Consumer<FindingDraft> findings) {
        cut(context).ifPresent(block -> {
            String words = context.text().substring(block.from(), block.to()).stripTrailing();
            int to = block.from() + words.length();
            int from = Math.max(block.from(), to - QUOTED);
            findings.accept(FindingDraft.of(TRUNCATED, from, to, block.section(), words)
                    .saying("words", context.text().substring(from, to)));
        });
    }

    /** The last paragraph, where its last sentence has no end. */
    static Optional<Block> cut(CheckContext context) {
        List<Block> blocks = context.outline().blocks();
        int least = context.number(TRUNCATED, "characters").intValue();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            switch (block.type()) {
                case SIGNATURE, DATE_LINE, BYLINE, ATTACHMENT_NOTE, CELL, TITLE, HEADING -> {
                    return Optional.empty();
                }
                default -> {}
            }
            if (block.type() == Block.Type.PARAGRAPH) {
                String words =
                        context.text().substring(block.from(), block.to()).stripTrailing();
                boolean cut = words.length() >= least && isCut(words) && !isFoot(context, words);
                return cut ? Optional.of(block) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a paragraph of whole sentences ends with none. */
    private static boolean isCut(String words) {
        if (words.endsWith("...") || words.endsWith("…")) {
            return true;
        }
        char last = words.charAt(words.length() - 1);
        boolean sentences = words.indexOf('。') >= 0 || words.indexOf('；') >= 0 || words.indexOf('，') >= 0;
        return sentences && (Marks.isWord(last) || Marks.isComma(last) || last == '、') && !endsWithDate(words);
    }

    private static boolean endsWithDate(String words) {
        String end = words.substring(Math.max(0, words.length() - QUOTED));
        return Dates.in(end).stream()
                .anyMatch(date -> date.to() == end.length() && date.day().isPresent());
    }

    /** Whether it is a line of the foot, such as 报：… or 联系人：… */
    private static boolean isFoot(CheckContext context, String words) {
        for (String opening : context.rule(TRUNCATED).words("foot")) {
            if (words.startsWith(opening)) {
                return true;
            }
        }
        return false;
    }
}
