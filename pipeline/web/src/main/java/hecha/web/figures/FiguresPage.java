package hecha.web.figures;

import hecha.audit.table.Export;
import hecha.index.Answer;
import hecha.index.Completion;
import hecha.index.IndexException;
import hecha.index.NothingFound;
import hecha.index.Pivot;
import hecha.index.Searchable;
import hecha.index.ask.AnswerTable;
import hecha.index.ask.Asking;
import hecha.index.ask.Found;
import hecha.index.ask.Measured;
import hecha.index.ask.Refusal;
import hecha.model.Language;
import hecha.model.Message;
import hecha.record.AnalysisJson;
import hecha.web.Frame;
import hecha.web.MenuEntry;
import hecha.web.Page;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Page 3: what {@code hecha query} and {@code hecha stats} answer, to look at, to narrow, to draw and to take along. */
public final class FiguresPage implements Page {
    private static final String PATH = "/figures";

    private final IndexView view;
    private final Answering answering;

    public FiguresPage(IndexView view) {
        this.view = view;
        this.answering = new Answering(view);
    }

    @Override
    public Optional<MenuEntry> place() {
        return Optional.of(new MenuEntry(PATH, new Message("查数", "Figures")));
    }

    @Override
    public void routes(JavalinDefaultRoutingApi routes, Frame frame) {
        routes.get(PATH, request -> page(request, frame));
        routes.get(PATH + "/facets", request -> facets(request, frame));
        routes.get(PATH + "/complete", request -> complete(request, frame));
        for (Export form : Export.values()) {
            routes.get(PATH + "." + form.id(), request -> export(request, frame.language(request), form));
        }
    }

    /** The state that a request asks for. */
    static Address address(Context request) {
        Map<String, List<String>> parameters = new TreeMap<>(request.queryParamMap());
        parameters.remove("lang");
        return new Address(PATH, parameters);
    }

    /** What a page shows. */
    private record Shows(FiguresPage page, Address address, Language language)
            implements IndexView.Question<FiguresView, Refusal> {
        @Override
        public FiguresView of(Searchable index, Completion completion) throws Refusal, IndexException {
            return page.answered(index, address, language);
        }
    }

    /** What stands beside it. */
    private record Narrows(FiguresPage page, Address address, Language language)
            implements IndexView.Question<List<Facets.Facet>, Refusal> {
        @Override
        public List<Facets.Facet> of(Searchable index, Completion completion) throws Refusal, IndexException {
            Asking asking = new Asking(page.view.vocabulary(), language.code());
            return Facets.of(
                    index,
                    Asked.of(address, asking),
                    asking,
                    new AnswerTable(page.view.vocabulary(), "zh"),
                    new AnswerTable(page.view.vocabulary(), language.code()));
        }
    }

    private void page(Context request, Frame frame) throws IOException {
        Language language = frame.language(request);
        Address address = address(request);
        FiguresView shown;
        try {
            shown = view.askOnce(new Shows(this, address, language));
        } catch (Refusal e) {
            shown = refused(address, language, e);
        } catch (IndexException e) {
            throw answering.told(e).thrown();
        }
        frame.show(request, new Message("查数", "Figures"), "figures.js", "figures/figures", Map.of("view", shown));
    }

