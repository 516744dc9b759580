package hecha.check;

/** What is told where a number of things and those that are named for it do not agree. */
final class Miscount {
    private static final String RULE = "numbering/count";

    /** The words that a number counts are told up to so many characters behind its counter. */
    private static final int NOUN = 6;

    private Miscount() {}

    /**
     * @param listed how many are named
     * @param list their names
     */
    static FindingDraft of(CheckContext context, Count count, int listed, String list) {
        int most = Math.min(context.text().length(), count.counterTo() + NOUN);
        return of(
                context,
                count.from(),
                Marks.wordTo(context.text(), count.counterTo(), most),
                count.value(),
                listed,
                list);
    }

    /**
     * @param from clean index of the number
     * @param to clean index after the words that it counts
     * @param listed how many are named
     * @param list their names
     */
    static FindingDraft of(CheckContext context, int from, int to, int stated, int listed, String list) {
        String words = context.text().substring(from, to);
        return FindingDraft.of(RULE, from, to, context.sectionAt(from), words + list)
                .as("before")
                .with("words", words)
                .with("stated", stated)
                .with("listed", listed)
                .saying("list", list);
    }
}
