package hecha.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import hecha.model.Language;
import hecha.model.Message;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lays out every page: the menu, the switches of language and colours, the token that a change needs. Templates are in
 * {@code src/main/jte}; every text is escaped by the template engine.
 */
public final class Frame {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Frame.class.getClassLoader(), Frame.class.getPackageName());

    private final List<MenuEntry> menu;
    private final String language;
    private final String version;
    private final String token;

    Frame(List<MenuEntry> menu, String language, String version, String token) {
        this.menu = List.copyOf(menu);
        this.language = language;
        this.version = version;
        this.token = token;
    }

    /** The language of whoever asks: chosen on a page, else that of the command line. */
    public Language language(Context request) {
        String chosen = Optional.ofNullable(request.queryParam("lang"))
                .or(() -> Optional.ofNullable(request.cookie("hecha-lang")))
                .filter(code -> code.equals("zh") || code.equals("en"))
                .orElse(language);
        return new Language(chosen);
    }

    /** Who asks. */
    public String person(Context request) {
        return Guard.person(request);
    }

    /**
     * Answers with a page.
     *
     * @param script the name of its script among the assets, without folder, such as {@code report.js}; empty for none
     * @param template the template of its body with its folder and without ending, such as {@code report/report}
     * @param parameters those of the template; {@code language} is added
     */
    public void show(
            Context request, Message title, String script, String template, Map<String, ? extends Object> parameters) {
        Language tongue = language(request);
        Map<String, Object> all = new TreeMap<>(parameters);
        all.put("language", tongue);
        Content body = output -> ENGINE.render(template + ".jte", all, output);
        StringOutput page = new StringOutput();
        ENGINE.render(
                "layout.jte",
                Map.of(
                        "language", tongue,
                        "theme", theme(request),
                        "title", tongue.say(title),
                        "menu", menu,
                        "here", request.path(),
                        "script", script,
                        "token", token,
                        "person", Guard.person(request),
                        "version", version,
                        "body", body),
                page);
        request.contentType("text/html; charset=utf-8").result(page.toString());
    }

    /** A template alone, for a part of a page that is loaded later. */
    public String part(Context request, String template, Map<String, ? extends Object> parameters) {
        Map<String, Object> all = new TreeMap<>(parameters);
        all.put("language", language(request));
        StringOutput part = new StringOutput();
        ENGINE.render(template + ".jte", all, part);
        return part.toString();
    }

    private static String theme(Context request) {
        String chosen = Optional.ofNullable(request.cookie("hecha-theme")).orElse("");
        return chosen.equals("dark") || chosen.equals("light") ? chosen : "system";
    }
}
