package hecha.check;

import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds ratios with the two amounts that they are ratios of: 学生4860人，教师270人，生师比为18∶1. */
final class RatioReader {
    private static final int LONGEST = 8;

    private final CheckContext context;
    private final RelationForm words;

    RatioReader(CheckContext context) {
        this.context = context;
        words = context.relation("ratio");
    }

    /** A ratio at its place in the text. */
    private record Stated(int from, int to, BigDecimal first, BigDecimal second) {}

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        String text = context.text();
        for (int at = statement.from(); at < statement.to(); at++) {
            if (text.charAt(at) != Signs.RATIO || at - statement.from() < 2) {
                continue;
            }
            Optional<Stated> stated = stated(text, at + 1, statement.to());
            String name = name(text.substring(at - 2, at));
            if (stated.isPresent() && name.isEmpty()) {
                nearest(terms, at, stated.get(), relations);
            }
            if (stated.isPresent() && !name.isEmpty()) {
                Optional<Term> first = amount(terms, name.charAt(0), at);
                Optional<Term> second = amount(terms, name.charAt(1), at);
                if (first.isPresent() && second.isPresent() && !first.get().equals(second.get())) {
                    String said = text.substring(at - 2, stated.get().to());
                    relations.accept(new Ratio(
                            first.get(),
                            second.get(),
                            stated.get().first(),
                            stated.get().second(),
                            said,
                            stated.get().to()));
                }
            }
        }
    }

    /** 财政资金6000万元，社会资本2.1亿元，投入比1∶3.5: the two amounts before it, where the ratio is near theirs. */
    private void nearest(List<Term> terms, int at, Stated stated, Consumer<Relation> relations) {
        List<Term> before = terms.stream()
                .filter(term -> term.from() < at
                        && term.value().filter(value -> value.signum() > 0).isPresent()
                        && (term.isLevel() || term.is(Measure.Statistic.MEAN)))
                .toList();
        if (before.size() < 2 || stated.second().signum() == 0) {
            return;
        }
        boolean less = stated.first().compareTo(stated.second()) < 0;
        Term earlier = before.get(before.size() - 2);
        Term later = before.get(before.size() - 1);
        // 幼儿280名，教师20名，师幼比1∶14: the less of both is the less of the ratio
        boolean turned = less == (earlier.value().get().compareTo(later.value().get()) > 0);
        Term first = turned ? later : earlier;
        Term second = turned ? earlier : later;
        if (!first.unit().equals(second.unit())
                || first.measure().statistic() != second.measure().statistic()
                || Marks.holdsStop(context.text().substring(earlier.to(), at).replace('；', '，'))) {
            return;
        }
        if (less && stated.first().signum() == 0) {
            return;
        }
        BigDecimal said = less ? quotient(stated.second(), stated.first()) : quotient(stated.first(), stated.second());
        BigDecimal one = first.value().get();
        BigDecimal other = second.value().get();
        BigDecimal ratio = less ? quotient(other, one) : quotient(one, other);
        String link = Marks.bare(context.text().substring(at + 1, stated.from()));
        if (Slip.isLikely(said, ratio)
                && (link.isEmpty() || context.relation("measure").words("links").contains(link))) {
            relations.accept(new Ratio(
                    first,
                    second,
                    stated.first(),
                    stated.second(),
                    context.text().substring(at, stated.to()),
                    stated.to()));
        }
    }

    private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
        return one.divide(other, 2, java.math.RoundingMode.HALF_UP);
    }

    /** The two things of a ratio by a character each: 生师, 男女; empty where it is none of the dictionary. */
    private String name(String pair) {
        return words.words("pairs").contains(pair) ? pair : "";
    }

    /** The one amount before {@code at} whose words hold the character. */
    private static Optional<Term> amount(List<Term> terms, char name, int at) {
        List<Term> found = terms.stream()
                .filter(term ->
                        term.from() < at && term.isLevel() && term.value().isPresent())
                .filter(term -> (term.own() + term.tail() + term.unit()).indexOf(name) >= 0)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** 为15:1 behind the name. */
    private static Optional<Stated> stated(String text, int from, int most) {
        int at = from;
        while (at < most && at - from < LONGEST && !Marks.isDigit(text.charAt(at)) && Marks.isWord(text.charAt(at))) {
            at++;
        }
        int middle = Numbers.to(text, at, most);
        if (middle == at || middle + 1 >= most || !isRatio(text.charAt(middle))) {
            return Optional.empty();
        }
        int end = Numbers.to(text, middle + 1, most);
        return end == middle + 1
                ? Optional.empty()
                : Optional.of(new Stated(
                        at,
                        end,
                        new BigDecimal(text.substring(at, middle)),
                        new BigDecimal(text.substring(middle + 1, end))));
    }

    private static boolean isRatio(char c) {
        return Marks.isRatio(c) || c == Signs.RATIO;
    }
}
