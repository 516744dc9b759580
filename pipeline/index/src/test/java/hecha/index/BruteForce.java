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
            for (Thing thing : Thing.of(audit, query.target())) {
                if (query.filter().isEmpty() || holds(query.filter().get(), thing)) {
                    found.add(audit.source().name() + "#" + thing.index());
                }
            }
        }
        return found;
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
                    if (thing.related(other).stream()
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
        return thing.related(home).stream().anyMatch(t -> holds(condition, t));
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
            return thing.texts(field).anyMatch(t -> pattern.matcher(folded(t)).find());
        }
        if (test instanceof Predicate.Word word) {
            return thing.sentences()
                    .flatMap(s -> s.words().stream().map(w -> text(thing.audit(), w)))
                    .anyMatch(w -> like(word.word()).matcher(w).matches());
        }
        if (test instanceof Predicate.AnyOf any) {
            return thing.values(field).anyMatch(v -> any.ids().contains(folded(v)));
        }
        if (test instanceof Predicate.Like wildcard) {
            return thing.values(field)
                    .anyMatch(v -> like(wildcard.wildcard()).matcher(v).matches());
        }
        if (test instanceof Predicate.Through through) {
            List<String> path = thing.path(field);
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

    private static boolean between(QueryField field, Predicate.Between between, Thing thing) {
        Figure figure = thing.figure();
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

    private static boolean within(QueryField field, Predicate.Within within, Thing thing) {
        Audit audit = thing.audit();
        if (field == QueryField.DATE) {
            return audit.report().metadata().date().map(LocalDate::toEpochDay).stream()
                    .anyMatch(d -> d >= within.low() && d <= within.high());
        }
        if (field == QueryField.PERIOD) {
            return thing.time().stream()
                    .anyMatch(p ->
                            p.from().map(d -> d.toEpochDay() <= within.high()).orElse(true)
                                    && p.to().map(d -> d.toEpochDay() >= within.low())
                                            .orElse(true));
        }
        if (field == QueryField.YEAR) {
            return thing.time().stream().anyMatch(p -> {
                int first = p.from().or(p::to).orElseThrow().getYear();
                int last = p.to().or(p::from).orElseThrow().getYear();
                return first <= within.high() && last >= within.low();
            });
        }
        long count = thing.count(field);
        return count >= within.low() && count <= within.high();
    }

    private static boolean present(QueryField field, Thing thing) {
        return switch (field.type()) {
            case CONTAINS -> thing.texts(field).findAny().isPresent();
            case NAMED, KEYWORD -> thing.values(field).findAny().isPresent();
            case REGION -> !thing.path(field).isEmpty();
            case DAY -> thing.audit().report().metadata().date().isPresent();
            case YEAR -> thing.time().isPresent();
            case PERIOD ->
                thing.target() == Target.FIGURE
                        ? thing.figure().period().isPresent()
                        : thing.audit().report().metadata().period().isPresent();
            case DECIMAL ->
                (field == QueryField.VALUE
                                ? thing.figure().quantity().value()
                                : field == QueryField.LOW
                                        ? thing.figure().quantity().low()
                                        : thing.figure().quantity().high())
                        .isPresent();
            default -> true;
        };
    }
}
