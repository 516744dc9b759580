package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RulePage;
import hecha.model.Approx;
import hecha.model.Block;
import hecha.model.Nature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for one measure with two values: the same thing, unit, place, time and stage, and values that exclude each other.
 * What there is at a time is compared; of what happened in a time only what is told twice in the same words, since two
 * trainings may well have had two numbers of people.
 */
public final class ConflictCheck implements Check {
    private static final String RULE = "figure/conflict";
    private static final BigDecimal SLIP = BigDecimal.valueOf(10_000);
    /** A name that is told in so many characters is that of one thing. */
    private static final int SPECIFIC = 8;
    /** What is told more often, each time with another value, is told of one place or time after another. */
    private static final int MOST = 8;

    private static final int LEAST = 6;
    private static final int DIGITS = 3;
    /** Fewer households than these may be two sets of them by chance. */
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    /** Households and the people in them. */
    private record Pair(Term first, Term second) {
        String key() {
            String beside = second.own().isEmpty()
                    ? ""
                    : first.own().substring(Math.max(0, first.own().length() - DIGITS)) + "/" + second.own();
            return first.value().orElseThrow().toPlainString() + first.unit() + second.unit() + beside;
        }

        String words() {
            return first.quoted() + second.number().words();
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        Articles articles = new Articles(context, rule);
        ValueReader reader = new ValueReader(context, rule);
        Map<String, List<ValueReader.Value>> groups = new LinkedHashMap<>();
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        Map<String, List<ValueReader.Value>> retold = new LinkedHashMap<>();
        for (Statement statement : context.statements()) {
            if (!isText(context, statement.block())) {
                continue;
            }
            List<Term> terms = context.terms(statement);
            for (int i = 0; i < terms.size(); i++) {
                Term term = terms.get(i);
                String article = "/" + articles.at(term.from());
                if (i > 0 && (isPair(terms.get(i - 1), term) || isBeside(statement, terms.get(i - 1), term))) {
                    Pair pair = new Pair(terms.get(i - 1), term);
                    pairs.computeIfAbsent(pair.key() + article, k -> new ArrayList<>())
                            .add(pair);
                }
                if (term.cue() < 0) {
                    Optional<ValueReader.Value> read = reader.value(statement, term);
                    read.filter(value -> value.words().length() >= LEAST)
                            .ifPresent(value -> retold.computeIfAbsent(ending(value) + article, k -> new ArrayList<>())
                                    .add(value));
                    read.ifPresent(value -> groups.computeIfAbsent(
                                    value.measure().thing()
                                            + "/"
                                            + value.measure().unit() + article,
                                    k -> new ArrayList<>())
                            .add(value));
                }
            }
        }
        groups.values().forEach(group -> compare(rule, group, findings));
        retold.values().forEach(group -> retold(rule, group, findings));
        pairs(pairs.values(), findings);
    }

    private static String ending(ValueReader.Value value) {
        return value.words().substring(value.words().length() - LEAST)
                + value.measure().unit();
    }

    /** 大会应到代表183名 and 本次大会应到代表189名: told again behind more words. */
    private static void retold(RulePage rule, List<ValueReader.Value> group, Consumer<FindingDraft> findings) {
        if (group.size() != 2) {
            return;
        }
        ValueReader.Value one = group.get(0);
        ValueReader.Value other = group.get(1);
        boolean same = one.measure().of(RULE).sameAs(other.measure().of(RULE)) == Likeness.SAME;
        if (same
                && !one.measure().thing().equals(other.measure().thing())
                && one.term().figure().sentence() != other.term().figure().sentence()
                && areAlike(rule, one, other)) {
            compare(rule, one, other, findings);
        }
    }

    private static boolean isText(CheckContext context, int block) {
        List<Block> blocks = context.outline().blocks();
        return block >= 0 && block < blocks.size() && blocks.get(block).type() == Block.Type.PARAGRAPH;
    }

    /** 326户1128人: households and the people in them. */
    private static boolean isPair(Term first, Term second) {
        return first.to() == second.from()
                && first.value().filter(value -> value.compareTo(FEW) >= 0).isPresent()
                && second.value().isPresent()
                && isPlain(first)
                && isPlain(second);
    }

