package hecha.read;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/** What a Word file may at most unpack to, so that a crafted one cannot fill the memory. */
final class DocxLimits {
    /** Bytes that one part may unpack to. */
    static final long PART = 64L << 20;

    /** Parts that one file may hold. */
    static final long PARTS = 2000;

    private DocxLimits() {}

    /** Sets the limits; POI keeps them for the whole process. */
    static void apply() {
        ZipSecureFile.setMaxEntrySize(PART);
        ZipSecureFile.setMaxFileCount(PARTS);
        ZipSecureFile.setMinInflateRatio(0.005);
    }
}
