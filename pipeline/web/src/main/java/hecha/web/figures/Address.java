package hecha.web.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The address of a state of a page: all that is asked and how it is shown.
 *
 * @param path such as {@code /figures}
 * @param parameters by name, each with its values in their order
 */
public record Address(String path, Map<String, List<String>> parameters) {
    /** What a change of anything else makes void: the page of rows, and the cell that was opened. */
    private static final List<String> OF_ONE_VIEW = List.of("offset", "line", "column");

    public Address {
        Map<String, List<String>> copy = new TreeMap<>();
        parameters.forEach((name, values) -> {
            List<String> there =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!there.isEmpty()) {
                copy.put(name, there);
            }
        });
        parameters = copy;
    }

    /** The first value. */
    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** With these values instead of those that were there; none takes the parameter away. */
    public Address with(String name, String... values) {
        Map<String, List<String>> next = new LinkedHashMap<>(parameters);
        if (!OF_ONE_VIEW.contains(name)) {
            OF_ONE_VIEW.forEach(next::remove);
        }
        next.put(name, List.of(values));
        return new Address(path, next);
    }

    /** With one value more. */
    public Address plus(String name, String value) {
        if (has(name, value)) {
            return this;
        }
        List<String> more = new ArrayList<>(all(name));
        more.add(value);
        return with(name, more.toArray(String[]::new));
    }

    public Address minus(String name, String value) {
        return with(name, all(name).stream().filter(v -> !v.equals(value)).toArray(String[]::new));
    }

    /** With another value in the place of one. */
    public Address swap(String name, String value, String other) {
        return with(
                name, all(name).stream().map(v -> v.equals(value) ? other : v).toArray(String[]::new));
    }

    /** The same in another form, such as {@code csv}. */
    public Address as(String form) {
        return new Address(path + "." + form, parameters);
    }

    public Address at(String other) {
        return new Address(other, parameters);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                text.append(before)
                        .append(parameter.getKey())
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                before = '&';
            }
        }
        return text.toString();
    }
}
