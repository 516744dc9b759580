package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Block;
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

    private static final String NUMERALS = Signs.NUMERALS;

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
        int found = 0;
        int number = 0;
        int first = 0;
        int last = 0;
        for (int at = clause; at < end; at++) {
            int to = numeralTo(text, at, end);
            if (to == at) {
                continue;
            }
            int value = to - at > 2 || (at > 0 && "第.".indexOf(text.charAt(at - 1)) >= 0)
                    ? 0
                    : Labels.value(text.substring(at, to));
            int counter = counter(rule, text, to);
            int noun = counter;
            while (noun < end && noun - counter < NOUN && Marks.isWord(text.charAt(noun))) {
                noun++;
            }
            String thing = text.substring(counter, noun);
            boolean announces =
                    counter > to && (colon || rule.words("announced").stream().anyMatch(thing::contains));
            if (announces && value >= 2 && value <= MOST) {
                found++;
                number = value;
                first = at;
                last = noun;
            }
            at = to;
        }
        int listed = found == 1 ? listed(context, index + 1) : 0;
        if (listed >= 2 && listed != number) {
            String words = text.substring(first, last);
            findings.accept(FindingDraft.of(RULE, first, last, block.section(), words)
                    .with("words", words)
                    .with("stated", number)
                    .with("listed", listed));
        }
    }

    private static int counter(RulePage rule, String text, int from) {
        int best = from;
        for (String word : rule.words("list-counters")) {
            best = text.startsWith(word, from) ? Math.max(best, from + word.length()) : best;
        }
        return best;
    }

    private static int numeralTo(String text, int at, int most) {
        boolean digits = Marks.isDigit(text.charAt(at));
        int to = at;
        while (to < most && (digits ? Marks.isDigit(text.charAt(to)) : NUMERALS.indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return to;
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
            int value = value(label);
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
        return shape.equals("一、");
    }

    /** The label that a line begins with: 1. （一） 一、 第一， 一是 ①; empty where it begins with none. */
    private static String label(String line) {
        int at = 0;
        at += line.startsWith("（") || line.startsWith("(") || line.startsWith(Signs.ORDINAL_WORD) ? 1 : 0;
        int digits = at;
        while (digits < line.length()
                && digits - at < 2
                && (Marks.isDigit(line.charAt(digits)) || NUMERALS.indexOf(line.charAt(digits)) >= 0)) {
            digits++;
        }
        if (digits == at) {
            boolean circled = !line.isEmpty() && line.charAt(0) >= '①' && line.charAt(0) <= '⑳';
            return circled ? line.substring(0, 1) : "";
        }
        boolean ends = digits < line.length() && "．.、）)，,是".indexOf(line.charAt(digits)) >= 0;
        boolean number = ends
                && line.charAt(digits) == '.'
                && digits + 1 < line.length()
                && Marks.isDigit(line.charAt(digits + 1));
        return ends && !number ? line.substring(0, digits + 1) : "";
    }

    private static int value(String label) {
        char first = label.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        StringBuilder numeral = new StringBuilder();
        label.chars()
                .filter(c -> Marks.isDigit((char) c) || NUMERALS.indexOf(c) >= 0)
                .forEach(c -> numeral.append((char) c));
        return Labels.value(numeral.toString());
    }
}
