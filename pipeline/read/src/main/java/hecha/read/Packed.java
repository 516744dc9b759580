package hecha.read;

import hecha.model.Message;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip archive. What is unpacked from one archive is counted against the limits; an archive that lost its
 * directory is read part after part as far as it goes.
 */
final class Packed implements Closeable {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Limits limits;
    private final Message format;
    private final @Nullable ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> rescued = new LinkedHashMap<>();
    private boolean cut;
    private long unpacked;

    private Packed(@Nullable ZipFile zip, Limits limits, Message format) {
        this.zip = zip;
        this.limits = limits;
        this.format = format;
    }

    /**
     * @param format what the archive should be, for the refusal
     * @throws Refusal where it is no archive, is damaged, or has too many parts or two of one name
     */
    static Packed open(byte[] bytes, Limits limits, Message format) throws Refusal {
        ZipFile zip;
        try {
            zip = zip(new SeekableInMemoryByteChannel(bytes));
        } catch (IOException | RuntimeException e) {
            Packed packed = new Packed(null, limits, format);
            packed.rescue(bytes);
            return packed;
        }
        Packed packed = new Packed(zip, limits, format);
        packed.list();
        return packed;
    }

    /** Opens an archive that lies in a file, without reading it whole. */
    static Packed open(SeekableByteChannel file, Limits limits, Message format) throws Refusal {
        try {
            Packed packed = new Packed(zip(file), limits, format);
            packed.list();
            return packed;
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(format);
        }
    }

    private static ZipFile zip(SeekableByteChannel channel) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(true)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    private void list() throws Refusal {
        Enumeration<ZipArchiveEntry> all = java.util.Objects.requireNonNull(zip).getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            if (entries.size() >= limits.entries()) {
                throw Refusal.tooManyFiles(limits);
            }
            if (entries.put(name(entry), entry) != null) {
                throw Refusal.damaged(format, "有两个同名的部件 " + name(entry), "two parts are named " + name(entry));
            }
        }
    }

    /**
     * The name as its writer meant it: UTF-8 where it says so or can be nothing else, otherwise GBK, as Windows in China
     * writes it. The two bytes of a Chinese character in GBK can be one letter of UTF-8 (图 is ͼ), its three bytes in
     * UTF-8 hardly ever GBK; so a name with such letters is taken as GBK.
     */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames();
            if (told || name.chars().allMatch(c -> c < 0x80 || c >= 0x800)) {
                return name.replace('\\', '/');
            }
        } catch (CharacterCodingException e) {
            // not UTF-8
        }
        return new String(raw, GB18030).replace('\\', '/');
    }

    private void rescue(byte[] bytes) throws Refusal {
        try (ZipArchiveInputStream in =
                new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (rescued.size() >= limits.entries()) {
                    break;
                }
                rescued.put(entry.getName().replace('\\', '/'), counted(in).readAllBytes());
            }
        } catch (LimitException e) {
            throw e.refusal();
        } catch (IOException | RuntimeException e) {
            cut = true;
        }
        if (rescued.isEmpty()) {
            throw Refusal.damaged(format);
        }
    }

    /** Whether the archive breaks off, so that a part that is asked for may have been lost. */
    boolean isCut() {
        return cut;
    }

    Set<String> names() {
        return zip == null ? rescued.keySet() : entries.keySet();
    }

    /** How many bytes the entry says that it unpacks to; -1 where it does not say. */
    long size(String name) {
        ZipArchiveEntry entry = entries.get(name);
        return entry == null ? -1 : entry.getSize();
    }

    boolean isFolder(String name) {
        return name.endsWith("/")
                || (entries.containsKey(name) && entries.get(name).isDirectory());
    }

    /**
     * The part of this name, if there is one, to be read once from its start; reading beyond the limits throws
     * {@link LimitException}.
     *
     * @throws Refusal where it is encrypted or cannot be unpacked
     */
    Optional<InputStream> part(String name) throws Refusal {
        byte[] whole = rescued.get(name);
        if (whole != null) {
            return Optional.of(new ByteArrayInputStream(whole));
        }
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null || zip == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.password();
        }
        try {
            return Optional.of(counted(zip.getInputStream(entry)));
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(format);
        }
    }

    /** The bytes of a part. */
    Optional<byte[]> bytes(String name) throws Refusal {
        Optional<InputStream> part = part(name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get()) {
            return Optional.of(in.readAllBytes());
        } catch (LimitException e) {
            throw e.refusal();
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(format);
        }
    }

    /** A limit was reached in the middle of reading. */
    static final class LimitException extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        LimitException(Refusal refusal) {
            super(refusal.getMessage());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int c = super.read();
                count(c < 0 ? 0 : 1);
                return c;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) throws LimitException {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) {
            throw new LimitException(Refusal.swelling(limits));
        }
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            // Nothing is written; a reader that fails to close has still read.
            return;
        }
    }

    /** The names in an archive's order. */
    List<String> inOrder() {
        return List.copyOf(names());
    }
}
