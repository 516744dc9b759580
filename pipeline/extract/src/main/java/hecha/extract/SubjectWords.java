package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import hecha.model.Approx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of {@code dictionaries/subjects}: how the thing that a figure counts is found around it.
 *
 * @param between what stands between the counted thing and its figure, backward
 * @param detours what stands there and has a beginning and an end: by its end, backward, the beginnings
 * @param indicators what the name of an indicator ends with, backward
 * @param growth words of growth, backward
 * @param decline words of decline, backward
 * @param scope what stands before a figure and says nothing of what it counts
 * @param weakNouns those among them that are nouns of their own
 * @param verbs verbs that govern what is counted and are no part of it
 * @param neverFirst what a counted thing cannot begin with
 * @param deeds what is done with a counted thing, backward
 * @param places what the name of a place ends with, backward
 * @param agents what the name of a doer ends with, backward
 * @param attributes verbs that stand before a noun as its attribute
 * @param distributives what opens the words that say for which each a figure holds: 每, 单个
 * @param apart what opens the words before a difference: 高于, 落后
 * @param against what opens the words that a thing is held against: 完成, 超过
 * @param bases what those words end with: 计划, 任务, backward
 * @param targets what asks for an amount and is not counted: 任务, 目标
 * @param planNames what ends the name of a planned thing and is no part of it, backward
 * @param sending verbs of sending before the one that something is sent to, backward
 * @param sent the same, forward
 * @param caps names of what a figure is at most, directly before it, backward
 * @param about what hedges a share before the whole that it is of, forward, with what it says
 * @param away what opens the words that say from where a way is measured: 距
 * @param parts of what the names of things are made
 * @param comparisons what opens the words that a figure is compared with
 * @param rows what stands between the figures of a row
 * @param leads what stands directly before a figure
 */
record SubjectWords(
        WordTrie<String> between,
        WordTrie<List<String>> detours,
        WordTrie<String> indicators,
        WordTrie<String> growth,
        WordTrie<String> decline,
        Set<String> scope,
        Set<String> weakNouns,
        Set<String> verbs,
        Set<String> neverFirst,
        WordTrie<String> deeds,
        WordTrie<String> places,
        WordTrie<String> agents,
        Set<String> attributes,
        Set<String> distributives,
        WordTrie<String> apart,
        WordTrie<String> against,
        WordTrie<String> bases,
        Set<String> targets,
        WordTrie<String> planNames,
        WordTrie<String> sending,
        WordTrie<String> sent,
        WordTrie<String> caps,
        WordTrie<Approx> about,
        WordTrie<String> away,
        NameParts parts,
        ComparisonWords comparisons,
        RowWords rows,
        LeadWords leads) {
    static SubjectWords read(DictionaryFiles files) {
        Entry scope = files.entry("subjects/scope-words.yml").only("words", "weak_nouns", "found", "ignored");
        return new SubjectWords(
                backward(files, "between"),
                detours(files),
                backward(files, "indicators"),
                backward(files, "growth"),
                backward(files, "decline"),
                Set.copyOf(scope.texts("words")),
                Set.copyOf(scope.texts("weak_nouns")),
                words(files, "verbs"),
                words(files, "never-first"),
                backward(files, "deeds"),
                backward(files, "places"),
                backward(files, "agents"),
                words(files, "attributes"),
                words(files, "distributives"),
                forward(files, "apart"),
                forward(files, "against"),
                backward(files, "bases"),
                words(files, "targets"),
                backward(files, "plan-names"),
                backward(files, "sending"),
                forward(files, "sending"),
                backward(files, "caps"),
                about(files),
                forward(files, "away"),
                NameParts.read(files),
                ComparisonWords.read(files),
                RowWords.read(files),
                LeadWords.read(files));
    }

    private static Entry entry(DictionaryFiles files, String name) {
        return files.entry("subjects/" + name + ".yml").only("words", "found", "ignored");
    }

    private static Set<String> words(DictionaryFiles files, String name) {
        return Set.copyOf(entry(files, name).texts("words"));
    }

    private static WordTrie<String> backward(DictionaryFiles files, String name) {
        return WordTrie.backward(entry(files, name).texts("words"));
    }

    private static WordTrie<String> forward(DictionaryFiles files, String name) {
        return WordTrie.forward(entry(files, name).texts("words"));
    }

    private static WordTrie<Approx> about(DictionaryFiles files) {
        Entry entry = files.entry("subjects/about.yml").only("words", "at_most", "at_least", "found", "ignored");
        Map<String, Approx> hedges = new TreeMap<>();
        entry.texts("words").forEach(word -> hedges.put(word, Approx.ABOUT));
        entry.texts("at_most").forEach(word -> hedges.put(word, Approx.AT_MOST));
        entry.texts("at_least").forEach(word -> hedges.put(word, Approx.AT_LEAST));
        return WordTrie.forward(hedges);
    }

    private static WordTrie<List<String>> detours(DictionaryFiles files) {
        Entry entry = files.entry("subjects/detours.yml");
        entry.only("pairs", "since", "found", "ignored");
        Map<String, List<String>> openings = new TreeMap<>();
        for (String pair : entry.texts("pairs")) {
            int cut = pair.indexOf('…');
            openings.computeIfAbsent(pair.substring(cut + 1), key -> new ArrayList<>())
                    .add(pair.substring(0, cut));
        }
        return WordTrie.backward(openings);
    }
}
