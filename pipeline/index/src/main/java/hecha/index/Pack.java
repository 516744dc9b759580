package hecha.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file of records, written once and never changed: one for each step in which reports are committed. Each entry is
 * its length, the CRC-32 of its body, and the body: {@code +}, id, name and record of a report that came, or
 * {@code -} and id of one that went. With the packs alone the index can be built again.
 */
final class Pack {
    private static final byte[] HEAD = "HECHA-PACK-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1 << 30;

    private Pack() {}

    static Path file(Path folder, int number) {
        return folder.resolve("%08d.pack".formatted(number));
    }

    /** The pack's number, or -1 where the file is no pack. */
    static int number(Path file) {
        String name = file.getFileName().toString();
        return name.length() == 13
                        && name.endsWith(".pack")
                        && name.chars().limit(8).allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(name.substring(0, 8))
                : -1;
    }

    /** One entry: a report that came, with its record, or one that went, without. */
    static final class Entry {
        private final long offset;
        private final boolean came;
        private final String id;
        private final String name;
        private final byte[] record;

        Entry(long offset, boolean came, String id, String name, byte[] record) {
            this.offset = offset;
            this.came = came;
            this.id = id;
            this.name = name;
            this.record = record;
        }

        long offset() {
            return offset;
        }

        boolean came() {
            return came;
        }

        String id() {
            return id;
        }

        String name() {
            return name;
        }

        byte[] record() {
            return record;
        }
    }

    /** Writes one pack; it counts only once it is closed. */
    static final class Writer implements Closeable {
        private final FileChannel channel;
        private final CRC32 crc = new CRC32();
        private long length;

        Writer(Path file) throws IOException {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            write(ByteBuffer.wrap(HEAD));
        }

        /** Adds an entry and says where it lies. */
        long add(boolean came, String id, String name, byte[] record) throws IOException {
            byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
            byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer entry = ByteBuffer.allocate(17 + idBytes.length + nameBytes.length + record.length);
            entry.position(8);
            entry.put((byte) (came ? '+' : '-'));
            entry.putInt(idBytes.length)
                    .put(idBytes)
                    .putInt(nameBytes.length)
                    .put(nameBytes)
                    .put(record);
            CRC32 body = new CRC32();
            body.update(entry.array(), 8, entry.capacity() - 8);
            entry.putInt(0, entry.capacity() - 8).putInt(4, (int) body.getValue());
            long offset = length;
            entry.rewind();
            write(entry);
            return offset;
        }

        private void write(ByteBuffer bytes) throws IOException {
            crc.update(bytes.duplicate());
            length += bytes.remaining();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        long length() {
            return length;
        }

        /** The checksum of the whole file. */
        long crc() {
            return crc.getValue();
        }

        void sync() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** The record of the entry at {@code offset}, which must be of the report {@code id}. */
    static byte[] record(FileChannel channel, long offset, String id) throws IOException {
        Entry entry = entry(channel, offset);
        if (!entry.came() || !entry.id().equals(id)) {
            throw new IOException("another report's record");
        }
        return entry.record();
    }

    private static Entry entry(FileChannel channel, long offset) throws IOException {
        ByteBuffer head = read(channel, offset, 8);
        int length = head.getInt();
        int expected = head.getInt();
        if (length < 9 || length > MOST || offset + 8 + length > channel.size()) {
            throw new IOException("broken entry");
        }
        ByteBuffer body = read(channel, offset + 8, length);
        CRC32 crc = new CRC32();
        crc.update(body.duplicate());
        if ((int) crc.getValue() != expected) {
            throw new IOException("checksum differs");
        }
        boolean came = body.get() == '+';
        return new Entry(offset, came, text(body), text(body), rest(body));
    }

    private static String text(ByteBuffer body) throws IOException {
        int length = body.getInt();
        if (length < 0 || length > body.remaining()) {
            throw new IOException("broken entry");
        }
        byte[] bytes = new byte[length];
        body.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] rest(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return bytes;
    }

    private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("file ends early");
            }
        }
        return bytes.flip();
    }

    /**
     * What a pack holds, as far as it can be read.
     *
     * @param faults what could not be read; empty for a sound pack
     */
    record Content(List<Entry> entries, List<String> faults) {}

    /** Reads a whole pack; {@code keep} says whether the records are wanted, or only who came and went. */
    static Content read(Path file, boolean keep) {
        List<Entry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!read(channel, 0, HEAD.length).equals(ByteBuffer.wrap(HEAD))) {
                return new Content(entries, List.of("not a pack"));
            }
            for (long at = HEAD.length; at < channel.size(); ) {
                int length = read(channel, at, 8).getInt();
                if (length < 9 || length > channel.size() - at - 8) {
                    faults.add("broken from byte " + at);
                    break;
                }
                try {
                    Entry entry = entry(channel, at);
                    entries.add(keep ? entry : new Entry(at, entry.came(), entry.id(), entry.name(), new byte[0]));
                } catch (IOException e) {
                    faults.add("broken entry at byte " + at);
                }
                at += 8 + length;
            }
        } catch (IOException e) {
            faults.add(e.getClass().getSimpleName());
        }
        return new Content(entries, faults);
    }

    /** The checksum of a whole file. */
    static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
        return crc.getValue();
    }
}
