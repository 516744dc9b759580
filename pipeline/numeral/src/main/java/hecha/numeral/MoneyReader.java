package hecha.numeral;

import hecha.dictionary.Units;
import hecha.dictionary.Units.Unit;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.numeral.UnitWords.Found;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads money in its parts: 五元三毛, 50元6角三分, 九块九, 人民币50元, ￥300. */
final class MoneyReader {
    private static final String FILE = "money";
    private static final int CONTEXT = 8;
    private static final int CUE_BEHIND = 5;
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final UnitWords units;
    private final WordTrie<Unit> currencies;
    private final List<String> cues;
    private final NumeralReader numerals;
    private final Map<String, String> signs;
    private final Map<String, BigDecimal> coins = new HashMap<>();
    private final WordClass pieces;
    private final WordClass and;
    private final WordClass counters;
    private final WordClass more;
    /** What behind 个亿 makes it a class of things: 3个亿元村, 5个亿级园区. */
    private final WordClass classes;

    private final WordClass ends;
    private final WordClass counts;
    private final String yuan;
    private final Numeral coin = new Numeral();
    private String text = "";
    private int end;

    MoneyReader(UnitWords units, Units dictionary, Lexicon lexicon) {
        this.units = units;
        numerals = new NumeralReader(lexicon);
        signs = lexicon.pairs(FILE, "signs");
        lexicon.pairs(FILE, "coins").forEach((coin, factor) -> coins.put(coin, new BigDecimal(factor)));
        pieces = lexicon.words(FILE, "pieces");
        and = lexicon.words("rates", "and");
        counters = lexicon.words("units", "counters");
        more = lexicon.words("numbers", "more");
        classes = lexicon.words(FILE, "classes");
        ends = lexicon.words(FILE, "clause_ends");
        counts = lexicon.words(FILE, "no_currency_behind");
        yuan = lexicon.word(FILE, "yuan");
        WordClass never = lexicon.words(FILE, "never_in_front");
        cues = dictionary.moneyCues();
        Map<String, Unit> names = new HashMap<>();
        for (Unit unit : dictionary.all()) {
            boolean name = unit.sort() == NumeralSort.MONEY
                    && unit.word().length() > 1
                    && unit.factor().compareTo(BigDecimal.ONE) == 0
                    && !never.contains(unit.word());
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

    /** The unit of the currency sign {@code c}, told also by the letter before it (K$); an empty text if it is none. */
    String sign(char c, char before) {
        String unit = signs.getOrDefault(String.valueOf(c), "");
        return unit.isEmpty() ? unit : signs.getOrDefault("" + before + c, unit);
    }

    /** Adds the coins behind {@code reading}, and reads 块 as money where coins, 花 or 价 tell. */
    void readTail(Reading reading) {
        if (pieces.contains(reading.written)) {
            readPieces(reading);
        }
        if (!reading.is(NumeralSort.MONEY) || reading.value == null) {
            return;
        }
        BigDecimal last = reading.factor;
        while (true) {
            int at = Chars.skipSpaces(text, reading.to, end);
            if (and.hasAt(text, at)) {
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
                boolean exact = last.compareTo(BigDecimal.ONE) == 0 || last.compareTo(TENTH) == 0;
                if (plain && exact) {
                    reading.value = Decimals.plain(
                            reading.value.add(coin.value.multiply(TENTH).multiply(last)));
                    reading.to = coin.to;
                }
                return;
            }
            reading.value = Decimals.plain(reading.value.add(coin.value.multiply(factor)));
            reading.to = found.to();
            last = factor;
        }
    }

    private @Nullable BigDecimal coinFactor(Found found, Reading reading, BigDecimal last) {
        BigDecimal coin = coins.get(found.unit().word());
        BigDecimal factor = coin == null
                ? (found.unit().unit().equals(reading.unit) ? found.unit().factor() : null)
                : (reading.unit.equals(yuan) ? coin : null);
        return factor != null && factor.compareTo(last) < 0 ? factor : null;
    }

    private void readPieces(Reading reading) {
        boolean change = reading.to < end
                && numerals.read(reading.to, false, coin)
                && coin.to - coin.from == 1
                && !(coin.to < end
                        && units.at(text, coin.to, coin.to + 1).isPresent()
                        && !coins.containsKey(text.substring(coin.to, coin.to + 1)));
        if (!change && !spent(reading.from)) {
            return;
        }
        reading.sort = NumeralSort.MONEY;
        reading.unit = yuan;
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

    private boolean isClauseEnd(char c) {
        return ends.has(c) || Chars.isLineBreak(c);
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
        if (!counters.contains(reading.written)) {
            return;
        }
        int at = reading.to;
        boolean vague = more.hasAt(text, at);
        at = vague ? at + 1 : at;
        boolean amount =
                at < end && Chars.value(text.charAt(at)) == HUNDRED_MILLION.longValue() && !classes.hasAt(text, at + 1);
        if (!amount) {
            return;
        }
        reading.factor = HUNDRED_MILLION;
        Readings.multiply(reading);
        if (vague && reading.value != null) {
            reading.hedge(text.substring(at - 1, at), Approx.OVER, false);
            reading.low = reading.value;
        }
        reading.to = at + 1;
        boolean money = spent(reading.from) || isSpentBehind(reading.to);
        reading.sort = money ? NumeralSort.MONEY : NumeralSort.NUMBER;
        reading.unit = money ? yuan : "";
        reading.written = text.substring(reading.numeralTo, reading.to);
    }

    /** Takes in 人民币 or 港币 before the number, which is the currency whether 元 stands behind it or not. */
    void readPrefix(Reading reading, int start) {
        boolean bare = reading.unit.isEmpty() && (reading.value != null || reading.low != null) && reading.plain;
        boolean money = reading.is(NumeralSort.MONEY) && reading.unit.equals(yuan);
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
        reading.sort = NumeralSort.MONEY;
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
        return Chars.isDigit(c) || Chars.isHanNumeral(c) || counts.has(c);
    }
}
