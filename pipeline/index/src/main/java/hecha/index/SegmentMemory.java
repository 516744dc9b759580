package hecha.index;

import hecha.index.query.Node;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.text.Recent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of a segment and stays true as long as there is the segment, whatever is deleted from it: which
 * documents are what, its tokens, its sentences, and what conditions are true of. Commits that share a segment share it.
 */
final class SegmentMemory {
    /** A condition, or a whole query, asked of one kind of thing of a segment. */
    record Asked(Object segment, Node node, Target target) {}

    private final Recent<Asked, FixedBitSet> answered;
    private final Object segment = new Object();
    private final Map<Target, FixedBitSet> kinds = new EnumMap<>(Target.class);
    private final Map<Integer, Positions> positions = new HashMap<>();
    private final Map<String, TextSearch> texts = new HashMap<>();
    private final Recent<String, ValueList> values = new Recent<>(64L << 20, ValueList::bytes);

    private PackedInts.@Nullable Reader sections;

    /** @param answered what all segments of an index remember of what was asked */
    SegmentMemory(Recent<Asked, FixedBitSet> answered) {
        this.answered = answered;
    }

    /** What a whole index may remember of what was asked. */
    static Recent<Asked, FixedBitSet> answered() {
        return new Recent<>(Math.min(96L << 20, Runtime.getRuntime().maxMemory() / 16), FixedBitSet::ramBytesUsed);
    }

    /** The documents of {@code target} that {@code node} is true of, if that was asked; not to be changed. */
    Optional<FixedBitSet> answer(Node node, Target target) {
        return answered.get(new Asked(segment, node, target));
    }

    void keep(Node node, Target target, FixedBitSet answer) {
        answered.put(new Asked(segment, node, target), answer);
    }

    /** All documents of this kind; not to be changed. */
    synchronized FixedBitSet kind(LeafReader reader, Target target) throws IOException {
        if (kinds.isEmpty()) {
            readKinds(reader);
        }
        return kindOf(target);
    }

    private FixedBitSet kindOf(Target target) {
        return Objects.requireNonNull(kinds.get(target), target.id());
    }

    /** The counts of each report say what the documents before it are. */
    private void readKinds(LeafReader reader) throws IOException {
        for (Target target : Target.values()) {
            kinds.put(target, new FixedBitSet(Math.max(1, reader.maxDoc())));
        }
        NumericDocValues packs = reader.getNumericDocValues(Documents.PACK);
        if (packs == null) {
            return;
        }
        List<NumericDocValues> counts = new ArrayList<>();
        for (QueryField field :
                List.of(QueryField.SECTIONS, QueryField.FIGURES, QueryField.GAPS, QueryField.FINDINGS)) {
            counts.add(DocValues.getNumeric(reader, field.id()));
        }
        int first = 0;
        for (int report = packs.nextDoc(); report != DocIdSetIterator.NO_MORE_DOCS; report = packs.nextDoc()) {
            kindOf(Target.REPORT).set(report);
            int end = report;
            for (int i = counts.size() - 1; i >= 0; i--) {
                int from = counts.get(i).advanceExact(report)
                        ? end - (int) counts.get(i).longValue()
                        : end;
                if (from < first) {
                    throw new IOException("a report without its documents");
                }
                if (from < end) {
                    kindOf(ReportBlock.ORDER.get(i + 1)).set(from, end);
                }
                end = from;
            }
            if (first < end) {
                kindOf(Target.SENTENCE).set(first, end);
            }
            first = report + 1;
        }
    }

    /** The innermost section that the document stands in (of a section: its parent), or -1. */
    int section(LeafReader reader, int document) throws IOException {
        int before = (int) sections(reader).get(document);
        if (before == 0) {
            return -1;
        }
        FixedBitSet reports = kind(reader, Target.REPORT);
        int first = document == 0 ? 0 : reports.prevSetBit(document - 1) + 1;
        return first + before - 1;
    }

    /** Of each document the offset of its section in its report, and 1 more; 0 for none. */
    private synchronized PackedInts.Reader sections(LeafReader reader) throws IOException {
        PackedInts.Reader known = sections;
        if (known == null) {
            FixedBitSet reports = kind(reader, Target.REPORT);
            Blocks blocks = new Blocks(reader);
            int most = 1;
            int base = 0;
            BitSetIterator each = new BitSetIterator(reports, 0);
            for (int report = each.nextDoc(); report != DocIdSetIterator.NO_MORE_DOCS; report = each.nextDoc()) {
                most = Math.max(most, report + 1 - base);
                base = report + 1;
            }
            PackedInts.Mutable all = PackedInts.getMutable(
                    Math.max(1, reader.maxDoc()), PackedInts.bitsRequired(most), PackedInts.COMPACT);
            base = 0;
            each = new BitSetIterator(reports, 0);
            for (int report = each.nextDoc(); report != DocIdSetIterator.NO_MORE_DOCS; report = each.nextDoc()) {
                ReportBlock block = blocks.of(report);
                for (int i = 0; i < block.size(); i++) {
                    if (block.section(i) >= 0) {
                        all.set(base + i, block.first(Target.SECTION) + block.section(i) + 1L);
                    }
                }
                base = report + 1;
            }
            known = all;
            sections = known;
        }
        return known;
    }

    /** The values of a field of which a document has one. */
    ValueList values(LeafReader reader, String field) throws IOException {
        Optional<ValueList> known = values.get(field);
        if (known.isPresent()) {
            return known.get();
        }
        ValueList read = ValueList.of(reader, field);
        values.put(field, read);
        return read;
    }

    /** What finds words in a field of texts. */
    synchronized TextSearch search(LeafReader reader, QueryField field) throws IOException {
        TextSearch known = texts.get(field.id());
        if (known == null) {
            known = new TextSearch(new TokenList(reader.terms(field.id())));
            texts.put(field.id(), known);
        }
        return known;
    }

    /** Which positions of the text of {@code report} are which sentence. */
    synchronized Positions positions(LeafReader reader, int report) throws IOException {
        Positions known = positions.get(report);
        if (known == null) {
            BinaryDocValues values = reader.getBinaryDocValues(Documents.SENTENCES);
            if (values == null || !values.advanceExact(report)) {
                throw new IOException("a report without its sentences");
            }
            known = Positions.decode(
                    values.binaryValue(), new Blocks(reader).of(report).lengths(Target.SENTENCE));
            positions.put(report, known);
        }
        return known;
    }
}
