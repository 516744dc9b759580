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

    /** Stands behind it where the second layout has the length of the text. */
    private static final int BY_COLUMNS = 0;

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
        return origins(clean.length(), runs);
    }

    private static int[] origins(int length, int[] runs) {
        int[] origins = new int[length + 1];
        for (int r = 0; r < runs.length; r += 2) {
            int end = r + 2 < runs.length ? runs[r + 2] : length;
            for (int i = runs[r]; i < end; i++) {
                origins[i] = runs[r + 1] + i - runs[r];
            }
        }
        origins[length] = length == 0 ? 0 : origins[length - 1] + 1;
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
            byte[] figures = FigureColumns.encode(analysis.figures(), text);
            // What is not the same when it is read again is kept as it is.
            boolean same = FigureColumns.decode(figures, text).equals(analysis.figures());
            rest.writeVInt(same ? figures.length : 0);
            rest.writeBytes(same ? figures : new byte[0]);
            rest.writeString(AnalysisJson.line(same ? with(analysis, List.of()) : analysis));
            write(rest, runs);
            write(rest, sentences);
            writeCuts(rest);
            writeClean(rest);
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(PACKED);
            out.writeVInt(BY_COLUMNS);
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
        Layout layout = layout(in);
        byte[] textBytes = inflated(in, layout == Layout.PLAIN ? new byte[0] : COMMON);
        ByteArrayDataInput rest = new ByteArrayDataInput(inflated(in, dictionary(textBytes, layout != Layout.PLAIN)));
        String text = new ByteArrayDataInput(textBytes).readString();
        try {
            if (layout == Layout.COLUMNS) {
                return readColumns(rest, text);
            }
            String clean = rest.readString();
            return new Holding(
                    AnalysisJson.read(rest.readString()), text, clean, readInts(rest), readInts(rest), readInts(rest));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("broken analysis record", e);
        }
    }

    private static Holding readColumns(ByteArrayDataInput rest, String text) throws IOException {
        byte[] figures = new byte[rest.readVInt()];
        rest.readBytes(figures, 0, figures.length);
        Analysis read = AnalysisJson.read(rest.readString());
        Analysis analysis = figures.length == 0 ? read : with(read, FigureColumns.decode(figures, text));
        int[] runs = readInts(rest);
        int[] sentences = readInts(rest);
        int[] words = readCuts(rest);
        return new Holding(analysis, text, readClean(rest, text, runs), runs, sentences, words);
    }

    private static Analysis with(Analysis analysis, List<Analysis.FigurePart> figures) {
        return new Analysis(
                analysis.schema(),
                analysis.report(),
                analysis.sections(),
                figures,
                analysis.gaps(),
                analysis.findings());
    }

    /** The gap before each word, then its length: two rows of small numbers. */
    private void writeCuts(DataOutput out) throws IOException {
        out.writeVInt(words.length / 2);
        for (int i = 0; i < words.length; i += 2) {
            out.writeVInt(words[i] - (i == 0 ? 0 : words[i - 1]));
        }
        for (int i = 0; i < words.length; i += 2) {
            out.writeVInt(words[i + 1] - words[i]);
        }
    }

    private static int[] readCuts(DataInput in) throws IOException {
        int[] words = new int[2 * in.readVInt()];
        for (int i = 0; i < words.length; i += 2) {
            words[i] = in.readVInt();
        }
        int last = 0;
        for (int i = 0; i < words.length; i += 2) {
            words[i] += last;
            last = words[i] + in.readVInt();
            words[i + 1] = last;
        }
        return words;
    }

    /** The length of the clean text, and the characters that are not those of the text at their place. */
    private void writeClean(DataOutput out) throws IOException {
        int[] origins = origins();
        StringBuilder others = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < clean.length(); i++) {
            if (origins[i] >= text.length() || clean.charAt(i) != text.charAt(origins[i])) {
                places.add(i);
                others.append(clean.charAt(i));
            }
        }
        out.writeVInt(clean.length());
        write(out, ints(places));
        for (int i = 0; i < others.length(); i++) {
            out.writeVInt(others.charAt(i));
        }
    }

    private static String readClean(DataInput in, String text, int[] runs) throws IOException {
        int length = in.readVInt();
        int[] origins = origins(length, runs);
        int[] places = readInts(in);
        char[] clean = new char[length];
        int next = 0;
        for (int i = 0; i < length; i++) {
            clean[i] = next < places.length && places[next] == i ? (char) in.readVInt() : text.charAt(origins[i]);
            next += next < places.length && places[next] == i ? 1 : 0;
        }
        return new String(clean);
    }

    /** How the bytes are laid out. */
    private enum Layout {
        /** Of the first version. */
        PLAIN,
        /** With what texts have in common. */
        COMMON,
        /** With figures by columns. */
        COLUMNS
    }

    /** The layout of the bytes; what marks it is read, and nothing else. */
    private static Layout layout(ByteArrayDataInput in) {
        if (in.readVInt() != PACKED) {
            in.rewind();
            return Layout.PLAIN;
        }
        int at = in.getPosition();
        if (in.readVInt() != BY_COLUMNS) {
            in.setPosition(at);
            return Layout.COMMON;
        }
        return Layout.COLUMNS;
    }

    /** The text alone. */
    static String readText(byte[] bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes);
        return new ByteArrayDataInput(inflated(in, layout(in) == Layout.PLAIN ? new byte[0] : COMMON)).readString();
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
