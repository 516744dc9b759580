package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.FoldedText;
import hecha.index.query.Node;
import hecha.index.query.Predicate;
import hecha.index.query.Query;
import hecha.index.query.Query.Part;
import hecha.index.query.QueryException;
import hecha.index.query.QueryField;
import hecha.index.query.QueryParser;
import hecha.index.query.Target;
import hecha.index.query.Vocabulary;
import hecha.model.Message;
import hecha.text.WrittenValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says why a query finds nothing: the condition that nothing meets, or the one without which there would be something,
 * with the nearest values that the index has, and a query that finds something.
 */
final class WhyNothing {
    private static final int SHOWN = 5;

    private final Snapshot index;
    private final Query query;
    private final Vocabulary vocabulary;
    private final FieldValues values;
    private final List<Message> lines = new ArrayList<>();
    private Optional<String> suggestion = Optional.empty();

    WhyNothing(Snapshot index, Query query, Vocabulary vocabulary) {
        this.index = index;
        this.query = query;
        this.vocabulary = vocabulary;
        this.values = new FieldValues(index, vocabulary);
    }

    NothingFound told() throws IOException {
        if (index.state().reports() == 0) {
            return new NothingFound(
                    List.of(new Message("索引里还没有报告", "there are no reports in the index")), Optional.empty());
        }
        List<Part> parts = query.conjuncts();
        List<Part> empty = new ArrayList<>();
        for (Part part : parts) {
            if (count(List.of(part)) == 0) {
                empty.add(part);
            }
        }
        if (parts.isEmpty()) {
            lines.add(new Message(
                    "索引里没有" + query.target().zh(),
                    "there are no " + query.target().id() + " in the index"));
        }
        for (Part part : empty) {
            lines.add(new Message(
                    "条件“" + words(part) + "”" + query.target().zh() + "一条也不符合",
                    "no " + query.target().id() + " meet “" + words(part) + "”"));
            near(part, List.of());
        }
        if (empty.isEmpty() && parts.size() > 1) {
            together(parts);
        }
        return new NothingFound(List.copyOf(lines), suggestion);
    }

    private String words(Part part) {
        return query.text().substring(part.from(), part.to()).strip();
    }

    private int count(List<Part> parts) throws IOException {
        return Matches.count(index, query.where(Optional.of(and(parts))));
    }

    private static Node and(List<Part> parts) {
        return parts.size() == 1
                ? parts.get(0).node()
                : new Node.And(parts.stream().map(Part::node).toList());
    }

