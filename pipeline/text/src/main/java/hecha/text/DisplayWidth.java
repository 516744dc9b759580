package hecha.text;

/**
 * How wide a character stands on a terminal: two columns for Chinese and full-width characters, none for combining
 * marks, one for the rest (Unicode Standard Annex 11; ambiguous characters such as “ are narrow).
 */
public final class DisplayWidth {
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
        0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (isUnseen(type)) {
            return 1;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return codePoint >= WIDE[i] ? 2 : 1;
            }
        }
        return 1;
    }

    /** The character, or a dot for one that a terminal would obey or not show. */
    public static String shown(int codePoint) {
        return isUnseen(Character.getType(codePoint)) ? "·" : Character.toString(codePoint);
    }

    /** The text without characters that a terminal would obey. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.append(shown(c)));
        return shown.toString();
    }

    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static boolean isUnseen(int type) {
        return switch (type) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
