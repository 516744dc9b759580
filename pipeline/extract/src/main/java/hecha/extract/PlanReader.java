package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the name of a plan beside a figure that it is the plan's: 年度指标88人 and 比计划的120册 before it, 320亿元零售目标
 * and 3500人的任务 behind it, the head of its column.
 */
final class PlanReader {
    /** The name of a plan stands no further behind. */
    private static final int BEHIND = 12;

    /** 超 stands no further before the name of a plan. */
    private static final int SURPASSED = 4;

    /** A plan is looked for so many figures back. */
    private static final int PAIR = 5;

    private final NatureWords.Plans words;
    private final NatureWords.Signals signals;

    PlanReader(NatureWords words) {
        this.words = words.plans();
        signals = words.signals();
    }

    /**
     * @param reached whether the figure was reached, not asked for
     * @param sure whether it is so whatever its section is for
     */
    record Verdict(boolean reached, boolean sure, String word) {}

    /** What the names beside the figure say, if they say something; of a cell its row and the head of its column. */
    Optional<Verdict> read(Clause clause, Optional<Subject> cell, String column) {
        if (cell.isPresent()) {
            return column(cell.get().of(clause.text()), column);
        }
        Optional<Verdict> behind = behind(clause);
        if (behind.isPresent()) {
            return behind;
        }
        Optional<Verdict> contrast = contrasted(clause);
        if (contrast.isPresent()) {
            return contrast;
        }
        WordTrie.Match<String> before = before(clause);
        boolean reached = before != null && isReached(clause, before);
        if ((before == null || reached) && isResult(clause)) {
            return Optional.of(new Verdict(true, true, ""));
        }
        if (before == null && isDone(clause)) {
            return Optional.of(new Verdict(true, false, ""));
        }
        return before == null ? part(clause) : Optional.of(new Verdict(reached, false, before.value()));
    }

    /** 年初承诺新增就业300人，实际347人: what the next clause tells the result of was asked for. */
    private Optional<Verdict> contrasted(Clause clause) {
        String text = clause.text();
        int next = clause.at() + 1;
        int from = clause.to() + 1;
        boolean comma = clause.to() < clause.sentence().to() && "，,".indexOf(text.charAt(clause.to())) >= 0;
        if (!comma
                || next >= clause.all().size()
                || !clause.all().get(next).unit().equals(clause.quantity().unit())
                || clause.all().get(next).from() > Math.min(clause.end(from), from + BEHIND)) {
            return Optional.empty();
        }
        WordTrie.Match<String> result = words.contrasted().longest(text, from, text.length());
        WordTrie.Match<String> bare = words.contrastedBare().longest(text, from, text.length());
        boolean told = result != null
                || (bare != null && bare.to() == clause.all().get(next).from());
        return told ? Optional.of(new Verdict(false, true, text.substring(from, from + 2))) : Optional.empty();
    }

    /** 完成任务的76% is reached, and so is 任务的九成; 计划4亿元的31.5% leaves the plan its 4亿元. */
    private boolean isReached(Clause clause, WordTrie.Match<String> before) {
        String text = clause.text();
        if (text.startsWith(Signs.OF_WORD, clause.to()) && isShare(clause, clause.at() + 1)) {
            return false;
        }
        int begin = clause.begin(clause.from());
        if (before.from() > begin && "（(".indexOf(text.charAt(before.from() - 1)) >= 0) {
            // 实现利润1186万元（计划1300万元）
            return false;
        }
        boolean result = NatureWords.has(words.results(), text, begin, before.from());
        boolean compared = NatureWords.has(words.comparing(), text, begin, before.from());
        boolean level = words.levels().contains(before.value());
        boolean of = before.to() < clause.from();
        if (!of && isDifference(clause, begin, before.from())) {
            return true;
        }
        return clause.isPercent() ? result || (of && (!level || !compared)) : result && !compared;
    }

    /** 超年度目标24亿元, 低于区定目标2.6个百分点: by how much a plan is passed or missed. */
    private boolean isDifference(Clause clause, int begin, int name) {
        String lead = clause.text().substring(Math.max(begin, name - SURPASSED), name);
        boolean surpassed = NatureWords.has(signals.passed(), lead, 0, lead.length())
                && !NatureWords.has(signals.notPassed(), lead, 0, lead.length());
        boolean points = clause.quantity().unit().equals(Signs.POINTS)
                && NatureWords.has(words.comparing(), clause.text(), begin, name);
        return surpassed || points;
    }

