package hecha.audit;

import hecha.audit.Comparison.Change;
import hecha.audit.Comparison.Fill;
import hecha.dictionary.Dictionary;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares two versions of a report: blanks by the words around them, other rows by their fingerprints, figures by
 * what they count and where.
 */
public final class Comparer {
    private final Judge judge;
    private final Terms terms;

    /**
     * @param judge says what counts of either version
     */
    public Comparer(Dictionary dictionary, Judge judge) {
        this.judge = judge;
        terms = new Terms(dictionary);
    }

    public Comparison compare(Audit before, Audit after) {
        Judgement judgedBefore = judge.judge(before);
        Judgement judgedAfter = judge.judge(after);
        List<Item> old = rows(judgedBefore);
        List<Item> now = rows(judgedAfter);
        Set<String> oldKeys = keys(old);
        Set<String> nowKeys = keys(now);
        return new Comparison(
                before.source().name(),
                after.source().name(),
                fills(before, judgedBefore.blanks(), after),
                old.stream().filter(item -> !nowKeys.contains(key(item))).toList(),
                old.stream().filter(item -> nowKeys.contains(key(item))).toList(),
                now.stream().filter(item -> !oldKeys.contains(key(item))).toList(),
                changes(before, after),
                judgedAfter.counts().blanks());
    }

    /** The rows to mend but for those of blanks. */
    private static List<Item> rows(Judgement judgement) {
        return judgement.items().stream().filter(item -> item.slots() == 0).toList();
    }

    private static Set<String> keys(List<Item> items) {
        return items.stream().map(Comparer::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static String key(Item item) {
        return item.grounds().get(0).rule() + ' ' + item.fingerprint();
    }

    private List<Fill> fills(Audit before, List<Gap> blanks, Audit after) {
        Evidence evidence = new Evidence(before, blanks);
        Asks asks = new Asks(before, terms::slot);
        Fillings fillings = new Fillings(before, after);
        List<Fill> fills = new ArrayList<>();
        for (Gap gap : blanks) {
            Fillings.Filling filling = fillings.of(gap);
            fills.add(new Fill(
                    evidence.where(gap.span()), asks.ask(List.of(gap)).get(0), filling.state(), filling.words()));
        }
        return fills;
    }

    private static List<Change> changes(Audit before, Audit after) {
        Map<String, Figure> now = byWhatTheyCount(after);
        Whereabouts places = new Whereabouts(before);
        List<Change> changes = new ArrayList<>();
        byWhatTheyCount(before).forEach((key, figure) -> {
            Figure other = now.get(key);
            if (other != null
                    && !figure.quantity().value().equals(other.quantity().value())) {
                changes.add(new Change(
                        places.path(figure.section()),
                        figure.subject().map(Figure.Phrase::text).orElse(figure.kind()),
                        figure.raw(),
                        other.raw()));
            }
        });
        return changes;
    }

    /** Figures that are the only ones of their section to count what they count. */
    private static Map<String, Figure> byWhatTheyCount(Audit audit) {
        Whereabouts places = new Whereabouts(audit);
        Function<Figure, String> key = figure -> places.path(figure.section()).zh()
                + '\n'
                + figure.kind()
                + '\n'
                + figure.quantity().unit()
                + '\n'
                + figure.subject().map(Figure.Phrase::text).orElse("");
        Map<String, Figure> single = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Figure figure : audit.facts().figures()) {
            if (figure.subject().isPresent()) {
                counts.merge(key.apply(figure), 1, Integer::sum);
                single.putIfAbsent(key.apply(figure), figure);
            }
        }
        single.keySet().removeIf(k -> counts.getOrDefault(k, 0) > 1);
        return single;
    }
}
