package hecha.index;

import hecha.index.query.FoldedText;
import hecha.index.query.Node;
import hecha.index.query.Predicate;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.index.query.TextPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Says a query in the language of a search cluster, condition by condition as {@link Evaluator} goes through them. What the
 * cluster cannot be asked, pieces of text with others between them, is asked by its pieces: then more is found than the
 * query is true of, and that is said, too.
 */
final class ClusterQuery {
    private static final String SEPARATOR = "\u0001";
    private static final String SENTENCES_AND_REPORTS =
            ClusterFields.THING + ":(" + Target.SENTENCE.id() + " " + Target.REPORT.id() + ")";
    private static final String REPORTS = ClusterFields.THING + ":" + Target.REPORT.id();

    private final Cluster cluster;

    ClusterQuery(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * A query of the cluster.
     *
     * @param exact whether it finds nothing else than what it stands for
     */
    record Said(Object query, boolean exact) {
        private Said with(Object other) {
            return new Said(other, exact);
        }
    }

    /** What {@code query} looks for. */
    Said things(Query query) throws IOException {
        Target target = query.target();
        return query.filter().isEmpty() ? all(target) : matches(query.filter().get(), target);
    }

    /** The reports that have what {@code query} looks for, and perhaps some more. */
    Object reports(Query query) throws IOException {
        return bring(things(query), query.target(), Target.REPORT).query();
    }

    /**
     * The same, and where the cluster cannot count what has a word of the query, all that may have it, so that it is counted
     * here.
     */
    Object reportsToScore(Query query) throws IOException {
        List<Object> any = new ArrayList<>(List.of(reports(query)));
        for (Node.Condition term : Relevance.terms(query)) {
            Said said = scored(term, query.target());
            if (!said.exact()) {
                any.add(bring(said, query.target(), Target.REPORT).query());
            }
        }
        return bool("should", any);
    }

    /** What has a term, as {@link Relevance} counts it. */
    Said scored(Node.Condition term, Target target) throws IOException {
        Target seat = Relevance.seat(term, target);
        if (seat != target && !seat.within(target) && !target.within(seat)) {
            return exactly(terms(ClusterFields.THING, Set.of()));
        }
        QueryField field = seat == Target.FIGURE ? term.field() : QueryField.OWN;
        return bring(found(new Node.Condition(field, term.test()), seat), seat, target);
    }

    /** What a condition is true of, led to what is looked for. */
    private Said condition(Node.Condition condition, Target target) throws IOException {
        Target seat = Evaluator.seat(condition, target);
        return bring(found(condition, seat), seat, target);
    }

    private Said matches(Node node, Target target) throws IOException {
        if (node instanceof Node.And and) {
            return all(and.parts(), target);
        }
        if (node instanceof Node.Or or) {
            List<Object> any = new ArrayList<>();
            boolean exact = true;
            for (Node part : or.parts()) {
                Said said = matches(part, target);
                any.add(said.query());
                exact &= said.exact();
            }
            return new Said(bool("should", any), exact);
        }
        if (node instanceof Node.Not not) {
            Said inner = matches(not.part(), target);
            return inner.exact()
                    ? new Said(
                            map("bool", map("must", List.of(thing(target)), "must_not", List.of(inner.query()))), true)
                    : new Said(thing(target), false);
        }
        return condition((Node.Condition) node, target);
    }

    private Said all(List<Node> parts, Target target) throws IOException {
        List<Said> all = new ArrayList<>(List.of(all(target)));
        Map<Target, List<Node>> elsewhere = new EnumMap<>(Target.class);
        for (Node part : parts) {
            Optional<Target> home = Evaluator.elsewhere(part, target);
            if (home.isPresent()) {
                elsewhere.computeIfAbsent(home.get(), h -> new ArrayList<>()).add(part);
            } else {
                all.add(matches(part, target));
            }
        }
        for (Map.Entry<Target, List<Node>> group : elsewhere.entrySet()) {
            Target home = group.getKey();
            if (group.getValue().size() == 1 || group.getValue().stream().allMatch(Evaluator::isNegative)) {
                for (Node part : group.getValue()) {
                    all.add(matches(part, target));
                }
            } else {
                all.add(bring(all(group.getValue(), home), home, target));
            }
        }
        return both(all);
    }

    private static Said both(List<Said> all) {
        return new Said(
                bool("must", all.stream().map(Said::query).toList()),
                all.stream().allMatch(Said::exact));
    }

    /** As {@link Leaf#bring}. */
    private static Said bring(Said from, Target home, Target target) {
        if (home == target) {
            return from;
        }
        if (!home.within(target) && !target.within(home)) {
            return bring(bring(from, home, Target.REPORT), Target.REPORT, target);
        }
        Target holder = home.within(target) ? target : home;
        boolean up = holder == target;
        Object led;
        if (holder == Target.SECTION) {
            String from1 = up ? ClusterFields.SECTIONS : ClusterFields.SELF;
            String to = up ? ClusterFields.SELF : ClusterFields.SECTIONS;
            led = map("join", map("from", from1, "to", to, "query", from.query()));
        } else {
            String holders = holder == Target.REPORT ? REPORTS : SENTENCES_AND_REPORTS;
            led = up
                    ? map("parent", map("which", holders, "query", from.query()))
                    : map("child", map("of", holders, "query", from.query()));
        }
        return from.with(bool("must", List.of(thing(target), led)));
    }

    // ---- conditions

    private Said found(Node.Condition condition, Target home) throws IOException {
        QueryField field = condition.field();
        Predicate test = condition.test();
        Said said;
        if (test instanceof Predicate.Contains contains) {
            said = contains(field, contains.pattern(), home);
        } else if (test instanceof Predicate.Word word) {
            said = exactly(word(word.word()));
        } else if (test instanceof Predicate.AnyOf any) {
            said = exactly(
                    field == QueryField.MISSING || field == QueryField.ID
                            ? terms(Evaluator.stored(field), any.ids())
                            : named(field, value -> any.ids().contains(value)));
        } else if (test instanceof Predicate.Like like) {
            said = exactly(named(field, like(field, like.wildcard())));
        } else if (test instanceof Predicate.Through through) {
            List<Object> names = new ArrayList<>();
            for (String name : through.names()) {
                names.add(named(field, place -> place.startsWith(name)));
            }
            said = exactly(bool("must", names));
        } else if (test instanceof Predicate.Between between) {
            said = exactly(between(field, between));
        } else if (test instanceof Predicate.Within within) {
            said = exactly(within(field, within));
        } else {
            said = exactly(present(field, home));
        }
        return said.with(bool("must", List.of(thing(home), said.query())));
    }

    private static Said exactly(Object query) {
        return new Said(query, true);
    }

    private static Said contains(QueryField field, TextPattern pattern, Target home) {
        boolean text = home == Target.SENTENCE || field == QueryField.OWN || field == QueryField.TEXT;
        String grams = text ? ClusterFields.GRAMS : ClusterFields.grams(field);
        List<Object> pieces = new ArrayList<>();
        for (TextPattern.Piece piece : pattern.pieces()) {
            String parser = piece.length() == 1 ? "prefix" : "field";
            pieces.add(map(parser, map("f", grams, "query", piece.text())));
        }
        return new Said(bool("must", pieces), pieces.size() == 1);
    }

    private static Object word(String word) {
        boolean wild = word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
        if (!wild) {
            return terms(ClusterFields.WORDS, Set.of(word));
        }
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = c == '*' || c == '?' || Character.isLetterOrDigit(c) || c > 0x7F;
            escaped.append(plain ? "" : "\\").append(c);
        }
        return lucene(ClusterFields.WORDS + ":" + escaped);
    }

