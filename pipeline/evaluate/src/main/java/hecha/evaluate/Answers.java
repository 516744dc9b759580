package hecha.evaluate;

import hecha.record.Analysis;
import hecha.record.Gold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Says when what is found is what an answer says, however it is spaced, shortened or rounded, and names both. */
final class Answers {
    /** A value with as many decimals is a fraction that has no end. */
    private static final int ENDLESS = 10;

    private Answers() {}

    /** Whether one is the other or its short form: 广西 or 恩施州 for the full name, 清远市 for 广东省清远市. */
    static boolean isSameRegion(String gold, String region) {
        int last = gold.length() - 1;
        boolean shortened =
                last > 1 && region.startsWith(gold.substring(0, last)) && region.endsWith(gold.substring(last));
        return shortened || region.startsWith(gold) || gold.endsWith(region);
    }

    /** A title without blanks and without the dashes before a subtitle. */
    static String bare(String title) {
        return squeeze(title).replace("—", "");
    }

    /** Whether the values are one; a third as a rate, which has no end, as far as the answer writes it. */
    static boolean isSame(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        boolean endless = right.scale() >= ENDLESS && left.scale() > 1;
        BigDecimal compared =
                endless ? right.setScale(Math.min(left.scale(), right.scale()), RoundingMode.HALF_UP) : right;
        return left.compareTo(compared) == 0;
    }

    static String value(Gold.FigureGold figure) {
        return (figure.value() == null
                        ? figure.low() + ".." + figure.high()
                        : figure.value().toPlainString())
                + " "
                + figure.unit();
    }

    static String describe(Analysis.FigurePart figure) {
        BigDecimal value = figure.value();
        return figure.raw() + " = " + (value == null ? figure.low() + ".." + figure.high() : value.toPlainString())
                + " " + figure.unit() + " (" + figure.subject() + ") " + figure.kind();
    }

    /** Without blanks and a closing full stop, which headings carry or not. */
    static String squeeze(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000') {
                kept.append(c);
            }
        }
        int end = kept.length();
        while (end > 0 && "。.".indexOf(kept.charAt(end - 1)) >= 0 && end > 3) {
            end--;
        }
        return kept.substring(0, end);
    }
}
