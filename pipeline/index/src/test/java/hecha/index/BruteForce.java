package hecha.index;

import hecha.index.query.FoldedText;
import hecha.index.query.Node;
import hecha.index.query.Predicate;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import hecha.index.query.TextPattern;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Period;
import hecha.model.Place;
import hecha.model.Section;
import hecha.model.Sentence;
import hecha.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers queries by looking at every report, straight from the model: what the index must answer, too. */
final class BruteForce {
    private static final Map<String, String> FOLDED = new HashMap<>();
    private static final Map<String, Pattern> COMPILED = new HashMap<>();

    private final List<Audit> reports;

    BruteForce(List<Audit> reports) {
        this.reports = reports;
    }

    private static Pattern compiled(String regex) {
        return COMPILED.computeIfAbsent(regex, r -> Pattern.compile(r, Pattern.DOTALL));
    }

    private static String folded(String text) {
        return FOLDED.computeIfAbsent(text, FoldedText::fold);
    }

    /** What is found, each as the file's name and the number of the thing in it. */
    Set<String> answer(Query query) {
        Set<String> found = new TreeSet<>();
        for (Audit audit : reports) {
            for (Thing thing : things(audit, query.target())) {
                if (query.filter().isEmpty() || holds(query.filter().get(), thing)) {
                    found.add(audit.source().name() + "#" + thing.index());
                }
            }
        }
        return found;
    }

    /** One thing of a report. */
    private record Thing(Audit audit, Target target, int index) {}

    private static List<Thing> things(Audit audit, Target target) {
        int count = switch (target) {
            case REPORT -> 1;
            case SECTION -> audit.report().outline().sections().size();
            case SENTENCE -> audit.report().sentences().size();
            case FIGURE -> audit.facts().figures().size();
            case GAP -> audit.facts().gaps().size();
            case FINDING -> audit.findings().size();
        };
        return IntStream.range(0, count)
                .mapToObj(i -> new Thing(audit, target, i))
                .toList();
    }

    private static boolean holds(Node node, Thing thing) {
        if (node instanceof Node.Or or) {
            return or.parts().stream().anyMatch(p -> holds(p, thing));
        }
        if (node instanceof Node.Not not) {
            return !holds(not.part(), thing);
        }
        if (node instanceof Node.And and) {
            List<Node> left = new ArrayList<>(and.parts());
            for (Target other : Target.values()) {
                List<Node> group = left.stream()
                        .filter(p -> speaksOf(p, thing.target(), other))
                        .toList();
                boolean positive = group.stream().anyMatch(BruteForce::saysWhatMustBe);
                if (positive && group.size() > 1) {
                    if (related(thing, other).stream()
                            .noneMatch(t -> group.stream().allMatch(p -> holds(p, t)))) {
                        return false;
                    }
                    left.removeAll(group);
                }
            }
            return left.stream().allMatch(p -> holds(p, thing));
        }
        Node.Condition condition = (Node.Condition) node;
        Target home = condition.field().home(thing.target());
        return related(thing, home).stream().anyMatch(t -> holds(condition, t));
    }

    private static boolean saysWhatMustBe(Node node) {
        return node instanceof Node.Condition
                || (node instanceof Node.And and && and.parts().stream().anyMatch(BruteForce::saysWhatMustBe))
                || (node instanceof Node.Or or && or.parts().stream().anyMatch(BruteForce::saysWhatMustBe));
    }

    /** Whether all of {@code node} is about another kind of thing that does not hold the one looked for. */
    private static boolean speaksOf(Node node, Target target, Target other) {
        return other != target
                && !target.within(other)
                && node.conditions(true).allMatch(c -> c.field().home(target) == other);
    }

    /** The thing itself; what holds it; what it holds; or all of that kind in its report. */
    private static List<Thing> related(Thing thing, Target home) {
        if (home == thing.target()) {
            return List.of(thing);
        }
        return things(thing.audit(), home).stream()
                .filter(t ->
                        thing.target().within(home) ? isIn(thing, t) : !home.within(thing.target()) || isIn(t, thing))
                .toList();
    }

    private static boolean isIn(Thing small, Thing big) {
        return switch (big.target()) {
            case REPORT -> true;
            case SENTENCE -> sentence(small) == big.index();
            case SECTION -> {
                int section = section(small);
                while (section >= 0 && section != big.index()) {
                    section = small.audit()
                            .report()
                            .outline()
                            .sections()
                            .get(section)
                            .parent();
                }
                yield section == big.index();
            }
            default -> false;
        };
    }

    private static int sentence(Thing thing) {
        return switch (thing.target()) {
            case FIGURE -> figure(thing).sentence();
            case GAP -> gap(thing).sentence();
            case FINDING ->
                thing.audit().report().sentences().stream()
                        .filter(s -> s.span().start() <= finding(thing).span().start()
                                && finding(thing).span().start() < s.span().end())
                        .map(Sentence::index)
                        .findFirst()
                        .orElse(-1);
            default -> -1;
        };
    }

