package hecha.index.ask;

import hecha.index.Pivot;
import hecha.index.Pivot.Cell;
import hecha.index.Pivot.Line;
import hecha.index.query.Column;
import hecha.model.Message;
import hecha.record.Table.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table in two dimensions: gaps say that nothing was reported, a cell that has no sound value says why, and after each
 * year stands the change on the year before where that is asked for.
 */
final class PivotTable {
    private static final int PERCENT_DECIMALS = 2;

    private final String language;
    private final AnswerTable names;
    private final Pivot pivot;
    private final List<Column> by;
    private final boolean measured;

    /** @param pivot its lines in the order of the table */
    PivotTable(String language, AnswerTable names, Pivot pivot, List<Column> by) {
        this.language = language;
        this.names = names;
        this.pivot = pivot;
        this.by = by;
        this.measured = pivot.lines().stream().anyMatch(l -> !l.kind().isEmpty());
    }

    Grid grid(StatsRequest asked, List<Note> notes, Consumer<Message> say) {
        boolean change = asked.change();
        Optional<String> rank = asked.rank();
        Optional<String> since = asked.since();
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
        since.ifPresent(s -> head.add(new Message("自" + s + "增减", "since_" + s)));
        if (measured) {
            head.add(new Message("说明", "note"));
        }
        Grid grid = new Grid(language, notes, head);
        int number = 0;
        for (Line line : pivot.lines()) {
            number++;
            boolean ranked =
                    rank.isPresent() && pivot.rankedBy(line, rank.get(), since).isPresent();
            grid.row(cells(line, asked, ranked ? number : 0, true), cells(line, asked, ranked ? number : 0, false));
        }
        since.ifPresent(s -> say.accept(sinceThen(s)));
        StatsTables.left(say, pivot.superseded(), pivot.repeated());
        int undated = pivot.lines().stream().mapToInt(Line::undated).sum();
        if (undated > 0) {
            say.accept(new Message(
                    "没有写年份或跨年的 " + undated + " 个，不在表中的任何一年",
                    undated + " figures have no single year and are in none of the years of the table"));
        }
        return grid;
    }

    /** How many lines fell, rose, stayed, and cannot be compared: each measure and unit for itself. */
    private Message sinceThen(String since) {
        Map<String, int[]> all = new LinkedHashMap<>();
        for (Line line : pivot.lines()) {
            int[] counts = all.computeIfAbsent(line.measure() + "（" + line.unit() + "）", k -> new int[4]);
            counts[pivot.changeSince(line, since).map(c -> c.signum() + 1).orElse(3)]++;
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        all.forEach((what, n) -> {
            zh.add((all.size() > 1 ? what : "") + "下降 " + n[0] + "，上升 " + n[2] + "，不变 " + n[1] + "，缺数不能比较 " + n[3]);
            en.add((all.size() > 1 ? what + ": " : "") + n[0] + " fell, " + n[2] + " rose, " + n[1] + " stayed, " + n[3]
                    + " lack a figure to compare");
        });
        return new Message(
                "自 " + since + " 以来：" + String.join("；", zh), "since " + since + ": " + String.join("; ", en));
    }

    private String say(Message message) {
        return message.in(language);
    }

    private List<@Nullable Object> cells(Line line, StatsRequest asked, int number, boolean people) {
        boolean change = asked.change();
        List<@Nullable Object> cells = new ArrayList<>();
        if (asked.rank().isPresent()) {
            cells.add(number == 0 ? null : number);
        }
        for (int i = 0; i < by.size(); i++) {
            String key = line.keys().get(i);
            cells.add(key.isEmpty() ? null : people ? names.name(by.get(i), key) : key);
        }
        if (measured) {
            cells.add(line.measure().isEmpty() ? null : line.measure());
            cells.add(line.unit());
        }
        List<String> why = new ArrayList<>();
        for (String column : pivot.columns()) {
            Optional<Cell> cell = line.cell(column);
            Optional<BigDecimal> value = cell.flatMap(Cell::value);
            cell.flatMap(Cell::why).ifPresent(w -> why.add(column + " " + w.in(language)));
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
        asked.since().ifPresent(s -> cells.add(pivot.changeSince(line, s).orElse(null)));
        for (String aim : line.aims()) {
            why.add(say(new Message(aim + " 是目标数", aim + " is an aim")));
        }
        if (line.undated() > 0) {
            why.add(say(new Message(line.undated() + " 个数没有写年份或跨年", line.undated() + " figures of no single year")));
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
            return say(new Message(count + " 个值", count + " values"));
        }
        return say(line.undated() > 0 ? new Message("年份不明", "year not clear") : new Message("未报", "not reported"));
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
