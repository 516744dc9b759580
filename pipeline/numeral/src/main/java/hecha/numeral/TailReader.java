package hecha.numeral;

import hecha.model.Approx;
import hecha.numeral.UnitReader.Found;
import java.math.BigDecimal;
import java.util.List;

/** Reads what a unit changes about its number or takes in behind it: 七成五, 两米半, 一个半小时, 半年, 五年来, 九折. */
final class TailReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final UnitReader units;
    private String text = "";
    private int start;
    private int end;

    TailReader(UnitReader units) {
        this.units = units;
    }

    void over(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Whether it is 二 before a counter, which counts with 两: 二次供水, 二期 are the second. */
    boolean isSecond(Numeral numeral, Reading reading) {
        return numeral.to - numeral.from == 1
                && text.charAt(numeral.from) == '二'
                && "次期类批届轮组队班".contains(reading.written);
    }

    /** 七五折 and 75折 are 75 %, 九折 is 90 %; ten and more are no discount. */
    boolean readDiscount(Numeral numeral, Reading reading) {
        boolean two = numeral.isDigits() && numeral.digits == 2 && numeral.small() > 10;
        if (two) {
            reading.factor = BigDecimal.ONE;
        } else if (numeral.value == null || numeral.value.compareTo(BigDecimal.TEN) >= 0) {
            reading.to = numeral.to;
            reading.sort = "number";
            reading.unit = "";
            reading.written = "";
            reading.lends = false;
            return false;
        }
        return true;
    }

    /** Reads the 来 of 五年来, a period, and the 大 of 十个月大, an age. */
    void readSince(Reading reading) {
        if (!reading.is("duration")) {
            return;
        }
        char after = reading.to + 1 < end ? text.charAt(reading.to + 1) : '。';
        if (text.startsWith("大", reading.to) && "的了时，。,.、！；".indexOf(after) >= 0) {
            reading.sort = "age";
            reading.to++;
            return;
        }
        for (String since : List.of("以来", "来")) {
            if (text.startsWith(since, reading.to)
                    && !text.startsWith("来自", reading.to)
                    && !text.startsWith("来到", reading.to)) {
                reading.sort = "date_range";
                reading.to += since.length();
                reading.value = null;
                reading.low = null;
                reading.high = null;
                reading.unit = "";
                return;
            }
        }
    }

    /** Reads the 五 of 七成五 and the 半 of 两米半. */
    void readTenths(Reading reading) {
        int i = Chars.skipSpaces(text, reading.to, end);
        if (i >= end || reading.value == null) {
            return;
        }
        char c = text.charAt(i);
        char after = i + 1 < end ? text.charAt(i + 1) : 0;
        boolean tenth = reading.written.equals("成");
        if (tenth
                && Chars.kind(c) == Chars.HAN_DIGIT
                && Chars.kind(after) == Chars.NONE
                && units.at(text, i + 1, Math.min(end, i + 2)).isEmpty()) {
            reading.value = reading.value.add(BigDecimal.valueOf(Chars.value(c)));
            reading.to = i + 1;
        } else if (c == '半'
                && i == reading.to
                && (tenth || MoneyReader.takesHalf(reading.sort, reading.written))
                && "数年天月小径成导山空夜路价".indexOf(after) < 0) {
            reading.value = NumeralReader.plain(reading.value.add(reading.factor.multiply(HALF)));
            reading.to = i + 1;
        } else if (reading.written.equals("个")
                && (c == '半' || c == '多' || c == '余')
                && MoneyReader.startsPeriod(text, i + 1)) {
            readPeriod(i, c, reading);
        }
    }

    /** Reads 半 or 多 within 一个半小时, 两个多月. */
    private void readPeriod(int i, char c, Reading reading) {
        Reading period = new Reading();
        boolean month = text.charAt(i + 1) == '月';
        if (!month && !units.read(text, i + 1, end, period)) {
            return;
        }
        if (month) {
            period.to = i + 2;
            period.sort = "duration";
            period.unit = "月";
            period.written = "月";
        }
        if (c == '半') {
            reading.value = reading.value == null ? null : reading.value.add(HALF);
        } else {
            reading.hedge(String.valueOf(c), Approx.OVER, false);
        }
        reading.takeUnit(period, "个");
    }

    /** Whether half of a mass, length, area or volume begins at {@code i}: 半斤, 半公里, 半亩; 半斤八两 is a phrase. */
    private boolean isHalfMeasure(int i) {
        Found found = units.at(text, i + 1, end).orElse(null);
        if (found == null || found.from() != i + 1 || text.startsWith("八两", found.to())) {
            return false;
        }
        return switch (found.unit().unit()) {
            case "千克", "亩", "公顷", "升", "立方米", "度电", "个百分点" -> true;
            case "米", "平方米" ->
                found.to() - found.from() > 1 || found.unit().word().equals("米") || isEnd(found.to());
            default -> false;
        };
    }

    private boolean isEnd(int at) {
        return at >= end || !Chars.isHan(text.charAt(at)) || "的地多左以外".indexOf(text.charAt(at)) >= 0;
    }

    /** Reads 半年, 半个月, 半小时, 半百. */
    boolean readHalf(int i, Reading reading) {
        if (text.startsWith("百", i + 1)) {
            reading.place(i, i + 2);
            reading.value = BigDecimal.valueOf(50);
            return true;
        }
        boolean counted = text.startsWith("个", i + 1);
        int at = counted ? i + 2 : i + 1;
        boolean period = MoneyReader.startsPeriod(text, at)
                || (!counted && isHalfMeasure(i))
                || (!counted
                        && (text.startsWith("年", at)
                                || text.startsWith("天", at)
                                || text.startsWith("成", at)
                                || text.startsWith("折", at)));
        if (!period || (i > start && (text.charAt(i - 1) == '上' || text.charAt(i - 1) == '下'))) {
            return false;
        }
        if ((!counted && text.startsWith("月", at)) || !units.read(text, counted ? i + 1 : at, end, reading)) {
            return false;
        }
        reading.from = i;
        reading.numeralFrom = i;
        reading.numeralTo = i + 1;
        BigDecimal half = reading.written.equals("折") ? BigDecimal.valueOf(5) : HALF;
        reading.value = NumeralReader.plain(half.multiply(reading.factor));
        reading.lends = false;
        return true;
    }
}
