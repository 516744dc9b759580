package hecha.dictionary;

import hecha.model.Message;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads the text of a YAML file that holds one mapping; each fault is named by file and line. */
final class YamlText {
    /** How deeply an entry may be nested; what is written by hand is never deeper than five. */
    private static final int DEEPEST = 50;

    private static final Message TOO_DEEP = new Message("嵌套过深", "nested too deeply");

    private final String file;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlText(String file) {
        this.file = file;
    }

    /**
     * @throws DictionaryException where the text is no YAML mapping, names a key twice or refers to itself
     */
    static Value.Pairs parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 << 20);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (!(node instanceof MappingNode mapping)) {
                throw new DictionaryException(file, 1, new Message("应是“键: 值”", "expected a mapping (key: value)"));
            }
            return new YamlText(file).pairs(mapping);
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
            } else if (event.is(Event.ID.Alias)) {
                return reference(file, line);
            }
        }
        return new DictionaryException(file, line, new Message("文件过大", "the file is too large"));
    }

    private static DictionaryException reference(String file, int line) {
        return new DictionaryException(
                file, line, new Message("不用引用（&、*），请把内容写出来", "no references (&, *) are read; write the values out"));
    }

    private Value value(Node node) {
        if (node instanceof ScalarNode scalar) {
            return new Value.Text(line(node), scalar.getValue());
        }
        if (node instanceof MappingNode mapping) {
            return pairs(mapping);
        }
        if (!seen.add(node)) {
            throw reference(file, line(node));
        }
        List<Value> items = new ArrayList<>();
        for (Node item : ((SequenceNode) node).getValue()) {
            items.add(value(item));
        }
        return new Value.Items(line(node), items);
    }

    private Value.Pairs pairs(MappingNode mapping) {
        if (!seen.add(mapping)) {
            throw reference(file, line(mapping));
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new DictionaryException(
                        file, line(tuple.getKeyNode()), new Message("键应是文字", "a key must be a text"));
            }
            if (values.put(key.getValue(), value(tuple.getValueNode())) != null) {
                throw new DictionaryException(
                        file,
                        line(key),
                        new Message("键“" + key.getValue() + "”出现两次", "key “" + key.getValue() + "” stands twice"));
            }
        }
        return new Value.Pairs(line(mapping), values);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
