package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.List;

/** Reads a noun phrase forward from where it begins: its words, where it ends, and what it can be. */
final class NounRun {
    private static final int LONGEST = NounTests.LONGEST;

    private final NounTests nouns;
    private final SubjectWords words;
    private final Kinds kinds;

    NounRun(NounTests nouns, SubjectWords words, Kinds kinds) {
        this.nouns = nouns;
        this.words = words;
        this.kinds = kinds;
    }

    /** The 1类 of 2个1类创新药, the 亿元 of 600个亿元级项目. */
    static boolean isGrade(Clause clause, Quantity quantity) {
        boolean sort = quantity.from() == clause.to() && Signs.is(quantity.unit(), Signs.SORT);
        if (quantity.from() == clause.to() && (quantity.sort() == NumeralSort.AGE || isSize(clause, quantity))) {
            return true;
        }
        boolean grade = quantity.to() < clause.sentence().to() && clause.text().charAt(quantity.to()) == Signs.GRADE;
        return sort || grade;
    }

    /** The 4公斤 of 2具4公斤干粉灭火器. */
    private static boolean isSize(Clause clause, Quantity quantity) {
        boolean noun = quantity.to() < clause.sentence().to()
                && Chars.isHan(clause.text().charAt(quantity.to()))
                && clause.text().charAt(quantity.to()) != Signs.OF;
        return noun && quantity.hedge().isEmpty() && clause.units().sizes().contains(quantity.unit());
    }

    private int behindGrade(Clause clause, int from, int limit) {
        int next = clause.at() + 1;
        if (next >= clause.all().size() || clause.all().get(next).from() != from) {
            return from;
        }
        Quantity quantity = clause.all().get(next);
        if (!isGrade(clause, quantity) || quantity.to() >= limit) {
            return from;
        }
        int behind = nouns.behindBound(clause.text(), quantity.to());
        if (behind > quantity.to()) {
            return behind;
        }
        return clause.text().charAt(quantity.to()) == Signs.GRADE ? quantity.to() + 1 : quantity.to();
    }

