package hecha.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import hecha.model.Quantity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes the numeral expressions of a text as one JSON array. */
public final class QuantityJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private QuantityJson() {}

    /** The array as one line without a line break; an empty unit is null. */
    public static String line(String text, List<Quantity> quantities) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartArray();
            for (Quantity quantity : quantities) {
                write(json, text, quantity);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, String text, Quantity quantity) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("span");
        json.writeNumber(quantity.from());
        json.writeNumber(quantity.to());
        json.writeEndArray();
        json.writeStringField("raw", text.substring(quantity.from(), quantity.to()));
        json.writeStringField("sort", quantity.sort().id());
        number(json, "value", quantity.value());
        number(json, "low", quantity.low());
        number(json, "high", quantity.high());
        if (quantity.unit().isEmpty()) {
            json.writeNullField("unit");
        } else {
            json.writeStringField("unit", quantity.unit());
        }
        json.writeStringField("approx", quantity.approx().id());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
