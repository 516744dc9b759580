package hecha.read;

import org.jspecify.annotations.Nullable;

/** Characters of symbol fonts that stand for something that a reader reads: boxes to tick. */
final class Symbols {
    private Symbols() {}

    /**
     * @param code in hexadecimal, as {@code w:sym} has it
     * @return the character in Unicode; empty where it is an ornament
     */
    static String of(@Nullable String font, @Nullable String code) {
        if (font == null || code == null || !font.startsWith("Wingdings")) {
            return "";
        }
        boolean second = font.equals("Wingdings 2");
        String sign =
                code.toUpperCase(java.util.Locale.ROOT).replaceFirst("^F0", "").replaceFirst("^00", "");
        return switch (sign) {
            case "A8", "6F", "71", "72" -> "□";
            case "A3", "30", "2A" -> second ? "□" : "";
            case "FE", "FC" -> second ? "" : "☑";
            case "52", "50" -> second ? "☑" : "";
            case "FD", "FB", "54", "51" -> "☒";
            default -> "";
        };
    }
}
