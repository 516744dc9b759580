package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Reason;
import java.util.List;
import java.util.Optional;

/** Gives a figure its kind: each kind's words around it and its unit are weighed, the heaviest kind wins. */
final class KindMatcher {
    private static final int HEAD = 10;
    private static final int DIRECT = 14;
    private static final int STRONG = 18;
    private static final int OWN = 7;
    private static final int NEAR = 5;
    private static final int FAR = 2;
    private static final int AFTER = 5;
    private static final int NEVER = -30;

    private final Kinds kinds;
    private final Kinds.Kind other;

    KindMatcher(Kinds kinds) {
        this.kinds = kinds;
        this.other = kinds.all().stream()
                .filter(kind -> kind.id().equals("other"))
                .findFirst()
                .orElseThrow();
    }

    /** A kind and what decided for it. */
    record Decision(String kind, Reason reason) {}

    /**
     * @param leadFrom where the words between the counted thing and the figure begin
     */
    Decision decide(Clause clause, Optional<Subject> subject, int leadFrom, String changeWord) {
        Quantity quantity = clause.quantity();
        int size = kinds.all().size();
        int[] weights = new int[size];
        String[] words = new String[size];
        String text = clause.text();

        int begin = clause.begin(clause.from());
        int sentenceBegin = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        scan(text, sentenceBegin, begin, FAR, weights, words);
        scan(text, begin, clause.from(), NEAR, weights, words);
        for (int i = begin; i < clause.from(); i++) {
            WordTrie.Match<List<Kinds.Kind>> strong = kinds.stronglyBefore().longest(text, i, clause.from());
            if (strong != null) {
                for (Kinds.Kind kind : strong.value()) {
                    weights[kind.index()] += STRONG;
                    words[kind.index()] = text.substring(strong.from(), strong.to());
                }
                i = strong.to() - 1;
            }
        }
        int end = Math.min(clause.end(clause.to()), clause.to() + 24);
        int next = clause.at() + 1;
        if (next < clause.all().size() && clause.all().get(next).from() - clause.to() > 2) {
            end = Math.min(end, Math.max(clause.to(), clause.all().get(next).from()));
        }
        for (int i = clause.to(); i < end; i++) {
            WordTrie.Match<List<Kinds.Kind>> match = kinds.after().longest(text, i, end);
            if (match != null) {
                add(match, AFTER, text, weights, words);
            }
        }
        if (!changeWord.isEmpty()) {
            WordTrie.Match<List<Kinds.Kind>> direct =
                    kinds.directlyBefore().longest(changeWord, changeWord.length(), 0);
            boolean state = changeWord.endsWith("到") || changeWord.endsWith("至") || changeWord.endsWith("为");
            if (direct != null && !state) {
                for (Kinds.Kind kind : direct.value()) {
                    weights[kind.index()] += DIRECT;
                    words[kind.index()] = changeWord;
                }
            }
        }
        if (subject.isPresent() && subject.get().source() != Subject.Source.SCOPE) {
            Subject what = subject.get();
            WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, what.to(), what.from());
            if (head != null) {
                for (Kinds.Kind kind : head.value()) {
                    weights[kind.index()] += HEAD + 2 * (head.to() - head.from());
                    words[kind.index()] = text.substring(head.from(), head.to());
                }
            }
            if (what.source() == Subject.Source.BEHIND && clause.isPercent() && changeWord.isEmpty()) {
                for (Kinds.Kind kind : kinds.all()) {
                    if (kind.id().equals("share")) {
                        weights[kind.index()] += DIRECT;
                    }
                }
            }
            if (what.source() == Subject.Source.BEHIND) {
                scan(text, what.from(), what.to(), FAR, weights, words);
            }
            for (int i = what.from(); i < what.to(); i++) {
                WordTrie.Match<List<Kinds.Kind>> never = kinds.never().longest(text, i, what.to());
                if (never != null) {
                    for (Kinds.Kind kind : never.value()) {
                        weights[kind.index()] += NEVER;
                    }
                }
            }
        }
        Kinds.Kind best = other;
        int most = FAR;
        for (Kinds.Kind kind : kinds.all()) {
            if (kind.index() == other.index() || !kind.accepts(quantity.unit(), quantity.unitAsWritten())) {
                continue;
            }
            int weight = weights[kind.index()];
            if (kind.owns(quantity.unit(), quantity.unitAsWritten())) {
                weight += OWN;
                if (words[kind.index()] == null) {
                    words[kind.index()] = quantity.unitAsWritten();
                }
            }
            if (weight <= FAR && kind.fallback().contains(quantity.unit())) {
                weight = FAR + 1;
            }
            if (weight > most) {
                most = weight;
                best = kind;
            }
        }
        String word = words[best.index()];
        return new Decision(best.id(), new Reason("kind", best.file(), word == null ? "" : word));
    }

    private void scan(String text, int from, int to, int weight, int[] weights, String[] words) {
        for (int i = from; i < to; i++) {
            WordTrie.Match<List<Kinds.Kind>> match = kinds.before().longest(text, i, to);
            if (match != null) {
                add(match, weight, text, weights, words);
                i = match.to() - 1;
            }
        }
    }

    private static void add(
            WordTrie.Match<List<Kinds.Kind>> match, int weight, String text, int[] weights, String[] words) {
        for (Kinds.Kind kind : match.value()) {
            weights[kind.index()] = Math.max(weights[kind.index()], weight);
            words[kind.index()] = text.substring(match.from(), match.to());
        }
    }
}
