package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.WordTrie;
import hecha.model.Nature;
import hecha.model.Period;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Chars;
import java.time.LocalDate;
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

    /** A rule is read no further from the figure. */
    private static final int RULE = 100;

    private static final int AFTER = 20;

    private static final String SCORED = "得扣加减计记";

    private final NatureWords words;

    NatureReader(DictionaryFiles files) {
        words = NatureWords.read(files);
    }

    /** Reached or asked for, and what decided. */
    record Decision(Nature nature, Reason reason) {}

    NatureScope scope(Report report, Lists lists) {
        return new NatureScope(words, report, lists);
    }

    /** What the words around a figure say, above 0 that it is asked for, and the word that says so. */
    private record Weight(int value, String word) {}

    Decision read(Clause clause, NatureScope scope, int section, Optional<Period> period, boolean isScore) {
        if (isScore) {
            return score(clause, scope);
        }
        if (clause.leadsOn()) {
            return new Decision(Nature.REPORTED, new Reason("nature", "origin", ""));
        }
        int verdict = scope.section(section);
        int prior = verdict == 0 ? (scope.genreVerdict() > 0 ? WORD : -1) : verdict * SECTION;
        int label = scope.block(clause.sentence().block(), clause.from());
        prior = label == 0 ? prior : label * LABEL;
        Weight before = before(clause, prior > 0);
        int weight = prior + before.value();
        String strongest = before.word();
        String term = term(clause, scope);
        if (!term.isEmpty() && before.value() > -STRONG) {
            weight += 2 * STRONG;
            strongest = term;
        }
        String behind = behind(clause);
        if (!behind.isEmpty()) {
            weight += behind.equals(BASE) ? -2 * STRONG : STRONG;
            strongest = behind;
        }
        if (lies(period, scope.reviewed()) && before.value() > -STRONG) {
            weight += STRONG;
        }
        Nature nature = weight > 0 ? Nature.TARGET : Nature.REPORTED;
        return new Decision(nature, new Reason("nature", strongest.isEmpty() ? "section" : "nature", strongest));
    }

    /** 每缺一项扣2分 and （得3分） are terms where a document says what is scored; a bare 8分 says what there is. */
    private Decision score(Clause clause, NatureScope scope) {
        int to = Chars.skipBlanksBack(
                clause.text(), clause.from(), clause.sentence().from());
        boolean scored =
                to > clause.sentence().from() && SCORED.indexOf(clause.text().charAt(to - 1)) >= 0;
        int begin = clause.begin(clause.from());
        boolean stated = to - 2 >= begin && "（(".indexOf(clause.text().charAt(to - 2)) >= 0;
        boolean each = clause.text().substring(begin, clause.from()).indexOf('每') >= 0;
        boolean term = scope.isScoring() && scored && (stated || each);
        return new Decision(term ? Nature.TARGET : Nature.REPORTED, new Reason("nature", "score", ""));
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
            boolean holds = strong || near || (sign < 0 && !asks);
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
    private static boolean isDone(Clause clause, int at) {
        String text = clause.text();
        if (text.charAt(at) == '日' || text.charAt(at) == '号') {
            int q = clause.quantityEndingAt(at + 1);
            if (q < 0 || !clause.all().get(q).sort().equals("date")) {
                return false;
            }
            Quantity date = clause.all().get(q);
            boolean day = text.substring(date.from(), date.to()).indexOf('月') >= 0;
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
            return day && "前起之至—-".indexOf(next) < 0;
        }
        if (text.charAt(at) != '了') {
            return false;
        }
        int index = clause.word(at);
        if (index == 0 || index >= clause.sentence().words().size()) {
            return false;
        }
        Word word = clause.sentence().words().get(index);
        Word verb = clause.sentence().words().get(index - 1);
        return word.from() == at && word.to() == at + 1 && verb.nature().startsWith("v");
    }

    private static boolean isMeant(Clause clause, WordTrie.Match<NatureWords.Cue> cue) {
        if (cue.to() - cue.from() == 1 && !isWord(clause, cue.from())) {
            return false;
        }
        return !cue.value().beforeVerb() || isFollowedByVerb(clause, cue.to());
    }

    /** 计划完成 asks, 行动计划 names. */
    private static boolean isFollowedByVerb(Clause clause, int at) {
        int index = clause.word(at);
        Sentence sentence = clause.sentence();
        if (index >= sentence.words().size()) {
            return false;
        }
        String nature = sentence.words().get(index).nature();
        return nature.startsWith("v")
                || nature.startsWith("d")
                || nature.startsWith("p")
                || nature.startsWith("t")
                || nature.startsWith("m")
                || clause.from() == at;
    }

    private static boolean isWord(Clause clause, int at) {
        int index = clause.word(at);
        if (index >= clause.sentence().words().size()) {
            return false;
        }
        Word word = clause.sentence().words().get(index);
        return word.from() == at && word.to() == at + 1 && !word.nature().startsWith("p");
    }

    private static final String BASE = "的基础上";

    /** …的目标 and …的要求 behind a figure ask for it, …的基础上 has it. */
    private static String behind(Clause clause) {
        String text = clause.text();
        int after = Math.min(clause.end(clause.to()), clause.to() + AFTER);
        for (int i = clause.to(); i < after; i++) {
            if (text.startsWith(BASE, i)) {
                return BASE;
            }
            if (text.startsWith("的目标", i) || text.startsWith("的要求", i) || text.startsWith("的标准", i)) {
                return text.substring(i, i + 3);
            }
        }
        return "";
    }

    /** The words by which a figure is a term of a rule: the condition of a grant, or what is granted. */
    private String term(Clause clause, NatureScope scope) {
        String text = clause.text();
        NatureWords.Rules rules = words.rules();
        int floor = Math.max(clause.sentence().from(), clause.from() - RULE);
        int ceiling = Math.min(clause.sentence().to(), clause.to() + RULE);
        int modal = NatureWords.first(rules.modals(), text, floor, ceiling);
        if (modal >= 0) {
            return text.substring(modal, Math.min(ceiling, modal + 3));
        }
        int closer = NatureWords.first(rules.closers(), text, floor, ceiling);
        while (closer >= 0) {
            if (grants(text, closer, ceiling)) {
                return text.substring(closer, Math.min(ceiling, closer + 4));
            }
            closer = NatureWords.first(rules.closers(), text, closer + 1, ceiling);
        }
        WordTrie.Match<String> score = rules.scores().longest(text, clause.to(), ceiling);
        if (score == null || !scope.isScoring() || score.to() >= ceiling) {
            return "";
        }
        return Chars.isDigit(text.charAt(score.to())) ? score.value() : "";
    }

    private boolean grants(String text, int closer, int ceiling) {
        for (int i = closer + 1; i < Math.min(ceiling, closer + 24); i++) {
            if (text.charAt(i) == '。') {
                return false;
            }
            if (words.rules().grants().longest(text, i, ceiling) != null) {
                return true;
            }
        }
        return false;
    }
}
