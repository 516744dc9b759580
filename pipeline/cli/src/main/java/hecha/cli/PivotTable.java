package hecha.cli;

import hecha.audit.table.TableWriter.Note;
import hecha.index.Pivot;
import hecha.index.Pivot.Cell;
import hecha.index.Pivot.Line;
import hecha.index.query.Column;
import hecha.model.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table in two dimensions: gaps say that nothing was reported, a cell that has no sound value says why, and after each
 * year stands the change on the year before where that is asked for.
 */
final class PivotTable {
    private static final int PERCENT_DECIMALS = 2;

    private final Console console;
    private final AnswerWriter writer;
    private final Pivot pivot;
    private final List<Column> by;
    private final boolean measured;

    PivotTable(Console console, AnswerWriter writer, Pivot pivot, List<Column> by) {
        this.console = console;
        this.writer = writer;
        this.pivot = pivot;
        this.by = by;
        this.measured = pivot.lines().stream().anyMatch(l -> !l.kind().isEmpty());
    }

    Grid grid(boolean change, Optional<String> rank, List<Note> notes) {
        List<Message> head = new ArrayList<>();
        if (rank.isPresent()) {
            head.add(new Message("名次", "rank"));
        }
        by.forEach(c -> head.add(new Message(c.zh(), c.id())));
        if (measured) {
            head.add(new Message("指标", "measure"));
            head.add(new Message("单位", "unit"));
        }
        for (String column : pivot.columns()) {
            head.add(new Message(column.isEmpty() ? "（无）" : column, column.isEmpty() ? "none" : column));
            if (change && pivot.columns().indexOf(column) > 0) {
                head.add(new Message(column + "增减", column + "_change"));
                head.add(new Message(column + "增减%", column + "_change_percent"));
            }
        }
        if (measured) {
            head.add(new Message("说明", "note"));
        }
        Grid grid = new Grid(console, notes, head);
        int number = 0;
        for (Line line : lines(rank)) {
            number++;
            boolean ranked = rank.isPresent() && key(line, rank.get()).isPresent();
            grid.row(
                    cells(line, change, rank, ranked ? number : 0, true),
                    cells(line, change, rank, ranked ? number : 0, false));
        }
        StatsTables.left(console, pivot.superseded(), pivot.repeated());
        int undated = pivot.lines().stream().mapToInt(Line::undated).sum();
        if (undated > 0) {
            console.info(new Message(
                    "没有写年份或跨年的 " + undated + " 个，不在表中的任何一年",
                    undated + " figures have no single year and are in none of the years of the table"));
        }
        return grid;
    }

    /** The value by which lines are ranked. */
    private Optional<BigDecimal> key(Line line, String rank) {
        if (pivot.columns().isEmpty()) {
            return Optional.empty();
        }
        String last = pivot.columns().get(pivot.columns().size() - 1);
        return rank.equals("change")
                ? line.change(pivot.columns(), last)
                : line.cell(last).flatMap(Cell::value);
    }

    private List<Line> lines(Optional<String> rank) {
        List<Line> lines = new ArrayList<>(pivot.lines());
        rank.ifPresent(r -> lines.sort(Comparator.comparing(
                l -> key(l, r),
                Comparator.comparing((Optional<BigDecimal> v) -> v.isEmpty())
                        .thenComparing(v -> v.map(BigDecimal::negate).orElse(BigDecimal.ZERO)))));
        return lines;
    }

    private List<@Nullable Object> cells(Line line, boolean change, Optional<String> rank, int number, boolean people) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (rank.isPresent()) {
            cells.add(number == 0 ? null : number);
        }
        for (int i = 0; i < by.size(); i++) {
            String key = line.keys().get(i);
            cells.add(key.isEmpty() ? null : people ? writer.name(by.get(i), key) : key);
        }
        if (measured) {
            cells.add(line.measure().isEmpty() ? null : line.measure());
            cells.add(line.unit());
        }
        List<String> why = new ArrayList<>();
        for (String column : pivot.columns()) {
            Optional<Cell> cell = line.cell(column);
            Optional<BigDecimal> value = cell.flatMap(Cell::value);
            cell.flatMap(Cell::why).ifPresent(w -> why.add(column + " " + console.say(w)));
            cells.add(
                    value.isPresent()
                            ? value.get()
                            : people ? missing(line, cell.map(Cell::count).orElse(0)) : null);
            if (change && pivot.columns().indexOf(column) > 0) {
                Optional<BigDecimal> difference = line.change(pivot.columns(), column);
                cells.add(difference.orElse(null));
                cells.add(percent(line, column, difference).orElse(null));
            }
        }
        if (line.undated() > 0) {
            why.add(console.say(
                    new Message(line.undated() + " 个数没有写年份或跨年", line.undated() + " figures of no single year")));
        }
        if (measured) {
            cells.add(why.isEmpty() ? null : String.join("；", why));
        }
        return cells;
    }

    /** What stands where there is no value. */
    private String missing(Line line, int count) {
        if (!measured) {
            return "0";
        }
        if (count > 0) {
            return console.say(new Message(count + " 个值", count + " values"));
        }
        return console.say(
                line.undated() > 0 ? new Message("年份不明", "year not clear") : new Message("未报", "not reported"));
    }

    /** The change in percent of the year before; of a rate its points are the change, and there is none. */
    private Optional<BigDecimal> percent(Line line, String column, Optional<BigDecimal> difference) {
        if (difference.isEmpty() || line.rate()) {
            return Optional.empty();
        }
        BigDecimal before = line.cell(column).flatMap(Cell::value).orElseThrow().subtract(difference.get());
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(difference
                        .get()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(before.abs(), PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }
}
