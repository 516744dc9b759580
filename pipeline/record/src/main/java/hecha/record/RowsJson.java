package hecha.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an export row by row as JSON: a head and an array of rows in one object, or a line for the head and one for each
 * row. Closing it leaves the writer open.
 */
public final class RowsJson implements Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator json;
    private final boolean lines;

    /**
     * Begins an export.
     *
     * @param lines a line for each row
     * @param head what stands before the rows, by name in the order of the map; left out of lines if it is empty
     * @param name of the array of rows where they are not lines
     */
    public RowsJson(Writer writer, boolean lines, Map<String, ?> head, String name) throws IOException {
        this.json = FACTORY.createGenerator(writer);
        this.lines = lines;
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(new SerializedString("\n"));
        if (lines) {
            if (!head.isEmpty()) {
                row(head);
            }
            return;
        }
        json.writeStartObject();
        fields(head);
        json.writeArrayFieldStart(name);
    }

    /** Writes a row: texts, numbers, truth values, lists of texts, and null, by name in the order of the map. */
    public void row(Map<String, ? extends @Nullable Object> cells) throws IOException {
        json.writeStartObject();
        fields(cells);
        json.writeEndObject();
    }

    private void fields(Map<String, ? extends @Nullable Object> cells) throws IOException {
        for (Map.Entry<String, ? extends @Nullable Object> cell : cells.entrySet()) {
            json.writeFieldName(cell.getKey());
            value(cell.getValue());
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                json.writeString(String.valueOf(item));
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        if (!lines) {
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeRaw('\n');
        json.close();
    }
}
