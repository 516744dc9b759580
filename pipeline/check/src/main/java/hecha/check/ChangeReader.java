package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds levels with what the text says of their change: 由…增加到…, 上年为…, 比上年增加…，增长…%. */
final class ChangeReader {
    private static final int REACH = 30;
    private static final String POINTS = "个百分点";
    private static final String PERCENT = "%";

    private final CheckContext context;
    private final RelationForm words;

    ChangeReader(CheckContext context) {
        this.context = context;
        words = context.relation("measure");
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        int i = 0;
        while (i < terms.size()) {
            Optional<Term> start = Optional.empty();
            int end = i;
            if (i + 1 < terms.size() && isPair(statement, terms.get(i), terms.get(i + 1))) {
                boolean reversed = terms.get(i + 1).base();
                start = Optional.of(terms.get(reversed ? i + 1 : i));
                end = i + 1;
                change(statement, terms, start, terms.get(reversed ? i : i + 1), end + 1, relations);
            } else if (i + 2 < terms.size() && isTold(statement, terms.get(i), terms.get(i + 1), terms.get(i + 2))) {
                relations.accept(new Change(
                        Optional.of(terms.get(i + 2)), terms.get(i), Optional.empty(), Optional.of(terms.get(i + 1))));
                end = i + 2;
            } else if (terms.get(i).isLevel()) {
                change(statement, terms, start, terms.get(i), end + 1, relations);
            }
            i = end + 1;
        }
    }

    /** Whether two neighbours are an earlier and a later level of one measure, in either order. */
    private boolean isPair(Statement statement, Term one, Term other) {
        String between = statement.words(one.to(), other.from());
        if (!one.unit().equals(other.unit())
                || !isState(one)
                || !isState(other)
                || between.length() > REACH
                || other.cue() >= 0
                || between.chars().anyMatch(c -> Marks.isStop((char) c) || Marks.isSemicolon((char) c) || c == '、')) {
            return false;
        }
        if (other.arrival()) {
            return one.origin() && other.own().isEmpty();
        }
        if (other.base()) {
            return !one.base();
        }
        return (other.own().isEmpty() || other.own().equals(one.own())) && isLater(one, other);
    }

    /** 销售面积86万平方米，下降6.5%，上年同期为92万平方米. */
    private boolean isTold(Statement statement, Term end, Term rate, Term start) {
        return start.base()
                && isRate(rate, end)
                && rate.own().isEmpty()
                && isPair(statement, end, start)
                && !isAtOtherPrices(statement, end)
                && words.words("other_basis").stream().noneMatch(statement.words(end.to(), rate.from())::contains);
    }

    private static boolean isState(Term term) {
        return term.is(Statistic.LEVEL)
                || term.is(Statistic.RATE)
                || term.is(Statistic.MEAN)
                || term.is(Statistic.SHARE);
    }

    /** 上年52.4万吨，今年58.9万吨; 2022年120家，2023年180家. */
    private boolean isLater(Term one, Term other) {
        String lead = other.lead();
        if (one.base()) {
            return words.words("now").stream().anyMatch(lead::contains);
        }
        String year = other.measure().year();
        return !year.isEmpty()
                && lead.startsWith(year)
                && !one.measure().year().isEmpty()
                && one.measure().year().compareTo(year) < 0;
    }

    private void change(
            Statement statement,
            List<Term> terms,
            Optional<Term> start,
            Term end,
            int next,
            Consumer<Relation> relations) {
        Optional<Term> step = Optional.empty();
        Optional<Term> rate = Optional.empty();
        int before = Math.max(end.to(), start.map(Term::to).orElse(0));
        List<String> bases = new ArrayList<>(start.map(s -> named(s.lead())).orElse(List.of()));
        for (int i = next; i < terms.size(); i++) {
            Term term = terms.get(i);
            String between = statement.words(before, term.from());
            if (!term.own().isEmpty()
                    || term.cue() >= 0
                    || term.arrival()
                    || between.length() > REACH
                    || between.contains("完成")
                    || words.words("other_basis").stream().anyMatch(between::contains)
                    || between.chars().anyMatch(c -> Marks.isStop((char) c) || Marks.isSemicolon((char) c) || c == '、')
                    || isAgainstAnother(bases, named(between), start.isPresent())) {
                break;
            }
            if (isStep(term, end) && step.isEmpty()) {
                step = Optional.of(term);
            } else if (isRate(term, end) && rate.isEmpty()) {
                rate = Optional.of(term);
            } else {
                break;
            }
            bases.addAll(named(between));
            before = term.to();
        }
        if (isAtOtherPrices(statement, end)) {
            rate = Optional.empty();
        }
        if (context.hasGap(Math.min(end.from(), start.map(Term::from).orElse(end.from())), before)) {
            return;
        }
        if ((start.isPresent() && (step.isPresent() || rate.isPresent() || end.arrival()))
                || (step.isPresent() && rate.isPresent())) {
            relations.accept(new Change(start, end, step, rate));
        }
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
        for (String time : List.of("year_ago", "year_start", "just_before")) {
            if (words.words(time).stream().anyMatch(between::contains)) {
                named.add(time);
            }
        }
        // 上年末 is no 上年
        if (named.contains("year_start")) {
            named.remove("year_ago");
        }
        return named;
    }

    /** Whether a change is told against another time than the one before it: 由2020年的…增加到…，比上年增长…. */
    private static boolean isAgainstAnother(List<String> bases, List<String> named, boolean started) {
        if (named.isEmpty()) {
            return false;
        }
        return bases.isEmpty() ? started : bases.stream().noneMatch(named::contains);
    }

    /** Totals are given at the prices of the day and their growth at constant ones. */
    private boolean isAtOtherPrices(Statement statement, Term end) {
        int from = end.index() == 0 ? statement.from() : statement.clauseFrom(end.from(), statement.from());
        String thing = statement.words(Math.min(from, Math.max(statement.from(), end.from() - REACH * 2)), end.from());
        return words.words("constant_price").stream().anyMatch(thing::contains);
    }
}
