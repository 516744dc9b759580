package hecha.office;

import hecha.model.Audit;
import java.io.Closeable;

/** Hears of what becomes of the reports on a desk, in the thread that judges. */
public interface DeskFollower extends Closeable {
    /** A report is new or has changed. */
    void audited(Audit audit);

    /** A report is there no more; {@code source} is its name in all outputs. */
    void gone(String source);

    /** All that was new is judged. */
    void settled();
}
