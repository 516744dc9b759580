package hecha.index;

import hecha.index.query.FoldedText;
import hecha.index.query.Node;
import hecha.index.query.Predicate;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of a segment that a query is true of.
 *
 * <p>A condition on another thing than is looked for holds where such a thing stands in it, or holds it, or stands in
 * the same report. Conditions on the same kind of other thing that are joined by <em>and</em> must hold of one and the
 * same: {@code 指标:覆盖率 值>=80%} of reports finds those with one figure that is both. Where all
 * of them are negated, no such thing may be as they say: {@code -类别:资金} finds the reports without such a figure.
 */
final class Evaluator {
    private final IndexSearcher searcher;
    private final Leaf leaf;

    Evaluator(IndexSearcher searcher, Leaf leaf) {
        this.searcher = searcher;
        this.leaf = leaf;
    }

    /** The documents of {@code target} that a whole query is true of; not to be changed. */
    FixedBitSet answer(Node node, Target target) throws IOException {
        Optional<FixedBitSet> known = leaf.memory().answer(node, target);
        if (known.isPresent()) {
            return known.get();
        }
        FixedBitSet found = matches(node, target);
        leaf.memory().keep(node, target, found);
        return found;
    }

    /** The documents of {@code target} that {@code node} is true of; not to be changed. */
    private FixedBitSet matches(Node node, Target target) throws IOException {
        if (node instanceof Node.And and) {
            return all(and.parts(), target);
        }
        if (node instanceof Node.Or or) {
            return any(or.parts(), target);
        }
        if (node instanceof Node.Not not) {
            FixedBitSet others = leaf.all(target).clone();
            others.andNot(matches(not.part(), target));
            return others;
        }
        Node.Condition condition = (Node.Condition) node;
        Optional<FixedBitSet> known = leaf.memory().answer(condition, target);
        if (known.isPresent()) {
            return known.get();
        }
        Target seat = seat(condition, target);
        FixedBitSet found = leaf.bring(found(condition, seat), seat, target);
        leaf.memory().keep(condition, target, found);
        return found;
    }

    /** What the condition is looked up by: words of anything within a report are words of its sentences. */
    static Target seat(Node.Condition condition, Target target) {
        boolean words = condition.field() == QueryField.OWN || condition.field() == QueryField.WORD;
        return words && target != Target.REPORT
                ? Target.SENTENCE
                : condition.field().home(target);
    }

    /** Conditions that are looked up by the same kind of thing are joined before they are led to {@code target}. */
    private FixedBitSet any(List<Node> parts, Target target) throws IOException {
        FixedBitSet any = leaf.none();
        Map<Target, FixedBitSet> bySeat = new EnumMap<>(Target.class);
        for (Node part : parts) {
            if (part instanceof Node.Condition condition) {
                Target seat = seat(condition, target);
                bySeat.computeIfAbsent(seat, s -> leaf.none()).or(matches(condition, seat));
            } else {
                any.or(matches(part, target));
            }
        }
        for (Map.Entry<Target, FixedBitSet> entry : bySeat.entrySet()) {
            any.or(leaf.bring(entry.getValue(), entry.getKey(), target));
        }
        return any;
    }

    private FixedBitSet all(List<Node> parts, Target target) throws IOException {
        FixedBitSet result = leaf.all(target).clone();
        Map<Target, List<Node>> elsewhere = new EnumMap<>(Target.class);
        for (Node part : parts) {
            Optional<Target> home = elsewhere(part, target);
            if (home.isPresent()) {
                elsewhere.computeIfAbsent(home.get(), h -> new ArrayList<>()).add(part);
            } else {
                result.and(matches(part, target));
            }
        }
        for (Map.Entry<Target, List<Node>> group : elsewhere.entrySet()) {
            Target home = group.getKey();
            if (group.getValue().size() == 1 || group.getValue().stream().allMatch(Evaluator::isNegative)) {
                for (Node part : group.getValue()) {
                    result.and(matches(part, target));
                }
            } else {
                result.and(leaf.bring(all(group.getValue(), home), home, target));
            }
        }
        return result;
    }

