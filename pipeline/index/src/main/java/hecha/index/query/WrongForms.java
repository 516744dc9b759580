package hecha.index.query;

import hecha.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses what other search programs, and people, write for an operator of the language, and shows the right form: read
 * as words to look for it would find nothing, without a word. In quotation marks each is a word like any other.
 */
final class WrongForms {
    /** Joiners as others write them. */
    private static final Map<String, String> JOINERS = Map.ofEntries(
            Map.entry("and", "AND"),
            Map.entry("And", "AND"),
            Map.entry("&&", "AND"),
            Map.entry("&", "AND"),
            Map.entry("+", "AND"),
            Map.entry("并且", "且"),
            Map.entry("而且", "且"),
            Map.entry("or", "OR"),
            Map.entry("Or", "OR"),
            Map.entry("||", "OR"),
            Map.entry("|", "OR"),
            Map.entry("或者", "或"),
            Map.entry("not", "NOT"),
            Map.entry("Not", "NOT"),
            Map.entry("!", "NOT"),
            Map.entry("不含", "非"),
            Map.entry("不包括", "非"),
            Map.entry("排除", "非"));

    /** Comparisons in words, a longer one before one that begins it. */
    private static final List<Map.Entry<String, String>> COMPARISONS = List.of(
            Map.entry("大于等于", ">="),
            Map.entry("大于或等于", ">="),
            Map.entry("小于等于", "<="),
            Map.entry("小于或等于", "<="),
            Map.entry("不等于", "!="),
            Map.entry("不大于", "<="),
            Map.entry("不小于", ">="),
            Map.entry("不高于", "<="),
            Map.entry("不低于", ">="),
            Map.entry("不超过", "<="),
            Map.entry("不少于", ">="),
            Map.entry("大于", ">"),
            Map.entry("小于", "<"),
            Map.entry("高于", ">"),
            Map.entry("低于", "<"),
            Map.entry("超过", ">"),
            Map.entry("多于", ">"),
            Map.entry("少于", "<"),
            Map.entry("至少", ">="),
            Map.entry("至多", "<="),
            Map.entry("等于", "="),
            Map.entry("介于", ":"),
            Map.entry("above", ">"),
            Map.entry("over", ">"),
            Map.entry("below", "<"),
            Map.entry("under", "<"),
            Map.entry("least", ">="));

    private static final List<String> NEAR = List.of("near/", "near", "w/", "n/", "pre/", "onear/");
    private static final int USUAL_DISTANCE = 10;

    private final QueryText in;
    private final Vocabulary vocabulary;

    WrongForms(QueryText in, Vocabulary vocabulary) {
        this.in = in;
        this.vocabulary = vocabulary;
    }

    /**
     * Looks at the word at {@code from}.
     *
     * @param previous where the condition before it begins, or -1
     */
    void check(int from, int previous) throws Fault {
        String word = wordAt(from);
        String joiner = JOINERS.get(word);
        int end = from + word.length();
        boolean alone = end < in.text.length()
                && (Character.isWhitespace(in.text.charAt(end)) || in.text.charAt(end) == 0x3000)
                && blanks(end) < in.text.length();
        if (joiner != null && alone && (previous >= 0 || joiner.equals("NOT") || joiner.equals("非"))) {
            throw wrong(from, word, joiner, in.text.substring(0, from) + joiner + in.text.substring(end));
        }
        Optional<Integer> distance = distance(word);
        if (distance.isPresent() && alone && previous >= 0) {
            int next = blanks(end);
            int last = next + wordAt(next).length();
            if (last > next && in.syntax(next) != '"') {
                String right = '"' + plain(in.text.substring(previous, from)) + " " + in.text.substring(next, last)
                        + "\"~" + distance.get();
                throw wrong(from, word, right, in.text.substring(0, previous) + right + in.text.substring(last));
            }
        }
        if (distance.isPresent() && blanks(end) == in.text.length() && previous >= 0 && in.syntax(previous) == '"') {
            String right = '"' + plain(in.text.substring(previous, from)) + "\"~" + distance.get();
            throw wrong(from, word, right, in.text.substring(0, previous) + right);
        }
        comparison(from, word);
    }

