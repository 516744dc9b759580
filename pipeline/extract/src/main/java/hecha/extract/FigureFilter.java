package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.WordTrie;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Word;
import hecha.text.Chars;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/** Tells a figure from a numeral that measures nothing: a date, a slogan, a rank, a name, a vague 一个. */
final class FigureFilter {
    private static final int QUOTE = 16;

    /** An age is told by words no further before it. */
    private static final int AGE = 12;

    /** The name of a class is no longer. */
    private static final int NAME = 14;

    private final FigureWords words;
    private final Durations durations;

    FigureFilter(DictionaryFiles files) {
        words = FigureWords.read(files);
        durations = Durations.read(files);
    }

    /** The numerals of a report, of which those are figures that measure something or stand for a blank that would. */
    Numerals figures(Report report, Numerals numerals) {
        BitSet figures = new BitSet();
        if (report.sentences().isEmpty()) {
            return numerals;
        }
        Blocks blocks = new Blocks(report);
        for (int i = 0; i < numerals.all().size(); i++) {
            Quantity quantity = numerals.all().get(i);
            Sentence sentence = report.sentences().get(blocks.sentence(quantity.from()));
            if (quantity.to() <= sentence.to()) {
                boolean unknown = quantity.unit().isEmpty() || RowSigns.isTime(quantity);
                figures.set(
                        i,
                        numerals.blank(i) >= 0 ? !unknown : isFigure(new Clause(report.text(), sentence, i, numerals)));
            }
        }
        return numerals.with(figures);
    }

    private boolean isFigure(Clause clause) {
        Quantity quantity = clause.quantity();
        String text = clause.text();
        if (RowSigns.isTime(quantity)) {
            return false;
        }
        if (quantity.sort() == NumeralSort.AGE) {
            return isAverageAge(clause);
        }
        if (quantity.unit().isEmpty()
                || (quantity.value().isEmpty()
                        && quantity.low().isEmpty()
                        && quantity.high().isEmpty())) {
            return false;
        }
        char first = text.charAt(quantity.from());
        char previous = quantity.from() > clause.sentence().from() ? text.charAt(quantity.from() - 1) : '\n';
        char next = quantity.to() < clause.sentence().to() ? text.charAt(quantity.to()) : '\n';
        if ((previous == '×' && !isSide(clause)) || previous == Signs.ORDINAL || (previous == '＝' && next == '\n')) {
            return false;
        }
        if ((previous == Signs.BEFORE && clause.isPercent())
                || (first == Signs.ONE && words.each().indexOf(previous) >= 0)) {
            return false;
        }
        if (first == Signs.HALF && words.halves().longest(text, clause.from(), 0) != null) {
            return false;
        }
        if (isSpecification(clause) || isClassBound(clause)) {
            return false;
        }
        if (isQuoted(clause) || isInsideName(clause) || isRank(clause, next)) {
            return false;
        }
        if (durations.isTime(quantity)) {
            return durations.isMeasured(clause, previous);
        }
        boolean chinese = !Chars.isDigit(first) && first != '-' && first != '+' && first != '¥' && first != '$';
        return !chinese || isCounted(clause);
    }

    /** 10亿元以上项目32个: a bound that only names a class of the things counted behind it. */
    private boolean isClassBound(Clause clause) {
        Quantity quantity = clause.quantity();
        String text = clause.text();
        int from = clause.to();
        boolean bounded = ends(words.hedges(), quantity.hedge());
        WordTrie.Match<String> bound = words.bounds().longest(text, from, text.length());
        if (bound != null) {
            from = bound.to();
            bounded = true;
        }
        if (words.shareOf().longest(text, from, text.length()) != null) {
            // 使用年限超过10年的占六成
            return quantity.approx() != Approx.EXACT && durations.isTime(quantity);
        }
        if (bounded && durations.isTime(quantity) && text.startsWith(Signs.OF_WORD, from)) {
            // 运行15年以上的老旧管网418公里
            from++;
        }
        int next = clause.at() + 1;
        while (next < clause.all().size() && clause.all().get(next).from() < from) {
            next++;
        }
        if (!bounded
                || next >= clause.all().size()
                || clause.all().get(next).to() > clause.sentence().to()) {
            return false;
        }
        Quantity counted = clause.all().get(next);
        // 带动3名以上脱贫人口就业并签订一年以上合同: a time and a bare number count no things
        if (durations.isTime(counted) || counted.unit().isEmpty()) {
            return false;
        }
        if (counted.from() - from < 2
                || counted.from() - from > NAME
                || counted.unit().equals(quantity.unit())
                || counted.sort() == NumeralSort.MONEY
                || counted.sort() == NumeralSort.PERCENT
                || counted.sort() == NumeralSort.PERCENTAGE_POINTS) {
            return false;
        }
        for (int i = from; i < counted.from(); i++) {
            if (!Chars.isHan(text.charAt(i)) || text.charAt(i) == Signs.OF) {
                return false;
            }
        }
        return !holdsDeed(clause, from, counted.from());
    }

