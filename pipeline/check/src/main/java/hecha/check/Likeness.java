package hecha.check;

/** Whether two figures measure the same: yes, no, or the words do not tell. */
enum Likeness {
    SAME,
    UNCERTAIN,
    DIFFERENT;

    /** The likeness of things that are alike in both regards only as far as the worse of the two says. */
    Likeness and(Likeness other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
