package hecha.numeral;

import hecha.dictionary.Characters;
import hecha.dictionary.Dictionary;
import hecha.dictionary.FixedPhraseLists.Phrase;
import hecha.dictionary.WordTrie.Match;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the bare numbers of a text, whatever they are part of: 2019 in 2019年, 0.2 in 五分之一, 12 in 一打. */
public final class NumberScanner {
    private static final String FILE = "bare-numbers";
    private static final int MAX_POWER = 999;

    private final Characters characters;
    private final FixedWords words;
    private final UnitWords units;
    private final NumeralReader numerals;
    private final WordClass halfHundred;
    private final WordClass and;
    private final WordClass over;
    private final WordClass dozen;
    private final WordClass noDozen;
    private final WordClass articles;
    private final WordClass discount;
    private final WordClass percent;
    private final String yuan;
    private final Numeral numeral = new Numeral();
    private final Numeral part = new Numeral();
    private String text = "";
    private int end;

    public NumberScanner(Dictionary dictionary) {
        Lexicon lexicon = new Lexicon(dictionary.numeralWords());
        characters = dictionary.characters();
        numerals = new NumeralReader(lexicon);
        units = new UnitWords(dictionary.units(), lexicon);
        halfHundred = lexicon.words("numbers", "half_hundred");
        and = lexicon.words("rates", "and");
        over = lexicon.words("numbers", "over");
        dozen = lexicon.words(FILE, "dozen");
        noDozen = lexicon.words(FILE, "no_dozen");
        articles = lexicon.words(FILE, "articles");
        discount = lexicon.words("rates", "discount");
        percent = lexicon.words("rates", "percent");
        yuan = lexicon.word("money", "yuan");
        words = new FixedWords(dictionary.fixedPhrases().words(), units);
    }

