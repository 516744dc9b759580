package hecha.cluster;

import hecha.model.Span;
import hecha.record.Analysis;
import hecha.record.Analysis.FigurePart;
import hecha.record.Analysis.FindingPart;
import hecha.record.Analysis.GapPart;
import hecha.record.Analysis.PeriodPart;
import hecha.record.Analysis.PositionPart;
import hecha.record.AnalysisJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The tables that are made of analysis records; their columns are described in the README of this module. */
final class RecordTables {
    private static final List<TableColumn<Analysis>> REPORT = List.of(
            TableColumn.text("id", a -> a.report().id()),
            TableColumn.text("source", a -> a.report().source()),
            TableColumn.text("mediaType", a -> a.report().mediaType()),
            TableColumn.text("charset", a -> a.report().charset()),
            TableColumn.text("title", a -> a.report().title()),
            TableColumn.text("genre", a -> a.report().genre()),
            TableColumn.number("genreConfidence", a -> a.report().genreConfidence()),
            TableColumn.text("region", a -> a.report().region()),
            TableColumn.texts("regionPath", a -> a.report().regionPath()),
            TableColumn.text("periodFrom", a -> from(a.report().period())),
            TableColumn.text("periodTo", a -> to(a.report().period())),
            TableColumn.text("issuer", a -> a.report().issuer()),
            TableColumn.text("date", a -> a.report().date()),
            TableColumn.text("documentNumber", a -> a.report().documentNumber()),
            TableColumn.whole("chars", a -> a.report().chars()),
            TableColumn.whole("sections", a -> a.sections().size()),
            TableColumn.whole("figures", a -> a.figures().size()),
            TableColumn.whole("gaps", a -> a.gaps().size()),
            TableColumn.whole("findings", a -> a.findings().size()));

    private static final List<TableColumn<Of<FigurePart>>> FIGURE = join(List.of(
            of(FigurePart::id),
            List.of(
                    TableColumn.text("kind", f -> f.part.kind()),
                    TableColumn.text("subject", f -> f.part.subject()),
                    TableColumn.number("value", f -> f.part.value()),
                    TableColumn.number("low", f -> f.part.low()),
                    TableColumn.number("high", f -> f.part.high()),
                    TableColumn.text("unit", f -> f.part.unit()),
                    TableColumn.text("approx", f -> f.part.approx()),
                    TableColumn.text("nature", f -> f.part.nature()),
                    TableColumn.text("change", f -> f.part.change()),
                    TableColumn.text("raw", f -> f.part.raw())),
            span("start", "end", FigurePart::span),
            List.of(
                    TableColumn.text("sentence", f -> f.part.sentence()),
                    TableColumn.text("section", f -> f.part.section()),
                    TableColumn.text("place", f -> f.part.place()),
                    TableColumn.texts("placePath", f -> f.part.placePath()),
                    TableColumn.text("periodFrom", f -> from(f.part.period())),
                    TableColumn.text("periodTo", f -> to(f.part.period())),
                    TableColumn.text("from", f -> id(f.report, f.part.from())),
                    TableColumn.text("sort", f -> f.part.sort()),
                    TableColumn.text("partOf", f -> id(f.report, f.part.partOf()))),
            span("sentenceStart", "sentenceEnd", FigurePart::sentenceSpan),
            span("subjectStart", "subjectEnd", FigurePart::subjectSpan),
            position(FigurePart::position)));

    private static final List<TableColumn<Of<GapPart>>> GAP = join(List.of(
            of(GapPart::id),
            List.of(
                    TableColumn.text("form", g -> g.part.form()),
                    TableColumn.text("slot", g -> g.part.slot()),
                    TableColumn.text("unit", g -> g.part.unit()),
                    TableColumn.text("kind", g -> g.part.kind()),
                    TableColumn.text("raw", g -> g.part.raw())),
            span("start", "end", GapPart::span),
            List.of(
                    TableColumn.text("sentence", g -> g.part.sentence()),
                    TableColumn.text("section", g -> g.part.section())),
            span("sentenceStart", "sentenceEnd", GapPart::sentenceSpan),
            position(GapPart::position)));

