package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Approx;
import hecha.text.Chars;
import java.util.Optional;

/**
 * Tells by the words of a rule that a figure is one of its terms: the condition of a grant, what is granted, what each of
 * many gets, what is scored.
 */
final class TermReader {
    /** A rule is read no further from the figure. */
    private static final int RULE = 100;

    /** A grant stands no further behind what closes its condition. */
    private static final int GRANT = 24;

    private static final String STOPS = "。；;";

    private final NatureWords.Rules words;

    TermReader(NatureWords.Rules words) {
        this.words = words;
    }

    /** The words by which a figure is a term; empty if it is none. */
    String read(Clause clause, NatureScope scope) {
        String text = clause.text();
        int begin = clause.begin(clause.from());
        int end = clause.end(clause.to());
        int part = part(clause);
        int modal = NatureWords.first(words.modals(), text, part, end);
        if (modal < 0) {
            boolean grants = NatureWords.has(words.granted(), text, begin, end);
            modal = NatureWords.first(words.here(), text, grants ? part : begin, end);
        }
        if (modal >= 0) {
            return text.substring(modal, Math.min(end, modal + 3));
        }
        int limit = limit(clause, scope);
        if (limit >= 0) {
            return text.substring(limit, Math.min(text.length(), limit + 2));
        }
        int closer = closer(clause);
        if (closer >= 0) {
            return text.substring(closer, Math.min(text.length(), closer + 4));
        }
        String each = scope.isScoring() ? each(clause, begin, end) : "";
        if (!each.isEmpty()) {
            return each;
        }
        int ceiling = Math.min(clause.sentence().to(), clause.to() + RULE);
        WordTrie.Match<String> score = words.scores().longest(text, clause.to(), ceiling);
        if (score == null || !scope.isScoring() || score.to() >= ceiling) {
            return "";
        }
        return Chars.isDigit(text.charAt(score.to())) ? score.value() : "";
    }

    /**
     * Whether a figure that is asked for is a condition, a grant or a fee of a rule that a report tells of, which holds whatever the year;
     * a document that is a rule tells its own time.
     */
    boolean isOfRule(Clause clause, NatureScope scope) {
        return !scope.isRuling()
                && (scope.isRuled(clause.sentence().from())
                        || closer(clause) >= 0
                        || !each(clause, clause.begin(clause.from()), clause.end(clause.to()))
                                .isEmpty());
    }

    /** 不少于3000万元, 满三年: the word directly before a figure that makes it a bound or a condition. */
    Optional<String> bound(Clause clause) {
        WordTrie.Match<String> bound =
                words.bounds().longest(clause.text(), clause.from(), clause.begin(clause.from()));
        return Optional.ofNullable(bound).map(WordTrie.Match::value);
    }

    /**
     * 起付线200元，报销65%: where the name of a limit stands that no verb of change follows; what comes behind it in its
     * sentence, and behind the semicolon that ends this, are terms of the same rule.
     */
    private int limit(Clause clause, NatureScope scope) {
        String text = clause.text();
        int begin = Math.max(clause.sentence().from(), clause.from() - RULE);
        for (int i = begin; i < clause.from(); i++) {
            WordTrie.Match<String> limit = words.limits().longest(text, i, clause.from());
            if (limit != null && words.limitsReached().longest(text, limit.to(), text.length()) == null) {
                scope.rules(clause.sentence().to());
                return i;
            }
        }
        if (scope.isRuled(clause.sentence().from())) {
            scope.rules(clause.sentence().to());
            return begin;
        }
        return -1;
    }

