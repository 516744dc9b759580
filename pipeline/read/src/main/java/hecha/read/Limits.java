package hecha.read;

/**
 * How much of a file is read at most, so that no file can hold up or bring down a batch.
 *
 * @param bytes the largest file, in bytes
 * @param unpacked what one file may unpack to in all, in bytes
 * @param entries how many parts one packed file may hold
 * @param depth how deep archives may lie in each other; 1 is an archive alone
 * @param chars the longest text, in UTF-16 code units
 * @param seconds how long one file may take to parse
 * @param memory the heap of the process that parses, in megabytes
 */
public record Limits(long bytes, long unpacked, int entries, int depth, int chars, int seconds, int memory) {
    /** What holds unless a user says otherwise. */
    public static final Limits DEFAULT = new Limits(64L << 20, 1L << 30, 5_000, 3, 10_000_000, 60, 768);

    /** These limits with another largest file. */
    public Limits withBytes(long other) {
        return new Limits(other, unpacked, entries, depth, chars, seconds, memory);
    }

    /** These limits with another sum of unpacked bytes. */
    public Limits withUnpacked(long other) {
        return new Limits(bytes, other, entries, depth, chars, seconds, memory);
    }

    /** These limits with another number of entries. */
    public Limits withEntries(int other) {
        return new Limits(bytes, unpacked, other, depth, chars, seconds, memory);
    }

    /** These limits with another longest text. */
    public Limits withChars(int other) {
        return new Limits(bytes, unpacked, entries, depth, other, seconds, memory);
    }

    /** These limits with another time for one file. */
    public Limits withSeconds(int other) {
        return new Limits(bytes, unpacked, entries, depth, chars, other, memory);
    }

    /** These limits with another heap of the process that parses. */
    public Limits withMemory(int other) {
        return new Limits(bytes, unpacked, entries, depth, chars, seconds, other);
    }

    /** {@code size} as people write sizes. */
    static String shown(long size) {
        return size < 1 << 20 ? size + " B" : ((size + (1 << 20) - 1) >> 20) + " MB";
    }
}
