package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.QueryField;
import hecha.model.Span;
import hecha.record.Analysis;
import hecha.text.Intervals;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes the Lucene documents of one report, in the order of {@link ReportBlock}. */
final class Documents {
    /** The first characters of the id, as a term. */
    static final String KEY = "key";

    private static final int KEY_LENGTH = 16;

    static final String REPORT_ID = "report";

    static final String BLOCK = "block";
    static final String SENTENCES = "positions";
    static final String PACK = "pack";
    static final String OFFSET = "offset";
    static final String MIN = "min";
    /** The greatest that it may be, where that is not the least. */
    static final String MAX = "max";

    static final String TIME = "time";
    static final String NOTES = "notes";
    /** What the numeral of a figure is. */
    static final String SORT = "sort";
    /** Ids of the figures that a figure is said to be a part of, the nearest first, with a space between two. */
    static final String WHOLES = "wholes";

    static final String SKETCH = "sketch";

    private final Holding holding;
    private final Analysis analysis;
    private final int[] origins;
    private final List<Document> documents = new ArrayList<>();

    private Documents(Holding holding) {
        this.holding = holding;
        this.analysis = holding.analysis();
        this.origins = holding.origins();
    }

    /**
     * @param pack the pack that holds its record
     * @param offset where in the pack
     */
    static List<Document> of(Holding holding, int pack, long offset) throws IOException {
        return new Documents(holding).all(pack, offset);
    }

    static String key(String id) {
        return id.substring(0, Math.min(KEY_LENGTH, id.length()));
    }

    private List<Document> all(int pack, long offset) throws IOException {
        List<ReportBlock.Item> sentences = sentences();
        List<ReportBlock.Item> sections = sections();
        List<ReportBlock.Item> figures = analysis.figures().stream()
                .map(f -> item(f.span(), f.section(), sentences))
                .toList();
        List<ReportBlock.Item> gaps = analysis.gaps().stream()
                .map(g -> item(g.span(), g.section(), sentences))
                .toList();
        List<ReportBlock.Item> findings = analysis.findings().stream()
                .map(f -> item(f.span(), f.section(), sentences))
                .toList();
        sentences.forEach(s -> documents.add(new Document()));
        analysis.sections().forEach(this::section);
        analysis.figures().forEach(this::figure);
        analysis.gaps().forEach(this::gap);
        analysis.findings().forEach(this::finding);
        int[] lengths = sentences.stream().mapToInt(s -> s.span().length()).toArray();
        Document report = report(lengths);
        BytesRef block = ReportBlock.encode(List.of(sentences, sections, figures, gaps, findings));
        report.add(new BinaryDocValuesField(BLOCK, block));
        report.add(new NumericDocValuesField(PACK, pack));
        report.add(new NumericDocValuesField(OFFSET, offset));
        documents.add(report);
        return documents;
    }

    // ---- the shape

