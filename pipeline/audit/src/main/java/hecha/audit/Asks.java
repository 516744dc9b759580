package hecha.audit;

import hecha.model.Audit;
import hecha.model.Gap;
import hecha.model.Message;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks for each blank by the few words around it, as a form would: {@code 专题研究＿＿次}. */
final class Asks {
    /** Stands for the blank. */
    static final String BOX = "＿＿";

    private static final int BEFORE = 10;
    private static final int AFTER = 4;
    private static final int LEAST_ALONE = 5;
    private static final int MOST = 40;
    private static final String HEDGES = "多余来几万亿千百十";

    private final Audit audit;
    private final String text;
    private final Function<String, Message> slots;

    /**
     * @param slots what people call a slot, for a blank without words around it
     */
    Asks(Audit audit, Function<String, Message> slots) {
        this.audit = audit;
        this.slots = slots;
        text = audit.report().text();
    }

    /**
     * @param gaps of one sentence, in text order
     */
    List<Message> ask(List<Gap> gaps) {
        List<Message> asks = new ArrayList<>();
        for (int i = 0; i < gaps.size() && i < MOST; i++) {
            if (!standsInText(audit, gaps.get(i))) {
                asks.add(same(askOutside(gaps.get(i))));
                continue;
            }
            int from = i == 0 ? 0 : gaps.get(i - 1).to();
            int to = i + 1 < gaps.size() ? gaps.get(i + 1).from() : text.length();
            asks.add(ask(gaps.get(i), from, to));
        }
        if (gaps.size() > MOST) {
            asks.add(same("…"));
        }
        return asks;
    }

    /** Whether the blank stands in the clean text; one of a part that was set apart does not. */
    static boolean standsInText(Audit audit, Gap gap) {
        return gap.to() <= audit.report().text().length()
                && audit.report().passage().span(gap.from(), gap.to()).equals(gap.span());
    }

    /** A blank that is not in the clean text, with the words around it on its line of the original. */
    private String askOutside(Gap gap) {
        String original = audit.source().text();
        int start = gap.span().start();
        int end = gap.span().end();
        while (start > 0 && gap.span().start() - start < BEFORE && isPart(original.charAt(start - 1))) {
            start--;
        }
        while (end < original.length()
                && end - gap.span().end() < AFTER
                && Character.isLetterOrDigit(original.charAt(end))) {
            end++;
        }
        return original.substring(start, gap.span().start())
                + BOX
                + original.substring(gap.span().end(), end);
    }

    /** The words lie between {@code low} and {@code high}, where the neighbouring blanks are. */
    private Message ask(Gap gap, int low, int high) {
        Sentence sentence = audit.report().sentences().get(gap.sentence());
        int floor = Math.max(low, sentence.from());
        int start = gap.from();
        if (start > floor && isColon(text.charAt(start - 1))) {
            start--;
        }
        while (start > floor && gap.from() - start < BEFORE && isPart(text.charAt(start - 1))) {
            start--;
        }
        boolean cut = start > floor && isPart(text.charAt(start - 1));
        if (cut) {
            start = wordStart(sentence, start, gap.from());
        }
        String words = text.substring(start, gap.from());
        int closing = words.indexOf('”');
        int opening = words.indexOf('“');
        if (closing >= 0 && (opening < 0 || opening > closing)) {
            start += closing + 1;
        }
        int limit = Math.min(Math.min(high, sentence.to()), text.length());
        int end = gap.to();
        while (end < limit && HEDGES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        // Nothing before the blank says what it is: then more of what follows does.
        int least = start == gap.from() ? LEAST_ALONE : 0;
        int most = start == gap.from() ? BEFORE : AFTER;
        boolean goesOn = true;
        while (goesOn) {
            int wordEnd = Math.min(limit, wordEnd(sentence, end));
            int before = end;
            while (end < wordEnd && end - gap.to() < most && isCounted(text.charAt(end))) {
                end++;
            }
            goesOn = end == wordEnd && end > before && end - gap.to() < least;
        }
        if (start == gap.from() && end == gap.to()) {
            Message slot = slots.apply(gap.slot());
            String after = BOX + afterSpace(end, limit);
            return new Message(slot.zh() + after, slot.en() + " " + after);
        }
        return same(text.substring(start, gap.from()) + BOX + text.substring(gap.to(), end));
    }

    /** Words of the report alone. */
    private static Message same(String words) {
        return new Message(words, words);
    }

    private static boolean isCounted(char c) {
        return Character.isLetterOrDigit(c) || c == '%';
    }

    /** The words after white space, as in a list of names and offices. */
    private String afterSpace(int from, int limit) {
        int start = from;
        while (start < limit && isSpace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (start > from && end < limit && end - start < BEFORE && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > start ? " " + text.substring(start, end) : "";
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    /** Letters, digits, and quotation marks around them. */
    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '“' || c == '”';
    }

    /** The first word that begins at or after {@code at}, if that is before {@code gap}. */
    private static int wordStart(Sentence sentence, int at, int gap) {
        for (Word word : sentence.words()) {
            if (word.from() >= at) {
                return word.from() < gap ? word.from() : at;
            }
        }
        return at;
    }

    private static int wordEnd(Sentence sentence, int at) {
        for (Word word : sentence.words()) {
            if (word.to() > at) {
                return word.to();
            }
        }
        return sentence.to();
    }
}
