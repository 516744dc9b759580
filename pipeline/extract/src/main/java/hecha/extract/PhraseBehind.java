package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.List;

/** Finds the noun phrase that follows a figure, directly, behind 的, or at the end of a clause that 的 closes. */
final class PhraseBehind {
    private static final int LONGEST = NounTests.LONGEST;

    /** A name that the segmenter does not know is no longer. */
    private static final int NAME = 4;

    private static final int REST = 12;

    /** A clause that 的 closes is no longer. */
    private static final int CLAUSE = 22;

    /** What stands behind a noun and makes a place or body of it. */
    private static final String SUFFIXES = "点站室组户村所处队校院馆厂库园区圈带群";

    private static final List<String> BOUNDS = List.of("及以上", "以上", "左右", "以下", "以内");

    private final NounTests nouns;
    private final SubjectWords words;
    private final Kinds kinds;

    private final PhraseBefore before;

    PhraseBehind(NounTests nouns, PhraseBefore before, SubjectWords words, Kinds kinds) {
        this.nouns = nouns;
        this.before = before;
        this.words = words;
        this.kinds = kinds;
    }

    Phrase find(Clause clause) {
        String text = clause.text();
        int end = clause.end(clause.to());
        int from = clause.to();
        for (String bound : BOUNDS) {
            if (text.startsWith(bound, from)) {
                from += bound.length();
                break;
            }
        }
        if (from < end && text.charAt(from) == '长') {
            from++;
        }
        from = behindBracket(text, from, end);
        boolean closed = from < end && text.charAt(from) == '的';
        from = Chars.skipBlanks(text, closed ? from + 1 : from, end);
        if (from >= end) {
            return Phrase.NONE;
        }
        Phrase direct = direct(clause, from, limit(clause, from, end));
        if (closed) {
            Phrase noun = direct.isNone() ? rest(clause, from, limit(clause, from, end)) : direct;
            return noun.isNone() ? noun : noun.as(Phrase.Type.CLAUSE);
        }
        boolean counted = direct.type() == Phrase.Type.KNOWN || isOwned(clause, direct, end);
        Phrase late = counted ? Phrase.NONE : behindClause(clause, from, end);
        if (!late.isNone() || counted || (direct.type() == Phrase.Type.NOUN && direct.to() >= end)) {
            return late.isNone() ? direct : late;
        }
        Phrase rest = rest(clause, from, limit(clause, from, end));
        return rest.isNone() ? direct : rest;
    }

    /** 1700名父老乡亲的身体: persons have what stands behind 的. */
    private boolean isOwned(Clause clause, Phrase direct, int end) {
        boolean persons = Situation.unitClass(clause).equals("persons")
                || Situation.unitClass(clause).equals("households");
        return persons
                && isNoun(clause, direct)
                && direct.type() == Phrase.Type.NOUN
                && direct.to() < end
                && clause.text().charAt(direct.to()) == '的';
    }

    private boolean isNoun(Clause clause, Phrase direct) {
        if (direct.isNone()) {
            return false;
        }
        Word last = clause.sentence().words().get(clause.word(direct.to() - 1));
        return nouns.isNoun(last, clause.text().substring(last.from(), last.to()));
    }

    /** 100亩（含500亩）的基地: a bracket that stands between. */
    private static int behindBracket(String text, int from, int end) {
        if (from >= end || "（(".indexOf(text.charAt(from)) < 0) {
            return from;
        }
        for (int i = from + 1; i < Math.min(end, from + CLAUSE); i++) {
            if ("）)".indexOf(text.charAt(i)) >= 0) {
                return i + 1 < end && text.charAt(i + 1) == '的' ? i + 1 : from;
            }
        }
        return from;
    }

    /**
     * What stands between the figure and the end of its clause where the segmenter knows no noun in it: a thing that is
     * counted with the unit at its end (区区结对合作重点项目), a few characters (购书券), or the noun at its end.
     */
    private Phrase rest(Clause clause, int from, int limit) {
        String text = clause.text();
        int to = from;
        while (to < limit && to - from <= REST && Chars.isHan(text.charAt(to)) && text.charAt(to) != '的') {
            to++;
        }
        boolean closed = to >= limit || "、，。；）” ".indexOf(text.charAt(to)) >= 0;
        if (!closed || to - from < 2 || to - from > REST) {
            return Phrase.NONE;
        }
        Word first = clause.sentence().words().get(clause.word(from));
        boolean opens = "pcdurf".indexOf(first.nature().charAt(0)) < 0
                && (first.to() - first.from() == 1 || !first.nature().startsWith("v"));
        if (opens && nouns.endsWithCounted(clause, from, to)) {
            return new Phrase(from, to, Phrase.Type.KNOWN);
        }
        boolean governed = clause.isMoney() || clause.isMeasure();
        if (opens && governed && to - from <= NAME && !nouns.isScope(text.substring(from, to))) {
            return new Phrase(from, to, Phrase.Type.NOUN);
        }
        return governed && !nouns.isVerb(text.substring(first.from(), first.to()))
                ? before.nouns(clause, from, to)
                : Phrase.NONE;
    }

