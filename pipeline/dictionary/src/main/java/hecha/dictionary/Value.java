package hecha.dictionary;

import java.util.List;
import java.util.Map;

/** A value of a YAML file, with the line on which it begins, from 1. */
sealed interface Value {
    int line();

    /** What is no list and no mapping; {@code no} and {@code 012} stay what they are. */
    record Text(int line, String text) implements Value {}

    record Items(int line, List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * @param values in the order of the file
     */
    record Pairs(int line, Map<String, Value> values) implements Value {}
}
