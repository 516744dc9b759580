package hecha.letter;

import hecha.letter.Replies.Reply;
import hecha.letter.Replies.State;
import hecha.model.Audit;
import hecha.model.Gap;
import hecha.model.Message;
import hecha.model.Quantity;
import hecha.model.Span;
import hecha.text.Chars;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says which words go where when answers are put into the report they are for. */
public final class FillIn {
    private static final int TAIL = 12;
    private static final String SCALES = "万亿千百十";

    private final AnswerCheck check;

    /** Words for a place of the report's text. */
    public record Filled(Span span, String words, int number) {}

    /**
     * What there is to fill in.
     *
     * @param filled in text order
     * @param left answers that have no place in this report, by number and reason
     */
    public record Plan(List<Filled> filled, List<Message> left) {
        public Plan {
            filled = List.copyOf(filled);
            left = List.copyOf(left);
        }
    }

    public FillIn(AnswerCheck check) {
        this.check = check;
    }

    /**
     * @param blanks the blank of a mark, if the report has it
     */
    public Plan plan(Audit audit, List<Reply> replies, Function<String, Optional<Gap>> blanks) {
        List<Filled> filled = new ArrayList<>();
        List<Message> left = new ArrayList<>();
        String text = audit.source().text();
        for (Reply reply : replies) {
            Identity identity = reply.identity();
            if (reply.state() != State.GIVEN || identity.mends()) {
                continue;
            }
            Optional<Gap> gap = blanks.apply(identity.mark());
            Optional<String> words = gap.flatMap(g -> words(text, g, reply.value()));
            if (gap.isEmpty()) {
                left.add(new Message(
                        "第" + identity.number() + "项：材料里没有这处空缺",
                        "item " + identity.number() + ": the report has no such blank"));
            } else if (words.isEmpty()) {
                left.add(new Message(
                        "第" + identity.number() + "项：“" + reply.value() + "”与原文的单位合不上，请手工填写",
                        "item " + identity.number() + ": “" + reply.value()
                                + "” does not fit the words after the blank"));
            } else {
                filled.add(new Filled(gap.get().span(), words.get(), identity.number()));
            }
        }
        filled.sort(Comparator.comparing(Filled::span));
        return new Plan(filled, left);
    }

    /** What is written at the blank, so that it reads on with the words after it; empty where it cannot. */
    Optional<String> words(String text, Gap gap, String value) {
        int end = gap.span().end();
        String after = text.substring(end, Math.min(text.length(), end + TAIL));
        boolean numeric = gap.slot().equals("quantity")
                || gap.slot().equals("percent")
                || gap.slot().equals("money");
        if (numeric) {
            return number(gap, value, after)
                    .flatMap(words -> behindDigits(text, gap.span().start(), words));
        }
        if (gap.slot().equals("date")) {
            String before = text.substring(
                    Math.max(0, gap.span().start() - TAIL), gap.span().start());
            return AnsweredDate.read(value).flatMap(date -> date.between(before, after));
        }
        return Optional.of(withoutOverlap(value, after));
    }

    /** 12 where the text has 1 already is 2; another number cannot stand there. */
    private static Optional<String> behindDigits(String text, int at, String words) {
        int from = at;
        while (from > 0 && Chars.isDigit(text.charAt(from - 1))) {
            from--;
        }
        String there = text.substring(from, at);
        if (there.isEmpty()) {
            return Optional.of(words);
        }
        return words.startsWith(there) && words.length() > there.length()
                ? Optional.of(words.substring(there.length()))
                : Optional.empty();
    }

    /** 连山县 before 县 is 连山. */
    private static String withoutOverlap(String value, String after) {
        for (int length = Math.min(value.length() - 1, after.length()); length > 0; length--) {
            if (value.endsWith(after.substring(0, length))) {
                return value.substring(0, value.length() - length);
            }
        }
        return value;
    }

    private Optional<String> number(Gap gap, String value, String after) {
        Optional<Quantity> read = check.check(
                        gap.slot(),
                        AnswerCheck.asWritten(after, gap.unit().orElse("")),
                        gap.kind().orElse(""),
                        value)
                .quantity();
        Optional<Quantity> one = check.scan("1" + after).stream().findFirst().filter(q -> q.from() == 0);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        if (one.isEmpty() || one.get().unit().isEmpty() || one.get().value().isEmpty()) {
            return Optional.of(withoutOverlap(value, after));
        }
        String tail = after.substring(
                0, Math.min(after.length(), Math.max(0, one.get().to() - 1)));
        String bare = value.endsWith(tail)
                ? value.substring(0, value.length() - tail.length()).strip()
                : value;
        // A number alone is one of what follows: 120 before 万元 are 120万元.
        boolean plain = bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
        if (!bare.isEmpty() && (plain || bare.length() < value.length())) {
            return Optional.of(bare);
        }
        boolean scaled = SCALES.indexOf(
                        tail.isEmpty() ? ' ' : tail.replaceFirst("^[多余几]", "").charAt(0))
                >= 0;
        boolean united = check.scan(value).stream().anyMatch(q -> !q.unit().isEmpty());
        if (!united && !scaled) {
            return Optional.of(value);
        }
        // Of 300多人 or 300人以上 the number alone would say more than was answered.
        if (!value.substring(0, hedgeEnd(value)).strip().equals(read.get().hedge())) {
            return Optional.empty();
        }
        if (read.get().value().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal converted =
                read.get().value().get().divide(one.get().value().get(), new MathContext(20, RoundingMode.HALF_UP));
        if (converted
                        .multiply(one.get().value().get())
                        .compareTo(read.get().value().get())
                != 0) {
            return Optional.empty();
        }
        String hedge = value.substring(0, hedgeEnd(value));
        return Optional.of(hedge
                + (converted.signum() == 0
                        ? "0"
                        : converted.stripTrailingZeros().toPlainString()));
    }

    private static int hedgeEnd(String value) {
        int end = 0;
        while (end < value.length() && !isNumeral(value.charAt(end)) && value.charAt(end) != '-') {
            end++;
        }
        return value.startsWith("百分之") ? 0 : end;
    }

    private static boolean isNumeral(char c) {
        return Character.isDigit(c) || "〇零一二三四五六七八九十百千万亿两.．".indexOf(c) >= 0;
    }

    /** The report's text with all that is filled in. */
    public static String text(String text, List<Filled> filled) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = filled.size() - 1; i >= 0; i--) {
            Filled one = filled.get(i);
            whole.replace(one.span().start(), one.span().end(), one.words());
        }
        return whole.toString();
    }
}
