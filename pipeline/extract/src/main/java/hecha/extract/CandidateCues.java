package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.model.Quantity;
import hecha.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is told of a candidate: where it stands to its figure, what it ends with, what stands between, and what rivals it.
 * A value is a short text, packed into a number; {@code -} where there is none.
 */
final class CandidateCues {
    private static final int FIGURES_BEFORE = 12;
    private static final int FIGURES_BEHIND = 8;

    /** So many characters of a kind's name tell it from the others. */
    private static final int KIND = 8;

    private static final String MARKS = "，。；：（）、的中内上地及和与等“”《》";
    private static final String OPENINGS = "，。；：（）、的中内和与及对为将把给了";
    /** Words of relation by their first characters: two of more than one character, then those of one. */
    private static final String RELATIONS = "其分占达的中";

    private static final List<String> PAIRS = List.of("其中", "分别");
    private static final int ALONE = PAIRS.size();
    private static final int FAR = 20;
    private static final String SORTS = "apd";
    private static final String PLACES = "lcso";
    static final long NONE = CueValue.code("-");
    static final long BEFORE = CueValue.code("be");
    static final long BEHIND = CueValue.code("bh");
    static final long OUT = CueValue.code("ou");
    private static final long[] NO_KIND = {CueValue.code("none")};
    private static final int CUES = Cue.values().length;
    static final long[] NUMBERS =
            IntStream.rangeClosed(0, 20).mapToLong(CueValue::code).toArray();
    private static final long[] SOURCES =
            Candidates.SOURCES.stream().mapToLong(CueValue::code).toArray();
    private static final long[] ENDINGS = IntStream.range(0, 8)
            .mapToObj(i -> flags("KIT", i))
            .mapToLong(CueValue::code)
            .toArray();
    private static final long[] SORT =
            IntStream.range(0, 8).mapToLong(i -> some(SORTS, i)).toArray();
    private static final long[] PLACE =
            IntStream.range(0, 16).mapToLong(i -> some(PLACES, i)).toArray();
    private static final long[] SIGNS =
            IntStream.range(0, 8).mapToLong(i -> some("ds:", i)).toArray();

    /** What is told, in the words of the weights' file. */
    enum Cue {
        UNIT,
        COUNTER,
        SIDE,
        ENDING,
        DISTANCE,
        COMMAS,
        FIGURES,
        SAME,
        AFTER,
        NATURE,
        LENGTH,
        MARK,
        OPENING,
        PLACE,
        CLAUSE,
        VERBS,
        FIRST,
        FIRSTN,
        LAST,
        LASTN,
        BETWEEN,
        SIGNS,
        SORT,
        CHANGE,
        RANK,
        RANKK,
        RIVAL,
        BEFORE,
        HEAD,
        CHAR,
        SOURCE,
        KIND;

        /** Its place in an array of values: a map would cost more than all else here. */
        @SuppressWarnings("EnumOrdinal")
        int at() {
            return ordinal();
        }
    }

    private final long[] takes;
    private final long[] refuses;

    CandidateCues(Kinds kinds) {
        takes = kinds.all().stream().mapToLong(kind -> kind(kind, "+")).toArray();
        refuses = kinds.all().stream().mapToLong(kind -> kind(kind, "-")).toArray();
    }

    private static long kind(Kinds.Kind kind, String sign) {
        return CueValue.code(kind.id().substring(0, Math.min(KIND, kind.id().length())) + sign);
    }

    /** The characters whose bits are set, the others as {@code -}. */
    static String flags(String characters, int bits) {
        StringBuilder text = new StringBuilder(characters);
        for (int i = 0; i < characters.length(); i++) {
            if ((bits >> i & 1) == 0) {
                text.setCharAt(i, '-');
            }
        }
        return text.toString();
    }

    /** The characters whose bits are set. */
    private static long some(String characters, int bits) {
        String text = flags(characters, bits).replace("-", "");
        return text.isEmpty() ? NONE : CueValue.code(text);
    }

    /** The cues of one candidate. */
    static final class Told {
        private final long[] single;
        final long[] sources;
        final long[] kinds;

        /**
         * @param single by {@link Cue#at()}, one value each
         * @param sources how it was met
         * @param kinds the kinds that its head speaks for, with {@code +} where they take the figure's unit
         */
        private Told(long[] single, long[] sources, long[] kinds) {
            this.single = single;
            this.sources = sources;
            this.kinds = kinds;
        }

