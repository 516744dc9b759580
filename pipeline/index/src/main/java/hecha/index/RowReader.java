package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.index.query.TextPattern;
import hecha.model.Message;
import hecha.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is found, row by row; only the columns of the query, and what stays the same from row to row once. */
final class RowReader {
    /** What is read from the text of the report. */
    static final Set<Column> FROM_TEXT =
            EnumSet.of(Column.RAW, Column.HITS, Column.CONTEXT, Column.SENTENCE, Column.LINE);

    private static final Map<Column, Set<Column>> MADE_FROM = Map.of(
            Column.MEASURE, EnumSet.of(Column.SUBJECT, Column.REGION),
            Column.AMOUNT, EnumSet.of(Column.VALUE, Column.LOW, Column.HIGH, Column.UNIT, Column.APPROX),
            Column.PROVINCE, EnumSet.of(Column.REGION),
            Column.CITY, EnumSet.of(Column.REGION),
            Column.COUNTY, EnumSet.of(Column.REGION));

    private final Snapshot index;
    private final Query query;
    private final Set<Column> wanted;
    private final List<TextPattern> patterns;
    private final MeasureNames measures;
    private @Nullable StoredValues stored;
    private int leafNumber = -1;
    private int report = -1;
    private @Nullable ReportBlock block;
    private @Nullable QuotedPlaces quotation;
    private @Nullable Map<Column, Object> ofReport;
    private String id = "";

    /** @param wanted columns that are asked for; only they, and what they are made from, are read */
    RowReader(Snapshot index, Query query, Set<Column> wanted) {
        this.index = index;
        this.query = query;
        this.wanted = EnumSet.copyOf(wanted.isEmpty() ? Set.of(Column.ID) : wanted);
        MADE_FROM.forEach((column, others) -> {
            if (wanted.contains(column)) {
                this.wanted.addAll(others);
            }
        });
        measures = new MeasureNames(query.measures());
        this.patterns = QuotedPlaces.patterns(query);
    }

