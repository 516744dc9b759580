package hecha.record;

import hecha.model.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a reader gave for one report, to hold an analysis record against.
 *
 * @param source name of the report's file
 * @param genre all genres that are right, one or a list; null or empty where it is not judged
 * @param region null where the report names none
 */
public record Gold(
        String source,

        @com.fasterxml.jackson.annotation.JsonFormat(
                with = com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable
        List<String> genre,

        @Nullable String region,
        @Nullable List<FigureGold> figures,
        @Nullable List<GapGold> gaps,
        @Nullable List<SectionGold> sections,
        @Nullable FindingsGold findings) {
    /**
     * A figure.
     *
     * @param kinds all kinds that are right; empty where it is not judged
     * @param required whether it must be found, or may be
     * @param subject the noun phrase that is counted, its head at its end; null where it is not judged
     */
    public record FigureGold(
            Span span,
            String raw,
            List<String> kinds,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            @Nullable String approx,
            boolean required,
            @Nullable String nature,
            @Nullable String subject) {}

    /** A blank and all slots that are right for it. */
    public record GapGold(Span span, String raw, List<String> slots) {}

    /** A heading: {@code start} is where its label begins. */
    public record SectionGold(int level, String label, String heading, int start, List<String> roles) {}

    /** Rules of findings, with {@code data.role} or {@code data.kind} after a colon where that is meant. */
    public record FindingsGold(
            List<String> must,

            @com.fasterxml.jackson.annotation.JsonProperty("must_not")
            List<String> mustNot) {}
}
