package hecha.numeral;

import hecha.model.Approx;
import hecha.model.NumeralSort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the two ends of a range: 15%至20%, 3至5亿元, 2019—2021年, 22±3℃, 1000元以上5000元以下. */
final class Coordination {
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private static final String FILE = "coordination";

    private final WordClass brackets;
    private final WordClass rangeSigns;
    private final WordClass tolerances;
    private final WordClass and;
    private final WordClass betweenWords;
    private final WordClass inBetween;
    private final WordClass notGap;
    private final WordClass toWords;
    private final WordClass fromWords;
    private final WordClass since;
    private final WordClass dateTo;
    private final String yuan;
    private final SharedWords shared;
    private String text = "";
    private int start;

    Coordination(Lexicon lexicon) {
        brackets = lexicon.words(FILE, "brackets");
        rangeSigns = lexicon.words(FILE, "range_signs");
        tolerances = lexicon.words(FILE, "tolerances");
        and = lexicon.words(FILE, "and");
        betweenWords = lexicon.words(FILE, "between");
        inBetween = lexicon.words(FILE, "gap");
        notGap = lexicon.words(FILE, "no_gap");
        toWords = lexicon.words(FILE, "to");
        fromWords = lexicon.words(FILE, "from");
        since = lexicon.words(FILE, "since");
        dateTo = lexicon.words(FILE, "date_to");
        yuan = lexicon.word("money", "yuan");
        shared = new SharedWords(lexicon, rangeSigns);
    }

    /** The readings of {@code text} from {@code start} on, those that belong together joined. */
    List<Reading> join(String text, int start, List<Reading> readings) {
        this.text = text;
        this.start = start;
        shared.ordinals(text, readings);
        List<Reading> joined = new ArrayList<>(readings.size());
        int i = 0;
        while (i < readings.size()) {
            Reading first = readings.get(i);
            Reading range = i + 1 < readings.size() ? range(first, readings.get(i + 1)) : null;
            if (range == null) {
                joined.add(first);
                i++;
            } else {
                joined.add(range);
                i += 2;
            }
        }
        shared.units(text, start, joined);
        shared.hedges(text, joined);
        return joined;
    }

    /** The sign of 5000万（含）-1亿元. */
    private String withoutBracket(String gap) {
        return gap.substring(brackets.end(gap, 0)).strip();
    }

    /** Reads 1000元以上5000元以下 and 1000元以上至5000元 as one range, the words of its bounds with it; ages stay apart. */
    private @Nullable Reading bounded(Reading first, Reading second) {
        boolean opens = first.approx == Approx.AT_LEAST && first.hedgedTo > first.to && first.hedgedTo <= second.from;
        if (!opens || first.unit.isEmpty() || first.is(NumeralSort.AGE)) {
            return null;
        }
        String sign = text.substring(first.hedgedTo, second.from).strip();
        boolean closes = second.approx == Approx.AT_MOST && second.hedgedTo > second.to;
        boolean upTo = rangeSigns.contains(sign) && (closes || second.approx == Approx.EXACT);
        if (!upTo && !(closes && first.hedgedTo == second.from)) {
            return null;
        }
        Reading range = quantityRange(first, second, sign);
        if (range != null) {
            range.to = closes ? second.hedgedTo : range.to;
            range.approx = Approx.EXACT;
            range.hedge = "";
        }
        return range;
    }

    private @Nullable Reading range(Reading first, Reading second) {
        Reading bounded = bounded(first, second);
        if (bounded != null) {
            return bounded;
        }
        String gap = withoutBracket(SharedWords.gap(text, first, second));
        boolean between = and.contains(gap) && (betweenFollows(second.to) || inBetween.contains(second.written));
        if (tolerances.contains(gap)) {
            return tolerance(first, second);
        }
        if (!rangeSigns.contains(gap) && !between) {
            return null;
        }
        sharePercent(first, second);
        if (first.year != null && !second.isDate() && !second.unit.isEmpty()) {
            return amounts(first, second, gap);
        }
        if (between && inBetween.contains(second.written) && first.unit.isEmpty()) {
            second.to = second.numeralTo;
            second.hedgedTo = second.numeralTo;
            second.unit = "";
            second.written = "";
            Reading range = quantityRange(first, second, gap);
            if (range != null) {
                range.between = true;
            }
            return range;
        }
        boolean dated = first.isDate() || second.isDate();
        return dated ? dateRange(first, second, gap) : quantityRange(first, second, gap);
    }

    /** Reads the bare year as the amount that it is before another: 2000至3000元. */
    private @Nullable Reading amounts(Reading first, Reading second, String gap) {
        first.value = first.year;
        first.sort = NumeralSort.NUMBER;
        Reading range = quantityRange(first, second, gap);
        if (range == null) {
            first.value = null;
            first.sort = NumeralSort.DATE;
        }
        return range;
    }

    /** Gives the second number of 百分之三十到四十 the % of the first. */
    private static void sharePercent(Reading first, Reading second) {
        if (first.shared && second.plain && second.unit.isEmpty() && second.scale.compareTo(BigDecimal.ONE) == 0) {
            second.factor = first.factor;
            Readings.multiply(second);
            second.unit = first.unit;
            second.sort = first.sort;
            second.plain = false;
        }
    }

