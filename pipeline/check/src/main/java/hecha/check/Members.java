package hecha.check;

/** The members of a list of figures or names: what parts one from the next, and whether a figure can be one of a total. */
final class Members {
    private static final String JOINS = "和与及";
    private static final String AFTER_FIGURES = "和及";

    private Members() {}

    static boolean isAdditive(Term term) {
        return term.isLevel() && term.value().isPresent();
    }

    static boolean fits(Term part, Term total) {
        return isAdditive(part) && part.measure().partOf(total.measure()) == Likeness.SAME;
    }

    /** Where the first mark or word stands that parts two members; -1 where there is none. */
    static int firstMark(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '、' || AFTER_FIGURES.indexOf(c) >= 0 || Marks.isComma(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a blank stands between two terms, so that nothing can be said of their sum. */
    static boolean gaps(CheckContext context, Term one, Term other) {
        return context.hasGap(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
    }

    /** How many items {@code list} holds by its marks. */
    static int items(String list) {
        int items = 1;
        for (int i = 0; i < list.length() - 1; i++) {
            char c = list.charAt(i);
            if (c == '、' || Marks.isComma(c) || Marks.isSemicolon(c)) {
                items++;
            }
        }
        return items;
    }

    /** How many names {@code list} holds by its marks and its words for “and”. */
    static int named(String list) {
        StringBuilder marked = new StringBuilder(list);
        for (int i = 0; i < marked.length(); i++) {
            if (joins(marked.charAt(i))) {
                marked.setCharAt(i, '、');
            }
        }
        return items(marked.toString());
    }

    /** Whether {@code c} is a word for “and”. */
    static boolean joins(char c) {
        return JOINS.indexOf(c) >= 0;
    }
}