    /** Whether it only says what must not be: then nothing of that kind may be so. */
    static boolean isNegative(Node node) {
        if (node instanceof Node.And and) {
            return and.parts().stream().allMatch(Evaluator::isNegative);
        }
        if (node instanceof Node.Or or) {
            return or.parts().stream().allMatch(Evaluator::isNegative);
        }
        return node instanceof Node.Not;
    }

    /** The other kind of thing, beside or within what is looked for, that {@code node} speaks of alone. */
    static Optional<Target> elsewhere(Node node, Target target) {
        Set<Target> homes = new HashSet<>();
        node.conditions(true).forEach(c -> homes.add(c.field().home(target)));
        if (homes.size() != 1) {
            return Optional.empty();
        }
        Target home = homes.iterator().next();
        return home == target || target.within(home) ? Optional.empty() : Optional.of(home);
    }

    private FixedBitSet anyOf(QueryField field, Predicate.AnyOf any, Target home) throws IOException {
        if (field != QueryField.MISSING) {
            return named(field, home, value -> any.ids().contains(value));
        }
        FixedBitSet bits = leaf.none();
        for (String id : any.ids()) {
            bits.or(leaf.with(field.id(), new BytesRef(id), home));
        }
        return bits;
    }

    private FixedBitSet found(Node.Condition condition, Target home) throws IOException {
        QueryField field = condition.field();
        Predicate test = condition.test();
        if (test instanceof Predicate.Contains contains) {
            FixedBitSet bits = leaf.none();
            if (home == Target.SENTENCE) {
                leaf.search(QueryField.TEXT).visit(contains.pattern(), new SentenceMarks(bits));
            } else if (field == QueryField.OWN || field == QueryField.TEXT) {
                leaf.search(QueryField.TEXT).documents(contains.pattern(), bits);
            } else {
                leaf.values(field, contains.pattern(), bits);
            }
            return bits;
        }
        if (test instanceof Predicate.Word word) {
            FixedBitSet bits = leaf.none();
            if (home == Target.SENTENCE) {
                leaf.words().visit(word.word(), new SentenceMarks(bits));
            } else {
                leaf.words().documents(word.word(), bits);
            }
            return bits;
        }
        if (test instanceof Predicate.AnyOf any) {
            return anyOf(field, any, home);
        }
        if (test instanceof Predicate.Like like) {
            Term shape = new Term(field.id(), like.wildcard().replace("\\", "\\\\"));
            if (field == QueryField.MISSING) {
                return with(new WildcardQuery(shape), home);
            }
            return named(
                    field,
                    home,
                    new CharacterRunAutomaton(Operations.determinize(
                            WildcardQuery.toAutomaton(shape), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT))::run);
        }
        if (test instanceof Predicate.Through through) {
            FixedBitSet bits = leaf.all(home).clone();
            for (String name : through.names()) {
                bits.and(named(field, home, place -> place.startsWith(name)));
            }
            return bits;
        }
        if (test instanceof Predicate.Between between) {
            return between(field, between, home);
        }
        if (test instanceof Predicate.Within within) {
            return within(field, within, home);
        }
        return switch (field) {
            case OWN, TEXT, WORD, SENTENCE -> leaf.all(home).clone(); // nothing is without words
            case YEAR -> {
                FixedBitSet timed = leaf.timed(time -> time.isIn(Long.MIN_VALUE, Long.MAX_VALUE));
                timed.and(leaf.all(home));
                yield timed;
            }
            default -> with(new FieldExistsQuery(stored(field)), home);
        };
    }

    /** Where the value of a field is as {@code test} says, or one of the places of its path. */
    private FixedBitSet named(QueryField field, Target home, java.util.function.Predicate<String> test)
            throws IOException {
        return leaf.named(
                stored(field),
                value -> field.type() == QueryField.Type.REGION
                        ? Arrays.stream(value.split("/", -1)).anyMatch(test)
                        : test.test(value),
                home);
    }

