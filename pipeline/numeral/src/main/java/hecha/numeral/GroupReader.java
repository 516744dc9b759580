package hecha.numeral;

import static hecha.numeral.Chars.BIG;
import static hecha.numeral.Chars.DIGIT;
import static hecha.numeral.Chars.HAN_DIGIT;
import static hecha.numeral.Chars.HAN_ZERO;
import static hecha.numeral.Chars.SEVERAL;
import static hecha.numeral.Chars.SMALL;
import static hecha.numeral.Chars.SOME;

import java.math.BigDecimal;

/** Puts digits and 十 百 千 万 亿 together to one whole number: 两万三千, 5万4千6百, 一万五千亿, 十几万, 两三百. */
final class GroupReader {
    static final long MAX = 900_000_000_000_000_000L;
    private static final long TEN_THOUSAND = 10_000L;
    private static final String FILE = "numbers";

    /** What stands behind 两 where it is the weight. */
    private final WordClass inTaels;

    private final WordClass year;
    private final WordClass notRest;
    private final WordClass more;
    private final WordClass noScales;
    private final WordClass over;

    private String text = "";
    private int end;

    /** What the number is so far: each field twice, for the least and the greatest number that an estimate means. */
    private long totalLow;

    private long totalHigh;
    private long sectionLow;
    private long sectionHigh;
    private long lastSmall;
    private long lastBig;
    private long groupLow;
    private long groupHigh;
    private boolean group;
    private boolean hanGroup;
    private boolean zero;
    private boolean units;

    GroupReader(Lexicon lexicon) {
        inTaels = lexicon.words(FILE, "taels_of");
        year = lexicon.words(FILE, "year");
        notRest = lexicon.words(FILE, "no_rest_before");
        more = lexicon.words(FILE, "more");
        noScales = lexicon.words(FILE, "no_scales");
        over = lexicon.words(FILE, "over");
    }

