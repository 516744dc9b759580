package hecha.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of {@code dictionaries/} in one, with their YAML already parsed, as the build packs them: reading three hundred
 * small files of YAML would cost each start half a second. A file stands in it as its name, its text, and the tree of its values
 * if it is YAML; a text as its number of bytes and UTF-8.
 */
public final class DictionaryPack {
    /** Where it lies beside this class. */
    static final String NAME = "dictionaries.pack";

    private static final int TEXT = 0;
    private static final int ITEMS = 1;
    private static final int PAIRS = 2;

    private DictionaryPack() {}

    /**
     * Packs a folder; a step of the build.
     *
     * @param arguments the folder, and the folder where the pack is written
     * @throws IOException where a file cannot be read or written
     * @throws DictionaryException where a YAML file is none, by file and line
     */
    public static void main(String[] arguments) throws IOException {
        Path pack = Path.of(arguments[1], NAME);
        Files.createDirectories(Path.of(arguments[1]));
        Files.write(pack, pack(texts(Path.of(arguments[0]))));
    }

    private static NavigableMap<String, String> texts(Path folder) throws IOException {
        NavigableMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yml") || name.endsWith(".txt") || name.endsWith(".tsv")) {
                    texts.put(name, Files.readString(path));
                }
            }
        }
        return texts;
    }

    static byte[] pack(NavigableMap<String, String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(texts.size());
        for (Map.Entry<String, String> file : texts.entrySet()) {
            text(out, file.getKey());
            text(out, file.getValue());
            ByteArrayOutputStream tree = new ByteArrayOutputStream();
            if (file.getKey().endsWith(".yml")) {
                value(new DataOutputStream(tree), YamlText.parse(file.getKey(), file.getValue()));
            }
            out.writeInt(tree.size());
            tree.writeTo(out);
        }
        return bytes.toByteArray();
    }

    private static void value(DataOutputStream out, Value value) throws IOException {
        out.writeInt(value.line());
        if (value instanceof Value.Text scalar) {
            out.writeByte(TEXT);
            text(out, scalar.text());
        } else if (value instanceof Value.Items items) {
            out.writeByte(ITEMS);
            out.writeInt(items.values().size());
            for (Value item : items.values()) {
                value(out, item);
            }
        } else if (value instanceof Value.Pairs pairs) {
            out.writeByte(PAIRS);
            out.writeInt(pairs.values().size());
            for (Map.Entry<String, Value> pair : pairs.values().entrySet()) {
                text(out, pair.getKey());
                value(out, pair.getValue());
            }
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The files of a pack, by name. */
    static NavigableMap<String, DictionaryFile> unpack(byte[] pack) {
        NavigableMap<String, DictionaryFile> files = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(pack);
        for (int left = in.getInt(); left > 0; left--) {
            files.put(text(in), new Packed(part(in), part(in)));
        }
        return files;
    }

    /** The next part, without its length, and {@code in} behind it. */
    private static ByteBuffer part(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }

    private static String text(ByteBuffer in) {
        return StandardCharsets.UTF_8.decode(part(in)).toString();
    }

    private static Value value(ByteBuffer in) {
        int line = in.getInt();
        int type = in.get();
        if (type == TEXT) {
            return new Value.Text(line, text(in));
        }
        int size = in.getInt();
        if (type == ITEMS) {
            List<Value> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(value(in));
            }
            return new Value.Items(line, items);
        }
        Map<String, Value> pairs = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            pairs.put(text(in), value(in));
        }
        return new Value.Pairs(line, pairs);
    }

    /**
     * A file of a pack, read when it is asked for.
     *
     * @param tree its values; empty where it is no YAML
     */
    private record Packed(ByteBuffer written, ByteBuffer tree) implements DictionaryFile {
        @Override
        public String text() {
            return StandardCharsets.UTF_8.decode(written.duplicate()).toString();
        }

        @Override
        public Value.Pairs values(String name) {
            return tree.hasRemaining() && value(tree.duplicate()) instanceof Value.Pairs pairs
                    ? pairs
                    : YamlText.parse(name, text());
        }
    }
}
