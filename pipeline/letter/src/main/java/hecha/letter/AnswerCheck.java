package hecha.letter;

import hecha.dictionary.Dictionary;
import hecha.model.Message;
import hecha.model.Quantity;
import hecha.numeral.QuantityScanner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds an answer against what its blank asks for: slot, unit and range. What is not surely right is not taken. */
public final class AnswerCheck {
    private static final String WORDS = "answers";
    private static final String SCALES = "万亿千百十";
    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> PARTS = Set.of("coverage_rate", "share");

    private final QuantityScanner scanner;
    private final String masks;
    private final Set<String> none;
    private final Set<String> counted;

    /**
     * What an answer comes to.
     *
     * @param fault why it cannot be taken
     * @param value the answer in one line, as it is taken
     * @param quantity what it says, where it is a number
     */
    public record Result(Optional<Message> fault, String value, Optional<Quantity> quantity) {
        static Result refused(String value, String zh, String en) {
            return new Result(Optional.of(new Message(zh, en)), value, Optional.empty());
        }
    }

    public AnswerCheck(Dictionary dictionary) {
        scanner = new QuantityScanner(dictionary);
        masks = dictionary.answerWords().text(WORDS, "masks");
        none = Set.copyOf(dictionary.answerWords().words(WORDS, "none"));
        counted = Set.copyOf(dictionary.answerWords().words(WORDS, "counted"));
    }

    /** The readings of {@code text}. */
    List<Quantity> scan(String text) {
        return scanner.scan(text);
    }

    /**
     * @param slot what is asked for, as {@link hecha.model.Gap#slot()}, or {@link Identity#MEND}
     * @param unit as {@link hecha.model.Gap#unit()}, with 万 or 亿 before it where these follow the blank; or empty
     * @param kind as {@link hecha.model.Gap#kind()}, or empty
     */
    public Result check(String slot, String unit, String kind, String written) {
        String value = written.strip();
        if (value.indexOf('\n') >= 0 || value.length() > LONGEST) {
            return Result.refused(value, "太长或分了行，一格只填一处的内容", "too long, or of several lines");
        }
        if (value.chars().allMatch(c -> masks.indexOf(c) >= 0)) {
            return Result.refused(value, "仍是空缺", "still a blank");
        }
        if (none.contains(value.endsWith("。") ? value.substring(0, value.length() - 1) : value)) {
            return Result.refused(
                    value,
                    "没有给出内容；确实不能补的，请写在“不能补的理由”一栏",
                    "gives nothing; why it cannot be filled in belongs into the column of reasons");
        }
        return switch (slot) {
            case "quantity", "percent", "money" -> number(slot, unit, kind, value);
            case "date" -> date(value);
            case "phone" -> phone(value);
            case "document_number" ->
                value.chars().anyMatch(Character::isDigit)
                        ? fine(value)
                        : Result.refused(value, "不是文号", "no document number");
            case "place", "organisation", "person" -> name(value);
            default -> fine(value);
        };
    }

    private static Result fine(String value) {
        return new Result(Optional.empty(), value, Optional.empty());
    }

    private Result number(String slot, String unit, String kind, String value) {
        String wanted = slot.equals("percent") ? "%" : slot.equals("money") && unit.isEmpty() ? "元" : unit;
        String base = base(wanted);
        Optional<Quantity> read = whole(value, value.length());
        boolean bare = read.isEmpty() || read.get().unit().isEmpty();
        if (bare) {
            // A bare 2024 would be read as a year: what is asked for says what it counts.
            boolean scaled = value.endsWith("万") || value.endsWith("亿");
            read = whole(value + (wanted.isEmpty() ? "个" : scaled ? base : wanted), value.length());
        }
        if (read.isEmpty()) {
            return slot.equals("percent")
                    ? Result.refused(value, "不是比例，应填如 85.6%", "no percentage; write it as 85.6%")
                    : slot.equals("money")
                            ? Result.refused(value, "不是金额，应填如 120万元", "no sum; write it as 120万元")
                            : Result.refused(value, "不是数字，请只填一个数字", "no number; write one number alone");
        }
        Quantity quantity = read.get();
        if (!bare && !wanted.isEmpty() && !same(quantity.unit(), base)) {
            return Result.refused(
                    value, "单位不符，这里要填的是“" + wanted + "”", "the unit is not the one asked for, “" + wanted + "”");
        }
        Optional<Message> fault = range(slot, base, kind, value, quantity, bare);
        return new Result(fault, value, Optional.of(quantity));
    }

