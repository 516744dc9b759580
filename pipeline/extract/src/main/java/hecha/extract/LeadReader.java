package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import hecha.model.Word;
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

    /** 每, a number, its unit and a noun. */
    private static final int EACH = 3;

    /** A row of figures is no longer than this. */
    private static final int LIST = 20;

    private static final String NOTE_MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⁰¹²³⁴⁵⁶⁷⁸⁹*＊_";

    private final SubjectWords words;
    private final NounTests nouns;
    private final RowSigns rows;
    private final Comparison comparison;

    LeadReader(SubjectWords words, NounTests nouns) {
        this.words = words;
        this.nouns = nouns;
        rows = new RowSigns(words);
        comparison = new Comparison(words);
    }

    /** The place that is read, and what was met on the way. */
    private static final class Walk {
        private int at;
        private int change;
        private String changeWord = "";
        private boolean distributed;
        private boolean label;
        private boolean according;
        private boolean headless;

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
                && rows.isRow(clause, clause.all().get(first - 1), clause.all().get(first))) {
            first--;
        }
        int last = clause.at();
        while (last + 1 < clause.all().size()
                && last - clause.at() < LIST
                && clause.all().get(last + 1).to() <= clause.sentence().to()
                && rows.isRow(clause, clause.all().get(last), clause.all().get(last + 1))) {
            last++;
        }
        int start = clause.all().get(first).from();
        Walk own = new Walk(clause.from());
        if (first < clause.at()) {
            word(clause, own, clause.all().get(clause.at() - 1).to());
        }
        int floor = clause.begin(start);
        Walk walk = new Walk(start);
        while (walk.at > floor && step(clause, walk, floor)) {
            // goes on
        }
        int compared = comparison.begin(clause, walk.at, walk.change != 0, floor);
        if (compared < walk.at) {
            walk.at = compared;
            while (walk.at > floor && step(clause, walk, floor)) {
                // goes on
            }
        }
        return new Lead(
                walk.at,
                walk.distributed,
                own.change == 0 ? walk.change : own.change,
                own.change == 0 ? walk.changeWord : own.changeWord,
                clause.at() - first,
                first,
                last,
                walk.label,
                walk.according,
                walk.headless);
    }

    /** Whether a word of change leads from the figure to the next: 比上年的4.5亿元增长6%. */
    boolean isCompared(Clause clause) {
        return comparison.isStart(clause);
    }

    /** What the words that lead up to a figure say of a number without a hedge: at most behind the name of a limit, about in 约占. */
    Approx approx(Clause clause, Lead lead) {
        String text = clause.text();
        int from = clause.from();
        int at = from - 1 > lead.at() - 1 && from > 0 && words.leads().copulas().indexOf(text.charAt(from - 1)) >= 0
                ? from - 1
                : from;
        if (words.caps().longest(text, at, clause.begin(from)) != null) {
            return Approx.AT_MOST;
        }
        return clause.isPercent() ? share(clause, lead) : Approx.EXACT;
    }

    /** 约占总人口的2.9%, 不得超过其财政贡献的80%: what hedges a share stands before the whole that it is of. */
    private Approx share(Clause clause, Lead lead) {
        String text = clause.text();
        boolean of = text.startsWith(Signs.OF_WORD, clause.from() - 1);
        WordTrie.Match<Approx> hedge = words.about().longest(text, lead.at(), clause.from());
        for (int i = clause.begin(clause.from()); of && hedge == null && i < clause.from(); i++) {
            hedge = words.about().longest(text, i, clause.from());
        }
        for (int k = clause.previous();
                hedge != null && k >= 0 && clause.all().get(k).to() > hedge.to();
                k--) {
            hedge = clause.isFigure(k) ? null : hedge;
        }
        return hedge == null ? Approx.EXACT : hedge.value();
    }

    /** Whether a word only leads up to a figure: 同比, 平均. */
    boolean isLead(String text, int from, int to) {
        WordTrie.Match<String> other = words.between().longest(text, to, from);
        return other != null && other.from() == from;
    }

    /** Whether the words that begin at {@code at} say from where a way is measured. */
    boolean isAway(Clause clause, int at) {
        return clause.quantity().unit().equals(Signs.METRE)
                && words.away().longest(clause.text(), at, clause.from()) != null;
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
        if (walk.headless) {
            return false;
        }
        int blank = Chars.skipBlanksBack(text, at, floor);
        if (blank < at) {
            walk.at = blank;
            return true;
        }
        if (word(clause, walk, floor)) {
            return true;
        }
        boolean since = words.leads().since().indexOf(text.charAt(at - 1)) >= 0;
        int quantity = clause.quantityEndingAt(since ? at - 1 : at);
        if (quantity >= 0
                && clause.all().get(quantity).from() >= floor
                && (since
                        ? RowSigns.isTime(clause.all().get(quantity))
                        : isAside(clause.all().get(quantity)))) {
            walk.at = clause.all().get(quantity).from();
            return true;
        }
        int open = Math.min(opening(text, at, floor), note(text, at, floor));
        if (open < at) {
            walk.at = open;
            return true;
        }
        int begun = Math.min(detour(text, at, floor), each(clause, at, floor));
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
        WordTrie.Match<String> measure = words.indicators().longest(text, walk.at, floor);
        boolean named = measure != null && measure.from() < step;
        if (named || (walk.at - step == 1 && isInsideWord(clause, step))) {
            return false;
        }
        String word = text.substring(step, walk.at);
        if (changes == step && !(other != null && other.from() < changes)) {
            walk.says(up != null && up.from() == step ? 1 : -1, word);
        } else {
            walk.headless = word.length() > 1 && word.charAt(0) == Signs.OF;
            walk.distributed |= word.contains(Signs.RESPECTIVELY);
            walk.label |= word.equals("：") || word.equals(":");
            walk.according |= words.leads().according().contains(word);
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
                && ("nvab".indexOf(word.pos().charAt(0)) >= 0
                        || words.verbs().contains(clause.text().substring(word.from(), word.to())));
    }

    /** 每500亩耕地, 单个主体: where the words begin that say for which each the figure holds. */
    private int each(Clause clause, int at, int floor) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(at - 1);
        boolean noun = false;
        for (int k = i; k >= 0 && k < all.size() && i - k <= EACH && all.get(k).from() >= floor; k--) {
            Word word = all.get(k);
            String form = clause.text().substring(word.from(), Math.min(word.to(), at));
            boolean each = words.distributives().contains(form)
                    || (form.length() == 2 && words.distributives().contains(form.substring(0, 1)));
            if (each
                    && word.from() > floor
                    && words.leads().along().indexOf(clause.text().charAt(word.from() - 1)) >= 0) {
                return word.from();
            }
            if (each) {
                boolean counted = nouns.endsWithCounted(clause, word.to(), at)
                        || words.indicators().longest(clause.text(), at, word.to()) != null;
                boolean single = !words.distributives().contains(form.substring(0, 1));
                boolean plain = !noun || single || !(clause.isMoney() || clause.isMeasure() || clause.isPercent());
                return (k < i || form.length() > 1) && !counted && plain ? word.from() : at;
            }
            boolean thing = word.pos().startsWith("n");
            if ((thing && (noun || k < i)) || (!thing && "mq".indexOf(word.pos().charAt(0)) < 0)) {
                return at;
            }
            noun |= thing;
        }
        return at;
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
        return RowSigns.isTime(quantity) || quantity.sort() == NumeralSort.DURATION;
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