    private static final List<TableColumn<Of<FindingPart>>> FINDING = join(List.of(
            of(FindingPart::id),
            List.of(
                    TableColumn.text("rule", f -> f.part.rule()),
                    TableColumn.text("severity", f -> f.part.severity()),
                    TableColumn.text("message", f -> f.part.message()),
                    TableColumn.text("messageEn", f -> f.part.messageEn()),
                    TableColumn.text("supply", f -> f.part.supply()),
                    TableColumn.text("supplyEn", f -> f.part.supplyEn())),
            span("start", "end", FindingPart::span),
            List.of(
                    TableColumn.text("section", f -> f.part.section()),
                    TableColumn.text("data", f -> AnalysisJson.json(f.part.data()))),
            position(FindingPart::position)));

    static final StructType REPORTS = TableColumn.schema(REPORT);
    static final StructType FIGURES = TableColumn.schema(FIGURE);
    static final StructType GAPS = TableColumn.schema(GAP);
    static final StructType FINDINGS = TableColumn.schema(FINDING);

    private RecordTables() {}

    /** A part of a record, with the report that it is of. */
    private record Of<P>(Analysis.ReportPart report, P part) {}

    static Row report(Analysis analysis) {
        return TableColumn.row(REPORT, analysis);
    }

    static List<Row> figures(Analysis analysis) {
        return rows(FIGURE, analysis, analysis.figures());
    }

    static List<Row> gaps(Analysis analysis) {
        return rows(GAP, analysis, analysis.gaps());
    }

    static List<Row> findings(Analysis analysis) {
        return rows(FINDING, analysis, analysis.findings());
    }

    private static <P> List<Row> rows(List<TableColumn<Of<P>>> columns, Analysis analysis, List<P> parts) {
        List<Row> rows = new ArrayList<>(parts.size());
        parts.forEach(part -> rows.add(TableColumn.row(columns, new Of<>(analysis.report(), part))));
        return rows;
    }

    private static <P> List<TableColumn<Of<P>>> join(List<List<TableColumn<Of<P>>>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** The id of a part is one among all reports. */
    private static @Nullable String id(Analysis.ReportPart report, @Nullable String id) {
        return id == null ? null : report.id() + "/" + id;
    }

    private static <P> List<TableColumn<Of<P>>> of(Function<P, String> id) {
        return List.of(
                TableColumn.text("id", p -> id(p.report, id.apply(p.part))),
                TableColumn.text("report", p -> p.report.id()),
                TableColumn.text("source", p -> p.report.source()));
    }

    private static <P> List<TableColumn<Of<P>>> span(String start, String end, Function<P, @Nullable Span> of) {
        return List.of(
                TableColumn.whole(start, p -> {
                    Span span = of.apply(p.part);
                    return span == null ? null : span.start();
                }),
                TableColumn.whole(end, p -> {
                    Span span = of.apply(p.part);
                    return span == null ? null : span.end();
                }));
    }

    private static <P> List<TableColumn<Of<P>>> position(Function<P, @Nullable PositionPart> of) {
        return List.of(
                TableColumn.whole("page", p -> at(of.apply(p.part), PositionPart::page)),
                TableColumn.whole("paragraph", p -> at(of.apply(p.part), PositionPart::paragraph)),
                TableColumn.text("sheet", p -> at(of.apply(p.part), PositionPart::sheet)),
                TableColumn.text("cell", p -> at(of.apply(p.part), PositionPart::cell)),
                TableColumn.text("part", p -> at(of.apply(p.part), PositionPart::part)));
    }

    private static @Nullable Object at(@Nullable PositionPart position, Function<PositionPart, @Nullable Object> what) {
        return position == null ? null : what.apply(position);
    }

    private static @Nullable String from(@Nullable PeriodPart period) {
        return period == null ? null : period.from();
    }

    private static @Nullable String to(@Nullable PeriodPart period) {
        return period == null ? null : period.to();
    }
}
