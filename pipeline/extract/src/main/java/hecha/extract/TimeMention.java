package hecha.extract;

import hecha.model.Period;

/**
 * A time that a sentence names: 2019年, 今年1—9月.
 *
 * @param from index of its first character
 * @param to index after its last
 * @param reach how far it goes
 */
record TimeMention(int from, int to, Period period, Reach reach) {
    /** What parts clauses. */
    static final String PARTS = "，；,;";

    TimeMention(int from, int to, Period period) {
        this(from, to, period, Reach.SENTENCE);
    }

    /** What of a sentence a time holds for. */
    enum Reach {
        /** All that stands behind it. */
        SENTENCE,
        /** Its own clause: 对2013年以来建设的4万座户厕. */
        CLAUSE,
        /** The figure right behind it alone: 比上年的3.2亿元. */
        OWN,
        /** Nothing: 恢复到2019年的118%, a deadline within the time that is told of. */
        NONE
    }
}
