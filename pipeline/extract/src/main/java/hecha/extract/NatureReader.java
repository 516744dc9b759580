package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.WordTrie;
import hecha.model.Nature;
import hecha.model.NumeralSort;
import hecha.model.Period;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Chars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a figure is reached or asked for: by the words before it, where the last that is sure outweighs those
 * before it (计划招12人，实际招到7人), by the rule that it is a term of, by the time that it holds for, and by its scope.
 */
final class NatureReader {
    private static final int STRONG = 6;
    private static final int WORD = 2;
    private static final int SECTION = 3;
    private static final int LABEL = 5;

    private final NatureWords words;
    private final PlanReader plans;
    private final TermReader terms;

    NatureReader(DictionaryFiles files) {
        words = NatureWords.read(files);
        plans = new PlanReader(words);
        terms = new TermReader(words.rules());
    }

    /** Reached or asked for, and what decided. */
    record Decision(Nature nature, Reason reason) {}

    NatureScope scope(Report report, Lists lists) {
        return new NatureScope(words, report, lists);
    }

    /** Whether a figure that is asked for is a term of a rule, which holds whatever the year. */
    boolean isOfRule(Clause clause, NatureScope scope) {
        return terms.isOfRule(clause, scope);
    }

    /** What the words around a figure say, above 0 that it is asked for, and the word that says so. */
    private record Weight(int value, String word) {}

    /**
     * @param period the time that the sentence names for the figure
     * @param kind the kind of the figure
     * @param cells the cells of tables, if the figure fills one of them
     */
    Decision read(
            Clause clause,
            NatureScope scope,
            int section,
            Optional<Period> period,
            String kind,
            TableReader.Cells cells) {
        Optional<PlanReader.Verdict> plan = plans.read(clause, cells.subject(clause.from()), cells.head(clause.from()));
        boolean ruling = scope.isRuling();
        if (kind.equals("score")) {
            boolean term = terms.scores(clause, scope, ruling, scope.section(section) > 0)
                    || plan.filter(p -> !p.reached()).isPresent()
                    || before(clause, false).value() >= STRONG;
            return new Decision(term ? Nature.TARGET : Nature.REPORTED, new Reason("nature", "score", ""));
        }
        if (plan.isPresent() && !plan.get().reached()) {
            return new Decision(
                    Nature.TARGET, new Reason("nature", "plan", plan.get().word()));
        }
        if (clause.leadsOn() && !ruling) {
            return new Decision(Nature.REPORTED, new Reason("nature", "origin", ""));
        }
        boolean told = section < 0 && period.isPresent();
        int prior = told && ruling ? -1 : prior(clause, scope, section);
        Weight before = before(clause, prior > 0);
        int weight = prior + before.value();
        String strongest = before.word();
        String term = terms.bound(clause).orElseGet(() -> terms.read(clause, scope));
        if (!term.isEmpty() && before.value() > -STRONG) {
            weight += 2 * STRONG;
            strongest = term;
        }
        if (plan.isPresent()) {
            // a share of the plan: asked for only where all that is told there is
            boolean named = words.plans().before().longest(strongest, strongest.length(), 0) != null;
            weight -= plan.get().sure() ? 2 * STRONG : named ? STRONG + WORD : WORD;
        }
        if (lies(period, scope.reviewed()) && before.value() > -STRONG && prior > -LABEL) {
            weight += STRONG;
        }
        if (before.value() == 0 && scope.isAsked(clause.sentence().from())) {
            weight += WORD;
        }
        Nature nature = weight > 0 ? Nature.TARGET : Nature.REPORTED;
        if (nature == Nature.TARGET && prior <= 0) {
            scope.asks(clause.sentence().to());
        }
        String entry =
                told && ruling && nature == Nature.REPORTED ? "told" : strongest.isEmpty() ? "section" : "nature";
        return new Decision(nature, new Reason("nature", entry, strongest));
    }

    /** What the document, the section and the label over a figure say before its own words are read. */
    private static int prior(Clause clause, NatureScope scope, int section) {
        int label = scope.block(clause.sentence().block(), clause.from());
        if (scope.isRuling() && label >= 0) {
            return 2 * STRONG;
        }
        if (label != 0) {
            return label * LABEL;
        }
        int verdict = scope.section(section, clause.from());
        return verdict == 0 ? (scope.genreVerdict() > 0 ? WORD : -1) : verdict * SECTION;
    }

    /** Whether a time begins after the year that the report looks back on. */
    private static boolean lies(Optional<Period> period, int reviewed) {
        int year = period.flatMap(Period::from).map(LocalDate::getYear).orElse(0);
        int last = period.flatMap(Period::to).map(LocalDate::getYear).orElse(0);
        return reviewed > 0 && Math.max(year, last) > reviewed;
    }

    private Weight before(Clause clause, boolean asks) {
        String text = clause.text();
        int begin = Math.max(clause.sentence().from(), clause.from() - Clause.REACH);
        int clauseBegin = clause.begin(clause.from());
        int weight = 0;
        String strongest = "";
        for (int i = begin; i < clause.from(); i++) {
            WordTrie.Match<NatureWords.Cue> cue = words.cues().longest(text, i, clause.from());
            if (cue == null) {
                if (isDone(clause, i) && (i >= clauseBegin || !asks)) {
                    weight = weight > 0 ? -WORD : weight - WORD;
                    strongest = String.valueOf(text.charAt(i));
                }
                continue;
            }
            i = cue.to() - 1;
            int sign = cue.value().verdict();
            boolean strong = cue.value().strong();
            boolean near = cue.from() >= clauseBegin;
            boolean carries = words.carrying().contains(text.substring(cue.from(), cue.to()));
            boolean holds = strong || near || carries || (sign < 0 && !asks);
            if (sign == 0 || !holds || !isMeant(clause, cue)) {
                continue;
            }
            int value = strong ? sign * STRONG : sign * WORD;
            boolean contradicts = strong && weight * sign < 0;
            weight = contradicts ? value : weight + value;
            strongest = text.substring(cue.from(), cue.to());
        }
        return new Weight(weight, strongest);
    }

