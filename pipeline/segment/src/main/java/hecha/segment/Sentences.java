package hecha.segment;

/** Cuts text into sentences, and sentences without end into stretches that can be segmented one by one. */
final class Sentences {
    private static final String ENDS = "。！？；!?;";
    private static final String CLOSERS = "”’）)》」』】。！？!?…";

    /** Characters given to the segmenter at a time, at most. */
    private static final int LONGEST_STRETCH = 500;

    private Sentences() {}

    /** Index after the sentence that begins at {@code from}: after 。！？；or …… with the closing quotes that follow. */
    static int end(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            boolean ends = ENDS.indexOf(c) >= 0 || (c == '…' && isPause(text, i, limit));
            if (ends) {
                int end = i + 1;
                while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                return end;
            }
        }
        return limit;
    }

    /** …… in the middle of a line ends a sentence only before a closing quote; elsewhere it may be a blank. */
    private static boolean isPause(String text, int at, int limit) {
        return at + 1 < limit && text.charAt(at + 1) == '”';
    }

    /** Index after the stretch of a sentence that begins at {@code from}: all of it, or up to a late 、or ，. */
    static int stretchEnd(String text, int from, int limit) {
        if (limit - from <= LONGEST_STRETCH) {
            return limit;
        }
        int end = from + LONGEST_STRETCH;
        for (int i = end; i > from + LONGEST_STRETCH / 2; i--) {
            if ("，、：,:".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
