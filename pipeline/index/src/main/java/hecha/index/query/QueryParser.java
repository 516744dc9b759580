package hecha.index.query;

import hecha.index.query.Node.And;
import hecha.index.query.Node.Not;
import hecha.index.query.Node.Or;
import hecha.index.query.Query.SortKey;
import hecha.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language by recursive descent; its grammar is {@link Grammar}. Length, depth and number of conditions
 * are bounded, so any input is read or refused at once.
 */
public final class QueryParser {
    /** Longest query, in UTF-16 code units. */
    public static final int MAX_LENGTH = 10_000;

    static final int MAX_DEPTH = 50;
    static final int MAX_CONDITIONS = 128;
    private static final int MAX_REPAIRS = 20;

    private final Vocabulary vocabulary;

    public QueryParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param asked what is looked for; where empty, {@code of:} in the query decides, then the fields it names
     * @throws QueryException where the query cannot be read
     */
    public Query parse(String text, Optional<Target> asked) throws QueryException {
        try {
            return new Reading(text, asked).query();
        } catch (Fault fault) {
            return refuse(text, asked, fault);
        }
    }

    /** Mends the fault, and the next one, until the query can be read; always throws. */
    private Query refuse(String text, Optional<Target> asked, Fault first) throws QueryException {
        String repaired = first.repaired;
        for (int i = 0; i < MAX_REPAIRS && !repaired.isEmpty(); i++) {
            try {
                new Reading(repaired, asked).query();
                break;
            } catch (Fault next) {
                repaired = i == MAX_REPAIRS - 1 || next.repaired.equals(repaired) ? "" : next.repaired;
            }
        }
        String suggestion = repaired.equals(text) ? "" : repaired.strip();
        throw new QueryException(first.code, first.position, first.reason, text, suggestion, first.hint);
    }

    /** A fault in the query, with the query as it may have been meant, or nothing. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;
        private final String code;
        private final int position;
        private final transient Message reason;
        private final String repaired;
        private final transient Optional<Message> hint;

        Fault(String code, int position, Message reason, String repaired, Optional<Message> hint) {
            super(code, null, false, false);
            this.code = code;
            this.position = position;
            this.reason = reason;
            this.repaired = repaired;
            this.hint = hint;
        }
    }

    /** One reading of one text. */
    private final class Reading {
        private final String text;
        private final Optional<Target> asked;
        private final Operands operands;
        private final List<SortKey> sort = new ArrayList<>();
        private final List<Integer> sortAt = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private Optional<Target> named = Optional.empty();
        private int at;
        private int depth;
        private int conditions;

        Reading(String text, Optional<Target> asked) {
            this.text = text;
            this.asked = asked;
            this.operands = new Operands(text, vocabulary);
        }

        Query query() throws Fault {
            if (text.length() > MAX_LENGTH) {
                throw fault(
                        "too-long",
                        MAX_LENGTH,
                        "查询太长（至多 " + MAX_LENGTH + " 字）",
                        "the query is too long (" + MAX_LENGTH + " characters at most)",
                        "");
            }
            Optional<Node> filter = or(null);
            if (at < text.length()) {
                throw fault("stray-parenthesis", at, "多出一个右括号", "a closing parenthesis too many", cut(at, at + 1));
            }
            Target target = asked.or(() -> named).orElseGet(() -> inferred(filter));
            for (int i = 0; i < sort.size(); i++) {
                Target home = sort.get(i).field().home(target);
                if (home != target && !target.within(home)) {
                    throw fault(
                            "no-such-order",
                            sortAt.get(i),
                            target.zh() + "不能按" + sort.get(i).field().zh() + "排序",
                            target.id() + " cannot be sorted by "
                                    + sort.get(i).field().id(),
                            "");
                }
            }
            for (String column : columns) {
                if (!Column.named(column).orElseThrow().isOf(target)) {
                    throw fault(
                            "no-such-column",
                            text.indexOf(column),
                            target.zh() + "没有“" + column + "”这一列",
                            target.id() + " have no column " + column,
                            text.replace(column + ",", "").replace("," + column, ""));
                }
            }
            return new Query(text, target, filter, sort, columns);
        }

