package hecha.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * Says whether two subjects have one head noun: one ends with the other, which has two characters at least, as it is or
 * with up to two more behind it that are no function words (老年人, 老年人口).
 */
public final class HeadNoun {
    private static final int MORE = 2;
    private static final String FUNCTION_WORDS = "的了着过和与及或在对由为把被从向等各每于是有按以将至到";

    private HeadNoun() {}

    /** Whether they do; nothing found has no head. */
    public static boolean isSame(String expected, @Nullable String found) {
        if (found == null) {
            return false;
        }
        String left = letters(expected);
        String right = letters(found);
        return !left.isEmpty() && (left.equals(right) || isTail(left, right) || isTail(right, left));
    }

    /** Whether {@code whole} ends with {@code tail}, or does so without its last one or two characters. */
    private static boolean isTail(String whole, String tail) {
        if (tail.length() < 2) {
            return false;
        }
        for (int more = 0; more <= MORE && tail.length() + more <= whole.length(); more++) {
            int end = whole.length() - more;
            if (more > 0 && FUNCTION_WORDS.indexOf(whole.charAt(end)) >= 0) {
                return false;
            }
            if (whole.startsWith(tail, end - tail.length())) {
                return true;
            }
        }
        return false;
    }

    /** Without blanks, quotation marks and other signs. */
    private static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
