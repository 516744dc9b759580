package hecha.check;

import hecha.dictionary.Words;
import java.util.function.Consumer;

/** Reports instructions of the template that were left in: （此处填写…）, 请填写, （字数…）. */
public final class InstructionCheck implements Check {
    private static final String RULE = "gap/instruction";
    private static final int LONGEST = 120;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        String text = context.text();
        Words phrases = context.rule(RULE).words("phrases");
        int told = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isOpening(c)) {
                int close = close(text, at);
                if (close > 0 && instructs(context, text.substring(at + 1, close))) {
                    findings.accept(draft(context, at, close + 1));
                    told = close + 1;
                    at = close;
                }
            } else if (at >= told && (at == 0 || !Marks.isWord(text.charAt(at - 1)))) {
                int end = bare(phrases, text, at);
                if (end > at) {
                    findings.accept(draft(context, at, end));
                    told = end;
                    at = end - 1;
                }
            }
        }
    }

    private static FindingDraft draft(CheckContext context, int from, int to) {
        String words = context.text().substring(from, to);
        return FindingDraft.of(RULE, from, to, context.sectionAt(from), words).with("words", words);
    }

    private static boolean isOpening(char c) {
        return Marks.isOpening(c) || c == '【' || c == '[' || c == '〔' || c == '｛' || c == '{';
    }

    /** Index of the closing bracket on the same line, or -1. */
    private static int close(String text, int open) {
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '\n' || isOpening(c)) {
                return -1;
            }
            if ("）)】]〕｝}".indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean instructs(CheckContext context, String inside) {
        String words = inside.strip();
        return context.rule(RULE).words("openings").anyBegins(words)
                || context.rule(RULE).words("endings").anyEnds(words);
    }

    /** The end of an instruction without brackets that begins at {@code at}; {@code at} if none does. */
    private static int bare(Words phrases, String text, int at) {
        int end = at + phrases.longestAt(text, at).length();
        if (end == at) {
            return at;
        }
        while (end < text.length()
                && end < at + LONGEST
                && !Marks.isStop(text.charAt(end))
                && !Marks.isSemicolon(text.charAt(end))
                && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
