package hecha.cluster;

import java.util.Locale;

/** What became of a file, or of one inside an archive: received = audited + unreadable + duplicate + ignored. */
enum Status {
    AUDITED,
    UNREADABLE,
    DUPLICATE,
    IGNORED;

    /** As tables have it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
