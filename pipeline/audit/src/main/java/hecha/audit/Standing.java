package hecha.audit;

import java.util.Locale;

/** Whether a finding still counts. */
public enum Standing {
    /** It counts. */
    OPEN,
    /** Somebody accepted it as it is. */
    WAIVED,
    /** The baseline holds it already. */
    BASELINED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
