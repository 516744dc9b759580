package hecha.numeral;

import hecha.dictionary.Characters;
import hecha.dictionary.Dictionary;
import hecha.dictionary.FixedPhraseLists.Phrase;
import hecha.dictionary.WordTrie.Match;
import hecha.model.Approx;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the bare numbers of a text, whatever they are part of: 2019 in 2019年, 0.2 in 五分之一, 12 in 一打. */
public final class NumberScanner {
    private static final int MAX_POWER = 999;

    private final Characters characters;
    private final FixedWords words;
    private final UnitReader units;
    private final NumeralReader numerals = new NumeralReader();
    private final Numeral numeral = new Numeral();
    private final Numeral part = new Numeral();
    private String text = "";
    private int end;

    public NumberScanner(Dictionary dictionary) {
        characters = dictionary.characters();
        units = new UnitReader(dictionary.units());
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
        if (text.startsWith("半百", i)) {
            return number(i, i + 2, BigDecimal.valueOf(50), last);
        }
        boolean bare = Chars.kind(text.charAt(i)) == Chars.SMALL
                && i + 1 < end
                && Chars.kind(text.charAt(i + 1)) == Chars.HAN_DIGIT;
        if (!numerals.read(i, bare, numeral) || numeral.value == null) {
            return null;
        }
        if (isArticle() || (numeral.to < end && (text.charAt(numeral.to) == '%' || text.charAt(numeral.to) == '％'))) {
            return null;
        }
        BigDecimal value = rounded(numeral);
        int to = numeral.hedge != 0 && text.charAt(numeral.to - 1) == numeral.hedge ? hedgeAt() : numeral.to;
        int next = Chars.skipSpaces(text, to, end);
        if (next < end && text.charAt(next) == '又') {
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
        if (to < end
                && text.charAt(to) == '打'
                && (to + 1 >= end || "击造破开断牢响扫通印好算磨听".indexOf(text.charAt(to + 1)) < 0)) {
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
                ? NumeralReader.plain(value.subtract(step))
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
                && (text.charAt(numeral.from) == '一' || text.charAt(numeral.from) == '两')
                && units.at(text, numeral.to, end)
                        .filter(found -> (found.unit().sort().equals("money")
                                        && !found.unit().unit().equals("元"))
                                || found.unit().word().equals("折"))
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
        if (at >= end || text.charAt(at) != '分' || below.signum() == 0) {
            return null;
        }
        int i = Chars.skipSpaces(text, at + 1, end);
        if (i >= end || text.charAt(i) != '之') {
            return null;
        }
        i = Chars.skipSpaces(text, i + 1, end);
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
        BigDecimal over = top;
        if (at + 1 < end
                && text.charAt(at) == ' '
                && Chars.isDigit(text.charAt(at + 1))
                && numerals.read(at + 1, false, part)) {
            if (part.value == null || part.to >= end || !isSlash(text.charAt(part.to))) {
                return null;
            }
            whole = top;
            over = part.value;
            at = part.to;
        }
        boolean read = at < end && isSlash(text.charAt(at)) && numerals.read(at + 1, false, part);
        if (!read || part.value == null || part.value.signum() == 0) {
            return null;
        }
        BigDecimal value = over.divide(part.value, MathContext.DECIMAL64);
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
                "number",
                Optional.of(NumeralReader.plain(negative ? value.negate() : value)),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Approx.EXACT,
                "");
    }
}
