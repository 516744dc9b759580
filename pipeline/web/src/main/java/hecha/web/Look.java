package hecha.web;

import hecha.audit.PageStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that the pages load, all from the program itself. The style sheet is that of the audit with the parts that
 * only served pages have; both palettes stand in it twice, once for what the system prefers and once for what the switch
 * says.
 */
final class Look {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8");

    private static final String LIGHT = ":root { color-scheme: light dark;";
    private static final String DARK = "@media (prefers-color-scheme: dark) { :root {";

    private final Map<String, byte[]> held = new ConcurrentHashMap<>();

    /** The content type of a file by the ending of its name; empty for one that is not served. */
    static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** A file by its name, letters, digits, {@code - .} alone; empty where there is none. */
    Optional<byte[]> file(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]*") || type(name).isEmpty()) {
            return Optional.empty();
        }
        if (name.equals("style.css")) {
            return Optional.of(held.computeIfAbsent(name, k -> style().getBytes(StandardCharsets.UTF_8)));
        }
        byte[] bytes = held.get(name);
        if (bytes == null) {
            Optional<byte[]> read = read(name);
            read.ifPresent(found -> held.put(name, found));
            return read;
        }
        return Optional.of(bytes);
    }

    private static String style() {
        String audit = PageStyle.text();
        String own = Stream.of("web.css", "figures.css")
                .map(name -> new String(read(name).orElseThrow(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return audit + "\n:root[data-theme=light] { color-scheme: light;" + palette(audit, LIGHT)
                + "}\n:root[data-theme=dark] { color-scheme: dark;" + palette(audit, DARK) + "}\n" + own;
    }

    private static String palette(String sheet, String before) {
        int from = sheet.indexOf(before);
        int to = sheet.indexOf('}', from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("page.css has no palette after " + before);
        }
        return sheet.substring(from + before.length(), to);
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Look.class.getResourceAsStream("assets/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
