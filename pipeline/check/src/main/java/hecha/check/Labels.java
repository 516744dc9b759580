package hecha.check;

/** Labels of headings and run-in lists with another number in the same writing. */
final class Labels {
    private static final String DIGITS = "零一二三四五六七八九";
    /** Behind the characters stand the signs of radicals that some fixed layouts write for them. */
    private static final String NUMERALS = "〇零一二三四五六七八九十百⼀⼆⼋⼗";

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int CIRCLED_LAST = 20;

    private Labels() {}

    /** How the numeral of a label is written, and the marks around it with their width ignored: {@code 一、}, {@code 1.} */
    static String shape(String label) {
        StringBuilder shape = new StringBuilder();
        boolean numeral = false;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            char sort = sort(c);
            if (sort == 0) {
                if (!Character.isWhitespace(c)) {
                    shape.append(narrow(c));
                }
                numeral = false;
            } else if (!numeral) {
                shape.append(sort);
                numeral = true;
            }
        }
        return shape.toString();
    }

    /** {@code label} with {@code number} in place of its numeral. */
    static String with(String label, int number) {
        StringBuilder changed = new StringBuilder();
        boolean done = false;
        for (int i = 0; i < label.length(); i++) {
            char sort = sort(label.charAt(i));
            if (sort == 0) {
                changed.append(label.charAt(i));
            } else if (!done) {
                changed.append(numeral(number, sort));
                done = true;
            }
        }
        return changed.toString().strip();
    }

    /** {@code number} in Chinese numerals; in digits from 100. */
    static String chinese(int number) {
        if (number < TEN) {
            return String.valueOf(DIGITS.charAt(Math.max(0, number)));
        }
        if (number >= HUNDRED) {
            return Integer.toString(number);
        }
        String tens = number / TEN == 1 ? "" : String.valueOf(DIGITS.charAt(number / TEN));
        return tens + Signs.TEN_WORD + (number % TEN == 0 ? "" : String.valueOf(DIGITS.charAt(number % TEN)));
    }

    /** The value of a run of Chinese numerals below 100 or of digits; -1 where it is none. */
    static int value(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 3) {
            return -1;
        }
        int value = 0;
        int digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * TEN + c - '0';
                digit = -1;
            } else if (c == Signs.TEN) {
                value += (digit < 0 ? 1 : digit) * TEN;
                digit = -1;
            } else if (c == Signs.TWO) {
                digit = 2;
            } else if (DIGITS.indexOf(c) >= 0) {
                if (digit >= 0) {
                    return -1;
                }
                digit = DIGITS.indexOf(c);
            } else {
                return -1;
            }
        }
        return value + Math.max(0, digit);
    }

    /** Whether {@code c} is a number in a circle, up to 20. */
    static boolean isCircled(char c) {
        return c >= '①' && c <= '⑳';
    }

    /** The number of a label: 3 of （三）, 3. and ③; -1 where it has none. */
    static int number(String label) {
        if (!label.isEmpty() && isCircled(label.charAt(0))) {
            return label.charAt(0) - '①' + 1;
        }
        StringBuilder numeral = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            if (sort(label.charAt(i)) > 0) {
                numeral.append(label.charAt(i));
            }
        }
        return value(numeral.toString());
    }

    private static String numeral(int number, char sort) {
        if (sort == Signs.ONE) {
            return chinese(number);
        }
        if (sort == '①' && number >= 1 && number <= CIRCLED_LAST) {
            return String.valueOf((char) ('①' + number - 1));
        }
        return Integer.toString(number);
    }

    private static char sort(char c) {
        if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
            return '1';
        }
        if (NUMERALS.indexOf(c) >= 0) {
            return Signs.ONE;
        }
        return isCircled(c) ? '①' : 0;
    }

    private static char narrow(char c) {
        return switch (c) {
            case '（' -> '(';
            case '）' -> ')';
            case '．' -> '.';
            case '：' -> ':';
            default -> c;
        };
    }
}
