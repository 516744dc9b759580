package hecha.audit;

import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.record.JsonDocument;
import hecha.text.Shelf;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the audit of a batch as one JSON object, {@code hecha-audit/1}, one report a line. */
public final class AuditJson implements Closeable {
    private static final String SCHEMA = "hecha-audit/1";

    private final Reviews reviews;
    private final Shelf<String> reports = new Shelf<>(Shelf.texts());

    /** @param reviews the reports of the batch; each is added here, too */
    public AuditJson(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Adds the report that the reviews were given last. */
    public void add(ReviewSheet sheet) throws IOException {
        reports.add(JsonDocument.text(report(sheet)));
    }

    public void write(Writer out, Reconciliation reconciliation, List<SimilarPair> similar, Stamp stamp)
            throws IOException {
        JsonDocument document = new JsonDocument(out);
        document.open().field("schema", SCHEMA).field("version", stamp.version());
        document.field("reconciliation", reconciliation(reconciliation)).openArray("reports");
        for (int i = 0; i < reports.size(); i++) {
            document.addText(reports.get(i));
        }
        document.closeArray()
                .field("similar", similar.stream().map(AuditJson::similar).toList())
                .field(
                        "outliers",
                        reviews.outliers().all().stream()
                                .map(AuditJson::outlier)
                                .toList())
                .close()
                .end();
    }

    private static Map<String, Object> reconciliation(Reconciliation all) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("received", all.received());
        map.put("audited", all.audited());
        map.put(
                "unreadable",
                all.unreadable().stream()
                        .map(f -> Map.of("source", f.name(), "code", f.code()))
                        .toList());
        map.put(
                "duplicates",
                all.duplicates().stream()
                        .map(f -> Map.of("source", f.name(), "of", f.of()))
                        .toList());
        map.put(
                "ignored",
                all.ignored().stream().map(Reconciliation.Ignored::name).toList());
        return map;
    }

    private static Map<String, Object> report(ReviewSheet sheet) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", sheet.source());
        map.put("id", sheet.id());
        map.put("title", sheet.title());
        map.put("unit", sheet.unit());
        map.put("genre", sheet.genre().name());
        map.put("verdict", sheet.verdict().id());
        map.put("reason", text(sheet.reason()));
        map.put("sectionsFound", sheet.sectionsFound());
        map.put("sectionsWanted", sheet.sectionsWanted());
        map.put("figures", sheet.figureCount());
        map.put("gaps", sheet.blanksBySlot());
        map.put("counts", sheet.counts().tree());
        map.put("policy", text(sheet.ruling().policy()));
        map.put("items", sheet.items().stream().map(AuditJson::item).toList());
        map.put("waived", sheet.waived().stream().map(AuditJson::waived).toList());
        map.put("notes", sheet.notes().stream().map(AuditJson::item).toList());
        map.put("sections", sheet.sections().stream().map(AuditJson::section).toList());
        map.put("wantedFigures", sheet.figures().stream().map(AuditJson::figure).toList());
        map.put("checks", sheet.contradictions().stream().map(AuditJson::check).toList());
        sheet.rubric().ifPresent(rubric -> map.put("rubric", rubric(rubric)));
        return map;
    }

    private static Map<String, Object> waived(ReviewSheet.Waived waived) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("place", where(waived.where()));
        map.put("rule", waived.rule());
        map.put("message", text(waived.message()));
        map.put("reason", waived.reason());
        map.put("approvedBy", waived.approvedBy());
        map.put("until", waived.until());
        return map;
    }

    private static Map<String, Object> rubric(RubricStanding rubric) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", rubric.title());
        map.put("suggested", rubric.suggested());
        map.put("total", rubric.total());
        map.put("items", rubric.lines().stream().map(AuditJson::line).toList());
        return map;
    }

    private static Map<String, Object> line(RubricStanding.Line line) {
        RubricStanding.Found found = line.found();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", found.number());
        map.put("content", found.content());
        map.put("score", found.score());
        map.put("suggested", found.suggested());
        map.put("state", text(found.state()));
        map.put("note", found.note().map(AuditJson::text).orElse(null));
        map.put("evidence", line.quotes().stream().map(AuditJson::quote).toList());
        return map;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", item.number());
        map.put("place", where(item.where()));
        map.put("category", item.category().id());
        map.put("severity", item.severity().id());
        map.put("words", item.words().plain());
        map.put("supply", item.request());
        map.put("slots", item.slots());
        map.put(
                "grounds",
                item.grounds().stream()
                        .map(g -> Map.of("rule", g.rule(), "message", text(g.message()), "finding", g.finding()))
                        .toList());
        map.put("fingerprint", item.fingerprint());
        return map;
    }

    private static @Nullable Object where(Optional<Where> where) {
        return where.map(AuditJson::where).orElse(null);
    }

    private static Map<String, Object> where(Where where) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("path", where.path().zh());
        map.put("line", where.line());
        map.put("column", where.column());
        if (where.hasPosition()) {
            map.put("position", where.position().zh());
        }
        map.put("span", List.of(where.span().start(), where.span().end()));
        return map;
    }

    private static Map<String, Object> section(ReviewSheet.SectionStanding standing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("role", standing.role());
        map.put("title", text(standing.title()));
        map.put("required", standing.required());
        map.put("state", standing.state().name().toLowerCase(Locale.ROOT));
        map.put("found", standing.found());
        return map;
    }

    private static Map<String, Object> figure(ReviewSheet.FigureStanding standing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", standing.kind());
        map.put("title", text(standing.title()));
        map.put("state", standing.state().name().toLowerCase(Locale.ROOT));
        map.put("given", standing.given());
        map.put("blank", standing.blank());
        map.put("words", standing.words().stream().map(AuditJson::quote).toList());
        return map;
    }

    private static Map<String, Object> check(ReviewSheet.Contradiction check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", check.rule());
        map.put("severity", check.severity().id());
        map.put("message", text(check.message()));
        map.put("quotes", check.quotes().stream().map(AuditJson::quote).toList());
        return map;
    }

    private static Map<String, Object> quote(Quote quote) {
        return Map.of("place", where(quote.where()), "words", quote.words().plain());
    }

    private static Map<String, Object> similar(SimilarPair pair) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", pair.name());
        map.put("other", pair.other());
        map.put("shared", pair.shared());
        map.put("percent", pair.percent());
        map.put("example", pair.example());
        return map;
    }

    private static Map<String, Object> outlier(Outliers.Outlier outlier) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", outlier.line().source());
        map.put("kind", outlier.measure().kind());
        map.put("subject", outlier.measure().subject());
        map.put("unit", outlier.measure().unit());
        map.put("value", outlier.measure().value());
        map.put("median", outlier.median());
        map.put("reports", outlier.reports());
        return map;
    }

    private static Map<String, String> text(Message message) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("zh", message.zh());
        map.put("en", message.en());
        return map;
    }

    @Override
    public void close() throws IOException {
        reports.close();
    }
}
