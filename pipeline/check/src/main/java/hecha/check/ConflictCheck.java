package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RulePage;
import hecha.model.Approx;
import hecha.model.Block;
import hecha.model.Nature;
import hecha.model.Section;
import hecha.text.Dates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for one measure with two values: the same thing, unit, place, time and stage, and values that exclude each other.
 * Only what there is at a time is compared, since two trainings may well have had two numbers of people.
 */
public final class ConflictCheck implements Check {
    private static final String RULE = "figure/conflict";
    private static final BigDecimal SLIP = BigDecimal.valueOf(10_000);
    private static final int LEAST = 4;
    private static final int SPECIFIC = 5;

    /** A value of a measure in its words. */
    private record Value(Term term, Statement statement, Measure measure, String area) {
        String quoted() {
            CheckContext context = statement.context();
            int from = statement.clauseFrom(term.from(), statement.from());
            return context.text().substring(from, term.from()).strip()
                    + term.number().words();
        }
    }

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        Articles articles = new Articles(context, rule);
        Map<String, Value> first = new HashMap<>();
        for (Statement statement : context.statements()) {
            if (!isText(context, statement.block()) || context.terms(statement).isEmpty()) {
                continue;
            }
            for (Term term : context.terms(statement)) {
                if (term.cue() >= 0) {
                    break;
                }
                Optional<Value> value = value(rule, statement, term);
                if (value.isEmpty()) {
                    continue;
                }
                Measure measure = value.get().measure();
                String key = String.join(
                        "/",
                        measure.thing(),
                        measure.unit(),
                        measure.year(),
                        String.join("+", measure.times()),
                        measure.place(),
                        measure.stage().name(),
                        Integer.toString(articles.at(term.from())));
                Value before = first.putIfAbsent(key, value.get());
                if (before != null
                        && before.term().figure().sentence() != term.figure().sentence()) {
                    compare(rule, before, value.get(), findings);
                }
            }
        }
    }

    private static boolean isText(CheckContext context, int block) {
        List<Block> blocks = context.outline().blocks();
        return block >= 0 && block < blocks.size() && blocks.get(block).type() == Block.Type.PARAGRAPH;
    }

    private static void compare(RulePage rule, Value before, Value value, Consumer<FindingDraft> findings) {
        BigDecimal one = before.term().value().orElse(BigDecimal.ZERO);
        BigDecimal two = value.term().value().orElse(BigDecimal.ZERO);
        boolean slip = one.signum() > 0
                && (one.multiply(SLIP).compareTo(two) == 0 || two.multiply(SLIP).compareTo(one) == 0);
        if (before.measure().sameAs(value.measure()) != Likeness.SAME || !sameArea(rule, before, value)) {
            return;
        }
        boolean named = !before.area().isEmpty() && !value.area().isEmpty();
        boolean held = (isHeld(rule, before) && isHeld(rule, value))
                || (named && (isHeld(rule, before) || isHeld(rule, value)))
                || isState(rule, value);
        if (!slip
                && (!held
                        || !before.term()
                                .number()
                                .rounded()
                                .contradicts(value.term().number().rounded()))) {
            return;
        }
        String thing = value.measure().thing();
        findings.accept(FindingDraft.of(
                        RULE,
                        value.term().from(),
                        value.term().to(),
                        value.term().figure().section(),
                        thing
                                + before.term().number().words()
                                + value.term().number().words())
                .as(slip ? "slip" : "")
                .with("first", before.term().number().figure())
                .with("second", value.term().number().figure())
                .with("firstValue", one)
                .with("secondValue", two)
                .with(
                        "firstSpan",
                        List.of(
                                before.term().figure().span().start(),
                                before.term().figure().span().end()))
                .saying("subject", thing)
                .saying("first", before.quoted())
                .saying("second", value.quoted()));
    }

    /** Whether both speak of the same area: by the same words, or one by none where the thing leaves no doubt. */
    private static boolean sameArea(RulePage rule, Value one, Value other) {
        if (!one.area().isEmpty() && !other.area().isEmpty()) {
            return one.area().charAt(one.area().length() - 1)
                    == other.area().charAt(other.area().length() - 1);
        }
        return one.measure().thing().length() >= SPECIFIC
                || (one.area().equals(other.area())
                        && !rule.words("general").contains(one.measure().thing()));
    }

    private static boolean isHeld(RulePage rule, Value value) {
        String words = value.quoted();
        return rule.words("held").stream().anyMatch(words::contains);
    }

    /** Whether the kind of figure or the name says that it is a total or a state. */
    private static boolean isState(RulePage rule, Value value) {
        return value.term().is(Statistic.RATE)
                || rule.words("kinds").contains(value.term().figure().kind())
                || rule.words("totals").stream().anyMatch(value.measure().thing()::endsWith);
    }

    /** The value with its measure, empty where the words do not say enough. */
    private static Optional<Value> value(RulePage rule, Statement statement, Term term) {
        CheckContext context = statement.context();
        if (term.figure().nature() == Nature.TARGET
                || term.figure().quantity().approx() != Approx.EXACT
                || term.value().isEmpty()
                || term.base()
                || !(term.isLevel() || term.is(Statistic.RATE) || term.is(Statistic.MEAN))
                || term.figure().origin().isPresent()) {
            return Optional.empty();
        }
        String before = statement.words(statement.from(), term.from());
        int clause = statement.clauseFrom(term.from(), statement.from());
        String lead = statement.words(clause, term.from());
        String area = area(rule, lead);
        if (lead.indexOf('、') >= 0
                || !context.figures(clause, term.from()).isEmpty()
                || ((term.index() > 0 || clause > statement.from()) && area.isEmpty() && !isDated(before, lead))
                || rule.words("other").stream().anyMatch(before::contains)) {
            return Optional.empty();
        }
        String thing = thing(context, term, area);
        if (thing.length() < (area.isEmpty() ? LEAST : 2) || isLocal(rule, thing, area)) {
            return Optional.empty();
        }
        Measure said = term.measure();
        List<String> times = new ArrayList<>(
                rule.words("times").stream().filter(before::contains).toList());
        Dates.in(before).stream()
                .filter(date -> date.month().isPresent())
                .forEach(date -> times.add(date.month().getAsInt() + "月"));
        return Optional.of(new Value(
                term,
                statement,
                new Measure(
                        thing,
                        said.unit(),
                        said.statistic(),
                        said.stage() == Measure.Stage.DONE ? Measure.Stage.UNSAID : said.stage(),
                        said.flow(),
                        year(context, before, term),
                        times,
                        said.place(),
                        said.side()),
                area));
    }

    /** Whether the measure is of one place or firm among many; what is counted in a whole area is not. */
    private static boolean isLocal(RulePage rule, String thing, String area) {
        return rule.words("local").stream()
                .anyMatch(word -> thing.contains(word) && (area.isEmpty() || !thing.endsWith(word)));
    }

    /** Whether nothing but a time stands before the clause: 2023年，粮食总产量. */
    private static boolean isDated(String before, String lead) {
        String topic = Marks.bare(before.substring(0, before.length() - lead.length()));
        List<Dates.Written> dates = Dates.in(topic);
        return !dates.isEmpty() && dates.get(0).from() == 0 && dates.get(0).to() == topic.length();
    }

    private static String area(RulePage rule, String lead) {
        return rule.words("area").stream().filter(lead::contains).findFirst().orElse("");
    }

    /** What is counted: the words before the figure, or for 全县120个行政村 those after it. */
    private static String thing(CheckContext context, Term term, String area) {
        if (!term.own().isEmpty() || area.isEmpty()) {
            return term.own();
        }
        String noun = Marks.bare(term.tail());
        return context.rule(RULE).words("nouns").contains(noun) ? noun : "";
    }

    /** The year that the figure holds for as far as statement, headings and title say. */
    private static String year(CheckContext context, String before, Term term) {
        String year = year(before);
        for (int section = term.figure().section(); year.isEmpty() && section >= 0; ) {
            Section holder = context.sections().get(section);
            year = year(holder.heading());
            section = holder.parent();
        }
        return year.isEmpty() ? year(context.outline().title().orElse("")) : year;
    }

    private static String year(String words) {
        String year = "";
        for (Dates.Written date : Dates.in(words)) {
            if (date.year().isPresent()) {
                year = Integer.toString(date.year().getAsInt());
            }
        }
        return year;
    }
}