    /** 20人以上团队入住民宿连住2晚: what a deed parts from a count is no class of its things. */
    private static boolean holdsDeed(Clause clause, int from, int to) {
        List<Word> all = clause.sentence().words();
        for (int i = clause.word(from) + 1; i < all.size() && all.get(i).to() <= to; i++) {
            String pos = all.get(i).pos();
            if (pos.equals("v") || pos.equals("vi")) {
                return true;
            }
        }
        return false;
    }

    /** The 5.3米 of 2.5米×5.3米. */
    private static boolean isSide(Clause clause) {
        int other = clause.previous();
        return other >= 0
                && clause.all().get(other).to() == clause.from() - 1
                && clause.all().get(other).unit().equals(clause.quantity().unit());
    }

    /** 12英寸晶圆: the size that names a product, not one that is told. */
    private boolean isSpecification(Clause clause) {
        Quantity quantity = clause.quantity();
        String text = clause.text();
        boolean inches = words.productSizes().contains(quantity.unitAsWritten());
        return inches && quantity.to() < clause.sentence().to() && Chars.isHan(text.charAt(quantity.to()));
    }

    private boolean isAverageAge(Clause clause) {
        int begin = Math.max(clause.begin(clause.from()), clause.from() - AGE);
        return NatureWords.has(words.ages(), clause.text(), begin, clause.from())
                || words.averages().longest(clause.text(), clause.from(), begin) != null;
    }

    /** Inside quotation marks of a few words stands a name or a slogan. */
    private static boolean isQuoted(Clause clause) {
        String text = clause.text();
        int floor = Math.max(clause.sentence().from(), clause.from() - QUOTE);
        for (int i = clause.from() - 1; i >= floor; i--) {
            char c = text.charAt(i);
            if (c == '”' || c == '」' || c == '》') {
                return false;
            }
            if (c == '“' || c == '「' || c == '《') {
                char close = c == '“' ? '”' : c == '「' ? '」' : '》';
                int limit = Math.min(clause.sentence().to(), c == '《' ? clause.to() + Clause.REACH : i + QUOTE + 5);
                for (int end = clause.to(); end < limit; end++) {
                    if (text.charAt(end) == close) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** Within a longer word that names something: 五台山, 三江侗族自治县. */
    private static boolean isInsideName(Clause clause) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(clause.from());
        if (i >= all.size()) {
            return false;
        }
        Word word = all.get(i);
        if (!word.pos().startsWith("n") || word.to() <= clause.to() - 1) {
            return false;
        }
        boolean longer = word.from() < clause.from() || word.to() > clause.to();
        boolean digit = Chars.isDigit(clause.text().charAt(clause.from()));
        return longer && !digit && word.from() <= clause.from();
    }

    private boolean isRank(Clause clause, char next) {
        String unit = clause.quantity().unitAsWritten();
        if ((words.ranked().contains(unit)
                        || (unit.equals(Signs.PERSON) && words.systems().indexOf(next) >= 0))
                && words.ranks()
                                .longest(
                                        clause.text(),
                                        clause.from(),
                                        clause.sentence().from())
                        != null) {
            return true;
        }
        if (words.sessions().contains(unit)) {
            return words.held().longest(clause.text(), clause.from(), clause.begin(clause.from())) == null;
        }
        if (words.digits().indexOf(next) >= 0 && words.placed().contains(unit)) {
            return true;
        }
        return words.classes().contains(unit)
                && clause.previous() >= 0
                && clause.all().get(clause.previous()).to() == clause.from();
    }

    /** A numeral in Chinese digits that counts: not 一个, 三大, 两次 and the like. */
    private boolean isCounted(Clause clause) {
        Quantity quantity = clause.quantity();
        String text = clause.text();
        if (clause.isPercent() || clause.isMoney()) {
            return true;
        }
        char first = text.charAt(quantity.from());
        if (words.vague().indexOf(first) >= 0) {
            return quantity.low().isPresent() || (quantity.value().isPresent() && isBig(quantity));
        }
        boolean small = !isBig(quantity);
        boolean hedged = quantity.approx() != Approx.EXACT;
        if (small
                && quantity.to() - quantity.from()
                        <= 1 + quantity.unitAsWritten().length()) {
            boolean one = first == Signs.ONE;
            if (words.occasions().contains(quantity.unit())) {
                return hedged || recurs(clause);
            }
            boolean definite = words.indefinite().longest(quantity.unit(), 0, 1) == null;
            if (one) {
                return hedged && definite;
            }
            return hedged || (definite && words.entities().contains(quantity.unit()));
        }
        boolean bare = words.powers().indexOf(first) >= 0;
        return !bare || hedged;
    }

    private boolean recurs(Clause clause) {
        return NatureWords.has(words.recurs(), clause.text(), clause.begin(clause.from()), clause.from());
    }

    private static boolean ends(WordTrie<String> trie, String word) {
        return trie.longest(word, word.length(), 0) != null;
    }

    private static boolean isBig(Quantity quantity) {
        return quantity.value().isPresent()
                ? quantity.value().get().abs().compareTo(BigDecimal.TEN) > 0
                : quantity.low().isPresent() && quantity.low().get().compareTo(BigDecimal.TEN) > 0;
    }
}
