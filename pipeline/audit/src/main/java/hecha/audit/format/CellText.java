package hecha.audit.format;

import org.jspecify.annotations.Nullable;

/** Text for a cell of comma-separated values that no spreadsheet takes for a formula (OWASP ASVS 5.0, 1.2.10). */
public final class CellText {
    private CellText() {}

    /** The text, with an apostrophe before it where a spreadsheet would compute it. */
    public static @Nullable String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        return "=+-@\t\r\0".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
