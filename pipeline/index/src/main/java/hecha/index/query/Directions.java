package hecha.index.query;

import hecha.index.query.Query.SortKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a query says of the answer: what to look for, in which order, with which columns. */
final class Directions {
    private static final Map<String, Query.Order> ORDERS = Map.of(
            "relevance", Query.Order.RELEVANCE,
            "相关", Query.Order.RELEVANCE,
            "相关度", Query.Order.RELEVANCE,
            "left", Query.Order.LEFT,
            "左", Query.Order.LEFT,
            "right", Query.Order.RIGHT,
            "右", Query.Order.RIGHT);

    private final QueryText in;
    private final List<SortKey> sort = new ArrayList<>();
    private final List<Integer> sortAt = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private Optional<Target> named = Optional.empty();
    private Query.Order order = Query.Order.FIELDS;

    Directions(QueryText in) {
        this.in = in;
    }

    /** What {@code of:} says. */
    Optional<Target> target() {
        return named;
    }

    List<SortKey> sort() {
        return sort;
    }

    Query.Order order() {
        return order;
    }

    List<String> columns() {
        return columns;
    }

    /** Order and columns must be of what is looked for. */
    void check(Target target) throws Fault {
        for (int i = 0; i < sort.size(); i++) {
            Target home = sort.get(i).field().home(target);
            if (home != target && !target.within(home)) {
                throw in.fault(
                        "no-such-order",
                        sortAt.get(i),
                        target.zh() + "不能按" + sort.get(i).field().zh() + "排序",
                        target.id() + " cannot be sorted by "
                                + sort.get(i).field().id(),
                        in.cut(in.wordStart(sortAt.get(i)), in.wordEnd(sortAt.get(i))));
            }
        }
        for (String column : columns) {
            if (!Column.named(column).orElseThrow().isOf(target)) {
                throw in.fault(
                        "no-such-column",
                        in.text.indexOf(column),
                        target.zh() + "没有“" + column + "”这一列",
                        target.id() + " have no column " + column,
                        in.text.replace(column + ",", "").replace("," + column, ""));
            }
        }
    }

    /** Reads the value of the directive at {@code from}, which may stand in no parentheses and under no NOT. */
    void read(Directive directive, int from, boolean outermost) throws Fault {
        if (!outermost) {
            throw in.fault(
                    "misplaced",
                    from,
                    "“" + directive.zh() + "”只能放在最外层",
                    directive.id() + " must stand outside of parentheses and NOT",
                    moved(from));
        }
        in.skipBlanks();
        int valueAt = in.at;
        String value = in.bareValue(QueryField.OWN);
        if (value.isEmpty()) {
            throw in.fault(
                    "missing-value",
                    in.at,
                    "“" + directive.zh() + "”后面没有值",
                    "no value after " + directive.id(),
                    in.cut(from, in.at));
        }
        switch (directive) {
            case OF ->
                named = Optional.of(Target.named(value)
                        .orElseThrow(() -> unknown(
                                value,
                                valueAt,
                                Arrays.stream(Target.values()).flatMap(t -> Stream.of(t.zh(), t.id())))));
            case FIELDS -> {
                for (String column : pieces(value)) {
                    if (Column.named(column).isEmpty()) {
                        throw unknown(
                                column,
                                valueAt + value.indexOf(column),
                                Arrays.stream(Column.values()).flatMap(c -> Stream.of(c.zh(), c.id())));
                    }
                    columns.add(column);
                }
            }
            case SORT -> sort(value, valueAt);
        }
    }

    /** The query with the directive before all else; what it leaves behind is mended by the next reading. */
    private String moved(int from) {
        int end = in.wordEnd(in.at);
        return in.text.substring(from, end) + " " + in.cut(from, end);
    }

    private void sort(String value, int valueAt) throws Fault {
        int before = in.at;
        in.skipBlanks();
        int wordAt = in.at;
        String word = in.bareValue(QueryField.OWN);
        boolean descending = word.equalsIgnoreCase("desc") || word.equals("降序");
        if (!descending && !word.equalsIgnoreCase("asc") && !word.equals("升序")) {
            in.at = before;
        } else if (in.at == wordAt) {
            in.at = before;
        }
        for (String name : pieces(value)) {
            boolean minus = name.startsWith("-");
            String plain = minus ? name.substring(1) : name;
            Query.Order other = ORDERS.get(plain.toLowerCase(java.util.Locale.ROOT));
            if (other != null) {
                order = other;
                continue;
            }
            QueryField field = QueryField.named(plain)
                    .filter(Operands::isSortable)
                    .orElseThrow(() -> unknown(
                            plain,
                            valueAt + value.indexOf(plain),
                            Stream.concat(
                                    ORDERS.keySet().stream(),
                                    QueryField.allNames()
                                            .filter(n -> Operands.isSortable(
                                                    QueryField.named(n).orElseThrow())))));
            sort.add(new SortKey(field, descending || minus));
            sortAt.add(valueAt);
        }
    }

    private Fault unknown(String word, int from, Stream<String> names) {
        String near = Nearest.to(word, names).orElse("");
        return in.fault(
                "unknown-name",
                from,
                "不认识“" + word + "”",
                "unknown: " + word,
                near.isEmpty() ? "" : in.text.substring(0, from) + near + in.text.substring(from + word.length()));
    }

    private List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || ",，、".indexOf(value.charAt(i)) >= 0) {
                if (i > from) {
                    pieces.add(value.substring(from, i));
                }
                from = i + 1;
            }
        }
        return pieces;
    }

    /** What says how to answer, not what to look for. */
    enum Directive {
        SORT("sort", "排序"),
        FIELDS("fields", "列"),
        OF("of", "查");

        private final String id;
        private final String zh;

        Directive(String id, String zh) {
            this.id = id;
            this.zh = zh;
        }

        String id() {
            return id;
        }

        String zh() {
            return zh;
        }

        static Optional<Directive> named(String name) {
            for (Directive directive : values()) {
                if (directive.id.equals(name) || directive.zh.equals(name)) {
                    return Optional.of(directive);
                }
            }
            return Optional.empty();
        }
    }
}