        private static Target inferred(Optional<Node> filter) {
            return filter.stream()
                    .flatMap(f -> f.conditions(false))
                    .flatMap(c -> c.field().suggests().stream())
                    .min(java.util.Comparator.comparingInt(QueryParser::rank))
                    .orElse(Target.REPORT);
        }

        /** {@code or = and { "OR" and }}, within a field's parentheses with that field in mind. */
        private Optional<Node> or(@Nullable Field field) throws Fault {
            List<Node> parts = new ArrayList<>();
            Optional<Node> first = and(field);
            first.ifPresent(parts::add);
            for (Optional<String> or = keyword(); or.isPresent(); or = keyword()) {
                int opened = at;
                at += or.get().length();
                Optional<Node> next = and(field);
                if (first.isEmpty() || next.isEmpty()) {
                    throw fault(
                            "missing-operand",
                            opened,
                            "“" + or.get() + "”的一边没有内容",
                            "nothing on one side of " + or.get(),
                            cut(opened, opened + or.get().length()));
                }
                next.ifPresent(parts::add);
            }
            return parts.size() < 2 ? first : Optional.of(new Or(parts));
        }

        /** {@code and = not { ["AND"] not }}. */
        private Optional<Node> and(@Nullable Field field) throws Fault {
            List<Node> parts = new ArrayList<>();
            int dangling = -1;
            String joiner = "";
            while (true) {
                skipBlanks();
                if (at == text.length()
                        || syntax(at) == ')'
                        || keyword().filter(this::isOr).isPresent()) {
                    break;
                }
                Optional<String> keyword = keyword();
                if (keyword.isPresent() && isAnd(keyword.get())) {
                    if (parts.isEmpty() || dangling >= 0) {
                        throw fault(
                                "missing-operand",
                                at,
                                "“" + keyword.get() + "”前面没有内容",
                                "nothing before " + keyword.get(),
                                cut(at, at + keyword.get().length()));
                    }
                    dangling = at;
                    joiner = keyword.get();
                    at += joiner.length();
                    continue;
                }
                not(field, false).ifPresent(parts::add);
                dangling = -1;
            }
            if (dangling >= 0) {
                throw fault(
                        "missing-operand",
                        dangling,
                        "“" + joiner + "”后面没有内容",
                        "nothing after " + joiner,
                        cut(dangling, dangling + joiner.length()));
            }
            return parts.size() < 2 ? parts.stream().findFirst() : Optional.of(new And(parts));
        }

        /** {@code not = ("NOT" | "-") not | primary}. */
        private Optional<Node> not(@Nullable Field field, boolean negated) throws Fault {
            skipBlanks();
            Optional<String> keyword = keyword();
            boolean minus = at < text.length()
                    && syntax(at) == '-'
                    && !(field != null
                            && operands.isNumeric(field)
                            && at + 1 < text.length()
                            && isDigit(text.charAt(at + 1)));
            if (minus || keyword.filter(this::isNot).isPresent()) {
                int opened = at;
                at += minus ? 1 : keyword.orElseThrow().length();
                deeper(opened);
                skipBlanks();
                boolean nothing = at == text.length()
                        || syntax(at) == ')'
                        || keyword().filter(k -> isOr(k) || isAnd(k)).isPresent();
                Optional<Node> part = nothing ? Optional.empty() : not(field, true);
                depth--;
                if (part.isEmpty()) {
                    throw fault("missing-operand", opened, "“非”后面没有内容", "nothing after NOT", cut(opened, at));
                }
                return part.map(Not::new);
            }
            return primary(field, negated);
        }

        private Optional<Node> primary(@Nullable Field field, boolean negated) throws Fault {
            int opened = at;
            if (syntax(at) == '(') {
                at++;
                deeper(opened);
                Optional<Node> inner = or(field);
                if (at == text.length()) {
                    throw fault(
                            "open-parenthesis",
                            opened,
                            "括号没有闭合",
                            "a parenthesis is not closed",
                            text.stripTrailing() + ")");
                }
                at++;
                depth--;
                if (inner.isEmpty()) {
                    throw fault("empty-group", opened, "括号里没有内容", "nothing in the parentheses", cut(opened, at));
                }
                return inner;
            }
            if (field != null) {
                return Optional.of(counted(operand(field, ":")));
            }
            if (syntax(at) == '"') {
                return Optional.of(counted(operand(Field.OWN, ":")));
            }
            String name = bareName();
            int nameEnd = at;
            Optional<String> operator = operator(
                    Field.named(name).isPresent() || Directive.named(name).isPresent());
            if (operator.isEmpty()) {
                at = opened;
                return Optional.of(counted(operand(Field.OWN, ":")));
            }
            Optional<Directive> directive = Directive.named(name);
            if (directive.isPresent()) {
                direct(directive.get(), opened, negated);
                return Optional.empty();
            }
            Field asked2 = known(name, opened, nameEnd);
            return condition(asked2, operator.get(), opened, nameEnd);
        }

