package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds levels with what the text says of their change: 由…增加到…, 上年为…, 比上年增加…，增长…%. */
final class ChangeReader {
    private static final int REACH = 30;
    private static final int MOST_YEARS = 20;
    private static final int NEAR = 10;
    private static final String POINTS = Signs.POINTS;
    private static final String PERCENT = "%";

    private final CheckContext context;
    private final RelationForm words;
    private final StepWords steps;
    private final LevelPairs pairs;

    ChangeReader(CheckContext context) {
        this.context = context;
        words = context.relation("measure");
        steps = new StepWords(words);
        pairs = new LevelPairs(words);
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        int i = 0;
        while (i < terms.size()) {
            Optional<Term> start = Optional.empty();
            int end = i;
            int next = LevelPairs.next(terms, i);
            if (next < terms.size() && pairs.isPair(statement, terms.get(i), terms.get(next))) {
                boolean month = pairs.isMonthBefore(statement, terms.get(i), terms.get(next))
                        || named(terms.get(next).lead()).contains("just_before");
                boolean reversed =
                        terms.get(next).base() || month || pairs.isYearBefore(statement, terms.get(i), terms.get(next));
                start = Optional.of(terms.get(reversed ? next : i));
                end = next;
                change(statement, terms, start, terms.get(reversed ? i : next), end + 1, month, relations);
            } else if (i + 2 < terms.size() && isTold(statement, terms.get(i), terms.get(i + 1), terms.get(i + 2))) {
                boolean step = isStep(terms.get(i + 1), terms.get(i));
                Optional<Term> told = Optional.of(terms.get(i + 1));
                relations.accept(new Change(
                        Optional.of(terms.get(i + 2)),
                        terms.get(i),
                        step ? told : Optional.empty(),
                        step ? Optional.empty() : told));
                end = i + 2;
            } else if (compared(statement, terms, i, relations)) {
                end = i + 1;
            } else if (LevelPairs.isState(terms.get(i))
                    && !terms.get(i).base()
                    && !terms.get(i).unit().isEmpty()) {
                change(statement, terms, start, terms.get(i), end + 1, false, relations);
            }
            i = end + 1;
        }
    }

    /** 销售面积86万平方米，下降6.5%，上年同期为92万平方米. */
    private boolean isTold(Statement statement, Term end, Term rate, Term start) {
        return start.base()
                && (isRate(rate, end) || isStep(rate, end))
                && rate.own().isEmpty()
                && pairs.isPair(statement, end, start)
                && !isAtOtherPrices(statement, end)
                && !steps.isOnOtherBasis(
                        statement.words(end.to(), rate.from()),
                        Optional.empty(),
                        end,
                        named(start.lead()).contains("just_before"));
    }

    /** 较去年同期的450件减少90件，同比下降20%: the level that it came to is not told. */
    private boolean compared(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term start = terms.get(index);
        if (index + 2 >= terms.size() || !start.base()) {
            return false;
        }
        Term step = terms.get(index + 1);
        Term rate = terms.get(index + 2);
        String between = statement.words(step.to(), rate.from());
        boolean told = isStep(step, start)
                && step.own().isEmpty()
                && statement.words(start.to(), step.from()).length() <= NEAR
                && isRate(rate, start)
                && rate.own().isEmpty()
                && rate.direction() == step.direction()
                && between.length() <= NEAR
                && !Marks.holdsStop(between)
                && !steps.isOnOtherBasis(between, Optional.empty(), start, false)
                && !isAtOtherPrices(statement, start)
                && !context.hasGap(start.from(), rate.to());
        if (told) {
            relations.accept(new Share(Share.Form.CHANGE, step, start, rate, Severity.WARNING));
        }
        return told;
    }

