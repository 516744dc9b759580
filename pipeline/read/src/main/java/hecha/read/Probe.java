package hecha.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bytes of a file with cheap answers to what they look like; no parser is loaded for them. */
public final class Probe {
    private static final int MOST_NAMES = 20_000;
    private static final int HEAD = 4096;

    private final byte[] bytes;
    private final String name;
    private @Nullable Set<String> zipNames;
    private @Nullable String head;

    /**
     * @param name the name of the file; only kinds of text that no content tells apart look at its suffix
     */
    public Probe(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /** The bytes, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public String name() {
        return name;
    }

    /** The suffix of the name in lower case, without the dot. */
    public String suffix() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the file begins with these characters, one byte each. */
    public boolean starts(String latin1) {
        return holds(0, latin1);
    }

    /** Whether these characters, one byte each, stand at {@code at}. */
    public boolean holds(int at, String latin1) {
        if (at < 0 || bytes.length - at < latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((bytes[at + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes as characters of one byte each, in lower case, without a byte order mark or white space before. */
    public String head() {
        if (head == null) {
            int from = starts("\u00EF\u00BB\u00BF") ? 3 : 0;
            head = new String(bytes, from, Math.min(bytes.length - from, HEAD), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .stripLeading();
        }
        return head;
    }

    /** Whether this is a zip archive, perhaps with other bytes before it. */
    public boolean isZip() {
        return starts("PK\u0003\u0004") || starts("PK\u0005\u0006");
    }

    /** Whether a zip archive begins within the first bytes, after others. */
    boolean isLateZip() {
        for (int at = 1; at < Math.min(64, bytes.length - 4); at++) {
            if (holds(at, "PK\u0003\u0004")) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is a compound file, as the Office of 1997 wrote it. */
    public boolean isCompound() {
        return starts("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    }

    /** Whether a compound file has a stream of this name. */
    public boolean holdsStream(String stream) {
        byte[] wanted = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        // Entries of the directory are 128 bytes long and begin with the name.
        for (int at = 512; at + 128 <= bytes.length; at += 128) {
            if (bytes[at] == wanted[0] && matches(at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The names of a zip archive's entries as far as they are ASCII, from its directory or, if that is lost, its parts. */
    public Set<String> zipNames() {
        if (zipNames == null) {
            zipNames = new LinkedHashSet<>();
            if (isZip()) {
                directory();
                if (zipNames.isEmpty()) {
                    parts();
                }
            }
        }
        return zipNames;
    }

    /** The names in the directory at the archive's end. */
    private void directory() {
        int last = Math.max(0, bytes.length - 22 - 0xFFFF);
        int end = bytes.length - 22;
        while (end >= last && !(bytes[end] == 'P' && holds(end, "PK\u0005\u0006"))) {
            end--;
        }
        if (end < last) {
            return;
        }
        long size = number(end + 12, 4);
        int before = end;
        if (size == 0xFFFFFFFFL && holds(end - 20, "PK\u0006\u0007") && holds(end - 76, "PK\u0006\u0006")) {
            before = end - 76;
            size = number(before + 40, 8);
        }
        long at = before - size;
        while (at >= 0
                && at + 46 <= before
                && holds((int) at, "PK\u0001\u0002")
                && name((int) at + 46, (int) at + 28)) {
            at += 46 + number((int) at + 28, 2) + number((int) at + 30, 2) + number((int) at + 32, 2);
        }
    }

    /** The names before the parts themselves, of an archive that lost its directory. */
    private void parts() {
        for (int at = 0; at + 30 < bytes.length; at++) {
            if (bytes[at] == 'P' && holds(at, "PK\u0003\u0004") && name(at + 30, at + 26)) {
                at += 29 + (int) number(at + 26, 2);
            }
        }
    }

    private boolean name(int from, int lengthAt) {
        int length = (int) number(lengthAt, 2);
        if (from + length > bytes.length || zipNames().size() >= MOST_NAMES) {
            return false;
        }
        zipNames().add(new String(bytes, from, length, StandardCharsets.UTF_8).replace('\\', '/'));
        return true;
    }

    private long number(int at, int size) {
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << 8 | (bytes[at + i] & 0xFF);
        }
        return number;
    }
}