    /** 销售计划14亿元，完成12亿元，增长15.8%: what stands behind a result that a plan is held against in the same part. */
    private boolean isResult(Clause clause) {
        boolean result = false;
        for (int k = clause.at(); k >= 0 && clause.at() - k < PAIR; k--) {
            Clause other = clause.move(k);
            if (other.from() < clause.sentence().from()
                    || NatureWords.lastOf(clause.text(), "；;", other.to(), clause.from()) >= 0) {
                return false;
            }
            WordTrie.Match<String> name = before(other);
            if (name != null && !isReached(other, name) && other.quantity().sort() != NumeralSort.DURATION) {
                return result;
            }
            int begin = other.begin(other.from());
            result |= words.completed().longest(clause.text(), other.from(), begin) != null;
        }
        return false;
    }

    /** 计划新建6座，建成5座，结转1座: what is told behind a result of what the part before planned with a verb. */
    private boolean isDone(Clause clause) {
        String text = clause.text();
        boolean result = false;
        for (int k = clause.at(); k >= 0 && clause.at() - k < PAIR; k--) {
            Clause other = clause.move(k);
            if (other.from() < clause.sentence().from()
                    || NatureWords.lastOf(text, "；;", other.to(), clause.from()) >= 0) {
                return false;
            }
            int begin = other.begin(other.from());
            if (words.planned().longest(text, begin, other.from()) != null) {
                return result
                        && other.quantity().unit().equals(clause.quantity().unit());
            }
            result |= words.completed().longest(text, other.from(), begin) != null;
        }
        return false;
    }

    private static boolean isShare(Clause clause, int next) {
        return next < clause.all().size()
                && clause.all().get(next).from() - clause.to() <= Signs.OF_WORD.length() + 1
                && clause.move(next).isPercent();
    }

    /** 计划4亿元的31.5% is what was reached of it; 任务6.8万亩（其中灌溉1.2万亩） is a part of the task. */
    private Optional<Verdict> part(Clause clause) {
        int previous = clause.previous();
        if (previous < 0) {
            return Optional.empty();
        }
        Clause whole = clause.move(previous);
        String between = clause.text().substring(Math.min(whole.to(), clause.from()), clause.from());
        boolean share = between.startsWith(Signs.OF_WORD) && isShare(whole, clause.at());
        boolean bracket = between.startsWith("（") || between.startsWith("(");
        if (!share && !bracket) {
            return Optional.empty();
        }
        WordTrie.Match<String> name = before(whole);
        return name == null || (bracket && isReached(whole, name))
                ? Optional.empty()
                : Optional.of(new Verdict(share, true, name.value()));
    }

    /** 任务面积 asks, 任务完成率 reports. */
    private Optional<Verdict> column(String row, String head) {
        String name = NatureWords.has(words.columns(), head, 0, head.length()) ? head : row;
        if (!NatureWords.has(words.columns(), head, 0, head.length())
                && NatureWords.has(words.columnsDone(), head, 0, head.length())) {
            return Optional.of(new Verdict(true, true, ""));
        }
        if (NatureWords.has(words.columnsReached(), name, 0, name.length())
                || NatureWords.has(words.columnsReached(), head, 0, head.length())) {
            return Optional.empty();
        }
        int at = NatureWords.first(words.columns(), name, 0, name.length());
        return at < 0 ? Optional.empty() : Optional.of(new Verdict(false, true, name.substring(at)));
    }

    /** The name of a plan directly before the figure or before a 的 or 为 that leads to it; null if there is none. */
    WordTrie.@Nullable Match<String> before(Clause clause) {
        String text = clause.text();
        int floor = clause.begin(clause.from());
        String hedge = clause.quantity().hedge();
        int at = clause.from();
        if (!hedge.isEmpty() && text.startsWith(hedge, Math.max(floor, at - hedge.length()))) {
            at = Math.max(floor, at - hedge.length());
        }
        at = Chars.skipBlanksBack(text, at, floor);
        WordTrie.Match<String> name = words.before().longest(text, at, floor);
        if (name == null) {
            WordTrie.Match<String> link = words.links().longest(text, at, floor);
            int end = link == null ? at : link.from();
            // 全年“红线”为1.52亿立方米
            end = end > floor && "”\"".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
            name = end == at ? null : words.before().longest(text, end, floor);
        }
        boolean counted = words.counting().contains(clause.quantity().unit());
        return name == null || counted || !isWord(clause, name) ? null : name;
    }

    /** Whether a name ends with a word of its sentence. */
    private static boolean isWord(Clause clause, WordTrie.Match<String> name) {
        int index = clause.word(name.to() - 1);
        return index < clause.sentence().words().size()
                && clause.sentence().words().get(index).to() <= name.to() + 1;
    }

