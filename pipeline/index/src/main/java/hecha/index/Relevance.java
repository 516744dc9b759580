package hecha.index;

import hecha.index.query.Node;
import hecha.index.query.Predicate;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How well what was found answers the words and measures of a query: BM25 (Robertson and others 1995; k1 = 1.2,
 * b = 0.75), where a document is one thing of the kind looked for, its length that of its text in characters, and a term
 * each word that is looked for in texts and each measure that is looked for in subjects.
 */
final class Relevance {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** What is counted over the whole of an index, of which a part is here. */
    interface Numbers {
        /** How many things of the kind there are. */
        long things() throws IOException;

        /** What the lengths of their texts add up to. */
        double lengths() throws IOException;

        /** How many of them have a term; empty where all that have it are here. */
        OptionalLong holders(Node.Condition term) throws IOException;
    }

    private final Snapshot index;
    private final Optional<Numbers> numbers;
    private final Query query;
    private final int[] documents;
    private final double[] scores;
    private final double[] lengths;
    private double lengthOfAll;
    private long all;

    private Relevance(Snapshot index, Optional<Numbers> numbers, Query query, int[] documents) {
        this.index = index;
        this.numbers = numbers;
        this.query = query;
        this.documents = documents;
        this.scores = new double[documents.length];
        this.lengths = new double[documents.length];
    }

    /** The score of each of {@code documents}, which ascend; 0 where the query has neither words nor measures. */
    static double[] of(Snapshot index, Optional<Numbers> numbers, Query query, int[] documents) throws IOException {
        Relevance relevance = new Relevance(index, numbers, query, documents);
        List<Node.Condition> terms = terms(query);
        if (!terms.isEmpty()) {
            relevance.measure();
            for (Node.Condition term : terms) {
                relevance.add(term);
            }
        }
        return relevance.scores;
    }

    /** What a query is scored by. */
    static List<Node.Condition> terms(Query query) {
        return query.filter().stream()
                .flatMap(f -> f.conditions(false))
                .filter(Relevance::isTerm)
                .toList();
    }

    /** The kind of thing whose texts a term is counted in. */
    static Target seat(Node.Condition term, Target target) {
        return term.field() == QueryField.SUBJECT
                ? Target.FIGURE
                : target == Target.REPORT ? Target.REPORT : Target.SENTENCE;
    }

    private static boolean isTerm(Node.Condition condition) {
        return condition.test() instanceof Predicate.Word
                || (condition.test() instanceof Predicate.Contains
                        && switch (condition.field()) {
                            case OWN, TEXT, SENTENCE, SUBJECT -> true;
                            default -> false;
                        });
    }

    /** The lengths of all things of the kind. */
    private void measure() throws IOException {
        for (Leaf leaf : index.leaves()) {
            NumericDocValues chars = leaf.reader().getNumericDocValues(QueryField.CHARS.id());
            Blocks blocks = leaf.blocks();
            FixedBitSet reports = leaf.all(Target.REPORT);
            BitSetIterator each = new BitSetIterator(reports, 0);
            for (int report = each.nextDoc(); report != DocIdSetIterator.NO_MORE_DOCS; report = each.nextDoc()) {
                ReportBlock block = blocks.of(report);
                int base = report + 1 - block.size();
                for (int i = block.first(query.target()), end = i + block.count(query.target()); i < end; i++) {
                    boolean text = query.target() == Target.REPORT;
                    double length = text
                            ? chars != null && chars.advanceExact(report) ? chars.longValue() : 1
                            : block.span(i).length();
                    lengthOfAll += length;
                    all++;
                    int at = Arrays.binarySearch(documents, leaf.context().docBase + base + i);
                    if (at >= 0) {
                        lengths[at] = length;
                    }
                }
            }
        }
        if (numbers.isPresent()) {
            all = numbers.get().things();
            lengthOfAll = numbers.get().lengths();
        }
    }

    /** Adds what one term gives to each score. */
    private void add(Node.Condition term) throws IOException {
        int[] frequencies = new int[documents.length];
        long holders = 0;
        Target seat = seat(term, query.target());
        for (Leaf leaf : index.leaves()) {
            int[] counts = counts(leaf, term, seat);
            Blocks blocks = leaf.blocks();
            BitSetIterator each = new BitSetIterator(leaf.all(Target.REPORT), 0);
            for (int report = each.nextDoc(); report != DocIdSetIterator.NO_MORE_DOCS; report = each.nextDoc()) {
                ReportBlock block = blocks.of(report);
                int base = report + 1 - block.size();
                int[] sums = brought(block, base, counts, seat);
                for (int i = 0; i < sums.length; i++) {
                    int at = Arrays.binarySearch(
                            documents, leaf.context().docBase + base + block.first(query.target()) + i);
                    if (at >= 0) {
                        frequencies[at] = sums[i];
                    }
                    holders += sums[i] > 0 ? 1 : 0;
                }
            }
        }
        if (numbers.isPresent()) {
            holders = numbers.get().holders(term).orElse(holders);
        }
        double rarity = Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
        double mean = lengthOfAll / Math.max(1, all);
        for (int i = 0; i < scores.length; i++) {
            double frequency = frequencies[i];
            scores[i] += rarity * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * lengths[i] / mean));
        }
    }

    /** How often the things of {@code seat} have the term, by document. */
    private static int[] counts(Leaf leaf, Node.Condition term, Target seat) throws IOException {
        int[] counts = new int[leaf.reader().maxDoc()];
        if (seat == Target.FIGURE) {
            FixedBitSet bits = leaf.none();
            leaf.values(QueryField.SUBJECT, ((Predicate.Contains) term.test()).pattern(), bits);
            BitSetIterator figures = new BitSetIterator(bits, 0);
            for (int d = figures.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = figures.nextDoc()) {
                counts[d]++;
            }
            return counts;
        }
        TextSearch.Visitor visitor = (document, start, end) -> {
            if (seat == Target.REPORT) {
                counts[document]++;
            } else {
                int sentence = leaf.positions(document).sentence(start, end);
                if (sentence >= 0) {
                    counts[leaf.first(document) + sentence]++;
                }
            }
        };
        if (term.test() instanceof Predicate.Word word) {
            leaf.words().visit(word.word(), visitor);
        } else {
            leaf.search(QueryField.TEXT).visit(((Predicate.Contains) term.test()).pattern(), visitor);
        }
        return counts;
    }

    /** What the things of {@code seat} have, led to those that are looked for. */
    private int[] brought(ReportBlock block, int base, int[] counts, Target seat) {
        Target target = query.target();
        int[] sums = new int[block.count(target)];
        if (seat == target) {
            System.arraycopy(counts, base + block.first(target), sums, 0, sums.length);
        } else if (seat.within(target)) {
            for (int i = block.first(seat), end = i + block.count(seat); i < end; i++) {
                if (counts[base + i] > 0) {
                    for (int holder : block.containers(i, target)) {
                        sums[holder - block.first(target)] += counts[base + i];
                    }
                }
            }
        } else if (target.within(seat)) {
            for (int i = 0; i < sums.length; i++) {
                for (int holder : block.containers(block.first(target) + i, seat)) {
                    sums[i] += counts[base + holder];
                }
            }
        }
        return sums;
    }
}
