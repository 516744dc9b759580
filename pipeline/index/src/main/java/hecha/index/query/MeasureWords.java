package hecha.index.query;

import java.util.List;

/**
 * What subjects have beside the name of what is measured.
 *
 * @param scopes whose figures they are, or of when, such as {@code 全市}; at the beginning
 * @param tails verbs at the end, such as {@code 达到}
 * @param doubtfulHeads what is taken off the beginning only where it leaves a measure that is known: 共青团员 is a name of its own
 * @param doubtfulTails the same of the end
 * @param joined behind these a scope or place is the beginning of a longer word (市民, 市场, 区域),
 * @param apart but not before these
 * @param unadded words of which a subject has one where its values are never added, such as {@code 人均}
 */
public record MeasureWords(
        List<String> scopes,
        List<String> tails,
        List<String> doubtfulHeads,
        List<String> doubtfulTails,
        List<String> joined,
        List<String> apart,
        List<String> unadded) {
    public MeasureWords {
        scopes = List.copyOf(scopes);
        tails = List.copyOf(tails);
        doubtfulHeads = List.copyOf(doubtfulHeads);
        doubtfulTails = List.copyOf(doubtfulTails);
        joined = List.copyOf(joined);
        apart = List.copyOf(apart);
        unadded = List.copyOf(unadded);
    }

    /** Subjects have nothing but names. */
    public static MeasureWords none() {
        return new MeasureWords(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