    Row row(int document) throws IndexException {
        try {
            return read(document);
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /** The id of the report that a document belongs to. */
    String report(int global) throws IndexException {
        try {
            enter(global);
            return id;
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /** Goes to the report of a document and reads what is the same for all that it has. */
    private int enter(int global) throws IOException {
        int number = org.apache.lucene.index.ReaderUtil.subIndex(
                global, index.reader().leaves());
        Leaf leaf = index.leaves().get(number);
        int document = global - leaf.context().docBase;
        int its = leaf.report(document);
        if (number != leafNumber) {
            stored = new StoredValues(leaf.reader());
        }
        if (number != leafNumber || its != report) {
            leafNumber = number;
            report = its;
            block = null;
            quotation = null;
            ofReport = null;
            id = String.valueOf(values().text(Documents.REPORT_ID, its));
        }
        return document;
    }

    private Row read(int global) throws IOException {
        int document = enter(global);
        ReportBlock shape = block();
        int base = report + 1 - shape.size();
        int offset = document - base;
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        ofReport().forEach((column, cell) -> {
            if (column.isOf(query.target())) {
                cells.put(column, cell);
            }
        });
        Target target = query.target();
        Span span = shape.span(offset);
        if (target != Target.REPORT) {
            cells.put(Column.ITEM, Row.item(target, shape.index(offset)));
            cells.put(Column.START, (long) span.start());
            cells.put(Column.END, (long) span.end());
            place(document, offset, shape, base, cells);
        }
        thing(document, target, cells);
        if (wanted.stream().anyMatch(FROM_TEXT::contains)) {
            quote(target, span, cells);
            int sentence = target == Target.REPORT || !wanted.contains(Column.SENTENCE) ? -1 : shape.sentence(offset);
            if (sentence >= 0) {
                cells.put(
                        Column.SENTENCE,
                        quotation()
                                .plain(shape.span(shape.first(Target.SENTENCE) + sentence))
                                .strip());
            }
        }
        return new Row(
                cells,
                id,
                target == Target.REPORT ? new Span(0, (int) values().number(QueryField.CHARS.id(), report)) : span);
    }

    private ReportBlock block() throws IOException {
        ReportBlock known = block;
        if (known == null) {
            known = index.leaves().get(leafNumber).blocks().of(report);
            block = known;
        }
        return known;
    }

    private Map<Column, Object> ofReport() throws IOException {
        Map<Column, Object> known = ofReport;
        if (known == null) {
            known = report();
            ofReport = known;
        }
        return known;
    }

    private StoredValues values() {
        return java.util.Objects.requireNonNull(stored);
    }

    private Map<Column, Object> report() throws IOException {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        cells.put(Column.ID, id);
        for (Column column : List.of(
                Column.FILE, Column.TITLE, Column.GENRE, Column.REGION, Column.ISSUER, Column.NUMBER, Column.PERIOD)) {
            if (wanted.contains(column) || column == Column.FILE) {
                put(cells, column, values().text(column.id(), report));
            }
        }
        Row.regions(cells);
        if (wanted.contains(Column.DATE)) {
            put(cells, Column.DATE, values().day(QueryField.DATE.id(), report).orElse(null));
        }
        years(report, cells);
        if (query.target() == Target.REPORT) {
            for (Column column : List.of(
                    Column.CHARS,
                    Column.SECTIONS,
                    Column.FIGURES,
                    Column.GAPS,
                    Column.FINDINGS,
                    Column.ERRORS,
                    Column.WARNINGS)) {
                if (wanted.contains(column)) {
                    cells.put(column, values().number(column.id(), report));
                }
            }
            List<String> missing =
                    wanted.contains(Column.MISSING) ? values().all(Column.MISSING.id(), report) : List.of();
            put(cells, Column.MISSING, missing.isEmpty() ? null : missing);
        }
        return cells;
    }

    private void years(int document, Map<Column, Object> cells) throws IOException {
        if (!wanted.contains(Column.YEAR)) {
            return;
        }
        cells.remove(Column.YEAR);
        values().time(document).map(Time::years).ifPresent(years -> cells.put(Column.YEAR, years));
    }

    /**
     * What statistics need of a figure and no column shows.
     *
     * @param sort what its numeral is
     * @param wholes ids of the figures of its report that it is said to be a part of
     */
    record Unseen(Optional<Time> time, String sort, Set<String> wholes) {
        Unseen {
            wholes = Set.copyOf(wholes);
        }
    }

    /** Of the figure whose row was read last. */
    Unseen unseen(int global) throws IndexException {
        Leaf leaf = index.leaves().get(leafNumber);
        int document = global - leaf.context().docBase;
        try {
            String sort = values().text(Documents.SORT, document);
            String wholes = values().text(Documents.WHOLES, document);
            return new Unseen(
                    values().time(document),
                    sort == null ? "" : sort,
                    wholes == null ? Set.of() : Set.of(wholes.split(" ")));
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    /** The headings that the thing stands under, and what the innermost is for. */
    private void place(int document, int offset, ReportBlock shape, int base, Map<Column, Object> cells)
            throws IOException {
        if (!wanted.contains(Column.SECTION) && !wanted.contains(Column.ROLE)) {
            return;
        }
        List<Integer> sections = new ArrayList<>(shape.containers(offset, Target.SECTION));
        if (query.target() == Target.SECTION) {
            sections.add(0, document - base);
        }
        if (sections.isEmpty()) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (int i = sections.size() - 1; i >= 0; i--) {
            String heading = values().text(QueryField.SECTION.id(), base + sections.get(i));
            path.append(path.isEmpty() ? "" : " / ").append(heading == null ? "" : heading);
        }
        cells.put(Column.SECTION, path.toString());
        put(cells, Column.ROLE, values().text(QueryField.ROLE.id(), base + sections.get(0)));
    }

    private void thing(int document, Target target, Map<Column, Object> cells) throws IOException {
        switch (target) {
            case FIGURE -> {
                // A figure of the city in a report of its county has no county.
                List.of(Column.PERIOD, Column.PROVINCE, Column.CITY, Column.COUNTY)
                        .forEach(cells::remove);
                for (Column column : List.of(
                        Column.KIND,
                        Column.SUBJECT,
                        Column.UNIT,
                        Column.APPROX,
                        Column.NATURE,
                        Column.CHANGE,
                        Column.PLACE,
                        Column.REGION,
                        Column.PERIOD)) {
                    own(column, document, cells);
                }
                Row.regions(cells);
                years(document, cells);
                for (Column column : List.of(Column.VALUE, Column.LOW, Column.HIGH)) {
                    put(cells, column, wanted.contains(column) ? values().decimal(column.id(), document) : null);
                }
                if (wanted.contains(Column.AMOUNT)) {
                    put(cells, Column.AMOUNT, WrittenAmount.of(cells));
                }
                if (wanted.contains(Column.PART) && values().text(Documents.WHOLES, document) != null) {
                    cells.put(Column.PART, "其中");
                }
                if (wanted.contains(Column.MEASURE) && cells.get(Column.SUBJECT) instanceof String subject) {
                    cells.put(
                            Column.MEASURE,
                            measures.of(
                                    subject,
                                    cells.getOrDefault(Column.REGION, "").toString()));
                }
                position(document, cells);
            }
            case GAP -> {
                for (Column column : List.of(Column.SLOT, Column.FORM, Column.KIND, Column.UNIT)) {
                    own(column, document, cells);
                }
                position(document, cells);
            }
            case FINDING -> {
                position(document, cells);
                own(Column.RULE, document, cells);
                own(Column.SEVERITY, document, cells);
                if (wanted.contains(Column.MESSAGE) || wanted.contains(Column.SUPPLY)) {
                    notes(document, cells);
                }
            }
            case SECTION -> cells.put(Column.LEVEL, values().number(QueryField.LEVEL.id(), document));
            default -> {}
        }
    }

    /** What the document itself has in a column that is wanted. */
    private void own(Column column, int document, Map<Column, Object> cells) throws IOException {
        if (wanted.contains(column)) {
            put(cells, column, values().text(column.id(), document));
        }
    }

    private void position(int document, Map<Column, Object> cells) throws IOException {
        for (Column column : List.of(Column.PAGE, Column.PARAGRAPH)) {
            long number = wanted.contains(column) ? values().number(column.id(), document) : 0;
            put(cells, column, number > 0 ? number : null);
        }
        own(Column.SHEET, document, cells);
        own(Column.CELL, document, cells);
    }

    private void notes(int document, Map<Column, Object> cells) throws IOException {
        String message = values().text(QueryField.MESSAGE.id(), document);
        String notes = values().text(Documents.NOTES, document);
        if (message != null && notes != null) {
            String[] parts = notes.split("\u0000", -1);
            cells.put(Column.MESSAGE, new Message(message, parts[0]));
            cells.put(Column.SUPPLY, new Message(parts[1], parts[2]));
        }
    }

    private void quote(Target target, Span span, Map<Column, Object> cells) throws IOException {
        QuotedPlaces from = quotation();
        cells.put(Column.LINE, (long) from.line(target == Target.REPORT ? 0 : span.start()));
        switch (target) {
            case REPORT -> {
                cells.put(Column.HITS, (long) from.hits(from.whole()).size());
                cells.put(Column.CONTEXT, from.around(from.whole()));
            }
            case SECTION -> {
                cells.put(Column.HITS, (long) from.hits(span).size());
                cells.put(Column.CONTEXT, from.around(span));
            }
            case SENTENCE -> {
                cells.put(Column.HITS, (long) from.hits(span).size());
                cells.put(Column.CONTEXT, from.all(span));
            }
            default -> {
                cells.put(Column.RAW, from.plain(span));
                cells.put(Column.CONTEXT, from.one(span));
            }
        }
    }

    private QuotedPlaces quotation() throws IOException {
        QuotedPlaces from = quotation;
        if (from == null) {
            from = new QuotedPlaces(
                    index.text(
                            id,
                            (int) values().number(Documents.PACK, report),
                            values().number(Documents.OFFSET, report)),
                    patterns);
            quotation = from;
        }
        return from;
    }

    /** Each place at which {@code document} was found, with the words to its left and right. */
    List<KeyWord> keyWords(int document) throws IndexException {
        try {
            Row row = read(document);
            QuotedPlaces from = quotation();
            boolean own =
                    query.target() == Target.FIGURE || query.target() == Target.GAP || query.target() == Target.FINDING;
            Span whole = query.target() == Target.REPORT ? from.whole() : row.span();
            return (own ? List.of(row.span()) : from.hits(whole))
                    .stream().map(hit -> from.keyWord(row, hit)).toList();
        } catch (IOException e) {
            throw index.failure(e);
        }
    }

    private static void put(Map<Column, Object> cells, Column column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value);
        }
    }
}
