package hecha.check;

/** What is told where a number of things and those that are named for it do not agree. */
final class Miscount {
    private static final String RULE = "numbering/count";

    private Miscount() {}

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
