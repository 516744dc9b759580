package hecha.numeral;

import hecha.dictionary.Units;
import hecha.dictionary.Units.Unit;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.Approx;
import hecha.numeral.UnitReader.Found;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads money in its parts: 五元三毛, 50元6角三分, 九块九, 人民币50元, ￥300. */
final class MoneyReader {
    private static final List<String> PERIODS =
            List.of("小时", "月", "钟头", "星期", "世纪", "季度", "学期", "学年", "周", "百分点", "工作日");
    private static final int CONTEXT = 8;
    private static final int CUE_BEHIND = 5;
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    /** What behind 个亿 makes it a class of things: 3个亿元村, 5个亿级园区. */
    private static final String CLASSES = "元级吨斤千百瓦欧美港日立平";

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final UnitReader units;
    private final WordTrie<Unit> currencies;
    private final List<String> cues;
    private final NumeralReader numerals = new NumeralReader();
    private final Numeral coin = new Numeral();
    private String text = "";
    private int end;

    MoneyReader(UnitReader units, Units dictionary) {
        this.units = units;
        cues = dictionary.moneyCues();
        Map<String, Unit> names = new HashMap<>();
        for (Unit unit : dictionary.all()) {
            boolean name = unit.sort().equals("money")
                    && unit.word().length() > 1
                    && unit.factor().compareTo(BigDecimal.ONE) == 0
                    && !unit.word().endsWith("钱")
                    && !unit.word().startsWith("元");
            if (name) {
                names.put(unit.word(), unit);
            }
        }
        currencies = WordTrie.backward(names);
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
        if (reading.written.equals("块")) {
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
                boolean coins = last.compareTo(BigDecimal.ONE) == 0 || last.compareTo(TENTH) == 0;
                if (plain && coins) {
                    reading.value = NumeralReader.plain(
                            reading.value.add(coin.value.multiply(TENTH).multiply(last)));
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
    }

    /** Whether a word that speaks of money stands in the clause right before {@code at}. */
    private boolean spent(int at) {
        for (int i = at - 1; i >= Math.max(0, at - CONTEXT) && !isClauseEnd(text.charAt(i)); i--) {
            if (isCue(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one follows: 12个多亿资金, 两个亿的投资. */
    private boolean isSpentBehind(int at) {
        for (int i = at; i < Math.min(end, at + CUE_BEHIND) && !isClauseEnd(text.charAt(i)); i++) {
            if (isCue(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClauseEnd(char c) {
        return "，。；、：！？\n".indexOf(c) >= 0;
    }

    private boolean isCue(int at) {
        for (String cue : cues) {
            if (text.startsWith(cue, at)) {
                return true;
            }
        }
        return false;
    }

    /** Reads the 亿 of 两个亿, 十几个亿 and 3个多亿; 3个亿元村 are three villages. */
    void readHundredMillions(Reading reading) {
        if (!reading.written.equals("个") && !reading.written.equals("個")) {
            return;
        }
        int at = reading.to;
        boolean more = at < end && (text.charAt(at) == '多' || text.charAt(at) == '余');
        at = more ? at + 1 : at;
        boolean amount = at < end
                && (text.charAt(at) == '亿' || text.charAt(at) == '億')
                && (at + 1 >= end || CLASSES.indexOf(text.charAt(at + 1)) < 0);
        if (!amount) {
            return;
        }
        reading.factor = HUNDRED_MILLION;
        Readings.multiply(reading);
        if (more && reading.value != null) {
            reading.hedge(text.substring(at - 1, at), Approx.OVER, false);
            reading.low = reading.value;
        }
        reading.to = at + 1;
        boolean money = spent(reading.from) || isSpentBehind(reading.to);
        reading.sort = money ? "money" : "number";
        reading.unit = money ? "元" : "";
        reading.written = text.substring(reading.numeralTo, reading.to);
    }

    /** Takes in 人民币 or 港币 before the number, which is the currency whether 元 stands behind it or not. */
    void readPrefix(Reading reading, int start) {
        boolean bare = reading.unit.isEmpty() && (reading.value != null || reading.low != null) && reading.plain;
        boolean money = reading.is("money") && reading.unit.equals("元");
        if (!bare && !money) {
            return;
        }
        int to = Chars.skipSpacesBack(text, reading.from, start);
        Match<Unit> name = currencies.longest(text, to, start);
        if (name == null || isCounted(name.from(), start)) {
            return;
        }
        reading.from = name.from();
        reading.unit = name.value().unit();
        reading.sort = "money";
        reading.plain = false;
        reading.prefixed = true;
    }

    /** Whether a number stands before the currency, whose unit it then is, or 对, as in 人民币对美元7.1. */
    private boolean isCounted(int at, int start) {
        int before = Chars.skipSpacesBack(text, at, start);
        if (before == start) {
            return false;
        }
        char c = text.charAt(before - 1);
        return Chars.isDigit(c) || Chars.isHanNumeral(c) || c == '对' || c == '對' || c == '多' || c == '余';
    }
}
