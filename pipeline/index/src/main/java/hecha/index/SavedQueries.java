package hecha.index;

import hecha.model.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Queries with names, in a YAML file beside the index ({@code index.queries.yml} beside {@code index/}), one
 * {@code name: "query"} a line; an office may keep it in its own version control, and it outlives the index.
 */
public final class SavedQueries {
    private final Path file;

    /** @param index the folder of the index */
    public SavedQueries(Path index) {
        Path folder = index.toAbsolutePath().normalize();
        this.file = folder.resolveSibling(folder.getFileName() + ".queries.yml");
    }

    /** The file; it need not exist. */
    public Path file() {
        return file;
    }

    /** All queries by name. */
    public Map<String, String> all() throws IndexException {
        TreeMap<String, String> queries = new TreeMap<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    read(line, number, queries);
                }
            }
            return queries;
        } catch (NoSuchFileException e) {
            return queries;
        } catch (IOException e) {
            throw Failures.of(e, file, 0);
        }
    }

    private void read(String line, int number, Map<String, String> into) throws IndexException {
        int colon = line.indexOf(": ");
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        String value = colon < 0 ? "" : line.substring(colon + 2).strip();
        Optional<String> query = isName(name) ? unquoted(value) : Optional.empty();
        if (query.isEmpty()) {
            throw new IndexException(
                    "bad-queries",
                    new Message(
                            file + "：第 " + number + " 行应为 名字: \"查询\"",
                            file + ": line " + number + " should be name: \"query\""));
        }
        into.put(name, query.get());
    }

    /** Whether queries can be kept under this name. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= 60
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')
                && Character.isLetterOrDigit(name.codePointAt(0));
    }

    public Optional<String> find(String name) throws IndexException {
        return Optional.ofNullable(all().get(name));
    }

    /** Keeps {@code query} under {@code name}, instead of what stood there. */
    public void save(String name, String query) throws IndexException {
        Map<String, String> queries = all();
        queries.put(name, query);
        StringBuilder text = new StringBuilder("# Queries of hecha query --saved NAME\n");
        queries.forEach((key, value) ->
                text.append(key).append(": ").append(quoted(value)).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path partial = Files.createTempFile(file.getParent(), ".queries", ".part");
            Files.writeString(partial, text);
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.of(e, file, 0);
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }

    private static Optional<String> unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                return i == value.length() - 1 ? Optional.of(text.toString()) : Optional.empty();
            }
            if (c == '\\' && i + 1 < value.length()) {
                c = value.charAt(++i);
            }
            text.append(c);
        }
        return Optional.empty();
    }
}