    private void change(
            Statement statement,
            List<Term> terms,
            Optional<Term> start,
            Term end,
            int next,
            boolean month,
            Consumer<Relation> relations) {
        Optional<Term> step = Optional.empty();
        Optional<Term> rate = Optional.empty();
        int before = Math.max(end.to(), start.map(Term::to).orElse(0));
        List<String> bases = new ArrayList<>(start.map(s -> named(s.lead())).orElse(List.of()));
        if (month) {
            bases.add("just_before");
        }
        for (int i = next; i < terms.size(); i++) {
            Term term = terms.get(i);
            String between = statement.words(before, term.from());
            if (start.isPresent() && isAnnual(between) && annual(statement, start.get(), end, term, relations)) {
                break;
            }
            if (!steps.namesNothing(term, start, end)
                    || term.cue() >= 0
                    || term.arrival()
                    || between.length() > REACH
                    || words.words("otherwise").anyIn(between)
                    || isOfOtherSort(words, term, end)
                    || steps.isOnOtherBasis(between, start, end, month)
                    || isListed(between, step)
                    || isAgainstAnother(bases, between, start)) {
                break;
            }
            Optional<Term> verb = steps.step(term, start, end);
            if (isStep(term, end) && step.isEmpty()) {
                step = Optional.of(term);
            } else if (verb.isPresent() && step.isEmpty()) {
                step = verb;
            } else if (isRate(term, end) && rate.isEmpty()) {
                rate = Optional.of(term);
            } else {
                break;
            }
            bases.addAll(named(between));
            before = term.to();
        }
        if (start.isPresent() && rate.stream().allMatch(ChangeReader::isNumber)) {
            doubled(statement, terms, start.get(), end, relations);
        }
        if (start.isPresent() && rate.isEmpty() && step.isEmpty()) {
            Optional<Term> told = before(statement, terms, start.get(), end);
            rate = told.filter(term -> isRate(term, end));
            step = told.filter(term -> isStep(term, end));
        }
        if (isOfOtherLevels(statement, start, end, step, rate)) {
            rate = Optional.empty();
        }
        if (!context.hasGap(Math.min(end.from(), start.map(Term::from).orElse(end.from())), before)) {
            tell(new Change(start, end, step, rate), relations);
        }
    }

    /** 面积由…扩大到…，产量由…增加到…，分别增长18.8%、26.0%: whether the change is one of several, or of another sentence. */
    private static boolean isListed(String between, Optional<Term> step) {
        return Marks.holdsStop(between)
                || between.contains(Signs.RESPECTIVELY)
                || between.indexOf('、') > (step.isPresent() ? 0 : -1);
    }

    /** 总收入3.78亿元，上年3.80亿元，增产15%: what grows by its verb is another sort of thing than the level. */
    static boolean isOfOtherSort(RelationForm words, Term change, Term end) {
        boolean money = end.unit().equals(Signs.MONEY);
        return words.words(money ? "of_yields" : "of_money").anyIn(change.lead());
    }

    /** Whether the rate is told of other prices, of what there is, or against another time than the step. */
    private boolean isOfOtherLevels(
            Statement statement, Optional<Term> start, Term end, Optional<Term> step, Optional<Term> rate) {
        return isAtOtherPrices(statement, end)
                || isOfWhatThereIs(statement, end, step)
                || areOfTwoTimes(start, step, rate);
    }

    /** 警情86起，同比下降21.8%，较7月减少14起: the one is held against last year, the other against something else. */
    private boolean areOfTwoTimes(Optional<Term> start, Optional<Term> step, Optional<Term> rate) {
        if (start.isPresent() || step.isEmpty() || rate.isEmpty()) {
            return false;
        }
        String one = step.get().lead();
        String other = rate.get().lead();
        return words.words("compare").anyIn(one)
                && words.words("compare").anyIn(other)
                && words.words("year_ago").anyIn(one) != words.words("year_ago").anyIn(other);
    }

    /** 贷款新增24亿元，同比多增4.6亿元，增速12.8%: the rate is that of what there is, not of what came. */
    private boolean isOfWhatThereIs(Statement statement, Term end, Optional<Term> step) {
        return step.isPresent()
                && words.words("more_come")
                        .anyIn(statement.words(end.to(), step.get().from()));
    }

    /** Passes on what says enough to be held against itself. */
    private static void tell(Change change, Consumer<Relation> relations) {
        boolean step = change.step().isPresent();
        boolean rate = change.rate().isPresent();
        boolean arrives =
                change.end().arrival() && change.start().filter(Term::origin).isPresent();
        if ((change.start().isPresent() && (step || rate || arrives)) || (step && rate)) {
            relations.accept(change);
        }
    }

    /** Whether a rate is told in numbers; 翻了一番 is held against its levels as the figure that it is. */
    private static boolean isNumber(Term rate) {
        return rate.figure().raw().indexOf(Signs.DOUBLED) < 0;
    }

