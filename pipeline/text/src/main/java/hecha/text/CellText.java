package hecha.text;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text for a cell of comma-separated values that no spreadsheet takes for a formula (OWASP ASVS 5.0, 1.2.10) and no
 * terminal obeys.
 */
public final class CellText {
    /** What a spreadsheet begins a formula with, or skips before one; the wide signs it reads as the narrow ones. */
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n\0";

    private CellText() {}

    /** The text, with an apostrophe before it where a spreadsheet would compute it. */
    public static @Nullable String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String cell = text.codePoints().anyMatch(CellText::isObeyed)
                ? text.codePoints()
                        .mapToObj(c -> isObeyed(c) ? DisplayWidth.shown(c) : Character.toString(c))
                        .collect(Collectors.joining())
                : text;
        return FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Control characters but those that part lines and columns. */
    private static boolean isObeyed(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
