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
final class Tables {
    private static final List<Column<Analysis>> REPORT = List.of(
            Column.text("id", a -> a.report().id()),
            Column.text("source", a -> a.report().source()),
            Column.text("mediaType", a -> a.report().mediaType()),
            Column.text("charset", a -> a.report().charset()),
            Column.text("title", a -> a.report().title()),
            Column.text("genre", a -> a.report().genre()),
            Column.number("genreConfidence", a -> a.report().genreConfidence()),
            Column.text("region", a -> a.report().region()),
            Column.texts("regionPath", a -> a.report().regionPath()),
            Column.text("periodFrom", a -> from(a.report().period())),
            Column.text("periodTo", a -> to(a.report().period())),
            Column.text("issuer", a -> a.report().issuer()),
            Column.text("date", a -> a.report().date()),
            Column.text("documentNumber", a -> a.report().documentNumber()),
            Column.whole("chars", a -> a.report().chars()),
            Column.whole("sections", a -> a.sections().size()),
            Column.whole("figures", a -> a.figures().size()),
            Column.whole("gaps", a -> a.gaps().size()),
            Column.whole("findings", a -> a.findings().size()));

    private static final List<Column<Of<FigurePart>>> FIGURE = join(List.of(
            of(FigurePart::id),
            List.of(
                    Column.text("kind", f -> f.part.kind()),
                    Column.text("subject", f -> f.part.subject()),
                    Column.number("value", f -> f.part.value()),
                    Column.number("low", f -> f.part.low()),
                    Column.number("high", f -> f.part.high()),
                    Column.text("unit", f -> f.part.unit()),
                    Column.text("approx", f -> f.part.approx()),
                    Column.text("nature", f -> f.part.nature()),
                    Column.text("change", f -> f.part.change()),
                    Column.text("raw", f -> f.part.raw())),
            span("start", "end", FigurePart::span),
            List.of(
                    Column.text("sentence", f -> f.part.sentence()),
                    Column.text("section", f -> f.part.section()),
                    Column.text("place", f -> f.part.place()),
                    Column.texts("placePath", f -> f.part.placePath()),
                    Column.text("periodFrom", f -> from(f.part.period())),
                    Column.text("periodTo", f -> to(f.part.period())),
                    Column.text("from", f -> id(f.report, f.part.from())),
                    Column.text("sort", f -> f.part.sort()),
                    Column.text("partOf", f -> id(f.report, f.part.partOf()))),
            span("sentenceStart", "sentenceEnd", FigurePart::sentenceSpan),
            span("subjectStart", "subjectEnd", FigurePart::subjectSpan),
            position(FigurePart::position)));

    private static final List<Column<Of<GapPart>>> GAP = join(List.of(
            of(GapPart::id),
            List.of(
                    Column.text("form", g -> g.part.form()),
                    Column.text("slot", g -> g.part.slot()),
                    Column.text("unit", g -> g.part.unit()),
                    Column.text("kind", g -> g.part.kind()),
                    Column.text("raw", g -> g.part.raw())),
            span("start", "end", GapPart::span),
            List.of(Column.text("sentence", g -> g.part.sentence()), Column.text("section", g -> g.part.section())),
            span("sentenceStart", "sentenceEnd", GapPart::sentenceSpan),
            position(GapPart::position)));

    private static final List<Column<Of<FindingPart>>> FINDING = join(List.of(
            of(FindingPart::id),
            List.of(
                    Column.text("rule", f -> f.part.rule()),
                    Column.text("severity", f -> f.part.severity()),
                    Column.text("message", f -> f.part.message()),
                    Column.text("messageEn", f -> f.part.messageEn()),
                    Column.text("supply", f -> f.part.supply()),
                    Column.text("supplyEn", f -> f.part.supplyEn())),
            span("start", "end", FindingPart::span),
            List.of(
                    Column.text("section", f -> f.part.section()),
                    Column.text("data", f -> AnalysisJson.json(f.part.data()))),
            position(FindingPart::position)));

    static final StructType REPORTS = Column.schema(REPORT);
    static final StructType FIGURES = Column.schema(FIGURE);
    static final StructType GAPS = Column.schema(GAP);
    static final StructType FINDINGS = Column.schema(FINDING);

    private Tables() {}

    /** A part of a record, with the report that it is of. */
    private record Of<P>(Analysis.ReportPart report, P part) {}

    static Row report(Analysis analysis) {
        return Column.row(REPORT, analysis);
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

    private static <P> List<Row> rows(List<Column<Of<P>>> columns, Analysis analysis, List<P> parts) {
        List<Row> rows = new ArrayList<>(parts.size());
        parts.forEach(part -> rows.add(Column.row(columns, new Of<>(analysis.report(), part))));
        return rows;
    }

    private static <P> List<Column<Of<P>>> join(List<List<Column<Of<P>>>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** The id of a part is one among all reports. */
    private static @Nullable String id(Analysis.ReportPart report, @Nullable String id) {
        return id == null ? null : report.id() + "/" + id;
    }

    private static <P> List<Column<Of<P>>> of(Function<P, String> id) {
        return List.of(
                Column.text("id", p -> id(p.report, id.apply(p.part))),
                Column.text("report", p -> p.report.id()),
                Column.text("source", p -> p.report.source()));
    }

    private static <P> List<Column<Of<P>>> span(String start, String end, Function<P, @Nullable Span> of) {
        return List.of(
                Column.whole(start, p -> {
                    Span span = of.apply(p.part);
                    return span == null ? null : span.start();
                }),
                Column.whole(end, p -> {
                    Span span = of.apply(p.part);
                    return span == null ? null : span.end();
                }));
    }

    private static <P> List<Column<Of<P>>> position(Function<P, @Nullable PositionPart> of) {
        return List.of(
                Column.whole("page", p -> at(of.apply(p.part), PositionPart::page)),
                Column.whole("paragraph", p -> at(of.apply(p.part), PositionPart::paragraph)),
                Column.text("sheet", p -> at(of.apply(p.part), PositionPart::sheet)),
                Column.text("cell", p -> at(of.apply(p.part), PositionPart::cell)),
                Column.text("part", p -> at(of.apply(p.part), PositionPart::part)));
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
