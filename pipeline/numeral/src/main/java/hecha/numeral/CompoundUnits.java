package hecha.numeral;

import hecha.dictionary.Units.Unit;
import hecha.dictionary.WordTrie;
import hecha.dictionary.WordTrie.Match;
import hecha.model.NumeralSort;
import hecha.numeral.UnitWords.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads units of several parts: 元/亩, 元/㎡/月, 元/人·年, 例/10万人, 吨标煤/万元, kW·h, 毫克每升. A part behind / or 每 may have
 * a power of ten before it.
 */
final class CompoundUnits {
    private static final int MAX_PARTS = 4;
    private static final int MAX_ZEROS = 6;
    private static final String FILE = "units";

    private final UnitWords units;
    private final WordTrie<String> denominators;
    private final WordClass every;
    /** What may stand behind 每年 or 每人 that ends a unit: 500元每人的标准; not 20万元每年用于. */
    private final WordClass behindEvery;

    private final String persons;

    CompoundUnits(UnitWords units, WordTrie<String> denominators, Lexicon lexicon) {
        this.units = units;
        this.denominators = denominators;
        every = lexicon.words(FILE, "every");
        behindEvery = lexicon.words(FILE, "behind_every");
        persons = lexicon.word(FILE, "persons");
    }

    /** A unit of several parts. */
    record Parts(int to, String unit) {}

    /** The parts behind {@code first}, or null if there are none. */
    @Nullable
    Parts read(String text, Found first, int end) {
        StringBuilder unit = new StringBuilder(first.unit().word());
        int to = first.to();
        for (int part = 1; part < MAX_PARTS && to + 1 < end; part++) {
            char sign = text.charAt(to);
            boolean per = isSlash(sign) || every.has(sign);
            if (!per && !isDot(sign)) {
                break;
            }
            int from = to + 1;
            boolean bracket = per && (text.charAt(from) == '(' || text.charAt(from) == '（');
            int next = bracket ? bracketed(text, from, end) : part(text, from, end, sign);
            boolean same = next == first.to() + 1 + first.unit().word().length()
                    && text.startsWith(first.unit().word(), from);
            if (next <= from || (part == 1 && same)) {
                break;
            }
            unit.append(per ? '/' : '·')
                    .append(bracket ? text.substring(from + 1, next - 1) : text.substring(from, next));
            to = next;
        }
        return to == first.to() ? null : new Parts(to, unit.toString());
    }

    /** Index after the /10万 or /10万人 at {@code at}, or {@code at}. */
    int per(String text, int at, int end) {
        if (at + 1 >= end || !isSlash(text.charAt(at))) {
            return at;
        }
        int number = power(text, at + 1, end);
        boolean many = number > at + 1 && (number > at + 3 || Chars.kind(text.charAt(number - 1)) == Chars.BIG);
        if (!many) {
            return at;
        }
        int to = unitEnd(text, number, end);
        return Math.max(to, number);
    }

    /** Index after one part, or {@code at} if none is there. */
    private int part(String text, int at, int end, char sign) {
        int to = unitEnd(text, at, end);
        if (to == at) {
            int number = power(text, at, end);
            to = number == at ? at : unitEnd(text, number, end);
            if (to == number) {
                boolean many = number > at && Chars.kind(text.charAt(number - 1)) == Chars.BIG && isSlash(sign);
                return many ? number : at;
            }
        }
        return every.has(sign) && !endsUnit(text, at, to, end) ? at : to;
    }

    private int unitEnd(String text, int at, int end) {
        Match<Unit> unit = units.plain(text, at, end);
        Match<String> other = denominators.longest(text, at, end, found -> isWhole(text, found, end));
        int to = unit == null ? at : unit.to();
        return other == null ? to : Math.max(to, other.to());
    }

    private static boolean isWhole(String text, Match<String> found, int end) {
        return !Chars.isLatin(text.charAt(found.to() - 1))
                || found.to() >= end
                || !(Chars.isLatin(text.charAt(found.to())) || Chars.isDigit(text.charAt(found.to())));
    }

    /** Whether 每 and the part behind it end a unit, and do not begin 每年用于. */
    private boolean endsUnit(String text, int at, int to, int end) {
        Match<Unit> unit = units.plain(text, at, end);
        boolean measure = unit != null
                && unit.to() == to
                && unit.value().sort() == NumeralSort.QUANTITY
                && !unit.value().unit().equals(persons)
                && to - at > 1;
        char after = to < end ? text.charAt(to) : '。';
        return measure || !Chars.isHan(after) || behindEvery.has(after);
    }

    /** Index after the bracket of 元/(人·年), or {@code open} if it holds no units. */
    private int bracketed(String text, int open, int end) {
        int to = open + 1;
        for (int part = 1; part < MAX_PARTS; part++) {
            int next = part(text, to, end, '/');
            if (next == to || next >= end) {
                return open;
            }
            char sign = text.charAt(next);
            if (sign == ')' || sign == '）') {
                return next + 1;
            }
            if (!isDot(sign)) {
                return open;
            }
            to = next + 1;
        }
        return open;
    }

    /** Index after 百, 万, 100 or 10万, or {@code at} if no power of ten is there. */
    private static int power(String text, int at, int end) {
        int i = at;
        if (i < end && text.charAt(i) == '1') {
            i++;
            while (i < end && i - at <= MAX_ZEROS && text.charAt(i) == '0') {
                i++;
            }
            if (i == at + 1 || (i < end && (Chars.isDigit(text.charAt(i)) || Chars.isPoint(text.charAt(i))))) {
                return at;
            }
        }
        while (i < end && i - at < MAX_ZEROS + 3 && Chars.isHanNumeral(text.charAt(i)) && isPower(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPower(char c) {
        return Chars.kind(c) == Chars.BIG || (Chars.kind(c) == Chars.SMALL && Chars.value(c) >= 100);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '／';
    }

    private static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '∙' || c == '⋅' || c == '・';
    }
}
