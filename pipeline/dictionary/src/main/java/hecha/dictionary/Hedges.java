package hecha.dictionary;

import hecha.model.Approx;
import hecha.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hedges of {@code hedges.yml}: the words before and after a number that say how exact it is. */
public final class Hedges {
    private static final String FILE = "hedges.yml";

    private final List<Hedge> before;
    private final List<Hedge> ahead;
    private final List<Hedge> after;
    private final List<String> links;
    private final List<String> negations;

    private Hedges(Entry entry) {
        entry.only("before", "negations", "ahead", "links", "after", "found", "ignored");
        before = hedges(entry.entries("before"));
        ahead = hedges(entry.entries("ahead"));
        after = hedges(entry.entries("after"));
        links = entry.texts("links");
        negations = entry.texts("negations");
    }

    static Hedges read(DictionaryFiles files) {
        return new Hedges(files.entry(FILE));
    }

    private static List<Hedge> hedges(List<Entry> entries) {
        List<Hedge> hedges = new ArrayList<>();
        for (Entry entry : entries) {
            entry.only("approx", "negated", "words", "not_after", "not_before", "then", "units", "scaled");
            Approx approx = approx(entry, "approx");
            Optional<Approx> negated = entry.has("negated") ? Optional.of(approx(entry, "negated")) : Optional.empty();
            for (String word : entry.texts("words")) {
                hedges.add(new Hedge(
                        word,
                        approx,
                        negated,
                        entry.texts("not_after"),
                        entry.texts("not_before"),
                        entry.texts("then"),
                        entry.texts("units"),
                        entry.flag("scaled")));
            }
        }
        return List.copyOf(hedges);
    }

    private static Approx approx(Entry entry, String key) {
        String name = entry.text(key);
        for (Approx approx : Approx.values()) {
            if (approx.id().equals(name)) {
                return approx;
            }
        }
        throw new DictionaryException(
                entry.file(),
                entry.lineOf(key),
                new Message("没有 approx“" + name + "”", "unknown approx “" + name + "”"));
    }

    /** Words right before a number: 约, 近, 超过. */
    public List<Hedge> before() {
        return before;
    }

    /** Words that hedge the next number of the clause, across a verb: 至少安排1次. */
    public List<Hedge> ahead() {
        return ahead;
    }

    /** Words behind number and unit: 左右, 以上. */
    public List<Hedge> after() {
        return after;
    }

    /** Words that turn a comparison into its contrary: 不得 before 小于. */
    public List<String> negations() {
        return negations;
    }

    /** Words that may stand between a hedge and its number: 约有, 超过了. */
    public List<String> links() {
        return links;
    }

    /**
     * @param negated what it says behind a negation: 不得小于 is at_least
     * @param notAfter what must not end right before it: 约 is no hedge in 节约
     * @param notBefore what must not follow it
     * @param then what must follow a word that hedges across a verb, if not empty: 最高 before 补助
     * @param units the sorts of numeral that it hedges, if not empty: 内 behind a duration
     * @param scaled whether it hedges only a number that starts with 百, 千, 万 or 亿: 上千, 过百
     */
    public record Hedge(
            String word,
            Approx approx,
            Optional<Approx> negated,
            List<String> notAfter,
            List<String> notBefore,
            List<String> then,
            List<String> units,
            boolean scaled) {}
}
