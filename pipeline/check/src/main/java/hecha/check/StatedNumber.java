package hecha.check;

import hecha.model.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member of a list of figures. In 21.6、1985.3和1765.5亿元 only the last has a unit; all three are members.
 *
 * @param figure its figure; for a number without a unit of its own, the one whose unit it shares
 * @param words as shown: 48名
 * @param from clean index of its first character
 * @param to clean index after its last
 */
record StatedNumber(Figure figure, String words, Optional<BigDecimal> value, Amount amount, int from, int to) {
    private static final int LONGEST = 12;

    /** What {@code figure} states; nothing certain where the text before it may be the front of its numeral. */
    private static StatedNumber of(String text, Figure figure) {
        if (!isCut(text, figure.quantity().from())) {
            return of(figure);
        }
        return new StatedNumber(
                figure,
                Statement.shown(figure),
                Optional.empty(),
                new Amount(Optional.empty(), Optional.empty()),
                figure.quantity().from(),
                figure.quantity().to());
    }

    /** Whether nothing but white space stands between a digit and {@code from}: 1 2 800户, 28 at the end of a line before 6540人. */
    private static boolean isCut(String text, int from) {
        int at = from;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at < from && at > 0 && Marks.isDigit(text.charAt(at - 1));
    }

    static StatedNumber of(Figure figure) {
        return new StatedNumber(
                figure,
                Statement.shown(figure),
                figure.quantity().value(),
                Amount.of(figure),
                figure.quantity().from(),
                figure.quantity().to());
    }

    String unit() {
        return figure.quantity().unit();
    }

    /**
     * What the words allow of a total. Its parts may each have lost a whole last digit, so that only half of one is left
     * for the total: a writer cuts all of them off or rounds all of them.
     */
    Amount rounded() {
        boolean cut = value.isEmpty() && figure.quantity().value().isPresent();
        boolean own = to == figure.quantity().to() && !cut;
        return own ? Amount.rounded(figure) : amount;
    }

    /** This with {@code other}, which has the same unit, added to it or taken off it. */
    StatedNumber with(StatedNumber other, boolean less) {
        Optional<BigDecimal> sum =
                value.flatMap(one -> other.value.map(two -> less ? one.subtract(two) : one.add(two)));
        Amount by = less ? other.amount.negated() : other.amount;
        return new StatedNumber(figure, words + (less ? "－" : "＋") + other.words, sum, amount.plus(by), from, other.to);
    }

    /** This as an exact number, whatever word stands before it. */
    StatedNumber unhedged() {
        BigDecimal digit = Amount.digit(figure);
        return new StatedNumber(
                figure,
                words,
                value,
                value.map(number -> Amount.between(number.subtract(digit), number.add(digit)))
                        .orElse(amount),
                from,
                to);
    }

    boolean isRate() {
        return unit().equals("%") || unit().equals(Signs.POINTS) || unit().equals(Signs.MULTIPLE);
    }

    /** The members of all lists of a statement, in text order. */
    static List<StatedNumber> of(Statement statement) {
        List<StatedNumber> parts = new ArrayList<>();
        int least = statement.from();
        for (Figure figure : statement.figures()) {
            parts.addAll(bare(statement.text(), figure, least));
            parts.add(of(statement.text(), figure));
            least = figure.quantity().to();
        }
        return parts;
    }

    /** The numbers before a figure that share its unit. */
    private static List<StatedNumber> bare(String text, Figure figure, int least) {
        List<StatedNumber> found = new ArrayList<>();
        Optional<BigDecimal> factor = factor(figure);
        int at = figure.quantity().from();
        while (factor.isPresent() && at - 1 > least && isJoint(text.charAt(at - 1))) {
            int end = at - 1;
            int from = end;
            while (from > least && isNumeral(text.charAt(from - 1)) && end - from < LONGEST) {
                from--;
            }
            if (from == end || !Character.isDigit(text.charAt(from)) || !Character.isDigit(text.charAt(end - 1))) {
                break;
            }
            String numeral = text.substring(from, end);
            if (numeral.indexOf('.') != numeral.lastIndexOf('.')) {
                break;
            }
            BigDecimal number = new BigDecimal(numeral);
            BigDecimal value = number.multiply(factor.get());
            BigDecimal slack = number.scale() > 0 || factor.get().compareTo(BigDecimal.ONE) != 0
                    ? number.ulp().multiply(factor.get())
                    : BigDecimal.ZERO;
            found.add(
                    0,
                    new StatedNumber(
                            figure,
                            numeral + figure.quantity().unitAsWritten(),
                            Optional.of(value),
                            Amount.between(value.subtract(slack), value.add(slack)),
                            from,
                            end));
            at = from;
        }
        return found;
    }

    private static boolean isJoint(char c) {
        return c == '、' || Members.joins(c);
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    /**
     * How many base units make one of the written unit without 万 and 亿: 1000 for 公里; empty where the numeral is no
     * digits to divide by: 十二公里.
     */
    Optional<BigDecimal> unitWorth() {
        String written = figure.quantity().unitAsWritten();
        if (written.endsWith(unit())) {
            return Optional.of(BigDecimal.ONE);
        }
        return factor(figure).map(this::withoutTimes);
    }

    private BigDecimal withoutTimes(BigDecimal factor) {
        BigDecimal worth = factor;
        for (int i = 0; i < figure.raw().length(); i++) {
            char c = figure.raw().charAt(i);
            worth = c == Signs.TEN_THOUSAND
                    ? worth.movePointLeft(4)
                    : c == Signs.HUNDRED_MILLION ? worth.movePointLeft(8) : worth;
        }
        return worth;
    }

    /** What one of the figure's written unit is worth in its base unit: 10⁸ for 亿元. */
    private static Optional<BigDecimal> factor(Figure figure) {
        StringBuilder numeral = new StringBuilder();
        for (int i = 0; i < figure.raw().length() && isNumeral(figure.raw().charAt(i)); i++) {
            numeral.append(figure.raw().charAt(i));
        }
        String written = numeral.toString();
        if (figure.quantity().value().isEmpty()
                || written.isEmpty()
                || written.length() > LONGEST
                || written.charAt(written.length() - 1) == '.'
                || written.charAt(0) == '.'
                || written.indexOf('.') != written.lastIndexOf('.')) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(written);
        return number.signum() == 0
                ? Optional.empty()
                : Optional.of(figure.quantity()
                        .value()
                        .get()
                        .divide(number, MathContext.DECIMAL64)
                        .stripTrailingZeros());
    }
}
