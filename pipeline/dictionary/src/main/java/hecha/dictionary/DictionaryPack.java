package hecha.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
 * small files of YAML would cost each start half a second. Whole numbers stand in it seven bits a byte, low ones first; texts
 * as their number of bytes and UTF-8; a file as its name, its text, and the tree of its values if it is YAML.
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

    static byte[] pack(NavigableMap<String, String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, texts.size());
        texts.forEach((name, text) -> {
            text(out, name);
            text(out, text);
            ByteArrayOutputStream tree = new ByteArrayOutputStream();
            if (name.endsWith(".yml")) {
                value(tree, YamlText.parse(name, text));
            }
            number(out, tree.size());
            out.writeBytes(tree.toByteArray());
        });
        return out.toByteArray();
    }

    private static void value(ByteArrayOutputStream out, Value value) {
        number(out, value.line());
        if (value instanceof Value.Text scalar) {
            out.write(TEXT);
            text(out, scalar.text());
        } else if (value instanceof Value.Items items) {
            out.write(ITEMS);
            number(out, items.values().size());
            items.values().forEach(item -> value(out, item));
        } else if (value instanceof Value.Pairs pairs) {
            out.write(PAIRS);
            number(out, pairs.values().size());
            pairs.values().forEach((key, item) -> {
                text(out, key);
                value(out, item);
            });
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** The files of a pack, by name. */
    static NavigableMap<String, DictionaryFile> unpack(byte[] pack) {
        NavigableMap<String, DictionaryFile> files = new TreeMap<>();
        Cursor cursor = new Cursor(pack, 0);
        for (int left = cursor.number(); left > 0; left--) {
            String name = cursor.text();
            int text = cursor.at;
            cursor.skip();
            int tree = cursor.at;
            cursor.skip();
            files.put(name, new Packed(pack, text, tree));
        }
        return files;
    }

    /** A file of a pack, read when it is asked for. */
    private static final class Packed implements DictionaryFile {
        private final byte[] pack;
        private final int textAt;
        private final int treeAt;

        Packed(byte[] pack, int textAt, int treeAt) {
            this.pack = pack;
            this.textAt = textAt;
            this.treeAt = treeAt;
        }

        @Override
        public String text() {
            return new Cursor(pack, textAt).text();
        }

        @Override
        public Value.Pairs values(String name) {
            Cursor cursor = new Cursor(pack, treeAt);
            if (cursor.number() > 0 && cursor.value() instanceof Value.Pairs pairs) {
                return pairs;
            }
            return YamlText.parse(name, text());
        }
    }

    /** Reads a pack from one place on. */
    private static final class Cursor {
        private final byte[] pack;
        private int at;

        Cursor(byte[] pack, int at) {
            this.pack = pack;
            this.at = at;
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = pack[at++];
                number |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return number;
                }
            }
        }

        void skip() {
            int length = number();
            at += length;
        }

        String text() {
            int length = number();
            at += length;
            return new String(pack, at - length, length, StandardCharsets.UTF_8);
        }

        Value value() {
            int line = number();
            int type = pack[at++];
            if (type == TEXT) {
                return new Value.Text(line, text());
            }
            int size = number();
            if (type == ITEMS) {
                List<Value> items = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    items.add(value());
                }
                return new Value.Items(line, items);
            }
            Map<String, Value> pairs = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                String key = text();
                pairs.put(key, value());
            }
            return new Value.Pairs(line, pairs);
        }
    }
}