        long get(Cue cue) {
            return single[cue.at()];
        }

        long get(int cue) {
            return single[cue];
        }

        void set(Cue cue, long value) {
            single[cue.at()] = value;
        }

        void number(Cue cue, int value) {
            single[cue.at()] = NUMBERS[value];
        }
    }

    /** The other figures near by: their places, and whether they have the same unit. */
    private static final class Near {
        private final int[] from;
        private final int[] to;
        private final boolean[] same;

        private Near(int[] from, int[] to, boolean[] same) {
            this.from = from;
            this.to = to;
            this.same = same;
        }

        private static Near of(Clause clause) {
            int first = Math.max(0, clause.at() - FIGURES_BEFORE);
            int last = Math.min(clause.all().size(), clause.at() + FIGURES_BEHIND);
            int[] near = IntStream.range(first, last)
                    .filter(k -> k != clause.at() && clause.isFigure(k))
                    .toArray();
            int[] from = new int[near.length];
            int[] to = new int[near.length];
            boolean[] same = new boolean[near.length];
            for (int i = 0; i < near.length; i++) {
                Quantity other = clause.all().get(near[i]);
                from[i] = other.from();
                to[i] = other.to();
                same[i] = other.unit().equals(clause.quantity().unit());
            }
            return new Near(from, to, same);
        }

        /** How many lie within a place, or how many of those have the same unit; two stand for more. */
        private int within(int begin, int end, boolean sameUnit) {
            int count = 0;
            for (int i = 0; i < from.length; i++) {
                count += from[i] >= begin && to[i] <= end && (same[i] || !sameUnit) ? 1 : 0;
            }
            return Math.min(2, count);
        }
    }

