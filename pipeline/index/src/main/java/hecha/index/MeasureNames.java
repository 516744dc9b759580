package hecha.index;

import hecha.index.query.Measures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of measures by subject and region, each found once: reports say the same words over and over. */
final class MeasureNames {
    /** So many subjects of one region are kept. */
    private static final int MOST = 10_000;

    private final Measures measures;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    MeasureNames(Measures measures) {
        this.measures = measures;
    }

    /** @param region its path, empty for unknown */
    String of(String subject, String region) {
        Map<String, String> names = known.computeIfAbsent(region, k -> new HashMap<>());
        String name = names.get(subject);
        if (name == null) {
            name = measures.name(subject, region.isEmpty() ? List.of() : List.of(region.split("/", -1)));
            if (names.size() < MOST) {
                names.put(subject, name);
            }
        }
        return name;
    }
}
