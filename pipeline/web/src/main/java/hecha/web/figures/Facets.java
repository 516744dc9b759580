package hecha.web.figures;

import hecha.index.Answer;
import hecha.index.Completion;
import hecha.index.IndexException;
import hecha.index.Searchable;
import hecha.index.ask.AnswerTable;
import hecha.index.ask.Asking;
import hecha.index.ask.Refusal;
import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows of an answer have in common: the most frequent contents of some columns, each with the number of rows that
 * are left when it is chosen. That number is counted, or where a content can be worded in more ways than one, asked for.
 */
final class Facets {
    private static final int SHOWN = 12;

    /** Columns by the field of a query that chooses their contents. */
    private static final Map<Column, String> FIELDS = new LinkedHashMap<>();

    /** Contents that a query reads more widely than a column writes them. */
    private static final Set<Column> ASKED = Set.of(Column.MEASURE, Column.YEAR, Column.CITY, Column.COUNTY);

    static {
        FIELDS.put(Column.MEASURE, "指标");
        FIELDS.put(Column.CITY, "地区");
        FIELDS.put(Column.COUNTY, "地区");
        FIELDS.put(Column.YEAR, "年份");
        FIELDS.put(Column.KIND, "类别");
        FIELDS.put(Column.NATURE, "性质");
        FIELDS.put(Column.RULE, "规则");
        FIELDS.put(Column.SEVERITY, "严重程度");
        FIELDS.put(Column.SLOT, "应填");
        FIELDS.put(Column.ROLE, "作用");
        FIELDS.put(Column.GENRE, "文种");
        FIELDS.put(Column.MISSING, "缺少");
    }

    private Facets() {}

    /**
     * One column.
     *
     * @param more how many contents are not shown
     */
    record Facet(Column column, List<Value> values, int more) {
        Facet {
            values = List.copyOf(values);
        }
    }

    /** @param condition that chooses it, in the language of queries */
    record Value(String name, String condition, int count) {}

    /**
     * @param names contents as conditions name them
     * @param shown contents as the page names them
     */
    static List<Facet> of(Searchable index, Asked asked, Asking asking, AnswerTable names, AnswerTable shown)
            throws IndexException, Refusal {
        Optional<Target> target = asked.isTable() && asked.address().one("of").isEmpty()
                ? Optional.of(asking.read(asked.stats()).target())
                : asked.address().one("of").flatMap(Target::named);
        Answer answer = index.search(asking.read(asked.query(), target)).without(asked.without());
        Set<Column> columns = EnumSet.noneOf(Column.class);
        FIELDS.keySet().stream().filter(c -> c.isOf(answer.query().target())).forEach(columns::add);
        Map<Column, Map<String, Integer>> counts = answer.counts(columns);
        List<Facet> facets = new ArrayList<>();
        for (Column column : FIELDS.keySet()) {
            if (columns.contains(column)) {
                Facet counted = facet(column, counts.getOrDefault(column, Map.of()), names, shown);
                Facet facet = ASKED.contains(column) ? asked(index, answer, counted, asked, asking) : counted;
                if (!facet.values().isEmpty()) {
                    facets.add(facet);
                }
            }
        }
        return facets;
    }

    private static Facet facet(Column column, Map<String, Integer> counted, AnswerTable names, AnswerTable shown) {
        List<Map.Entry<String, Integer>> counts = new ArrayList<>(counted.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty()
                        && (column != Column.YEAR || e.getKey().indexOf('–') < 0))
                .toList());
        counts.sort(
                column == Column.YEAR
                        ? Map.Entry.<String, Integer>comparingByKey().reversed()
                        : Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey));
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, Integer> count : counts.subList(0, Math.min(SHOWN, counts.size()))) {
            String condition = FIELDS.get(column) + ":" + Completion.quoted(names.name(column, count.getKey()));
            values.add(new Value(shown.name(column, count.getKey()), condition, count.getValue()));
        }
        return new Facet(column, values, Math.max(0, counts.size() - SHOWN));
    }

    /** The same with the numbers of what the queries find. */
    private static Facet asked(Searchable index, Answer answer, Facet facet, Asked asked, Asking asking)
            throws IndexException, Refusal {
        List<Query> queries = new ArrayList<>();
        for (Value value : facet.values()) {
            queries.add(asking.read(
                    asking.join(value.condition(), asked.query()),
                    Optional.of(answer.query().target())));
        }
        List<Integer> left = new ArrayList<>();
        if (asked.without().isEmpty()) {
            left.addAll(index.counts(queries));
        } else {
            for (Query query : queries) {
                left.add(index.search(query).without(asked.without()).size());
            }
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Value value = facet.values().get(i);
            values.add(new Value(value.name(), value.condition(), left.get(i)));
        }
        return new Facet(facet.column(), values, facet.more());
    }
}
