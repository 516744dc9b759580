package hecha.read;

/** What raised characters are: the mark of a note, which is no text, an exponent or the power of a unit. */
final class Raised {
    private static final String POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Raised() {}

    /**
     * What is shown for raised characters; empty for the mark of a note.
     *
     * @param before the text up to them
     */
    static String shown(CharSequence before, String raised) {
        String text = raised.strip();
        if (text.isEmpty()) {
            return raised;
        }
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean negative = text.length() > 1
                && "-−–".indexOf(text.charAt(0)) >= 0
                && text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
        if (negative || (digits && (isUnit(before, text) || isPowerOfTen(before)))) {
            StringBuilder power = new StringBuilder(negative ? "⁻" : "");
            text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> power.append(POWERS.charAt(c - '0')));
            return power.toString();
        }
        return isMark(text) ? "" : raised;
    }

    /** {@code m²}, {@code km²}, {@code hm²}. */
    private static boolean isUnit(CharSequence before, String text) {
        if (before.length() == 0 || !(text.equals("2") || text.equals("3"))) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return last == 'm' || last == 'M' || last == 'ｍ' || last == '㎜' || last == '㎝';
    }

    /** {@code 3.2×10⁴}. */
    private static boolean isPowerOfTen(CharSequence before) {
        int at = before.length();
        if (at < 3 || before.charAt(at - 1) != '0' || before.charAt(at - 2) != '1') {
            return false;
        }
        int sign = at - 3;
        while (sign > 0 && before.charAt(sign) == ' ') {
            sign--;
        }
        return "×xX*·✕".indexOf(before.charAt(sign)) >= 0;
    }

    /** {@code 2}, {@code [3]}, {@code ①}, {@code *}, {@code 注1}. */
    private static boolean isMark(String text) {
        if (text.length() > 8) {
            return false;
        }
        return text.chars()
                .allMatch(c -> (c >= '0' && c <= '9')
                        || (c >= '①' && c <= '⑳')
                        || (c >= '⑴' && c <= '⒇')
                        || (c >= '❶' && c <= '❿')
                        || "[]［］()（）【】〔〕*＊†‡§#,，、;-–—~ 注".indexOf(c) >= 0
                        || (c >= 'a' && c <= 'z' && text.length() <= 3 && text.length() != 2));
    }
}