    /** 拆除违法建设214处、面积3.6万平方米: what was counted and how much it is. */
    private static boolean isBeside(Statement statement, Term first, Term second) {
        return statement.words(first.to(), second.from()).equals("、" + second.lead())
                && first.own().length() >= DIGITS
                && second.own().length() >= 2
                && first.value().filter(value -> value.compareTo(FEW) >= 0).isPresent()
                && second.value().isPresent()
                && first.isLevel()
                && second.isLevel()
                && first.figure().nature() != Nature.TARGET
                && first.figure().quantity().approx() == Approx.EXACT
                && second.figure().quantity().approx() == Approx.EXACT;
    }

    private static boolean isPlain(Term term) {
        return term.isLevel()
                && term.figure().nature() != Nature.TARGET
                && term.figure().quantity().approx() == Approx.EXACT
                && term.figure().quantity().unitAsWritten().length() == 1
                && term.number().words().indexOf('.') < 0;
    }

    /** The same households with other people. */
    private static void pairs(Collection<List<Pair>> groups, Consumer<FindingDraft> findings) {
        for (List<Pair> group : groups) {
            Pair one = group.get(0);
            for (Pair other : group.subList(1, group.size())) {
                if (one.second().amount().contradicts(other.second().amount())
                        && one.second().figure().sentence()
                                != other.second().figure().sentence()) {
                    findings.accept(draft(one.second(), other.second(), one.words() + other.words())
                            .saying("subject", one.first().number().words())
                            .saying("first", one.words())
                            .saying("second", other.words()));
                    break;
                }
            }
        }
    }

    static FindingDraft draft(Term first, Term second, String evidence) {
        return FindingDraft.of(RULE, second.from(), second.to(), second.figure().section(), evidence)
                .with("first", first.number().figure())
                .with("second", second.number().figure())
                .with("firstValue", first.value().orElse(BigDecimal.ZERO))
                .with("secondValue", second.value().orElse(BigDecimal.ZERO))
                .with(
                        "firstSpan",
                        List.of(
                                first.figure().span().start(),
                                first.figure().span().end()));
    }

    /**
     * A number that is told again as another.
     *
     * @param name of what both are told of
     * @param one the words of the first with those around it, {@code other} those of the second
     */
    static FindingDraft retold(Term first, Term second, String name, String one, String other) {
        return draft(
                        first,
                        second,
                        name + first.number().words() + second.number().words())
                .saying("subject", name)
                .saying("first", one)
                .saying("second", other);
    }

    private static void compare(RulePage rule, List<ValueReader.Value> group, Consumer<FindingDraft> findings) {
        if (group.size() < 2 || group.size() > MOST) {
            return;
        }
        for (int i = 1; i < group.size(); i++) {
            ValueReader.Value value = group.get(i);
            List<ValueReader.Value> others = group.subList(0, i).stream()
                    .filter(before -> before.measure().sameAs(value.measure()) == Likeness.SAME)
                    .toList();
            if (others.isEmpty()) {
                continue;
            }
            ValueReader.Value before = others.get(0);
            long values = others.stream()
                    .map(other -> other.term().value().orElseThrow())
                    .distinct()
                    .count();
            if (values == 1
                    && before.term().figure().sentence()
                            != value.term().figure().sentence()) {
                compare(rule, before, value, findings);
            }
        }
    }

    private static void compare(
            RulePage rule, ValueReader.Value before, ValueReader.Value value, Consumer<FindingDraft> findings) {
        BigDecimal one = before.term().value().orElseThrow();
        BigDecimal two = value.term().value().orElseThrow();
        boolean slip = one.signum() > 0
                && (one.multiply(SLIP).compareTo(two) == 0 || two.multiply(SLIP).compareTo(one) == 0);
        boolean other = before.term()
                .number()
                .rounded()
                .contradicts(value.term().number().rounded());
        if (!(slip || (other && isOne(rule, before, value)))) {
            return;
        }
        String thing = value.measure().thing();
        findings.accept(draft(
                        before.term(),
                        value.term(),
                        thing
                                + before.term().number().words()
                                + value.term().number().words())
                .as(slip ? "slip" : "")
                .saying("subject", thing)
                .saying("first", before.quoted())
                .saying("second", value.quoted()));
    }

