package hecha.web.api;

import hecha.audit.table.Export;
import hecha.dictionary.Dictionary;
import hecha.flow.Pipeline;
import hecha.index.IndexException;
import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Reason;
import hecha.record.AnalysisJson;
import hecha.record.Table;
import hecha.text.Lazy;
import hecha.web.Fault;
import hecha.web.Frame;
import hecha.web.MenuEntry;
import hecha.web.Page;
import hecha.web.figures.Address;
import hecha.web.figures.Answering;
import hecha.web.figures.IndexView;
import hecha.web.rules.Catalogue;
import hecha.web.rules.RulesPage;
import hecha.web.rules.SentenceReading;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The interface for programs: {@code /api} describes it as OpenAPI. Rows are those of {@code query} and {@code stats}, a
 * report is its analysis record; an error is code, place and repair.
 */
public final class ApiPage implements Page {
    private static final String JSON = "application/json; charset=utf-8";

    private final Answering answering;
    private final IndexView view;
    private final Catalogue catalogue;
    private final Lazy<Pipeline> pipeline;

    /** @param pipeline made when a sentence is first read */
    public ApiPage(IndexView view, Dictionary dictionary, Lazy<Pipeline> pipeline) {
        this.answering = new Answering(view);
        this.view = view;
        this.catalogue = new Catalogue(dictionary);
        this.pipeline = pipeline;
    }

    @Override
    public Optional<MenuEntry> place() {
        return Optional.empty();
    }

    @Override
    public void routes(JavalinDefaultRoutingApi routes, Frame frame) {
        routes.get("/api", request -> request.contentType(JSON).result(document()));
        routes.get("/api/search", request -> rows(request, frame, false));
        routes.get("/api/stats", request -> rows(request, frame, true));
        routes.get("/api/reports/{id}", this::report);
        routes.get(
                "/api/read",
                request -> request.contentType(JSON)
                        .result(SentenceReading.of(pipeline.get(), RulesPage.text(request))
                                .record()));
        routes.get("/api/explain", this::explain);
        routes.get("/api/rules", request -> send(request, catalogue.rulesTable(frame.language(request))));
        routes.get("/api/rules/{group}/{rule}", request -> rule(request, frame.language(request)));
        routes.get("/api/kinds", request -> send(request, catalogue.kindsTable(frame.language(request))));
        routes.get("/api/kinds/{kind}", request -> kind(request, frame.language(request)));
    }

    /** The OpenAPI document. */
    static String document() {
        try (InputStream in = ApiPage.class.getResourceAsStream("openapi.json")) {
            return new String(Objects.requireNonNull(in, "openapi.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rows(Context request, Frame frame, boolean stats) {
        Address address = new Address("/figures", new LinkedHashMap<>(request.queryParamMap()));
        Address asked =
                stats ? address.plus("view", "table") : address.with("view", address.has("view", "kwic") ? "kwic" : "");
        request.contentType(JSON).result(answering.export(asked, frame.language(request), Export.JSON));
    }

    private void report(Context request) {
        String id = request.pathParam("id");
        try {
            String record = view.ask((index, completion) -> index.analysis(id))
                    .map(AnalysisJson::line)
                    .orElseThrow(() -> missing(id));
            request.contentType(JSON).result(record);
        } catch (IndexException e) {
            throw answering.told(e).thrown();
        }
    }

    private void explain(Context request) {
        SentenceReading reading = SentenceReading.of(pipeline.get(), RulesPage.text(request));
        List<Map<String, Object>> things = new ArrayList<>();
        for (SentenceReading.Thing thing : reading.things()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("span", List.of(thing.span().start(), thing.span().end()));
            told.put("raw", thing.raw());
            told.put("kind", thing.kind());
            told.put("reading", thing.reading().isEmpty() ? String.join(" ", thing.names()) : thing.reading());
            told.put("subject", thing.subject());
            told.put("reasons", thing.reasons().stream().map(ApiPage::told).toList());
            things.add(told);
        }
        request.contentType(JSON).result(AnalysisJson.json(Map.of("things", things)));
    }

    private static Map<String, Object> told(Reason reason) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("aspect", reason.aspect());
        told.put("entry", reason.entry());
        told.put("words", reason.words());
        return told;
    }

    private void rule(Context request, Language language) throws IOException {
        String name = request.pathParam("group") + "/" + request.pathParam("rule");
        send(request, Catalogue.table(catalogue.rule(name).orElseThrow(() -> missing(name)), language));
    }

    private void kind(Context request, Language language) throws IOException {
        String kind = request.pathParam("kind");
        send(request, Catalogue.table(catalogue.kind(kind).orElseThrow(() -> missing(kind)), language));
    }

    private static void send(Context request, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.JSON.write(table, false, out);
        request.contentType(JSON).result(out.toByteArray());
    }

    private static Fault.FaultException missing(String what) {
        return new Fault(
                        404,
                        "not-found",
                        new Message("没有“" + what + "”", "there is no “" + what + "”"),
                        what,
                        new Message("见 /api 所列", "see the lists of /api"))
                .thrown();
    }
}
