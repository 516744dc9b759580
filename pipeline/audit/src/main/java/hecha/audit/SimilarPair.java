package hecha.audit;

/**
 * Two reports of a batch that share sentences.
 *
 * @param name of the one report, as the batch names it
 * @param other name of the other
 * @param shared how many sentences of the one stand in the other too
 * @param percent share of the one's sentences, from 0 to 100
 * @param example a sentence that both have
 */
public record SimilarPair(String name, String other, int shared, int percent, String example) {}