    void over(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Begins with no digit read. */
    void clear() {
        totalLow = 0;
        totalHigh = 0;
        sectionLow = 0;
        sectionHigh = 0;
        lastSmall = Long.MAX_VALUE;
        lastBig = Long.MAX_VALUE;
        group = false;
        zero = false;
        units = false;
    }

    /** Begins with an Arabic number read. */
    void begin(long number) {
        clear();
        group = true;
        hanGroup = false;
        groupLow = number;
        groupHigh = number;
    }

    /** Reads digits and 十 百 千 万 亿 as long as they make one number; gives the index after them. */
    int read(int at, boolean bare, Numeral out) {
        int to = at;
        int i = at;
        while (i < end) {
            char c = text.charAt(i);
            byte kind = Chars.kind(c);
            int next;
            if (kind == HAN_DIGIT || (kind == HAN_ZERO && !units && (group || to == at))) {
                next = readDigit(i, at, out);
            } else if (kind == DIGIT) {
                next = readArabicGroup(i);
            } else if (kind == HAN_ZERO) {
                next = !group && units && i + 1 < end && startsGroup(i + 1) ? i + 1 : i;
                zero = next > i;
            } else if (kind == SMALL) {
                next = readSmall(i, at, bare);
            } else if (kind == BIG) {
                next = readBig(i, at, bare);
            } else if (kind == SOME || kind == SEVERAL) {
                next = readSome(i, at, kind);
            } else {
                next = i;
            }
            if (next == i) {
                break;
            }
            if (kind != HAN_ZERO || group) {
                to = next;
            }
            if (out.sequence && !group) {
                break;
            }
            i = Chars.skipSpaces(text, next, end);
            if (i > next && !continues(next, i)) {
                break;
            }
        }
        return to;
    }

    /** Whether a number goes on after spaces: 一百 五 十, 7万 5千, 1000 万, but not 一 二. */
    boolean continues(int before, int after) {
        if (after >= end) {
            return false;
        }
        byte last = Chars.kind(text.charAt(before - 1));
        byte next = Chars.kind(text.charAt(after));
        if (next == SMALL || next == BIG) {
            return true;
        }
        if (last != SMALL && last != BIG) {
            return false;
        }
        return next == HAN_DIGIT || next == HAN_ZERO || next == SOME || next == DIGIT;
    }

    private boolean startsGroup(int i) {
        int at = Chars.skipSpaces(text, i, end);
        if (at >= end) {
            return false;
        }
        byte kind = Chars.kind(text.charAt(at));
        return kind == HAN_DIGIT
                || kind == DIGIT
                || kind == SOME
                || (kind == SMALL && Chars.value(text.charAt(at)) == 10);
    }

    private int readDigit(int i, int start, Numeral out) {
        char c = text.charAt(i);
        long digit = Chars.value(c);
        if (group) {
            if (!hanGroup) {
                return i;
            }
            boolean more = i + 1 < end && Chars.isSequenceDigit(text.charAt(i + 1));
            boolean estimate = groupHigh == groupLow
                    && groupLow > 0
                    && (digit == groupLow + 1 || (groupLow == 3 && digit == 5))
                    && !more
                    && !out.sequence;
            if (estimate && !Chars.isTwo(c)) {
                groupHigh = digit;
                return i + 1;
            }
            if (Chars.isTwo(c) && isFew(i)) {
                groupLow = Math.min(groupLow, 2);
                groupHigh = Math.max(groupHigh, 2);
                return i + 1;
            }
            if (units || Chars.isTwo(c) || Chars.isTwo(text.charAt(i - 1))) {
                return i;
            }
            return readSequence(start, out);
        }
        if (Chars.isTwo(c) && (i > start) && !multiplierFollows(i + 1)) {
            return i;
        }
        group = true;
        hanGroup = true;
        groupLow = digit;
        groupHigh = digit;
        return i + 1;
    }

    /** Whether 两 at {@code i} makes an estimate of the digit before it: 一两百户, 三两天; 一两银子 is a weight. */
    private boolean isFew(int i) {
        char next = i + 1 < end ? text.charAt(i + 1) : 0;
        return !units
                && groupHigh == groupLow
                && (groupLow == 1 || groupLow == 3)
                && Chars.isHan(next)
                && !inTaels.has(next)
                && (multiplierFollows(i + 1) || Chars.kind(next) == Chars.NONE);
    }

    private boolean multiplierFollows(int i) {
        int at = Chars.skipSpaces(text, i, end);
        return at < end
                && (Chars.kind(text.charAt(at)) == BIG
                        || (Chars.kind(text.charAt(at)) == SMALL && Chars.value(text.charAt(at)) >= 100));
    }

    /** Reads 二〇一九 or 一三: digits one after another. */
    private int readSequence(int start, Numeral out) {
        int i = start;
        long value = 0;
        while (i < end && Chars.isSequenceDigit(text.charAt(i))) {
            if (value < MAX / 10) {
                value = value * 10 + Chars.value(text.charAt(i));
            }
            i++;
        }
        groupLow = value;
        groupHigh = value;
        out.sequence = true;
        out.digits = i - start;
        return i;
    }

    /** Reads Arabic digits within a number: the 4 of 5万4千, the 4000 of 3万4000, the 1 of 1千零1. */
    private int readArabicGroup(int i) {
        if (group || !units) {
            return i;
        }
        int to = i;
        long value = 0;
        while (to < end && Chars.isDigit(text.charAt(to)) && to - i < 5) {
            value = value * 10 + Chars.value(text.charAt(to));
            to++;
        }
        if (to - i > 4 || (to < end && Chars.isPoint(text.charAt(to)))) {
            return i;
        }
        int after = Chars.skipSpaces(text, to, end);
        boolean multiplied = after < end
                && (Chars.kind(text.charAt(after)) == SMALL || Chars.kind(text.charAt(after)) == BIG)
                && multiplies(after)
                && Chars.value(text.charAt(after)) < Math.min(lastSmall, lastBig);
        boolean whole = to - i == 4 && lastBig == TEN_THOUSAND && sectionLow == 0 && !year.hasAt(text, after);
        if (!multiplied && !zero && !whole && !isHedgedBeforeUnit(after) && !isRest(i, to)) {
            return i;
        }
        group = true;
        hanGroup = false;
        groupLow = value;
        groupHigh = value;
        return to;
    }

    /** Whether the digits fill the places below the 百, 千 or 万 before them: 1万600元, 3千500亩, 5百60户. */
    private boolean isRest(int from, int to) {
        long scale = Chars.value(text.charAt(from - 1));
        int places = scale == 100 ? 2 : scale == 1000 || scale == TEN_THOUSAND ? 3 : 0;
        return to - from == places
                && from > 1
                && Chars.isDigit(text.charAt(from - 2))
                && to < end
                && Chars.isHan(text.charAt(to))
                && !notRest.has(text.charAt(to));
    }

    /** Whether 多 or 余 and a lesser unit follow: the 2000 of 1亿2000余万. */
    private boolean isHedgedBeforeUnit(int at) {
        boolean hedged = at + 1 < end && more.has(text.charAt(at));
        return hedged && Chars.kind(text.charAt(at + 1)) == BIG && Chars.value(text.charAt(at + 1)) < lastBig;
    }

    private int readSmall(int i, int start, boolean bare) {
        long unit = Chars.value(text.charAt(i));
        if (unit == 20 || unit == 30) {
            if (group || (lastSmall != Long.MAX_VALUE && lastSmall <= 10)) {
                return i;
            }
            sectionLow += unit;
            sectionHigh += unit;
            lastSmall = 10;
            units = true;
            return i + 1;
        }
        if (unit >= lastSmall
                || (!group && unit > 10 && !(i == start && bare))
                || (group && !hanGroup && groupLow > 9 && !scalesFurther(i))) {
            return i;
        }
        if (!multiplies(i) || (group && groupLow == 0 && unit > 10)) {
            return i;
        }
        group &= groupLow > 0;
        sectionLow += unit * (group ? groupLow : 1);
        sectionHigh += unit * (group ? groupHigh : 1);
        lastSmall = unit;
        group = false;
        zero = false;
        units = true;
        return i + 1;
    }

    /** Whether 万 or 亿 follows the 百 or 千 at {@code i}: 35百万元. */
    private boolean scalesFurther(int i) {
        return Chars.value(text.charAt(i)) >= 100
                && i + 1 < end
                && Chars.kind(text.charAt(i + 1)) == BIG
                && groupLow <= MAX / TEN_THOUSAND / TEN_THOUSAND / TEN_THOUSAND;
    }

    private int readBig(int i, int start, boolean bare) {
        long unit = Chars.value(text.charAt(i));
        if (!multiplies(i)) {
            return i;
        }
        if (group) {
            sectionLow += groupLow;
            sectionHigh += groupHigh;
        }
        boolean first = !units && !group;
        if (first && !(i == start && bare)) {
            return i;
        }
        if (first) {
            sectionLow = 1;
            sectionHigh = 1;
        }
        boolean whole = totalLow > 0 && (totalLow < unit || sectionLow == 0);
        long low = whole ? totalLow + sectionLow : sectionLow;
        long high = whole ? totalHigh + sectionHigh : sectionHigh;
        if (low == 0 || high > MAX / unit || (!whole && unit >= lastBig)) {
            if (group) {
                sectionLow -= groupLow;
                sectionHigh -= groupHigh;
            }
            return i;
        }
        totalLow = whole ? low * unit : totalLow + low * unit;
        totalHigh = whole ? high * unit : totalHigh + high * unit;
        sectionLow = 0;
        sectionHigh = 0;
        lastSmall = Long.MAX_VALUE;
        lastBig = unit;
        group = false;
        zero = false;
        units = true;
        return i + 1;
    }

    /** Reads 几 and 数 as digits: 十几, 几百, 数十. */
    private int readSome(int i, int start, byte kind) {
        if (group) {
            return i;
        }
        int next = Chars.skipSpaces(text, i + 1, end);
        boolean multiplied = next < end
                && (Chars.kind(text.charAt(next)) == SMALL || Chars.kind(text.charAt(next)) == BIG)
                && multiplies(next);
        boolean leads = i == start;
        boolean ones = units && kind == SOME && (lastSmall == 10 || zero);
        if (leads ? !multiplied : !ones && !(units && kind == SOME && multiplied)) {
            return i;
        }
        group = true;
        hanGroup = true;
        groupLow = leads ? 2 : 1;
        groupHigh = 9;
        return i + 1;
    }

    /** Puts the number read into {@code out}. */
    void finish(Numeral out) {
        if (group) {
            long unit = 1;
            if (hanGroup && units && !zero && !out.sequence) {
                if (lastSmall == 100 || lastSmall == 1000) {
                    unit = lastSmall / 10;
                } else if (lastSmall == Long.MAX_VALUE && lastBig != Long.MAX_VALUE) {
                    unit = lastBig / 10;
                }
            }
            sectionLow += groupLow * unit;
            sectionHigh += groupHigh * unit;
            group = false;
        }
        long low = totalLow + sectionLow;
        long high = totalHigh + sectionHigh;
        if (totalLow > 0 && sectionLow > 0) {
            out.head = BigDecimal.valueOf(totalLow);
            out.headUnit = BigDecimal.valueOf(lastBig);
        }
        out.value = BigDecimal.valueOf(low);
        out.high = high == low ? null : BigDecimal.valueOf(high);
    }

    /** Whether 百, 千, 万 … at {@code i} multiplies, and is not the start of 百分点, 千瓦 or 兆赫. */
    boolean multiplies(int i) {
        int word = noScales.end(text, i);
        return word == i || over.at(text, word - 1);
    }
}
