package hecha.check;

import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a finding was computed from: its data as the record names them, and the figures and gaps among them. */
final class Grounds {
    private final Map<String, Object> data = new TreeMap<>();
    private final TreeSet<Figure> figures = new TreeSet<>(Comparator.comparingInt(Figure::index));
    private final TreeSet<Gap> gaps = new TreeSet<>(Comparator.comparingInt(Gap::index));

    Grounds(Map<String, Object> given) {
        given.forEach((name, value) -> data.put(name, named(value)));
    }

    Map<String, Object> data() {
        return Collections.unmodifiableMap(data);
    }

    /** In text order, each once. */
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** In text order, each once. */
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Things of the report by their ids, also those in lists and maps; other values as they are. */
    private Object named(Object value) {
        if (value instanceof Figure figure) {
            figures.add(figure);
            return figure.id();
        }
        if (value instanceof Gap gap) {
            gaps.add(gap);
            return gap.id();
        }
        if (value instanceof Section section) {
            return section.id();
        }
        if (value instanceof Collection<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(item -> all.add(named(item)));
            return Collections.unmodifiableList(all);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((name, item) -> all.put(String.valueOf(name), named(item)));
            return Collections.unmodifiableMap(all);
        }
        return value;
    }
}
