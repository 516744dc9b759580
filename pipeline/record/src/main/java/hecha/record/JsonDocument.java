package hecha.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/**
 * A JSON document that is written as its parts come, so that a batch of any size is never in memory. A value goes out whole or
 * not at all; each value of an array stands on a line of its own.
 */
public final class JsonDocument {
    private final Writer out;
    private final StringWriter written = new StringWriter();
    private final JsonGenerator generator;

    /** @param out stays open */
    public JsonDocument(Writer out) throws IOException {
        this.out = out;
        generator = AnalysisJson.generator(written);
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.NONE));
        lines.indentObjectsWith(DefaultPrettyPrinter.NopIndenter.instance);
        lines.indentArraysWith(LINE);
        generator.setPrettyPrinter(lines);
    }

    private static final DefaultPrettyPrinter.Indenter LINE = new DefaultPrettyPrinter.NopIndenter() {
        private static final long serialVersionUID = 1;

        @Override
        public void writeIndentation(JsonGenerator to, int level) throws IOException {
            to.writeRaw('\n');
        }
    };

    public JsonDocument open() throws IOException {
        generator.writeStartObject();
        return passed();
    }

    public JsonDocument openArray(String name) throws IOException {
        generator.writeArrayFieldStart(name);
        return passed();
    }

    public JsonDocument close() throws IOException {
        generator.writeEndObject();
        return passed();
    }

    public JsonDocument closeArray() throws IOException {
        generator.writeEndArray();
        return passed();
    }

    /** Maps, lists, texts and numbers. */
    public JsonDocument field(String name, Object value) throws IOException {
        String json = AnalysisJson.json(value);
        generator.writeFieldName(name);
        generator.writeRawValue(json);
        return passed();
    }

    /** A value of the array that is open. */
    public JsonDocument add(Object value) throws IOException {
        return addText(text(value));
    }

    /** A value of the array that is open, as {@link #text} has written it. */
    public JsonDocument addText(String json) throws IOException {
        generator.writeRawValue(json);
        return passed();
    }

    /** A value as it stands in such a document, to be added later. */
    public static String text(Object value) throws IOException {
        return AnalysisJson.json(value);
    }

    /** Ends the document with a line break. */
    public void end() throws IOException {
        generator.flush();
        generator.writeRaw('\n');
        passed();
    }

    private JsonDocument passed() throws IOException {
        generator.flush();
        out.append(written.getBuffer());
        written.getBuffer().setLength(0);
        return this;
    }
}
