package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.dictionary.Words;
import java.util.ArrayList;
import java.util.List;

/** Takes off the words that stand around the name of a thing: time, area, comparison, the verb that leads to a number. */
final class Trim {
    private static final int YEAR = 4;
    private final Words links;
    private final Words openings;
    private final Words endings;
    private final Words kept;
    private final RelationForm words;

    Trim(RelationForm words) {
        this.words = words;
        links = words.words("links");
        // 春 alone is no time: 春运
        List<String> first = all(words, "long_links", "joins", "compare", "base", "fillers", "areas", "times", "done");
        openings = Words.of(first.stream()
                .filter(word -> word.length() > 1 || !words.words("times").contains(word))
                .toList());
        kept = words.words("kept");
        endings = Words.of(all(
                words,
                "links",
                "compare",
                "base",
                "rise",
                "fall",
                "arrive",
                "descend",
                "change_to",
                "fillers",
                "origins",
                "added"));
    }

    private static List<String> all(RelationForm words, String... lists) {
        List<String> all = new ArrayList<>();
        for (String list : lists) {
            all.addAll(words.words(list));
        }
        return all;
    }

    /** {@code words} without the verbs and hedges that lead to a number at their end. */
    String links(String words) {
        String left = words;
        for (String shorter = end(left, links); !shorter.equals(left); shorter = end(left, links)) {
            left = shorter;
        }
        return left;
    }

    /** What of {@code words} names a thing; empty where nothing does. */
    String own(String words) {
        String left = Marks.bare(words);
        String before;
        do {
            before = left;
            left = year(withoutLastYear(start(end(basis(left), endings), openings)));
        } while (!left.equals(before));
        return left;
    }

    /** 按年末常住人口: without the preposition before a time. */
    private String basis(String words) {
        return words.length() > 2
                        && is("before_time", words, 0)
                        && openings.longestAt(words, 1).length() > 1
                ? words.substring(1)
                : words;
    }

    /** Without a year at the end: 减少到2023年. */
    private static String withoutLastYear(String words) {
        int end = words.length() - 1;
        int from = end;
        while (from > 0 && Marks.isDigit(words.charAt(from - 1))) {
            from--;
        }
        boolean year = words.endsWith(Signs.YEAR_WORD);
        return end - from == YEAR && year ? words.substring(0, from) : words;
    }

    private String end(String words, Words list) {
        String word = kept.anyEnds(words) ? "" : list.longestEnd(words);
        if (word.isEmpty()) {
            return words;
        }
        String left = words.substring(0, words.length() - word.length());
        // 库容2021年底仅: the year goes with its end
        boolean dated =
                word.charAt(0) == Signs.YEAR && !left.isEmpty() && Marks.isDigit(left.charAt(left.length() - 1));
        return dated ? withoutLastYear(left + Signs.YEAR) : left;
    }

    private static String start(String words, Words list) {
        return words.substring(list.longestAt(words, 0).length());
    }

    /** Whether a sign for a stretch stands at {@code at} with a digit behind it: 1至10月. Marks are gone already. */
    private boolean isUntil(String text, int at) {
        return is("until", text, at) && at + 1 < text.length() && Marks.isDigit(text.charAt(at + 1));
    }

    /** Without a year (and month) at the start, nor the preposition before it: 2023年末, 2023年5月, 在2023年. */
    private String year(String text) {
        // 在 alone is no time: 在校学生
        int at = !text.isEmpty() && is("before_time", text, 0) ? 1 : 0;
        int first = at;
        while (at < text.length() && (Marks.isDigit(text.charAt(at)) || (at > first && isUntil(text, at)))) {
            at++;
        }
        boolean dated = at > first && at - first <= YEAR + 1 && at < text.length() && Signs.isOfDate(text.charAt(at));
        // 2023年初中毕业生 are no pupils of the beginning of a year
        if (dated
                && at + 1 < text.length()
                && is("month_ends", text, at + 1)
                && words.words("not_month_ends").longestAt(text, at + 1).isEmpty()) {
            at++;
        }
        return dated ? text.substring(at + 1) : text;
    }

    /** Whether the character at {@code at} is one of {@code list}. */
    private boolean is(String list, String text, int at) {
        return words.words(list).anyAt(text, at);
    }
}
