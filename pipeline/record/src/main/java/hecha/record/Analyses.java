package hecha.record;

import hecha.model.Audit;
import hecha.model.Block;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Label;
import hecha.model.Metadata;
import hecha.model.Outline;
import hecha.model.Passage;
import hecha.model.Period;
import hecha.model.Place;
import hecha.model.Quantity;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Source;
import hecha.model.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the analysis record of an audit. */
public final class Analyses {
    private Analyses() {}

    public static Analysis of(Audit audit) {
        Source source = audit.source();
        Outline outline = audit.report().outline();
        Metadata metadata = audit.report().metadata();
        Label genre = audit.report().genre();
        Passage passage = outline.passage();
        var report = new Analysis.ReportPart(
                source.id(),
                source.name(),
                source.mediaType(),
                source.charset(),
                metadata.title()
                        .map(title -> passage.written(
                                title, head(outline), passage.text().length()))
                        .orElse(null),
                genre.name(),
                metadata.region()
                        .map(Place::name)
                        .or(() -> metadata.regionAsWritten()
                                .filter(Analyses::isKnown)
                                .map(region -> passage.written(
                                        region, 0, passage.text().length())))
                        .orElse(null),
                period(metadata.period()),
                source.text().length(),
                confidence(genre),
                metadata.region().map(Place::path).orElse(null),
                metadata.issuer()
                        .filter(Analyses::isKnown)
                        .map(issuer -> passage.written(issuer, 0, passage.text().length()))
                        .orElse(null),
                metadata.date().map(LocalDate::toString).orElse(null),
                metadata.documentNumber().filter(Analyses::isKnown).orElse(null),
                source.undecodable().isEmpty() ? null : source.undecodable());
        return new Analysis(
                Analysis.SCHEMA,
                report,
                outline.sections().stream().map(s -> section(s, outline)).toList(),
                audit.facts().figures().stream().map(f -> figure(f, audit)).toList(),
                audit.facts().gaps().stream()
                        .filter(g -> !g.form().equals("unmarked"))
                        .map(g -> gap(g, audit))
                        .toList(),
                audit.findings().stream().map(f -> finding(f, audit)).toList());
    }

    /** Where the first line of the title begins. */
    private static int head(Outline outline) {
        return outline.blocks().stream()
                .filter(block -> block.type() == Block.Type.TITLE)
                .mapToInt(Block::from)
                .findFirst()
                .orElse(0);
    }

    private static Analysis.SectionPart section(Section section, Outline outline) {
        return new Analysis.SectionPart(
                section.id(),
                sectionId(section.parent(), outline),
                section.level(),
                outline.passage().written(section.label(), section.from(), section.bodyFrom()),
                section.number().isPresent() ? section.number().getAsInt() : null,
                outline.passage().written(section.heading(), section.from(), section.bodyFrom()),
                section.role().map(Label::name).orElse("other"),
                section.headingSpan(),
                section.span(),
                section.role().map(Analyses::confidence).orElse(null),
                section.topic().orElse(null));
    }

    private static Analysis.FigurePart figure(Figure figure, Audit audit) {
        Quantity quantity = figure.quantity();
        Sentence sentence = audit.report().sentences().get(figure.sentence());
        return new Analysis.FigurePart(
                figure.id(),
                figure.kind(),
                figure.subject().map(Figure.Phrase::text).orElse(null),
                number(quantity.value()),
                number(quantity.low()),
                number(quantity.high()),
                quantity.unit(),
                quantity.approx().id(),
                figure.nature().id(),
                figure.change().orElse(null),
                figure.raw(),
                figure.span(),
                Surroundings.of(audit.source().text(), sentence.span(), figure.span()),
                sectionId(figure.section(), audit.report().outline()),
                figure.place().map(Place::name).orElse(null),
                period(figure.period()),
                figure.origin().map(i -> audit.facts().figures().get(i).id()).orElse(null),
                sentence.span(),
                figure.subject().map(p -> p.span()).orElse(null),
                figure.place().map(Place::path).orElse(null),
                quantity.sort().id(),
                Optional.ofNullable(audit.wholes().get(figure.index()))
                        .map(i -> audit.facts().figures().get(i).id())
                        .orElse(null),
                position(audit.source(), figure.span()));
    }

    private static Analysis.GapPart gap(Gap gap, Audit audit) {
        Sentence sentence = audit.report().sentences().get(gap.sentence());
        return new Analysis.GapPart(
                gap.id(),
                gap.form(),
                gap.slot(),
                gap.unit().orElse(null),
                gap.kind().orElse(null),
                gap.raw(),
                gap.span(),
                Surroundings.of(audit.source().text(), sentence.span(), gap.span()),
                sectionId(gap.section(), audit.report().outline()),
                sentence.span(),
                position(audit.source(), gap.span()));
    }

    private static Analysis.FindingPart finding(Finding finding, Audit audit) {
        return new Analysis.FindingPart(
                finding.id(),
                finding.rule(),
                finding.severity().id(),
                finding.message().zh(),
                finding.span(),
                sectionId(finding.section(), audit.report().outline()),
                finding.data(),
                finding.message().en(),
                finding.supply().zh(),
                finding.supply().en(),
                position(audit.source(), finding.span()));
    }

    private static Analysis.@Nullable PositionPart position(Source source, Span span) {
        return source.layout()
                .at(span.start())
                .map(p -> new Analysis.PositionPart(
                        p.page() > 0 ? p.page() : null,
                        p.paragraph() > 0 && p.cell().isEmpty() ? p.paragraph() : null,
                        p.sheet().isEmpty() ? null : p.sheet(),
                        p.cell().isEmpty() ? null : p.cell(),
                        p.part().name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static @Nullable String sectionId(int index, Outline outline) {
        return index < 0 ? null : outline.sections().get(index).id();
    }

    private static Analysis.@Nullable PeriodPart period(Optional<Period> period) {
        return period.map(p -> new Analysis.PeriodPart(
                        p.from().map(LocalDate::toString).orElse(null),
                        p.to().map(LocalDate::toString).orElse(null)))
                .orElse(null);
    }

    /** The writer's decimals without an exponent and without zeros that a factor of ten put at the end. */
    private static @Nullable BigDecimal number(Optional<BigDecimal> value) {
        return value.map(v -> v.scale() < 0 ? v.setScale(0) : v).orElse(null);
    }

    /** What is masked, such as {@code X县} or {@code 〔2024〕X号}, is unknown. */
    private static boolean isKnown(String written) {
        return written.chars().noneMatch(c -> "XxＸ×*＊〇○_＿□{".indexOf(c) >= 0);
    }

    private static BigDecimal confidence(Label label) {
        return BigDecimal.valueOf(label.confidence()).setScale(2, RoundingMode.HALF_EVEN);
    }
}
