package hecha.extract;

import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The phrases that a figure could count: each noun of its sentence near by, the phrases beside it, what the figures before
 * it count, the words that open its list and the headings above it. One for each place where a head can end.
 */
final class Candidates {
    /** So many figures back what they count is taken up again. */
    private static final int FIGURES = 4;

    private static final int HEADINGS = 3;

    /** Of a heading the last characters are the phrase. */
    private static final int HEADING = 12;

    /** No noun farther behind a figure is counted by it. */
    private static final int BEHIND = 50;

    private final PhraseBefore before;
    private final LeadReader leads;

    Candidates(PhraseBefore before, LeadReader leads) {
        this.before = before;
        this.leads = leads;
    }

    /**
     * A phrase that could be counted.
     *
     * @param chosen whether the frames chose it
     * @param topic the subject that it is already, of the frames or of a figure before
     * @param ending what it ends with: the sum of {@link #COUNTED}, {@link #INDICATOR}, {@link #THING}
     * @param sources how it was met: bits of the places in {@link #SOURCES}
     */
    record Candidate(int from, int to, boolean chosen, Optional<Subject> topic, int ending, long sources) {
        /** Whether it is met as a noun of the sentence. */
        boolean isNoun() {
            return (sources & NOUN) != 0;
        }
    }

    /** It ends with what is counted with the figure's unit. */
    static final int COUNTED = 1;
    /** It ends with the name of an indicator. */
    static final int INDICATOR = 2;
    /** It ends with the name of a thing. */
    static final int THING = 4;

    /**
     * How a candidate is met: {@code W} as a noun, {@code B…} before and {@code A…} behind the figure with the type of the
     * phrase, {@code P1s} as what the figure before it with the same unit counts ({@code P1d} with another), {@code U} as the
     * last of its unit, {@code O} as the opener of its list, {@code H0} as the nearest heading.
     */
    static final List<String> SOURCES = sources();

    private static final long NOUN = 1;

    private static List<String> sources() {
        List<String> all = new ArrayList<>(List.of("W", "U", "O", "H0", "H1", "H2"));
        for (int back = 1; back <= FIGURES; back++) {
            all.add("P" + back + "s");
            all.add("P" + back + "d");
        }
        for (String side : List.of("B", "A")) {
            for (Phrase.Type type : Phrase.Type.values()) {
                all.add(side + type.name().substring(0, Math.min(type.name().length(), TYPE)));
            }
        }
        return List.copyOf(all);
    }

    private static final List<Phrase.Type> TYPES = List.of(Phrase.Type.values());
    private static final int TYPE = 6;
    private static final int UNIT = 1;
    private static final int OPENER = 2;
    private static final int FIRST_HEADING = 3;
    private static final int FIRST_FIGURE = FIRST_HEADING + HEADINGS;
    private static final int BEFORE = FIRST_FIGURE + 2 * FIGURES;
    private static final int AFTER = BEFORE + Phrase.Type.values().length;

    /** The candidates of one figure as they are met. */
    private static final class Met {
        private final Clause clause;
        private final PhraseEnds ends;
        private final List<Candidate> all = new ArrayList<>();

        private Met(Clause clause, PhraseEnds ends) {
            this.clause = clause;
            this.ends = ends;
        }