    private Optional<Verdict> behind(Clause clause) {
        String text = clause.text();
        int end = Math.min(clause.end(clause.to()), clause.to() + 2 * BEHIND);
        int next = clause.at() + 1;
        if (next < clause.all().size()) {
            end = Math.min(end, Math.max(clause.to(), clause.all().get(next).from()));
        }
        int base = NatureWords.first(words.base(), text, clause.to(), end);
        if (base >= 0) {
            return Optional.of(new Verdict(true, true, text.substring(base, end)));
        }
        String hedge = clause.quantity().hedge();
        int bound = text.startsWith(hedge, clause.to()) ? clause.to() + hedge.length() : clause.to();
        WordTrie.Match<String> grade = words.grades().longest(text, bound, text.length());
        if (grade != null || isGrade(clause, bound, end)) {
            return Optional.of(new Verdict(false, true, text.substring(bound, bound + 1)));
        }
        int reached = NatureWords.first(words.reached(), text, clause.to(), end);
        if (reached >= 0) {
            return Optional.of(new Verdict(true, true, text.substring(reached, reached + 1)));
        }
        int ahead = NatureWords.first(words.ahead(), text, clause.to(), end);
        if (ahead >= 0) {
            return Optional.of(new Verdict(false, true, text.substring(ahead, ahead + 2)));
        }
        if (isDue(clause)) {
            return Optional.of(new Verdict(false, true, ""));
        }
        return named(clause, Math.min(end, clause.to() + BEHIND));
    }

    /** 60分以下为高风险: a bound of points and the name of what it is the bound of. */
    private static boolean isGrade(Clause clause, int bound, int end) {
        Quantity quantity = clause.quantity();
        boolean bounded = quantity.sort() == NumeralSort.RANGE
                || quantity.approx() == Approx.AT_LEAST
                || quantity.approx() == Approx.AT_MOST;
        return bounded
                && quantity.unit().equals(Signs.SCORE)
                && end - bound > 2
                && clause.text().charAt(bound) == Signs.AS
                && Chars.isHan(clause.text().charAt(bound + 1));
    }

    /** 余下52户12月10日前收尾: a day directly behind the figure, before which something is to be done. */
    private boolean isDue(Clause clause) {
        int next = clause.at() + 1;
        if (next >= clause.all().size()
                || clause.all().get(next).from() != clause.to()
                || clause.all().get(next).sort() != NumeralSort.DATE) {
            return false;
        }
        return words.due()
                        .longest(
                                clause.text(),
                                clause.all().get(next).to(),
                                clause.sentence().to())
                != null;
    }

    /** The name of a plan that the words behind the figure lead to; a verb among them leads elsewhere. */
    private Optional<Verdict> named(Clause clause, int end) {
        String text = clause.text();
        Sentence sentence = clause.sentence();
        boolean of = false;
        for (int w = clause.word(clause.to()); w < sentence.words().size(); w++) {
            Word word = sentence.words().get(w);
            if (word.from() >= end) {
                return Optional.empty();
            }
            if (word.from() < clause.to()) {
                continue;
            }
            if (words.notBehind().longest(text, word.from(), end) != null) {
                return Optional.empty();
            }
            boolean counted = !of
                    && (words.counting().contains(clause.quantity().unit())
                            || Situation.unitClass(clause).equals("count"));
            WordTrie.Match<String> name = words.behind().longest(text, word.from(), end);
            if (name != null && !counted && endsWord(clause, w, name.to())) {
                return Optional.of(new Verdict(false, true, name.value()));
            }
            name = words.behindPlan().longest(text, word.from(), end);
            int begin = clause.begin(clause.from());
            boolean completed = NatureWords.has(words.results(), text, begin, clause.from())
                    && !NatureWords.has(words.set(), text, begin, clause.from());
            boolean result = completed || NatureWords.has(words.bearing(), text, begin, clause.from());
            if (name != null && !counted && !result && endsWord(clause, w, name.to())) {
                return Optional.of(new Verdict(false, true, name.value()));
            }
            boolean verb = (word.pos().startsWith("v") && !word.isNoun())
                    || word.pos().startsWith("p")
                    || word.pos().startsWith("d");
            if (verb && !of) {
                return Optional.empty();
            }
            of |= word.pos().startsWith("u");
        }
        return Optional.empty();
    }

    /** Whether a name ends with a word that no other noun follows but what the plan lacks: 创新目标计划会 is a meeting. */
    private boolean endsWord(Clause clause, int first, int at) {
        Sentence sentence = clause.sentence();
        String text = clause.text();
        for (int w = first; w < sentence.words().size(); w++) {
            if (sentence.words().get(w).to() >= at) {
                boolean noun = w + 1 < sentence.words().size()
                        && (sentence.words().get(w + 1).pos().startsWith("n")
                                || sentence.words().get(w + 1).pos().equals("vn"));
                return sentence.words().get(w).to() == at
                        && (!noun || words.lacking().longest(text, at, text.length()) != null);
            }
        }
        return false;
    }
}
