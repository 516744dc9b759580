package hecha.extract;

import hecha.model.Quantity;
import hecha.model.Word;
import hecha.text.Chars;

/** Finds the noun phrase that follows a figure, directly, behind 的, or at the end of a clause that 的 closes. */
final class PhraseBehind {
    private static final int LONGEST = NounTests.LONGEST;

    /** A name that the segmenter does not know is no longer. */
    private static final int NAME = 4;

    private static final int REST = 12;

    /** A clause that 的 closes is no longer. */
    private static final int CLAUSE = 22;

    private final NounTests nouns;
    private final PhraseBefore before;
    private final NounRun run;

    PhraseBehind(NounTests nouns, PhraseBefore before, NounRun run) {
        this.nouns = nouns;
        this.before = before;
        this.run = run;
    }

    Phrase find(Clause clause) {
        String text = clause.text();
        int end = clause.end(clause.to());
        int from = clause.to();
        from = nouns.behindBound(text, from);
        if (from < end && nouns.parts().lengths().indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        from = behindBracket(text, from, end);
        boolean closed = from < end && text.charAt(from) == Signs.OF;
        from = Chars.skipBlanks(text, closed ? from + 1 : from, end);
        if (from >= end) {
            return Phrase.NONE;
        }
        Phrase direct = direct(clause, from, limit(clause, from, end));
        if (closed) {
            if (direct.type() == Phrase.Type.OBJECT) {
                return Phrase.NONE;
            }
            Phrase noun = direct.isNone() ? rest(clause, from, limit(clause, from, end)) : direct;
            if (!noun.isNone() && isTarget(clause, noun)) {
                return Phrase.NONE;
            }
            boolean thing = !noun.isNone() && nouns.endsWithCounted(clause, noun.from(), noun.to());
            return noun.isNone() ? noun : noun.as(thing ? Phrase.Type.CLAUSE : Phrase.Type.BEARER);
        }
        direct = withConjuncts(clause, direct, from, end);
        if (isKind(clause, direct)) {
            Phrase named = run.named(clause, from, limit(clause, from, end));
            direct = named.isNone() ? direct : named;
        }
        boolean example = !direct.isNone() && direct.to() < end && text.charAt(direct.to()) == Signs.ALIKE;
        boolean counted = !example && (direct.type() == Phrase.Type.KNOWN || isOwned(clause, direct, end));
        Phrase late = counted ? Phrase.NONE : behindClause(clause, from, end);
        if (!late.isNone() || counted || (direct.type() == Phrase.Type.NOUN && direct.to() >= end)) {
            return late.isNone() ? direct : late;
        }
        Phrase rest = rest(clause, from, limit(clause, from, end));
        if (rest.isNone() && direct.isNone()) {
            return run.named(clause, from, limit(clause, from, end));
        }
        return rest.isNone() ? direct : rest;
    }

    /** 的任务, 的标准发放, 的规定要求: what the figure is asked or said of, not what it counts. */
    private boolean isTarget(Clause clause, Phrase noun) {
        String text = clause.text();
        Word first = clause.sentence().words().get(clause.word(noun.from()));
        return nouns.isTarget(text.substring(noun.from(), noun.to()))
                || (!nouns.endsWithCounted(clause, noun.from(), noun.to())
                        && nouns.isTarget(text.substring(noun.from(), Math.max(noun.from(), first.to()))));
    }

    /** 1700名父老乡亲的身体, 9个工种的比武: what is counted has what stands behind 的; a state, 行动不便的, is only said of it. */
    private boolean isOwned(Clause clause, Phrase direct, int end) {
        boolean things = !Situation.unitClass(clause).equals("times") && !clause.isMoney() && !clause.isMeasure();
        return things
                && !clause.isPercent()
                && isNoun(clause, direct)
                && direct.type() == Phrase.Type.NOUN
                && !isState(clause, direct)
                && direct.to() < end
                && clause.text().charAt(direct.to()) == Signs.OF;
    }

    /** The 公办 of 公办托育项目: a word that only distinguishes, where the segmenter did not know the thing behind it. */
    private static boolean isKind(Clause clause, Phrase direct) {
        return !direct.isNone()
                && clause.sentence()
                        .words()
                        .get(clause.word(direct.to() - 1))
                        .pos()
                        .equals("b");
    }

    private static boolean isState(Clause clause, Phrase direct) {
        return clause.sentence().words().get(clause.word(direct.to() - 1)).pos().equals("an");
    }

    /** The noun phrase that begins at {@code from}. */
    Phrase object(Clause clause, int from, int end) {
        return direct(clause, from, limit(clause, from, end));
    }

    /** 20个部门、单位: the nouns that are joined to the first, as far as no figure stands with them. */
    private Phrase withConjuncts(Clause clause, Phrase first, int from, int end) {
        Phrase whole = first;
        boolean thing = Situation.unitClass(clause).equals("count")
                || Situation.unitClass(clause).equals("persons");
        while (thing
                && (whole.type() == Phrase.Type.KNOWN || whole.type() == Phrase.Type.NOUN)
                && whole.to() + 1 < end
                && joins(clause, whole)) {
            int limit = limit(clause, from, end);
            Phrase next = run.read(clause, whole.to() + 1, limit);
            boolean counts = next.type() == Phrase.Type.KNOWN && next.from() == whole.to() + 1;
            if (!counts || hasFigure(clause, next.to(), limit, end)) {
                break;
            }
            whole = new Phrase(first.from(), next.to(), Phrase.Type.KNOWN);
        }
        return whole;
    }

    /** A thing that is known to be counted goes on behind 、 alone, any other behind 和, too. */
    private static boolean joins(Clause clause, Phrase phrase) {
        int at = phrase.to();
        Word word = clause.sentence().words().get(clause.word(at));
        boolean conjunction = word.pos().startsWith("c") && phrase.type() != Phrase.Type.KNOWN;
        boolean sign = clause.text().charAt(at) == '、' || conjunction;
        return sign && word.from() == at && word.to() == at + 1;
    }

    /** Whether a figure stands in the same part of the clause. */
    private static boolean hasFigure(Clause clause, int from, int limit, int end) {
        return limit < end && clause.text().substring(from, limit).indexOf('、') < 0;
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
                return i + 1 < end && text.charAt(i + 1) == Signs.OF ? i + 1 : from;
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
        while (to < limit && to - from <= REST && Chars.isHan(text.charAt(to)) && text.charAt(to) != Signs.OF) {
            to++;
        }
        boolean closed = to >= limit || "、，。；）” ".indexOf(text.charAt(to)) >= 0;
        if (!closed || to - from < 2 || to - from > REST) {
            return Phrase.NONE;
        }
        Word first = clause.sentence().words().get(clause.word(from));
        Word last = clause.sentence().words().get(clause.word(to - 1));
        boolean opens = "pcdurfm".indexOf(first.pos().charAt(0)) < 0
                && text.charAt(from) != Signs.SHARE
                && !(last.pos().startsWith("v") && nouns.isVerb(text.substring(last.from(), Math.min(last.to(), to))))
                && (first.to() - first.from() == 1 || !first.pos().startsWith("v"));
        if (opens && nouns.endsWithCounted(clause, from, to)) {
            return new Phrase(from, to, Phrase.Type.KNOWN);
        }
        boolean governed = clause.isMoney() || clause.isMeasure();
        int stop = last.pos().startsWith("c") && last.from() > from ? last.from() : to;
        if (opens && governed && to - from <= NAME && !nouns.isScope(text.substring(from, to))) {
            return new Phrase(from, stop, Phrase.Type.NOUN);
        }
        boolean predicate = "pcd".indexOf(first.pos().charAt(0)) >= 0;
        return governed && !predicate && !nouns.isVerb(text.substring(first.from(), first.to()))
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
            Phrase phrase = run.read(clause, from, limit);
            int to = phrase.isNone() ? from : phrase.to();
            int quote = firstOf('“', text, to, Math.min(limit, to + 3));
            boolean named = quote > to
                    && Chars.isHan(text.charAt(quote - 1))
                    && !nouns.isVerb(text.substring(to, quote))
                    && Chars.isHan(text.charAt(to));
            Phrase name = named ? direct(clause, quote, limit) : Phrase.NONE;
            return name.isNone() ? phrase : name;
        }
        char closing = text.charAt(from) == '“' ? '”' : '》';
        int close = firstOf(closing, text, from, Math.min(limit, from + LONGEST + 1));
        if (close < 0) {
            return Phrase.NONE;
        }
        Phrase behind = run.read(clause, close + 1, limit);
        return behind.isNone() || behind.type() == Phrase.Type.VERBAL
                ? new Phrase(from + 1, close, Phrase.Type.NOUN)
                : behind;
    }

