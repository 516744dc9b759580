package hecha.check;

import hecha.dictionary.RelationForm;

/** Tells by their words and years which of two levels of one measure came first. */
final class LevelTimes {
    private final RelationForm words;
    private final RelationForm measure;
    private final LevelNames names;

    /**
     * @param words those of derived figures
     * @param measure those of measures
     */
    LevelTimes(RelationForm words, RelationForm measure, LevelNames names) {
        this.words = words;
        this.measure = measure;
        this.names = names;
    }

    /** Whether the words of a level tell of an earlier time. */
    boolean isEarlier(Term term) {
        return words.words("earlier").anyIn(Marks.bare(term.lead()));
    }

    boolean isEarlier(Term start, Term end) {
        String first = start.measure().year();
        String second = end.measure().year();
        boolean years = !first.isEmpty() && !second.isEmpty() && first.compareTo(second) < 0;
        boolean later = words.words("later").anyIn(Marks.bare(end.lead()));
        return years || isEarlier(start) || (later && !first.isEmpty() && first.equals(second));
    }

    /** 全年1846件，2022年为2160件: whether the first is of this year, or of a later one than the second. */
    boolean isOfLaterYear(Term one, Term other) {
        String own = one.measure().year();
        String year = other.measure().year();
        return !year.isEmpty()
                && other.lead().contains(year)
                && (own.isEmpty() ? measure.words("this_year").anyIn(one.lead()) : own.compareTo(year) > 0);
    }

    /** “十三五”末42.6%，2024年末46.1%，提高3.5个百分点: the second has a year and no name, and the step stands right behind. */
    boolean isDated(Term one, Term other, Term derived) {
        return other.index() == one.index() + 1
                && derived.index() == other.index() + 1
                && !other.measure().year().equals(one.measure().year())
                && names.bare(other).isEmpty();
    }

    /** 五年增加0.6万吨，2019年产量只有0.9万吨: whether the words begin with a year before that of the step, which names nothing. */
    boolean isBefore(Term next, Term derived) {
        String year = derived.measure().year();
        return isYearTold(next)
                && names.bare(derived).isEmpty()
                && (year.isEmpty() || next.measure().year().compareTo(year) < 0);
    }

    /** 2019年产量只有0.9万吨: whether the words begin with a year. */
    static boolean isYearTold(Term term) {
        String year = term.measure().year();
        return !year.isEmpty() && Marks.bare(term.lead()).startsWith(year + Signs.YEAR);
    }
}
