package hecha.index;

import hecha.text.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sentences of the reports of a batch, to be asked for again when all are there: in memory up to {@link #IN_MEMORY}
 * bytes, from then on in a temporary file, so that a batch of any size needs no more memory for them.
 */
final class DraftTexts implements AutoCloseable {
    static final int IN_MEMORY = 32 << 20;

    private final int inMemory;
    private final List<byte[]> held = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private Optional<Spool> spool = Optional.empty();
    private long size;
    private long written;

    /** Where a text stands in the file. */
    private record Part(long from, int length) {}

    DraftTexts() {
        this(IN_MEMORY);
    }

    /** @param inMemory bytes that are held in memory, at most */
    DraftTexts(int inMemory) {
        this.inMemory = inMemory;
    }

    /** Keeps the sentences of the next report. */
    void add(List<String> sentences) {
        byte[] bytes = bytes(sentences);
        if (parts.isEmpty() && size + bytes.length <= inMemory) {
            size += bytes.length;
            held.add(bytes);
            return;
        }
        try {
            if (spool.isEmpty()) {
                spool = Optional.of(new Spool());
            }
            spool.get().out().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(new Part(written, bytes.length));
        written += bytes.length;
    }

    /** The sentences of the report that was added as the {@code report}th, from 0. */
    List<String> get(int report) {
        if (report < held.size()) {
            return sentences(held.get(report));
        }
        Part part = parts.get(report - held.size());
        try {
            return sentences(spool.orElseThrow().part(part.from(), part.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(List<String> sentences) {
        List<byte[]> written =
                sentences.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer all = ByteBuffer.allocate(
                written.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum());
        written.forEach(bytes -> all.putInt(bytes.length).put(bytes));
        return all.array();
    }

    private static List<String> sentences(byte[] bytes) {
        List<String> sentences = new ArrayList<>();
        for (ByteBuffer in = ByteBuffer.wrap(bytes); in.hasRemaining(); ) {
            int length = in.getInt();
            sentences.add(new String(bytes, in.position(), length, StandardCharsets.UTF_8));
            in.position(in.position() + length);
        }
        return sentences;
    }

    @Override
    public void close() {
        try {
            if (spool.isPresent()) {
                spool.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
