package hecha.numeral;

import hecha.numeral.UnitReader.Found;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads money in its parts: 五元三毛, 50元6角三分, 九块九, 人民币50元, ￥300. */
final class MoneyReader {
    private static final List<String> PERIODS =
            List.of("小时", "月", "钟头", "星期", "世纪", "季度", "学期", "学年", "周", "百分点", "工作日");
    private static final String SPENDING = "花卖价付费钱赚买票薪";
    private static final int CONTEXT = 8;
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final UnitReader units;
    private final NumeralReader numerals = new NumeralReader();
    private final Numeral coin = new Numeral();
    private String text = "";
    private int end;

    MoneyReader(UnitReader units) {
        this.units = units;
    }

    void over(String text, int end) {
        this.text = text;
        this.end = end;
        numerals.over(text, end);
    }

    /** The unit of the currency sign {@code c}, or an empty text if it is none. */
    static String sign(char c, char before) {
        return switch (c) {
            case '$' -> before == 'K' ? "港元" : "美元";
            case '￥', '¥' -> "元";
            case '€' -> "欧元";
            case '£' -> "英镑";
            default -> "";
        };
    }

    /** Whether 半 behind the unit means half of one: 两米半, 一年半. */
    static boolean takesHalf(String sort, String written) {
        return switch (sort) {
            case "duration", "age", "multiple", "money" -> true;
            default ->
                switch (written) {
                    case "米", "吨", "斤", "公斤", "里", "公里", "亩", "尺", "两" -> true;
                    default -> false;
                };
        };
    }

    /** Whether a length of time that is counted with 个 begins at {@code at}. */
    static boolean startsPeriod(String text, int at) {
        for (String period : PERIODS) {
            if (text.startsWith(period, at)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the coins behind {@code reading}, and reads 块 as money where coins, 花 or 价 tell. */
    void readTail(Reading reading) {
        if (reading.written.equals("块") || reading.written.equals("毛")) {
            readPieces(reading);
        }
        if (!reading.is("money") || reading.value == null) {
            return;
        }
        BigDecimal last = reading.factor;
        while (true) {
            int at = Chars.skipSpaces(text, reading.to, end);
            if (at < end && text.charAt(at) == '又') {
                at++;
            }
            if (at >= end || !numerals.read(at, false, coin) || coin.value == null || coin.small() < 0) {
                return;
            }
            Found found = units.at(text, coin.to, end).orElse(null);
            BigDecimal factor = found == null ? null : coinFactor(found, reading, last);
            if (factor == null || found == null) {
                boolean plain = at == reading.to
                        && coin.to - coin.from == 1
                        && found == null
                        && Chars.isHanNumeral(text.charAt(at));
                if (plain && last.compareTo(BigDecimal.ONE) == 0) {
                    reading.value = NumeralReader.plain(reading.value.add(coin.value.multiply(TENTH)));
                    reading.to = coin.to;
                }
                return;
            }
            reading.value = NumeralReader.plain(reading.value.add(coin.value.multiply(factor)));
            reading.to = found.to();
            last = factor;
        }
    }

    private static @Nullable BigDecimal coinFactor(Found found, Reading reading, BigDecimal last) {
        boolean yuan = reading.unit.equals("元");
        BigDecimal factor = switch (found.unit().word()) {
            case "角", "毛" -> yuan ? TENTH : null;
            case "分" -> yuan ? new BigDecimal("0.01") : null;
            default -> found.unit().unit().equals(reading.unit) ? found.unit().factor() : null;
        };
        return factor != null && factor.compareTo(last) < 0 ? factor : null;
    }

    private void readPieces(Reading reading) {
        boolean coins = reading.to < end
                && numerals.read(reading.to, false, coin)
                && coin.to - coin.from == 1
                && !(coin.to < end
                        && units.at(text, coin.to, coin.to + 1).isPresent()
                        && "角毛分".indexOf(text.charAt(coin.to)) < 0);
        if (!coins && !spent(reading.from)) {
            return;
        }
        reading.sort = "money";
        reading.unit = "元";
        reading.factor = reading.written.equals("毛") ? TENTH : BigDecimal.ONE;
        reading.value = Readings.times(reading.value, reading.factor);
    }

    private boolean spent(int at) {
        for (int i = Math.max(0, at - CONTEXT); i < at; i++) {
            if (SPENDING.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes in 人民币 before the number, which is the unit where none stands behind it. */
    void readPrefix(Reading reading, int start) {
        int to = Chars.skipSpacesBack(text, reading.from, start);
        for (String name : List.of("人民币", "RMB", "CNY", "USD")) {
            int from = to - name.length();
            boolean fits = from >= start && text.startsWith(name, from);
            boolean counted =
                    from > start && (Chars.isDigit(text.charAt(from - 1)) || Chars.isHanNumeral(text.charAt(from - 1)));
            if (fits && !counted && ((reading.unit.isEmpty() && reading.value != null) || reading.is("money"))) {
                reading.from = from;
                if (reading.unit.isEmpty()) {
                    reading.unit = name.equals("USD") ? "美元" : "元";
                    reading.sort = "money";
                    reading.plain = false;
                }
                return;
            }
        }
    }
}
