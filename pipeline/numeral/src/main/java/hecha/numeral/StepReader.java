package hecha.numeral;

import hecha.dictionary.Units.Unit;
import hecha.model.NumeralSort;
import hecha.numeral.UnitWords.Found;
import java.math.BigDecimal;
import java.util.HashMap;
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

    private static final String FILE = "steps";

    /** How many of the next step a length of time has. */
    private final Map<String, Step> times = new HashMap<>();

    private record Step(String unit, int count) {}

    private final UnitWords units;
    private final NumeralReader numerals;
    private final Map<String, String> names;
    private final Map<String, String> tenths;
    private final WordClass loose;
    private final WordClass links;
    private final WordClass seconds;
    private final WordClass noSeconds;
    private final WordClass takeDigits;
    private final WordClass heights;
    private final WordClass notDigits;
    private final Numeral next = new Numeral();
    private String text = "";
    private int end;

    StepReader(UnitWords units, Lexicon lexicon) {
        this.units = units;
        numerals = new NumeralReader(lexicon);
        Map<String, String> counts = lexicon.pairs(FILE, "counts");
        lexicon.pairs(FILE, "next").forEach((unit, next) -> {
            times.put(unit, new Step(next, Integer.parseInt(counts.getOrDefault(unit, "0"))));
        });
        names = lexicon.pairs(FILE, "names");
        tenths = lexicon.pairs(FILE, "tenths");
        loose = lexicon.words(FILE, "loose");
        links = lexicon.words(FILE, "links");
        seconds = lexicon.words(FILE, "seconds");
        noSeconds = lexicon.words(FILE, "no_seconds");
        takeDigits = lexicon.words(FILE, "take_digits");
        heights = lexicon.words(FILE, "heights");
        notDigits = lexicon.words(FILE, "no_digits_before");
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
        if (reading.is(NumeralSort.DURATION) || loose.contains(reading.written)) {
            readTime(reading);
        } else if (reading.is(NumeralSort.QUANTITY) && reading.factor.signum() > 0) {
            readMeasure(reading, value);
        }
    }

    private void readTime(Reading reading) {
        String unit = time(reading.written);
        BigDecimal value = reading.value;
        if (loose.contains(reading.written) && !secondsFollow(reading.to)) {
            return;
        }
        for (Step step = times.get(unit); step != null && value != null; step = times.get(unit)) {
            int at = reading.to;
            if (links.hasAt(text, at)) {
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
            reading.value = Decimals.plain(value);
            reading.unit = unit;
            reading.sort = NumeralSort.DURATION;
            reading.to = found.to();
            reading.written = found.unit().word();
        }
    }

    private boolean secondsFollow(int at) {
        return numerals.read(at, false, next)
                && next.small() >= 0
                && seconds.hasAt(text, next.to)
                && !noSeconds.at(text, next.to);
    }

    private String time(String word) {
        return names.getOrDefault(word, word);
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
                reading.value = Decimals.plain(value);
                continue;
            }
            readDigits(reading, value, factor);
            return;
        }
    }

    private @Nullable BigDecimal step(Reading reading, Unit unit, BigDecimal factor) {
        if (unit.word().equals(tenths.get(reading.unit))) {
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
        if (digits == null || length > 2 || !takeDigits.contains(reading.written) || !isFree(to)) {
            return;
        }
        boolean small = value.compareTo(TEN.multiply(factor)) < 0;
        boolean han = !next.arabic && length == 1 && Chars.kind(text.charAt(next.from)) == Chars.HAN_DIGIT;
        boolean arabic = next.arabic && reading.arabic && small && !next.decimal && heights.contains(reading.written);
        if (han || arabic) {
            BigDecimal tenths = digits.multiply(length == 2 ? HUNDREDTH : TENTH);
            reading.value = Decimals.plain(value.add(tenths.multiply(factor)));
            reading.to = to;
        }
    }

    /** Whether nothing at {@code at} makes the digits before it a number of its own. */
    private boolean isFree(int at) {
        if (units.at(text, at, end).isPresent()) {
            return false;
        }
        char after = at < end ? text.charAt(at) : '。';
        return Chars.kind(after) == Chars.NONE && !notDigits.has(after) && !Chars.isLatin(after);
    }
}
