package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds a number of things that ends a paragraph (研究了5个议题：, 分三个阶段进行。) against the labelled paragraphs that follow it.
 */
public final class AnnouncedListCheck implements Check {
    private static final String RULE = "numbering/count";
    private static final int MOST = 20;
    private static final int NOUN = 8;
    private static final int BETWEEN = 3;
    /** The last words of a paragraph that can announce a list. */
    private static final int REACH = 40;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        List<Block> blocks = context.outline().blocks();
        for (int i = 0; i + 2 < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (context.isRunningText(i) && block.type() == Block.Type.PARAGRAPH) {
                announced(rule, context, i, findings);
            }
        }
    }

    private static void announced(RulePage rule, CheckContext context, int index, Consumer<FindingDraft> findings) {
        Block block = context.outline().blocks().get(index);
        String text = context.text();
        int end = block.to();
        while (end > block.from() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = Math.max(block.from(), end - REACH);
        // only the last clause announces
        int clause = end - 1;
        while (clause > from && !Marks.partsClauses(text.charAt(clause - 1))) {
            clause--;
        }
        boolean colon = end > block.from() && Marks.isColon(text.charAt(end - 1));
        List<Count> found = new ArrayList<>();
        for (Count count : Count.in(context, clause, end, "list-counters")) {
            String thing = text.substring(count.counterTo(), nounTo(text, count, end));
            boolean announces =
                    count.hasCounter() && (colon || rule.words("announced").anyIn(thing));
            if (announces && count.value() >= 2 && count.value() <= MOST) {
                found.add(count);
            }
        }
        int listed = found.size() == 1 ? listed(context, index + 1) : 0;
        if (listed >= 2 && listed != found.get(0).value()) {
            Count count = found.get(0);
            int to = nounTo(text, count, end);
            String words = text.substring(count.from(), to);
            findings.accept(FindingDraft.of(RULE, count.from(), to, block.section(), words)
                    .with("words", words)
                    .with("stated", count.value())
                    .with("listed", listed));
        }
    }

    private static int nounTo(String text, Count count, int most) {
        return Marks.wordTo(text, count.counterTo(), Math.min(most, count.counterTo() + NOUN));
    }

    /** How many paragraphs from {@code index} on begin with the labels of one list, 1 first; 0 where the first does not. */
    private static int listed(CheckContext context, int index) {
        List<Block> blocks = context.outline().blocks();
        String shape = "";
        int listed = 0;
        int between = 0;
        for (int i = index; i < blocks.size(); i++) {
            String line = context.text()
                    .substring(blocks.get(i).from(), blocks.get(i).to())
                    .strip();
            String label = label(line);
            if (label.isEmpty()) {
                // a list whose items are long chapters is not surveyed
                between++;
                if (listed == 0 || between > BETWEEN) {
                    return 0;
                }
                continue;
            }
            between = 0;
            String own = Labels.shape(label);
            int value = Labels.number(label);
            if (listed == 0) {
                if (value != 1) {
                    return 0;
                }
                shape = own;
                listed = 1;
            } else if (own.equals(shape)) {
                if (value != listed + 1) {
                    break;
                }
                listed++;
            } else if (isChapter(own) && !isChapter(shape)) {
                break;
            }
        }
        return listed;
    }

    private static boolean isChapter(String shape) {
        return shape.equals(Signs.ONE + "、");
    }

    /** The label that a line begins with: 1. （一） 一、 第一， 一是 ①; empty where it begins with none. */
    private static String label(String line) {
        int at = 0;
        at += line.startsWith("（") || line.startsWith("(") || line.startsWith(Signs.ORDINAL_WORD) ? 1 : 0;
        int digits = at;
        while (digits < line.length()
                && digits - at < 2
                && (Marks.isDigit(line.charAt(digits)) || Signs.NUMERALS.indexOf(line.charAt(digits)) >= 0)) {
            digits++;
        }
        if (digits == at) {
            return !line.isEmpty() && Labels.isCircled(line.charAt(0)) ? line.substring(0, 1) : "";
        }
        boolean ends = digits < line.length() && "．.、）)，,是".indexOf(line.charAt(digits)) >= 0;
        boolean number = ends
                && line.charAt(digits) == '.'
                && digits + 1 < line.length()
                && Marks.isDigit(line.charAt(digits + 1));
        return ends && !number ? line.substring(0, digits + 1) : "";
    }
}