    private FiguresView refused(Address address, Language language, Refusal e) {
        String query = address.one("q").orElse("");
        FiguresView.Fault fault = new FiguresView.Fault(
                query,
                e.position().orElse(query.length()),
                language.say(e.reason()),
                e.repair().orElse(""));
        return new FiguresView(
                address,
                language,
                Optional.of(fault),
                Asked.chips(address),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private FiguresView answered(Searchable index, Address address, Language language) throws Refusal, IndexException {
        Asking asking = new Asking(view.vocabulary(), language.code());
        Asked asked = Asked.of(address, asking);
        try {
            return asked.isTable() ? table(index, asking, asked, language) : rows(index, asking, asked, language);
        } catch (IndexException e) {
            throw e;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FiguresView rows(Searchable index, Asking asking, Asked asked, Language language)
            throws Refusal, IOException {
        Found found = asking.search(index, asked.search(true, false));
        return rows(found, asked, language, nothing(index, asking, asked, found.answer()), Optional.empty());
    }

    /** Why nothing was found; rows that a person left out need no reason. */
    private static NothingFound nothing(Searchable index, Asking asking, Asked asked, Answer answer)
            throws IndexException {
        return asked.without().isEmpty() ? asking.whyNothing(index, answer) : NothingFound.SOMETHING;
    }

    private FiguresView rows(Found found, Asked asked, Language language, NothingFound nothing, Optional<String> back)
            throws Refusal, IOException {
        Address address = asked.address();
        return new FiguresView(
                address,
                language,
                Optional.empty(),
                Asked.chips(address),
                found.table().names(),
                found.table().keys(),
                Shown.lines(found),
                closing(language, found),
                nothing.why(),
                nothing.instead(),
                asked.command(view.place().words()),
                List.of(),
                page(address, found.to(), found.to() < found.all()),
                page(address, Math.max(0, found.from() - Asked.PAGE), found.from() > 0),
                back,
                false);
    }

    private static Optional<String> page(Address address, int offset, boolean there) {
        return there
                ? Optional.of(address.with("offset", String.valueOf(offset)).toString())
                : Optional.empty();
    }

    private static String closing(Language language, Found found) {
        String what = language.english()
                ? found.answer().query().target().id()
                : found.answer().query().target().zh();
        String page = found.to() - found.from() < found.all()
                ? language.say("，这是第 ", ", these are ") + (found.from() + 1) + "–" + found.to()
                : "";
        return language.english() ? found.all() + " " + what + page : "共 " + found.all() + " 条" + what + page;
    }

    private FiguresView table(Searchable index, Asking asking, Asked asked, Language language)
            throws Refusal, IOException {
        Measured measured = asking.measure(index, asked.stats());
        Address address = asked.address();
        Optional<Integer> line = asked.number("line");
        int from = asked.number("offset").orElse(0);
        if (line.isPresent()) {
            Answer behind = Answering.behind(asked, measured, line.get());
            Found found = asking.rows(behind, from, Optional.of(Asked.PAGE));
            return rows(
                    found,
                    asked,
                    language,
                    NothingFound.SOMETHING,
                    Optional.of(address.with("by", address.all("by").toArray(String[]::new))
                            .toString()));
        }
        List<Message> said = new ArrayList<>(measured.said());
        NothingFound nothing = nothing(index, asking, asked, measured.answer());
        said.addAll(nothing.why());
        return new FiguresView(
                address,
                language,
                Optional.empty(),
                Asked.chips(address),
                measured.table().names(),
                measured.table().keys(),
                Shown.lines(measured, address, from, Asked.LINES),
                language.say(
                        "共 " + measured.rows() + " 行，出自 " + measured.answer().size() + " 条",
                        measured.rows() + " lines, made of " + measured.answer().size()),
                said,
                nothing.instead(),
                asked.command(view.place().words()),
                measured.pivot().map(Pivot::columns).orElse(List.of()),
                page(address, from + Asked.LINES, from + Asked.LINES < measured.rows()),
                page(address, Math.max(0, from - Asked.LINES), from > 0),
                Optional.empty(),
                measured.pivot().isPresent() && measured.rows() > 0);
    }

    /** The rows that the page shows, all of them, in a format of the command line. */
    private void export(Context request, Language language, Export form) {
        byte[] bytes = answering.export(address(request), language, form);
        if (form != Export.JSON) {
            request.header("Content-Disposition", "attachment; filename=\"figures." + form.id() + "\"");
        }
        request.contentType(form.mediaType()).result(bytes);
    }

    private void facets(Context request, Frame frame) {
        Language language = frame.language(request);
        Address address = address(request);
        try {
            List<Facets.Facet> facets = view.askOnce(new Narrows(this, address, language));
            request.contentType("text/html; charset=utf-8")
                    .result(frame.part(request, "figures/facets", Map.of("facets", facets, "address", address)));
        } catch (Refusal e) {
            throw Answering.told(e).thrown();
        } catch (IndexException e) {
            throw answering.told(e).thrown();
        }
    }

    private void complete(Context request, Frame frame) {
        boolean english = frame.language(request).english();
        String query = Optional.ofNullable(request.queryParam("q")).orElse("");
        String caret = Optional.ofNullable(request.queryParam("at")).orElse("");
        int at = caret.matches("[0-9]{1,6}") ? Integer.parseInt(caret) : query.length();
        try {
            List<Completion.Offer> offers = view.ask((index, completion) -> completion.of(query, at, english));
            List<Map<String, Object>> told = new ArrayList<>();
            for (Completion.Offer offer : offers) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("text", offer.text());
                one.put("label", offer.label());
                one.put("count", offer.count());
                told.add(one);
            }
            request.contentType("application/json; charset=utf-8").result(AnalysisJson.json(Map.of("offers", told)));
        } catch (IndexException e) {
            throw answering.told(e).thrown();
        }
    }
}
