package hecha.dictionary;

import hecha.text.Lazy;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/**
 * The words of one list of a dictionary, in its order, found in a text in the time that it takes to read the text: however
 * many words the list has.
 */
public final class Words extends AbstractList<String> implements RandomAccess {
    private final List<String> all;
    private final Lazy<WordTrie<String>> forward;
    private final Lazy<WordTrie<String>> backward;

    private Words(Collection<String> words) {
        all = List.copyOf(words);
        forward = new Lazy<>(() -> WordTrie.forward(all));
        backward = new Lazy<>(() -> WordTrie.backward(all));
    }

    public static Words of(Collection<String> words) {
        return words instanceof Words same ? same : new Words(words);
    }

    @Override
    public String get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public Iterator<String> iterator() {
        return all.iterator();
    }

    @Override
    public Spliterator<String> spliterator() {
        return all.spliterator();
    }

    @Override
    public boolean contains(@Nullable Object word) {
        return word instanceof String text
                && !text.isEmpty()
                && longestAt(text, 0).length() == text.length();
    }

    /** Whether one of the words stands in {@code text}. */
    public boolean anyIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (forward.get().longest(text, at, text.length()) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code text} begins with one of the words. */
    public boolean anyBegins(String text) {
        return anyAt(text, 0);
    }

    /** Whether one of the words begins at {@code at} in {@code text}. */
    public boolean anyAt(String text, int at) {
        return forward.get().longest(text, at, text.length()) != null;
    }

    /** Whether {@code text} ends with one of the words. */
    public boolean anyEnds(String text) {
        return backward.get().longest(text, text.length(), 0) != null;
    }

    /** The longest word that begins at {@code at} in {@code text}; empty where none does. */
    public String longestAt(String text, int at) {
        WordTrie.Match<String> match = forward.get().longest(text, at, text.length());
        return match == null ? "" : match.value();
    }

    /** The longest word that {@code text} ends with; empty where it ends with none. */
    public String longestEnd(String text) {
        WordTrie.Match<String> match = backward.get().longest(text, text.length(), 0);
        return match == null ? "" : match.value();
    }

    /** Where the word begins that begins last in {@code text}; -1 where none stands in it. */
    public int lastIn(String text) {
        int at = text.length() - 1;
        while (at >= 0 && !anyAt(text, at)) {
            at--;
        }
        return at;
    }

    /** {@code text} without the words in it, one after the other in the order of the list. */
    public String removedFrom(String text) {
        if (!anyIn(text)) {
            return text;
        }
        String left = text;
        for (String word : all) {
            left = left.replace(word, "");
        }
        return left;
    }
}