    private static int section(Thing thing) {
        return switch (thing.target()) {
            case FIGURE -> figure(thing).section();
            case GAP -> gap(thing).section();
            case FINDING -> finding(thing).section();
            case SENTENCE ->
                thing.audit()
                        .report()
                        .outline()
                        .sectionAt(thing.audit()
                                .report()
                                .sentences()
                                .get(thing.index())
                                .from())
                        .map(Section::index)
                        .orElse(-1);
            default -> -1;
        };
    }

    private static Figure figure(Thing thing) {
        return thing.audit().facts().figures().get(thing.index());
    }

    private static Gap gap(Thing thing) {
        return thing.audit().facts().gaps().get(thing.index());
    }

    private static Finding finding(Thing thing) {
        return thing.audit().findings().get(thing.index());
    }

    private static Section sectionOf(Thing thing) {
        return thing.audit().report().outline().sections().get(thing.index());
    }

    // ---- single conditions

    private static boolean holds(Node.Condition condition, Thing thing) {
        Predicate test = condition.test();
        QueryField field = condition.field();
        if (test instanceof Predicate.Contains contains) {
            Pattern pattern = compiled(IntStream.range(
                            0, contains.pattern().pieces().size())
                    .mapToObj(i -> gap(contains.pattern(), i)
                            + Pattern.quote(contains.pattern().pieces().get(i).text()))
                    .collect(Collectors.joining()));
            return texts(field, thing).anyMatch(t -> pattern.matcher(folded(t)).find());
        }
        if (test instanceof Predicate.Word word) {
            return sentencesAbout(thing)
                    .flatMap(s -> s.words().stream().map(w -> text(thing.audit(), w)))
                    .anyMatch(w -> like(word.word()).matcher(w).matches());
        }
        if (test instanceof Predicate.AnyOf any) {
            return values(field, thing).anyMatch(v -> any.ids().contains(folded(v)));
        }
        if (test instanceof Predicate.Like wildcard) {
            return values(field, thing)
                    .anyMatch(v -> like(wildcard.wildcard()).matcher(v).matches());
        }
        if (test instanceof Predicate.Through through) {
            List<String> path = path(field, thing);
            return through.names().stream().allMatch(n -> path.stream().anyMatch(p -> p.startsWith(n)));
        }
        if (test instanceof Predicate.Between between) {
            return between(field, between, thing);
        }
        if (test instanceof Predicate.Within within) {
            return within(field, within, thing);
        }
        return present(field, thing);
    }

    private static String gap(TextPattern pattern, int i) {
        TextPattern.Piece piece = pattern.pieces().get(i);
        return i == 0 ? "" : ".{" + piece.minGap() + "," + piece.maxGap() + "}";
    }

    private static Pattern like(String wildcard) {
        StringBuilder regex = new StringBuilder();
        wildcard.codePoints()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        return compiled(regex.toString());
    }

    private static String text(Audit audit, Word word) {
        return folded(audit.report().text().substring(word.from(), word.to()));
    }

    /** The sentences whose words are the thing's own. */
    private static Stream<Sentence> sentencesAbout(Thing thing) {
        List<Sentence> sentences = thing.audit().report().sentences();
        return switch (thing.target()) {
            case REPORT -> sentences.stream();
            case SENTENCE -> Stream.of(sentences.get(thing.index()));
            case SECTION ->
                sentences.stream().filter(s -> isIn(new Thing(thing.audit(), Target.SENTENCE, s.index()), thing));
            default -> sentence(thing) < 0 ? Stream.of() : Stream.of(sentences.get(sentence(thing)));
        };
    }

    private static Stream<String> texts(QueryField field, Thing thing) {
        Audit audit = thing.audit();
        String clean = audit.report().text();
        return switch (field) {
            case OWN ->
                thing.target() == Target.REPORT
                        ? Stream.of(clean, audit.source().text())
                        : sentencesAbout(thing).map(s -> clean.substring(s.from(), s.to()));
            case TEXT -> Stream.of(clean, audit.source().text());
            case SENTENCE -> sentencesAbout(thing).map(s -> clean.substring(s.from(), s.to()));
            case FILE -> Stream.of(audit.source().name());
            case TITLE -> audit.report().metadata().title().stream();
            case ISSUER -> audit.report().metadata().issuer().stream();
            case NUMBER -> audit.report().metadata().documentNumber().stream();
            case SECTION ->
                Stream.of(sectionOf(thing).label() + sectionOf(thing).heading());
            case SUBJECT -> figure(thing).subject().map(Figure.Phrase::text).stream();
            case MESSAGE -> Stream.of(finding(thing).message().zh());
            default -> throw new AssertionError(field);
        };
    }