    /** Where the condition is closed that the figure stands in or that it is granted on; -1 if there is none. */
    private int closer(Clause clause) {
        String text = clause.text();
        int floor = part(clause);
        int ceiling = Math.min(clause.sentence().to(), clause.to() + RULE);
        for (int i = clause.to(); i < ceiling; i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0 || Lists.isColon(text.charAt(i))) {
                ceiling = i + 1;
                break;
            }
        }
        int closer = NatureWords.first(words.closers(), text, floor, ceiling);
        while (closer >= 0) {
            if (reaches(clause, closer)
                    && grants(text, closer, Math.min(clause.sentence().to(), closer + GRANT))) {
                return closer;
            }
            closer = NatureWords.first(words.closers(), text, closer + 1, ceiling);
        }
        return condition(clause);
    }

    /**
     * Whether no more than one clause without a figure stands between the figure and what closes a condition: not 聘请9名专家，逐条打分，
     * 坚持看现场，缺材料的一律不认.
     */
    private static boolean reaches(Clause clause, int closer) {
        int bare = 0;
        int next = clause.at() + 1;
        for (int begin = clause.end(clause.to()) + 1; begin < closer; begin = clause.end(begin) + 1) {
            int end = clause.end(begin);
            while (next < clause.all().size() && clause.all().get(next).from() < begin) {
                next++;
            }
            boolean figure =
                    next < clause.all().size() && clause.all().get(next).from() < end;
            bare += figure || end > closer ? 0 : 1;
        }
        return bare <= 1;
    }

    /** Where the part of the sentence begins, after a semicolon, that the figure stands in. */
    private static int part(Clause clause) {
        int floor = Math.max(clause.sentence().from(), clause.from() - RULE);
        int i = clause.from();
        while (i > floor && STOPS.indexOf(clause.text().charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private boolean grants(String text, int closer, int ceiling) {
        for (int i = closer + 1; i < ceiling; i++) {
            if (text.charAt(i) == '。') {
                return false;
            }
            if (words.grants().longest(text, i, ceiling) != null) {
                return true;
            }
        }
        return false;
    }

    /** 带动5名以上妇女就业的项目，财政给予贴息: a bound whose 的 leads to what the next clause grants. */
    private int condition(Clause clause) {
        String text = clause.text();
        int end = clause.end(clause.to());
        Approx approx = clause.quantity().approx();
        boolean bound = approx == Approx.AT_LEAST || approx == Approx.AT_MOST;
        if (!bound
                || !text.substring(clause.to(), end).contains(Signs.OF_WORD)
                || end + 1 >= clause.sentence().to()) {
            return -1;
        }
        int next = Math.min(clause.end(end + 1), end + GRANT);
        return NatureWords.has(words.granted(), text, end + 1, next) ? end : -1;
    }

    /** 每台补贴18万元, 给予每天50元补贴: what each of many is granted or loses. */
    private String each(Clause clause, int begin, int end) {
        if (!clause.isMoney() && !clause.quantity().unit().equals(Signs.SCORE)) {
            return "";
        }
        int each = NatureWords.first(words.each(), clause.text(), begin, clause.from());
        if (each < 0) {
            return "";
        }
        int granted = NatureWords.first(words.granted(), clause.text(), begin, end);
        return granted < 0 ? "" : clause.text().substring(granted, Math.min(end, granted + 2));
    }

    /** 服务效能（400分）自评386分: what there is to score, before what was scored of it. */
    private boolean isAllotted(Clause clause) {
        String text = clause.text();
        int next = clause.at() + 1;
        boolean bracket = clause.from() > 0
                && "（(".indexOf(text.charAt(clause.from() - 1)) >= 0
                && clause.to() < clause.sentence().to()
                && "）)".indexOf(text.charAt(clause.to())) >= 0;
        if (!bracket || next >= clause.all().size()) {
            return false;
        }
        WordTrie.Match<String> own =
                words.scored().longest(text, clause.all().get(next).from(), clause.to() + 1);
        return own != null
                && own.from() == clause.to() + 1
                && clause.all().get(next).unit().equals(clause.quantity().unit());
    }

    /** In 分别计3分、2分、1分 the first of the list. */
    private static Clause first(Clause clause) {
        Clause first = clause;
        int previous = first.previous();
        while (previous >= 0
                && clause.all().get(previous).to() == first.from() - 1
                && clause.text().charAt(first.from() - 1) == '、'
                && clause.all().get(previous).unit().equals(clause.quantity().unit())) {
            first = clause.move(previous);
            previous = first.previous();
        }
        return first;
    }

    /**
     * 每缺一项扣2分 and （得3分） are terms where a document says what is scored, 得5分 and 90分以上 in a rule; a bare （8分） says
     * what there is.
     */
    boolean scores(Clause clause, NatureScope scope, boolean ruling, boolean asking) {
        boolean bound = ruling && clause.quantity().approx() != Approx.EXACT;
        if (isAllotted(clause) || (scope.isScoring() && limit(clause, scope) >= 0)) {
            return true;
        }
        if (bound || ((scope.isScoring() || asking) && closer(clause) >= 0)) {
            return true;
        }
        int begin = clause.begin(clause.from());
        int to = Chars.skipBlanksBack(clause.text(), first(clause).from(), begin);
        WordTrie.Match<String> scored = words.scoring().longest(clause.text(), to, begin);
        if (scored == null) {
            return false;
        }
        boolean each = NatureWords.has(words.each(), clause.text(), begin, clause.from());
        if (!scope.isScoring() && !asking) {
            // 每缺一次扣0.5分，发生事故的一次扣5分 is the rule, wherever it is told
            return each || NatureWords.has(words.eachTime(), clause.text(), begin, scored.from());
        }
        char before = scored.from() > begin ? clause.text().charAt(scored.from() - 1) : '\n';
        return ruling || asking || before == '（' || before == '(' || each || closer(clause) >= 0;
    }
}
