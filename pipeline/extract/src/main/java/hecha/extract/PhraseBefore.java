package hecha.extract;

import hecha.model.Word;
import hecha.text.Chars;
import java.util.List;

/** Finds the noun phrase that ends where the words begin that lead up to a figure, or the verb phrase if no noun stands there. */
final class PhraseBefore {
    private static final int LONGEST = NounTests.LONGEST;

    private static final int CLASS = 4;

    /** 情况下, 条件下. */
    private static final int CIRCUMSTANCE = 3;

    private static final String CLOSINGS = "：:”’\"》、" + Signs.OF;

    private final NounTests nouns;
    private final PhraseEdges edges;

    PhraseBefore(NounTests nouns) {
        this.nouns = nouns;
        edges = new PhraseEdges(nouns);
    }

    Phrase find(Clause clause, int to) {
        String text = clause.text();
        int floor = floor(clause, to);
        int end = Chars.skipBlanksBack(text, to, floor);
        Phrase quoted = quoted(text, end, floor);
        if (!quoted.isNone()) {
            return quoted;
        }
        while (end > floor && CLOSINGS.indexOf(text.charAt(end - 1)) >= 0) {
            end = Chars.skipBlanksBack(text, end - 1, floor);
        }
        if (end <= floor) {
            return Phrase.NONE;
        }
        Phrase done = done(clause, floor, end);
        if (!done.isNone()) {
            return done;
        }
        end = outside(clause, floor, end);
        Phrase planned = planned(clause, floor, end);
        if (planned.isNoun()) {
            return planned;
        }
        int level = level(text, end, floor);
        if (level < end) {
            return new Phrase(level, end, Phrase.Type.CLASS);
        }
        Phrase phrase = nouns(clause, floor, end);
        if (phrase.isNone()) {
            phrase = verbal(clause, floor, end);
        }
        if (phrase.isNone()) {
            phrase = plain(clause, floor, end);
        }
        return phrase.isNone() ? phrase : typed(clause, phrase);
    }

    /** 账上记着4.3万元欠账, 村里培养了20人: the verb alone that 了, 着 or 过 ends; it is no part of a name. */
    private Phrase done(Clause clause, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(end - 1);
        if (end - 1 <= floor || nouns.parts().aspects().indexOf(clause.text().charAt(end - 1)) < 0) {
            return Phrase.NONE;
        }
        boolean alone = all.get(i).from() == end - 1 && i > 0;
        Word deed = alone ? all.get(i - 1) : all.get(i);
        boolean verb = deed.from() >= floor && deed.pos().startsWith("v");
        return verb ? new Phrase(deed.from(), alone ? end - 1 : end, Phrase.Type.VERB) : Phrase.NONE;
    }

    /** 种植面积计划2400亩, 签约率年度任务: the noun before the name of its plan, unless plans are counted. */
    private Phrase planned(Clause clause, int floor, int end) {
        int name = nouns.planFrom(clause.text(), end, floor);
        if (name >= end || name <= floor || nouns.endsWithCounted(clause, floor, end)) {
            return Phrase.NONE;
        }
        Phrase phrase = nouns(clause, floor, name);
        Phrase typed = phrase.isNone() || phrase.to() < name ? Phrase.NONE : typed(clause, phrase);
        return typed.isNoun() && typed.to() - typed.from() > 2 ? typed : Phrase.NONE;
    }

    /** 污水处理站中有4座: the noun before 中, of which a part is told. */
    private int outside(Clause clause, int floor, int end) {
        boolean within = end - 1 > floor && clause.text().charAt(end - 1) == Signs.AMONG;
        List<Word> all = clause.sentence().words();
        int i = clause.word(end - 1);
        boolean alone = within && i > 0 && all.get(i).from() == end - 1;
        boolean suffix = alone && "nv".indexOf(all.get(i - 1).pos().charAt(0)) >= 0;
        return suffix && nouns.knownFrom(clause.text(), end - 1, floor) < end - 1 ? end - 1 : end;
    }

