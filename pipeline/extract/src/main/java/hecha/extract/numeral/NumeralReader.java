package hecha.extract.numeral;

import static hecha.extract.numeral.Chars.BIG;
import static hecha.extract.numeral.Chars.DIGIT;
import static hecha.extract.numeral.Chars.HAN_DIGIT;
import static hecha.extract.numeral.Chars.HAN_ZERO;
import static hecha.extract.numeral.Chars.SEVERAL;
import static hecha.extract.numeral.Chars.SMALL;
import static hecha.extract.numeral.Chars.SOME;

import java.math.BigDecimal;

/**
 * Reads one number in Arabic digits, Chinese digits or both: 1,067, 3.82亿, 两万三千, 一点五亿, 十几万, 两三百, 2700多万.
 *
 * <p>几 and 数 before 十, 百 … stand for 2 to 9, 几 after 十 for 1 to 9. A number with 多 or 余 stays below the next value
 * of its last digit that is not zero: 2700多万 is at least 27 000 000 and below 28 000 000.
 */
final class NumeralReader {
    /** Longer runs of digits are codes: they get no value. */
    private static final int MAX_DIGITS = 60;

    private static final long MAX = 900_000_000_000_000_000L;
    private static final long TEN_THOUSAND = 10_000L;

    private boolean wideCommas = true;
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

    /** Whether ， parts thousands: 4，565. */
    void wideCommas(boolean on) {
        wideCommas = on;
    }

