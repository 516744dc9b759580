package hecha.classify;

import hecha.dictionary.StageWords;
import java.util.List;
import java.util.Optional;

/** Finds regions whose name the writer blanked: X县, **市, ____县, 〇〇乡, ${county}. */
final class Masks {
    private static final String FILE = "masks";
    private static final int LONGEST_NAME = 40;

    private final List<String> regions;
    private final List<String> names;
    private final String singles;
    private final String crosses;
    private final String pairs;

    Masks(StageWords words) {
        regions = words.words(FILE, "regions");
        names = words.words(FILE, "names");
        singles = words.text(FILE, "singles");
        crosses = words.text(FILE, "crosses");
        pairs = words.text(FILE, "pairs");
    }

    /** Clean indices of the first masked region in a stretch of {@code text}. */
    Optional<int[]> region(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            int end = maskEnd(text, i, to);
            if (end > i) {
                int word = end;
                while (word < to && text.charAt(word) == ' ') {
                    word++;
                }
                for (String region : regions) {
                    if (word + region.length() <= to && text.startsWith(region, word)) {
                        return Optional.of(new int[] {i, word + region.length()});
                    }
                }
                if (namesRegion(text.substring(i, end))) {
                    return Optional.of(new int[] {i, end});
                }
                i = end - 1;
            }
        }
        return Optional.empty();
    }

    /** How many masked regions {@code text} names. */
    int count(String text) {
        int count = 0;
        int at = 0;
        for (Optional<int[]> next = region(text, 0, text.length()); next.isPresent(); ) {
            count++;
            at = next.get()[1];
            next = region(text, at, text.length());
        }
        return count;
    }

    /** The end of the mask that begins at {@code at}, or {@code at} if none does. */
    private int maskEnd(String text, int at, int limit) {
        char c = text.charAt(at);
        if ((c == '$' || c == '{') && at + 1 < limit && text.charAt(at + 1) == '{') {
            int last = Math.min(limit, at + LONGEST_NAME);
            int close = at + 2;
            while (close < last && text.charAt(close) != '}') {
                close++;
            }
            return close == last ? at : text.startsWith("}}", close) ? close + 2 : close + 1;
        }
        boolean single = singles.indexOf(c) >= 0;
        boolean cross = crosses.indexOf(c) >= 0;
        boolean pair = pairs.indexOf(c) >= 0;
        boolean inWord = cross && at > 0 && isLatin(text.charAt(at - 1));
        if (inWord || !(single || cross || pair)) {
            return at;
        }
        int end = at;
        while (end < limit && text.charAt(end) == c) {
            end++;
        }
        return pair && end - at < 2 ? at : end;
    }

    private boolean namesRegion(String placeholder) {
        String lower = placeholder.toLowerCase(java.util.Locale.ROOT);
        return lower.length() > 2 && lower.indexOf('{') >= 0 && names.stream().anyMatch(lower::contains);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