        private Optional<Node> condition(Field field, String operator, int opened, int nameEnd) throws Fault {
            skipBlanks();
            if (at == text.length() || syntax(at) == ')') {
                throw fault(
                        "missing-value",
                        at,
                        "“" + field.zh() + "”后面没有值",
                        "no value after " + field.id(),
                        cut(opened, at));
            }
            if (!operator.equals(":")
                    && !operator.equals("=")
                    && !operator.equals("!=")
                    && !operands.isOrdered(field)) {
                throw fault(
                        "no-comparison",
                        nameEnd,
                        "“" + field.zh() + "”不能比大小，请用冒号",
                        field.id() + " cannot be compared; use a colon",
                        text.substring(0, nameEnd) + ":" + text.substring(at));
            }
            if (syntax(at) == '(') {
                at++;
                deeper(at - 1);
                Optional<Node> inner = or(field);
                if (at == text.length()) {
                    throw fault(
                            "open-parenthesis",
                            opened,
                            "括号没有闭合",
                            "a parenthesis is not closed",
                            text.stripTrailing() + ")");
                }
                at++;
                depth--;
                if (inner.isEmpty()) {
                    throw fault("empty-group", opened, "括号里没有内容", "nothing in the parentheses", cut(opened, at));
                }
                return operator.equals("!=") ? inner.map(Not::new) : inner;
            }
            Node node = counted(operand(field, operator));
            return Optional.of(operator.equals("!=") ? new Not(node) : node);
        }

        /** One value, or several with commas between them, of which one must hold. */
        private Node operand(Field field, String operator) throws Fault {
            List<Node> alternatives = new ArrayList<>();
            do {
                if (!alternatives.isEmpty()) {
                    at++;
                }
                int from = at;
                boolean quoted = at < text.length() && syntax(at) == '"';
                String words = quoted ? quoted() : bareValue(field);
                int slop = quoted ? slop() : 0;
                if (words.isBlank()) {
                    throw fault(
                            "missing-value",
                            from,
                            "这里缺少内容",
                            "something is missing here",
                            cut(from, Math.min(text.length(), at + 1)));
                }
                alternatives.add(operands.read(field, operator, words, quoted, slop, from, at));
                if (alternatives.size() > MAX_CONDITIONS) {
                    throw tooMany(from);
                }
            } while (field != Field.OWN && !operands.isNumeric(field) && at < text.length() && isComma(at));
            return alternatives.size() == 1 ? alternatives.get(0) : new Or(alternatives);
        }

        private Node counted(Node node) throws Fault {
            conditions += (int) node.conditions(true).count();
            if (conditions > MAX_CONDITIONS) {
                throw tooMany(at);
            }
            return node;
        }

        private Fault tooMany(int where) {
            return fault(
                    "too-many",
                    where,
                    "条件太多（至多 " + MAX_CONDITIONS + " 个）",
                    "too many conditions (" + MAX_CONDITIONS + " at most)",
                    "");
        }

        private void deeper(int opened) throws Fault {
            if (++depth > MAX_DEPTH) {
                throw fault(
                        "too-deep",
                        opened,
                        "嵌套太深（至多 " + MAX_DEPTH + " 层）",
                        "nested too deeply (" + MAX_DEPTH + " levels at most)",
                        "");
            }
        }

