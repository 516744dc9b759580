package hecha.numeral;

import hecha.dictionary.Units.Unit;
import hecha.numeral.UnitReader.Found;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a measure that goes on in smaller steps: 六斤八两 is 6.8 斤, 1米75 is 1.75 m, 三亩五分 3.5 亩, 2小时15分 is 135 分钟. The
 * unit of a time is its smallest, so that its value is exact.
 */
final class StepReader {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    /** Heights and the like: above this, digits behind 米 are another number. */
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** How many of the next step a length of time has. */
    private static final Map<String, Step> TIMES = Map.of(
            "年", new Step("个月", 12),
            "天", new Step("小时", 24),
            "小时", new Step("分钟", 60),
            "分钟", new Step("秒", 60));

    private record Step(String unit, int count) {}

    private final UnitReader units;
    private final NumeralReader numerals = new NumeralReader();
    private final Numeral next = new Numeral();
    private String text = "";
    private int end;

    StepReader(UnitReader units) {
        this.units = units;
    }

    void over(String text, int end) {
        this.text = text;
        this.end = end;
        numerals.over(text, end);
    }

    /** Adds the steps behind {@code reading}. */
    void read(Reading reading) {
        BigDecimal value = reading.value;
        if (value == null || reading.hedged() || reading.scale.compareTo(BigDecimal.ONE) != 0) {
            return;
        }
        if (reading.is("duration") || reading.written.equals("分")) {
            readTime(reading);
        } else if (reading.is("quantity") && reading.factor.signum() > 0) {
            readMeasure(reading, value);
        }
    }

    private void readTime(Reading reading) {
        String unit = time(reading.written);
        BigDecimal value = reading.value;
        if (reading.written.equals("分") && !secondsFollow(reading.to)) {
            return;
        }
        for (Step step = TIMES.get(unit); step != null && value != null; step = TIMES.get(unit)) {
            int at = reading.to;
            if (at < end && (text.charAt(at) == '零' || text.charAt(at) == '又')) {
                at++;
            }
            if (!numerals.read(at, false, next) || next.value == null || next.small() < 0 || next.hedge != 0) {
                break;
            }
            Found found = units.at(text, next.to, end).orElse(null);
            if (found == null
                    || found.from() != next.to
                    || !time(found.unit().word()).equals(step.unit)
                    || next.small() >= step.count) {
                break;
            }
            value = value.multiply(BigDecimal.valueOf(step.count)).add(next.value);
            unit = step.unit;
            reading.value = NumeralReader.plain(value);
            reading.unit = unit;
            reading.sort = "duration";
            reading.to = found.to();
            reading.written = found.unit().word();
        }
    }

    private boolean secondsFollow(int at) {
        return numerals.read(at, false, next)
                && next.small() >= 0
                && next.to < end
                && text.charAt(next.to) == '秒'
                && !text.startsWith("秒杀", next.to);
    }

    private static String time(String word) {
        return switch (word) {
            case "日" -> "天";
            case "个小时", "小時", "h", "钟头", "个钟头" -> "小时";
            case "分", "min" -> "分钟";
            case "個月" -> "个月";
            case "秒钟" -> "秒";
            default -> word;
        };
    }

    private void readMeasure(Reading reading, BigDecimal first) {
        BigDecimal value = first;
        BigDecimal factor = reading.factor;
        while (numerals.read(reading.to, false, next) && next.value != null && next.hedge == 0) {
            Found found = units.at(text, next.to, end).orElse(null);
            BigDecimal step = found == null || found.from() != next.to ? null : step(reading, found.unit(), factor);
            if (found != null && step != null && next.value.multiply(step).compareTo(factor) < 0) {
                value = value.add(next.value.multiply(step));
                factor = step;
                reading.to = found.to();
                reading.value = NumeralReader.plain(value);
                continue;
            }
            readDigits(reading, value, factor);
            return;
        }
    }

    private static @Nullable BigDecimal step(Reading reading, Unit unit, BigDecimal factor) {
        if (reading.unit.equals("亩") && unit.word().equals("分")) {
            return factor.multiply(TENTH);
        }
        return unit.unit().equals(reading.unit)
                        && unit.factor().compareTo(factor) < 0
                        && unit.factor().signum() > 0
                ? unit.factor()
                : null;
    }

    /** Reads the 75 of 1米75 and the 五 of 两米五, which have no unit of their own. */
    private void readDigits(Reading reading, BigDecimal value, BigDecimal factor) {
        int to = next.to;
        BigDecimal digits = next.value;
        int length = to - next.from;
        if (digits == null || length > 2 || !takesDigits(reading.written) || !isFree(to)) {
            return;
        }
        boolean small = value.compareTo(TEN.multiply(factor)) < 0;
        boolean han = !next.arabic && length == 1 && Chars.kind(text.charAt(next.from)) == Chars.HAN_DIGIT;
        boolean arabic = next.arabic && reading.arabic && small && !next.decimal && reading.written.equals("米");
        if (han || arabic) {
            BigDecimal tenths = digits.multiply(length == 2 ? HUNDREDTH : TENTH);
            reading.value = NumeralReader.plain(value.add(tenths.multiply(factor)));
            reading.to = to;
        }
    }

    /** Whether nothing at {@code at} makes the digits before it a number of its own. */
    private boolean isFree(int at) {
        if (units.at(text, at, end).isPresent()) {
            return false;
        }
        char after = at < end ? text.charAt(at) : '。';
        return Chars.kind(after) == Chars.NONE
                && "年月日号时点、.．:：-—~～至到%％‰)）是要则".indexOf(after) < 0
                && !Chars.isLatin(after);
    }

    private static boolean takesDigits(String written) {
        return switch (written) {
            case "米", "吨", "斤", "公斤", "里", "公里", "亩", "尺", "丈", "寸", "两", "公分" -> true;
            default -> false;
        };
    }
}