    void over(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /**
     * Reads the number at {@code at} into {@code out}.
     *
     * @param bare whether 百, 千, 万 and 亿 count as a number without a digit before them (近万, 上百)
     */
    boolean read(int at, boolean bare, Numeral out) {
        out.reset(at);
        if (at >= end) {
            return false;
        }
        byte kind = Chars.kind(text.charAt(at));
        if (kind == DIGIT || (Chars.isPoint(text.charAt(at)) && at + 1 < end && Chars.isDigit(text.charAt(at + 1)))) {
            out.arabic = true;
            return readArabic(at, out);
        }
        if (!(kind >= HAN_DIGIT && kind <= SEVERAL)) {
            return false;
        }
        clear();
        int to = readGroups(at, bare, out);
        if (to == at) {
            return false;
        }
        finish(out);
        readTail(to, out);
        return true;
    }

    private void clear() {
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

    private boolean readArabic(int at, Numeral out) {
        int i = at;
        while (i < end && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        int digits = i - at;
        if (digits >= 1 && digits <= 3) {
            int thousands = readThousands(i);
            digits += (thousands - i) / 4 * 3;
            i = thousands;
        }
        out.digits = digits;
        int whole = i;
        if (i + 1 < end && Chars.isPoint(text.charAt(i)) && Chars.isDigit(text.charAt(i + 1))) {
            int j = i + 1;
            while (j < end && Chars.isDigit(text.charAt(j))) {
                j++;
            }
            boolean version = isInVersion(at)
                    || (j + 1 < end && Chars.isPoint(text.charAt(j)) && Chars.isDigit(text.charAt(j + 1)));
            if (!version && !isLabel(at, i, j)) {
                i = j;
                out.decimal = true;
            }
        }
        if (i == at) {
            return false;
        }
        out.to = i;
        if (i - at > MAX_DIGITS) {
            return true;
        }
        out.value = decimal(at, i);
        if (out.decimal || digits > 15) {
            readScale(i, out);
            readTail(out.to, out);
            return true;
        }
        clear();
        group = true;
        hanGroup = false;
        groupLow = out.value.longValueExact();
        groupHigh = groupLow;
        int units = Chars.skipSpaces(text, whole, end);
        int to = units < end && continues(whole, units) ? readGroups(units, false, out) : units;
        if (to > units) {
            finish(out);
        }
        readTail(to > units ? to : whole, out);
        return true;
    }

    /** Whether digits and a point stand right before {@code at}: 1.2.3 holds no decimal. */
    private boolean isInVersion(int at) {
        return at > 1 && Chars.isPoint(text.charAt(at - 1)) && Chars.isDigit(text.charAt(at - 2));
    }

    /** Whether the digits before the point at {@code point} only label a paragraph: 1.2019年, 2.3月底, 3.2个 at a line's start. */
    private boolean isLabel(int at, int point, int to) {
        if (point - at > 2 || to >= end) {
            return false;
        }
        char after = text.charAt(to);
        if (after == '年' && to - point == 5 && (text.startsWith("19", point + 1) || text.startsWith("20", point + 1))) {
            return true;
        }
        boolean leads = at == 0 || Chars.isLineBreak(text.charAt(at - 1));
        return (after == '月' && to - point <= 3)
                || (leads
                        && to - point == 2
                        && "个名家户项条人所座处篇份场村县".indexOf(after) >= 0
                        && "百月小多".indexOf(to + 1 < end ? text.charAt(to + 1) : '。') < 0);
    }

    /** Index after the groups of a comma and three digits that start at {@code at}. */
    private int readThousands(int at) {
        int i = at;
        while (i + 3 < end
                && (text.charAt(i) == ',' || (wideCommas && text.charAt(i) == '，'))
                && text.charAt(i) == text.charAt(at)
                && Chars.isDigit(text.charAt(i + 1))
                && Chars.isDigit(text.charAt(i + 2))
                && Chars.isDigit(text.charAt(i + 3))
                && !(i + 4 < end && Chars.isDigit(text.charAt(i + 4)))) {
            i += 4;
        }
        return i;
    }

    private BigDecimal decimal(int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (Chars.isDigit(text.charAt(i))) {
                digits.append((char) ('0' + Chars.value(text.charAt(i))));
            } else if (Chars.isPoint(text.charAt(i))) {
                digits.append('.');
            }
        }
        return new BigDecimal(digits.toString());
    }

    /** Multiplies a decimal by the 百, 千, 万 or 亿 that follow it. */
    private void readScale(int at, Numeral out) {
        long scale = 1;
        int to = at;
        while (true) {
            int i = Chars.skipSpaces(text, to, end);
            if (i >= end
                    || !(Chars.kind(text.charAt(i)) == BIG
                            || (Chars.kind(text.charAt(i)) == SMALL && Chars.value(text.charAt(i)) >= 100))
                    || !multiplies(i)
                    || scale > MAX / Chars.value(text.charAt(i))) {
                break;
            }
            scale *= Chars.value(text.charAt(i));
            to = i + 1;
        }
        if (scale > 1 && out.value != null) {
            out.scale = BigDecimal.valueOf(scale);
            out.value = plain(out.value.multiply(out.scale));
            out.to = to;
        }
    }

    /** Whether 百, 千, 万 … at {@code i} multiplies, and is not the start of 百分点, 千瓦 or 兆赫. */
    private boolean multiplies(int i) {
        char next = i + 1 < end ? text.charAt(i + 1) : 0;
        return switch (text.charAt(i)) {
            case '百', '佰' -> next != '帕' && (next != '分' || (i + 2 < end && text.charAt(i + 2) == '之'));
            case '千', '仟' -> "克米瓦卡伏赫帕焦牛安升".indexOf(next) < 0 || next == 0;
            case '兆' -> "瓦赫字比帕伏欧B".indexOf(next) < 0 || next == 0;
            default -> true;
        };
    }

    /** Reads digits and 十 百 千 万 亿 as long as they make one number; gives the index after them. */
    private int readGroups(int at, boolean bare, Numeral out) {
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
    private boolean continues(int before, int after) {
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
            boolean more = i + 1 < end && isSequenceDigit(i + 1);
            boolean estimate = groupHigh == groupLow
                    && groupLow > 0
                    && (digit == groupLow + 1 || (groupLow == 3 && digit == 5))
                    && !more
                    && !out.sequence;
            if (estimate && !Chars.isTwo(c)) {
                groupHigh = digit;
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

    private boolean isSequenceDigit(int i) {
        byte kind = Chars.kind(text.charAt(i));
        return (kind == HAN_DIGIT || kind == HAN_ZERO) && !Chars.isTwo(text.charAt(i));
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
        while (i < end && isSequenceDigit(i)) {
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
        boolean whole = to - i == 4
                && lastBig == TEN_THOUSAND
                && sectionLow == 0
                && !(after < end && text.charAt(after) == '年');
        if (!multiplied && !zero && !whole) {
            return i;
        }
        group = true;
        hanGroup = false;
        groupLow = value;
        groupHigh = value;
        return to;
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
                || (group && !hanGroup && groupLow > 9)) {
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

    private void finish(Numeral out) {
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
        out.value = BigDecimal.valueOf(low);
        out.high = high == low ? null : BigDecimal.valueOf(high);
    }

    /** Reads what may follow a whole number: 点五, then 多 or 余, then 万 and 亿. */
    private void readTail(int at, Numeral out) {
        int to = at;
        if (!out.decimal && !out.isEstimate() && out.value != null) {
            to = readHanDecimals(to, out);
        }
        out.to = to;
        if (out.value == null) {
            return;
        }
        out.scale = out.decimal ? out.scale : writtenScale(out.from, to);
        readHedge(to, out);
        trailingScale(out);
    }

    /** The product of 万 and 亿 at the end of a number, or of a last 百 or 千 after a single digit. */
    private BigDecimal writtenScale(int from, int to) {
        long scale = 1;
        int i = to;
        while (i > from && Chars.kind(text.charAt(i - 1)) == BIG && scale <= MAX / Chars.value(text.charAt(i - 1))) {
            scale *= Chars.value(text.charAt(i - 1));
            i--;
        }
        if (i - from == 2 && Chars.kind(text.charAt(i - 1)) == SMALL && Chars.value(text.charAt(i - 1)) >= 100) {
            scale *= Chars.value(text.charAt(i - 1));
        }
        return scale == 1 ? BigDecimal.ONE : BigDecimal.valueOf(scale);
    }

    private int readHanDecimals(int at, Numeral out) {
        int point = Chars.skipSpaces(text, at, end);
        if (point >= end || !Chars.isHanPoint(text.charAt(point))) {
            return at;
        }
        int i = Chars.skipSpaces(text, point + 1, end);
        int first = i;
        StringBuilder digits = new StringBuilder();
        while (i < end && isSequenceDigit(i) && i - first < MAX_DIGITS) {
            digits.append((char) ('0' + Chars.value(text.charAt(i))));
            i++;
        }
        if (i == first || (i < end && Chars.kind(text.charAt(i)) == SMALL && Chars.value(text.charAt(i)) == 10)) {
            return at;
        }
        BigDecimal whole = out.value;
        if (whole == null) {
            return at;
        }
        out.value = new BigDecimal(whole.toPlainString() + "." + digits);
        out.decimal = true;
        out.to = i;
        readScale(i, out);
        return out.to;
    }

    /** Reads 多, 余, 来 or 几 behind a number. */
    private void readHedge(int at, Numeral out) {
        int i = Chars.skipSpaces(text, at, end);
        while (out.arabic
                && i < end
                && i - at < 8
                && (Chars.isLineBreak(text.charAt(i)) || Chars.isSpace(text.charAt(i)))) {
            i++;
        }
        BigDecimal value = out.value;
        if (i >= end || value == null) {
            return;
        }
        char c = text.charAt(i);
        boolean multiplied = i + 1 < end && Chars.kind(text.charAt(i + 1)) == BIG;
        if (out.isEstimate() && !multiplied) {
            return;
        }
        boolean hedged = switch (c) {
            case '多' -> !startsWord(i, "元化", "样", "层", "边", "党", "媒", "功", "少", "数", "方", "重", "维");
            case '余', '餘' -> !startsWord(i, "额", "地", "热", "量", "款", "姚", "杭", "下", "温");
            case '来', '來' ->
                !startsWord(i, "自", "源", "到", "访", "看", "说", "华", "的", "临", "宾", "电", "信", "了", "，", "。", "、");
            case '几', '幾' -> true;
            default -> false;
        };
        boolean round = value.stripTrailingZeros().scale() < 0;
        boolean scaled = out.scale.signum() > 0 && out.scale.compareTo(BigDecimal.ONE) > 0;
        if (!hedged || !(round || scaled || ((c == '多' || c == '余') && value.compareTo(BigDecimal.TEN) > 0))) {
            return;
        }
        if ((c == '来' || c == '來' || c == '几' || c == '幾') && !round) {
            return;
        }
        out.hedge = c;
        BigDecimal step =
                BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
        if (c == '多' || c == '余' || c == '餘') {
            out.below = value.add(step);
        } else if (c == '几' || c == '幾') {
            BigDecimal tenth = step.divide(BigDecimal.TEN);
            out.high = plain(value.add(tenth.multiply(BigDecimal.valueOf(9))));
            out.value = plain(value.add(tenth));
        }
        out.to = i + 1;
    }

    /** Multiplies by the 万 and 亿 behind 多 or 余. */
    private void trailingScale(Numeral out) {
        if (out.hedge == 0) {
            return;
        }
        long scale = 1;
        int to = out.to;
        while (true) {
            int i = Chars.skipSpaces(text, to, end);
            if (i >= end
                    || Chars.kind(text.charAt(i)) != BIG
                    || !multiplies(i)
                    || scale > MAX / Chars.value(text.charAt(i))) {
                break;
            }
            scale *= Chars.value(text.charAt(i));
            to = i + 1;
        }
        if (scale == 1) {
            return;
        }
        BigDecimal by = BigDecimal.valueOf(scale);
        out.scale = out.scale.multiply(by);
        out.to = to;
        out.value = out.value == null ? null : plain(out.value.multiply(by));
        out.high = out.high == null ? null : plain(out.high.multiply(by));
        out.below = out.below == null ? null : plain(out.below.multiply(by));
    }

    private boolean startsWord(int at, String... rests) {
        for (String rest : rests) {
            boolean same = at + rest.length() < end;
            for (int k = 0; same && k < rest.length(); k++) {
                same = text.charAt(at + 1 + k) == rest.charAt(k);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** The number without zeros behind the point. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
