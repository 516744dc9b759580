package hecha.index.query;

import hecha.index.query.Predicate.Bound;
import hecha.model.Message;
import hecha.text.Dates;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a count, an amount or a day after a field, alone, after a comparison, or as the two ends of a range. */
final class Ranges {
    /** What people write between the ends of a range. */
    private static final String DASHES = "-–—－―〜～到/";

    /** No two numbers or days with their units are longer; what is would be read anew for each dash in it. */
    private static final int LONGEST = 120;

    private final String query;
    private final Vocabulary vocabulary;

    Ranges(String query, Vocabulary vocabulary) {
        this.query = query;
        this.vocabulary = vocabulary;
    }

    Predicate count(Operand value) throws Fault {
        if (value.words().codePoints().anyMatch(c -> c > '9' && c < 0xFF00 && c != '至' && DASHES.indexOf(c) < 0)) {
            throw notANumber(value);
        }
        Range<Long> range = range(value, this::whole);
        return new Predicate.Within(
                range.low.map(n -> range.lowIn ? n : n + 1).orElse(Long.MIN_VALUE),
                range.high.map(n -> range.highIn ? n : n - 1).orElse(Long.MAX_VALUE));
    }

    private Long whole(Operand value, String words) throws Fault {
        String plain = FoldedText.fold(words);
        if (plain.isEmpty() || plain.length() > 15 || !plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw notANumber(value);
        }
        return Long.valueOf(plain);
    }

    private Fault notANumber(Operand value) {
        return new Fault(
                "bad-number",
                value.from(),
                new Message(
                        "“" + value.field().zh() + "”后面要写数，不是“" + value.words() + "”",
                        value.field().id() + " needs a number, not “" + value.words() + "”"),
                repaired(value, nearestNumber(value)),
                Optional.of(new Message(
                        "例：" + example(value.field(), true), "for example: " + example(value.field(), false))));
    }

    /** The number that the words hold in another form, such as 5 for {@code 五}, or {@code *}: any. */
    private String nearestNumber(Operand value) {
        boolean year = value.field().type() == QueryField.Type.YEAR;
        StringBuilder digits = new StringBuilder();
        FoldedText.fold(value.words()).chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        Optional<QueryAmount> amount = vocabulary.amount(value.words());
        if (year) {
            return digits.length() == 2 ? "20" + digits : digits.length() >= 4 ? digits.substring(0, 4) : "*";
        }
        boolean whole = value.field().type() == QueryField.Type.COUNT;
        if (whole && amount.isPresent()) {
            return amount.get().value().abs().toBigInteger().toString();
        }
        boolean day =
                value.field().type() == QueryField.Type.DAY || value.field().type() == QueryField.Type.PERIOD;
        boolean plain = !digits.isEmpty() && digits.length() <= 15 && !day;
        return plain && !value.words().contains("..") ? digits.toString() : "*";
    }

    private static String example(QueryField field, boolean chinese) {
        String name = chinese ? field.zh() : field.id();
        return switch (field.type()) {
            case DECIMAL -> name + ">=80% " + name + ":1000万元..2亿元";
            case DAY -> name + ":2024-05 " + name + ">=2024-07-01";
            case YEAR -> name + ":2019..2021";
            case PERIOD -> name + ":2019-01..2021-06";
            default -> name + ">5 " + name + ":3..8";
        };
    }

    Predicate between(Operand value) throws Fault {
        String words = sharedUnit(value.words());
        Range<QueryAmount> range = range(value.with(words), this::amount);
        Optional<String> unit = range.low
                .map(QueryAmount::unit)
                .filter(u -> !u.isEmpty())
                .or(() -> range.high.map(QueryAmount::unit).filter(u -> !u.isEmpty()));
        boolean mixed = range.low.isPresent()
                && range.high.isPresent()
                && !range.low.get().unit().equals(range.high.get().unit());
        if (mixed) {
            throw value.fault(
                    "mixed-units",
                    "两端的单位不同",
                    "the two ends differ in unit",
                    repaired(
                            value,
                            number(range.low.orElseThrow()) + ".."
                                    + number(range.high.orElseThrow())
                                    + range.high.orElseThrow().unit()));
        }
        return new Predicate.Between(
                range.low.map(a -> new Bound(a.value(), range.lowIn)),
                range.high.map(a -> new Bound(a.value(), range.highIn)),
                unit);
    }

    private static String number(QueryAmount amount) {
        return amount.value().stripTrailingZeros().toPlainString();
    }

    /** {@code 3..5亿元} is {@code 3亿元..5亿元}. */
    private static String sharedUnit(String words) {
        int dots = words.indexOf("..");
        if (dots <= 0) {
            return words;
        }
        String low = words.substring(0, dots);
        String high = words.substring(dots + 2);
        int tail = high.length();
        while (tail > 0 && !(high.charAt(tail - 1) >= '0' && high.charAt(tail - 1) <= '9')) {
            tail--;
        }
        char last = low.charAt(low.length() - 1);
        return last >= '0' && last <= '9' ? low + high.substring(tail) + ".." + high : words;
    }

    private QueryAmount amount(Operand value, String words) throws Fault {
        return vocabulary.amount(words).orElseThrow(() -> notANumber(value));
    }

