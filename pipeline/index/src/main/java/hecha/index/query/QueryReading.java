package hecha.index.query;

import hecha.index.query.Node.And;
import hecha.index.query.Node.Condition;
import hecha.index.query.Node.Not;
import hecha.index.query.Node.Or;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading of one query, by recursive descent. */
final class QueryReading extends QueryText {
    private final Vocabulary vocabulary;
    private final Optional<Target> asked;
    private final Operands operands;
    private final Directions directions = new Directions(this);
    private final WrongForms wrongForms;
    private final List<Query.Part> conjuncts = new ArrayList<>();
    private final List<Query.Part> values = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private int depth;
    private int negations;
    private boolean isAlternative;
    private int conditions;

    QueryReading(String text, Optional<Target> asked, Vocabulary vocabulary) {
        super(text);
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.operands = new Operands(text, vocabulary);
        this.wrongForms = new WrongForms(this, vocabulary);
    }

    /** Reads what must be so, and on the way what the answer is to be; whether both fit is not yet known. */
    Optional<Node> filter() throws Fault {
        if (text.length() > QueryParser.MAX_LENGTH) {
            throw fault(
                    "too-long",
                    QueryParser.MAX_LENGTH,
                    "查询太长（至多 " + QueryParser.MAX_LENGTH + " 字）",
                    "the query is too long (" + QueryParser.MAX_LENGTH + " characters at most)",
                    text.substring(0, text.offsetByCodePoints(0, QueryParser.MAX_LENGTH / 2)));
        }
        Optional<Node> filter = or(null);
        isAlternative = filter.filter(Or.class::isInstance).isPresent();
        if (at < text.length()) {
            throw fault("stray-parenthesis", at, "多出一个右括号", "a closing parenthesis too many", cut(at, at + 1));
        }
        return filter;
    }

    Query query() throws Fault {
        Optional<Node> filter = filter();
        Target target = asked.or(directions::target).orElseGet(() -> inferred(filter));
        directions.check(target);
        boolean alternatives = isAlternative && conjuncts.size() > 1;
        return new Query(
                text,
                target,
                filter,
                directions.sort(),
                directions.order(),
                directions.columns(),
                alternatives ? List.of(new Query.Part(0, text.length(), filter.orElseThrow())) : conjuncts,
                values,
                vocabulary.measures(),
                vocabulary.rounds());
    }

    /** A directive where it is written. */
    private record Said(Directions.Directive directive, int from, int to) {}