    /** Reads 22±3℃ and (98.7±0.3)% as ranges. */
    private @Nullable Reading tolerance(Reading first, Reading second) {
        if (first.value == null || second.value == null || first.isDate() || second.isDate()) {
            return null;
        }
        boolean bare = first.unit.isEmpty();
        if (!bare && !first.unit.equals(second.unit)) {
            return null;
        }
        boolean bracket = second.unit.isEmpty()
                && first.from > start
                && (text.charAt(first.from - 1) == '(' || text.charAt(first.from - 1) == '（')
                && (text.startsWith(")%", second.to)
                        || text.startsWith("）%", second.to)
                        || text.startsWith("）％", second.to));
        BigDecimal value = bare ? first.value.multiply(second.factor) : first.value;
        Reading range = new Reading();
        range.place(bracket ? first.from - 1 : first.from, bracket ? second.to + 2 : second.to);
        range.numeralFrom = first.numeralFrom;
        range.numeralTo = second.numeralTo;
        range.sort = NumeralSort.RANGE;
        range.joined = true;
        range.low = Decimals.plain(value.subtract(second.value));
        range.high = Decimals.plain(value.add(second.value));
        range.unit = bracket ? "%" : second.unit;
        range.written = bracket ? "%" : second.written;
        return range;
    }

    private boolean betweenFollows(int at) {
        return betweenWords.at(text, at) || (inBetween.at(text, at) && !notGap.at(text, at));
    }

    private @Nullable Reading dateRange(Reading first, Reading second, String gap) {
        if (!second.isDate()
                || (first.is(NumeralSort.DATE_RANGE) && !second.is(NumeralSort.DATE_RANGE))
                || (!first.isDate() && !first.plain)) {
            return null;
        }
        if (!first.isDate()
                && (first.value == null || first.value.scale() > 0 || first.value.compareTo(LAST_YEAR) > 0)) {
            return null;
        }
        Reading range = new Reading();
        range.place(first.from, second.to);
        range.sort = NumeralSort.DATE_RANGE;
        int before = Chars.skipSpacesBack(text, first.from, start);
        if (dateTo.contains(gap) && before > start && since.has(text.charAt(before - 1))) {
            range.from = before - 1;
        }
        if (and.contains(gap)) {
            range.to = betweenWords.at(text, second.to) ? betweenWords.end(text, second.to) : second.to + 1;
        }
        return range;
    }

    private @Nullable Reading quantityRange(Reading first, Reading second, String gap) {
        BigDecimal least = least(first);
        BigDecimal greatest = greatest(second);
        if (least == null
                || greatest == null
                || first.is(NumeralSort.ORDINAL)
                || second.is(NumeralSort.ORDINAL)
                || first.isCode
                || second.isCode) {
            return null;
        }
        boolean bare = first.unit.isEmpty();
        boolean currency = first.prefixed && second.is(NumeralSort.MONEY) && second.unit.equals(yuan);
        if (!bare && !currency && !first.unit.equals(second.unit)) {
            return null;
        }
        if (!bare && toWords.contains(gap) && comesFrom(first)) {
            return null;
        }
        BigDecimal low = bare ? scaled(Decimals.plain(least.multiply(second.factor)), first, second, greatest) : least;
        BigDecimal high = greatest;
        if (low.signum() < 0 && high.signum() < 0 && low.compareTo(high) > 0) {
            high = low;
            low = greatest;
        }
        if (low.compareTo(high) >= 0) {
            return null;
        }
        Reading range = new Reading();
        range.place(first.from, second.to);
        range.numeralFrom = first.numeralFrom;
        range.numeralTo = second.numeralTo;
        range.hedgedFrom = Math.min(first.hedgedFrom, first.from);
        range.hedgedTo = Math.max(second.hedgedTo, second.to);
        range.sort = NumeralSort.RANGE;
        range.joined = true;
        range.low = low;
        range.high = high;
        range.unit = currency ? first.unit : second.unit;
        range.written = second.written;
        range.approx = first.approx == Approx.EXACT ? second.approx : first.approx;
        range.hedge = (first.hedge + " " + second.hedge).strip();
        return range;
    }

    /** The value, or the least of an estimate such as 几十; null for what is neither. */
    private static @Nullable BigDecimal least(Reading reading) {
        return reading.value == null && reading.isEstimate() ? reading.low : reading.value;
    }

    private static @Nullable BigDecimal greatest(Reading reading) {
        return reading.value == null && reading.isEstimate() ? reading.high : reading.value;
    }

    /** The low bound with what 万, 亿 or a last 百 of the high one multiplies: 三至五亿, 三百至五百万, 20至五百万. */
    private static BigDecimal scaled(BigDecimal low, Reading first, Reading second, BigDecimal greatest) {
        if (first.big.compareTo(BigDecimal.ONE) != 0) {
            return low;
        }
        boolean digits = first.scale.compareTo(BigDecimal.ONE) == 0;
        for (BigDecimal by : digits ? List.of(second.scale, second.big) : List.of(second.big)) {
            BigDecimal scaled = low.multiply(by);
            if (scaled.compareTo(greatest) <= 0) {
                return Decimals.plain(scaled);
            }
        }
        return low;
    }

    /** Whether 从 or 由 stands before: 从A到B are two figures. */
    private boolean comesFrom(Reading first) {
        int before = Chars.skipSpacesBack(text, first.hedgedFrom, start);
        return before > start && fromWords.has(text.charAt(before - 1));
    }
}
