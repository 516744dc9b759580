package hecha.index;

import hecha.model.Audit;
import hecha.model.Passage;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.record.Analyses;
import hecha.record.Analysis;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * All that the index keeps of one report, enough to index it again: its analysis record, its text, and how the text was
 * cleaned and cut. Its bytes hold the text apart from the rest, so that an answer can quote without reading records.
 */
final class Holding {
    /** So much of the beginning of the text deflate can point back to from the rest. */
    private static final int DICTIONARY = 32 << 10;

    /** What records and texts have in common, for deflate to point back to; never to be changed. */
    private static final byte[] COMMON = common();

    /** Stands where an older layout has the length of the text, which is never 0. */
    private static final int PACKED = 0;

    private final Analysis analysis;
    private final String text;
    private final String clean;
    private final int[] runs;
    private final int[] sentences;
    private final int[] words;

    /**
     * @param text the original text
     * @param clean the clean text
     * @param runs pairs of a clean index and the original index that it comes from, each for all clean characters up to
     *     the next pair
     * @param sentences pairs of clean indices
     * @param words pairs of clean indices, ascending
     */
    private Holding(Analysis analysis, String text, String clean, int[] runs, int[] sentences, int[] words) {
        this.analysis = analysis;
        this.text = text;
        this.clean = clean;
        this.runs = runs;
        this.sentences = sentences;
        this.words = words;
    }

    static Holding of(Audit audit) {
        Passage passage = audit.report().passage();
        List<Integer> runs = new ArrayList<>();
        for (int i = 0; i < passage.text().length(); i++) {
            if (i == 0 || passage.offsets().origin(i) != passage.offsets().origin(i - 1) + 1) {
                runs.add(i);
                runs.add(passage.offsets().origin(i));
            }
        }
        List<Sentence> sentences = audit.report().sentences();
        int[] cuts = new int[2 * sentences.size()];
        List<Integer> words = new ArrayList<>();
        for (Sentence sentence : sentences) {
            cuts[2 * sentence.index()] = sentence.from();
            cuts[2 * sentence.index() + 1] = sentence.to();
            for (Word word : sentence.words()) {
                words.add(word.from());
                words.add(word.to());
            }
        }
        return new Holding(Analyses.of(audit), audit.source().text(), passage.text(), ints(runs), cuts, ints(words));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    Analysis analysis() {
        return analysis;
    }

    /** The original text. */
    String text() {
        return text;
    }

    String clean() {
        return clean;
    }

    /** Pairs of clean indices: where each sentence begins and ends. */
    int[] sentences() {
        return sentences;
    }

    /** Pairs of clean indices: where each word begins and ends. */
    int[] words() {
        return words;
    }

    String id() {
        return analysis.report().id();
    }

    String name() {
        return analysis.report().source();
    }

    /** The original index of each clean character, and of the end. */
    int[] origins() {
        int[] origins = new int[clean.length() + 1];
        for (int r = 0; r < runs.length; r += 2) {
            int end = r + 2 < runs.length ? runs[r + 2] : clean.length();
            for (int i = runs[r]; i < end; i++) {
                origins[i] = runs[r + 1] + i - runs[r];
            }
        }
        origins[clean.length()] = clean.isEmpty() ? 0 : origins[clean.length() - 1] + 1;
        return origins;
    }

    // ---- bytes

    private static byte[] common() {
        try (InputStream in = Holding.class.getResourceAsStream("common-words.bin")) {
            return Objects.requireNonNull(in, "common-words.bin").readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            ByteBuffersDataOutput plain = new ByteBuffersDataOutput();
            plain.writeString(text);
            byte[] textBytes = plain.toArrayCopy();
            ByteBuffersDataOutput rest = new ByteBuffersDataOutput();
            rest.writeString(clean);
            rest.writeString(AnalysisJson.line(analysis));
            write(rest, runs);
            write(rest, sentences);
            write(rest, words);
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(PACKED);
            deflated(out, textBytes, COMMON);
            deflated(out, rest.toArrayCopy(), dictionary(textBytes, true));
            return out.toArrayCopy();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** @throws IOException where the bytes are damaged */
    static Holding read(byte[] bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes);
        boolean packed = isPacked(in);
        byte[] text = inflated(in, packed ? COMMON : new byte[0]);
        ByteArrayDataInput rest = new ByteArrayDataInput(inflated(in, dictionary(text, packed)));
        String clean = rest.readString();
        try {
            return new Holding(
                    AnalysisJson.read(rest.readString()),
                    new ByteArrayDataInput(text).readString(),
                    clean,
                    readInts(rest),
                    readInts(rest),
                    readInts(rest));
        } catch (IllegalArgumentException e) {
            throw new IOException("broken analysis record", e);
        }
    }

    /** Whether the bytes are of this layout; of an older one nothing is read yet. */
    private static boolean isPacked(ByteArrayDataInput in) {
        int length = in.readVInt();
        if (length != PACKED) {
            in.rewind();
        }
        return length == PACKED;
    }

    /** The text alone. */
    static String readText(byte[] bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes);
        return new ByteArrayDataInput(inflated(in, isPacked(in) ? COMMON : new byte[0])).readString();
    }

    private static void write(DataOutput out, int[] ascending) throws IOException {
        out.writeVInt(ascending.length);
        int last = 0;
        for (int value : ascending) {
            out.writeZInt(value - last);
            last = value;
        }
    }

    private static int[] readInts(DataInput in) throws IOException {
        int[] values = new int[in.readVInt()];
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            last += in.readZInt();
            values[i] = last;
        }
        return values;
    }

    /** What the record repeats: the beginning of the text, and before it what all records have in common. */
    private static byte[] dictionary(byte[] text, boolean packed) {
        byte[] beginning = Arrays.copyOf(text, Math.min(text.length, packed ? DICTIONARY - COMMON.length : DICTIONARY));
        if (!packed) {
            return beginning;
        }
        byte[] both = Arrays.copyOf(COMMON, COMMON.length + beginning.length);
        System.arraycopy(beginning, 0, both, COMMON.length, beginning.length);
        return both;
    }

    private static void deflated(DataOutput out, byte[] bytes, byte[] dictionary) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length / 2 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = java.util.Arrays.copyOf(packed, packed.length * 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            out.writeVInt(bytes.length);
            out.writeVInt(length);
            out.writeBytes(packed, 0, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(ByteArrayDataInput in, byte[] dictionary) throws IOException {
        byte[] bytes = new byte[in.readVInt()];
        byte[] packed = new byte[in.readVInt()];
        in.readBytes(packed, 0, packed.length);
        Inflater inflater = new Inflater(true);
        try {
            if (dictionary.length > 0) {
                inflater.setDictionary(dictionary);
            }
            inflater.setInput(packed);
            int length = 0;
            while (length < bytes.length) {
                int more = inflater.inflate(bytes, length, bytes.length - length);
                if (more == 0) {
                    throw new IOException("record ends early");
                }
                length += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IOException("broken record", e);
        } finally {
            inflater.end();
        }
    }
}