    private Phrase typed(Clause clause, Phrase phrase) {
        String text = clause.text();
        boolean circumstance = phrase.to() - phrase.from() > CIRCUMSTANCE
                && nouns.isScope(text.substring(phrase.to() - CIRCUMSTANCE, phrase.to()));
        if (circumstance || nouns.isScope(text.substring(phrase.from(), phrase.to()))) {
            return phrase.as(Phrase.Type.SCOPE);
        }
        boolean counted = nouns.endsWithCounted(clause, phrase.from(), phrase.to());
        boolean rate = clause.isPercent() && nouns.endsWithIndicator(text, phrase.from(), phrase.to());
        if (!rate && (phrase.type() == Phrase.Type.VERB || isDeed(clause, phrase))) {
            boolean deeds = switch (Situation.unitClass(clause)) {
                case "times", "persons", "households" -> true;
                default -> false;
            };
            return phrase.as(counted && deeds ? Phrase.Type.KNOWN : Phrase.Type.VERB);
        }
        if (phrase.type() == Phrase.Type.PLACE) {
            return phrase;
        }
        if (isSort(clause, phrase) || nouns.parts().ranks().contains(text.substring(phrase.from(), phrase.to()))) {
            return phrase.as(Phrase.Type.CLASS);
        }
        if (counted) {
            return phrase.as(Phrase.Type.KNOWN);
        }
        boolean named = phrase.to() - phrase.from() <= CLASS
                && nouns.parts().classes().indexOf(text.charAt(phrase.to() - 1)) >= 0;
        if (!(named && clause.isMoney()) && nouns.endsWithIndicator(text, phrase.from(), phrase.to())) {
            return phrase.as(Phrase.Type.INDICATOR);
        }
        if (isHolder(clause, phrase)) {
            return phrase.as(Phrase.Type.HOLDER);
        }
        if (named) {
            return phrase.as(Phrase.Type.CLASS);
        }
        Word last = clause.sentence().words().get(clause.word(phrase.to() - 1));
        if (last.from() <= phrase.from() && last.pos().equals("b")) {
            return phrase.as(Phrase.Type.CLASS);
        }
        boolean common = last.pos().equals("n")
                && last.to() - last.from() > 2
                && Situation.unitClass(clause).equals("count");
        return !common && nouns.endsWithPlace(text, phrase.from(), phrase.to()) ? phrase.as(Phrase.Type.PLACE) : phrase;
    }

    /** 市容秩序类1905个: a sort of the things that are counted. */
    private static boolean isSort(Clause clause, Phrase phrase) {
        return Situation.unitClass(clause).equals("count")
                && phrase.to() - phrase.from() <= 2 * CLASS
                && clause.text().charAt(phrase.to() - 1) == Signs.SORT
                && clause.quantity().unit().charAt(0) != Signs.SORT;
    }

    /** 博士每月2000元, 小学720元: persons have money, what is counted in other units has money, and bodies have persons. */
    private boolean isHolder(Clause clause, Phrase phrase) {
        Word last = clause.sentence().words().get(clause.word(phrase.to() - 1));
        boolean person = last.pos().startsWith("nn") && last.to() == phrase.to();
        boolean body = last.pos().startsWith("ni") && last.to() == phrase.to();
        if (Situation.unitClass(clause).equals("persons")) {
            return body;
        }
        return clause.isMoney()
                && (person
                        || nouns.isAgent(clause.text(), phrase.from(), phrase.to())
                        || nouns.endsWithThing(clause.text(), phrase.from(), phrase.to()));
    }

    /** 新建, 拆除, 涉渔: one verb, or two or three characters that a verb opens, and no name of a thing. */
    private boolean isDeed(Clause clause, Phrase phrase) {
        String form = clause.text().substring(phrase.from(), phrase.to());
        boolean indicator = nouns.endsWithIndicator(clause.text(), phrase.from(), phrase.to());
        if (nouns.isVerb(form) || (form.length() == 3 && nouns.isVerb(form.substring(1)) && !indicator)) {
            return true;
        }
        Word first = clause.sentence().words().get(clause.word(phrase.from()));
        if (isVerbPair(clause, phrase, first)) {
            return true;
        }
        boolean verb = first.pos().equals("v") || first.pos().equals("vg");
        boolean opens = verb && first.from() == phrase.from() && first.to() < phrase.to();
        return opens
                && form.length() <= 3
                && !endsWithName(clause, phrase)
                && !nouns.endsWithCounted(clause, phrase.from(), phrase.to())
                && !indicator;
    }

    /** 已完成整改968条: a verb known as such and another that it governs are no thing that is counted. */
    private boolean isVerbPair(Clause clause, Phrase phrase, Word first) {
        Word last = clause.sentence().words().get(clause.word(phrase.to() - 1));
        return first.from() == phrase.from()
                && first.to() == last.from()
                && last.to() == phrase.to()
                && last.pos().startsWith("v")
                && Situation.unitClass(clause).equals("count")
                && nouns.isVerb(clause.text().substring(first.from(), first.to()));
    }

    /** The 子女 of 迁子女: a noun of two characters ends the phrase. */
    private static boolean endsWithName(Clause clause, Phrase phrase) {
        Word last = clause.sentence().words().get(clause.word(phrase.to() - 1));
        return last.pos().startsWith("n") && last.to() == phrase.to() && last.to() - last.from() > 1;
    }

    private static Phrase quoted(String text, int end, int floor) {
        if (end <= floor || "”》".indexOf(text.charAt(end - 1)) < 0) {
            return Phrase.NONE;
        }
        char opening = text.charAt(end - 1) == '”' ? '“' : '《';
        int open = end - 1;
        while (open >= floor && end - open <= LONGEST && text.charAt(open) != opening) {
            open--;
        }
        boolean found = open >= floor && text.charAt(open) == opening && end - open > 3;
        return found ? new Phrase(open + 1, end - 1, Phrase.Type.NOUN) : Phrase.NONE;
    }

