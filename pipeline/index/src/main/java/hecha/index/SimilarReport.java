package hecha.index;

import hecha.model.Span;
import java.util.List;

/**
 * A report that has sentences in common with another.
 *
 * @param id id of the report
 * @param name its file
 * @param sentences how many sentences of the one asked about are long enough to be compared
 * @param shared those of them that stand in this report too
 */
public record SimilarReport(String id, String name, int sentences, List<Shared> shared) {
    public SimilarReport {
        shared = List.copyOf(shared);
    }

    /**
     * A sentence that both have.
     *
     * @param span its place in the report asked about
     * @param text its words there
     * @param otherSpan its place in this report
     * @param otherText its words here
     * @param likeness 0.8 to 1: the share of three-character pieces that are the same, figures left out
     */
    public record Shared(Span span, String text, Span otherSpan, String otherText, double likeness) {}

    /** Share of the sentences of the one asked about, 0 to 100. */
    public int percent() {
        return sentences == 0 ? 0 : 100 * shared.size() / sentences;
    }
}
