package hecha.extract;

/** The value of a cue, a short text, packed into a number. */
final class CueValue {
    /** Of a value with other characters than ASCII so many are kept. */
    static final int LONGEST = 4;

    private static final int LONGEST_ASCII = 9;
    private static final int ASCII_BITS = 7;
    private static final int ASCII = 0x7f;

    private CueValue() {}

    /** A value as a number: up to nine characters of ASCII or the first four of any. A blank becomes {@code _}. */
    static long code(String value) {
        return code(value, 0, value.length());
    }

    static long code(CharSequence text, int from, int to) {
        int ascii = Math.min(LONGEST_ASCII, to - from);
        boolean plain = true;
        for (int i = from; i < from + ascii; i++) {
            plain &= text.charAt(i) <= ASCII;
        }
        int length = plain ? ascii : Math.min(LONGEST, to - from);
        long code = 0;
        for (int i = from; i < from + length; i++) {
            char c = text.charAt(i);
            char kept = c <= ' ' || Character.isWhitespace(c) ? '_' : c;
            code = code << (plain ? ASCII_BITS : Character.SIZE) | kept;
        }
        return plain ? code | Long.MIN_VALUE : code;
    }

    static long code(int value) {
        return code(Integer.toString(value));
    }

    /** What {@link #code} was made of. */
    static String text(long code) {
        boolean plain = code < 0;
        StringBuilder text = new StringBuilder();
        for (long rest = code & Long.MAX_VALUE; rest != 0; rest >>>= plain ? ASCII_BITS : Character.SIZE) {
            text.append((char) (plain ? rest & ASCII : rest & Character.MAX_VALUE));
        }
        return text.reverse().toString();
    }
}