    Predicate days(Operand value) throws Fault {
        if (value.field().type() == QueryField.Type.YEAR) {
            Range<Long> range = range(value, this::year);
            return new Predicate.Within(
                    range.low.map(n -> range.lowIn ? n : n + 1).orElse(0L),
                    range.high.map(n -> range.highIn ? n : n - 1).orElse(9999L));
        }
        Range<Days> range = range(value, this::day);
        long low = range.low
                .map(d -> range.lowIn ? d.from.toEpochDay() : d.to.toEpochDay() + 1)
                .orElse(Long.MIN_VALUE);
        long high = range.high
                .map(d -> range.highIn ? d.to.toEpochDay() : d.from.toEpochDay() - 1)
                .orElse(Long.MAX_VALUE);
        return new Predicate.Within(low, high);
    }

    private Long year(Operand value, String words) throws Fault {
        String plain = FoldedText.fold(words);
        String digits = plain.endsWith("年") ? plain.substring(0, plain.length() - 1) : plain;
        if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw notANumber(value);
        }
        return Long.valueOf(digits);
    }

    /** A day, or all days of a month or year. */
    private record Days(LocalDate from, LocalDate to) implements Comparable<Days> {
        @Override
        public int compareTo(Days other) {
            return from.compareTo(other.from);
        }
    }

    private Days day(Operand value, String words) throws Fault {
        Dates.Written date = Dates.whole(FoldedText.fold(words)).orElseThrow(() -> notANumber(value));
        if (date.first().isEmpty() || date.last().isEmpty()) {
            int dash = words.lastIndexOf('-');
            int day = words.lastIndexOf('日') == words.length() - 1 ? words.lastIndexOf('月') + 1 : dash;
            throw value.fault(
                    "bad-date",
                    "没有这一天：" + words,
                    "no such day: " + words,
                    day > 4 ? query.replace(words, words.substring(0, day)) : repaired(value, "*"));
        }
        return new Days(date.first().get(), date.last().get());
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(Operand value, String words) throws Fault;
    }

    private record Range<T>(Optional<T> low, boolean lowIn, Optional<T> high, boolean highIn) {}

    private <T> Range<T> range(Operand value, Reader<T> reader) throws Fault {
        String words = value.words();
        if (words.length() > LONGEST) {
            throw notANumber(value);
        }
        refuseDash(value, reader);
        String mark = words.contains("..") ? ".." : words.contains("至") ? "至" : words.contains("~") ? "~" : "";
        if (!mark.isEmpty()) {
            int split = words.indexOf(mark);
            String low = words.substring(0, split).strip();
            String high = words.substring(split + mark.length()).strip();
            if (low.isEmpty() && high.isEmpty()) {
                throw notANumber(value);
            }
            Optional<T> from = low.isEmpty() ? Optional.empty() : Optional.of(reader.read(value, low));
            Optional<T> to = high.isEmpty() ? Optional.empty() : Optional.of(reader.read(value, high));
            if (from.isPresent() && to.isPresent() && isAbove(from.get(), to.get())) {
                throw value.fault(
                        "reversed-range",
                        "范围的两端颠倒了",
                        "the ends of the range are reversed",
                        query.substring(0, value.from()) + high + ".." + low + query.substring(value.to()));
            }
            return new Range<>(from, true, to, true);
        }
        Optional<T> one = Optional.of(reader.read(value, words));
        return switch (value.operator()) {
            case ">" -> new Range<>(one, false, Optional.empty(), true);
            case ">=" -> new Range<>(one, true, Optional.empty(), true);
            case "<" -> new Range<>(Optional.empty(), true, one, false);
            case "<=" -> new Range<>(Optional.empty(), true, one, true);
            default -> new Range<>(one, true, one, true);
        };
    }

    /** {@code 2019-2021} and {@code 2019到2021}: what could be a range if it were written as one. */
    private <T> void refuseDash(Operand value, Reader<T> reader) throws Fault {
        String words = value.words();
        for (int i = 1; i < words.length() - 1; i++) {
            if (DASHES.indexOf(words.charAt(i)) < 0 || isRead(value, words, reader)) {
                continue;
            }
            int next = i + 1;
            while (next < words.length() - 1 && DASHES.indexOf(words.charAt(next)) >= 0) {
                next++;
            }
            String low = words.substring(0, i).strip();
            String high = words.substring(next).strip();
            if (isRead(value, low, reader) && isRead(value, high, reader)) {
                String right = low + ".." + high;
                throw new Fault(
                        "wrong-form",
                        value.from() + i,
                        new Message("范围要写成 " + right, "write a range as " + right),
                        repaired(value, right),
                        Optional.empty());
            }
        }
    }

    private static <T> boolean isRead(Operand value, String words, Reader<T> reader) {
        try {
            reader.read(value, words);
            return true;
        } catch (Fault e) {
            return false;
        }
    }

    private String repaired(Operand value, String right) {
        return query.substring(0, value.from()) + right + query.substring(value.to());
    }

    private static boolean isAbove(Object low, Object high) {
        if (low instanceof Long a && high instanceof Long b) {
            return a > b;
        }
        if (low instanceof Days a && high instanceof Days b) {
            return a.compareTo(b) > 0;
        }
        return low instanceof QueryAmount a
                && high instanceof QueryAmount b
                && a.unit().equals(b.unit())
                && a.value().compareTo(b.value()) > 0;
    }
}
