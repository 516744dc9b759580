package hecha.index;

import hecha.index.query.Column;
import hecha.text.WrittenValue;
import java.math.BigDecimal;
import java.util.Map;

/** The value of a figure as people write it, with its hedge: {@code 约1.2亿元}, {@code ≥30 %}. */
final class WrittenAmount {
    private WrittenAmount() {}

    /** @param cells what the row has so far */
    static String of(Map<Column, Object> cells) {
        String hedge = switch (cells.getOrDefault(Column.APPROX, "").toString()) {
            case "about" -> "约";
            case "nearly" -> "近";
            case "over" -> "超";
            case "at_least" -> "≥";
            case "at_most" -> "≤";
            default -> "";
        };
        String written = WrittenValue.of(
                (BigDecimal) cells.get(Column.VALUE),
                (BigDecimal) cells.get(Column.LOW),
                (BigDecimal) cells.get(Column.HIGH),
                cells.getOrDefault(Column.UNIT, "").toString());
        return written.isEmpty() || cells.get(Column.VALUE) == null ? written : hedge + written;
    }
}
