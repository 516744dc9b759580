package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import hecha.text.Chars;
import java.util.List;

/**
 * Reads back from a figure over the words that lead up to it (共, 累计达到, 比上年增长, 自2018年以来, a note's mark, a bracket) to
 * where the phrase of what is counted ends.
 */
final class LeadReader {
    private static final int BRACKET = 60;
    private static final int DETOUR = 30;
    private static final int NOTE = 4;

    /** A row of figures is no longer than this. */
    private static final int LIST = 20;

    private static final String NOTE_MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⁰¹²³⁴⁵⁶⁷⁸⁹*＊_";
    private static final String ROW_SIGNS = "、和与及或，,";
    private static final String ROW_HEDGES = "以上约近";

    private final SubjectWords words;

    LeadReader(SubjectWords words) {
        this.words = words;
    }

    /** The place that is read, and what was met on the way. */
    private static final class Walk {
        private int at;
        private int change;
        private String changeWord = "";
        private boolean distributed;
        private boolean label;
        private boolean according;

        private Walk(int at) {
            this.at = at;
        }

        private void says(int newChange, String word) {
            if (change == 0 && changeWord.isEmpty() && newChange != 0) {
                change = newChange;
                changeWord = word;
            }
        }
    }

    Lead read(Clause clause) {
        int first = clause.at();
        while (first > 0
                && clause.at() - first < LIST
                && clause.all().get(first - 1).from() >= clause.sentence().from()
                && joins(
                        clause.text(), clause.all().get(first - 1), clause.all().get(first))) {
            first--;
        }
        int last = clause.at();
        while (last + 1 < clause.all().size()
                && last - clause.at() < LIST
                && clause.all().get(last + 1).to() <= clause.sentence().to()
                && joins(clause.text(), clause.all().get(last), clause.all().get(last + 1))) {
            last++;
        }
        int start = clause.all().get(first).from();
        int floor = clause.begin(start);
        Walk walk = new Walk(start);
        while (walk.at > floor && step(clause, walk, floor)) {
            // goes on
        }
        int compared = comparison(clause, walk, floor);
        if (compared < walk.at) {
            walk.at = compared;
            while (walk.at > floor && step(clause, walk, floor)) {
                // goes on
            }
        }
        return new Lead(
                walk.at,
                walk.distributed,
                walk.change,
                walk.changeWord,
                clause.at() - first,
                first,
                last,
                walk.label,
                walk.according);
    }

    /** Where the words begin that lead up to {@code to}. */
    int begin(Clause clause, int to) {
        int floor = clause.begin(to);
        Walk walk = new Walk(to);
        while (walk.at > floor && step(clause, walk, floor)) {
            // goes on
        }
        return walk.at;
    }

    private boolean step(Clause clause, Walk walk, int floor) {
        String text = clause.text();
        int at = walk.at;
        int blank = Chars.skipBlanksBack(text, at, floor);
        if (blank < at) {
            walk.at = blank;
            return true;
        }
        if (word(clause, walk, floor)) {
            return true;
        }
        int quantity = clause.quantityEndingAt(at);
        if (quantity >= 0
                && clause.all().get(quantity).from() >= floor
                && isAside(clause.all().get(quantity))) {
            walk.at = clause.all().get(quantity).from();
            return true;
        }
        int open = Math.min(opening(text, at, floor), note(text, at, floor));
        if (open < at) {
            walk.at = open;
            return true;
        }
        int begun = detour(text, at, floor);
        if (begun < at) {
            walk.at = begun;
            return true;
        }
        return false;
    }

    /** A word of growth, of decline, or one that stands between: the longest of them. */
    private boolean word(Clause clause, Walk walk, int floor) {
        String text = clause.text();
        WordTrie.Match<String> up = words.growth().longest(text, walk.at, floor);
        WordTrie.Match<String> down = words.decline().longest(text, walk.at, floor);
        WordTrie.Match<String> other = words.between().longest(text, walk.at, floor);
        int changes = Math.min(up == null ? walk.at : up.from(), down == null ? walk.at : down.from());
        int step = Math.min(changes, other == null ? walk.at : other.from());
        if (step == walk.at) {
            return false;
        }
        if (walk.at - step == 1 && isInsideWord(clause, step)) {
            return false;
        }
        String word = text.substring(step, walk.at);
        if (changes == step && !(other != null && other.from() < changes)) {
            walk.says(up != null && up.from() == step ? 1 : -1, word);
        } else {
            walk.distributed |= word.contains("分别");
            walk.label |= word.equals("：") || word.equals(":");
            walk.according |= word.equals("按") || word.equals("按照") || word.equals("以");
            walk.says(changeIn(word), word);
        }
        walk.at = step;
        return true;
    }

    /** The 超 of 彩超, the 应 of 供应. */
    private boolean isInsideWord(Clause clause, int at) {
        int i = clause.word(at);
        if (i >= clause.sentence().words().size()) {
            return false;
        }
        var word = clause.sentence().words().get(i);
        return word.from() < at
                && (word.nature().startsWith("n")
                        || words.verbs().contains(clause.text().substring(word.from(), word.to())));
    }