    private static Stream<String> values(QueryField field, Thing thing) {
        Audit audit = thing.audit();
        return switch (field) {
            case ID -> Stream.of(audit.source().id());
            case GENRE -> Stream.of(audit.report().genre().name());
            case MISSING ->
                audit.findings().stream()
                        .filter(f -> f.rule().equals("section/missing"))
                        .map(f -> String.valueOf(f.data().get("role")));
            case ROLE -> Stream.of(sectionOf(thing).role().map(r -> r.name()).orElse("other"));
            case KIND ->
                thing.target() == Target.GAP
                        ? gap(thing).kind().stream()
                        : Stream.of(figure(thing).kind());
            case UNIT ->
                thing.target() == Target.GAP
                        ? gap(thing).unit().stream()
                        : Stream.of(figure(thing).quantity().unit());
            case APPROX -> Stream.of(figure(thing).quantity().approx().id());
            case NATURE -> Stream.of(figure(thing).nature().id());
            case CHANGE -> figure(thing).change().stream();
            case SLOT -> Stream.of(gap(thing).slot());
            case FORM -> Stream.of(gap(thing).form());
            case RULE -> Stream.of(finding(thing).rule());
            case SEVERITY -> Stream.of(finding(thing).severity().id());
            default -> throw new AssertionError(field);
        };
    }

    private static List<String> path(QueryField field, Thing thing) {
        Optional<Place> own = thing.target() == Target.FIGURE ? figure(thing).place() : Optional.empty();
        Optional<Place> its = field == QueryField.PLACE
                ? own
                : own.or(() -> thing.audit().report().metadata().region());
        return its.map(Place::path).orElse(List.of());
    }

    private static boolean between(QueryField field, Predicate.Between between, Thing thing) {
        Figure figure = figure(thing);
        if (between.unit().isPresent()
                && !between.unit().get().equals(figure.quantity().unit())) {
            return false;
        }
        Optional<BigDecimal> least = figure.quantity().low();
        Optional<BigDecimal> most = figure.quantity().high();
        if (field == QueryField.LOW) {
            most = least;
        } else if (field == QueryField.HIGH) {
            least = most;
        } else if (figure.quantity().value().isPresent()) {
            least = figure.quantity().value();
            most = least;
        }
        if (least.isEmpty() && most.isEmpty()) {
            return false;
        }
        boolean above = between.low().isEmpty()
                || most.isEmpty()
                || most.get().compareTo(between.low().get().value())
                        >= (between.low().get().inclusive() ? 0 : 1);
        boolean below = between.high().isEmpty()
                || least.isEmpty()
                || least.get().compareTo(between.high().get().value())
                        <= (between.high().get().inclusive() ? 0 : -1);
        return above && below;
    }

    private static Optional<Period> time(Thing thing) {
        Optional<Period> own = thing.target() == Target.FIGURE ? figure(thing).period() : Optional.empty();
        return own.or(() -> thing.audit().report().metadata().period())
                .or(() -> thing.audit().report().metadata().date().map(d -> Period.of(d, d)));
    }

    private static boolean within(QueryField field, Predicate.Within within, Thing thing) {
        Audit audit = thing.audit();
        if (field == QueryField.DATE) {
            return audit.report().metadata().date().map(LocalDate::toEpochDay).stream()
                    .anyMatch(d -> d >= within.low() && d <= within.high());
        }
        if (field == QueryField.PERIOD) {
            return time(thing).stream()
                    .anyMatch(p ->
                            p.from().map(d -> d.toEpochDay() <= within.high()).orElse(true)
                                    && p.to().map(d -> d.toEpochDay() >= within.low())
                                            .orElse(true));
        }
        if (field == QueryField.YEAR) {
            return time(thing).stream().anyMatch(p -> {
                int first = p.from().or(p::to).orElseThrow().getYear();
                int last = p.to().or(p::from).orElseThrow().getYear();
                return first <= within.high() && last >= within.low();
            });
        }
        long count = switch (field) {
            case CHARS -> audit.source().text().length();
            case SECTIONS -> audit.report().outline().sections().size();
            case FIGURES -> audit.facts().figures().size();
            case GAPS -> audit.facts().gaps().size();
            case FINDINGS -> audit.findings().size();
            case ERRORS ->
                audit.findings().stream()
                        .filter(f -> f.severity().id().equals("error"))
                        .count();
            case WARNINGS ->
                audit.findings().stream()
                        .filter(f -> f.severity().id().equals("warning"))
                        .count();
            case LEVEL -> sectionOf(thing).level();
            default -> throw new AssertionError(field);
        };
        return count >= within.low() && count <= within.high();
    }

    private static boolean present(QueryField field, Thing thing) {
        return switch (field.type()) {
            case CONTAINS -> texts(field, thing).findAny().isPresent();
            case NAMED, KEYWORD -> values(field, thing).findAny().isPresent();
            case REGION -> !path(field, thing).isEmpty();
            case DAY -> thing.audit().report().metadata().date().isPresent();
            case YEAR -> time(thing).isPresent();
            case PERIOD ->
                thing.target() == Target.FIGURE
                        ? figure(thing).period().isPresent()
                        : thing.audit().report().metadata().period().isPresent();
            case DECIMAL ->
                (field == QueryField.VALUE
                                ? figure(thing).quantity().value()
                                : field == QueryField.LOW
                                        ? figure(thing).quantity().low()
                                        : figure(thing).quantity().high())
                        .isPresent();
            default -> true;
        };
    }
}