    /** The same test that {@link Evaluator} makes; names of what is missing are not folded. */
    private static java.util.function.Predicate<String> like(QueryField field, String wildcard) {
        Term shape = new Term(field.id(), wildcard.replace("\\", "\\\\"));
        return new CharacterRunAutomaton(Operations.determinize(
                WildcardQuery.toAutomaton(shape), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT))::run;
    }

    /** What has one of those values of a field that are as {@code test} says; there are few, and the cluster tells them. */
    private Object named(QueryField field, java.util.function.Predicate<String> test) throws IOException {
        Set<String> fitting = new TreeSet<>();
        for (String value : cluster.values(Evaluator.stored(field)).keySet()) {
            String folded = field == QueryField.MISSING ? value : FoldedText.fold(value);
            boolean fits = field.type() == QueryField.Type.REGION
                    ? Arrays.stream(folded.split("/", -1)).anyMatch(test)
                    : test.test(folded);
            if (fits) {
                fitting.add(value);
            }
        }
        return terms(Evaluator.stored(field), fitting);
    }

    private Object between(QueryField field, Predicate.Between between) throws IOException {
        List<Object> all = new ArrayList<>();
        if (between.unit().isPresent()) {
            String unit = FoldedText.fold(between.unit().get());
            all.add(named(QueryField.UNIT, unit::equals));
        }
        String low = between.low()
                .map(b -> (b.inclusive() ? "[" : "{") + ClusterFields.hex(SortableDecimal.encode(b.value())))
                .orElse("[*");
        String high = between.high()
                .map(b -> ClusterFields.hex(SortableDecimal.encode(b.value())) + (b.inclusive() ? "]" : "}"))
                .orElse("*]");
        if (field != QueryField.VALUE) {
            all.add(lucene(ClusterFields.bytes(field.id() + "Key") + ":" + low + " TO " + high));
            return bool("must", all);
        }
        String min = ClusterFields.bytes(Documents.MIN);
        String max = ClusterFields.bytes(Documents.MAX);
        if (between.low().isPresent()) {
            Object of = lucene(min + ":" + low + " TO *]");
            Object range = lucene(max + ":" + low + " TO *]");
            Object single = map("bool", map("must", List.of(of), "must_not", List.of(lucene(max + ":[* TO *]"))));
            all.add(bool("should", List.of(range, single)));
        }
        if (between.high().isPresent()) {
            all.add(lucene(min + ":[* TO " + high));
        }
        return all.isEmpty() ? lucene("*:*") : bool("must", all);
    }

