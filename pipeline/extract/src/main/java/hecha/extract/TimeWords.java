package hecha.extract;

import hecha.dictionary.DictionaryException;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import hecha.model.Message;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of {@code dictionaries/periods/times.yml}: times that are told of by the day of writing or by the time that a
 * report tells of. All but {@code noWhole} are found forward.
 *
 * @param years words of a year, by which it is counted
 * @param parts parts of a year
 * @param now up to these the time that is told of has gone
 * @param whole words of a year that is not named
 * @param noWhole behind these the words of {@code whole} and {@code behindYears} are no times, backward
 * @param recent what stands before a number of years up to the one that is looked back on
 * @param behindYears what stands behind such a number
 * @param planEnds what stands behind a five-year plan and means its last year
 * @param yearly what stands before a figure for each of some years
 * @param bulletins what names a report on a stretch of time
 * @param dailies what names one on a day
 * @param each what says that each figure of a row has its own time
 * @param announces what ends a paragraph that announces the points below it
 * @param same behind a year the same part of it as was named
 * @param opened what opens the words that say what is told of
 * @param announced what closes them
 * @param pastYear what the heading of a part holds that looks back on the year before the day of writing
 * @param bases what says for which time all of a part is counted
 * @param firstMonths behind a number that 前 opens
 * @param reach how far a time goes
 */