        private int indexOf(int to) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).to() == to) {
                    return i;
                }
            }
            return -1;
        }

        private void add(int from, int to, Optional<Subject> topic, int source) {
            int same = indexOf(to);
            long bit = 1L << source;
            if (same >= 0) {
                Candidate met = all.get(same);
                all.set(same, new Candidate(met.from(), to, false, met.topic(), met.ending(), met.sources() | bit));
            } else {
                all.add(new Candidate(from, to, false, topic, ending(to), bit));
            }
        }

        private void choose(Subject subject) {
            int same = indexOf(subject.to());
            long sources = same >= 0 ? all.get(same).sources() : 0;
            int ending = same >= 0 ? all.get(same).ending() : ending(subject.to());
            Candidate chosen = new Candidate(subject.from(), subject.to(), true, Optional.of(subject), ending, sources);
            if (same >= 0) {
                all.set(same, chosen);
            } else {
                all.add(chosen);
            }
        }

        private int ending(int to) {
            PhraseEnds.End end = ends.at(to);
            return (end.isCounted(clause.quantity()) ? COUNTED : 0)
                    + (end.indicator() ? INDICATOR : 0)
                    + (end.thing() ? THING : 0);
        }

        /** Whether a phrase that ends at {@code to} is known to be counted by the figure. */
        private boolean counts(int to) {
            PhraseEnds.End end = ends.at(to);
            return end.indicator() || end.isCounted(clause.quantity());
        }
    }

    /** All candidates, by the place of their end; the one that was chosen is among them. */
    List<Candidate> of(Situation situation, Topics topics, Subject chosen, PhraseEnds ends) {
        Clause clause = situation.clause();
        Met met = new Met(clause, ends);
        beside(met, situation.before(), BEFORE);
        beside(met, situation.behind(), AFTER);
        counted(met, topics);
        topics.opener().ifPresent(opener -> opener(met, opener));
        headings(met, topics);
        nouns(
                met,
                leads.isAway(clause, situation.lead().at()) ? situation.lead().at() : clause.from());
        met.choose(chosen);
        met.all.sort(Comparator.comparingInt(Candidate::to));
        return Collections.unmodifiableList(met.all);
    }

    private static void beside(Met met, Phrase phrase, int side) {
        if (!phrase.isNone()) {
            met.add(phrase.from(), phrase.to(), Optional.empty(), side + TYPES.indexOf(phrase.type()));
        }
    }

    private static void counted(Met met, Topics topics) {
        Clause clause = met.clause;
        String unit = clause.quantity().unit();
        for (int back = 0; back < FIGURES && back < clause.at(); back++) {
            int figure = clause.at() - back - 1;
            Optional<Subject> topic = topics.of(figure);
            if (topic.isPresent()) {
                int other = clause.all().get(figure).unit().equals(unit) ? 0 : 1;
                met.add(topic.get().from(), topic.get().to(), topic, FIRST_FIGURE + 2 * back + other);
            }
        }
        topics.ofUnit(unit).ifPresent(s -> met.add(s.from(), s.to(), Optional.of(s), UNIT));
    }

    private void opener(Met met, Sentence opener) {
        Clause clause = met.clause;
        int end = Chars.skipBlanksBack(clause.text(), opener.to(), opener.from());
        Clause moved = new Clause(clause.text(), opener, clause.at(), clause.numerals());
        Phrase phrase = before.find(moved, leads.begin(moved, end));
        if (!phrase.isNone()) {
            met.add(phrase.from(), phrase.to(), Optional.empty(), OPENER);
        }
    }

    private static void headings(Met met, Topics topics) {
        String text = met.clause.text();
        List<int[]> places = topics.headingsAndTitle();
        for (int h = 0; h < Math.min(HEADINGS, places.size()); h++) {
            int from = places.get(h)[0];
            int to = Chars.skipBlanksBack(text, Math.min(places.get(h)[1], met.clause.from()), from);
            while (to > from && "。：:\n".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            if (to > from) {
                met.add(Math.max(from, to - HEADING), to, Optional.empty(), FIRST_HEADING + h);
            }
        }
    }

    /**
     * One pass over the words: a phrase begins where a noun or its modifier does not go on from the word before.
     *
     * @param from what stands between here and the figure says from where a way is measured: 距弯道、交叉口50米
     */
    private void nouns(Met met, int from) {
        Clause clause = met.clause;
        String text = clause.text();
        List<Word> words = clause.sentence().words();
        int floor = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int ceiling = Math.min(clause.sentence().to(), clause.to() + BEHIND);
        int begin = floor;
        int end = -1;
        int numeral = clause.at();
        while (numeral > 0 && clause.all().get(numeral - 1).to() > floor) {
            numeral--;
        }
        for (int i = clause.word(floor); i < words.size() && words.get(i).to() <= ceiling; i++) {
            Word word = words.get(i);
            while (numeral < clause.at() && clause.all().get(numeral).to() <= word.from()) {
                numeral++;
            }
            // the 人次 of a figure before is no noun for this one
            boolean inFigure = (word.from() < clause.to() && word.to() > clause.from())
                    || (numeral < clause.at() && clause.all().get(numeral).from() < word.from());
            int told = met.ends.word(word);
            boolean noun =
                    (told & PhraseEnds.NOUN) != 0 || met.ends.at(word.to()).known();
            if (end != word.from() || word.to() - begin > NounTests.LONGEST) {
                begin = word.from();
            }
            boolean named = noun || "vlgkx".indexOf(word.pos().charAt(0)) >= 0;
            boolean head = !isVerb(word) && !goesOn(words, i) && !leads.isLead(text, word.from(), word.to());
            boolean away = word.from() >= from && word.to() <= clause.from();
            if (!inFigure && !away && named && (head || met.counts(word.to()))) {
                met.add(Math.max(floor, begin), word.to(), Optional.empty(), 0);
            }
            end = !inFigure && (noun || (told & PhraseEnds.MODIFIES) != 0) ? word.to() : -1;
        }
    }

    private static boolean isVerb(Word word) {
        return word.pos().startsWith("v") && !word.pos().equals("vn");
    }

    /** Whether a noun goes on with a word, so that a head ends there only where it is known to be counted. */
    private static boolean goesOn(List<Word> words, int i) {
        return i + 1 < words.size()
                && words.get(i + 1).from() == words.get(i).to()
                && words.get(i + 1).pos().startsWith("n");
    }
}
