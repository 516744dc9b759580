package hecha.letter;

/** Text that a document can hold. */
final class Texts {
    private Texts() {}

    /** Without the control characters and half pairs that may not stand in XML: each is U+FFFD. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean barred = (c < ' ' && c != '\t' && c != '\n')
                    || c == 0x7F
                    || Character.getType(c) == Character.SURROGATE
                    || c == 0xFFFE
                    || c == 0xFFFF;
            printable.appendCodePoint(barred ? 0xFFFD : c);
        });
        return printable.toString();
    }
}
