package hecha.index.query;

import hecha.index.query.Node.Condition;
import hecha.index.query.Node.Or;
import hecha.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    private final Ranges ranges;

    Operands(String query, Vocabulary vocabulary) {
        this.query = query;
        this.vocabulary = vocabulary;
        this.ranges = new Ranges(query, vocabulary);
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
        Operand value = new Operand(field, operator, words.strip(), quoted, slop, from, to);
        if (!quoted && value.words().equals("*") && field != QueryField.OWN && field != QueryField.WORD) {
            return new Condition(field == QueryField.MEASURE ? QueryField.KIND : field, new Predicate.Present());
        }
        return switch (field.type()) {
            case CONTAINS -> new Condition(field, new Predicate.Contains(pattern(value)));
            case WORD -> new Condition(field, new Predicate.Word(word(value)));
            case KEYWORD -> new Condition(field, keyword(value));
            case NAMED -> new Condition(field, named(value));
            case MEASURE -> measure(value);
            case REGION -> region(value);
            case COUNT -> new Condition(field, ranges.count(value));
            case YEAR, DAY, PERIOD -> new Condition(field, ranges.days(value));
            case DECIMAL -> new Condition(field, ranges.between(value));
        };
    }

    private TextPattern pattern(Operand value) throws Fault {
        List<TextPattern.Piece> pieces = new ArrayList<>();
        if (value.quoted() && value.slop() > 0) {
            List<String> words = blanks(value.words());
            for (String word : words.size() > 1 ? words : vocabulary.words(value.words())) {
                String folded = FoldedText.fold(word);
                if (!folded.isEmpty()) {
                    pieces.add(new TextPattern.Piece(folded, 0, pieces.isEmpty() ? 0 : value.slop()));
                }
            }
        } else if (value.quoted()) {
            String folded = FoldedText.fold(value.words());
            if (!folded.isEmpty()) {
                pieces.add(new TextPattern.Piece(folded, 0, 0));
            }
        } else {
            wildcards(FoldedText.fold(value.words()), pieces);
        }
        if (pieces.isEmpty()) {
            throw value.fault("nothing-to-find", "没有可查的文字", "no words to look for", without(value));
        }
        if (pieces.size() > MAX_WILDCARDS + 1 && !value.quoted()) {
            throw value.fault(
                    "too-many-wildcards",
                    "通配符太多（至多 8 处）",
                    "too many wildcards (8 at most)",
                    query.substring(0, value.from()) + firstPieces(value.words()) + query.substring(value.to()));
        }
        if (pieces.stream().mapToInt(TextPattern.Piece::length).sum() > MAX_PATTERN || pieces.size() > 50) {
            throw value.fault(
                    "too-long",
                    "要查的文字太长（至多 " + MAX_PATTERN + " 字）",
                    "too many words to look for (" + MAX_PATTERN + " characters at most)",
                    clipped(value, MAX_PATTERN / 2));
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

    private String word(Operand value) throws Fault {
        String folded = FoldedText.fold(value.words());
        boolean letters = folded.chars().anyMatch(c -> c != '*' && c != '?');
        if (!letters || folded.length() > 50) {
            throw value.fault(
                    "nothing-to-find",
                    "这里要写一个词",
                    "a word is needed here",
                    letters ? clipped(value, 20) : without(value));
        }
        return folded;
    }

    private Predicate keyword(Operand value) throws Fault {
        String folded = FoldedText.fold(value.words());
        if (folded.length() > MAX_NAME) {
            throw value.fault(
                    "too-long",
                    "要查的名称太长（至多 " + MAX_NAME + " 字）",
                    "too long a name to look for (" + MAX_NAME + " characters at most)",
                    clipped(value, MAX_NAME));
        }
        if (value.field() == QueryField.RULE && folded.indexOf('/') < 0 && !wild(folded)) {
            return new Predicate.Like(folded + "/*");
        }
        if (value.field() == QueryField.ID && folded.length() < 64 && !wild(folded)) {
            return new Predicate.Like(folded + "*");
        }
        return wild(folded) && !value.quoted()
                ? new Predicate.Like(folded)
                : new Predicate.AnyOf(new TreeSet<>(List.of(folded)));
    }

    private static boolean wild(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private Predicate named(Operand value) throws Fault {
        Optional<String> id = vocabulary.id(value.field(), value.words());
        if (id.isEmpty()) {
            String folded = FoldedText.fold(value.words());
            String near = vocabulary.meant(value.field(), folded).orElse("");
            List<String> known = vocabulary.offered(value.field());
            throw new Fault(
                    "unknown-name",
                    value.from(),
                    new Message(
                            "“" + value.field().zh() + "”里没有“" + value.words() + "”",
                            value.field().id() + " has no “" + value.words() + "”"),
                    near.isEmpty() ? "" : query.substring(0, value.from()) + near + query.substring(value.to()),
                    known.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Message(
                                    "可用的有：" + String.join("、", known.subList(0, Math.min(40, known.size()))),
                                    "known: " + String.join(", ", known.subList(0, Math.min(40, known.size()))))));
        }
        return new Predicate.AnyOf(new TreeSet<>(List.of(id.get())));
    }

    private Node measure(Operand value) throws Fault {
        List<Node> subjects = new ArrayList<>();
        subjects.add(new Condition(QueryField.SUBJECT, new Predicate.Contains(pattern(value))));
        Optional<Measures.Measure> measure = vocabulary.measures().named(value.words());
        if (measure.isPresent()) {
            Stream.concat(Stream.of(measure.get().name()), measure.get().words().stream())
                    .map(FoldedText::fold)
                    .filter(word -> !word.equals(FoldedText.fold(value.words())))
                    .distinct()
                    .forEach(word -> subjects.add(
                            new Condition(QueryField.SUBJECT, new Predicate.Contains(TextPattern.literal(word)))));
        }
        Node subject = subjects.size() == 1 ? subjects.get(0) : new Or(subjects);
        Optional<String> kind = vocabulary.id(QueryField.KIND, value.words());
        return kind.isEmpty()
                ? subject
                : new Or(List.of(
                        new Condition(QueryField.KIND, new Predicate.AnyOf(new TreeSet<>(List.of(kind.get())))),
                        subject));
    }

    private Node region(Operand value) throws Fault {
        List<String> names = new ArrayList<>();
        String folded = FoldedText.fold(value.words());
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
            throw value.fault(
                    "nothing-to-find",
                    "这里要写一个地名",
                    "a place is needed here",
                    query.substring(0, value.from())
                            + (names.isEmpty() ? "*" : names.get(0))
                            + query.substring(value.to()));
        }
        List<Node> places = new ArrayList<>();
        places.add(new Condition(value.field(), new Predicate.Through(names)));
        if (names.size() == 1) {
            vocabulary
                    .places(value.words())
                    .forEach(path -> places.add(new Condition(
                            value.field(),
                            new Predicate.Through(
                                    path.stream().map(FoldedText::fold).toList()))));
        }
        return places.size() == 1 ? places.get(0) : new Or(places);
    }

    /** The query without the condition of this value. */
    private String without(Operand value) {
        int from = value.from();
        while (from > 0 && !Character.isWhitespace(query.charAt(from - 1)) && query.charAt(from - 1) != '(') {
            from--;
        }
        return query.substring(0, from) + query.substring(value.to());
    }

    private String clipped(Operand value, int most) {
        String words = value.words();
        int end = Math.min(most, words.length());
        int whole = Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
        int from = value.from() + (value.quoted() ? 1 : 0);
        int to = value.quoted() ? query.indexOf(words, from) + words.length() : value.to();
        return query.substring(0, from) + words.substring(0, whole) + query.substring(Math.max(from, to));
    }

    /** The word up to the wildcard that is one too many. */
    private static String firstPieces(String words) {
        int left = MAX_WILDCARDS;
        int end = 0;
        while (end < words.length() && left > 0) {
            left -= "*?＊？".indexOf(words.charAt(end)) >= 0 ? 1 : 0;
            end++;
        }
        return words.substring(0, end);
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
}
