package hecha.dictionary;

import hecha.model.Message;
import hecha.text.NearestWord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One mapping of a YAML file that knows the file and line of each value; all scalars are texts, so that {@code no} and
 * {@code 012} stay what they are.
 */
public final class Entry {
    /** Digits of a number, before and after its point together, and its greatest power of ten. */
    private static final int LONGEST_NUMBER = 40;

    private final String file;
    private final int line;
    private final Map<String, Value> nodes;

    private Entry(String file, int line, Map<String, Value> nodes) {
        this.file = file;
        this.line = line;
        this.nodes = nodes;
    }

    /**
     * @throws DictionaryException where the text is no YAML mapping, names a key twice or refers to itself
     */
    public static Entry parse(String file, String text) {
        return of(file, YamlText.parse(file, text));
    }

    static Entry of(String file, Value.Pairs pairs) {
        return new Entry(file, pairs.line(), pairs.values());
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
                        node.line(),
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
        Value node = required(key);
        String written = scalar(key, node);
        try {
            BigDecimal number = written.length() > LONGEST_NUMBER ? BigDecimal.ZERO : new BigDecimal(written);
            if (written.length() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                throw new DictionaryException(
                        file,
                        node.line(),
                        new Message("“" + key + "”的数太大或太小", "“" + key + "” is a number too large or too small"));
            }
            return number;
        } catch (NumberFormatException e) {
            throw new DictionaryException(
                    file, node.line(), new Message("“" + key + "”应是数", "“" + key + "” must be a number"));
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
                    required(key).line(),
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
                        required(key).line(),
                        new Message("“" + key + "”应是 true 或 false", "“" + key + "” must be true or false"));
        };
    }

    /** The texts of a list; a single text counts as a list of one; empty if the key is absent. */
    public List<String> texts(String key) {
        Value node = nodes.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Value.Items list) {
            return list.values().stream().map(item -> scalar(key, item)).toList();
        }
        return List.of(scalar(key, node));
    }

    /** The mappings of a list; empty if the key is absent. */
    public List<Entry> entries(String key) {
        Value node = nodes.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Value.Items list)) {
            throw new DictionaryException(
                    file, node.line(), new Message("“" + key + "”应是列表", "“" + key + "” must be a list"));
        }
        List<Entry> entries = new ArrayList<>();
        for (Value item : list.values()) {
            if (!(item instanceof Value.Pairs mapping)) {
                throw new DictionaryException(
                        file,
                        item.line(),
                        new Message("“" + key + "”应是一组“键: 值”", "“" + key + "” must be a list of mappings"));
            }
            entries.add(of(file, mapping));
        }
        return entries;
    }

    /** The mapping at {@code key}, or an empty one if the key is absent. */
    public Entry entry(String key) {
        Value node = nodes.get(key);
        if (node == null) {
            return new Entry(file, line, Map.of());
        }
        if (!(node instanceof Value.Pairs mapping)) {
            throw new DictionaryException(
                    file, node.line(), new Message("“" + key + "”应是“键: 值”", "“" + key + "” must be a mapping"));
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

    private void notEmpty(String key, Value node) {
        if (node instanceof Value.Text scalar && scalar.text().isBlank()) {
            throw new DictionaryException(file, node.line(), new Message("“" + key + "”是空的", "“" + key + "” is empty"));
        } else if (node instanceof Value.Items list) {
            list.values().forEach(item -> notEmpty(key, item));
        } else if (node instanceof Value.Pairs mapping) {
            of(file, mapping).nothingEmpty();
        }
    }

    /** The line of the value at {@code key} that reads {@code text}, or of the key. */
    public int lineOf(String key, String text) {
        if (nodes.get(key) instanceof Value.Items list) {
            for (Value item : list.values()) {
                if (item instanceof Value.Text scalar && scalar.text().equals(text)) {
                    return item.line();
                }
            }
        }
        return lineOf(key);
    }

    /** The line of the value at {@code key}, from 1. */
    public int lineOf(String key) {
        return required(key).line();
    }

    /**
     * The examples of the entry: {@code found} maps a text with ⟦ ⟧ around what is found to its reading, {@code ignored}
     * lists texts in which nothing is found.
     */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        Entry found = entry("found");
        found.nodes.forEach((text, reading) ->
                examples.add(Example.found(file, reading.line(), text, found.scalar(text, reading))));
        if (nodes.get("ignored") instanceof Value.Items ignored) {
            for (Value item : ignored.values()) {
                examples.add(Example.ignored(file, item.line(), scalar("ignored", item)));
            }
        }
        return examples;
    }

    private Value required(String key) {
        Value node = nodes.get(key);
        if (node == null) {
            throw new DictionaryException(file, line, new Message("“" + key + "”没有写", "“" + key + "” is missing"));
        }
        return node;
    }

    private String scalar(String key, Value node) {
        if (node instanceof Value.Text scalar) {
            return scalar.text();
        }
        throw new DictionaryException(
                file, node.line(), new Message("“" + key + "”应是文字", "“" + key + "” must be a text"));
    }
}