        private Field known(String name, int from, int to) throws Fault {
            Optional<Field> field = Field.named(name);
            if (field.isPresent()) {
                return field.get();
            }
            if (name.equals("单位")) {
                String near = at < text.length()
                                && vocabulary.amount("1" + bareAhead()).isPresent()
                                && bareAhead().length() < 3
                        ? "计量单位"
                        : "报送单位";
                throw fault(
                        "ambiguous-field",
                        from,
                        "“单位”有两种：计量单位、报送单位",
                        "“单位” may be 计量单位 (unit) or 报送单位 (issuer)",
                        text.substring(0, from) + near + text.substring(to));
            }
            String value = bareAhead();
            Optional<String> near = Nearest.to(name, Field.allNames().filter(n -> takes(n, value)))
                    .or(() -> Nearest.to(name, Field.allNames()));
            String repaired = near.map(n -> text.substring(0, from) + n + text.substring(to))
                    .orElseGet(() -> quoteAhead(from));
            throw fault("unknown-field", from, "没有“" + name + "”这个字段", "no field " + name, repaired);
        }

        /** Whether the field of this name is one of named things, and has one that is called {@code value}. */
        private boolean takes(String name, String value) {
            return vocabulary.id(Field.named(name).orElseThrow(), value).isPresent();
        }

        /** The word at {@code from} with what follows its colon, put in quotation marks. */
        private String quoteAhead(int from) {
            int end = at;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && "()\"".indexOf(syntax(end)) < 0) {
                end++;
            }
            return text.substring(0, from) + '"' + text.substring(from, end) + '"' + text.substring(end);
        }