    /** Each condition is met by something, but not all by one. */
    private void together(List<Part> parts) throws IOException {
        boolean said = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            List<Part> others = new ArrayList<>(parts);
            others.remove(i);
            int count = count(others);
            if (count > 0) {
                said = true;
                lines.add(new Message(
                        "去掉“" + words(part) + "”有 " + count + " 条", "without “" + words(part) + "”: " + count));
                near(part, others);
            }
        }
        for (int i = 0; i < parts.size() && !said; i++) {
            for (int k = i + 1; k < parts.size(); k++) {
                if (count(List.of(parts.get(i), parts.get(k))) == 0) {
                    said = true;
                    lines.add(new Message(
                            "没有" + query.target().zh() + "同时符合“" + words(parts.get(i)) + "”和“" + words(parts.get(k))
                                    + "”",
                            "no " + query.target().id() + " meet both “" + words(parts.get(i)) + "” and “"
                                    + words(parts.get(k)) + "”"));
                }
            }
        }
        if (!said) {
            lines.add(new Message(
                    "没有" + query.target().zh() + "同时符合全部条件",
                    "no " + query.target().id() + " meet all conditions"));
        }
    }

    /** What there is instead of the values of {@code part}, among what meets {@code others}. */
    private void near(Part part, List<Part> others) throws IOException {
        for (Part value : query.values()) {
            if (value.from() < part.from() || value.to() > part.to()) {
                continue;
            }
            List<Node.Condition> conditions = value.node().conditions(false).toList();
            Node.Condition condition = conditions.get(conditions.size() - 1);
            if (condition.test() instanceof Predicate.Between || condition.test() instanceof Predicate.Within) {
                range(value, condition, others);
            } else if (!(condition.test() instanceof Predicate.Present)) {
                words(value, condition);
            }
        }
    }

    private void words(Part value, Node.Condition condition) throws IOException {
        String written = query.text().substring(value.from(), value.to());
        String word = FoldedText.fold(written).replace("\"", "");
        List<NearValues.Near> near = values.near(condition.field(), word);
        if (near.isEmpty() || FoldedText.fold(near.get(0).text()).equals(word)) {
            return;
        }
        Message shown = counted(near.stream().limit(SHOWN).map(n -> Map.entry(n.text(), n.count())));
        lines.add(new Message("  “" + word + "”相近的有：" + shown.zh(), "  near “" + word + "”: " + shown.en()));
        for (int i = 0; i < Math.min(SHOWN, near.size()) && suggestion.isEmpty(); i++) {
            suggest(value, near.get(i).text());
        }
    }

    /** Suggests the query with another value, where it finds something. */
    private void suggest(Part value, String other) throws IOException {
        String safe = other.codePoints().anyMatch(c -> Character.isWhitespace(c) || "()\"：，、,:<>=".indexOf(c) >= 0)
                ? '"' + other.replace("\"", "") + '"'
                : other;
        String text =
                query.text().substring(0, value.from()) + safe + query.text().substring(value.to());
        try {
            Query read = new QueryParser(vocabulary).parse(text, Optional.of(query.target()));
            if (Matches.count(index, read) > 0) {
                suggestion = Optional.of(text);
            }
        } catch (QueryException e) {
            return; // what cannot be read is not suggested
        }
    }

    private void range(Part value, Node.Condition condition, List<Part> others) throws IOException {
        Target target = condition.field().home(query.target());
        Column column = Column.named(condition.field().id()).orElse(Column.FILE);
        if (!column.isOf(target)) {
            return;
        }
        Query rest = new Query(
                "", target, others.isEmpty() ? Optional.empty() : Optional.of(and(others)), List.of(), List.of());
        Map<String, Integer> counts = Answer.of(index, rest).counts(column);
        Optional<String> unit =
                condition.test() instanceof Predicate.Between between ? between.unit() : Optional.empty();
        if (unit.isPresent()) {
            units(rest, unit.get());
            return;
        }
        List<String> present = counts.keySet().stream()
                .filter(v -> !v.isEmpty())
                .sorted(Comparator.comparing(WhyNothing::number).thenComparing(v -> v))
                .toList();
        if (present.isEmpty()) {
            lines.add(new Message("  都没有“" + column.zh() + "”", "  none has a " + column.id()));
            return;
        }
        Message few = present.size() <= 12
                ? counted(present.stream().map(v -> Map.entry(v, counts.getOrDefault(v, 0))))
                : counted(Stream.of(Map.entry(present.get(0) + " … " + present.get(present.size() - 1), 0)));
        lines.add(new Message(
                "  “" + condition.field().zh() + "”有：" + few.zh(),
                "  " + condition.field().id() + ": " + few.en()));
        if (condition.field() == QueryField.YEAR && suggestion.isEmpty()) {
            String first = query.text().substring(value.from(), value.to());
            boolean before = first.compareTo(present.get(0)) < 0;
            suggest(value, present.get(before ? 0 : present.size() - 1).replace("–", ".."));
        }
    }

    /** The least and the greatest value with the unit, or the units that there are. */
    private void units(Query rest, String unit) throws IOException {
        java.util.TreeSet<java.math.BigDecimal> values = new java.util.TreeSet<>();
        Map<String, Integer> units = new java.util.TreeMap<>();
        java.util.Set<Column> columns = java.util.EnumSet.of(Column.VALUE, Column.UNIT);
        RowCounts.of(index, rest, Matches.of(index, rest), columns, (row, count) -> {
            units.merge(row.text(Column.UNIT), count, Integer::sum);
            if (row.text(Column.UNIT).equals(unit) && row.cell(Column.VALUE) instanceof java.math.BigDecimal value) {
                values.add(value);
            }
        });
        if (!values.isEmpty()) {
            String between = WrittenValue.of(values.first(), unit) + " … " + WrittenValue.of(values.last(), unit);
            lines.add(new Message("  值在 " + between + " 之间", "  the values are " + between));
        } else {
            Message others = counted(units.entrySet().stream()
                    .filter(e -> !e.getKey().isEmpty())
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(SHOWN));
            lines.add(new Message(
                    "  没有以“" + unit + "”计的数，有：" + others.zh(),
                    "  none is counted in " + unit + "; units: " + others.en()));
        }
    }

    /** Values one after the other, each with how often it is there, where that is known. */
    private static Message counted(Stream<Map.Entry<String, Integer>> values) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        values.forEach(value -> {
            boolean known = value.getValue() > 0;
            zh.add(value.getKey() + (known ? "（" + value.getValue() + "）" : ""));
            en.add(value.getKey() + (known ? " (" + value.getValue() + ")" : ""));
        });
        return new Message(String.join("、", zh), String.join(", ", en));
    }

    private static java.math.BigDecimal number(String value) {
        try {
            return new java.math.BigDecimal(value);
        } catch (NumberFormatException e) {
            return java.math.BigDecimal.ZERO;
        }
    }
}
