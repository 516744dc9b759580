package hecha.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.util.StdConverter;
import hecha.model.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes and reads analysis records as JSON, one object a line. */
public final class AnalysisJson {
    /** The JSON Schema of the record, beside this class. */
    public static final String SCHEMA_RESOURCE = "hecha-analysis-1.schema.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addMixIn(Span.class, SpanAsArray.class)
            .addModule(new SimpleModule().setSerializerModifier(new StableMaps()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A span is an array of its start and end. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"start", "end"})
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface SpanAsArray {}

    /** Maps whose order is no one's choice, and differs from run to run, are written by their keys. */
    private static final class StableMaps extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSerializer<?> modifyMapSerializer(
                SerializationConfig config, MapType type, BeanDescription description, JsonSerializer<?> serializer) {
            return new StdDelegatingSerializer(
                    new StdConverter<Object, Object>() {
                        @Override
                        public Object convert(Object map) {
                            return map instanceof LinkedHashMap || map instanceof SortedMap
                                    ? map
                                    : new TreeMap<>((Map<?, ?>) map);
                        }
                    },
                    type,
                    serializer);
        }
    }

    private AnalysisJson() {}

    /** The record as one line without a line break. */
    public static String line(Analysis analysis) {
        try {
            return MAPPER.writeValueAsString(analysis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonGenerator generator(Writer out) throws IOException {
        return MAPPER.createGenerator(out);
    }

    /** Maps, lists, texts and numbers as JSON on one line. */
    public static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The maps, lists, texts and numbers of a JSON text.
     *
     * @throws NoJsonException where it is none
     */
    public static Object tree(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new NoJsonException(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(), e);
        }
    }

    /**
     * @throws IllegalArgumentException where the text is no gold answer
     */
    public static Gold gold(String text) {
        try {
            return MAPPER.readValue(text, Gold.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /**
     * @throws IllegalArgumentException where the line is no analysis record of a version that this program reads
     */
    public static Analysis read(String line) {
        try {
            Analysis analysis = MAPPER.readValue(line, Analysis.class);
            if (!Analysis.SCHEMA.equals(analysis.schema())) {
                throw new IllegalArgumentException("schema " + analysis.schema() + ", expected " + Analysis.SCHEMA);
            }
            return analysis;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
