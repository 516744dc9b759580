package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.SubjectWords;
import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the words that say what a figure counts: the noun phrase after it or before it, or that of a figure before. */
final class SubjectFinder {
    private static final int LONGEST = 24;
    private static final int BRACKET = 60;

    /** A row of figures is no longer than this. */
    private static final int LIST = 20;

    private final SubjectWords words;
    private final Kinds kinds;

    SubjectFinder(SubjectWords words, Kinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /**
     * @param carried what the figure before it counts, to be taken over where this one names nothing
     */
    Optional<Subject> find(Clause clause, Optional<Subject> carried) {
        Lead lead = lead(clause, clause.from());
        if (lead.group() > 0) {
            Subject share = inGroup(clause, lead);
            if (share != null) {
                return Optional.of(share);
            }
        }
        int previous = clause.previous();
        if (previous >= 0 && carried.isPresent() && clause.move(previous).leadsOn()) {
            return Optional.of(carried.get().carried());
        }
        Subject after = clause.isMoney() || clause.leadsOn() ? null : after(clause);
        boolean counts = !clause.isPercent() && !clause.isMeasure() && !clause.isMoney();
        if (after != null && counts) {
            return Optional.of(after);
        }
        Subject next = shared(clause);
        if (next != null) {
            return Optional.of(next);
        }
        Subject rest = rest(clause, lead.at());
        if (rest != null) {
            return Optional.of(rest);
        }
        Subject before = lead.distributed() ? distributed(clause, lead, 0) : null;
        boolean joined = lead.at() < clause.from()
                && lead.at() > clause.sentence().from()
                && clause.text().charAt(lead.at() - 1) == '、';
        if (before == null && !((joined || isConjoined(clause)) && carried.isPresent() && clause.previous() >= 0)) {
            before = before(clause, lead.at());
        }
        boolean fraction = clause.isPercent() && after != null && clause.text().charAt(after.from() - 1) == '的';
        if (fraction && (before == null || !isIndicator(clause.text(), before.to()))) {
            return Optional.of(after);
        }
        boolean opens = clause.isPercent() && before == null && lead.at() == clause.begin(clause.from());
        if (opens && after != null) {
            return Optional.of(after);
        }
        if (clause.isMeasure()
                && after != null
                && (before == null || before.rule().equals("place"))) {
            return Optional.of(after);
        }
        boolean scoped = before != null && before.rule().equals("place") && counts && sameUnit(clause, carried);
        if (before != null
                && !scoped
                && !isWeak(clause, before)
                && !(isVerbOnly(clause, before) && sameUnit(clause, carried))) {
            return Optional.of(repeated(clause, before));
        }
        if (after != null && !clause.isPercent()) {
            return Optional.of(after);
        }
        if (carried.isPresent() && near(clause, carried.get())) {
            return Optional.of(carried.get().carried());
        }
        return Optional.ofNullable(before).map(b -> isWeak(clause, b) ? new Subject(b.from(), b.to(), "scope") : b);
    }

    /** In 备案博物馆和29家类博物馆 what stands before 和 is counted by another figure. */
    private static boolean isConjoined(Clause clause) {
        int at = clause.from() - 1;
        if (at < clause.sentence().from() || "和与及".indexOf(clause.text().charAt(at)) < 0) {
            return false;
        }
        Word word = clause.sentence().words().get(clause.word(at));
        return word.from() == at && word.nature().startsWith("c");
    }

    private static boolean isIndicator(String text, int to) {
        return INDICATORS.indexOf(text.charAt(to - 1)) >= 0;
    }

    /** 其余8项 counts the rest. */
    private static @Nullable Subject rest(Clause clause, int at) {
        for (String word : List.of("其余", "剩余", "其他")) {
            if (at - word.length() >= clause.sentence().from() && clause.text().startsWith(word, at - word.length())) {
                return new Subject(at - word.length(), at, "before");
            }
        }
        return null;
    }

    private boolean isVerbOnly(Clause clause, Subject subject) {
        boolean brief = subject.to() - subject.from() <= 3;
        return brief
                && subject.rule().equals("verb")
                && !clause.isMoney()
                && !isTimes(clause.quantity().unit());
    }

    private static boolean sameUnit(Clause clause, Optional<Subject> carried) {
        int previous = clause.previous();
        return carried.isPresent()
                && previous >= 0
                && clause.all().get(previous).unit().equals(clause.quantity().unit());
    }

    private static boolean isTimes(String unit) {
        return unit.endsWith("次") || unit.equals("场") || unit.equals("轮");
    }

    /** What was done so many times begins with the deed: 专题研究民族工作2次. */
    private Subject repeated(Clause clause, Subject what) {
        if (!isTimes(clause.quantity().unit()) || clause.quantity().unit().equals("人次")) {
            return what;
        }
        int begin = Math.max(floor(clause, what.from()), what.to() - LONGEST);
        for (int i = begin; i < what.from(); i++) {
            WordTrie.Match<List<Kinds.Kind>> deed = kinds.before().longest(clause.text(), i, what.to());
            if (deed != null
                    && isDeed(deed.value())
                    && !words.verbs().contains(clause.text().substring(deed.from(), deed.to()))) {
                return new Subject(deed.from(), what.to(), what.rule());
            }
        }
        return what;
    }

    private static boolean isDeed(List<Kinds.Kind> kinds) {
        for (Kinds.Kind kind : kinds) {
            if (kind.id().equals("meetings")
                    || kind.id().equals("events")
                    || kind.id().equals("trainings")) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Clause clause, Subject carried) {
        return carried.rule().equals("row") || clause.from() - carried.to() < 2 * Clause.REACH;
    }

    /**
     * What leads up to a figure.
     *
     * @param at index where the words between the counted thing and the figure begin
     * @param distributed whether 分别 is among them
     * @param change 1 for growth, -1 for decline, 0 for neither
     * @param group place in a row of figures that share what precedes them: 0 for the first
     * @param first index of the row's first figure among the quantities
     */
    record Lead(int at, boolean distributed, int change, int group, int first, String changeWord) {}

    Lead lead(Clause clause, int figureFrom) {
        int first = clause.at();
        int group = 0;
        while (first > 0
                && group < LIST
                && clause.all().get(first - 1).from() >= clause.sentence().from()
                && joins(
                        clause.text(), clause.all().get(first - 1), clause.all().get(first))) {
            first--;
            group++;
        }
        int start = group > 0 ? clause.all().get(first).from() : figureFrom;
        int floor = clause.begin(start);
        int at = start;
        int change = 0;
        String changeWord = "";
        boolean distributed = false;
        int quantity = first - 1;
        while (at > floor) {
            int blank = Chars.skipBlanksBack(clause.text(), at, floor);
            if (blank < at) {
                at = blank;
                continue;
            }
            WordTrie.Match<String> up = words.up().longest(clause.text(), at, floor);
            WordTrie.Match<String> down = words.down().longest(clause.text(), at, floor);
            WordTrie.Match<String> filler = words.fillers().longest(clause.text(), at, floor);
            int step = at;
            if (down != null) {
                step = down.from();
            }
            if (up != null && up.from() < step) {
                step = up.from();
            }
            boolean changes = step < at;
            if (filler != null && filler.from() < step) {
                step = filler.from();
                changes = false;
            }
            if (changes) {
                if (change == 0 && changeWord.isEmpty()) {
                    change = up != null && up.from() == step ? 1 : -1;
                    changeWord = clause.text().substring(step, at);
                }
                at = step;
                continue;
            }
            if (step < at) {
                String word = clause.text().substring(step, at);
                distributed |= word.contains("分别");
                if (change == 0 && changeWord.isEmpty()) {
                    change = changeIn(word);
                    if (change != 0) {
                        changeWord = word;
                    }
                }
                at = step;
                continue;
            }
            while (quantity >= 0 && clause.all().get(quantity).from() >= at) {
                quantity--;
            }
            if (quantity >= 0
                    && clause.all().get(quantity).to() == at
                    && says(clause.all().get(quantity))) {
                at = clause.all().get(quantity).from();
                continue;
            }
            int open = openOf(clause.text(), at, floor);
            if (open < at) {
                at = open;
                continue;
            }
            break;
        }
        int compared = comparison(
                clause.text(),
                at,
                floor,
                change != 0 || clause.quantity().unit().equals("倍"),
                clause.quantity().unit());
        return new Lead(compared, distributed, change, group, first, changeWord);
    }

    private static int changeIn(String word) {
        if (word.startsWith("提")
                || word.startsWith("增")
                || word.startsWith("上升")
                || word.startsWith("扩大")
                || word.startsWith("涨")
                || word.startsWith("回升")
                || word.startsWith("升")) {
            return 1;
        }
        if (word.startsWith("下降")
                || word.startsWith("降")
                || word.startsWith("减")
                || word.startsWith("缩")
                || word.startsWith("压")) {
            return -1;
        }
        return 0;
    }

    /** A time or a length of time, that stands between what is counted and its figure. */
    private static boolean says(Quantity quantity) {
        return isTime(quantity) || quantity.sort().equals("duration");
    }

    static boolean isTime(Quantity quantity) {
        return switch (quantity.sort()) {
            case "date", "date_range", "ordinal" -> true;
            default -> false;
        };
    }

    /** 比上年同期, 较2018年, 占全市…的, 是2016年的: the figure speaks of what stands before these. */
    private int comparison(String text, int at, int floor, boolean changes, String unit) {
        int limit = Math.max(floor, at - 30);
        boolean points = unit.equals("个百分点");
        boolean ofPart = unit.equals("%") && at > floor && text.charAt(at - 1) == '的';
        for (int i = at - 1; i >= limit; i--) {
            char c = text.charAt(i);
            if (c == '、' || c == '（' || c == '）') {
                break;
            }
            boolean ratio = (c == '是' || c == '为') && text.charAt(at - 1) == '的';
            boolean comparing = changes
                    && (c == '比' || c == '较' || ratio)
                    && !(i + 1 < text.length() && "例重价较".indexOf(text.charAt(i + 1)) >= 0)
                    && !(i > 0 && "占城环同对相".indexOf(text.charAt(i - 1)) >= 0);
            boolean apart = points
                    && words.indicators().longest(text, at, i) == null
                    && i + 1 < at
                    && (("高低快慢优".indexOf(c) >= 0 && text.charAt(i + 1) == '于')
                            || text.startsWith("落后", i)
                            || text.startsWith("领先", i));
            boolean part = ofPart && (c == '为' || c == '是' || text.startsWith("完成", i));
            boolean sharing = c == '占'
                    && !text.startsWith("占比", i)
                    && !text.startsWith("占用", i)
                    && !text.startsWith("占地面", i)
                    && !text.startsWith("占地约", i);
            if (comparing || apart || part || sharing) {
                int back = i;
                while (back > floor && "仅约只各已".indexOf(text.charAt(back - 1)) >= 0) {
                    back--;
                }
                return back;
            }
        }
        return at;
    }

    private static int openOf(String text, int at, int floor) {
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

    private static boolean joins(String text, Quantity left, Quantity right) {
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
            if ("、和与及或，,".indexOf(c) >= 0) {
                sign = true;
            } else if (!Chars.isBlank(c) && c != '以' && c != '上' && c != '约' && c != '近') {
                return false;
            }
        }
        return sign;
    }

    private @Nullable Subject inGroup(Clause clause, Lead lead) {
        if (lead.distributed()) {
            Subject share = distributed(clause, lead, lead.group());
            if (share != null) {
                return share;
            }
        }
        Subject after = clause.isPercent() || clause.isMoney() ? null : after(clause);
        return after != null ? after : before(clause, lead.at());
    }

    /** The counted thing of the place {@code index} in A、B和C分别. */
    private @Nullable Subject distributed(Clause clause, Lead lead, int index) {
        int size = lead.group() + 1;
        int last = clause.at();
        while (last + 1 < clause.all().size()
                && last - clause.at() < LIST
                && joins(clause.text(), clause.all().get(last), clause.all().get(last + 1))) {
            last++;
        }
        size = Math.max(size, last - lead.first() + 1);
        if (size < 2) {
            return null;
        }
        int begin = clause.begin(lead.at());
        List<Integer> cuts = new ArrayList<>();
        int end = Chars.skipBlanksBack(clause.text(), lead.at(), begin);
        for (int i = end - 1; i > begin && cuts.size() < size - 1; i--) {
            char c = clause.text().charAt(i);
            if (c == '、' || c == '和' || c == '与' || c == '及') {
                cuts.add(0, i);
            }
        }
        if (cuts.size() != size - 1) {
            return null;
        }
        int partFrom = index == 0 ? begin : cuts.get(index - 1) + 1;
        int partTo = index == size - 1 ? end : cuts.get(index);
        if (partTo > partFrom && clause.text().charAt(partTo - 1) == '以') {
            partTo--;
        }
        Subject part = before(clause, partTo);
        if (part == null || part.from() < partFrom - LONGEST) {
            return null;
        }
        boolean complete =
                partTo > partFrom && (INDICATORS.indexOf(clause.text().charAt(partTo - 1)) >= 0 || index == size - 1);
        Subject tail = before(clause, end);
        if (!complete && tail != null) {
            return new Subject(part.from(), tail.to(), "list");
        }
        return new Subject(Math.max(part.from(), partFrom), part.to(), "list");
    }

    /** What stands behind a noun and makes a place or body of it. */
    private static final String SUFFIXES = "点站室组户村所处队校院馆厂库园区圈带群";

    /** Last characters of the names of indicators. */
    private static final String INDICATORS = "率量入值额数资款积费度比重品产金";

    /** Two figures run together share the phrase that follows: 3714户10000名贫困人口. */
    private @Nullable Subject shared(Clause clause) {
        int next = clause.at() + 1;
        if (next < clause.all().size() && clause.all().get(next).from() == clause.to()) {
            return after(clause.move(next));
        }
        return null;
    }

    private boolean isWeak(Clause clause, Subject subject) {
        return words.weak().contains(subject.of(clause.text()));
    }

    /** The noun phrase that ends at {@code to}, or the verb phrase if no noun stands there. */
    @Nullable
    Subject before(Clause clause, int to) {
        String text = clause.text();
        List<Word> all = clause.sentence().words();
        int floor = floor(clause, to);
        int end = Chars.skipBlanksBack(text, to, floor);
        if (end > floor && "”》".indexOf(text.charAt(end - 1)) >= 0) {
            char opening = text.charAt(end - 1) == '”' ? '“' : '《';
            int open = end - 1;
            while (open >= floor && end - open <= LONGEST && text.charAt(open) != opening) {
                open--;
            }
            if (open >= floor && text.charAt(open) == opening) {
                return end - open > 3 ? new Subject(open + 1, end - 1, "before") : null;
            }
        }
        while (end > floor && "：:”’\"》、".indexOf(text.charAt(end - 1)) >= 0) {
            end = Chars.skipBlanksBack(text, end - 1, floor);
        }
        if (end <= floor) {
            return null;
        }
        int level = level(text, end, floor);
        if (level < end) {
            return new Subject(level, end, "before");
        }
        int i = clause.word(end - 1);
        int from = end;
        int known = knownFrom(text, end, floor);
        boolean noun = known < end;
        boolean place = true;
        while (i >= 0 && i < all.size()) {
            Word word = all.get(i);
            int start = Math.max(word.from(), floor);
            if (end - start > LONGEST || start >= end) {
                break;
            }
            String form = text.substring(start, Math.min(word.to(), end));
            boolean suffixed = known == end - 1
                    && word.to() == known
                    && "nvab".indexOf(word.nature().charAt(0)) >= 0;
            boolean joins = word.to() > known || suffixed || isNoun(word, form) || (noun && modifies(word, form));
            if (joins && !word.nature().equals("ns")) {
                place = false;
            }
            if (!joins) {
                break;
            }
            noun |= isNoun(word, form);
            from = start;
            if (start == floor) {
                break;
            }
            i--;
        }
        if (noun) {
            int begin = whole(clause, Math.min(from, known), floor, end);
            return trimmed(text, governed(clause, begin, floor, end), end, place ? "place" : "before");
        }
        Subject deed = verbal(clause, floor, end);
        return deed != null ? deed : plain(clause, floor, end);
    }

    /** No name begins with these. */
    private static final String FUNCTION = "的了和与及或在对由为把被从向等各每于是有按以将至到达超约近共其该本这那已均也仅只不未再又就还并而则因用给让经比较占年月日";

    /** Where a phrase begins whose first word the segmenter broke into single characters: 连|南|森林覆盖率. */
    private int whole(Clause clause, int from, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int start = from;
        int i = clause.word(from);
        while (i > 0 && i < all.size() && isSingle(all.get(i), start) && start < end - 1) {
            Word left = all.get(i - 1);
            if (left.from() < floor
                    || end - left.from() > LONGEST
                    || !isSingle(left, start - 1)
                    || !isPart(clause, i - 1)) {
                break;
            }
            start = left.from();
            i--;
        }
        while (start < from
                && i > 0
                && all.get(i - 1).from() >= floor
                && end - all.get(i - 1).from() <= LONGEST) {
            Word left = all.get(i - 1);
            if (!isNoun(left, clause.text().substring(left.from(), left.to()))) {
                break;
            }
            start = left.from();
            i--;
        }
        return start;
    }

    /** Where a phrase begins behind the verb that opens the clause: 治理背街小巷, but not 治理面积. */
    private int governed(Clause clause, int from, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(from);
        if (from > floor || i >= all.size() || words.indicators().longest(clause.text(), end, from) != null) {
            return from;
        }
        Word verb = all.get(i);
        boolean governs = verb.from() == from
                && end - verb.to() >= 4
                && verb.to() - from == 2
                && words.verbs().contains(clause.text().substring(from, verb.to()));
        return governs ? verb.to() : from;
    }

    private static boolean isSingle(Word word, int from) {
        return word.from() == from && word.to() == from + 1;
    }

    /** Whether a single character can be part of a broken word: no verb, no function word, no numeral's unit. */
    private boolean isPart(Clause clause, int i) {
        Word word = clause.sentence().words().get(i);
        char c = clause.text().charAt(word.from());
        boolean unit = i > 0
                && clause.sentence().words().get(i - 1).nature().startsWith("m")
                && clause.sentence().words().get(i - 1).to() == word.from();
        return Chars.isHan(c)
                && FUNCTION.indexOf(c) < 0
                && !unit
                && "vpcdrw".indexOf(word.nature().charAt(0)) < 0
                && !words.verbs().contains(String.valueOf(c));
    }

    /** Where a word begins that is known to be counted and ends at {@code end}; {@code end} if there is none. */
    private int knownFrom(String text, int end, int floor) {
        WordTrie.Match<String> indicator = words.indicators().longest(text, end, floor);
        if (indicator != null) {
            return indicator.from();
        }
        WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, end, floor);
        if (head == null || words.verbs().contains(text.substring(head.from(), end))) {
            return end;
        }
        return head.from();
    }

    /** 5A级, 国家级, 省级: the class that stands for the counted thing. */
    private static int level(String text, int end, int floor) {
        if (end <= floor || text.charAt(end - 1) != '级') {
            return end;
        }
        int from = end - 1;
        while (from > floor
                && (Chars.isDigit(text.charAt(from - 1))
                        || Chars.isLatin(text.charAt(from - 1))
                        || "国家省市县区乡镇州部厅".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return from < end - 1 ? from : end;
    }

    private int floor(Clause clause, int to) {
        int floor = clause.begin(to);
        for (int k = clause.at(); k >= 0 && clause.all().get(k).to() > floor; k--) {
            int end = clause.all().get(k).to();
            if (end <= to && clause.told().get(k) && k != clause.at()) {
                floor = Math.max(floor, end);
                break;
            }
        }
        return floor;
    }

    /** A few characters between two commas that the segmenter did not know: 菌剂10公斤. */
    private @Nullable Subject plain(Clause clause, int floor, int end) {
        int from = end;
        while (from > floor && Chars.isHan(clause.text().charAt(from - 1))) {
            from--;
        }
        boolean bounded = from == floor || clause.text().charAt(from - 1) == '、';
        String form = clause.text().substring(from, end);
        return bounded
                        && form.length() >= 2
                        && form.length() <= 8
                        && !words.verbs().contains(form)
                ? trimmed(clause.text(), from, end, "before")
                : null;
    }

    /** The last words before {@code end} of a clause that counts what was done. */
    private @Nullable Subject verbal(Clause clause, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(end - 1);
        int from = end;
        while (i >= 0 && i < all.size()) {
            Word word = all.get(i);
            if (word.from() < floor || end - word.from() > LONGEST / 2) {
                break;
            }
            String form = clause.text().substring(word.from(), Math.min(word.to(), end));
            char kind = word.nature().charAt(0);
            if ((kind != 'v' && kind != 'n' && kind != 'a' && kind != 'b')
                    || words.weak().contains(form)) {
                break;
            }
            from = word.from();
            i--;
        }
        if (from == end) {
            return null;
        }
        return trimmed(clause.text(), from, end, "verb");
    }

    private @Nullable Subject trimmed(String text, int from, int to, String rule) {
        int start = from;
        boolean again = true;
        while (again && start < to) {
            again = false;
            for (int length = Math.min(3, to - start); length > 0 && !again; length--) {
                if (words.neverFirst().contains(text.substring(start, start + length))) {
                    start += length;
                    again = true;
                }
            }
            if (!again && "“‘\"《（(、 　".indexOf(text.charAt(start)) >= 0) {
                start++;
                again = true;
            }
        }
        return start < to ? new Subject(start, to, rule) : null;
    }

    private boolean isNoun(Word word, String form) {
        if ((words.verbs().contains(form) && !word.nature().equals("vn"))
                || words.neverFirst().contains(form)) {
            return false;
        }
        return switch (word.nature().charAt(0)) {
            case 'n', 'g', 'j' -> true;
            case 'v' -> word.nature().equals("vn");
            case 'a' -> word.nature().equals("an");
            case 'b' -> form.length() > 1;
            default -> false;
        };
    }

    /** Whether a word may stand before a noun of the phrase. */
    private boolean modifies(Word word, String form) {
        if (words.verbs().contains(form) || words.neverFirst().contains(form)) {
            return false;
        }
        return switch (word.nature().charAt(0)) {
            case 'd' -> form.equals("极度") || form.equals("相对") || form.equals("最");
            case 'a', 'b', 'v', 'k', 'h', 'x' ->
                !word.nature().equals("vshi") && !word.nature().equals("vyou");
            default -> false;
        };
    }

    /** The 级 of 卓越级工厂. */
    private static boolean isClass(String text, Word word) {
        return word.to() - word.from() == 1 && text.charAt(word.from()) == '级';
    }

    /** The noun phrase that follows a figure. */
    private @Nullable Subject after(Clause clause) {
        String text = clause.text();
        int limit = clause.end(clause.to());
        int following = clause.at() + 1;
        boolean quoted = clause.to() < limit && clause.text().charAt(clause.to()) == '“';
        if (!quoted
                && following < clause.all().size()
                && counts(clause, clause.all().get(following))) {
            limit = Math.min(
                    limit, Math.max(clause.to(), clause.all().get(following).from()));
        }
        int from = clause.to();
        if (text.startsWith("以上", from) || text.startsWith("左右", from) || text.startsWith("以下", from)) {
            from += 2;
        }
        if (from < limit && text.charAt(from) == '长') {
            from++;
        }
        if (from < limit && text.charAt(from) == '的') {
            from++;
        }
        from = Chars.skipBlanks(text, from, limit);
        if (from >= limit) {
            return null;
        }
        if ("“《".indexOf(text.charAt(from)) >= 0) {
            char closing = text.charAt(from) == '“' ? '”' : '》';
            int close = from;
            while (close < limit && text.charAt(close) != closing) {
                close++;
            }
            if (close >= limit || close - from > LONGEST) {
                return null;
            }
            Subject behind = nounsFrom(clause, close + 1, limit);
            return behind != null ? behind : new Subject(from + 1, close, "after");
        }
        return nounsFrom(clause, from, limit);
    }

    /** Whether a numeral counts something of its own, and is no part of a name such as 亿元级项目. */
    private static boolean counts(Clause clause, Quantity quantity) {
        return !quantity.unit().isEmpty() && !isGrade(clause, quantity);
    }

    /** The 1类 of 2个1类创新药, the 亿元 of 600个亿元级项目. */
    private static boolean isGrade(Clause clause, Quantity quantity) {
        boolean sort = quantity.from() == clause.to() && quantity.unit().equals("类");
        boolean grade = quantity.to() < clause.sentence().to() && clause.text().charAt(quantity.to()) == '级';
        return sort || grade;
    }

    private static int behindGrade(Clause clause, int from, int limit) {
        int next = clause.at() + 1;
        if (next >= clause.all().size() || clause.all().get(next).from() != from) {
            return from;
        }
        Quantity quantity = clause.all().get(next);
        if (!isGrade(clause, quantity) || quantity.to() >= limit) {
            return from;
        }
        return clause.text().charAt(quantity.to()) == '级' ? quantity.to() + 1 : quantity.to();
    }

    private @Nullable Subject nounsFrom(Clause clause, int begin, int limit) {
        String text = clause.text();
        int from = behindGrade(clause, begin, limit);
        List<Word> all = clause.sentence().words();
        int i = clause.word(from);
        int to = from;
        boolean noun = false;
        while (i < all.size() && all.get(i).from() < limit) {
            Word word = all.get(i);
            int start = Math.max(word.from(), from);
            String form = text.substring(start, Math.min(word.to(), limit));
            if (start < to || start - from > LONGEST || words.weak().contains(form)) {
                break;
            }
            boolean opening = !noun && to == from;
            if (isNoun(word, form)) {
                noun = true;
            } else if (opening && words.verbs().contains(form)) {
                if (!followedByShortNoun(clause, i, limit)) {
                    break;
                }
            } else if (noun && form.length() == 1 && SUFFIXES.indexOf(form.charAt(0)) >= 0) {
                noun = true;
            } else if (noun) {
                boolean whole = kinds.heads().longest(text, to, from) != null && !text.startsWith("国家", to - 2);
                boolean carriesOn = (modifies(word, form) || isClass(text, word))
                        && followedByNoun(clause, i, limit)
                        && (!whole || word.nature().startsWith("k") || endsKnown(clause, i + 1, limit));
                boolean closes = word.nature().startsWith("v")
                        && isClosed(text, word.to(), limit)
                        && form.length() == 2
                        && !whole;
                if (!carriesOn && !closes) {
                    break;
                }
            } else if (!modifies(word, form) && !(opening && "“《".indexOf(form.charAt(0)) >= 0)) {
                break;
            }
            to = Math.min(word.to(), limit);
            i++;
        }
        if (!noun) {
            Subject late = afterDe(clause, from, limit);
            return late != null ? late : afterVerb(clause, from, limit);
        }
        return trimmed(text, from, thing(clause, from, to), "after");
    }

    /** Where the counted thing ends before what is done with it: 自然村, not 自然村环境整治工作. */
    private int thing(Clause clause, int from, int to) {
        String text = clause.text();
        String unit = clause.quantity().unit();
        WordTrie.Match<String> deed = words.deeds().longest(text, to, from);
        boolean goesOn = clause.word(to) < clause.sentence().words().size()
                && to < clause.end(to)
                && clause.sentence().words().get(clause.word(to)).nature().startsWith("n");
        if (deed == null || goesOn || unit.equals("项") || unit.equals("件") || isTimes(unit)) {
            return to;
        }
        for (int end = from + 1; end < deed.from(); end++) {
            WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, end, from);
            WordTrie.Match<List<Kinds.Kind>> next = kinds.heads().longest(text, end + 1, from);
            boolean longer = next != null && next.from() == from;
            if (head != null
                    && !longer
                    && head.from() == from
                    && head.value().stream().anyMatch(kind -> kind.accepts(unit, unit))) {
                return end;
            }
        }
        return to;
    }

    /** 检查组, 帮扶队: a verb and the body that does it. */
    private static boolean followedByShortNoun(Clause clause, int i, int limit) {
        List<Word> all = clause.sentence().words();
        if (i + 1 >= all.size() || all.get(i + 1).to() > limit) {
            return false;
        }
        Word next = all.get(i + 1);
        return next.to() - next.from() == 1
                && "组队点站室员户班厂园所部团会馆".indexOf(clause.text().charAt(next.from())) >= 0;
    }

    /** 109个涉及民族工作单位开展: the known thing that ends a phrase which a verb opens. */
    private @Nullable Subject afterVerb(Clause clause, int from, int limit) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(from);
        if (i >= all.size() || !all.get(i).nature().startsWith("v") || clause.isMeasure()) {
            return null;
        }
        int begin = all.get(i).to();
        int to = begin;
        for (int k = i + 1;
                k < all.size() && all.get(k).to() <= limit && all.get(k).to() - from <= LONGEST;
                k++) {
            String form = clause.text().substring(all.get(k).from(), all.get(k).to());
            if (!isNoun(all.get(k), form)) {
                break;
            }
            to = all.get(k).to();
        }
        boolean isSubject = to > begin + 3
                && to < limit
                && clause.text().startsWith("涉及", from)
                && kinds.heads().longest(clause.text(), to, begin) != null;
        return isSubject ? new Subject(begin, to, "after") : null;
    }

    private static boolean isClosed(String text, int at, int limit) {
        return at >= limit || !Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean endsKnown(Clause clause, int i, int limit) {
        Word next = clause.sentence().words().get(i);
        int end = Math.min(next.to(), limit);
        return kinds.heads().longest(clause.text(), end, next.from()) != null
                && !words.verbs().contains(clause.text().substring(next.from(), end));
    }

    private boolean followedByNoun(Clause clause, int i, int limit) {
        List<Word> all = clause.sentence().words();
        if (i + 1 >= all.size() || all.get(i + 1).from() >= limit) {
            return false;
        }
        int k = i + 1;
        while (k + 1 < all.size()
                && k < i + 3
                && (isClass(clause.text(), all.get(k)) || isShortModifier(clause.text(), all.get(k)))) {
            k++;
        }
        Word next = all.get(k);
        return next.from() < limit && isNoun(next, clause.text().substring(next.from(), Math.min(next.to(), limit)));
    }

    private boolean isShortModifier(String text, Word word) {
        return word.to() - word.from() == 1
                && word.nature().startsWith("a")
                && modifies(word, text.substring(word.from(), word.to()));
    }

    /** 2家拒不整改的企业: the noun after 的, where a clause stands before it. */
    private @Nullable Subject afterDe(Clause clause, int from, int limit) {
        String text = clause.text();
        List<Word> all = clause.sentence().words();
        for (int i = clause.word(from); i < all.size() && all.get(i).from() < Math.min(limit, from + 14); i++) {
            Word word = all.get(i);
            if (text.charAt(word.from()) == '的' && word.to() - word.from() == 1) {
                int to = word.to();
                for (int k = i + 1; k < all.size() && all.get(k).from() < limit; k++) {
                    String form = text.substring(
                            all.get(k).from(), Math.min(all.get(k).to(), limit));
                    if (!isNoun(all.get(k), form)) {
                        break;
                    }
                    to = Math.min(all.get(k).to(), limit);
                }
                return to > word.to() ? new Subject(word.to(), to, "after") : null;
            }
            if (word.nature().charAt(0) == 'w') {
                return null;
            }
        }
        return null;
    }
}
