package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs what speaks for each kind of one figure: the sum for every kind and the last words that added to it. */
final class KindEvidence {
    private final String text;
    private final int[] weights;
    private final @Nullable String[] words;

    KindEvidence(String text, int size) {
        this.text = text;
        weights = new int[size];
        words = new String[size];
    }

    void add(WordTrie.Match<List<Kinds.Kind>> match, int weight) {
        add(match.value(), weight, text.substring(match.from(), match.to()));
    }

    void add(List<Kinds.Kind> speaking, int weight, String word) {
        for (Kinds.Kind kind : speaking) {
            weights[kind.index()] += weight;
            words[kind.index()] = word;
        }
    }

    /** A word of context counts once, however often it stands there. */
    void atLeast(WordTrie.Match<List<Kinds.Kind>> match, int weight) {
        for (Kinds.Kind kind : match.value()) {
            weights[kind.index()] = Math.max(weights[kind.index()], weight);
            words[kind.index()] = text.substring(match.from(), match.to());
        }
    }

    String text() {
        return text;
    }

    int weight(Kinds.Kind kind) {
        return weights[kind.index()];
    }

    /** Adds to the weight of a kind for which no word of its own speaks. */
    void raise(Kinds.Kind kind, int weight) {
        weights[kind.index()] += weight;
    }

    /** The last word that spoke for a kind; empty if none did. */
    String word(Kinds.Kind kind) {
        String word = words[kind.index()];
        return word == null ? "" : word;
    }

    /** Names what speaks for a kind where no word did. */
    void name(Kinds.Kind kind, String word) {
        if (words[kind.index()] == null) {
            words[kind.index()] = word;
        }
    }

    /** 1.9万人次职工踊跃参与: where the predicate begins that adverbs stand before. */
    static int behindAdverbs(Clause clause, int at, int end) {
        List<Word> words = clause.sentence().words();
        int i = at;
        for (int w = clause.word(at); w < words.size() && i < end; w++) {
            Word word = words.get(w);
            boolean adverb = word.pos().startsWith("d")
                    || word.pos().startsWith("a")
                    || word.pos().equals("vi");
            if (word.from() != i || word.to() - word.from() < 2 || !adverb) {
                break;
            }
            i = word.to();
        }
        return i;
    }

    /** 46个重点项目提速, 410个站点中: where the noun ends that a verb or a word of place follows. */
    static int withoutVerb(Clause clause, Subject what) {
        List<Word> words = clause.sentence().words();
        int w = clause.word(what.to() - 1);
        if (what.from() < clause.sentence().from() || w >= words.size()) {
            return what.to();
        }
        Word last = words.get(w);
        boolean trails = last.pos().startsWith("v")
                || last.pos().startsWith("f")
                || last.pos().startsWith("u")
                || last.pos().startsWith("c")
                || last.pos().startsWith("d");
        return trails && last.to() == what.to() && last.from() > what.from() ? last.from() : what.to();
    }
}