    /** {@code =>}, {@code ==} and the like between a field and its value. */
    void doubled(String operator, int operatorAt) throws Fault {
        if (in.at >= in.text.length()) {
            return;
        }
        char next = in.syntax(in.at);
        String right = "";
        if (operator.equals("=") && (next == '>' || next == '<')) {
            right = next + "=";
        } else if (operator.equals("=") && next == '=') {
            right = "=";
        } else if (operator.equals("<") && next == '>') {
            right = "!=";
        }
        if (!right.isEmpty()) {
            int end = in.at + 1;
            throw wrong(
                    operatorAt,
                    in.text.substring(operatorAt, end),
                    right,
                    in.text.substring(0, operatorAt) + right + in.text.substring(end));
        }
    }

    /**
     * {@code 值 大于 80}, {@code 值大于80}, {@code 大于 80%}: with a number after it, and a field before it or none; or a
     * measure that is known, {@code 森林覆盖率大于80%}.
     */
    private void comparison(int from, String word) throws Fault {
        for (Map.Entry<String, String> comparison : COMPARISONS) {
            int at = word.indexOf(comparison.getKey());
            String before = at < 0 ? "" : word.substring(0, at);
            Optional<QueryField> named = QueryField.named(before).filter(Operands::isOrdered);
            if (at >= 0 && (before.isEmpty() || named.isPresent())) {
                comparison(from, from + at, before, comparison);
                return;
            }
            if (at > 0 && vocabulary.measures().named(before).isPresent()) {
                String measured = QueryField.MEASURE.zh() + ":" + before + " " + QueryField.VALUE.zh();
                comparison(from, from + at, measured, comparison);
                return;
            }
        }
        Optional<QueryField> field = QueryField.named(word).filter(Operands::isOrdered);
        int next = blanks(from + word.length());
        if (field.isPresent() && next > from + word.length()) {
            String after = wordAt(next);
            for (Map.Entry<String, String> comparison : COMPARISONS) {
                if (after.startsWith(comparison.getKey())) {
                    comparison(from, next, word, comparison);
                    return;
                }
            }
        }
    }

    private void comparison(int from, int wordFrom, String field, Map.Entry<String, String> comparison) throws Fault {
        int valueFrom = blanks(wordFrom + comparison.getKey().length());
        String value = wordAt(valueFrom);
        int to = valueFrom + value.length();
        if (vocabulary.amount(value).isPresent()) {
            String right = (field.isEmpty() ? QueryField.VALUE.zh() : field) + comparison.getValue() + value;
            throw wrong(
                    wordFrom,
                    comparison.getKey(),
                    comparison.getValue(),
                    in.text.substring(0, from) + right + in.text.substring(to));
        }
    }

    private Fault wrong(int at, String written, String right, String repaired) {
        return new Fault(
                "wrong-form",
                at,
                new Message("“" + written + "”要写成 " + right, "write " + right + " for “" + written + "”"),
                repaired,
                Optional.of(new Message("要查这几个字本身，请加引号", "to look for these words themselves, quote them")));
    }

    private static Optional<Integer> distance(String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        for (String near : NEAR) {
            if (lower.startsWith(near)) {
                String digits = lower.substring(near.length());
                boolean number = !digits.isEmpty()
                        && digits.length() < 3
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
                if (number && near.endsWith("/")) {
                    return Optional.of(Integer.valueOf(digits));
                }
                if (digits.isEmpty() && near.equals("near")) {
                    return Optional.of(USUAL_DISTANCE);
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String words) {
        return words.strip().replace("\"", "").replace("“", "").replace("”", "");
    }

    private int blanks(int from) {
        int at = from;
        while (at < in.text.length() && (Character.isWhitespace(in.text.charAt(at)) || in.text.charAt(at) == 0x3000)) {
            at++;
        }
        return at;
    }

    private String wordAt(int from) {
        int end = from;
        while (end < in.text.length()
                && !Character.isWhitespace(in.text.charAt(end))
                && in.text.charAt(end) != 0x3000
                && "()\"".indexOf(in.syntax(end)) < 0) {
            end++;
        }
        return in.text.substring(from, end);
    }
}
