package hecha.structure;

/** Finds the writers' names that close the last paragraph of an article: {@code …新局面。（廖紫薇）}. */
final class Bylines {
    private static final int LONGEST = 30;

    private final Shapes shapes;

    Bylines(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Clean index at which the names begin, or -1. */
    int start(Paragraph p) {
        char last = p.last();
        if ((last != '）' && last != ')') || p.length() < 10) {
            return -1;
        }
        int open = p.to() - 1;
        while (open > p.from()
                && p.to() - open < LONGEST
                && "（(".indexOf(p.text().charAt(open)) < 0) {
            open--;
        }
        boolean afterSentence = open > p.from() && "。！？”".indexOf(p.text().charAt(open - 1)) >= 0;
        return afterSentence
                        && "（(".indexOf(p.text().charAt(open)) >= 0
                        && shapes.isByline(new Paragraph(p.text(), open, p.to()))
                ? open
                : -1;
    }
}