    /** Whether both can only be told of one thing: a state of one area, or what was done in the same long words. */
    private static boolean isOne(RulePage rule, ValueReader.Value one, ValueReader.Value other) {
        if (areAlike(rule, one, other)) {
            return true;
        }
        if (one.loose()
                || other.loose()
                || one.term().figure().sentence() == other.term().figure().sentence()) {
            return false;
        }
        if (areTransposed(one.term(), other.term()) && sameArea(rule, one, other) && !isLocal(rule, other)) {
            return true;
        }
        boolean named = !one.area().isEmpty() && !other.area().isEmpty();
        boolean held = (isHeld(rule, one) && isHeld(rule, other))
                || (named && (isHeld(rule, one) || isHeld(rule, other)))
                || isState(rule, other);
        return held && sameArea(rule, one, other) && !isLocal(rule, other);
    }

    /** Whether both are told in the same words but for some before them, and of something that there is once. */
    private static boolean areAlike(RulePage rule, ValueReader.Value one, ValueReader.Value other) {
        String words = one.words().length() < other.words().length() ? one.words() : other.words();
        String longer = words.equals(one.words()) ? other.words() : one.words();
        return longer.endsWith(words)
                && words.length() >= LEAST
                && (isNamed(rule, other)
                        || (words.length() > SPECIFIC + 2 && (isAll(rule, one) || isAll(rule, other)))
                        || (words.length() >= SPECIFIC && isAll(rule, one) && isAll(rule, other))
                        || rule.words("once").anyIn(words));
    }

    private static boolean isAll(RulePage rule, ValueReader.Value value) {
        return rule.words("all").anyIn(value.quoted());
    }

    /** 3260 and 3620: the digits of one number in another order, which two numbers seldom are by chance. */
    private static boolean areTransposed(Term one, Term other) {
        String first = Marks.digits(one.number().words());
        String second = Marks.digits(other.number().words());
        return first.length() >= DIGITS
                && one.number().words().length() == other.number().words().length()
                && first.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(second.chars().sorted().boxed().toList());
    }

    /** Whether the name holds the name of one work or place: 青岚水库除险加固工程总投资. */
    private static boolean isNamed(RulePage rule, ValueReader.Value value) {
        return value.measure().thing().length() > SPECIFIC
                && rule.words("totals").anyEnds(value.measure().thing());
    }

    /** Whether both speak of the same area: by the same words, or one by none where the thing leaves no doubt. */
    private static boolean sameArea(RulePage rule, ValueReader.Value one, ValueReader.Value other) {
        if (!one.area().isEmpty() && !other.area().isEmpty()) {
            return one.area().charAt(one.area().length() - 1)
                    == other.area().charAt(other.area().length() - 1);
        }
        String thing = one.measure().thing();
        return thing.length() > SPECIFIC / 2
                || (one.area().equals(other.area()) && !rule.words("general").contains(thing));
    }

    private static boolean isHeld(RulePage rule, ValueReader.Value value) {
        String words = value.quoted();
        return rule.words("held").anyIn(words);
    }

    /** Whether the kind of figure or the name says that it is a total or a state. */
    private static boolean isState(RulePage rule, ValueReader.Value value) {
        return value.term().is(Statistic.RATE)
                || rule.words("kinds").contains(value.term().figure().kind())
                || rule.words("totals").anyEnds(value.measure().thing());
    }

    /** Whether the measure is of one place or firm among many; what is counted in a whole area is not. */
    private static boolean isLocal(RulePage rule, ValueReader.Value value) {
        String thing = value.measure().thing();
        return rule.words("local").stream()
                .anyMatch(word -> thing.contains(word) && (value.area().isEmpty() || !thing.endsWith(word)));
    }
}
