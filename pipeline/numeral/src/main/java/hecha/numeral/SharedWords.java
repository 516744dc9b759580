package hecha.numeral;

import hecha.model.Approx;
import hecha.model.NumeralSort;
import java.math.BigDecimal;
import java.util.List;

/** Passes on what the numbers of a list share: their unit (3.2、4.1和5.6亿元), their hedge (超过15%和16%), or 第. */
final class SharedWords {
    /** What stands between two numbers of one list or range has no more characters. */
    private static final int MAX_GAP = 8;

    /** 万 or 亿 goes back only to numbers of like size: 3.2、5.6亿元, but not 5000、1.2万元. */
    private static final BigDecimal LIKE = BigDecimal.valueOf(200);

    private static final String FILE = "coordination";

    private final WordClass rangeSigns;
    private final WordClass ordinalSigns;
    private final WordClass listSigns;
    private final WordClass markers;

    SharedWords(Lexicon lexicon, WordClass rangeSigns) {
        this.rangeSigns = rangeSigns;
        ordinalSigns = lexicon.words(FILE, "ordinal_signs");
        listSigns = lexicon.words(FILE, "list_signs");
        markers = lexicon.words(FILE, "markers");
    }

    /** What stands between two readings, or a line break where they are no neighbours. */
    static String gap(String text, Reading first, Reading second) {
        int from = first.to;
        int to = second.from;
        return to < from || to - from > MAX_GAP
                ? "\n"
                : text.substring(from, to).strip();
    }

    /** In 第1、2批 and 第十至第十五 the numbers behind 第 are ordinals too. */
    void ordinals(String text, List<Reading> readings) {
        for (int i = 1; i < readings.size(); i++) {
            Reading first = readings.get(i - 1);
            Reading second = readings.get(i);
            if (first.is(NumeralSort.ORDINAL)
                    && second.value != null
                    && first.arabic == second.arabic
                    && !second.is(NumeralSort.ORDINAL)) {
                String gap = gap(text, first, second);
                if (ordinalSigns.contains(gap) || rangeSigns.contains(gap)) {
                    second.sort = NumeralSort.ORDINAL;
                    second.to = second.numeralTo;
                    second.unit = "";
                    second.written = "";
                }
            }
        }
    }

    /** Passes unit and 万 or 亿 of the last number of a list back to those before it. */
    void units(String text, int start, List<Reading> readings) {
        for (int i = readings.size() - 2; i >= 0; i--) {
            Reading first = readings.get(i);
            Reading second = readings.get(i + 1);
            if (first.year != null
                    && !second.isDate()
                    && second.lends
                    && !second.unit.isEmpty()
                    && second.value != null
                    && listSigns.contains(gap(text, first, second))) {
                first.value = first.year;
                first.sort = NumeralSort.NUMBER;
                first.plain = true;
            }
            boolean lends = second.isDate() || (!second.unit.isEmpty() && second.value != null && second.lends);
            if (!first.plain
                    || !lends
                    || first.value == null
                    || !listSigns.contains(gap(text, first, second))
                    || isMarker(text, start, first)) {
                continue;
            }
            if (second.isDate()) {
                if (first.value.scale() <= 0 && first.arabic) {
                    first.sort = NumeralSort.DATE;
                    first.value = null;
                }
                continue;
            }
            first.sort = second.sort;
            first.unit = second.unit;
            first.written = second.written;
            first.factor = second.factor;
            first.lends = true;
            BigDecimal by = second.factor;
            if (isLike(first, second.core()) && first.scale.compareTo(BigDecimal.ONE) == 0) {
                by = by.multiply(second.scale);
                first.scale = second.scale;
            } else if (first.big.compareTo(BigDecimal.ONE) == 0
                    && first.scale.compareTo(BigDecimal.ONE) != 0
                    && isLike(first, second.core().multiply(second.scale).divide(second.big))) {
                by = by.multiply(second.big);
                first.scale = first.scale.multiply(second.big);
            }
            first.big = second.big;
            first.value = Decimals.times(first.value, by);
            first.low = Decimals.times(first.low, by);
            first.high = Decimals.times(first.high, by);
        }
    }

    private static boolean isLike(Reading first, BigDecimal core) {
        return core.signum() != 0 && first.value != null && first.value.compareTo(core.multiply(LIKE)) < 0;
    }

    /** Whether the number is the label of a paragraph: 1、, （2）. */
    private boolean isMarker(String text, int start, Reading first) {
        int before = Chars.skipSpacesBack(text, first.from, start);
        if (before == start || Chars.isLineBreak(text.charAt(before - 1))) {
            return text.charAt(first.to) == '、';
        }
        char c = text.charAt(before - 1);
        return markers.has(c);
    }

    /** A hedge before the first of a pair in one unit holds for the second too. */
    void hedges(String text, List<Reading> readings) {
        for (int i = 1; i < readings.size(); i++) {
            Reading first = readings.get(i - 1);
            Reading second = readings.get(i);
            boolean shared = first.hedgedFrom < first.from
                    && first.inFront != Approx.EXACT
                    && second.approx == Approx.EXACT
                    && second.value != null
                    && !first.unit.isEmpty()
                    && first.unit.equals(second.unit)
                    && listSigns.contains(gap(text, first, second));
            if (shared) {
                second.approx = first.inFront;
                second.inFront = first.inFront;
                second.hedge = first.hedge;
                second.hedgedFrom = second.from - 1;
            }
        }
    }
}
