package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The frames of {@code dictionaries/frames}: what stands round a figure and which phrase it therefore counts. They are
 * asked in the order of their ranks; the first that fits and has the phrase that it takes decides.
 */
record Frames(List<Frame> all) {
    Frames {
        all = List.copyOf(all);
    }

    /**
     * A frame; a condition that is empty always holds.
     *
     * @param sure whether its choice stands, however likely another phrase is
     * @param units classes of unit: {@code any count persons households times money measure percent}
     * @param before what the phrase before may be
     * @param behind what the phrase behind may be
     * @param context of these one must hold: {@code row part bracket label list-label opens}
     * @param counters units as written that are the noun
     * @param verbs verbs directly behind, forward
     * @param beforeWords words directly before, backward
     * @param takes which phrase is counted
     */
    record Frame(
            String id,
            int rank,
            boolean sure,
            Set<String> units,
            Set<String> before,
            Set<String> behind,
            Set<String> context,
            Set<String> counters,
            WordTrie<String> verbs,
            Optional<WordTrie<String>> beforeWords,
            String takes) {
        boolean fits(Situation situation) {
            return (units.contains("any") || units.contains(situation.unitClass()))
                    && (before.isEmpty()
                            || before.contains(situation.before().type().id()))
                    && (behind.isEmpty()
                            || behind.contains(situation.behind().type().id()))
                    && (context.isEmpty() || context.stream().anyMatch(situation.contexts()::contains))
                    && (counters.isEmpty()
                            || counters.contains(situation.clause().quantity().unitAsWritten()));
        }
    }

    static Frames read(DictionaryFiles files) {
        return new Frames(files.entries("frames").stream()
                .map(Frames::frame)
                .sorted(Comparator.comparingInt(Frame::rank))
                .toList());
    }

    private static Frame frame(Entry entry) {
        entry.only(
                "rank",
                "sure",
                "units",
                "before",
                "behind",
                "context",
                "counters",
                "verbs",
                "before_words",
                "takes",
                "found",
                "ignored");
        String file = entry.file();
        return new Frame(
                file.substring(file.indexOf('/') + 1, file.lastIndexOf('.')),
                entry.integer("rank", 0),
                entry.flag("sure"),
                Set.copyOf(entry.texts("units")),
                Set.copyOf(entry.texts("before")),
                Set.copyOf(entry.texts("behind")),
                Set.copyOf(entry.texts("context")),
                Set.copyOf(entry.texts("counters")),
                WordTrie.forward(entry.texts("verbs")),
                entry.has("before_words")
                        ? Optional.of(WordTrie.backward(entry.texts("before_words")))
                        : Optional.empty(),
                entry.text("takes"));
    }
}
