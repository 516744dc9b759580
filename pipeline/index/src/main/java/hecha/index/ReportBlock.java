package hecha.index;

import hecha.index.query.Target;
import hecha.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * How the documents of one report lie: its sentences, sections, figures, gaps and findings in text order, the report
 * last; which of them stands in which, and where each stands in the original. It is kept with the report as one
 * value, so the other documents need no fields for it.
 */
final class ReportBlock {
    /** The order of the documents of a report. */
    static final List<Target> ORDER =
            List.of(Target.SENTENCE, Target.SECTION, Target.FIGURE, Target.GAP, Target.FINDING, Target.REPORT);

    private final int[] counts;
    private final int[] firsts;
    /** Span starts and ends, by document. */
    private final int[] starts;

    private final int[] ends;
    /** Index of the innermost section (of a section: its parent), or -1, by document. */
    private final int[] sections;
    /** Index of the sentence, or -1, by document; of a sentence itself: its own index. */
    private final int[] sentences;

    private ReportBlock(int[] counts, int[] starts, int[] ends, int[] sections, int[] sentences) {
        this.counts = counts;
        this.starts = starts;
        this.ends = ends;
        this.sections = sections;
        this.sentences = sentences;
        this.firsts = new int[counts.length];
        for (int i = 1; i < counts.length; i++) {
            firsts[i] = firsts[i - 1] + counts[i - 1];
        }
    }

    /** One document of a block. */
    record Item(Span span, int section, int sentence) {}

    private static final Item NONE = new Item(new Span(0, 0), -1, -1);

    /**
     * The blob of these items, given in {@link #ORDER} without the report: each by its distance from its sentence, or from
     * the one before, and by what differs from that.
     */
    static BytesRef encode(List<List<Item>> items) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            for (List<Item> list : items) {
                out.writeVInt(list.size());
            }
            List<Item> sentences = items.get(0);
            for (List<Item> list : items) {
                Item last = NONE;
                for (int i = 0; i < list.size(); i++) {
                    Item item = list.get(i);
                    boolean inSentence = list != sentences && item.sentence() >= 0;
                    Item holder = inSentence ? sentences.get(item.sentence()) : last;
                    int from = inSentence ? holder.span().start() : last.span().end();
                    boolean same = item.section() == holder.section();
                    int sentence = list == sentences ? 0 : item.sentence() - last.sentence();
                    out.writeVInt(BitUtil.zigZagEncode(sentence) << 1 | (same ? 0 : 1));
                    out.writeZInt(item.span().start() - from);
                    out.writeVInt(item.span().length());
                    if (!same) {
                        out.writeVInt(item.section() + 1);
                    }
                    last = item;
                }
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static ReportBlock decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int[] counts = new int[ORDER.size()];
        int total = 1;
        for (int i = 0; i < counts.length - 1; i++) {
            counts[i] = in.readVInt();
            total += counts[i];
        }
        counts[counts.length - 1] = 1;
        int[] starts = new int[total];
        int[] ends = new int[total];
        int[] sections = new int[total];
        int[] sentences = new int[total];
        int doc = 0;
        for (int i = 0; i < counts.length - 1; i++) {
            int end = 0;
            int section = -1;
            int sentence = -1;
            for (int k = 0; k < counts[i]; k++, doc++) {
                int first = in.readVInt();
                sentence = i == 0 ? k : sentence + BitUtil.zigZagDecode(first >>> 1);
                boolean inSentence = i > 0 && sentence >= 0;
                starts[doc] = in.readZInt() + (inSentence ? starts[sentence] : end);
                end = starts[doc] + in.readVInt();
                ends[doc] = end;
                boolean same = (first & 1) == 0;
                section = same ? inSentence ? sections[sentence] : section : in.readVInt() - 1;
                sections[doc] = section;
                sentences[doc] = sentence;
            }
        }
        sections[doc] = -1;
        sentences[doc] = -1;
        return new ReportBlock(counts, starts, ends, sections, sentences);
    }

    /** The number of documents, the report included. */
    int size() {
        return starts.length;
    }

    int count(Target target) {
        return counts[ORDER.indexOf(target)];
    }

    /** Offset of the first document of {@code target} from the first of the block. */
    int first(Target target) {
        return firsts[ORDER.indexOf(target)];
    }

    /** What the document at this offset is. */
    Target target(int offset) {
        int i = counts.length - 1;
        while (firsts[i] > offset || counts[i] == 0) {
            i--;
        }
        return ORDER.get(i);
    }

    /** The index of the document at this offset among those of its kind. */
    int index(int offset) {
        return offset - first(target(offset));
    }

    /** The lengths of the spans of these. */
    int[] lengths(Target target) {
        int[] lengths = new int[count(target)];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = ends[first(target) + i] - starts[first(target) + i];
        }
        return lengths;
    }

    Span span(int offset) {
        return new Span(starts[offset], ends[offset]);
    }

    /** Index of the innermost section that holds the document (of a section: its parent), or -1. */
    int section(int offset) {
        return sections[offset];
    }

    int sentence(int offset) {
        return sentences[offset];
    }

    /** Offsets of those documents of {@code container} that hold the document at {@code offset}. */
    List<Integer> containers(int offset, Target container) {
        List<Integer> found = new ArrayList<>();
        switch (container) {
            case REPORT -> found.add(size() - 1);
            case SENTENCE -> {
                if (sentences[offset] >= 0) {
                    found.add(first(Target.SENTENCE) + sentences[offset]);
                }
            }
            case SECTION -> {
                for (int section = sections[offset]; section >= 0; ) {
                    int at = first(Target.SECTION) + section;
                    found.add(at);
                    int parent = sections[at];
                    section = parent < section ? parent : -1;
                }
            }
            default -> throw new IllegalArgumentException(container + " holds nothing");
        }
        return found;
    }
}
