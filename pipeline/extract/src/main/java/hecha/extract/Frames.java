package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frames of {@code dictionaries/frames}: what stands round a figure and which phrase it therefore counts. They are
 * asked in the order of their ranks; the first that fits and has the phrase that it takes decides.
 */
record Frames(List<Frame> all) {
    Frames {
        all = List.copyOf(all);
    }

    /**
     * A frame; a condition that names nothing always holds; each is a set of bits.
     *
     * @param sure whether its choice stands, however likely another phrase is
     * @param units classes of unit: {@code any count persons households times money measure percent}
     * @param before what the phrase before may be
     * @param behind what the phrase behind may be
     * @param context of these one must hold: {@code row part bracket label list-label opens}
     * @param counters units as written that are the noun
     * @param verbs verbs directly behind, forward
     * @param beforeWords words directly before, backward
     * @param leadWords words among those that lead up to the figure, forward
     * @param takes which phrase is counted
     */
    record Frame(
            String id,
            int rank,
            boolean sure,
            int units,
            int before,
            int behind,
            int context,
            Set<String> counters,
            WordTrie<String> verbs,
            Optional<WordTrie<String>> beforeWords,
            Optional<WordTrie<String>> leadWords,
            String takes) {
        boolean fits(Situation situation) {
            return holds(units, situation.units())
                    && holds(before, bit(situation.before().type()))
                    && holds(behind, bit(situation.behind().type()))
                    && holds(context, situation.contexts())
                    && (leadWords.isEmpty() || leadWord(situation) != null)
                    && (counters.isEmpty()
                            || counters.contains(situation.clause().quantity().unitAsWritten()));
        }

        /** The first of the frame's words among those that lead up to the figure. */
        WordTrie.@Nullable Match<String> leadWord(Situation situation) {
            Clause clause = situation.clause();
            for (int i = situation.lead().at(); i < clause.from() && leadWords.isPresent(); i++) {
                WordTrie.Match<String> word = leadWords.get().longest(clause.text(), i, clause.from());
                if (word != null) {
                    return word;
                }
            }
            return null;
        }

        private static boolean holds(int wanted, int given) {
            return wanted == 0 || (wanted & given) != 0;
        }
    }

    private static final List<String> UNITS =
            List.of("any", "count", "persons", "households", "times", "money", "measure", "percent");
    private static final List<String> CONTEXTS = List.of(
            "row",
            "part",
            "bracket",
            "bracketed",
            "label",
            "list-label",
            "opens",
            "headless",
            "adjoined",
            "according",
            "threshold",
            "within");
    private static final List<String> TYPES =
            Arrays.stream(Phrase.Type.values()).map(Phrase.Type::id).toList();

    /** The classes of unit that a frame may name for a figure of a class, as bits. */
    static int units(String unitClass) {
        return bits(UNITS, List.of(UNITS.get(0), unitClass));
    }

    /** Where a figure stands, as bits. */
    static int contexts(Collection<String> names) {
        return bits(CONTEXTS, names);
    }

    @SuppressWarnings("EnumOrdinal")
    private static int bit(Phrase.Type type) {
        return 1 << type.ordinal();
    }

    /** @throws IllegalArgumentException if a name is none of {@code all} */
    private static int bits(List<String> all, Collection<String> names) {
        int bits = 0;
        for (String name : names) {
            int at = all.indexOf(name);
            if (at < 0) {
                throw new IllegalArgumentException(name);
            }
            bits |= 1 << at;
        }
        return bits;
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
                "lead_words",
                "takes",
                "found",
                "ignored");
        String file = entry.file();
        return new Frame(
                file.substring(file.indexOf('/') + 1, file.lastIndexOf('.')),
                entry.integer("rank", 0),
                entry.flag("sure"),
                bits(UNITS, entry.texts("units")),
                bits(TYPES, entry.texts("before")),
                bits(TYPES, entry.texts("behind")),
                contexts(entry.texts("context")),
                Set.copyOf(entry.texts("counters")),
                WordTrie.forward(entry.texts("verbs")),
                entry.has("before_words")
                        ? Optional.of(WordTrie.backward(entry.texts("before_words")))
                        : Optional.empty(),
                entry.has("lead_words") ? Optional.of(WordTrie.forward(entry.texts("lead_words"))) : Optional.empty(),
                entry.text("takes"));
    }
}