    /** The name under which the values of the field are kept. */
    static String stored(QueryField field) {
        return switch (field) {
            case ID -> Documents.REPORT_ID;
            default -> field.id();
        };
    }

    // ---- texts

    /** Marks the sentences that occurrences stand in. */
    private final class SentenceMarks implements TextSearch.Visitor {
        private final FixedBitSet bits;
        private int report = -1;
        private int first;
        private @Nullable Positions positions;

        SentenceMarks(FixedBitSet bits) {
            this.bits = bits;
        }

        @Override
        public void at(int document, int start, int end) throws IOException {
            Positions here = positions;
            if (document != report || here == null) {
                here = leaf.positions(document);
                positions = here;
                report = document;
                first = leaf.first(document);
            }
            int sentence = here.sentence(start, end);
            if (sentence >= 0) {
                bits.set(first + sentence);
            }
        }
    }

    // ---- numbers

    private FixedBitSet between(QueryField field, Predicate.Between between, Target home) throws IOException {
        FixedBitSet bits = leaf.all(home).clone();
        if (between.unit().isPresent()) {
            String unit = FoldedText.fold(between.unit().get());
            bits.and(named(QueryField.UNIT, home, unit::equals));
        }
        if (field == QueryField.VALUE) {
            if (between.low().isPresent()) {
                FixedBitSet ranges = with(new FieldExistsQuery(Documents.MAX), home);
                ranges.and(bits);
                bits.andNot(ranges);
                keep(ranges, Documents.MAX, between.low(), Optional.empty());
                keep(bits, Documents.MIN, between.low(), Optional.empty());
                bits.or(ranges);
            }
            if (between.high().isPresent()) {
                keep(bits, Documents.MIN, Optional.empty(), between.high());
            }
        } else {
            keep(bits, field.id() + "Key", between.low(), between.high());
        }
        return bits;
    }

    /** Takes out of {@code bits} what is not exactly between the bounds. */
    private void keep(FixedBitSet bits, String field, Optional<Predicate.Bound> low, Optional<Predicate.Bound> high)
            throws IOException {
        SortedDocValues values = leaf.reader().getSortedDocValues(field);
        if (values == null) {
            bits.clear(0, bits.length());
            return;
        }
        int from = 0;
        int to = values.getValueCount();
        if (low.isPresent()) {
            int ord = values.lookupTerm(SortableDecimal.encode(low.get().value()));
            from = ord < 0 ? -ord - 1 : low.get().inclusive() ? ord : ord + 1;
        }
        if (high.isPresent()) {
            int ord = values.lookupTerm(SortableDecimal.encode(high.get().value()));
            to = ord < 0 ? -ord - 1 : high.get().inclusive() ? ord + 1 : ord;
        }
        DocIdSetIterator documents = new org.apache.lucene.util.BitSetIterator(bits, 0);
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            boolean between = values.advanceExact(document) && values.ordValue() >= from && values.ordValue() < to;
            if (!between) {
                bits.clear(document);
            }
        }
    }

    private FixedBitSet within(QueryField field, Predicate.Within within, Target home) throws IOException {
        FixedBitSet bits = leaf.none();
        if (field == QueryField.YEAR) {
            bits = leaf.timed(time -> time.isIn(within.low(), within.high()));
        } else if (field == QueryField.PERIOD) {
            bits = leaf.timed(time -> time.from() <= within.high() && time.to() >= within.low());
        } else {
            NumericDocValues values = leaf.reader().getNumericDocValues(field.id());
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (values.longValue() >= within.low() && values.longValue() <= within.high()) {
                    bits.set(values.docID());
                }
            }
        }
        bits.and(leaf.all(home));
        return bits;
    }

    private FixedBitSet with(Query query, Target home) throws IOException {
        FixedBitSet bits = leaf.none();
        Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(leaf.context());
        if (scorer != null) {
            bits.or(scorer.iterator());
        }
        bits.and(leaf.all(home));
        return bits;
    }
}
