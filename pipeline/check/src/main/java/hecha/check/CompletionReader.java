package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds plans with their results and the per cent: 计划6000人，实际6540人，完成任务的109%; 完成投资12.6亿元，为年度计划15亿元的84%. */
final class CompletionReader {
    private final CheckContext context;
    private final RelationForm words;

    CompletionReader(CheckContext context) {
        this.context = context;
        words = context.relation("share");
    }

    /** Whether {@code percent} is told of a plan; then the plan and its result, where they are certain, are its relation. */
    boolean read(Statement statement, List<Term> terms, Term percent, Consumer<Relation> relations) {
        int clause = statement.clauseFrom(percent.from(), statement.from());
        String said = context.text().substring(clause, percent.from());
        boolean beyond = isBeyond(terms, percent, said);
        boolean excess = beyond || words.words("excess").anyIn(said);
        boolean alone = words.words("completed").contains(Marks.bare(said));
        boolean completed = (alone || words.words("completion").anyIn(said) || isOfPlan(said))
                && (percent.is(Statistic.RATE) || percent.is(Statistic.SHARE));
        if (!excess && !completed) {
            return false;
        }
        Share.Form form = excess ? Share.Form.EXCESS : Share.Form.COMPLETION;
        List<Term> before = terms.subList(0, percent.index());
        Term last = before.get(before.size() - 1);
        List<Share> found = new ArrayList<>();
        List<Share> loose = new ArrayList<>();
        List<Term> plans = stepped(before, plans(before, last, clause, said), said);
        for (Term plan : plans) {
            for (Term actual : before) {
                if (actual.index() != plan.index()
                        && actual.isLevel()
                        && !actual.isPlanned()
                        && actual.cue() < 0
                        && !isRevision(actual)
                        && !isStep(words, actual)
                        && !isOffPlan(actual)
                        && actual.unit().equals(plan.unit())
                        && !isPartTold(before, actual)) {
                    Share share =
                            new Share(form, actual, plan, beyond ? percent.unhedged() : percent, Severity.WARNING);
                    (isResult(actual, plan) ? found : loose).add(share);
                }
            }
        }
        if (plans.isEmpty() && isOfPlan(said)) {
            unplanned(before, percent, form, said).ifPresent(relations);
        }
        if (plans.isEmpty() && percent.is(Statistic.RATE)) {
            return false;
        }
        // 争取资金任务5亿元，到位4.1亿元: told in other words, side by side, and nothing else is there to compare
        boolean beside = loose.stream()
                .allMatch(share -> Math.abs(share.part().index() - share.whole().index()) == 1);
        List<Share> shares = found.isEmpty() && beside ? loose : found;
        // 年初预算28.4亿元，调整预算33.5亿元: which of them is meant is not said
        // 划定44处，安装151台，分别占计划的93.6%和94.4%: which of them it is told of is not said
        boolean open = said.contains(Signs.RESPECTIVELY)
                && !shares.isEmpty()
                && !shares.get(0).fits(BigDecimal.ZERO);
        // 小麦11.3万亩，占计划的86.3% of its own plan: a per cent that is far off is of another
        boolean near = shares.stream().allMatch(CompletionReader::isMeant);
        if (shares.size() == 1
                && plans.size() == 1
                && !open
                && near
                && !context.hasGap(statement.from(), percent.to())) {
            relations.accept(shares.get(0));
        }
        return true;
    }

    /** 下达任务1200吨，完成1350吨，超12.5%: one word right behind a plan and its result. */
    private boolean isBeyond(List<Term> terms, Term percent, String said) {
        List<Term> before = terms.subList(0, percent.index()).stream()
                .filter(term -> !isOffPlan(term))
                .toList();
        // 实到212名，超过半数: a fraction of those that were to come
        boolean fraction = words.words("fractions").anyIn(percent.figure().raw());
        return words.words("beyond").contains(Marks.bare(said))
                && !fraction
                && before.size() > 1
                && before.get(before.size() - 2).isPlanned()
                && !before.get(before.size() - 1).isPlanned()
                && before.get(before.size() - 1)
                        .unit()
                        .equals(before.get(before.size() - 2).unit());
    }

