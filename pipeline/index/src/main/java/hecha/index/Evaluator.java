package hecha.index;

import hecha.index.query.Field;
import hecha.index.query.Node;
import hecha.index.query.Target;
import hecha.index.query.Test;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the documents of a segment that a query is true of.
 *
 * <p>A condition on another thing than is looked for holds where such a thing stands in it, or holds it, or stands in
 * the same report. Conditions on the same kind of other thing that are joined by <em>and</em> must hold of one and the
 * same: {@code 指标:覆盖率 值>=80%} of reports finds those with one figure that is both.
 */
final class Evaluator {
    private final IndexSearcher searcher;
    private final Leaf leaf;

    Evaluator(IndexSearcher searcher, Leaf leaf) {
        this.searcher = searcher;
        this.leaf = leaf;
    }

    FixedBitSet matches(Node node, Target target) throws IOException {
        if (node instanceof Node.And and) {
            return all(and.parts(), target);
        }
        if (node instanceof Node.Or or) {
            FixedBitSet any = leaf.none();
            for (Node part : or.parts()) {
                any.or(matches(part, target));
            }
            return any;
        }
        if (node instanceof Node.Not not) {
            FixedBitSet others = leaf.all(target).clone();
            others.andNot(matches(not.part(), target));
            return others;
        }
        Node.Condition condition = (Node.Condition) node;
        Target home = condition.field().home(target);
        return leaf.bring(matches(condition, home), home, target);
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
            if (group.getValue().stream().allMatch(Node.Not.class::isInstance)) {
                for (Node part : group.getValue()) {
                    result.and(matches(part, target));
                }
            } else {
                result.and(leaf.bring(all(group.getValue(), home), home, target));
            }
        }
        return result;
    }

    /** The other kind of thing, beside or within what is looked for, that {@code node} speaks of alone. */
    private static Optional<Target> elsewhere(Node node, Target target) {
        Set<Target> homes = new HashSet<>();
        node.conditions(true).forEach(c -> homes.add(c.field().home(target)));
        if (homes.size() != 1) {
            return Optional.empty();
        }
        Target home = homes.iterator().next();
        return home == target || target.within(home) ? Optional.empty() : Optional.of(home);
    }

    private FixedBitSet matches(Node.Condition condition, Target home) throws IOException {
        Field field = condition.field();
        Test test = condition.test();
        if (test instanceof Test.Contains contains) {
            return switch (field) {
                case OWN -> text(textSearch(Field.TEXT).find(contains.pattern()), home);
                case TEXT -> documents(textSearch(Field.TEXT).find(contains.pattern()));
                case SENTENCE -> sentences(textSearch(Field.TEXT).find(contains.pattern()));
                default -> documents(textSearch(field).find(contains.pattern()));
            };
        }
        if (test instanceof Test.Word word) {
            return text(textSearch(Field.WORD).word(word.word()), home);
        }
        if (test instanceof Test.AnyOf any) {
            FixedBitSet bits = leaf.none();
            for (String id : any.ids()) {
                bits.or(leaf.with(field.id(), new BytesRef(id), home));
            }
            return bits;
        }
        if (test instanceof Test.Like like) {
            return with(new WildcardQuery(new Term(field.id(), like.wildcard().replace("\\", "\\\\"))), home);
        }
        if (test instanceof Test.Through through) {
            FixedBitSet bits = leaf.all(home).clone();
            for (String name : through.names()) {
                bits.and(with(new PrefixQuery(new Term(field.id(), name)), home));
            }
            return bits;
        }
        if (test instanceof Test.Between between) {
            return between(field, between, home);
        }
        if (test instanceof Test.Within within) {
            return within(field, within, home);
        }
        return with(new FieldExistsQuery(present(field)), home);
    }

    private TextSearch textSearch(Field field) {
        return new TextSearch(leaf.reader(), field.id());
    }

    private static String present(Field field) {
        return switch (field) {
            case OWN, TEXT, WORD, SENTENCE -> Documents.TYPE;
            case MESSAGE -> Documents.NOTES;
            case ID -> Documents.REPORT_ID;
            default -> field.id();
        };
    }

    // ---- texts

    private FixedBitSet documents(TextSearch.Occurrences occurrences) {
        FixedBitSet bits = leaf.none();
        for (int i = 0; i < occurrences.size(); i++) {
            bits.set(occurrences.document(i));
        }
        return bits;
    }

    /** Reports by their whole text; all else by the sentence that it is, holds, or stands in. */
    private FixedBitSet text(TextSearch.Occurrences occurrences, Target home) throws IOException {
        return home == Target.REPORT
                ? documents(occurrences)
                : leaf.bring(sentences(occurrences), Target.SENTENCE, home);
    }

    private FixedBitSet sentences(TextSearch.Occurrences occurrences) throws IOException {
        FixedBitSet bits = leaf.none();
        BinaryDocValues values = leaf.reader().getBinaryDocValues(Documents.SENTENCES);
        Leaf.Blocks blocks = leaf.blocks();
        int report = -1;
        int base = 0;
        Positions positions = null;
        for (int i = 0; i < occurrences.size(); i++) {
            if (occurrences.document(i) != report) {
                report = occurrences.document(i);
                if (values == null || !values.advanceExact(report)) {
                    throw new IOException("a report without its sentences");
                }
                positions = Positions.decode(values.binaryValue());
                Block block = blocks.of(report);
                base = report + 1 - block.size() + block.first(Target.SENTENCE);
            }
            int sentence = positions == null ? -1 : positions.sentence(occurrences.start(i), occurrences.end(i));
            if (sentence >= 0) {
                bits.set(base + sentence);
            }
        }
        return bits;
    }

    // ---- numbers

    private FixedBitSet between(Field field, Test.Between between, Target home) throws IOException {
        FixedBitSet bits = leaf.all(home).clone();
        if (between.unit().isPresent()) {
            bits.and(leaf.with(
                    Field.UNIT.id(),
                    new BytesRef(
                            hecha.index.query.FoldedText.fold(between.unit().get())),
                    home));
        }
        if (field == Field.VALUE) {
            if (between.low().isPresent()) {
                bits.and(with(
                        DoublePoint.newRangeQuery(
                                Documents.MAX, between.low().get().value().doubleValue(), Double.POSITIVE_INFINITY),
                        home));
                keep(bits, Documents.MAX, between.low(), Optional.empty());
            }
            if (between.high().isPresent()) {
                bits.and(with(
                        DoublePoint.newRangeQuery(
                                Documents.MIN,
                                Double.NEGATIVE_INFINITY,
                                between.high().get().value().doubleValue()),
                        home));
                keep(bits, Documents.MIN, Optional.empty(), between.high());
            }
        } else {
            keep(bits, field.id() + "Key", between.low(), between.high());
        }
        return bits;
    }

    /** Takes out of {@code bits} what is not exactly between the bounds. */
    private void keep(FixedBitSet bits, String field, Optional<Test.Bound> low, Optional<Test.Bound> high)
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

    private FixedBitSet within(Field field, Test.Within within, Target home) throws IOException {
        FixedBitSet bits = leaf.none();
        if (field == Field.YEAR) {
            SortedNumericDocValues years = leaf.reader().getSortedNumericDocValues(field.id());
            while (years != null && years.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                for (int i = years.docValueCount(); i > 0; i--) {
                    long year = years.nextValue();
                    if (year >= within.low() && year <= within.high()) {
                        bits.set(years.docID());
                    }
                }
            }
        } else if (field == Field.PERIOD) {
            NumericDocValues from = leaf.reader().getNumericDocValues(Documents.FROM);
            NumericDocValues to = leaf.reader().getNumericDocValues(Documents.TO);
            while (from != null && to != null && from.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (to.advanceExact(from.docID())
                        && from.longValue() <= within.high()
                        && to.longValue() >= within.low()) {
                    bits.set(from.docID());
                }
            }
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
