package hecha.model;

import java.util.List;

/**
 * A place of the gazetteer.
 *
 * @param name the full name, such as 连山壮族瑶族自治县
 * @param level {@code province}, {@code city}, {@code county}, {@code town} or {@code village}
 * @param path names from the province down to this place, this place last
 */
public record Place(String name, String level, List<String> path) {
    public Place {
        path = List.copyOf(path);
    }
}