    /** The next figure ends what this one can count. */
    private static int limit(Clause clause, int from, int end) {
        int next = clause.at() + 1;
        while (next < clause.all().size() && clause.all().get(next).from() < from) {
            next++;
        }
        boolean quoted = clause.to() < end && clause.text().charAt(clause.to()) == '“';
        boolean ends = !quoted
                && next < clause.all().size()
                && counts(clause, clause.all().get(next));
        return ends ? Math.min(end, Math.max(clause.to(), clause.all().get(next).from())) : end;
    }

    private Phrase direct(Clause clause, int from, int limit) {
        String text = clause.text();
        if (from >= limit) {
            return Phrase.NONE;
        }
        if ("“《".indexOf(text.charAt(from)) < 0) {
            Phrase phrase = nounsFrom(clause, from, limit);
            int to = phrase.isNone() ? from : phrase.to();
            int quote = text.indexOf('“', to);
            boolean named = quote > to
                    && quote - to <= 2
                    && quote < limit
                    && Chars.isHan(text.charAt(quote - 1))
                    && Chars.isHan(text.charAt(to));
            Phrase name = named ? direct(clause, quote, limit) : Phrase.NONE;
            return name.isNone() ? phrase : name;
        }
        char closing = text.charAt(from) == '“' ? '”' : '》';
        int close = text.indexOf(closing, from);
        if (close < 0 || close >= limit || close - from > LONGEST) {
            return Phrase.NONE;
        }
        Phrase behind = nounsFrom(clause, close + 1, limit);
        return behind.isNone() || behind.type() == Phrase.Type.VERBAL
                ? new Phrase(from + 1, close, Phrase.Type.NOUN)
                : behind;
    }

