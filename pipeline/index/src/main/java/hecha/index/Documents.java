package hecha.index;

import hecha.index.query.FoldedText;
import hecha.index.query.QueryField;
import hecha.model.Span;
import hecha.record.Analysis;
import hecha.text.Intervals;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes the Lucene documents of one report, in the order of {@link Block}. */
final class Documents {
    static final String TYPE = "t";
    static final String ID = "id";
    /** The id as a value, with the report alone. */
    static final String REPORT_ID = "report";

    static final String BLOCK = "block";
    static final String SENTENCES = "positions";
    static final String PACK = "pack";
    static final String OFFSET = "offset";
    static final String MIN = "min";
    static final String MAX = "max";
    static final String FROM = "from";
    static final String TO = "to";
    static final String NOTES = "notes";
    static final String SKETCH = "sketch";

    /** Longest text that is kept as one value; longer ones are cut, but still found by their words. */
    private static final int LONGEST = 2000;

    private static final int MOST_YEARS = 100;
    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TEXT.setOmitNorms(true);
        TEXT.freeze();
    }

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

    private List<Document> all(int pack, long offset) throws IOException {
        List<Block.Item> sentences = sentences();
        List<Block.Item> sections = sections();
        List<Block.Item> figures = analysis.figures().stream()
                .map(f -> item(f.span(), f.section(), sentences))
                .toList();
        List<Block.Item> gaps = analysis.gaps().stream()
                .map(g -> item(g.span(), g.section(), sentences))
                .toList();
        List<Block.Item> findings = analysis.findings().stream()
                .map(f -> item(f.span(), f.section(), sentences))
                .toList();
        sentences.forEach(s -> documents.add(new Document()));
        analysis.sections().forEach(this::section);
        analysis.figures().forEach(this::figure);
        analysis.gaps().forEach(this::gap);
        analysis.findings().forEach(this::finding);
        Document report = report();
        BytesRef block = Block.encode(List.of(sentences, sections, figures, gaps, findings));
        report.add(new BinaryDocValuesField(BLOCK, block));
        report.add(new NumericDocValuesField(PACK, pack));
        report.add(new NumericDocValuesField(OFFSET, offset));
        documents.add(report);
        Block shape = Block.decode(block);
        for (int i = 0; i < documents.size(); i++) {
            documents.get(i).add(new StringField(ID, holding.id(), org.apache.lucene.document.Field.Store.NO));
            documents
                    .get(i)
                    .add(new StringField(TYPE, shape.target(i).id(), org.apache.lucene.document.Field.Store.NO));
        }
        return documents;
    }

    // ---- the shape

    private List<Block.Item> sentences() {
        List<Block.Item> items = new ArrayList<>();
        int[] cuts = holding.sentences();
        for (int i = 0; i < cuts.length; i += 2) {
            Span span = cuts[i] == cuts[i + 1]
                    ? new Span(origins[cuts[i]], origins[cuts[i]])
                    : new Span(origins[cuts[i]], origins[cuts[i + 1] - 1] + 1);
            items.add(new Block.Item(span, -1, i / 2));
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
                        new Block.Item(
                                items.get(i).span(),
                                number(open.get(open.size() - 1).id()),
                                i));
            }
        }
        return items;
    }

    private List<Block.Item> sections() {
        return analysis.sections().stream()
                .map(s -> new Block.Item(s.span(), number(s.parent()), -1))
                .toList();
    }

    private static Block.Item item(Span span, @Nullable String section, List<Block.Item> sentences) {
        int holder = Intervals.holding(
                sentences, s -> s.span().start(), s -> s.span().end(), span.start());
        return new Block.Item(span, number(section), holder);
    }

    /** The index of a section from its name, such as 2 from {@code s3}; -1 for none. */
    private static int number(@Nullable String section) {
        return section == null ? -1 : Integer.parseInt(section.substring(1)) - 1;
    }

    // ---- the things

    private void section(Analysis.SectionPart part) {
        Document document = add();
        String heading = part.label() + part.heading();
        document.add(text(QueryField.SECTION, heading));
        document.add(value(QueryField.SECTION.id(), heading));
        keyword(document, QueryField.ROLE, part.role());
        document.add(new NumericDocValuesField(QueryField.LEVEL.id(), part.level()));
    }

    private void figure(Analysis.FigurePart part) {
        Document document = add();
        keyword(document, QueryField.KIND, part.kind());
        keyword(document, QueryField.UNIT, part.unit());
        keyword(document, QueryField.APPROX, part.approx());
        keyword(document, QueryField.NATURE, part.nature());
        if (part.change() != null) {
            keyword(document, QueryField.CHANGE, part.change());
        }
        if (part.subject() != null) {
            document.add(text(QueryField.SUBJECT, part.subject()));
            document.add(value(QueryField.SUBJECT.id(), part.subject()));
        }
        List<String> place =
                part.placePath() != null ? part.placePath() : part.place() != null ? List.of(part.place()) : List.of();
        path(document, QueryField.PLACE, place);
        path(document, QueryField.REGION, place.isEmpty() ? region() : place);
        if (part.period() != null) {
            document.add(value(QueryField.PERIOD.id(), days(part.period())));
        }
        time(document, part.period() != null ? Optional.of(part.period()) : time());
        decimals(document, part);
    }

    private static void decimals(Document document, Analysis.FigurePart part) {
        decimal(document, QueryField.VALUE, part.value());
        decimal(document, QueryField.LOW, part.low());
        decimal(document, QueryField.HIGH, part.high());
        BigDecimal min = kept(part.value() != null ? part.value() : part.low());
        BigDecimal max = kept(part.value() != null ? part.value() : part.high());
        if (min == null && max == null) {
            return;
        }
        document.add(new SortedDocValuesField(MIN, min == null ? SortableDecimal.LEAST : SortableDecimal.encode(min)));
        document.add(
                new SortedDocValuesField(MAX, max == null ? SortableDecimal.GREATEST : SortableDecimal.encode(max)));
        document.add(new DoublePoint(MIN, min == null ? Double.NEGATIVE_INFINITY : min.doubleValue()));
        document.add(new DoublePoint(MAX, max == null ? Double.POSITIVE_INFINITY : max.doubleValue()));
    }

    private static void decimal(Document document, QueryField field, @Nullable BigDecimal value) {
        BigDecimal kept = kept(value);
        if (kept != null) {
            boolean huge = Math.abs((long) kept.scale()) > LONGEST;
            document.add(value(field.id(), huge ? kept.toString() : kept.toPlainString()));
            document.add(new SortedDocValuesField(field.id() + "Key", SortableDecimal.encode(kept)));
        }
    }

    private static @Nullable BigDecimal kept(@Nullable BigDecimal value) {
        return value != null && value.precision() > LONGEST ? value.round(new MathContext(50)) : value;
    }

    private void gap(Analysis.GapPart part) {
        Document document = add();
        keyword(document, QueryField.SLOT, part.slot());
        keyword(document, QueryField.FORM, part.form());
        if (part.kind() != null) {
            keyword(document, QueryField.KIND, part.kind());
        }
        if (part.unit() != null) {
            keyword(document, QueryField.UNIT, part.unit());
        }
    }

    private void finding(Analysis.FindingPart part) {
        Document document = add();
        keyword(document, QueryField.RULE, part.rule());
        keyword(document, QueryField.SEVERITY, part.severity());
        document.add(text(QueryField.MESSAGE, part.message()));
        document.add(new BinaryDocValuesField(
                NOTES,
                new BytesRef(String.join("\u0000", part.message(), part.messageEn(), part.supply(), part.supplyEn()))));
    }

    private Document report() {
        Analysis.ReportPart part = analysis.report();
        Document document = new Document();
        ReportText text = new ReportText(holding, origins);
        document.add(new org.apache.lucene.document.Field(QueryField.TEXT.id(), text.grams(), TEXT));
        document.add(new org.apache.lucene.document.Field(QueryField.WORD.id(), text.words(), TEXT));
        document.add(new BinaryDocValuesField(SENTENCES, text.positions()));
        document.add(text(QueryField.FILE, part.source()));
        document.add(value(QueryField.FILE.id(), part.source()));
        document.add(new SortedDocValuesField(REPORT_ID, new BytesRef(part.id())));
        if (part.title() != null) {
            document.add(text(QueryField.TITLE, part.title()));
            document.add(value(QueryField.TITLE.id(), part.title()));
        }
        if (part.issuer() != null) {
            document.add(text(QueryField.ISSUER, part.issuer()));
            document.add(value(QueryField.ISSUER.id(), part.issuer()));
        }
        if (part.documentNumber() != null) {
            document.add(text(QueryField.NUMBER, part.documentNumber()));
            document.add(value(QueryField.NUMBER.id(), part.documentNumber()));
        }
        keyword(document, QueryField.GENRE, part.genre());
        path(document, QueryField.REGION, region());
        if (part.date() != null) {
            document.add(new NumericDocValuesField(
                    QueryField.DATE.id(), LocalDate.parse(part.date()).toEpochDay()));
        }
        if (part.period() != null) {
            document.add(value(QueryField.PERIOD.id(), days(part.period())));
        }
        time(document, time());
        count(document, QueryField.CHARS, part.chars());
        count(document, QueryField.SECTIONS, analysis.sections().size());
        count(document, QueryField.FIGURES, analysis.figures().size());
        count(document, QueryField.GAPS, analysis.gaps().size());
        count(document, QueryField.FINDINGS, analysis.findings().size());
        count(document, QueryField.ERRORS, severity("error"));
        count(document, QueryField.WARNINGS, severity("warning"));
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
                missing.add(clipped(name));
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

    private static org.apache.lucene.document.Field text(QueryField field, String text) {
        return new org.apache.lucene.document.Field(field.id(), Grams.of(text), TEXT);
    }

    private static SortedDocValuesField value(String name, String text) {
        return new SortedDocValuesField(name, new BytesRef(clipped(text)));
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static void keyword(Document document, QueryField field, String text) {
        String kept = clipped(text);
        document.add(new StringField(field.id(), FoldedText.fold(kept), org.apache.lucene.document.Field.Store.NO));
        document.add(new SortedDocValuesField(field.id(), new BytesRef(kept)));
    }

    private static void path(Document document, QueryField field, List<String> path) {
        if (!path.isEmpty()) {
            path.forEach(name -> document.add(new StringField(
                    field.id(), FoldedText.fold(clipped(name)), org.apache.lucene.document.Field.Store.NO)));
            document.add(value(field.id(), String.join("/", path)));
        }
    }

    private static void count(Document document, QueryField field, long count) {
        document.add(new NumericDocValuesField(field.id(), count));
    }

    private static void time(Document document, Optional<Analysis.PeriodPart> time) {
        if (time.isEmpty()) {
            return;
        }
        Optional<LocalDate> from = Optional.ofNullable(time.get().from()).map(LocalDate::parse);
        Optional<LocalDate> to = Optional.ofNullable(time.get().to()).map(LocalDate::parse);
        document.add(
                new NumericDocValuesField(FROM, from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)));
        document.add(new NumericDocValuesField(TO, to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
        if (from.isPresent() || to.isPresent()) {
            int first = from.or(() -> to).orElseThrow().getYear();
            int last = Math.min(to.or(() -> from).orElseThrow().getYear(), first + MOST_YEARS);
            for (int year = first; year <= last; year++) {
                document.add(new SortedNumericDocValuesField(QueryField.YEAR.id(), year));
            }
        }
    }

    private static String days(Analysis.PeriodPart period) {
        return Objects.requireNonNullElse(period.from(), "") + ".." + Objects.requireNonNullElse(period.to(), "");
    }
}
