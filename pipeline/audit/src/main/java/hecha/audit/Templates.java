package hecha.audit;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import hecha.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The pages of {@code src/main/jte}, which the build compiles. Every text and attribute that comes from a report is escaped
 * by the template engine; a page loads nothing and runs nothing.
 */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    /**
     * Writes a template.
     *
     * @param parameters its parameters by name
     * @throws IOException where {@code out} fails
     */
    static void write(Appendable out, String template, Map<String, Object> parameters) throws IOException {
        try {
            ENGINE.render(template + ".jte", parameters, new PrintableOutput(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a whole page. */
    static void page(Appendable out, String title, Stamp stamp, Language language, Content body) throws IOException {
        write(
                out,
                "page",
                Map.of("language", language, "title", title, "style", PageStyle.text(), "stamp", stamp, "body", body));
    }

    /** A template as part of another. */
    static Content part(String template, Map<String, Object> parameters) {
        return output -> ENGINE.render(template + ".jte", parameters, output);
    }
}
