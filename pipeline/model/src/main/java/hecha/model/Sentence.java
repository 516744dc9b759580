package hecha.model;

import java.util.List;

/**
 * A sentence: it ends at 。！？；or at the end of its block.
 *
 * @param index its place in {@link Report#sentences()}
 * @param block index of its block in {@link Outline#blocks()}
 * @param words they tile {@code from..to} completely
 */
public record Sentence(int index, int block, int from, int to, Span span, List<Word> words) {
    public Sentence {
        words = List.copyOf(words);
    }
}