    /**
     * The unit as it stands behind a blank, with 万 or 亿 before it where the words have them: of 投入X万元 it is 万元, and a
     * number alone is one of these.
     *
     * @param after the words behind the blank
     */
    static String asWritten(String after, String unit) {
        int scales = scales(after);
        return !unit.isEmpty() && after.startsWith(unit, scales) ? after.substring(0, scales) + unit : unit;
    }

    private static String base(String unit) {
        return unit.substring(scales(unit));
    }

    private static int scales(String words) {
        int scales = 0;
        while (scales < words.length() && SCALES.indexOf(words.charAt(scales)) >= 0) {
            scales++;
        }
        return scales;
    }

    private static boolean same(String unit, String wanted) {
        return unit.equals(wanted) || (wanted.equals("%") && unit.equals("个百分点"));
    }

    private Optional<Message> range(
            String slot, String unit, String kind, String value, Quantity quantity, boolean bare) {
        BigDecimal low = quantity.value().or(quantity::low).orElse(BigDecimal.ZERO);
        BigDecimal high = quantity.value().or(quantity::high).orElse(low);
        if (low.signum() < 0 && !kind.equals("growth_rate")) {
            return Optional.of(new Message("不能是负数", "may not be negative"));
        }
        if (slot.equals("percent")) {
            if (PARTS.contains(kind) && high.compareTo(HUNDRED) > 0) {
                return Optional.of(new Message("比例超过了100%", "more than 100 %"));
            }
            if (bare && high.signum() > 0 && high.compareTo(BigDecimal.ONE) < 0) {
                return Optional.of(new Message(
                        "分不清是 " + value + "% 还是 "
                                + high.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%，请带上 % 填写",
                        value + " may be a fraction or a percentage; write it with %"));
            }
        }
        if (slot.equals("quantity")
                && counted.contains(unit)
                && quantity.value().isPresent()
                && low.stripTrailingZeros().scale() > 0) {
            return Optional.of(new Message("“" + unit + "”不能是小数", "“" + unit + "” cannot be counted in parts"));
        }
        return Optional.empty();
    }

    /** The one reading of {@code text} that covers it, but for a word such as 约 before it. */
    private Optional<Quantity> whole(String text, int least) {
        List<Quantity> read = scanner.scan(text);
        if (read.size() != 1 || read.get(0).sort().isDate()) {
            return Optional.empty();
        }
        Quantity quantity = read.get(0);
        String before = text.substring(0, quantity.from()).strip();
        boolean covered = quantity.to() >= Math.max(least, text.strip().length())
                && (before.isEmpty() || List.of(quantity.hedge().split(" ")).contains(before));
        boolean valued = quantity.value().isPresent()
                || (quantity.low().isPresent() && quantity.high().isPresent());
        boolean vague = quantity.value().isPresent()
                && quantity.high().isPresent()
                && quantity.low().isPresent();
        return covered && valued && !vague ? read.stream().findFirst() : Optional.empty();
    }

    private static Result date(String value) {
        if (value.length() == 5 && value.chars().allMatch(Character::isDigit)) {
            return Result.refused(
                    value, "日期变成了数字，请按 2024年5月1日 重填", "a date that became a number; write it as 2024年5月1日");
        }
        return AnsweredDate.read(value).isPresent()
                ? fine(value)
                : Result.refused(value, "不是日期，应填如 2024年5月1日", "no date; write it as 2024年5月1日");
    }

    private static Result phone(String value) {
        long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean others = value.chars().anyMatch(c -> (c < '0' || c > '9') && "-+（）() 转、,，；;".indexOf(c) < 0);
        return digits >= 7 && !others ? fine(value) : Result.refused(value, "不是电话号码", "no phone number");
    }

    private static Result name(String value) {
        boolean letters = value.codePoints().anyMatch(Character::isLetter);
        return letters && value.length() <= LONGEST_NAME ? fine(value) : Result.refused(value, "不是名称", "no name");
    }
}