    private List<ReportBlock.Item> sentences() {
        List<ReportBlock.Item> items = new ArrayList<>();
        int[] cuts = holding.sentences();
        for (int i = 0; i < cuts.length; i += 2) {
            Span span = cuts[i] == cuts[i + 1]
                    ? new Span(origins[cuts[i]], origins[cuts[i]])
                    : new Span(origins[cuts[i]], origins[cuts[i + 1] - 1] + 1);
            items.add(new ReportBlock.Item(span, -1, i / 2));
        }
        List<Analysis.SectionPart> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < items.size(); i++) {
            int at = items.get(i).span().start();
            while (next < analysis.sections().size()
                    && analysis.sections().get(next).span().start() <= at) {
                open.add(analysis.sections().get(next++));
            }
            while (!open.isEmpty() && open.get(open.size() - 1).span().end() <= at) {
                open.remove(open.size() - 1);
            }
            if (!open.isEmpty()) {
                items.set(
                        i,
                        new ReportBlock.Item(
                                items.get(i).span(),
                                number(open.get(open.size() - 1).id()),
                                i));
            }
        }
        return items;
    }

    private List<ReportBlock.Item> sections() {
        return analysis.sections().stream()
                .map(s -> new ReportBlock.Item(s.span(), number(s.parent()), -1))
                .toList();
    }

    private static ReportBlock.Item item(Span span, @Nullable String section, List<ReportBlock.Item> sentences) {
        int holder = Intervals.holding(
                sentences, s -> s.span().start(), s -> s.span().end(), span.start());
        return new ReportBlock.Item(span, number(section), holder);
    }

    /** The index of a section or figure from its id, such as 2 from {@code s3}; -1 for none. */
    private static int number(@Nullable String id) {
        return id == null ? -1 : Integer.parseInt(id.substring(1)) - 1;
    }

    // ---- the things

    private void section(Analysis.SectionPart part) {
        Document document = add();
        String heading = part.label() + part.heading();
        Fields.text(document, QueryField.SECTION, heading);
        Fields.keyword(document, QueryField.ROLE, part.role());
        document.add(new NumericDocValuesField(QueryField.LEVEL.id(), part.level()));
    }

    private void figure(Analysis.FigurePart part) {
        Document document = add();
        Fields.keyword(document, QueryField.KIND, part.kind());
        Fields.keyword(document, QueryField.UNIT, part.unit());
        Fields.keyword(document, QueryField.APPROX, part.approx());
        document.add(Fields.value(SORT, part.sort()));
        if (part.partOf() != null) {
            document.add(Fields.value(WHOLES, wholes(part)));
        }
        Fields.keyword(document, QueryField.NATURE, part.nature());
        if (part.change() != null) {
            Fields.keyword(document, QueryField.CHANGE, part.change());
        }
        if (part.subject() != null) {
            Fields.text(document, QueryField.SUBJECT, part.subject());
        }
        List<String> place =
                part.placePath() != null ? part.placePath() : part.place() != null ? List.of(part.place()) : List.of();
        Fields.path(document, QueryField.PLACE, place);
        Fields.path(document, QueryField.REGION, place.isEmpty() ? region() : place);
        if (part.period() != null) {
            document.add(Fields.value(QueryField.PERIOD.id(), part.period().days()));
        }
        Fields.time(
                document,
                Optional.ofNullable(part.period())
                        .or(() -> Optional.ofNullable(analysis.report().period())));
        Fields.decimals(document, part);
        position(document, part.position());
    }

    /** What it is part of, what that is part of, and so on. */
    private String wholes(Analysis.FigurePart part) {
        Set<String> wholes = new LinkedHashSet<>();
        for (String whole = part.partOf(); whole != null && wholes.add(whole); ) {
            whole = analysis.figures().get(number(whole)).partOf();
        }
        return String.join(" ", wholes);
    }

    private void gap(Analysis.GapPart part) {
        Document document = add();
        Fields.keyword(document, QueryField.SLOT, part.slot());
        Fields.keyword(document, QueryField.FORM, part.form());
        if (part.kind() != null) {
            Fields.keyword(document, QueryField.KIND, part.kind());
        }
        if (part.unit() != null) {
            Fields.keyword(document, QueryField.UNIT, part.unit());
        }
        position(document, part.position());
    }

    /** Where it stands in the file that people open, under the names of the columns that show it. */
    private static void position(Document document, Analysis.@Nullable PositionPart position) {
        if (position == null) {
            return;
        }
        if (position.page() != null) {
            document.add(new NumericDocValuesField(Column.PAGE.id(), position.page()));
        }
        if (position.paragraph() != null) {
            document.add(new NumericDocValuesField(Column.PARAGRAPH.id(), position.paragraph()));
        }
        if (position.sheet() != null) {
            document.add(new SortedDocValuesField(Column.SHEET.id(), new BytesRef(position.sheet())));
        }
        if (position.cell() != null) {
            document.add(new SortedDocValuesField(Column.CELL.id(), new BytesRef(position.cell())));
        }
    }

    private void finding(Analysis.FindingPart part) {
        Document document = add();
        Fields.keyword(document, QueryField.RULE, part.rule());
        Fields.keyword(document, QueryField.SEVERITY, part.severity());
        Fields.text(document, QueryField.MESSAGE, part.message());
        position(document, part.position());
        document.add(new SortedDocValuesField(
                NOTES,
                new BytesRef(String.join(
                        "\u0000",
                        Fields.clipped(part.messageEn()),
                        Fields.clipped(part.supply()),
                        Fields.clipped(part.supplyEn())))));
    }

    /** @param lengths those of the spans of the sentences */
    private Document report(int[] lengths) {
        Analysis.ReportPart part = analysis.report();
        Document document = new Document();
        IndexedText text = new IndexedText(holding, origins);
        document.add(Fields.tokens(QueryField.TEXT, text.tokens()));
        document.add(new BinaryDocValuesField(SENTENCES, text.positions(lengths)));
        Fields.text(document, QueryField.FILE, part.source());
        document.add(new SortedDocValuesField(REPORT_ID, new BytesRef(part.id())));
        document.add(new StringField(KEY, key(part.id()), org.apache.lucene.document.Field.Store.NO));
        if (part.title() != null) {
            Fields.text(document, QueryField.TITLE, part.title());
        }
        if (part.issuer() != null) {
            Fields.text(document, QueryField.ISSUER, part.issuer());
        }
        if (part.documentNumber() != null) {
            Fields.text(document, QueryField.NUMBER, part.documentNumber());
        }
        Fields.keyword(document, QueryField.GENRE, part.genre());
        Fields.path(document, QueryField.REGION, region());
        if (part.date() != null) {
            document.add(new NumericDocValuesField(
                    QueryField.DATE.id(), LocalDate.parse(part.date()).toEpochDay()));
        }
        if (part.period() != null) {
            document.add(Fields.value(QueryField.PERIOD.id(), part.period().days()));
        }
        Fields.time(document, time());
        Fields.count(document, QueryField.CHARS, part.chars());
        Fields.count(document, QueryField.SECTIONS, analysis.sections().size());
        Fields.count(document, QueryField.FIGURES, analysis.figures().size());
        Fields.count(document, QueryField.GAPS, analysis.gaps().size());
        Fields.count(document, QueryField.FINDINGS, analysis.findings().size());
        Fields.count(document, QueryField.ERRORS, severity("error"));
        Fields.count(document, QueryField.WARNINGS, severity("warning"));
        for (String missing : missing()) {
            document.add(new StringField(QueryField.MISSING.id(), missing, org.apache.lucene.document.Field.Store.NO));
            document.add(new SortedSetDocValuesField(QueryField.MISSING.id(), new BytesRef(missing)));
        }
        for (BytesRef mark : Sketch.of(sentenceTexts()).marks()) {
            document.add(new StringField(SKETCH, mark, org.apache.lucene.document.Field.Store.NO));
        }
        return document;
    }

    private Stream<String> sentenceTexts() {
        int[] cuts = holding.sentences();
        return java.util.stream.IntStream.range(0, cuts.length / 2)
                .mapToObj(i -> holding.clean().substring(cuts[2 * i], cuts[2 * i + 1]));
    }

    private int severity(String name) {
        return (int) analysis.findings().stream()
                .filter(f -> f.severity().equals(name))
                .count();
    }

    private Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        for (Analysis.FindingPart finding : analysis.findings()) {
            String key = finding.rule().equals("section/missing")
                    ? "role"
                    : finding.rule().equals("figure/missing") ? "kind" : "";
            if (finding.data().get(key) instanceof String name) {
                missing.add(Fields.clipped(name));
            }
        }
        return missing;
    }

    /** Where the report is from: its path in the gazetteer, or its name. */
    private List<String> region() {
        Analysis.ReportPart part = analysis.report();
        return part.regionPath() != null
                ? part.regionPath()
                : part.region() != null ? List.of(part.region()) : List.of();
    }

    /** The time that the report is about: its period, or its date. */
    private Optional<Analysis.PeriodPart> time() {
        Analysis.ReportPart part = analysis.report();
        if (part.period() != null) {
            return Optional.of(part.period());
        }
        return part.date() == null ? Optional.empty() : Optional.of(new Analysis.PeriodPart(part.date(), part.date()));
    }

    // ---- fields

    private Document add() {
        Document document = new Document();
        documents.add(document);
        return document;
    }
}
