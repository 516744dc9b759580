package hecha.index.query;

import hecha.index.query.Node.Condition;
import hecha.index.query.Node.Or;
import hecha.index.query.Predicate.Bound;
import hecha.model.Message;
import hecha.text.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the words after a field into what the field is held against. */
final class Operands {
    private static final int MAX_PATTERN = 1000;

    /** Characters of a name with wildcards; file names have 255 bytes, and the automaton of a longer one is refused. */
    private static final int MAX_NAME = 300;

    private static final int MAX_WILDCARDS = 8;
    /** How many characters a {@code *} inside a word may stand for. */
    private static final int STAR = 10;

    private final String query;
    private final Vocabulary vocabulary;

    Operands(String query, Vocabulary vocabulary) {
        this.query = query;
        this.vocabulary = vocabulary;
    }

    static boolean isOrdered(QueryField field) {
        return switch (field.type()) {
            case COUNT, DECIMAL, DAY, YEAR, PERIOD -> true;
            default -> false;
        };
    }

    static boolean isSortable(QueryField field) {
        return switch (field) {
            case OWN, WORD, TEXT, SENTENCE, MEASURE, MISSING, PERIOD, MESSAGE, SECTION -> false;
            default -> true;
        };
    }

    /** Reads {@code words}, which stand at {@code from..to} of the query. */
    Node read(QueryField field, String operator, String words, boolean quoted, int slop, int from, int to)
            throws Fault {
        Value value = new Value(field, operator, words.strip(), quoted, slop, from, to);
        if (!quoted && value.words.equals("*") && field != QueryField.OWN && field != QueryField.WORD) {
            return new Condition(field == QueryField.MEASURE ? QueryField.KIND : field, new Predicate.Present());
        }
        return switch (field.type()) {
            case CONTAINS -> new Condition(field, new Predicate.Contains(pattern(value)));
            case WORD -> new Condition(field, new Predicate.Word(word(value)));
            case KEYWORD -> new Condition(field, keyword(value));
            case NAMED -> new Condition(field, named(value));
            case MEASURE -> measure(value);
            case REGION -> new Condition(field, region(value));
            case COUNT -> new Condition(field, count(value));
            case YEAR, DAY, PERIOD -> new Condition(field, days(value));
            case DECIMAL -> new Condition(field, between(value));
        };
    }

    private record Value(QueryField field, String operator, String words, boolean quoted, int slop, int from, int to) {}

    // ---- words

    private TextPattern pattern(Value value) throws Fault {
        List<TextPattern.Piece> pieces = new ArrayList<>();
        if (value.quoted && value.slop > 0) {
            List<String> words = blanks(value.words);
            for (String word : words.size() > 1 ? words : vocabulary.words(value.words)) {
                String folded = FoldedText.fold(word);
                if (!folded.isEmpty()) {
                    pieces.add(new TextPattern.Piece(folded, 0, pieces.isEmpty() ? 0 : value.slop));
                }
            }
        } else if (value.quoted) {
            String folded = FoldedText.fold(value.words);
            if (!folded.isEmpty()) {
                pieces.add(new TextPattern.Piece(folded, 0, 0));
            }
        } else {
            wildcards(FoldedText.fold(value.words), pieces);
        }
        if (pieces.isEmpty()) {
            throw fault(value, "nothing-to-find", "没有可查的文字", "no words to look for", "");
        }
        if (pieces.size() > MAX_WILDCARDS + 1 && !value.quoted) {
            throw fault(value, "too-many-wildcards", "通配符太多（至多 8 处）", "too many wildcards (8 at most)", "");
        }
        if (pieces.stream().mapToInt(TextPattern.Piece::length).sum() > MAX_PATTERN || pieces.size() > 50) {
            throw fault(
                    value,
                    "too-long",
                    "要查的文字太长（至多 " + MAX_PATTERN + " 字）",
                    "too many words to look for (" + MAX_PATTERN + " characters at most)",
                    "");
        }
        return new TextPattern(pieces);
    }