    /** 增长到 grows, though it stands between: it begins with a word of growth. */
    private int changeIn(String word) {
        for (int end = word.length(); end > 0; end--) {
            WordTrie.Match<String> up = words.growth().longest(word, end, 0);
            if (up != null && up.from() == 0) {
                return 1;
            }
            WordTrie.Match<String> down = words.decline().longest(word, end, 0);
            if (down != null && down.from() == 0) {
                return -1;
            }
        }
        return 0;
    }

    /** A time or a length of time, that stands between what is counted and its figure. */
    private static boolean isAside(Quantity quantity) {
        return isTime(quantity) || quantity.sort() == NumeralSort.DURATION;
    }

    static boolean isTime(Quantity quantity) {
        return switch (quantity.sort()) {
            case DATE, DATE_RANGE, ORDINAL -> true;
            default -> false;
        };
    }

    /** 自2018年以来: where what ends here begins. */
    private int detour(String text, int at, int floor) {
        WordTrie.Match<List<String>> end = words.detours().longest(text, at, floor);
        if (end == null) {
            return at;
        }
        for (int i = end.from() - 1; i >= Math.max(floor, end.from() - DETOUR); i--) {
            for (String opening : end.value()) {
                if (text.startsWith(opening, i)) {
                    return i;
                }
            }
        }
        return at;
    }

    /** ①, ², [64]: the mark of a note; the stars of bold type. */
    private static int note(String text, int at, int floor) {
        char c = text.charAt(at - 1);
        if (NOTE_MARKS.indexOf(c) >= 0) {
            return at - 1;
        }
        if (c != ']' && c != '］') {
            return at;
        }
        int i = at - 2;
        while (i > floor && at - i <= NOTE && Chars.isDigit(text.charAt(i))) {
            i--;
        }
        return i >= floor && i < at - 2 && (text.charAt(i) == '[' || text.charAt(i) == '［') ? i : at;
    }

    /** Where the bracket begins that ends here. */
    private static int opening(String text, int at, int floor) {
        char close = text.charAt(at - 1);
        if (close != '）' && close != ')') {
            return at;
        }
        int depth = 0;
        for (int i = at - 1; i >= Math.max(floor, at - BRACKET); i--) {
            char c = text.charAt(i);
            if (c == '）' || c == ')') {
                depth++;
            } else if (c == '（' || c == '(') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return at;
    }

    /** 比上年同期, 较2018年, 占全市…的, 是2016年的: the figure speaks of what stands before these. */
    private int comparison(Clause clause, Walk walk, int floor) {
        String text = clause.text();
        String unit = clause.quantity().unit();
        int at = walk.at;
        boolean changes = walk.change != 0 || unit.equals("倍");
        for (int i = at - 1; i >= Math.max(floor, at - DETOUR); i--) {
            char c = text.charAt(i);
            if (c == '、' || c == '（' || c == '）') {
                break;
            }
            if ((changes && compares(text, i, at)) || isApart(text, i, at, unit) || isPart(text, i, at, floor, unit)) {
                int back = i;
                while (back > floor && "仅约只各已".indexOf(text.charAt(back - 1)) >= 0) {
                    back--;
                }
                return back;
            }
        }
        return at;
    }

    private static boolean compares(String text, int i, int at) {
        char c = text.charAt(i);
        boolean ratio = (c == '是' || c == '为') && text.charAt(at - 1) == '的';
        return (c == '比' || c == '较' || ratio)
                && !(i + 1 < text.length() && "例重价较".indexOf(text.charAt(i + 1)) >= 0)
                && !(i > 0 && "占城环同对相".indexOf(text.charAt(i - 1)) >= 0);
    }

    /** 高于全国平均, 落后: points that stand between two values. */
    private boolean isApart(String text, int i, int at, String unit) {
        if (!unit.equals("个百分点") || words.indicators().longest(text, at, i) != null || i + 1 >= at) {
            return false;
        }
        return ("高低快慢优".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == '于')
                || text.startsWith("落后", i)
                || text.startsWith("领先", i);
    }

    private static boolean isPart(String text, int i, int at, int floor, String unit) {
        char c = text.charAt(i);
        boolean ofPart = unit.equals("%") && at > floor && text.charAt(at - 1) == '的';
        if (ofPart && (c == '为' || c == '是' || text.startsWith("完成", i))) {
            return true;
        }
        return c == '占'
                && !text.startsWith("占比", i)
                && !text.startsWith("占用", i)
                && !text.startsWith("占地面", i)
                && !text.startsWith("占地约", i);
    }

    /** Whether two quantities stand in one row: 5万元、8万元. */
    static boolean joins(String text, Quantity left, Quantity right) {
        if (isTime(left) || isTime(right) || !left.unit().equals(right.unit())) {
            return false;
        }
        int from = left.to();
        int to = right.from();
        if (to - from > 4 || to < from) {
            return false;
        }
        boolean sign = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (ROW_SIGNS.indexOf(c) >= 0) {
                sign = true;
            } else if (!Chars.isBlank(c) && ROW_HEDGES.indexOf(c) < 0) {
                return false;
            }
        }
        return sign;
    }

    /** Where the bracket opens that holds the figure, or -1. */
    static int bracket(Clause clause) {
        int depth = 0;
        for (int i = clause.from() - 1; i >= Math.max(0, clause.from() - 2 * BRACKET); i--) {
            char c = clause.text().charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == '）' || c == ')') {
                depth++;
            } else if (c == '（' || c == '(') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
    }
}
