package hecha.audit;

import hecha.model.Audit;
import hecha.model.Gap;
import hecha.model.Sentence;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Asks for each blank by the few words around it, as a form would: {@code 专题研究＿＿次}. */
final class Asks {
    /** Stands for the blank. */
    static final String BOX = "＿＿";

    private static final int BEFORE = 10;
    private static final int AFTER = 4;
    private static final int MOST = 40;
    private static final String HEDGES = "多余来几万亿千百十";

    private final Audit audit;
    private final String text;

    Asks(Audit audit) {
        this.audit = audit;
        text = audit.report().text();
    }

    /**
     * @param gaps of one sentence, in text order
     */
    List<String> ask(List<Gap> gaps) {
        List<String> asks = new ArrayList<>();
        for (int i = 0; i < gaps.size() && i < MOST; i++) {
            if (!standsInText(audit, gaps.get(i))) {
                asks.add(askOutside(gaps.get(i)));
                continue;
            }
            int from = i == 0 ? 0 : gaps.get(i - 1).to();
            int to = i + 1 < gaps.size() ? gaps.get(i + 1).from() : text.length();
            asks.add(ask(gaps.get(i), from, to));
        }
        if (gaps.size() > MOST) {
            asks.add("…");
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
    private String ask(Gap gap, int low, int high) {
        Sentence sentence = audit.report().sentences().get(gap.sentence());
        int start = gap.from();
        while (start > Math.max(low, sentence.from())
                && gap.from() - start < BEFORE
                && isPart(text.charAt(start - 1))) {
            start--;
        }
        boolean cut = start > Math.max(low, sentence.from()) && isPart(text.charAt(start - 1));
        if (cut) {
            start = wordStart(sentence, start, gap.from());
        }
        String before = text.substring(start, gap.from());
        int closing = before.indexOf('”');
        int opening = before.indexOf('“');
        if (closing >= 0 && (opening < 0 || opening > closing)) {
            start += closing + 1;
        }
        int limit = Math.min(Math.min(high, sentence.to()), text.length());
        int end = gap.to();
        while (end < limit && HEDGES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int wordEnd = wordEnd(sentence, end);
        while (end < Math.min(limit, wordEnd)
                && end - gap.to() < AFTER
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '%')) {
            end++;
        }
        return text.substring(start, gap.from()) + BOX + text.substring(gap.to(), end);
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