    /** Where {@code wanted} stands first in this part of the text, or -1: the text is not searched to its end. */
    private static int firstOf(char wanted, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** 34名符合条件的大学生, 20名在一线工作满十年的巡道工: the noun behind the last 的 of the clause. */
    private Phrase behindClause(Clause clause, int from, int end) {
        String text = clause.text();
        Phrase found = Phrase.NONE;
        int limit = Math.min(end, from + CLAUSE);
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            int listed = c == '、' ? listed(text, i, limit) : i;
            if (listed > i) {
                i = listed;
                continue;
            }
            if (c == '、' || c == '（' || c == '(') {
                return found;
            }
            if (c != Signs.OF || !isParticle(clause, i)) {
                continue;
            }
            Phrase noun = longer(clause, direct(clause, i + 1, end), i + 1, end);
            if (noun.isNone() || noun.type() == Phrase.Type.OBJECT) {
                return found;
            }
            found = noun.as(Phrase.Type.CLAUSE);
            limit = noun.to() + 1 < end && text.charAt(noun.to()) == Signs.OF ? noun.to() + 1 : noun.to();
            i = noun.to() - 1;
        }
        return found;
    }

    /** Where the 等 stands that closes a list before 的: 467个消防、食品等方面的问题隐患; {@code at} if none does. */
    private static int listed(String text, int at, int limit) {
        for (int i = at + 1; i < limit && (Chars.isHan(text.charAt(i)) || text.charAt(i) == '、'); i++) {
            if (text.charAt(i) == Signs.OF) {
                return at;
            }
            if (text.charAt(i) == Signs.ALIKE) {
                return i;
            }
        }
        return at;
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
                && clause.text().charAt(to) != Signs.OF) {
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
        return !quantity.unit().isEmpty() && !NounRun.isGrade(clause, quantity);
    }
}