record TimeWords(
        WordTrie<Year> years,
        WordTrie<Months> parts,
        WordTrie<String> now,
        WordTrie<String> whole,
        WordTrie<String> noWhole,
        WordTrie<String> recent,
        WordTrie<String> behindYears,
        WordTrie<String> planEnds,
        WordTrie<String> yearly,
        WordTrie<String> bulletins,
        WordTrie<String> dailies,
        WordTrie<String> each,
        WordTrie<String> announces,
        WordTrie<String> same,
        WordTrie<String> opened,
        WordTrie<String> announced,
        WordTrie<String> pastYear,
        WordTrie<String> bases,
        WordTrie<String> firstMonths,
        ReachWords reach) {
    private static final String TIMES = "periods/times.yml";
    private static final int YEAR = 12;

    /** Which year a word means. */
    enum Year {
        /** The one of writing. */
        THIS,
        /** The one before it. */
        LAST,
        /** The one before the year that is looked back on. */
        BEFORE,
        /** The one that is planned for. */
        NEXT,
        /** The one of writing and the next. */
        BOTH
    }

    /** The first and the last month of a part of a year. */
    record Months(int first, int last) {}

    /**
     * The words of {@code dictionaries/periods/reach.yml}: how far a time goes and where it is open. What opens something is
     * found backward, what closes it forward.
     *
     * @param compared before a time that the figure right behind it alone holds for
     * @param starts likewise, where {@code valueEnds} leads on to a figure
     * @param between what may stand between such a time and its figure
     * @param names before a time that is named and not told of
     * @param values before a time whose value is compared with
     * @param valueEnds what closes it
     * @param founded before a time of a beginning
     * @param until what opens a time that closes what has gone
     * @param before what closes a deadline
     * @param by what opens a deadline that {@code ends} close
     * @param done behind it: what was told till then
     * @param since what opens a time that {@code sinceEnds} close
     * @param onwards what leaves the end open
     * @param on what opens with {@code grounds} the base of something
     * @param grounds what closes it
     * @param joins single characters between two times
     * @param points single characters that behind a number open a point of its own
     * @param range single characters between the two ends of a time
     */
    record ReachWords(
            WordTrie<String> compared,
            WordTrie<String> starts,
            WordTrie<String> between,
            WordTrie<String> names,
            WordTrie<String> values,
            WordTrie<String> valueEnds,
            WordTrie<String> founded,
            WordTrie<String> until,
            WordTrie<String> before,
            WordTrie<String> by,
            WordTrie<String> done,
            WordTrie<String> ends,
            WordTrie<String> since,
            WordTrie<String> sinceEnds,
            WordTrie<String> onwards,
            WordTrie<String> on,
            WordTrie<String> grounds,
            String joins,
            String points,
            String range) {
        private static ReachWords read(DictionaryFiles files) {
            Entry entry = files.entry("periods/reach.yml")
                    .only(
                            "compared",
                            "starts",
                            "between",
                            "names",
                            "values",
                            "value_ends",
                            "founded",
                            "until",
                            "before",
                            "by",
                            "done",
                            "ends",
                            "since",
                            "since_ends",
                            "onwards",
                            "on",
                            "grounds",
                            "joins",
                            "points",
                            "range",
                            "found",
                            "ignored");
            return new ReachWords(
                    WordTrie.backward(entry.texts("compared")),
                    WordTrie.backward(entry.texts("starts")),
                    WordTrie.forward(entry.texts("between")),
                    WordTrie.backward(entry.texts("names")),
                    WordTrie.backward(entry.texts("values")),
                    WordTrie.forward(entry.texts("value_ends")),
                    WordTrie.backward(entry.texts("founded")),
                    WordTrie.backward(entry.texts("until")),
                    WordTrie.forward(entry.texts("before")),
                    WordTrie.backward(entry.texts("by")),
                    WordTrie.forward(entry.texts("done")),
                    WordTrie.forward(entry.texts("ends")),
                    WordTrie.backward(entry.texts("since")),
                    WordTrie.forward(entry.texts("since_ends")),
                    WordTrie.forward(entry.texts("onwards")),
                    WordTrie.backward(entry.texts("on")),
                    WordTrie.forward(entry.texts("grounds")),
                    NameParts.characters(entry, "joins"),
                    NameParts.characters(entry, "points"),
                    NameParts.characters(entry, "range"));
        }
    }

    static TimeWords read(DictionaryFiles files) {
        Entry entry = files.entry(TIMES)
                .only(
                        "this_year",
                        "last_year",
                        "year_before",
                        "next_year",
                        "two_years",
                        "parts",
                        "now",
                        "whole",
                        "no_whole",
                        "recent",
                        "behind_years",
                        "plan_ends",
                        "yearly",
                        "bulletins",
                        "dailies",
                        "each",
                        "announces",
                        "same",
                        "opened",
                        "announced",
                        "past_year",
                        "bases",
                        "first_months",
                        "found",
                        "ignored");
        Map<String, Months> parts = new TreeMap<>();
        for (Entry part : entry.entries("parts")) {
            Months months = months(part.only("words", "first", "last"));
            part.texts("words").forEach(word -> parts.put(word, months));
        }
        return new TimeWords(
                WordTrie.forward(years(entry)),
                WordTrie.forward(parts),
                WordTrie.forward(entry.texts("now")),
                WordTrie.forward(entry.texts("whole")),
                WordTrie.backward(entry.texts("no_whole")),
                WordTrie.forward(entry.texts("recent")),
                WordTrie.forward(entry.texts("behind_years")),
                WordTrie.forward(entry.texts("plan_ends")),
                WordTrie.forward(entry.texts("yearly")),
                WordTrie.forward(entry.texts("bulletins")),
                WordTrie.forward(entry.texts("dailies")),
                WordTrie.forward(entry.texts("each")),
                WordTrie.forward(entry.texts("announces")),
                WordTrie.forward(entry.texts("same")),
                WordTrie.forward(entry.texts("opened")),
                WordTrie.forward(entry.texts("announced")),
                WordTrie.forward(entry.texts("past_year")),
                WordTrie.forward(entry.texts("bases")),
                WordTrie.forward(entry.texts("first_months")),
                ReachWords.read(files));
    }

    private static Map<String, Year> years(Entry entry) {
        Map<String, Year> years = new TreeMap<>();
        entry.texts("this_year").forEach(word -> years.put(word, Year.THIS));
        entry.texts("last_year").forEach(word -> years.put(word, Year.LAST));
        entry.texts("year_before").forEach(word -> years.put(word, Year.BEFORE));
        entry.texts("next_year").forEach(word -> years.put(word, Year.NEXT));
        entry.texts("two_years").forEach(word -> years.put(word, Year.BOTH));
        return years;
    }

    private static Months months(Entry part) {
        Months months = new Months(part.integer("first", 1), part.integer("last", YEAR));
        if (months.first < 1 || months.last > YEAR || months.first > months.last) {
            throw new DictionaryException(
                    part.file(),
                    part.line(),
                    new Message("“first”和“last”应是 1 到 12 的月份", "“first” and “last” must be months, 1 to 12"));
        }
        return months;
    }

    /** Whether a word of {@code trie} stands at {@code at}. */
    static boolean stands(WordTrie<?> trie, CharSequence text, int at, int limit) {
        return trie.longest(text, at, limit) != null;
    }
}
