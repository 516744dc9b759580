package hecha.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
    @Test
    void eachValueOfAnArrayStandsOnALineOfItsOwn() throws IOException {
        StringWriter out = new StringWriter();
        JsonDocument document = new JsonDocument(out);
        document.open().field("schema", "s/1").openArray("reports");
        document.add(Map.of("name", "“甲”\n\"")).add(Map.of("n", 1));
        document.closeArray().field("rest", List.of()).close().end();
        assertThat(out.toString()).isEqualTo("""
                {"schema":"s/1","reports":[
                {"name":"“甲”\\n\\""},
                {"n":1}
                ],"rest":[]}
                """);
        assertThat(AnalysisJson.tree(out.toString())).isInstanceOf(Map.class);
    }

    @Test
    void whatWasWrittenGoesOutAtOnce() throws IOException {
        StringWriter out = new StringWriter();
        JsonDocument document = new JsonDocument(out);
        document.open().openArray("reports").add(1);
        assertThat(out.toString()).isEqualTo("{\"reports\":[\n1");
    }
}