    /** 年初安排12.50亿元，执行结果13.05亿元，为预算的105.4%: the two amounts right before it, where the per cent is near theirs. */
    private Optional<Share> unplanned(List<Term> before, Term percent, Share.Form form, String said) {
        if (before.size() < 2 || form != Share.Form.COMPLETION || said.contains(Signs.RESPECTIVELY)) {
            return Optional.empty();
        }
        Term plan = before.get(before.size() - 2);
        Term actual = before.get(before.size() - 1);
        boolean amounts = plan.isLevel()
                && actual.isLevel()
                && actual.cue() < 0
                && plan.unit().equals(actual.unit())
                && plan.value().filter(value -> value.signum() > 0).isPresent()
                && actual.value().isPresent()
                && words.words("planned").anyIn(plan.lead())
                && !context.hasGap(plan.from(), percent.to());
        BigDecimal stated = percent.value().orElse(BigDecimal.ZERO);
        return amounts
                        && Slip.isLikely(
                                stated,
                                Numbers.quotient(
                                        actual.value().get().movePointRight(2),
                                        plan.value().get()))
                ? Optional.of(new Share(form, actual, plan, percent, Severity.WARNING))
                : Optional.empty();
    }

    private static boolean isMeant(Share share) {
        BigDecimal stated = share.percent().value().orElse(BigDecimal.ZERO);
        return share.form() == Share.Form.EXCESS
                || share.part()
                        .percentOf(share.whole())
                        .filter(percent -> Slip.isPossible(stated, percent))
                        .isPresent();
    }

    /** 累计完成2.85亿元，其中今年完成1.46亿元，为年度计划…的: the part is held against the plan, not the whole before it. */
    private static boolean isPartTold(List<Term> before, Term actual) {
        return before.stream()
                .anyMatch(term -> term.index() > actual.index()
                        && term.cue() >= 0
                        && term.isLevel()
                        && !term.isPlanned()
                        && term.unit().equals(actual.unit()));
    }

    /**
     * The plans that the per cent can be of: 为调整预算的 is of what the plan was changed to, 为年初预算的 of what it was, and
     * 执行率 of either.
     */
    private List<Term> plans(List<Term> before, Term last, int clause, String said) {
        // 计划60公里，追加12公里，…完成调整后计划的104.2%: what it was changed to is the sum of both
        boolean stepped = before.stream().anyMatch(term -> isStep(words, term));
        boolean revised = !stepped && words.words("revised").anyIn(said);
        boolean original = words.words("original").anyIn(said);
        return before.stream()
                .filter(term -> !isStep(words, term))
                .filter(term -> (isRevision(term) && term.index() > 0)
                        ? term.isLevel() && (revised || !original)
                        : isPlan(term, last, clause) && !revised)
                .toList();
    }

    /** 年初预算21.5亿元，调整为20.8亿元: whether a plan is changed to {@code term}. */
    private boolean isRevision(Term term) {
        return words.words("revised").anyIn(term.lead());
    }

    /** 年中追加12公里: by how much a plan was changed, not what it was changed to (追加至72公里). */
    static boolean isStep(RelationForm words, Term term) {
        String lead = Marks.bare(term.lead());
        return words.words("plan_more").anyEnds(lead)
                || words.words("plan_less").anyEnds(lead);
    }

    /** 多开工36套: how far the result is off the plan. */
    private boolean isOffPlan(Term term) {
        return words.words("off_plan").anyBegins(Marks.bare(term.lead()));
    }

    /**
     * The plans with what was added to them and taken off: 为调整后计划的 is of what they came to; where the words do not say which
     * is meant, either can be.
     */
    private List<Term> stepped(List<Term> before, List<Term> plans, String said) {
        List<Term> steps = before.stream()
                .filter(term -> isStep(words, term)
                        && plans.stream()
                                .anyMatch(plan -> plan.unit().equals(term.unit()) && plan.index() < term.index()))
                .toList();
        if (steps.isEmpty() || words.words("original").anyIn(said)) {
            return plans;
        }
        List<Term> all = new ArrayList<>(plans);
        for (Term plan : plans) {
            Term sum = plan;
            for (Term step : steps) {
                boolean less = words.words("plan_less").anyEnds(Marks.bare(step.lead()));
                sum = step.index() > plan.index() && step.unit().equals(plan.unit()) ? sum.with(step, less) : sum;
            }
            all.add(sum);
        }
        boolean revised = words.words("revised").anyIn(said);
        return revised ? all.subList(plans.size(), all.size()) : all;
    }

    private static boolean isPlan(Term term, Term last, int clause) {
        return term.isLevel() && (term.isPlanned() || (term.equals(last) && term.from() >= clause));
    }

    /** 占年度计划的, 为年初预算的: a verb and then a plan. */
    private boolean isOfPlan(String said) {
        for (String plan : words.words("plans")) {
            int at = said.lastIndexOf(plan);
            String before = at < 0 ? "" : said.substring(0, at);
            if (words.words("of_plan").anyIn(before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code actual} names nothing else than what {@code plan} names. */
    private boolean isResult(Term actual, Term plan) {
        String done = Marks.name(actual.own(), words.words("planning"));
        String planned = Marks.name(plan.own(), words.words("planning"));
        return done.isEmpty() || planned.isEmpty() || done.endsWith(planned) || planned.endsWith(done);
    }
}