    /**
     * This query and another as one: the conditions of both must hold, and what the other one says of the answer takes the
     * place of what this one says. Both have been read.
     */
    String and(QueryReading other) {
        Set<Directions.Directive> theirs =
                other.said.stream().map(Said::directive).collect(Collectors.toSet());
        List<String> parts = new ArrayList<>(List.of(conditions(), other.conditions()));
        said.stream()
                .filter(s -> !theirs.contains(s.directive()))
                .forEach(s -> parts.add(text.substring(s.from(), s.to())));
        other.said.forEach(s -> parts.add(other.text.substring(s.from(), s.to())));
        return parts.stream().map(String::strip).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The query without its directives, in parentheses where it is an alternative. */
    private String conditions() {
        String left = text;
        for (int i = said.size() - 1; i >= 0; i--) {
            left = left.substring(0, said.get(i).from())
                    + left.substring(said.get(i).to());
        }
        return isAlternative ? "(" + left.strip() + ")" : left;
    }

    private static Target inferred(Optional<Node> filter) {
        return filter.stream()
                .flatMap(f -> f.conditions(false))
                .flatMap(c -> c.field().suggests().stream())
                .min(Comparator.comparingInt(QueryReading::rank))
                .orElse(Target.REPORT);
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

    /** {@code or = and { "OR" and }}, within a field's parentheses with that field in mind. */
    private Optional<Node> or(@Nullable QueryField field) throws Fault {
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
    private Optional<Node> and(@Nullable QueryField field) throws Fault {
        List<Node> parts = new ArrayList<>();
        int dangling = -1;
        int previous = -1;
        String joiner = "";
        while (true) {
            skipBlanks();
            if (at == text.length()
                    || syntax(at) == ')'
                    || keyword().filter(QueryText::isOr).isPresent()) {
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
            int from = at;
            wrongForms.check(from, previous);
            Optional<Node> part = not(field, false);
            if (part.isPresent()) {
                parts.add(part.get());
                if (depth == 0 && field == null) {
                    conjuncts.add(new Query.Part(from, at, part.get()));
                }
            }
            previous = from;
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
    private Optional<Node> not(@Nullable QueryField field, boolean negated) throws Fault {
        skipBlanks();
        Optional<String> keyword = keyword();
        boolean minus = at < text.length()
                && syntax(at) == '-'
                && !(field != null
                        && Operands.isOrdered(field)
                        && at + 1 < text.length()
                        && Chars.isDigit(text.charAt(at + 1)));
        if (minus || keyword.filter(QueryText::isNot).isPresent()) {
            int opened = at;
            at += minus ? 1 : keyword.orElseThrow().length();
            deeper(opened);
            negations++;
            skipBlanks();
            boolean nothing = at == text.length()
                    || syntax(at) == ')'
                    || keyword().filter(k -> isOr(k) || isAnd(k)).isPresent();
            Optional<Node> part = nothing ? Optional.empty() : not(field, true);
            depth--;
            negations--;
            if (part.isEmpty()) {
                throw fault("missing-operand", opened, "“非”后面没有内容", "nothing after NOT", cut(opened, at));
            }
            return part.map(Not::new);
        }
        return primary(field, negated);
    }

    private Optional<Node> primary(@Nullable QueryField field, boolean negated) throws Fault {
        int opened = at;
        if (syntax(at) == '(') {
            return group(field, opened);
        }
        if (field != null) {
            return Optional.of(counted(operand(field, ":")));
        }
        if (syntax(at) == '"') {
            return Optional.of(counted(operand(QueryField.OWN, ":")));
        }
        String name = bareName();
        int nameEnd = at;
        Optional<String> operator = operator(QueryField.named(name).isPresent()
                || Directions.Directive.named(name).isPresent());
        if (operator.isEmpty()) {
            at = opened;
            return Optional.of(counted(operand(QueryField.OWN, ":")));
        }
        Optional<Directions.Directive> directive = Directions.Directive.named(name);
        if (directive.isPresent()) {
            directions.read(directive.get(), opened, depth == 0 && !negated);
            said.add(new Said(directive.get(), opened, at));
            return Optional.empty();
        }
        QueryField named = known(name, opened, nameEnd);
        return condition(named, operator.get(), opened, nameEnd);
    }

    /** {@code "(" or ")"}; a fault is told of at {@code opened}. */
    private Optional<Node> group(@Nullable QueryField field, int opened) throws Fault {
        at++;
        deeper(at - 1);
        Optional<Node> inner = or(field);
        if (at == text.length()) {
            throw fault(
                    "open-parenthesis", opened, "括号没有闭合", "a parenthesis is not closed", text.stripTrailing() + ")");
        }
        at++;
        depth--;
        if (inner.isEmpty()) {
            throw fault("empty-group", opened, "括号里没有内容", "nothing in the parentheses", cut(opened, at));
        }
        return inner;
    }

    private Optional<Node> condition(QueryField field, String operator, int opened, int nameEnd) throws Fault {
        wrongForms.doubled(operator, nameEnd);
        skipBlanks();
        if (at == text.length() || syntax(at) == ')') {
            throw fault(
                    "missing-value", at, "“" + field.zh() + "”后面没有值", "no value after " + field.id(), cut(opened, at));
        }
        if (!operator.equals(":") && !operator.equals("=") && !operator.equals("!=") && !Operands.isOrdered(field)) {
            throw fault(
                    "no-comparison",
                    nameEnd,
                    "“" + field.zh() + "”不能比大小，请用冒号",
                    field.id() + " cannot be compared; use a colon",
                    text.substring(0, nameEnd) + ":" + text.substring(at));
        }
        if (syntax(at) == '(') {
            Optional<Node> inner = group(field, opened);
            return operator.equals("!=") ? inner.map(Not::new) : inner;
        }
        Node node = counted(operand(field, operator));
        return Optional.of(operator.equals("!=") ? new Not(node) : node);
    }

    /** One value, or several with commas between them, of which one must hold. */
    private Node operand(QueryField field, String operator) throws Fault {
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
            Node node = operands.read(field, operator, words, quoted, slop, from, at);
            alternatives.add(node);
            if (negations == 0) {
                values.add(new Query.Part(from, at, node));
            }
            if (alternatives.size() > QueryParser.MAX_CONDITIONS) {
                throw tooMany(from);
            }
        } while (field != QueryField.OWN && !Operands.isOrdered(field) && at < text.length() && isComma(at));
        return alternatives.size() == 1 ? alternatives.get(0) : new Or(alternatives);
    }

    private Node counted(Node node) throws Fault {
        conditions += node.conditions(true).mapToInt(QueryReading::cost).sum();
        if (conditions > QueryParser.MAX_CONDITIONS) {
            throw tooMany(at);
        }
        return node;
    }

    /** Words and values take longer to find than names; a single character, of which a text is full, longest. */
    private static int cost(Condition condition) {
        if (condition.test() instanceof Predicate.Contains contains) {
            long single = contains.pattern().pieces().stream()
                    .filter(p -> p.length() == 1)
                    .count();
            return (int) (3 + 20 * single);
        }
        boolean dear = condition.test() instanceof Predicate.Word || condition.test() instanceof Predicate.Between;
        return dear ? 3 : 1;
    }

    private Fault tooMany(int where) {
        return fault(
                "too-many",
                where,
                "条件太多、太费时（至多约 40 个词，单字至多 5 个）",
                "too many conditions (about 40 words at most, 5 single characters)",
                text.substring(0, Math.min(where, text.length() - 1)));
    }

    private void deeper(int opened) throws Fault {
        if (++depth > QueryParser.MAX_DEPTH) {
            throw fault(
                    "too-deep",
                    opened,
                    "嵌套太深（至多 " + QueryParser.MAX_DEPTH + " 层）",
                    "nested too deeply (" + QueryParser.MAX_DEPTH + " levels at most)",
                    "");
        }
    }

    private QueryField known(String name, int from, int to) throws Fault {
        Optional<QueryField> field = QueryField.named(name);
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
        Optional<String> near = Nearest.to(name, QueryField.allNames().filter(n -> takes(n, value)))
                .or(() -> Nearest.to(name, QueryField.allNames()));
        String repaired =
                near.map(n -> text.substring(0, from) + n + text.substring(to)).orElseGet(() -> quoteAhead(from));
        throw fault("unknown-field", from, "没有“" + name + "”这个字段", "no field " + name, repaired);
    }

    /** Whether the field of this name is one of named things, and has one that is called {@code value}. */
    private boolean takes(String name, String value) {
        return vocabulary.id(QueryField.named(name).orElseThrow(), value).isPresent();
    }
}
