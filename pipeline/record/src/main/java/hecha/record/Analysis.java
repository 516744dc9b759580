package hecha.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hecha.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The analysis record of one report, the public output of the program: {@code hecha-analysis/1}. Names, order and
 * meaning of the fields are those of {@code schema/hecha-analysis-1.schema.json}; what is unknown is null.
 */
@JsonPropertyOrder({"schema", "report", "sections", "figures", "gaps", "findings"})
public record Analysis(
        String schema,
        ReportPart report,
        List<SectionPart> sections,
        List<FigurePart> figures,
        List<GapPart> gaps,
        List<FindingPart> findings) {
    /** The version of the record that this program writes. */
    public static final String SCHEMA = "hecha-analysis/1";

    /** A stretch of days as ISO dates; null where it is open. */
    @JsonPropertyOrder({"from", "to"})
    public record PeriodPart(
            @Nullable String from, @Nullable String to) {
        /** {@code 2024-01-01..2024-06-30}; nothing stands on an open side. */
        public String days() {
            return Objects.requireNonNullElse(from, "") + ".." + Objects.requireNonNullElse(to, "");
        }
    }

    /**
     * Where something stands in the file that people open, as far as its format tells; plain text tells nothing but its lines.
     *
     * @param page from 1
     * @param paragraph from 1 in its part
     * @param sheet the name of a workbook's sheet
     * @param cell of a sheet or table, such as {@code B3}
     * @param part {@code body}, {@code page_header}, {@code text_box}, {@code footnote} or {@code endnote}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"page", "paragraph", "sheet", "cell", "part"})
    public record PositionPart(
            @Nullable Integer page,
            @Nullable Integer paragraph,
            @Nullable String sheet,
            @Nullable String cell,
            String part) {}

    /** What the report is. Everything after {@code chars} is an addition to the fields of the contract. */
    @JsonPropertyOrder({
        "id",
        "source",
        "mediaType",
        "charset",
        "title",
        "genre",
        "region",
        "period",
        "chars",
        "genreConfidence",
        "regionPath",
        "issuer",
        "date",
        "documentNumber",
        "undecodable"
    })
    public record ReportPart(
            String id,
            String source,
            String mediaType,
            String charset,
            @Nullable String title,
            String genre,
            @Nullable String region,
            @Nullable PeriodPart period,
            int chars,
            @Nullable BigDecimal genreConfidence,
            @Nullable List<String> regionPath,
            @Nullable String issuer,
            @Nullable String date,
            @Nullable String documentNumber,
            @Nullable List<Span> undecodable) {}

    /** A section; {@code roleConfidence} is an addition to the contract. */
    @JsonPropertyOrder({
        "id",
        "parent",
        "level",
        "label",
        "number",
        "heading",
        "role",
        "headingSpan",
        "span",
        "roleConfidence",
        "topic"
    })
    public record SectionPart(
            String id,
            @Nullable String parent,
            int level,
            String label,
            @Nullable Integer number,
            String heading,
            String role,
            Span headingSpan,
            Span span,
            @Nullable BigDecimal roleConfidence,
            @Nullable String topic) {}

    /**
     * A figure; everything after {@code period} is an addition to the contract.
     *
     * @param partOf id of the figure that this one is said to be a part of (其中), the nearest where it may be several
     */
    @JsonPropertyOrder({
        "id",
        "kind",
        "subject",
        "value",
        "low",
        "high",
        "unit",
        "approx",
        "nature",
        "change",
        "raw",
        "span",
        "sentence",
        "section",
        "place",
        "period",
        "from",
        "sentenceSpan",
        "subjectSpan",
        "placePath",
        "sort",
        "partOf",
        "position"
    })
    public record FigurePart(
            String id,
            String kind,
            @Nullable String subject,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            String approx,
            String nature,
            @Nullable String change,
            String raw,
            Span span,
            String sentence,
            @Nullable String section,
            @Nullable String place,
            @Nullable PeriodPart period,
            @Nullable String from,
            Span sentenceSpan,
            @Nullable Span subjectSpan,
            @Nullable List<String> placePath,
            String sort,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String partOf,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PositionPart position) {}

    /** A blank; {@code sentenceSpan} is an addition to the contract. */
    @JsonPropertyOrder({
        "id",
        "form",
        "slot",
        "unit",
        "kind",
        "raw",
        "span",
        "sentence",
        "section",
        "sentenceSpan",
        "position"
    })
    public record GapPart(
            String id,
            String form,
            String slot,
            @Nullable String unit,
            @Nullable String kind,
            String raw,
            Span span,
            String sentence,
            @Nullable String section,
            Span sentenceSpan,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PositionPart position) {}

    /** A finding; {@code messageEn}, {@code supply} and {@code supplyEn} are additions to the contract. */
    @JsonPropertyOrder({
        "id",
        "rule",
        "severity",
        "message",
        "span",
        "section",
        "data",
        "messageEn",
        "supply",
        "supplyEn",
        "position"
    })
    public record FindingPart(
            String id,
            String rule,
            String severity,
            String message,
            Span span,
            @Nullable String section,
            @JsonProperty("data") Map<String, Object> data,
            String messageEn,
            String supply,
            String supplyEn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PositionPart position) {}
}
