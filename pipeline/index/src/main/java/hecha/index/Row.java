package hecha.index;

import hecha.index.query.Column;
import hecha.index.query.Target;
import hecha.model.Message;
import hecha.model.Span;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that was found. */
public final class Row {
    /** Hexadecimal digits that tell reports apart: two among a million are alike once in 500 such sets. */
    private static final int MARK = 12;

    private final Map<Column, Object> cells;
    private final String report;
    private final Span span;

    /** @param cells nobody else's */
    Row(Map<Column, Object> cells, String report, Span span) {
        this.cells = cells;
        this.report = report;
        this.span = span;
    }

    /** This row with another content in {@code column}. */
    Row with(Column column, Object cell) {
        Map<Column, Object> other = new EnumMap<>(cells);
        other.put(column, cell);
        return new Row(other, report, span);
    }

    /** A short name of it that stays the same: the beginning of the report's id, and its item in the report. */
    public String mark() {
        String item = text(Column.ITEM);
        String of = report(report);
        return item.isEmpty() ? of : of + '.' + item;
    }

    /** What a mark, or the id of a report, says of the report. */
    static String report(String mark) {
        int item = mark.indexOf('.');
        return mark.substring(0, Math.min(MARK, item < 0 ? mark.length() : item));
    }

    /** The id of its report. */
    public String report() {
        return report;
    }

    /** Its place in the report's original text; of a report, all of it. */
    public Span span() {
        return span;
    }

    /**
     * A text, {@link Message}, {@link Long}, {@link BigDecimal}, {@link java.time.LocalDate} or list of texts; null for
     * none.
     */
    public @Nullable Object cell(Column column) {
        return cells.get(column);
    }

    /** The content of a cell as words; empty for none. */
    public String text(Column column) {
        Object cell = cells.get(column);
        if (cell == null) {
            return "";
        }
        if (cell instanceof List<?> list) {
            return String.join("、", list.stream().map(Object::toString).toList());
        }
        if (cell instanceof Message message) {
            return message.zh();
        }
        return cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
    }

    /** The id of the thing with this index in its report. */
    static String item(Target target, int index) {
        String letter = switch (target) {
            case SECTION -> "s";
            case FIGURE -> "f";
            case GAP -> "g";
            case FINDING -> "d";
            default -> "";
        };
        return letter + (index + 1);
    }

    /** The steps of the path that the region is at the end of. */
    static void regions(Map<Column, Object> cells) {
        if (cells.get(Column.REGION) instanceof String path) {
            int from = 0;
            for (Column column : List.of(Column.PROVINCE, Column.CITY, Column.COUNTY)) {
                int slash = path.indexOf('/', from);
                if (from <= path.length()) {
                    cells.put(column, path.substring(from, slash < 0 ? path.length() : slash));
                }
                from = slash < 0 ? path.length() + 1 : slash + 1;
            }
        }
    }
}