    /** The phrase that begins at {@code begin}, or {@link Phrase#NONE}. */
    Phrase read(Clause clause, int begin, int limit) {
        String text = clause.text();
        int from = behindGrade(clause, begin, limit);
        List<Word> all = clause.sentence().words();
        int i = clause.word(from);
        while (i < all.size() && all.get(i).to() < limit && isOpening(clause, i, from)) {
            from = all.get(i).to();
            i++;
        }
        if (i < all.size() && all.get(i).to() < limit && isGoverning(clause, i, limit)) {
            Phrase object = read(clause, all.get(i).to(), limit);
            boolean attribute = isOfThings(clause)
                    || nouns.isAttributive(
                            text.substring(all.get(i).from(), all.get(i).to()));
            if (attribute && object.type() == Phrase.Type.KNOWN) {
                return new Phrase(from, object.to(), Phrase.Type.KNOWN);
            }
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
                    || (nouns.isScope(form) && (nouns.isOpening(form) || !(noun || followedByNoun(clause, i, limit))))
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
        int end = nouns.longerHead(text, from, counted(clause, from, thing(clause, from, to)), limit);
        Phrase phrase = nouns.trimmed(text, from, end, Phrase.Type.NOUN);
        if (phrase.isNone()) {
            return phrase;
        }
        boolean known =
                nouns.endsWithCounted(clause, phrase.from(), phrase.to()) && !NounTests.isSaidOfVerb(clause, phrase);
        boolean amount = clause.isMoney() || clause.isMeasure();
        boolean named = known && !isVerb(text, clause.sentence().words().get(clause.word(from)));
        if (isVerbal(clause, from, phrase.to()) && !(amount && known) && !named) {
            return phrase.as(Phrase.Type.VERBAL);
        }
        return known ? phrase.as(Phrase.Type.KNOWN) : phrase;
    }

    /** 27座污水处理站, 86所供餐学校: the words as far as the first thing that is counted with the unit. */
    Phrase named(Clause clause, int from, int limit) {
        List<Word> all = clause.sentence().words();
        String text = clause.text();
        for (int i = clause.word(from);
                isCount(clause) && i < all.size() && all.get(i).to() <= limit;
                i++) {
            Word word = all.get(i);
            if (word.to() - from > LONGEST / 2
                    || "pucrmw".indexOf(word.pos().charAt(0)) >= 0
                    || (word.from() == from && isVerb(text, word))) {
                break;
            }
            boolean ends = nouns.endsWithCounted(clause, from, word.to()) && word.to() - from > 2;
            boolean goesOn = i + 1 < all.size()
                    && all.get(i + 1).to() <= limit
                    && all.get(i + 1).pos().startsWith("n");
            if (ends && !goesOn) {
                return nouns.trimmed(text, from, word.to(), Phrase.Type.KNOWN);
            }
        }
        return Phrase.NONE;
    }

    private boolean isVerb(String text, Word word) {
        return word.pos().startsWith("v") && nouns.isVerb(text.substring(word.from(), word.to()));
    }

    private static boolean isPeople(Clause clause) {
        String unitClass = Situation.unitClass(clause);
        return unitClass.equals("persons") || unitClass.equals("households");
    }

    /** 216家承租国有房屋商户: a unit that is not of everything, so that what takes it is what is counted. */
    private static boolean isOfThings(Clause clause) {
        return switch (Situation.unitClass(clause)) {
            case "persons", "households" -> true;
            case "count" -> !clause.units().general().contains(clause.quantity().unit());
            default -> false;
        };
    }

    /** Words of scope (全县, 一次性) and determiners (各类) before the phrase. */
    private boolean isOpening(Clause clause, int i, int from) {
        Word word = clause.sentence().words().get(i);
        String form = clause.text().substring(Math.max(from, word.from()), word.to());
        return nouns.isOpening(form) || (word.pos().startsWith("r") && nouns.isNeverFirst(form));
    }

    /**
     * Where the thing ends that is counted with the unit, where a verb (职工建功, 果农销售蜜柚) or a measure of it (综合体空置率)
     * follows within what looks like one phrase; {@code to} if none does.
     */
    private int counted(Clause clause, int from, int to) {
        String text = clause.text();
        boolean people = isPeople(clause);
        if ((!people && !Situation.unitClass(clause).equals("count")) || nouns.endsWithCounted(clause, from, to)) {
            return to;
        }
        List<Word> all = clause.sentence().words();
        boolean measured = nouns.endsWithIndicator(text, from, to);
        int whole = to;
        for (int i = clause.word(from); i + 1 < all.size() && all.get(i + 1).to() <= to; i++) {
            Word next = all.get(i + 1);
            int end = all.get(i).to();
            boolean plain = next.to() - next.from() > 1
                    && (next.pos().equals("v") || next.pos().equals("vi"));
            boolean verb = plain || isVerb(text, next);
            boolean deed = verb || (people && next.pos().startsWith("v"));
            boolean counts = nouns.endsWithCounted(clause, from, end);
            boolean person = people && all.get(i).pos().startsWith("nn");
            if (deed && (counts || person)) {
                return end;
            }
            if (counts && (measured || isOfThings(clause))) {
                whole = end;
            } else if (verb
                    && !(people && all.get(clause.word(to - 1)).pos().startsWith("n"))
                    && whole == to
                    && end - from > 1
                    && all.get(i).pos().startsWith("n")) {
                whole = end;
            }
        }
        return whole;
    }

    private boolean isGoverning(Clause clause, int i, int limit) {
        Word word = clause.sentence().words().get(i);
        return nouns.isVerb(clause.text().substring(word.from(), word.to()))
                && word.pos().startsWith("v")
                && !word.pos().equals("vn")
                && !followedByShortNoun(clause, i, limit);
    }

    /** Whether 了, 着 or 过 follows a verb: it is no part of a name. */
    private boolean isMarked(Clause clause, int i) {
        int next = i + 1;
        List<Word> all = clause.sentence().words();
        return next < all.size()
                && nouns.parts()
                                .aspects()
                                .indexOf(clause.text().charAt(all.get(next).from()))
                        >= 0;
    }

    private boolean isSuffix(String form, boolean noun) {
        return noun && form.length() == 1 && nouns.parts().suffixes().indexOf(form.charAt(0)) >= 0;
    }

    private boolean goesOn(Clause clause, int i, String form, int from, int to, boolean noun, int limit) {
        String text = clause.text();
        Word word = clause.sentence().words().get(i);
        boolean opening = !noun && to == from;
        boolean deed = nouns.isVerb(form) || word.pos().equals("v");
        if (noun && deed && nouns.endsWithCounted(clause, from, to)) {
            return false;
        }
        if (word.pos().startsWith("v") && isMarked(clause, i)) {
            return false;
        }
        if (nouns.isNoun(word, form) || isSuffix(form, noun)) {
            return true;
        }
        if (opening && nouns.isVerb(form)) {
            boolean named = isClosed(text, word.to(), limit) && nouns.endsWithCounted(clause, from, word.to());
            boolean compound = word.pos().equals("vn") && !clause.isPercent() && followedByNoun(clause, i, limit);
            return named || compound || followedByShortNoun(clause, i, limit);
        }
        if (opening && (nouns.parts().firsts().contains(form) || isAttribute(clause, i, from, limit))) {
            return true;
        }
        if (noun
                && text.charAt(to - 1) == Signs.GRADE
                && nouns.parts().classBounds().contains(form)) {
            return true;
        }
        if (!noun) {
            return nouns.modifies(word, form) || (opening && "“《".indexOf(form.charAt(0)) >= 0);
        }
        boolean whole = (isPeople(clause)
                        ? nouns.endsWithCounted(clause, from, to)
                        : kinds.heads().longest(text, to, from) != null)
                && nouns.parts().unfinished().longest(text, to, 0) == null;
        boolean carriesOn = (nouns.modifies(word, form) || isClass(text, word))
                && followedByNoun(clause, i, limit)
                && (!whole || word.pos().startsWith("k") || endsKnown(clause, i + 1, limit));
        boolean closes = word.pos().startsWith("v")
                && !nouns.isVerb(form)
                && isClosed(text, word.to(), limit)
                && form.length() == 2
                && !whole;
        return carriesOn || closes;
    }

    /**
     * 60个早期科创项目, 5名领军人才, 4.1万座户厕: what directly follows a count and is no noun by itself, where a noun that
     * is counted with the unit follows it.
     */
    private boolean isAttribute(Clause clause, int i, int from, int limit) {
        Word word = clause.sentence().words().get(i);
        boolean counts = word.from() == clause.to() && isCount(clause);
        int length = word.to() - word.from();
        return switch (word.pos().charAt(0)) {
            case 'f', 't' -> counts && length == 2 && followedByNoun(clause, i, limit);
            case 'd' -> counts && length == 2 && followedByNoun(clause, i, limit) && endsCounted(clause, i + 1, from);
            case 'q' -> counts && length == 1 && followedByNoun(clause, i, limit);
            default -> false;
        };
    }

    private static boolean isCount(Clause clause) {
        return switch (Situation.unitClass(clause)) {
            case "count", "persons", "households" -> true;
            default -> false;
        };
    }

    private boolean endsCounted(Clause clause, int i, int from) {
        return nouns.endsWithCounted(
                clause, from, clause.sentence().words().get(i).to());
    }

    /** Whether a verb opens the phrase, and none that is part of a name: 观看展览, not 调解组织. */
    private boolean isVerbal(Clause clause, int from, int to) {
        int i = clause.word(from);
        Word word = clause.sentence().words().get(i);
        String form = clause.text().substring(from, word.to());
        boolean noun = (word.pos().equals("vn") && !nouns.isVerb(form)) || nouns.isAttributive(form);
        return word.pos().startsWith("v")
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
                && clause.sentence().words().get(clause.word(to)).pos().startsWith("n");
        if (deed == null
                || goesOn
                || clause.units().matters().contains(unit)
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
        return word.to() - word.from() == 1 && text.charAt(word.from()) == Signs.GRADE;
    }

    /** 检查组, 帮扶队: a verb and the body that does it. */
    private boolean followedByShortNoun(Clause clause, int i, int limit) {
        List<Word> all = clause.sentence().words();
        if (i + 1 >= all.size() || all.get(i + 1).to() > limit) {
            return false;
        }
        Word next = all.get(i + 1);
        return next.to() - next.from() == 1
                && nouns.parts().bodies().indexOf(clause.text().charAt(next.from())) >= 0;
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
                && word.pos().startsWith("a")
                && nouns.modifies(word, text.substring(word.from(), word.to()));
    }
}