    /** 由18亿元增至36亿元，实现翻番. */
    private void doubled(Statement statement, List<Term> terms, Term start, Term end, Consumer<Relation> relations) {
        int last = Math.max(start.index(), end.index());
        int next = last + 1;
        // 翻了一番 is a figure itself
        while (next < terms.size() && terms.get(next).unit().equals(Signs.MULTIPLE)) {
            next++;
        }
        int to = next < terms.size() ? terms.get(next).from() : statement.to();
        int from = terms.get(last).to();
        int clauses = 0;
        for (int at = from; at < to && at - from < REACH; at++) {
            char c = context.text().charAt(at);
            clauses += Marks.partsClauses(c) ? 1 : 0;
            if (clauses > 1 || Marks.isStop(c) || Marks.isSemicolon(c)) {
                to = at;
            }
        }
        String after = statement.words(from, Math.min(to, from + REACH));
        Term first = terms.get(Math.min(start.index(), end.index()));
        // 接待人数翻番，从去年1.6万人次达到今年的3.2万人次: in the clause before
        if (first.index() == 0 && start.origin()) {
            int clause = statement.clauseFrom(Math.max(statement.from(), first.leadFrom() - 1), statement.from());
            after += statement.words(clause, first.leadFrom());
        }
        for (String doubled : words.words("doubled")) {
            String[] sides = doubled.split("=", 2);
            if (after.contains(sides[0])) {
                relations.accept(new Doubling(start, end, Integer.parseInt(sides[1]), sides[0]));
                return;
            }
        }
    }

    /** 信访量下降20%，由上年的426件降至341件: the rate or the step before the levels. */
    private Optional<Term> before(Statement statement, List<Term> terms, Term start, Term end) {
        int first = Math.min(start.index(), end.index());
        if (first == 0
                || !start.own().isEmpty()
                || terms.get(Math.max(start.index(), end.index())).cue() >= 0) {
            return Optional.empty();
        }
        Term rate = terms.get(first - 1);
        String between = statement.words(rate.to(), terms.get(first).from());
        boolean near = between.length() <= NEAR
                && between.chars().filter(c -> Marks.isComma((char) c)).count() == 1;
        boolean open = words.words("other_basis").anyIn(rate.lead()) || Marks.holdsStop(between);
        return near && !open && (isRate(rate, end) || isStep(rate, end)) ? Optional.of(rate) : Optional.empty();
    }

    private boolean isAnnual(String between) {
        return words.words("annual").anyIn(between);
    }

    /** 由2015年的12.0亿元增长到2020年的19.3亿元，年均增长10.0%. */
    private boolean annual(Statement statement, Term start, Term end, Term rate, Consumer<Relation> relations) {
        String first = start.measure().year();
        String last = end.measure().year();
        if (!rate.is(Statistic.GROWTH)
                || !rate.unit().equals(PERCENT)
                || first.isEmpty()
                || last.isEmpty()
                || isAtOtherPrices(statement, start)
                || isAtOtherPrices(statement, end)) {
            return false;
        }
        int years = Integer.parseInt(last) - Integer.parseInt(first);
        if (years > 1 && years <= MOST_YEARS) {
            relations.accept(new AnnualGrowth(start, end, years, rate));
        }
        return true;
    }

    private static boolean isStep(Term term, Term end) {
        return (term.is(Statistic.INCREASE) && term.unit().equals(end.unit()))
                || (term.unit().equals(POINTS) && end.unit().equals(PERCENT));
    }

    private static boolean isRate(Term term, Term end) {
        return term.is(Statistic.GROWTH)
                && !term.unit().equals(POINTS)
                && !end.unit().equals(PERCENT);
    }

    /** The earlier times that {@code between} compares with. */
    private List<String> named(String between) {
        List<String> named = new ArrayList<>();
        for (String time : List.of("usual", "year_ago", "year_start", "just_before")) {
            if (words.words(time).anyIn(between)) {
                named.add(time);
            }
        }
        // 常年同期 is no 同期
        if (named.contains("usual")) {
            named.remove("year_ago");
        }
        // 上年末 is no 上年
        if (named.contains("year_start")) {
            named.remove("year_ago");
        }
        return named;
    }

    /** Whether a change is told against another time than the one before it: 由2020年的…增加到…，比上年增长…. */
    private boolean isAgainstAnother(List<String> bases, String between, Optional<Term> start) {
        List<String> named = named(between);
        // 2019年214起，2021年236起，2024年137起，比2019年少36.0%
        if (start.isPresent() && !ComparedTime.isOf(words.words("compared"), between, start.get())) {
            return true;
        }
        if (named.isEmpty()) {
            return false;
        }
        return bases.isEmpty() ? start.isPresent() : bases.stream().noneMatch(named::contains);
    }

    /** Totals are given at the prices of the day and their growth at constant ones. */
    private boolean isAtOtherPrices(Statement statement, Term end) {
        return isAtOtherPrices(context, statement, end);
    }

    static boolean isAtOtherPrices(CheckContext context, Statement statement, Term end) {
        int from = end.index() == 0 ? statement.from() : statement.clauseFrom(end.from(), statement.from());
        String thing = statement.words(Math.min(from, Math.max(statement.from(), end.from() - REACH * 2)), end.from());
        return context.relation("measure").words("constant_price").anyIn(thing);
    }
}
