package hecha.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnalysisJsonTest {
    @Test
    void aMapWithoutAnOrderIsWrittenByItsKeysAndOneWithKeepsIt() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("z", Map.of("d", 1, "c", 2, "b", 3, "a", 4));
        ordered.put("a", new HashMap<>(Map.of("y", List.of(Map.of("q", 1, "p", 2)), "x", 0)));
        assertThat(AnalysisJson.json(ordered))
                .isEqualTo("{\"z\":{\"a\":4,\"b\":3,\"c\":2,\"d\":1},\"a\":{\"x\":0,\"y\":[{\"p\":2,\"q\":1}]}}");
    }
}