    /** 34名符合条件的大学生, 20名在一线工作满十年的巡道工: the noun behind the last 的 of the clause. */
    private Phrase behindClause(Clause clause, int from, int end) {
        String text = clause.text();
        Phrase found = Phrase.NONE;
        int limit = Math.min(end, from + CLAUSE);
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '、' || c == '（' || c == '(') {
                return found;
            }
            if (c != '的' || !isParticle(clause, i)) {
                continue;
            }
            Phrase noun = longer(clause, direct(clause, i + 1, end), i + 1, end);
            if (noun.isNone() || noun.type() == Phrase.Type.OBJECT) {
                return found;
            }
            found = noun.as(Phrase.Type.CLAUSE);
            limit = noun.to() + 1 < end && text.charAt(noun.to()) == '的' ? noun.to() + 1 : noun.to();
            i = noun.to() - 1;
        }
        return found;
    }

    /** The phrase as far as a thing that is counted with the unit ends it: 高水平专业化产教融合实训基地. */
    private Phrase longer(Clause clause, Phrase phrase, int from, int end) {
        if (phrase.type() == Phrase.Type.KNOWN) {
            return phrase;
        }
        int to = from;
        while (to < end
                && to - from <= LONGEST
                && Chars.isHan(clause.text().charAt(to))
                && clause.text().charAt(to) != '的') {
            to++;
        }
        boolean closed = to >= end || "、，。；）” ".indexOf(clause.text().charAt(to)) >= 0;
        if (closed
                && to > from + 1
                && (nouns.endsWithCounted(clause, from, to) || (phrase.isNone() && to - from <= NAME + 2))) {
            return new Phrase(from, to, Phrase.Type.KNOWN);
        }
        return phrase;
    }

    private static boolean isParticle(Clause clause, int at) {
        int index = clause.word(at);
        Word word = clause.sentence()
                .words()
                .get(Math.min(index, clause.sentence().words().size() - 1));
        return word.from() == at && word.to() == at + 1;
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

    private Phrase nounsFrom(Clause clause, int begin, int limit) {
        String text = clause.text();
        int from = behindGrade(clause, begin, limit);
        List<Word> all = clause.sentence().words();
        int i = clause.word(from);
        while (i < all.size()
                && all.get(i).to() < limit
                && nouns.isOpening(text.substring(
                        Math.max(from, all.get(i).from()), all.get(i).to()))) {
            from = all.get(i).to();
            i++;
        }
        if (i < all.size() && all.get(i).to() < limit && isGoverning(clause, i, limit)) {
            Phrase object = nounsFrom(clause, all.get(i).to(), limit);
            if (!object.isNone()) {
                return object.type() == Phrase.Type.OBJECT ? Phrase.NONE : object.as(Phrase.Type.OBJECT);
            }
        }
        int to = from;
        boolean noun = false;
        while (i < all.size() && all.get(i).from() < limit) {
            Word word = all.get(i);
            int start = Math.max(word.from(), from);
            String form = text.substring(start, Math.min(word.to(), limit));
            if (start < to
                    || start - from > LONGEST
                    || nouns.isScope(form)
                    || !goesOn(clause, i, form, from, to, noun, limit)) {
                break;
            }
            noun |= nouns.isNoun(word, form) || isSuffix(form, noun);
            to = Math.min(word.to(), limit);
            i++;
        }
        if (!noun) {
            return Phrase.NONE;
        }
        int end = nouns.longerHead(text, from, thing(clause, from, to), limit);
        Phrase phrase = nouns.trimmed(text, from, end, Phrase.Type.NOUN);
        if (phrase.isNone()) {
            return phrase;
        }
        boolean known = nouns.endsWithCounted(clause, phrase.from(), phrase.to());
        if (isVerbal(clause, from, phrase.to())) {
            return phrase.as(Phrase.Type.VERBAL);
        }
        return known ? phrase.as(Phrase.Type.KNOWN) : phrase;
    }

    private boolean isGoverning(Clause clause, int i, int limit) {
        Word word = clause.sentence().words().get(i);
        return nouns.isVerb(clause.text().substring(word.from(), word.to()))
                && word.nature().startsWith("v")
                && !word.nature().equals("vn")
                && !followedByShortNoun(clause, i, limit);
    }

    /** Whether 了, 着 or 过 follows a verb: it is no part of a name. */
    private static boolean isMarked(Clause clause, int i) {
        int next = i + 1;
        return next < clause.sentence().words().size()
                && "了着过"
                                .indexOf(clause.text()
                                        .charAt(clause.sentence()
                                                .words()
                                                .get(next)
                                                .from()))
                        >= 0;
    }

    private static boolean isSuffix(String form, boolean noun) {
        return noun && form.length() == 1 && SUFFIXES.indexOf(form.charAt(0)) >= 0;
    }

    private boolean goesOn(Clause clause, int i, String form, int from, int to, boolean noun, int limit) {
        String text = clause.text();
        Word word = clause.sentence().words().get(i);
        boolean opening = !noun && to == from;
        boolean deed = nouns.isVerb(form) || word.nature().equals("v");
        if (noun && deed && nouns.endsWithCounted(clause, from, to)) {
            return false;
        }
        if (word.nature().startsWith("v") && isMarked(clause, i)) {
            return false;
        }
        if (nouns.isNoun(word, form) || isSuffix(form, noun)) {
            return true;
        }
        if (opening && nouns.isVerb(form)) {
            boolean named = isClosed(text, word.to(), limit) && nouns.endsWithCounted(clause, from, word.to());
            return named || followedByShortNoun(clause, i, limit);
        }
        if (opening && form.equals("首")) {
            return true;
        }
        if (noun && text.charAt(to - 1) == '级' && (form.equals("以上") || form.equals("以下"))) {
            return true;
        }
        if (!noun) {
            return nouns.modifies(word, form) || (opening && "“《".indexOf(form.charAt(0)) >= 0);
        }
        boolean whole = kinds.heads().longest(text, to, from) != null && !text.startsWith("国家", to - 2);
        boolean carriesOn = (nouns.modifies(word, form) || isClass(text, word))
                && followedByNoun(clause, i, limit)
                && (!whole || word.nature().startsWith("k") || endsKnown(clause, i + 1, limit));
        boolean closes = word.nature().startsWith("v")
                && !nouns.isVerb(form)
                && isClosed(text, word.to(), limit)
                && form.length() == 2
                && !whole;
        return carriesOn || closes;
    }

    /** Whether a verb opens the phrase, and none that is part of a name: 观看展览, not 调解组织. */
    private boolean isVerbal(Clause clause, int from, int to) {
        int i = clause.word(from);
        Word word = clause.sentence().words().get(i);
        boolean noun = word.nature().equals("vn") && !nouns.isVerb(clause.text().substring(from, word.to()));
        return word.nature().startsWith("v")
                && word.to() < to
                && !noun
                && !followedByShortNoun(clause, i, clause.end(from));
    }

    /** Where the counted thing ends before what is done with it: 自然村, not 自然村环境整治工作. */
    private int thing(Clause clause, int from, int to) {
        String text = clause.text();
        String unit = clause.quantity().unit();
        WordTrie.Match<String> deed = words.deeds().longest(text, to, from);
        boolean goesOn = clause.word(to) < clause.sentence().words().size()
                && to < clause.end(to)
                && clause.sentence().words().get(clause.word(to)).nature().startsWith("n");
        if (deed == null
                || goesOn
                || unit.equals("项")
                || unit.equals("件")
                || Situation.unitClass(clause).equals("times")) {
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

    /** The 级 of 卓越级工厂. */
    private static boolean isClass(String text, Word word) {
        return word.to() - word.from() == 1 && text.charAt(word.from()) == '级';
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

    private static boolean isClosed(String text, int at, int limit) {
        return at >= limit || !Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean endsKnown(Clause clause, int i, int limit) {
        Word next = clause.sentence().words().get(i);
        int end = Math.min(next.to(), limit);
        return kinds.heads().longest(clause.text(), end, next.from()) != null
                && !nouns.isVerb(clause.text().substring(next.from(), end));
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
        return next.from() < limit
                && nouns.isNoun(next, clause.text().substring(next.from(), Math.min(next.to(), limit)));
    }

    private boolean isShortModifier(String text, Word word) {
        return word.to() - word.from() == 1
                && word.nature().startsWith("a")
                && nouns.modifies(word, text.substring(word.from(), word.to()));
    }
}