    /** The numbers of {@code scanned}, each of sort {@code number} and without unit. */
    public List<Quantity> scan(String scanned) {
        text = characters.simplified(scanned);
        end = scanned.length();
        numerals.over(text, end);
        List<Quantity> numbers = new ArrayList<>();
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            if (Chars.kind(c) == Chars.NONE && !startsDecimal(i)) {
                i++;
                continue;
            }
            Match<Phrase> word = words.covering(text, i, 0, end, numerals);
            if (word != null && !Chars.isDigit(c)) {
                i = word.to();
                continue;
            }
            int last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1).to();
            Quantity number = at(i, last);
            if (number == null) {
                i = Math.max(i + 1, numeral.to);
            } else {
                numbers.add(number);
                i = number.to();
            }
        }
        return numbers;
    }

    private boolean startsDecimal(int i) {
        return Chars.isPoint(text.charAt(i))
                && i + 1 < end
                && Chars.isDigit(text.charAt(i + 1))
                && (i == 0 || !(Chars.isDigit(text.charAt(i - 1)) || Chars.isPoint(text.charAt(i - 1))));
    }

    private @Nullable Quantity at(int i, int last) {
        if (halfHundred.at(text, i)) {
            return number(i, halfHundred.end(text, i), BigDecimal.valueOf(50), last);
        }
        boolean bare = Chars.kind(text.charAt(i)) == Chars.SMALL
                && i + 1 < end
                && Chars.kind(text.charAt(i + 1)) == Chars.HAN_DIGIT;
        if (!numerals.read(i, bare, numeral) || numeral.value == null) {
            return null;
        }
        if (isArticle() || percent.hasAt(text, numeral.to)) {
            return null;
        }
        BigDecimal value = rounded(numeral);
        int to = numeral.hedge != 0 && text.charAt(numeral.to - 1) == numeral.hedge ? hedgeAt() : numeral.to;
        int next = Chars.skipSpaces(text, to, end);
        if (and.hasAt(text, next)) {
            Quantity mixed = fraction(i, value, Chars.skipSpaces(text, next + 1, end), last);
            if (mixed != null) {
                return mixed;
            }
        }
        Quantity fraction = over(i, null, value, next, last);
        if (fraction == null) {
            fraction = slash(i, value, to, last);
        }
        if (fraction != null) {
            return fraction;
        }
        if (to < end && text.charAt(to) == '^') {
            return power(i, value, to, last);
        }
        if (dozen.hasAt(text, to) && !noDozen.at(text, to)) {
            return number(i, to + 1, value.multiply(BigDecimal.valueOf(12)), last);
        }
        return number(i, to, value, last);
    }

    /** A number with 几 at its end is given by its round part: 二十几万 is 200 000. */
    static BigDecimal rounded(Numeral numeral) {
        BigDecimal value = numeral.value == null ? BigDecimal.ZERO : numeral.value;
        if (numeral.high == null) {
            return value;
        }
        BigDecimal step = numeral.high.subtract(value).divide(BigDecimal.valueOf(8), MathContext.DECIMAL64);
        return step.stripTrailingZeros().precision() == 1
                        && step.stripTrailingZeros().unscaledValue().intValue() == 1
                ? Decimals.plain(value.subtract(step))
                : value;
    }

    /** Where the number ends before a 多 that nothing multiplies. */
    private int hedgeAt() {
        int at = numeral.to - 1;
        return Chars.skipSpacesBack(text, at, numeral.from);
    }

    /** Whether 一 or 两 only leads a unit of foreign money or a discount, which is read as a whole. */
    private boolean isArticle() {
        return numeral.to - numeral.from == 1
                && articles.has(text.charAt(numeral.from))
                && units.at(text, numeral.to, end)
                        .filter(found -> (found.unit().sort() == NumeralSort.MONEY
                                        && !found.unit().unit().equals(yuan))
                                || discount.contains(found.unit().word()))
                        .isPresent();
    }

    /** Reads N分之M at {@code at}. */
    private @Nullable Quantity fraction(int from, BigDecimal whole, int at, int last) {
        if (!numerals.read(at, false, part) || part.value == null) {
            return null;
        }
        return over(from, whole, part.value, Chars.skipSpaces(text, part.to, end), last);
    }

    private @Nullable Quantity over(int from, @Nullable BigDecimal whole, BigDecimal below, int at, int last) {
        int to = over.spacedEnd(text, at, end);
        if (to == at || below.signum() == 0) {
            return null;
        }
        int i = Chars.skipSpaces(text, to, end);
        boolean negative = i < end && Chars.isMinus(text.charAt(i));
        if (!numerals.read(negative ? i + 1 : i, false, part) || part.value == null) {
            return null;
        }
        BigDecimal top = negative ? part.value.negate() : part.value;
        BigDecimal value = top.divide(below, MathContext.DECIMAL64);
        return number(from, part.to, whole == null ? value : value.add(whole), last);
    }

    private @Nullable Quantity slash(int from, BigDecimal top, int to, int last) {
        int at = to;
        BigDecimal whole = null;
        BigDecimal upper = top;
        if (at + 1 < end
                && text.charAt(at) == ' '
                && Chars.isDigit(text.charAt(at + 1))
                && numerals.read(at + 1, false, part)) {
            if (part.value == null || part.to >= end || !isSlash(text.charAt(part.to))) {
                return null;
            }
            whole = top;
            upper = part.value;
            at = part.to;
        }
        boolean read = at < end && isSlash(text.charAt(at)) && numerals.read(at + 1, false, part);
        if (!read || part.value == null || part.value.signum() == 0) {
            return null;
        }
        BigDecimal value = upper.divide(part.value, MathContext.DECIMAL64);
        return number(from, part.to, whole == null ? value : value.add(whole), last);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '／';
    }

    private Quantity power(int from, BigDecimal base, int to, int last) {
        int i = to + 1;
        boolean negative = false;
        while (i < end && i - to < 4 && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            negative ^= text.charAt(i) == '-';
            i++;
        }
        if (!numerals.read(i, false, part) || part.small() < 0 || part.small() > MAX_POWER || base.signum() == 0) {
            return number(from, to, base, last);
        }
        BigDecimal power = base.pow(part.small(), MathContext.DECIMAL64);
        BigDecimal value = negative ? BigDecimal.ONE.divide(power, MathContext.DECIMAL64) : power;
        return number(from, part.to, value, last);
    }

    private Quantity number(int at, int to, BigDecimal value, int last) {
        int sign = Chars.skipSpacesBack(text, at, 0) - 1;
        boolean negative = sign >= last
                && Chars.isMinus(text.charAt(sign))
                && !(sign > 0 && text.charAt(sign - 1) == text.charAt(sign))
                && !(sign > 0 && Chars.isDigit(text.charAt(sign - 1)));
        return new Quantity(
                negative ? sign : at,
                to,
                NumeralSort.NUMBER,
                Optional.of(Decimals.plain(negative ? value.negate() : value)),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Approx.EXACT,
                "");
    }
}