    private static Object within(QueryField field, Predicate.Within within) {
        return switch (field) {
            case YEAR ->
                range(ClusterFields.FIRST_YEAR, Long.MIN_VALUE, within.high(), ClusterFields.LAST_YEAR, within.low());
            case PERIOD ->
                range(ClusterFields.FIRST_DAY, Long.MIN_VALUE, within.high(), ClusterFields.LAST_DAY, within.low());
            default -> lucene(ClusterFields.number(field.id()) + ":[" + within.low() + " TO " + within.high() + "]");
        };
    }

    /** What begins before the end and ends after the beginning. */
    private static Object range(String first, long least, long high, String last, long low) {
        return bool(
                "must",
                List.of(
                        lucene(first + ":[" + least + " TO " + high + "]"),
                        lucene(last + ":[" + low + " TO " + Long.MAX_VALUE + "]")));
    }

    private static Object present(QueryField field, Target home) {
        return switch (field) {
            case OWN, TEXT, WORD, SENTENCE -> thing(home);
            case YEAR -> lucene(ClusterFields.FIRST_YEAR + ":[* TO *]");
            case DATE, CHARS, SECTIONS, FIGURES, GAPS, FINDINGS, ERRORS, WARNINGS, LEVEL ->
                lucene(ClusterFields.number(field.id()) + ":[* TO *]");
            default -> lucene(Evaluator.stored(field) + ":[* TO *]");
        };
    }

    // ---- the language

    private static Said all(Target target) {
        return new Said(thing(target), true);
    }

    static Object thing(Target target) {
        return map("term", map("f", ClusterFields.THING, "query", target.id()));
    }

    static Object terms(String field, Set<String> values) {
        return values.isEmpty()
                ? map("bool", map("must_not", List.of(lucene("*:*"))))
                : map("terms", map("f", field, "separator", SEPARATOR, "query", String.join(SEPARATOR, values)));
    }

    private static Object lucene(String words) {
        return map("lucene", map("query", words));
    }

    static Object bool(String how, List<Object> parts) {
        return parts.size() == 1 ? parts.get(0) : map("bool", map(how, parts));
    }

    private static Map<String, Object> map(String key, Object value, Object... more) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        for (int i = 0; i < more.length; i += 2) {
            map.put(more[i].toString(), more[i + 1]);
        }
        return map;
    }
}
