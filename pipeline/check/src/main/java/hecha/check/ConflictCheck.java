package hecha.check;

import hecha.model.Approx;
import hecha.model.Block;
import hecha.model.Figure;
import hecha.model.Nature;
import hecha.model.Place;
import hecha.model.Section;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for one measure with two values: the same words before the figure, the same unit, place and time, and values that
 * exclude each other. Only levels and totals are compared, since two trainings may well have had two numbers of people.
 */
public final class ConflictCheck implements Check {
    private static final String RULE = "figure/conflict";
    private static final String OF_THESE = "其中";
    private static final String ARTICLE = "article";
    private static final BigDecimal SLIP = BigDecimal.valueOf(10_000);
    private static final int LEAST = 4;
    private static final int NOUN = 3;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        Map<String, Figure> first = new HashMap<>();
        for (Statement statement : context.statements()) {
            if (!isText(context, statement.block())) {
                continue;
            }
            int least = statement.from();
            for (Figure figure : statement.figures()) {
                Optional<String> key = key(statement, figure, least);
                least = figure.quantity().to();
                if (key.isEmpty()) {
                    continue;
                }
                Figure before = first.putIfAbsent(key.get(), figure);
                if (before != null && before.sentence() != figure.sentence()) {
                    compare(context, before, figure, findings);
                }
            }
        }
    }

    private static boolean isText(CheckContext context, int block) {
        List<Block> blocks = context.outline().blocks();
        return block >= 0 && block < blocks.size() && blocks.get(block).type() == Block.Type.PARAGRAPH;
    }

    private static void compare(CheckContext context, Figure before, Figure figure, Consumer<FindingDraft> findings) {
        BigDecimal one = before.quantity().value().orElse(BigDecimal.ZERO);
        BigDecimal two = figure.quantity().value().orElse(BigDecimal.ZERO);
        boolean slip = one.signum() > 0
                && (one.multiply(SLIP).compareTo(two) == 0 || two.multiply(SLIP).compareTo(one) == 0);
        String subject = subject(context, figure);
        boolean level = context.rule(RULE).words("kinds").contains(figure.kind())
                || context.rule(RULE).words("totals").stream().anyMatch(subject::endsWith);
        if (!slip && (!level || !Amount.rounded(before).contradicts(Amount.rounded(figure)))) {
            return;
        }
        findings.accept(FindingDraft.of(
                        RULE,
                        figure.quantity().from(),
                        figure.quantity().to(),
                        figure.section(),
                        subject + before.raw() + figure.raw())
                .as(slip ? "slip" : "")
                .with("first", before.id())
                .with("second", figure.id())
                .with("firstValue", one)
                .with("secondValue", two)
                .with("firstSpan", List.of(before.span().start(), before.span().end()))
                .saying("subject", subject)
                .saying("first", Statement.shown(before))
                .saying("second", Statement.shown(figure)));
    }

    private static String subject(CheckContext context, Figure figure) {
        Statement statement = new Statement(context, 0, 0, context.text().length(), -1);
        return measure(context, statement.lead(figure.quantity().from(), 0));
    }

    /** What makes two figures the same measure; empty where the words do not say enough. */
    private static Optional<String> key(Statement statement, Figure figure, int least) {
        CheckContext context = statement.context();
        if (figure.nature() == Nature.TARGET
                || figure.quantity().approx() != Approx.EXACT
                || figure.quantity().value().isEmpty()
                || figure.change().isPresent()
                || figure.origin().isPresent()) {
            return Optional.empty();
        }
        int from = figure.quantity().from();
        int clause = statement.clauseFrom(from, statement.from());
        String lead = statement.words(Math.max(clause, least), from);
        String sentence = statement.words(statement.from(), from);
        if (clause < least
                || lead.contains(OF_THESE)
                || sentence.contains(OF_THESE)
                || lead.indexOf('、') >= 0
                || context.rule(RULE).words("other").stream().anyMatch(sentence::contains)) {
            return Optional.empty();
        }
        String measure = measure(context, lead);
        String noun = noun(context, figure.quantity().to());
        boolean ofAll = context.rule(RULE).words("area").stream().anyMatch(lead::contains);
        boolean named = measure.length() >= LEAST
                && context.rule(RULE).words("local").stream().noneMatch(measure::contains)
                && (ofAll || !context.rule(RULE).words("general").contains(measure));
        boolean counted = measure.isEmpty()
                && context.rule(RULE).words("area").stream().anyMatch(Marks.bare(lead)::endsWith)
                && context.rule(RULE).words("nouns").stream().anyMatch(noun::startsWith);
        if (!named && !counted) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "/",
                named ? measure : Marks.bare(lead) + noun,
                figure.quantity().unit(),
                figure.place().map(Place::name).orElse(""),
                time(statement, figure),
                root(context, figure.section())));
    }

    private static String noun(CheckContext context, int at) {
        return context.text().substring(at, Math.min(context.text().length(), at + NOUN));
    }

    /** The words that name the measure, without area, time and the verbs that lead to the figure. */
    private static String measure(CheckContext context, String lead) {
        String words = Marks.bare(lead);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String opening : context.rule(RULE).words("openings")) {
                if (words.startsWith(opening)) {
                    words = words.substring(opening.length());
                    changed = true;
                }
            }
            for (String opening : context.rule(RULE).words("area")) {
                if (words.startsWith(opening)) {
                    words = words.substring(opening.length());
                    changed = true;
                }
            }
            for (String link : context.rule(RULE).words("links")) {
                if (words.endsWith(link)) {
                    words = words.substring(0, words.length() - link.length());
                    changed = true;
                }
            }
            int year = words.indexOf('年');
            if (year >= 2 && year <= 4 && words.chars().limit(year).allMatch(c -> c >= '0' && c <= '9')) {
                words = words.substring(year + 1);
                changed = true;
            }
        }
        return words;
    }

    /** The year that the figure holds for as far as statement, headings and title say, and the part of the year. */
    private static String time(Statement statement, Figure figure) {
        CheckContext context = statement.context();
        String before = statement.words(statement.from(), figure.quantity().from());
        StringBuilder time = new StringBuilder();
        String year = year(before);
        for (int section = figure.section(); year.isEmpty() && section >= 0; ) {
            Section holder = context.sections().get(section);
            year = year(holder.heading());
            section = holder.parent();
        }
        time.append(year.isEmpty() ? year(context.outline().title().orElse("")) : year);
        for (String part : context.rule(RULE).words("times")) {
            if (before.contains(part)) {
                time.append(part);
            }
        }
        Dates.in(before).stream()
                .filter(date -> date.month().isPresent())
                .forEach(date -> time.append(date.month().getAsInt()).append('月'));
        return time.toString();
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

    /** The article that the section belongs to, since the articles of one file speak of different places. */
    private static String root(CheckContext context, int section) {
        for (int at = section; at >= 0; ) {
            Section holder = context.sections().get(at);
            if (holder.style().equals(ARTICLE)) {
                return holder.id();
            }
            at = holder.parent();
        }
        return "";
    }
}
