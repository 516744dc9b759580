package hecha.numeral;

import hecha.model.Approx;
import java.math.BigDecimal;

/** Reads the 多, 余, 来 or 几 that leaves the end of a number open: 2700多, 三十来, 十几; not the 多 of 多元化. */
final class VagueEndReader {
    private static final String FILE = "numbers";
    private static final int MAX_GAP = 8;
    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    private final WordClass more;
    private final WordClass about;
    private final WordClass notEnds;
    private String text = "";
    private int end;

    VagueEndReader(Lexicon lexicon) {
        more = lexicon.words(FILE, "more");
        about = lexicon.words(FILE, "about");
        notEnds = lexicon.words(FILE, "no_ends");
    }

    void over(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Reads 多, 余, 来 or 几 behind the number {@code out}, which ends at {@code at}. */
    void read(int at, Numeral out) {
        int i = skipGap(at, out.arabic);
        BigDecimal value = out.value;
        if (i >= end || value == null) {
            return;
        }
        char c = text.charAt(i);
        boolean some = Chars.kind(c) == Chars.SOME;
        boolean over = more.has(c);
        boolean hedged = some || ((over || about.has(c)) && !notEnds.at(text, i));
        boolean multiplied = i + 1 < end && Chars.kind(text.charAt(i + 1)) == Chars.BIG;
        if (!hedged || (out.isEstimate() && !multiplied)) {
            return;
        }
        boolean round = value.stripTrailingZeros().scale() < 0;
        boolean scaled = out.scale.compareTo(BigDecimal.ONE) > 0;
        if (!round && !(over && (scaled || value.compareTo(BigDecimal.TEN) > 0))) {
            return;
        }
        out.hedge = c;
        out.approx = over ? Approx.OVER : Approx.ABOUT;
        BigDecimal step =
                BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
        if (over) {
            out.below = value.add(step);
        } else if (some) {
            BigDecimal tenth = step.divide(BigDecimal.TEN);
            out.high = Decimals.plain(value.add(tenth.multiply(NINE)));
            out.value = Decimals.plain(value.add(tenth));
        }
        out.to = i + 1;
    }

    /** Index after the spaces at {@code at}, and after the line breaks, too, behind Arabic digits. */
    private int skipGap(int at, boolean arabic) {
        int i = Chars.skipSpaces(text, at, end);
        while (arabic
                && i < end
                && i - at < MAX_GAP
                && (Chars.isLineBreak(text.charAt(i)) || Chars.isSpace(text.charAt(i)))) {
            i++;
        }
        return i;
    }
}
