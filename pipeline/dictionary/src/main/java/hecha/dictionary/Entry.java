package hecha.dictionary;

import hecha.model.Message;
import hecha.text.NearestWord;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * One mapping of a YAML file that knows the file and line of each value; all scalars are texts, so that {@code no} and
 * {@code 012} stay what they are.
 */
public final class Entry {
    /** How deeply an entry may be nested; what is written by hand is never deeper than five. */
    private static final int DEEPEST = 50;

    private static final Message TOO_DEEP = new Message("嵌套过深", "nested too deeply");

    /** Digits of a number, before and after its point together, and its greatest power of ten. */
    private static final int LONGEST_NUMBER = 40;

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
                throw new DictionaryException(file, 1, new Message("应是“键: 值”", "expected a mapping (key: value)"));
            }
            return of(file, mapping);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new DictionaryException(file, line, new Message("YAML 写法有误：" + e.getProblem(), e.getProblem()));
        } catch (ReaderException e) {
            int at = Math.max(0, text.indexOf(e.getCodePoint()));
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            String code = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
            throw new DictionaryException(
                    file, line, new Message("含有不可见字符 " + code, "holds the control character " + code));
        } catch (YAMLException e) {
            throw beyondLimits(file, text);
        } catch (StackOverflowError e) {
            throw new DictionaryException(file, 1, TOO_DEEP);
        }
    }

    /** Where a text is nested too deeply or refers to itself too often, which the reader of YAML refuses placeless. */
    private static DictionaryException beyondLimits(String file, String text) {
        int depth = 0;
        int line = 1;
        for (Event event : new Yaml().parse(new StringReader(text))) {
            line = event.getStartMark().getLine() + 1;
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return new DictionaryException(file, line, TOO_DEEP);
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof AliasEvent) {
                return new DictionaryException(
                        file,
                        line,
                        new Message("不用引用（&、*），请把内容写出来", "no references (&, *) are read; write the values out"));
            }
        }
        return new DictionaryException(file, line, new Message("文件过大", "the file is too large"));
    }

    private static Entry of(String file, MappingNode mapping) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new DictionaryException(
                        file, line(tuple.getKeyNode()), new Message("键应是文字", "a key must be a text"));
            }
            if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new DictionaryException(
                        file,
                        line(key),
                        new Message("键“" + key.getValue() + "”出现两次", "key “" + key.getValue() + "” stands twice"));
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
                String nearest = NearestWord.to(key, List.of(known)).orElse("");
                String all = String.join(", ", known);
                throw new DictionaryException(
                        file,
                        line(node),
                        new Message(
                                "没有键“" + key + "”，最接近的是 " + nearest + "（可用：" + all + "）",
                                "unknown key “" + key + "”; the nearest is " + nearest + " (known: " + all + ")"));
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
        String written = scalar(key, node);
        try {
            BigDecimal number = written.length() > LONGEST_NUMBER ? BigDecimal.ZERO : new BigDecimal(written);
            if (written.length() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                throw new DictionaryException(
                        file,
                        line(node),
                        new Message("“" + key + "”的数太大或太小", "“" + key + "” is a number too large or too small"));
            }
            return number;
        } catch (NumberFormatException e) {
            throw new DictionaryException(
                    file, line(node), new Message("“" + key + "”应是数", "“" + key + "” must be a number"));
        }
    }

    public int integer(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return number(key).intValueExact();
        } catch (ArithmeticException e) {
            throw new DictionaryException(
                    file,
                    line(required(key)),
                    new Message("“" + key + "”应是整数", "“" + key + "” must be a whole number"));
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
            default ->
                throw new DictionaryException(
                        file,
                        line(required(key)),
                        new Message("“" + key + "”应是 true 或 false", "“" + key + "” must be true or false"));
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
            throw new DictionaryException(
                    file, line(node), new Message("“" + key + "”应是列表", "“" + key + "” must be a list"));
        }
        List<Entry> entries = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw new DictionaryException(
                        file,
                        line(item),
                        new Message("“" + key + "”应是一组“键: 值”", "“" + key + "” must be a list of mappings"));
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
            throw new DictionaryException(
                    file, line(node), new Message("“" + key + "”应是“键: 值”", "“" + key + "” must be a mapping"));
        }
        return of(file, mapping);
    }

    /**
     * Refuses a text or an item of the list at {@code key} that is none of {@code known}.
     *
     * @param what the word is a name of, such as a role
     * @throws DictionaryException at the word, with the nearest right one
     */
    void among(String key, Collection<String> known, Message what) {
        for (String word : texts(key)) {
            if (!known.contains(word)) {
                String nearest = NearestWord.to(word, known).orElse("");
                throw new DictionaryException(
                        file,
                        lineOf(key, word),
                        new Message(
                                "没有" + what.zh() + "“" + word + "”，最接近的是 " + nearest,
                                "“" + word + "” is no " + what.en() + "; the nearest is “" + nearest + "”"));
            }
        }
    }

    /**
     * Refuses empty texts anywhere in the entry: a key that somebody began and left.
     *
     * @throws DictionaryException that names the key
     */
    public void nothingEmpty() {
        nodes.forEach(this::notEmpty);
    }

    private void notEmpty(String key, Node node) {
        if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            throw new DictionaryException(file, line(node), new Message("“" + key + "”是空的", "“" + key + "” is empty"));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> notEmpty(key, item));
        } else if (node instanceof MappingNode mapping) {
            of(file, mapping).nothingEmpty();
        }
    }

    /** The line of the value at {@code key} that reads {@code text}, or of the key. */
    public int lineOf(String key, String text) {
        if (nodes.get(key) instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof ScalarNode scalar && scalar.getValue().equals(text)) {
                    return line(item);
                }
            }
        }
        return lineOf(key);
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
            throw new DictionaryException(file, line, new Message("“" + key + "”没有写", "“" + key + "” is missing"));
        }
        return node;
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new DictionaryException(
                file, line(node), new Message("“" + key + "”应是文字", "“" + key + "” must be a text"));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
