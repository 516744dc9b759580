package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Adds up structures in per cent (三次产业结构为11.6∶35.2∶53.2) and holds price indices against the rise beside them. */
public final class ProportionCheck implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = BigDecimal.valueOf(80);
    private static final BigDecimal MOST = BigDecimal.valueOf(120);
    private static final int LEAD = 24;
    /** An index of many years may be so high. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(400);

    private static final int NEAR = 12;

    /** Digits of the text. */
    private record Stated(int from, int to, BigDecimal value) {}

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        GroupSets sets = context.groups();
        for (Statement statement : context.statements()) {
            structures(context, statement, findings);
            indices(context, statement, findings);
            shares(context, statement, sets, findings);
            portions(context, statement, sets, findings);
        }
    }

    /** 第一、二、三产业占比分别为11.2%、38.5%、50.3%: the shares of groups that are all there are. */
    private static void shares(
            CheckContext context, Statement statement, GroupSets sets, Consumer<FindingDraft> findings) {
        List<Term> terms = context.terms(statement);
        for (int i = 0; i + 1 < terms.size(); i++) {
            Term first = terms.get(i);
            int end = i;
            while (end < terms.size()
                    && terms.get(end).unit().equals("%")
                    && (end == i
                            || statement
                                            .words(
                                                    terms.get(end - 1).to(),
                                                    terms.get(end).from())
                                            .length()
                                    <= 1)) {
                end++;
            }
            int clause = statement.clauseFrom(first.from(), statement.from());
            String said = statement.words(clause, first.from());
            if (end - i >= 2
                    && words(context).words("structures").anyIn(said)
                    && sets.isComplete(names(said))
                    && names(said).size() == end - i) {
                sum(statement, terms.subList(i, end), findings);
            }
            i = Math.max(i, end - 1);
        }
    }

    /** 从学历看，本科的占24.6%，大专的占47.9%，高中及以下的占37.5%: more than all, or with 其他 less. */
    private static void portions(
            CheckContext context, Statement statement, GroupSets sets, Consumer<FindingDraft> findings) {
        // 0—14岁人口占14.8%: ages only name them
        List<Term> terms = context.terms(statement).stream()
                .filter(term -> !words(context).words("ages").contains(term.unit()))
                .toList();
        List<Term> shares = terms.stream()
                .filter(term -> term.unit().equals("%")
                        && (term.is(Measure.Statistic.SHARE) || (term.is(Measure.Statistic.RATE) && sets.isRest(term))))
                .toList();
        // other numbers between them part the shares
        if (shares.size() <= 2
                || terms.indexOf(shares.get(shares.size() - 1)) - terms.indexOf(shares.get(0)) >= shares.size()
                || shares.stream()
                        .anyMatch(term -> term.cue() >= 0 || term.value().isEmpty())) {
            return;
        }
        String before = statement.words(statement.from(), shares.get(0).from());
        boolean apart = shares.stream().noneMatch(new ListReader(context)::isOverlapping);
        boolean whole = words(context).words("structures").anyIn(before)
                || sets.kind(shares) == GroupSets.Kind.COMPLETE
                || sets.isRest(shares.get(shares.size() - 1))
                || isOfOneWhole(context, before, shares);
        boolean three = words(context).words("three").anyIn(before);
        BigDecimal sum =
                shares.stream().map(share -> share.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean rest = sets.kind(shares) == GroupSets.Kind.COMPLETE
                || sets.isRest(shares.get(shares.size() - 1))
                || (three && shares.size() == 3);
        boolean near = sum.compareTo(MOST) <= 0 && sum.compareTo(LEAST) >= 0;
        if (apart && whole && near && (rest || sum.compareTo(HUNDRED) > 0)) {
            sum(statement, shares, findings);
        }
    }

    /** 从品种看，煤炭占能源消费总量的52.4%，石油占21.3%: the first alone names the whole, behind what it is divided by. */
    private static boolean isOfOneWhole(CheckContext context, String before, List<Term> shares) {
        return opensAspect(context, before)
                && shares.stream().skip(1).allMatch(share -> share.lead().endsWith(Signs.SHARE_OF));
    }

    /** Whether one of the clauses says no more than by what a whole is divided. */
    private static boolean opensAspect(CheckContext context, String said) {
        int from = 0;
        while (from < said.length()) {
            int to = Marks.clauseTo(said, from, said.length());
            if (context.opensAspect(said.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private static List<String> names(String said) {
        return Names.parted(said).map(Marks::bare).toList();
    }

    private static void sum(Statement statement, List<Term> shares, Consumer<FindingDraft> findings) {
        Amount sum = Amount.between(BigDecimal.ZERO, BigDecimal.ZERO);
        BigDecimal value = BigDecimal.ZERO;
        for (Term share : shares) {
            sum = sum.plus(share.amount());
            value = value.add(share.value().orElse(BigDecimal.ZERO));
        }
        if (sum.contradicts(Amount.between(HUNDRED, HUNDRED))) {
            int from = shares.get(0).from();
            int to = shares.get(shares.size() - 1).to();
            findings.accept(FindingDraft.of(
                            Division.RULE, from, to, shares.get(0).figure().section(), statement.words(from, to))
                    .as("structure")
                    .weighing(Severity.WARNING)
                    .with(
                            "parts",
                            shares.stream()
                                    .map(share -> share.number().figure())
                                    .toList())
                    .with("sumValue", value)
                    .saying("stated", statement.words(from, to))
                    .saying("sum", Numbers.plain(value)));
        }
    }

    private static void structures(CheckContext context, Statement statement, Consumer<FindingDraft> findings) {
        String text = statement.text();
        int at = statement.from();
        while (at < statement.to()) {
            if (!Marks.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            List<Stated> run = new ArrayList<>(List.of(number(text, at, statement.to())));
            int end = run.get(0).to();
            while (end + 1 < statement.to() && Marks.isRatio(text.charAt(end)) && Marks.isDigit(text.charAt(end + 1))) {
                run.add(number(text, end + 1, statement.to()));
                end = run.get(run.size() - 1).to();
            }
            if (run.size() >= 3) {
                structure(context, statement, run, findings);
            }
            at = end;
        }
    }

    private static void structure(
            CheckContext context, Statement statement, List<Stated> run, Consumer<FindingDraft> findings) {
        int from = run.get(0).from();
        int to = run.get(run.size() - 1).to();
        String lead = statement.words(Math.max(statement.from(), from - LEAD), from);
        BigDecimal sum = run.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ulp = run.stream().map(number -> number.value().ulp()).reduce(BigDecimal.ONE, BigDecimal::min);
        BigDecimal room =
                ulp.multiply(BigDecimal.valueOf(run.size())).divide(BigDecimal.valueOf(2), 4, RoundingMode.UP);
        if (sum.compareTo(LEAST) < 0
                || sum.compareTo(MOST) > 0
                || sum.subtract(HUNDRED).abs().compareTo(room) <= 0
                || !words(context).words("structures").anyIn(lead)) {
            return;
        }
        String stated = statement.words(from, to);
        findings.accept(FindingDraft.of(Division.RULE, from, to, context.sectionAt(from), stated)
                .as("structure")
                .weighing(Severity.WARNING)
                .with("sumValue", sum)
                .with("partValues", run.stream().map(Stated::value).toList())
                .saying("stated", stated)
                .saying("sum", Numbers.plain(sum)));
    }

    /** 居民消费价格指数为102.3，比上年上涨2.3%. */
    private static void indices(CheckContext context, Statement statement, Consumer<FindingDraft> findings) {
        List<Term> terms = context.terms(statement);
        for (Term rise : terms) {
            if (!rise.unit().equals("%")
                    || !rise.is(Measure.Statistic.GROWTH)
                    || rise.arrival()
                    || (!rise.own().isEmpty() && !isSinceBase(context, statement, rise))) {
                continue;
            }
            int from = clauseBefore(statement, statement.clauseFrom(rise.from(), statement.from()));
            String said = statement.words(from, rise.from());
            boolean based = isSinceBase(context, statement, rise);
            for (String name : words(context).words(based ? "based_indices" : "indices")) {
                int at = said.lastIndexOf(name);
                if (at >= 0) {
                    index(context, statement, from + at + name.length(), rise, based ? HIGHEST : MOST, findings);
                    break;
                }
            }
        }
    }

    /** 以2020年为100，2024年指数为112.6，四年累计上涨12.6%: whether the rise is that from the year of the base on. */
    private static boolean isSinceBase(CheckContext context, Statement statement, Term rise) {
        String said = statement.words(statement.from(), rise.leadFrom());
        return words(context).words("based").anyIn(said)
                && words(context).words("totals").anyIn(rise.lead());
    }

    /** Where the clause before that at {@code clause} begins; brackets part no clauses. */
    private static int clauseBefore(Statement statement, int clause) {
        String text = statement.text();
        int at = clause - 1;
        int depth = 0;
        while (at > statement.from()) {
            char c = text.charAt(at - 1);
            depth += Marks.isClosing(c) ? 1 : Marks.isOpening(c) ? -1 : 0;
            if (depth <= 0 && Marks.partsClauses(c)) {
                break;
            }
            at--;
        }
        return Math.max(statement.from(), at);
    }

    private static void index(
            CheckContext context,
            Statement statement,
            int after,
            Term rise,
            BigDecimal most,
            Consumer<FindingDraft> findings) {
        String text = context.text();
        // 出厂价格指数（以上年同期为100）为98.4
        String open = Marks.blankBrackets(text.substring(after, rise.from()));
        int digit = 0;
        while (digit < open.length() && !Marks.isDigit(open.charAt(digit))) {
            digit++;
        }
        int at = after + digit;
        if (open.substring(0, digit).strip().length() > NEAR) {
            return;
        }
        if (at >= rise.from() || !Marks.isDigit(text.charAt(at))) {
            return;
        }
        Stated index = number(text, at, rise.from());
        Amount amount = Amount.between(
                index.value().subtract(index.value().ulp()),
                index.value().add(index.value().ulp()));
        Amount growth = amount.plus(Amount.between(HUNDRED.negate(), HUNDRED.negate()));
        Amount stated = rise.direction() == Term.Direction.DOWN ? rise.amount().negated() : rise.amount();
        if (index.value().compareTo(LEAST) < 0
                || index.value().compareTo(most) > 0
                || index.value().scale() == 0
                || !growth.contradicts(stated)) {
            return;
        }
        BigDecimal computed = index.value().subtract(HUNDRED);
        findings.accept(FindingDraft.of(
                        "figure/percent-mismatch",
                        index.from(),
                        rise.to(),
                        rise.figure().section(),
                        statement.words(index.from(), rise.to()))
                .as("index")
                .weighing(Severity.WARNING)
                .with("stated", rise.number().figure())
                .with("indexValue", index.value())
                .with("computedValue", computed)
                .saying("index", Numbers.plain(index.value()))
                .saying("computed", Numbers.plain(computed))
                .saying("stated", rise.lead() + rise.number().words()));
    }

    private static RelationForm words(CheckContext context) {
        return context.relation("division");
    }

    private static Stated number(String text, int from, int most) {
        int to = Numbers.to(text, from, most);
        return new Stated(from, to, new BigDecimal(text.substring(from, to)));
    }
}
