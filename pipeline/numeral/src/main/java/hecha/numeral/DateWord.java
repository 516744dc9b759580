package hecha.numeral;

import java.util.List;
import java.util.Map;

/** A word of {@code dates/words.yml} with the part of a date that it is. */
record DateWord(String word, Part part) {
    /** What a word is part of. */
    enum Part {
        YEAR,
        MONTH,
        DAY,
        WEEK,
        HALF,
        SEASON,
        CALENDAR,
        ERA,
        LEAD
    }

    static void put(Map<String, DateWord> into, List<String> words, Part part) {
        words.forEach(word -> into.put(word, new DateWord(word, part)));
    }
}
