package hecha.check;

/**
 * Finds words in a text, and phrases with one gap: {@code 存在…不足} occurs where both stand in one clause, and
 * {@code ^下一步} where 下一步 opens a clause.
 */
final class Phrases {
    private static final int REACH = 24;

    private Phrases() {}

    static boolean occurs(String text, String phrase) {
        boolean opening = phrase.startsWith("^");
        String words = opening ? phrase.substring(1) : phrase;
        int gap = words.indexOf('…');
        String head = gap < 0 ? words : words.substring(0, gap);
        String tail = gap < 0 ? "" : words.substring(gap + 1);
        for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
            if (opening && at > 0 && !opensClause(text.charAt(at - 1))) {
                continue;
            }
            if (tail.isEmpty() || follows(text, at + head.length(), tail)) {
                return true;
            }
        }
        return false;
    }

    /** Where {@code words} stand whole between {@code from} and {@code to}; -1 where they do not. */
    static int find(String text, String words, int from, int to) {
        for (int at = from; at + words.length() <= to; at++) {
            if (text.startsWith(words, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean opensClause(char before) {
        return !Marks.isWord(before) && before != '“' && before != '、' && before != '"' && before != '《';
    }

    private static boolean follows(String text, int from, String tail) {
        for (int i = from; i <= Math.min(text.length() - tail.length(), from + REACH); i++) {
            if (Marks.isStop(text.charAt(i)) || text.charAt(i) == '\n') {
                return false;
            }
            if (text.startsWith(tail, i)) {
                return true;
            }
        }
        return false;
    }
}