    /** 递交了18份: what a verb with 了 says is done; so is what happened on a day: 5月10日，检查组一行3人. */
    private boolean isDone(Clause clause, int at) {
        String text = clause.text();
        if (words.signals().days().indexOf(text.charAt(at)) >= 0) {
            int q = clause.quantityEndingAt(at + 1);
            if (q < 0 || clause.all().get(q).sort() != NumeralSort.DATE) {
                return false;
            }
            Quantity date = clause.all().get(q);
            boolean day = text.substring(date.from(), date.to()).indexOf(Signs.MONTH) >= 0;
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
            return day
                    && next != '—'
                    && next != '-'
                    && words.signals().notDays().indexOf(next) < 0;
        }
        if (words.signals().done().indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int index = clause.word(at);
        if (index == 0 || index >= clause.sentence().words().size()) {
            return false;
        }
        Word word = clause.sentence().words().get(index);
        Word verb = clause.sentence().words().get(index - 1);
        return word.from() == at && word.to() == at + 1 && verb.pos().startsWith("v");
    }

    /** Whether a cue speaks of the figure: one that ends with 的 (较上年的46.5%) only of the one right behind it. */
    private boolean isMeant(Clause clause, WordTrie.Match<NatureWords.Cue> cue) {
        if (cue.to() - cue.from() == 1 && !isWord(clause, cue.from())) {
            return false;
        }
        if (cue.value().verdict() > 0 && (isPurpose(clause, cue) || isSurpassed(clause, cue) || isAside(clause, cue))) {
            return false;
        }
        if (Chars.isDigit(clause.text().charAt(cue.to()))
                && words.taking().contains(clause.text().substring(cue.from(), cue.to()))) {
            return false;
        }
        boolean binds = clause.text().startsWith(Signs.OF_WORD, cue.to() - 1);
        return (!binds || cue.to() == clause.from())
                && (!cue.value().beforeVerb() || (isFollowedByVerb(clause, cue.to()) && !isName(clause, cue)));
    }

    /** The 计划 of 人才培养计划: what a verb directly before it makes the name of. */
    private static boolean isName(Clause clause, WordTrie.Match<NatureWords.Cue> cue) {
        List<Word> all = clause.sentence().words();
        int before = clause.word(cue.from()) - 1;
        if (before < 1 || cue.to() - cue.from() < 2 || all.get(before).to() != cue.from()) {
            return false;
        }
        Word verb = all.get(before);
        Word noun = all.get(before - 1);
        boolean named = verb.pos().equals("vn")
                || (noun.to() == verb.from() && noun.pos().startsWith("n"));
        return named && verb.pos().startsWith("v") && verb.to() - verb.from() > 1;
    }

    /** 为确保应收尽收，投入农机1.35万台: a purpose asks for nothing in the clauses behind it. */
    private boolean isPurpose(Clause clause, WordTrie.Match<NatureWords.Cue> cue) {
        int begin = clause.begin(cue.from());
        String lead = clause.text().substring(begin, cue.from()).strip();
        return words.signals().purposes().contains(lead) && begin != clause.begin(clause.from());
    }

    /** 超年度目标24亿元: a goal that is told to be passed. */
    private boolean isSurpassed(Clause clause, WordTrie.Match<NatureWords.Cue> cue) {
        String text = clause.text();
        return words.signals().goals().longest(text, cue.to(), 0) != null
                && words.signals().passing().longest(text, cue.from(), 0) != null;
    }

    /** 把准备办嫁妆的1200元拿出来: what is meant to be done with a thing, no more than said beside it. */
    private boolean isAside(Clause clause, WordTrie.Match<NatureWords.Cue> cue) {
        return cue.value().beforeVerb()
                && clause.text().startsWith(Signs.OF_WORD, clause.from() - 1)
                && NatureWords.lastOf(clause.text(), words.signals().takes(), clause.begin(clause.from()), cue.from())
                        >= 0;
    }

    /** 计划完成 asks, 行动计划 names. */
    private static boolean isFollowedByVerb(Clause clause, int at) {
        int index = clause.word(at);
        Sentence sentence = clause.sentence();
        if (index >= sentence.words().size()) {
            return false;
        }
        String pos = sentence.words().get(index).pos();
        boolean verb = pos.startsWith("v");
        if (!verb && index + 1 < sentence.words().size()) {
            // 计划新开工: an adjective before its verb
            verb = pos.startsWith("a") && sentence.words().get(index + 1).pos().startsWith("v");
        }
        return verb
                || pos.startsWith("d")
                || pos.startsWith("p")
                || pos.startsWith("t")
                || pos.startsWith("m")
                || clause.from() == at;
    }

    private static boolean isWord(Clause clause, int at) {
        int index = clause.word(at);
        if (index >= clause.sentence().words().size()) {
            return false;
        }
        Word word = clause.sentence().words().get(index);
        return word.from() == at && word.to() == at + 1 && !word.pos().startsWith("p");
    }
}
