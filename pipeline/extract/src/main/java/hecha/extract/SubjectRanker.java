package hecha.extract;

import hecha.dictionary.Kinds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses what a figure counts among all phrases around it, by weights learned from reports with answers; the choice of the
 * frames stands where none is clearly likelier.
 */
final class SubjectRanker {
    /** The name that the record gives as the reason. */
    static final String RULE = "ranked";

    /** So much likelier another phrase must be, in hundredths of the natural logarithm. */
    private static final int MARGIN = 50;

    /** A word behind that goes on with the phrase: its head is not there. */
    private static final long NOUN = CueValue.code("n");

    private static final String WEIGHTS = "subject-weights.tsv";

    private final Candidates candidates;
    private final CandidateCues cues;
    private final RankWeights weights;
    private final PhraseBefore before;
    private final NounTests nouns;

    SubjectRanker(Candidates candidates, PhraseBefore before, NounTests nouns, Kinds kinds) {
        this.candidates = candidates;
        this.before = before;
        this.nouns = nouns;
        cues = new CandidateCues(kinds);
        weights = carried();
    }

    /** The weights that the program carries. */
    private static RankWeights carried() {
        return RankWeights.of(WeightTable.carried(WEIGHTS));
    }

    /** What the figure counts: the frames' choice, or a phrase that is clearly likelier. */
    Subject choose(Situation situation, Topics topics, Subject chosen, PhraseEnds ends) {
        List<Candidates.Candidate> all = candidates.of(situation, topics, chosen, ends);
        List<CandidateCues.Told> told = cues.of(situation, all, ends);
        Rivals.tell(all, told);
        int best = 0;
        int most = Integer.MIN_VALUE;
        int own = 0;
        for (int i = 0; i < all.size(); i++) {
            int score = weights.score(told.get(i));
            boolean whole = all.get(i).chosen()
                    || (told.get(i).get(CandidateCues.Cue.AFTER) != NOUN && !isScope(situation.clause(), all.get(i)));
            if (score > most && whole) {
                most = score;
                best = i;
            }
            if (all.get(i).chosen()) {
                own = score;
            }
        }
        return most - own > MARGIN ? subject(situation.clause(), all.get(best)) : chosen;
    }

    /** 86人全员到岗: a bare word of scope is never what is counted, nor is the 总数 of 占总数187个的87.2%. */
    private boolean isScope(Clause clause, Candidates.Candidate candidate) {
        String words = clause.text().substring(candidate.from(), candidate.to());
        char before = candidate.from() > 0 ? clause.text().charAt(candidate.from() - 1) : '\n';
        boolean share = before == Signs.SHARE || words.charAt(0) == Signs.SHARE;
        return nouns.isOpening(words) || (share && nouns.isScope(words));
    }

    private Subject subject(Clause clause, Candidates.Candidate candidate) {
        Optional<Subject> topic = candidate.topic();
        if (topic.isPresent()) {
            return topic.get().as(RULE, Subject.Source.TOPIC);
        }
        boolean behind = candidate.from() >= clause.to();
        boolean here = !behind && candidate.to() > clause.begin(clause.from());
        Phrase phrase = candidate.isNoun() && !behind
                ? before.nouns(clause, Math.max(clause.begin(candidate.to()), 0), candidate.to())
                : Phrase.NONE;
        int from = phrase.isNone() || phrase.to() != candidate.to() ? candidate.from() : phrase.from();
        return new Subject(
                from,
                candidate.to(),
                RULE,
                behind ? Subject.Source.BEHIND : here ? Subject.Source.BEFORE : Subject.Source.TOPIC);
    }

    /** The features of all candidates of a figure, for training. */
    List<SubjectChoice.Option> options(Situation situation, Topics topics, Subject chosen, PhraseEnds ends) {
        List<Candidates.Candidate> all = candidates.of(situation, topics, chosen, ends);
        List<CandidateCues.Told> told = cues.of(situation, all, ends);
        Rivals.tell(all, told);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new SubjectChoice.Option(
                        situation
                                        .clause()
                                        .text()
                                        .substring(all.get(i).from(), all.get(i).to())
                                + all.get(i).topic().map(Subject::more).orElse(""),
                        all.get(i).chosen() ? chosen.rule() : "",
                        RankWeights.features(told.get(i))))
                .toList();
    }
}