    /** The cues of all candidates of a figure, in their order, but for what rivals them. */
    List<Told> of(Situation situation, List<Candidates.Candidate> candidates, PhraseEnds ends) {
        Near near = Near.of(situation.clause());
        long[] common = new long[CUES];
        Arrays.fill(common, NONE);
        common[Cue.UNIT.at()] = CueValue.code(situation.unitClass());
        common[Cue.COUNTER.at()] = CueValue.code(situation.clause().quantity().unit());
        common[Cue.CHANGE.at()] = NUMBERS[situation.lead().changeWord().isEmpty() ? 0 : 1];
        List<Told> all = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            int next = i + 1 < candidates.size() ? candidates.get(i + 1).to() : Integer.MAX_VALUE;
            PhraseEnds.End end = ends.at(candidates.get(i).to());
            all.add(told(situation.clause(), candidates.get(i), end, next, near, common.clone()));
        }
        return all;
    }

    /** @param next where the next candidate ends */
    private Told told(
            Clause clause, Candidates.Candidate candidate, PhraseEnds.End ending, int next, Near near, long[] single) {
        Told told = new Told(single, sources(candidate), kinds(clause.quantity(), ending.kinds()));
        told.set(Cue.ENDING, ENDINGS[candidate.ending()]);
        told.set(Cue.HEAD, ending.head());
        told.set(Cue.CHAR, ending.last());
        told.set(Cue.SORT, SORT[ending.sort()]);
        boolean within = candidate.to() > clause.sentence().from()
                && candidate.to() <= clause.sentence().to();
        if (!within) {
            told.set(Cue.SIDE, OUT);
            return told;
        }
        boolean before = candidate.to() <= clause.from();
        told.set(Cue.SIDE, before ? BEFORE : BEHIND);
        int from = before ? candidate.to() : clause.to();
        int to = before ? clause.from() : Math.max(clause.to(), candidate.from());
        between(clause.text(), from, to, told);
        told.number(Cue.FIGURES, near.within(from, to, false));
        told.number(Cue.SAME, near.within(from, to, true));
        words(clause, from, to, told);
        around(clause, candidate, told);
        int end = clause.end(candidate.to());
        int begin = clause.begin(candidate.to());
        int place = (next > end ? 1 : 0)
                + (candidate.from() <= begin + 1 ? 2 : 0)
                + (candidate.from() <= clause.sentence().from() + 1 ? 4 : 0)
                + (end <= clause.from() || begin >= clause.to() ? 8 : 0);
        told.set(Cue.PLACE, PLACE[place]);
        told.number(Cue.CLAUSE, near.within(begin, end, false));
        return told;
    }

    private static long[] sources(Candidates.Candidate candidate) {
        long bits = candidate.sources();
        long[] sources = new long[Long.bitCount(bits)];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = SOURCES[Long.numberOfTrailingZeros(bits)];
            bits &= bits - 1;
        }
        return sources;
    }

    private long[] kinds(Quantity quantity, List<Kinds.Kind> speaking) {
        if (speaking.isEmpty()) {
            return NO_KIND;
        }
        long[] found = new long[speaking.size()];
        for (int i = 0; i < found.length; i++) {
            Kinds.Kind kind = speaking.get(i);
            boolean accepts = kind.accepts(quantity.unit(), quantity.unitAsWritten());
            found[i] = (accepts ? takes : refuses)[kind.index()];
        }
        return found;
    }

    /** The signs and the words of relation between a candidate and its figure. */
    private static void between(String text, int from, int to, Told told) {
        int commas = 0;
        int signs = 0;
        StringBuilder met = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '，', ',' -> commas++;
                case '、' -> signs |= 1;
                case '；', ';' -> signs |= 2;
                case '：', ':' -> signs |= 4;
                default -> {
                    int relation = RELATIONS.indexOf(c);
                    if (relation >= ALONE || (relation >= 0 && text.startsWith(PAIRS.get(relation), i))) {
                        meet(met, c);
                    }
                }
            }
        }
        told.number(Cue.COMMAS, Math.min(3, commas));
        told.set(Cue.BETWEEN, met.isEmpty() ? NONE : CueValue.code(met, 0, met.length()));
        told.set(Cue.SIGNS, SIGNS[signs]);
    }

    private static void meet(StringBuilder met, char c) {
        if (met.length() < CueValue.LONGEST && met.indexOf(String.valueOf(c)) < 0) {
            met.append(c);
        }
    }

    private static void words(Clause clause, int from, int to, Told told) {
        List<Word> words = clause.sentence().words();
        int first = clause.word(from);
        int end = Math.min(clause.word(to), words.size());
        int distance = Math.max(0, end - first);
        told.number(Cue.DISTANCE, distance < 6 ? distance : distance < 10 ? 6 : distance < FAR ? 10 : FAR);
        int verbs = 0;
        for (int i = first; i < end; i++) {
            verbs += words.get(i).pos().equals("v") ? 1 : 0;
        }
        told.number(Cue.VERBS, Math.min(3, verbs));
        if (to > from) {
            Word opening = words.get(Math.min(words.size() - 1, first));
            Word closing = words.get(Math.min(words.size() - 1, clause.word(to - 1)));
            told.set(Cue.FIRST, start(clause.text(), opening));
            told.set(Cue.FIRSTN, CueValue.code(opening.pos()));
            told.set(Cue.LAST, start(clause.text(), closing));
            told.set(Cue.LASTN, CueValue.code(closing.pos()));
        }
    }

    private static long start(String text, Word word) {
        return CueValue.code(text, word.from(), Math.min(word.to(), word.from() + 3));
    }

    /** The head's own word, and what stands directly before the phrase and behind it. */
    private static void around(Clause clause, Candidates.Candidate candidate, Told told) {
        String text = clause.text();
        List<Word> words = clause.sentence().words();
        int at = clause.word(candidate.to() - 1);
        int next = words.get(at).to() > candidate.to() ? at : at + 1;
        if (next < words.size() && words.get(next).from() == candidate.to()) {
            told.set(Cue.AFTER, CueValue.code(words.get(next).pos(), 0, 1));
        }
        told.set(Cue.NATURE, CueValue.code(words.get(at).pos()));
        told.number(Cue.LENGTH, Math.min(3, words.get(at).to() - words.get(at).from()));
        int previous = clause.word(candidate.from()) - 1;
        if (previous >= 0) {
            told.set(Cue.BEFORE, CueValue.code(words.get(previous).pos(), 0, 1));
        }
        sign(told, Cue.MARK, text, candidate.to(), MARKS);
        sign(told, Cue.OPENING, text, candidate.from() - 1, OPENINGS);
    }

    private static void sign(Told told, Cue cue, String text, int at, String signs) {
        if (at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
            told.set(cue, CueValue.code(text, at, at + 1));
        }
    }
}
