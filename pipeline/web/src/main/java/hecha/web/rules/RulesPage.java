package hecha.web.rules;

import hecha.audit.table.Export;
import hecha.dictionary.Dictionary;
import hecha.dictionary.RulePage;
import hecha.flow.Pipeline;
import hecha.model.Language;
import hecha.model.Message;
import hecha.record.Table;
import hecha.text.Lazy;
import hecha.text.NearestWord;
import hecha.web.Fault;
import hecha.web.Frame;
import hecha.web.MenuEntry;
import hecha.web.Page;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Page 4: each rule and each kind with its examples, and the playground: a sentence is read, it is said why, and it can be
 * taken along as an example of a dictionary of one's own. Each page is there as JSON and CSV, too.
 */
public final class RulesPage implements Page {
    private static final String PATH = "/rules";

    private final Catalogue catalogue;
    private final Dictionary dictionary;
    private final Lazy<Pipeline> pipeline;

    /** @param pipeline made when a sentence is first read */
    public RulesPage(Dictionary dictionary, Lazy<Pipeline> pipeline) {
        this.catalogue = new Catalogue(dictionary);
        this.dictionary = dictionary;
        this.pipeline = pipeline;
    }

    @Override
    public Optional<MenuEntry> place() {
        return Optional.of(new MenuEntry(PATH, new Message("规则与词典", "Rules")));
    }

    @Override
    public void routes(JavalinDefaultRoutingApi routes, Frame frame) {
        routes.get(PATH, request -> list(request, frame));
        routes.get(PATH + "/try", request -> tried(request, frame));
        routes.get(PATH + "/entry", request -> entry(request, frame));
        routes.get(PATH + "/entry.yml", RulesPage.this::download);
        routes.get(PATH + "/kinds/{kind}", request -> kind(request, frame));
        routes.get(PATH + "/of/{group}/{rule}", request -> rule(request, frame));
        for (Export form : List.of(Export.JSON, Export.CSV)) {
            String end = "." + form.id();
            routes.get(PATH + end, request -> send(request, frame, form, catalogue::rulesTable));
            routes.get(PATH + "/kinds" + end, request -> send(request, frame, form, catalogue::kindsTable));
        }
    }

    /** A table in the language of who asks. */
    private interface Tabled {
        Table in(Language language);
    }

    private static void send(Context request, Frame frame, Export form, Tabled table) throws IOException {
        Language language = frame.language(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(table.in(language), language.english(), out);
        request.contentType(form.mediaType()).result(out.toByteArray());
    }

    private void list(Context request, Frame frame) {
        frame.show(
                request,
                new Message("规则与词典", "Rules"),
                "",
                "rules/list",
                Map.of("rules", catalogue.rules(), "kinds", catalogue.kinds()));
    }

    /** The last part of an address without its form, and the form. */
    private record Named(String name, Optional<Export> form) {
        static Named of(String part) {
            for (Export form : List.of(Export.JSON, Export.CSV)) {
                if (part.endsWith("." + form.id())) {
                    return new Named(part.substring(0, part.length() - form.id().length() - 1), Optional.of(form));
                }
            }
            return new Named(part, Optional.empty());
        }
    }

    private void rule(Context request, Frame frame) throws IOException {
        Named named = Named.of(request.pathParam("rule"));
        String name = request.pathParam("group") + "/" + named.name();
        RulePage page = catalogue.rule(name).orElseThrow(() -> {
            String near = NearestWord.to(name, dictionary.rules().names()).orElse("");
            return missing(
                    new Message("没有规则“" + name + "”", "no rule “" + name + "”"),
                    name,
                    new Message("最接近的是 " + near, "the nearest is " + near));
        });
        if (named.form().isPresent()) {
            send(request, frame, named.form().get(), language -> Catalogue.table(page, language));
            return;
        }
        frame.show(request, page.name(), "", "rules/rule", Map.of("rule", page));
    }

    private void kind(Context request, Frame frame) throws IOException {
        Named named = Named.of(request.pathParam("kind"));
        Catalogue.KindPage page = catalogue
                .kind(named.name())
                .orElseThrow(() -> missing(
                        new Message("没有类别“" + named.name() + "”", "no kind “" + named.name() + "”"),
                        named.name(),
                        new Message("请从列表里选", "choose one of the list")));
        if (named.form().isPresent()) {
            send(request, frame, named.form().get(), language -> Catalogue.table(page, language));
            return;
        }
        frame.show(request, page.name(), "", "rules/kind", Map.of("kind", page));
    }

    private static Fault.FaultException missing(Message text, String place, Message repair) {
        return new Fault(404, "not-found", text, place, repair).thrown();
    }

    /** The text of a request, no longer than is read here. */
    public static String text(Context request) {
        String text = Optional.ofNullable(request.queryParam("text")).orElse("");
        if (text.length() > SentenceReading.MOST) {
            throw new Fault(
                            400,
                            "too-long",
                            new Message(
                                    "文字有 " + text.length() + " 字，这里至多 " + SentenceReading.MOST + " 字",
                                    text.length() + " characters; " + SentenceReading.MOST + " at most"),
                            "text",
                            new Message("请只贴一两句", "paste a sentence or two"))
                    .thrown();
        }
        return text;
    }

    private void tried(Context request, Frame frame) {
        String text = text(request);
        Optional<SentenceReading> reading =
                text.isBlank() ? Optional.empty() : Optional.of(SentenceReading.of(pipeline.get(), text));
        frame.show(
                request,
                new Message("试一句", "Try a sentence"),
                "",
                "rules/try",
                Map.of("text", text, "reading", reading, "kinds", catalogue.kinds()));
    }

    private OwnEntry own(Context request) {
        OwnEntry.Wish wish = new OwnEntry.Wish(
                parameter(request, "kind"),
                text(request),
                parameter(request, "marked"),
                parameter(request, "reading"),
                parameter(request, "word"));
        try {
            return OwnEntry.of(dictionary.files(), wish);
        } catch (IllegalArgumentException e) {
            throw new Fault(
                            400,
                            "bad-entry",
                            new Message("没有这个类别，或句子里没有这几个字", "no such kind, or the sentence has no such words"),
                            wish.kind() + " " + wish.marked(),
                            new Message("请从“试一句”进入", "begin with a sentence that was tried"))
                    .thrown();
        }
    }

    private static String parameter(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).map(String::strip).orElse("");
    }

    private void entry(Context request, Frame frame) throws IOException {
        OwnEntry own = own(request);
        frame.show(
                request,
                new Message("自己的词典条目", "An entry of your own"),
                "",
                "rules/entry",
                Map.of("entry", own, "trial", own.tried(), "download", PATH + "/entry.yml?" + request.queryString()));
    }

    private void download(Context request) {
        OwnEntry own = own(request);
        String name = own.file().substring(own.file().lastIndexOf('/') + 1);
        request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        request.contentType("application/yaml; charset=utf-8").result(own.yaml());
    }
}