    /** Cuts at wildcards; those at the ends of a word add nothing, as a word is found inside of words too. */
    private static void wildcards(String folded, List<TextPattern.Piece> pieces) {
        int from = 0;
        int min = 0;
        int max = 0;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i == folded.length() ? '*' : folded.charAt(i);
            if (c == '*' || c == '?') {
                if (i > from) {
                    pieces.add(new TextPattern.Piece(
                            folded.substring(from, i), pieces.isEmpty() ? 0 : min, pieces.isEmpty() ? 0 : max));
                    min = 0;
                    max = 0;
                }
                min += c == '?' ? 1 : 0;
                max = Math.min(99, max + (c == '?' ? 1 : STAR));
                from = i + 1;
            }
        }
    }

    private String word(Value value) throws Fault {
        String folded = FoldedText.fold(value.words);
        boolean letters = folded.chars().anyMatch(c -> c != '*' && c != '?');
        if (!letters || folded.length() > 50) {
            throw fault(value, "nothing-to-find", "这里要写一个词", "a word is needed here", "");
        }
        return folded;
    }

    private Predicate keyword(Value value) throws Fault {
        String folded = FoldedText.fold(value.words);
        if (folded.length() > MAX_NAME) {
            throw fault(
                    value,
                    "too-long",
                    "要查的名称太长（至多 " + MAX_NAME + " 字）",
                    "too long a name to look for (" + MAX_NAME + " characters at most)",
                    "");
        }
        if (value.field == QueryField.RULE && folded.indexOf('/') < 0 && !wild(folded)) {
            return new Predicate.Like(folded + "/*");
        }
        if (value.field == QueryField.ID && folded.length() < 64 && !wild(folded)) {
            return new Predicate.Like(folded + "*");
        }
        return wild(folded) && !value.quoted
                ? new Predicate.Like(folded)
                : new Predicate.AnyOf(new TreeSet<>(List.of(folded)));
    }

    private static boolean wild(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private Predicate named(Value value) throws Fault {
        Optional<String> id = vocabulary.id(value.field, value.words);
        if (id.isEmpty()) {
            String folded = FoldedText.fold(value.words);
            String near = Nearest.to(folded, vocabulary.known(value.field).keySet().stream())
                    .orElse("");
            List<String> known = vocabulary.offered(value.field);
            throw new Fault(
                    "unknown-name",
                    value.from,
                    new Message(
                            "“" + value.field.zh() + "”里没有“" + value.words + "”",
                            value.field.id() + " has no “" + value.words + "”"),
                    near.isEmpty() ? "" : query.substring(0, value.from) + near + query.substring(value.to),
                    known.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Message(
                                    "可用的有：" + String.join("、", known.subList(0, Math.min(40, known.size()))),
                                    "known: " + String.join(", ", known.subList(0, Math.min(40, known.size()))))));
        }
        return new Predicate.AnyOf(new TreeSet<>(List.of(id.get())));
    }

    private Node measure(Value value) throws Fault {
        Node subject = new Condition(QueryField.SUBJECT, new Predicate.Contains(pattern(value)));
        Optional<String> kind = vocabulary.id(QueryField.KIND, value.words);
        return kind.isEmpty()
                ? subject
                : new Or(List.of(
                        new Condition(QueryField.KIND, new Predicate.AnyOf(new TreeSet<>(List.of(kind.get())))),
                        subject));
    }

    private Predicate region(Value value) throws Fault {
        List<String> names = new ArrayList<>();
        String folded = FoldedText.fold(value.words);
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == '/' || folded.charAt(i) == '>') {
                if (i > from) {
                    names.add(folded.substring(from, i));
                }
                from = i + 1;
            }
        }
        if (names.isEmpty() || names.size() > 8) {
            throw fault(value, "nothing-to-find", "这里要写一个地名", "a place is needed here", "");
        }
        return new Predicate.Through(names);
    }

    // ---- numbers and days

    private Predicate count(Value value) throws Fault {
        if (value.words.codePoints().anyMatch(c -> c > '9' && c < 0xFF00 && c != '至')) {
            throw notANumber(value);
        }
        Range<Long> range = range(value, this::whole);
        return new Predicate.Within(
                range.low.map(n -> range.lowIn ? n : n + 1).orElse(Long.MIN_VALUE),
                range.high.map(n -> range.highIn ? n : n - 1).orElse(Long.MAX_VALUE));
    }

    private Long whole(Value value, String words) throws Fault {
        String plain = FoldedText.fold(words);
        if (plain.isEmpty() || plain.length() > 15 || !plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw notANumber(value);
        }
        return Long.valueOf(plain);
    }

    private Fault notANumber(Value value) {
        return new Fault(
                "bad-number",
                value.from,
                new Message(
                        "“" + value.field.zh() + "”后面要写数，不是“" + value.words + "”",
                        value.field.id() + " needs a number, not “" + value.words + "”"),
                "",
                Optional.of(
                        new Message("例：" + example(value.field, true), "for example: " + example(value.field, false))));
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

    private Predicate between(Value value) throws Fault {
        String words = sharedUnit(value.words);
        Value shared = new Value(value.field, value.operator, words, value.quoted, 0, value.from, value.to);
        Range<Amount> range = range(shared, this::amount);
        Optional<String> unit = range.low
                .map(Amount::unit)
                .filter(u -> !u.isEmpty())
                .or(() -> range.high.map(Amount::unit).filter(u -> !u.isEmpty()));
        boolean mixed = range.low.isPresent()
                && range.high.isPresent()
                && !range.low.get().unit().equals(range.high.get().unit());
        if (mixed) {
            throw fault(value, "mixed-units", "两端的单位不同", "the two ends differ in unit", "");
        }
        return new Predicate.Between(
                range.low.map(a -> new Bound(a.value(), range.lowIn)),
                range.high.map(a -> new Bound(a.value(), range.highIn)),
                unit);
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

    private Amount amount(Value value, String words) throws Fault {
        return vocabulary.amount(words).orElseThrow(() -> notANumber(value));
    }

    private Predicate days(Value value) throws Fault {
        if (value.field.type() == QueryField.Type.YEAR) {
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

    private Long year(Value value, String words) throws Fault {
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

    private Days day(Value value, String words) throws Fault {
        Dates.Written date = Dates.whole(FoldedText.fold(words)).orElseThrow(() -> notANumber(value));
        if (date.first().isEmpty() || date.last().isEmpty()) {
            throw fault(value, "bad-date", "没有这一天：" + words, "no such day: " + words, "");
        }
        return new Days(date.first().get(), date.last().get());
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(Value value, String words) throws Fault;
    }

    private record Range<T>(Optional<T> low, boolean lowIn, Optional<T> high, boolean highIn) {}

    private <T> Range<T> range(Value value, Reader<T> reader) throws Fault {
        String words = value.words;
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
                throw fault(
                        value,
                        "reversed-range",
                        "范围的两端颠倒了",
                        "the ends of the range are reversed",
                        query.substring(0, value.from) + high + ".." + low + query.substring(value.to));
            }
            return new Range<>(from, true, to, true);
        }
        Optional<T> one = Optional.of(reader.read(value, words));
        return switch (value.operator) {
            case ">" -> new Range<>(one, false, Optional.empty(), true);
            case ">=" -> new Range<>(one, true, Optional.empty(), true);
            case "<" -> new Range<>(Optional.empty(), true, one, false);
            case "<=" -> new Range<>(Optional.empty(), true, one, true);
            default -> new Range<>(one, true, one, true);
        };
    }

    private static boolean isAbove(Object low, Object high) {
        if (low instanceof Long a && high instanceof Long b) {
            return a > b;
        }
        if (low instanceof Days a && high instanceof Days b) {
            return a.compareTo(b) > 0;
        }
        return low instanceof Amount a
                && high instanceof Amount b
                && a.unit().equals(b.unit())
                && a.value().compareTo(b.value()) > 0;
    }

    private static List<String> blanks(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i)) || text.charAt(i) == 0x3000) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private Fault fault(Value value, String code, String zh, String en, String repaired) {
        return new Fault(code, value.from, new Message(zh, en), repaired, Optional.empty());
    }
}
