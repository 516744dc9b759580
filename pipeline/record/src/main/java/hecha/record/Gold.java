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
 * @param title all titles that are right, an empty one where the report has none; null where it is not judged
 * @param region all regions that are right, an empty one where the report names none, as {@code null} says in the file;
 *     null where it is not judged, as where the file leaves it out
 */
public record Gold(
        String source,

        @com.fasterxml.jackson.annotation.JsonFormat(
                with = com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable
        List<String> genre,

        @com.fasterxml.jackson.annotation.JsonFormat(
                with = com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable
        List<String> title,

        @com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = NoneOrNames.class) @Nullable
        List<String> region,

        @Nullable List<FigureGold> figures,
        @Nullable List<GapGold> gaps,
        @Nullable List<SectionGold> sections,
        @Nullable FindingsGold findings) {
    /** These answers with other ones for the title and the region. */
    public Gold with(@Nullable List<String> newTitle, @Nullable List<String> newRegion) {
        return new Gold(source, genre, newTitle, newRegion, figures, gaps, sections, findings);
    }

    /**
     * A figure.
     *
     * @param kinds all kinds that are right; empty where it is not judged
     * @param required whether it must be found, or may be
     * @param subject the noun phrase that is counted, its head at its end; null where it is not judged
     * @param period the time it holds for; null where it is not judged
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
            @Nullable String subject,
            Analysis.@Nullable PeriodPart period) {}

    /**
     * A blank and all slots that are right for it.
     *
     * @param required whether it must be found (null: it must), or may be, such as the mask of a published text
     */
    public record GapGold(
            Span span,
            String raw,
            List<String> slots,
            @Nullable Boolean required) {
        /** Whether it must be found. */
        public boolean isRequired() {
            return required == null || required;
        }
    }

    /**
     * A heading: {@code start} is where its label begins.
     *
     * @param required null or true where it must be found; a heading that is not required may be found or not
     */
    public record SectionGold(
            int level,
            String label,
            String heading,
            int start,
            List<String> roles,
            @Nullable Boolean required) {
        /** Whether it must be found. */
        public boolean isRequired() {
            return required == null || required;
        }
    }

    /** Rules of findings, with {@code data.role} or {@code data.kind} after a colon where that is meant. */
    public record FindingsGold(
            List<String> must,

            @com.fasterxml.jackson.annotation.JsonProperty("must_not")
            List<String> mustNot) {}
}
