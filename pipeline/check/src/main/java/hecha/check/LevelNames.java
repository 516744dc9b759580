package hecha.check;

import hecha.dictionary.RelationForm;

/** What two levels and a figure that is told of both name, without words for times, changes and the like. */
final class LevelNames {
    /** The last characters of a name say what it is. */
    private static final int HEAD = 2;

    private final RelationForm words;

    /** Names without the words of {@code derived}, those of figures that others come to. */
    LevelNames(RelationForm derived) {
        words = derived;
    }

    /** 规上企业 behind 企业: whether the figure names what both levels name, with a word more before it. */
    boolean isNarrower(Term derived, Term start, Term end) {
        String own = bare(derived);
        String first = bare(start);
        String name = first.isEmpty() ? bare(end) : first;
        return name.length() >= HEAD && own.length() > name.length() && own.endsWith(name);
    }

    /** 初中近视率 beside 小学近视率: whether the figure names another thing of the sort that the levels are of. */
    boolean isBeside(Term derived, Term start, Term end) {
        String own = bare(derived);
        String name = bare(end).isEmpty() ? bare(start) : bare(end);
        return own.length() > HEAD
                && name.length() > HEAD
                && head(own).equals(head(name))
                && own.charAt(0) != name.charAt(0)
                && !own.contains(name)
                && !name.contains(own);
    }

    boolean isOneThing(Term one, Term other) {
        String first = bare(one);
        String second = bare(other);
        // 合格率 and 优秀率, 招聘教师 and 招聘医生 are two things; of 24户社员 the name stands behind
        return first.isEmpty()
                || second.isEmpty()
                || (first + Marks.bare(one.tail())).contains(head(second))
                || (second + Marks.bare(other.tail())).contains(head(first));
    }

    boolean isAkin(Term one, Term other) {
        String second = bare(other);
        return bare(one).chars().anyMatch(c -> second.indexOf(c) >= 0);
    }

    private static String head(String name) {
        return name.substring(Math.max(0, name.length() - HEAD));
    }

    boolean speaksOf(Term derived, Term start, Term end) {
        String own = bare(derived);
        return own.length() <= 1 || Derivation.sharesPair(own, start.lead() + "，" + end.lead());
    }

    /** The name without words for times, changes and the like. */
    String bare(Term term) {
        String own = words.words("later").removedFrom(words.words("earlier").removedFrom(Marks.bare(term.own())));
        own = words.words("plans").removedFrom(own);
        own = words.words("empty").removedFrom(own);
        own = words.words("down").removedFrom(words.words("up").removedFrom(own));
        // 比常规播种的20公斤: the words name what is compared with, not what is measured
        return term.base()
                        || words.words("unnamed").contains(own)
                        // 扩到6.4万吨: what is left of a verb
                        || (term.arrival() && own.length() == 1)
                        || words.words("alike").anyBegins(own)
                ? ""
                : own;
    }
}
