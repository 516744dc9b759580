package hecha.numeral;

/** The marks of notes that stand between a number and its unit: 185²亿, 3.2①万元. */
final class NoteMarks {
    private static final int MAX_MARKS = 3;

    private final WordClass units;

    NoteMarks(Lexicon lexicon) {
        units = lexicon.words("numbers", "behind_note");
    }

    /** Index after the marks at {@code at} if 万, 亿, 元 or % goes on behind them, else {@code at}. */
    int skip(String text, int at, int end) {
        int i = at;
        while (i < end && i - at < MAX_MARKS && Chars.isNoteMark(text.charAt(i))) {
            i++;
        }
        boolean more = i > at && i < end && (Chars.kind(text.charAt(i)) == Chars.BIG || units.has(text.charAt(i)));
        return more ? i : at;
    }
}