    /** The noun phrase that ends at {@code end} and begins at {@code floor} or later. */
    Phrase nouns(Clause clause, int floor, int end) {
        String text = clause.text();
        List<Word> all = clause.sentence().words();
        int i = clause.word(end - 1);
        int from = end;
        int known = nouns.knownFrom(text, end, floor);
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
                    && "nvab".indexOf(word.pos().charAt(0)) >= 0;
            boolean weak = word.to() == from && nouns.isScope(text.substring(from, end));
            boolean joins = word.to() > known
                    || suffixed
                    || (word.to() == end && isMorpheme(clause, i))
                    || (weak && "nv".indexOf(word.pos().charAt(0)) >= 0)
                    || nouns.isNoun(word, form)
                    || (noun && nouns.modifies(word, form));
            if (!joins) {
                break;
            }
            place &= word.pos().equals("ns");
            noun |= nouns.isNoun(word, form) || (word.to() == end && isMorpheme(clause, i));
            from = start;
            if (start == floor) {
                break;
            }
            i--;
        }
        if (!noun) {
            return Phrase.NONE;
        }
        int begin = edges.begin(clause, Math.min(from, known), floor, end);
        int stop = edges.end(clause, begin, end);
        return nouns.trimmed(text, begin, stop, place ? Phrase.Type.PLACE : Phrase.Type.NOUN);
    }

    /** The 种 of 病种, the 间 of 备餐间: what counts elsewhere ends a name where no number stands before it. */
    private static boolean isMorpheme(Clause clause, int i) {
        Word word = clause.sentence().words().get(i);
        if (i < 1 || !word.pos().startsWith("q") || word.to() - word.from() > 1) {
            return false;
        }
        Word left = clause.sentence().words().get(i - 1);
        return left.to() == word.from() && "nagv".indexOf(left.pos().charAt(0)) >= 0;
    }

    /** 5A级, 国家级, 省级: the class that stands for the counted thing. */
    private int level(String text, int end, int floor) {
        if (end <= floor || text.charAt(end - 1) != Signs.GRADE) {
            return end;
        }
        int from = end - 1;
        while (from > floor
                && (Chars.isDigit(text.charAt(from - 1))
                        || Chars.isLatin(text.charAt(from - 1))
                        || nouns.parts().levels().indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return from < end - 1 ? from : end;
    }

    private int floor(Clause clause, int to) {
        int floor = clause.begin(to);
        for (int k = clause.at(); k >= 0 && clause.all().get(k).to() > floor; k--) {
            int end = clause.all().get(k).to();
            boolean ends = clause.isFigure(k) || RowSigns.isTime(clause.all().get(k));
            if (end <= to && ends && k != clause.at()) {
                floor = Math.max(floor, end);
                break;
            }
        }
        return floor > clause.begin(to) ? Math.min(to, nouns.behindBound(clause.text(), floor)) : floor;
    }

    /** A few characters between two commas that the segmenter did not know: 菌剂10公斤. */
    private Phrase plain(Clause clause, int floor, int end) {
        int from = end;
        while (from > floor && Chars.isHan(clause.text().charAt(from - 1))) {
            from--;
        }
        boolean bounded = from == floor || "、”》".indexOf(clause.text().charAt(from - 1)) >= 0;
        String form = clause.text().substring(from, end);
        if (isDone(clause, from, end)) {
            return nouns.trimmed(clause.text(), from, end, Phrase.Type.VERB);
        }
        Word first = clause.sentence().words().get(clause.word(from));
        boolean name = "dpcrtfu".indexOf(first.pos().charAt(0)) < 0 || first.to() - from == 1;
        return bounded && name && form.length() >= 2 && form.length() <= 8 && !nouns.isVerb(form)
                ? nouns.trimmed(clause.text(), from, end, Phrase.Type.NOUN)
                : Phrase.NONE;
    }

    /** 审核通过, 竣工投用: verbs and nothing else. */
    private boolean isDone(Clause clause, int from, int end) {
        List<Word> all = clause.sentence().words();
        Word last = all.get(clause.word(end - 1));
        Word first = all.get(clause.word(from));
        return nouns.isVerb(clause.text().substring(last.from(), end))
                || (first.from() == from && nouns.isVerb(clause.text().substring(from, first.to())));
    }

    /** The last words before {@code end} of a clause that counts what was done. */
    private Phrase verbal(Clause clause, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(end - 1);
        int from = end;
        while (i >= 0 && i < all.size()) {
            Word word = all.get(i);
            if (word.from() < floor || end - word.from() > LONGEST / 2) {
                break;
            }
            String form = clause.text().substring(word.from(), Math.min(word.to(), end));
            char kind = word.pos().charAt(0);
            if ((kind != 'v' && kind != 'n' && kind != 'a' && kind != 'b') || nouns.isScope(form)) {
                break;
            }
            from = word.from();
            i--;
        }
        if (from == end) {
            return Phrase.NONE;
        }
        return nouns.trimmed(clause.text(), from, end, Phrase.Type.VERB);
    }
}
