package hecha.extract;

import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.text.Chars;

/** Says whether two figures stand in one row, which shares what precedes it. */
final class RowSigns {
    /** Between the figures of a row stands no more. */
    private static final int BETWEEN = 10;

    private final SubjectWords words;

    RowSigns(SubjectWords words) {
        this.words = words;
    }

    /** Whether two quantities stand in one row: 5万元、8万元; 分别减少6起、3人; 下降3.7%和增长6.9%. */
    boolean isRow(Clause clause, Quantity left, Quantity right) {
        return joins(clause.text(), left, right)
                || isRowOfChanges(clause.text(), left, right)
                || (joinsOther(clause.text(), left, right) && isDistributed(clause, left.from()));
    }

    private boolean isRowOfChanges(String text, Quantity left, Quantity right) {
        if (!left.unit().equals(right.unit()) || isTime(left) || right.from() - left.to() > BETWEEN) {
            return false;
        }
        int from = left.to();
        WordTrie.Match<String> up = words.growth().longest(text, right.from(), from);
        WordTrie.Match<String> down = words.decline().longest(text, right.from(), from);
        int word = Math.min(up == null ? right.from() : up.from(), down == null ? right.from() : down.from());
        return word == from + 1 && word < right.from() && words.rows().joints().indexOf(text.charAt(from)) >= 0;
    }

    private boolean joinsOther(String text, Quantity left, Quantity right) {
        return !isTime(left)
                && !isTime(right)
                && right.from() == left.to() + 1
                && words.rows().joints().indexOf(text.charAt(left.to())) >= 0;
    }

    private static boolean isDistributed(Clause clause, int at) {
        int begin = clause.begin(at);
        for (int i = at - 2; i >= begin; i--) {
            if (clause.text().startsWith(Signs.RESPECTIVELY, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two quantities stand in one row: 5万元、8万元. */
    private boolean joins(String text, Quantity left, Quantity right) {
        if (isTime(left) || isTime(right) || !left.unit().equals(right.unit())) {
            return false;
        }
        int from = left.to();
        int to = right.from();
        if (to - from > 4 || to < from) {
            return false;
        }
        boolean sign = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (words.rows().figures().indexOf(c) >= 0) {
                sign = true;
            } else if (!Chars.isBlank(c) && words.rows().hedges().indexOf(c) < 0) {
                return false;
            }
        }
        return sign;
    }

    /** Whether a quantity says when and measures nothing. */
    static boolean isTime(Quantity quantity) {
        return switch (quantity.sort()) {
            case DATE, DATE_RANGE, ORDINAL -> true;
            default -> false;
        };
    }
}
