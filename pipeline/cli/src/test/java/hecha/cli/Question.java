package hecha.cli;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question of an analyst, and the command that answers it.
 *
 * @param keys of the rows that answer it, joined by blanks; none: the number of rows
 * @param expected the answer, without an order
 */
record Question(String zh, String en, List<String> keys, List<String> expected, List<String> command) {
    static Question number(String zh, String en, long expected, String... command) {
        return new Question(zh, en, List.of(), List.of(String.valueOf(expected)), List.of(command));
    }

    static Question rows(String zh, String en, String keys, Stream<String> expected, String... command) {
        return new Question(zh, en, List.of(keys.split(" ", -1)), expected.toList(), List.of(command));
    }
}