        private String bareAhead() {
            int end = at;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && "()\"".indexOf(syntax(end)) < 0) {
                end++;
            }
            return text.substring(at, end);
        }

        private void direct(Directive directive, int from, boolean negated) throws Fault {
            if (depth > 0 || negated) {
                throw fault(
                        "misplaced",
                        from,
                        "“" + directive.zh() + "”只能放在最外层",
                        directive.id() + " must stand outside of parentheses and NOT",
                        "");
            }
            skipBlanks();
            int valueAt = at;
            String value = bareValue(Field.OWN);
            if (value.isEmpty()) {
                throw fault(
                        "missing-value",
                        at,
                        "“" + directive.zh() + "”后面没有值",
                        "no value after " + directive.id(),
                        cut(from, at));
            }
            switch (directive) {
                case OF ->
                    named = Optional.of(Target.named(value)
                            .orElseThrow(() -> unknown(
                                    value,
                                    valueAt,
                                    java.util.Arrays.stream(Target.values())
                                            .flatMap(t -> java.util.stream.Stream.of(t.zh(), t.id())))));
                case FIELDS -> {
                    for (String column : pieces(value)) {
                        if (Column.named(column).isEmpty()) {
                            throw unknown(
                                    column,
                                    valueAt + value.indexOf(column),
                                    java.util.Arrays.stream(Column.values())
                                            .flatMap(c -> java.util.stream.Stream.of(c.zh(), c.id())));
                        }
                        columns.add(column);
                    }
                }
                case SORT -> sort(value, valueAt);
            }
        }

        private void sort(String value, int valueAt) throws Fault {
            int before = at;
            skipBlanks();
            int wordAt = at;
            String word = bareValue(Field.OWN);
            boolean descending = word.equalsIgnoreCase("desc") || word.equals("降序");
            if (!descending && !word.equalsIgnoreCase("asc") && !word.equals("升序")) {
                at = before;
            } else if (at == wordAt) {
                at = before;
            }
            for (String name : pieces(value)) {
                boolean minus = name.startsWith("-");
                String plain = minus ? name.substring(1) : name;
                Field field = Field.named(plain)
                        .filter(Operands::isSortable)
                        .orElseThrow(() -> unknown(
                                plain,
                                valueAt + value.indexOf(plain),
                                Field.allNames()
                                        .filter(n -> Operands.isSortable(
                                                Field.named(n).orElseThrow()))));
                sort.add(new SortKey(field, descending || minus));
                sortAt.add(valueAt);
            }
        }

        private Fault unknown(String word, int from, java.util.stream.Stream<String> names) {
            String near = Nearest.to(word, names).orElse("");
            return fault(
                    "unknown-name",
                    from,
                    "不认识“" + word + "”",
                    "unknown: " + word,
                    near.isEmpty() ? "" : text.substring(0, from) + near + text.substring(from + word.length()));
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

        // ---- characters

        private char syntax(int index) {
            return operands.syntax(index);
        }

        private boolean isComma(int index) {
            return syntax(index) == ',' || text.charAt(index) == '、';
        }

        private void skipBlanks() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == 0x3000)) {
                at++;
            }
        }

        /** AND, OR, NOT or 且, 或, 非 as a word of its own at this place, without reading on. */
        private Optional<String> keyword() {
            skipBlanks();
            for (String word : List.of("AND", "OR", "NOT", "且", "或", "非")) {
                int end = at + word.length();
                if (text.startsWith(word, at)
                        && (end == text.length()
                                || Character.isWhitespace(text.charAt(end))
                                || text.charAt(end) == 0x3000
                                || syntax(end) == '('
                                || syntax(end) == ')'
                                || (word.length() > 1 && syntax(end) == '"'))) {
                    return Optional.of(word);
                }
            }
            return Optional.empty();
        }

        private boolean isOr(String word) {
            return word.equals("OR") || word.equals("或");
        }

        private boolean isAnd(String word) {
            return word.equals("AND") || word.equals("且");
        }

        private boolean isNot(String word) {
            return word.equals("NOT") || word.equals("非");
        }

        /** Reads what may be the name of a field. */
        private String bareName() {
            int from = at;
            while (at < text.length()
                    && !Character.isWhitespace(text.charAt(at))
                    && ":<>=≥≤≠()\"".indexOf(syntax(at)) < 0
                    && !(syntax(at) == '!' && at + 1 < text.length() && syntax(at + 1) == '=')) {
                at++;
            }
            return text.substring(from, at);
        }

        /** Reads a colon or comparison; after a field's name also over blanks. */
        private Optional<String> operator(boolean overBlanks) {
            int before = at;
            if (overBlanks) {
                skipBlanks();
            }
            boolean colon = at < text.length() && syntax(at) == ':' && (at == before);
            int from = colon ? at + 1 : at;
            String found = "";
            if (from < text.length()) {
                char c = syntax(from);
                boolean equals = from + 1 < text.length() && syntax(from + 1) == '=';
                found = switch (c) {
                    case '>', '<', '!' -> equals ? c + "=" : c == '!' ? "" : String.valueOf(c);
                    case '=' -> "=";
                    case '≥' -> ">=";
                    case '≤' -> "<=";
                    case '≠' -> "!=";
                    default -> "";
                };
                if (!found.isEmpty()) {
                    at = from + (equals && "><!".indexOf(c) >= 0 ? 2 : 1);
                    return Optional.of(found);
                }
            }
            if (colon) {
                at++;
                return Optional.of(":");
            }
            at = before;
            return Optional.empty();
        }

        private String bareValue(Field field) {
            int from = at;
            boolean lists = field != Field.OWN && !operands.isNumeric(field);
            while (at < text.length()
                    && !Character.isWhitespace(text.charAt(at))
                    && text.charAt(at) != 0x3000
                    && "()\"".indexOf(syntax(at)) < 0
                    && !(lists && isComma(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() throws Fault {
            int opened = at++;
            int from = at;
            while (at < text.length() && syntax(at) != '"') {
                at++;
            }
            if (at == text.length()) {
                throw fault(
                        "open-quote", opened, "引号没有闭合", "a quotation mark is not closed", text.stripTrailing() + "\"");
            }
            return text.substring(from, at++);
        }

        private int slop() throws Fault {
            if (at >= text.length() || syntax(at) != '~') {
                return 0;
            }
            int from = ++at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == from || at - from > 2) {
                throw fault(
                        "bad-slop",
                        from,
                        "~ 后面要写 0 到 99 的数",
                        "~ needs a number from 0 to 99",
                        text.substring(0, from) + "5" + text.substring(at));
            }
            return Integer.parseInt(text.substring(from, at));
        }

        private String cut(int from, int to) {
            return text.substring(0, from) + text.substring(to);
        }

        private Fault fault(String code, int position, String zh, String en, String repaired) {
            return new Fault(code, position, new Message(zh, en), repaired, Optional.empty());
        }
    }

    private static int rank(Target target) {
        return switch (target) {
            case FIGURE -> 0;
            case GAP -> 1;
            case FINDING -> 2;
            case SENTENCE -> 3;
            case SECTION -> 4;
            case REPORT -> 5;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What says how to answer, not what to look for. */
    private enum Directive {
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
