package hecha.dictionary;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file that knows the file and line of each value; all scalars are texts, so that {@code no} and
 * {@code 012} stay what they are.
 */
public final class Entry {
    private final String file;
    private final int line;
    private final Map<String, Node> nodes;

    private Entry(String file, int line, Map<String, Node> nodes) {
        this.file = file;
        this.line = line;
        this.nodes = nodes;
    }

    /**
     * @throws DictionaryException where the text is no YAML mapping or names a key twice
     */
    public static Entry parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 << 20);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (!(node instanceof MappingNode mapping)) {
                throw new DictionaryException(file, 1, "expected a mapping (key: value)");
            }
            return of(file, mapping);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new DictionaryException(file, line, e.getProblem());
        }
    }

    private static Entry of(String file, MappingNode mapping) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new DictionaryException(file, line(tuple.getKeyNode()), "a key must be a text");
            }
            if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new DictionaryException(file, line(key), "key “" + key.getValue() + "” stands twice");
            }
        }
        return new Entry(file, line(mapping), nodes);
    }

    /** The file's name below {@code dictionaries/}, such as {@code kinds/area.yml}. */
    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public Set<String> keys() {
        return nodes.keySet();
    }

    public boolean has(String key) {
        return nodes.containsKey(key);
    }

    /**
     * Refuses every key that is not named.
     *
     * @throws DictionaryException that names the unknown key and the known ones
     */
    public Entry only(String... known) {
        Set<String> allowed = Set.of(known);
        nodes.forEach((key, node) -> {
            if (!allowed.contains(key)) {
                throw new DictionaryException(
                        file, line(node), "unknown key “" + key + "”; known: " + String.join(", ", known));
            }
        });
        return this;
    }

    public String text(String key) {
        return scalar(key, required(key));
    }

    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(nodes.get(key)).map(node -> scalar(key, node));
    }

    public BigDecimal number(String key) {
        Node node = required(key);
        try {
            return new BigDecimal(scalar(key, node));
        } catch (NumberFormatException e) {
            throw new DictionaryException(file, line(node), "“" + key + "” must be a number");
        }
    }

    public int integer(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return number(key).intValueExact();
        } catch (ArithmeticException e) {
            throw new DictionaryException(file, line(required(key)), "“" + key + "” must be a whole number");
        }
    }

    public boolean flag(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.get()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new DictionaryException(file, line(required(key)), "“" + key + "” must be true or false");
        };
    }

    /** The texts of a list; a single text counts as a list of one; empty if the key is absent. */
    public List<String> texts(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(item -> scalar(key, item)).toList();
        }
        return List.of(scalar(key, node));
    }

    /** The mappings of a list; empty if the key is absent. */
    public List<Entry> entries(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw new DictionaryException(file, line(node), "“" + key + "” must be a list");
        }
        List<Entry> entries = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw new DictionaryException(file, line(item), "“" + key + "” must be a list of mappings");
            }
            entries.add(of(file, mapping));
        }
        return entries;
    }

    /** The mapping at {@code key}, or an empty one if the key is absent. */
    public Entry entry(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            return new Entry(file, line, Map.of());
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new DictionaryException(file, line(node), "“" + key + "” must be a mapping");
        }
        return of(file, mapping);
    }

    /** The line of the value at {@code key}, from 1. */
    public int lineOf(String key) {
        return line(required(key));
    }

    /**
     * The examples of the entry: {@code found} maps a text with ⟦ ⟧ around what is found to its reading, {@code ignored}
     * lists texts in which nothing is found.
     */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        Entry found = entry("found");
        found.nodes.forEach(
                (text, reading) -> examples.add(Example.found(file, line(reading), text, found.scalar(text, reading))));
        if (nodes.get("ignored") instanceof SequenceNode ignored) {
            for (Node item : ignored.getValue()) {
                examples.add(Example.ignored(file, line(item), scalar("ignored", item)));
            }
        }
        return examples;
    }

    private Node required(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            throw new DictionaryException(file, line, "“" + key + "” is missing");
        }
        return node;
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new DictionaryException(file, line(node), "“" + key + "” must be a text");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
