package hecha.extract;

import hecha.model.Quantity;
import hecha.model.Report;
import hecha.numeral.QuantityScanner;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the cells of tables that hold a bare number as figures with the unit that stands in the head of their column, in
 * their row or in the caption; a cell counts what its row is named, or its column where the row is a place or a time.
 */
final class TableReader {
    /** A caption stands so near before its table. */
    private static final int CAPTION = 60;

    /** Months that open a head are no longer: 10月—12. */
    private static final int MONTHS = 7;

    private final TableWords words;
    private final SubjectWords subjects;
    private final ListedValues listed;

    TableReader(TableWords words, SubjectWords subjects) {
        this.words = words;
        this.subjects = subjects;
        listed = new ListedValues(words);
    }

    /**
     * The figures of cells.
     *
     * @param quantities in text order
     * @param subjects what each counts, by the clean index where it begins
     * @param growths the word by which its column is one of growths, likewise
     * @param names the head of the column and the name of the row of every cell, likewise
     */
    record Cells(
            List<Quantity> quantities,
            Map<Integer, Subject> subjects,
            Map<Integer, String> growths,
            Map<Integer, List<String>> names) {
        Cells {
            quantities = List.copyOf(quantities);
            subjects = Map.copyOf(subjects);
            growths = Map.copyOf(growths);
            names = Map.copyOf(names);
        }

        /** The word in the head of the column that says that it holds growths: 比上年增长（%）; else empty. */
        String growth(int from) {
            return growths.getOrDefault(from, "");
        }

        /** The head of the column and the name of the row of the cell that begins at {@code from}; empty if none does. */
        List<String> names(int from) {
            return names.getOrDefault(from, List.of());
        }

        /** The head of the column of the cell that begins at {@code from}; empty if none does. */
        String head(int from) {
            return names(from).isEmpty() ? "" : names(from).get(0);
        }

        Optional<Subject> subject(int from) {
            return Optional.ofNullable(subjects.get(from));
        }
    }

    Cells read(Report report, QuantityScanner scanner) {
        Map<Integer, Quantity> quantities = new java.util.TreeMap<>();
        Map<Integer, Subject> counted = new HashMap<>();
        Map<Integer, String> growths = new HashMap<>();
        Map<Integer, List<String>> names = new HashMap<>();
        List<TableGrids.Grid> grids = TableGrids.of(report);
        StackedTables.of(report, grids);
        for (TableGrids.Grid grid : grids) {
            List<TableGrids.Cell> head = grid.rows().get(0);
            String[] units = units(grid);
            int unitColumn = unitColumn(head);
            List<String> captions = captions(report.text(), grid.from());
            for (List<TableGrids.Cell> read : grid.rows().subList(1, grid.rows().size())) {
                List<TableGrids.Cell> row = numbered(read, head);
                String rowUnit = unitColumn >= 0 && unitColumn < row.size()
                        ? row.get(unitColumn).text()
                        : row.isEmpty() ? "" : bracketed(name(row, head).text());
                for (int c = 1; c < Math.min(row.size(), head.size()); c++) {
                    TableGrids.Cell cell = row.get(c);
                    int column = c;
                    names.putIfAbsent(
                            cell.from(),
                            List.of(head.get(c).text(), name(row, head).text()));
                    String ofRow = rate(rowUnit).isEmpty() ? rowUnit : "%";
                    String caption = caption(captions, head.get(c).text());
                    String own = isPercent(cell.text())
                            ? ""
                            : units[c].isEmpty() ? ofRow.isEmpty() ? caption : ofRow : units[c];
                    boolean known = !own.isEmpty() || isPercent(cell.text());
                    boolean counts = c != unitColumn && known && !isNumbering(head.get(c));
                    for (TableGrids.Cell number : counts ? numbers(report.text(), cell) : List.<TableGrids.Cell>of()) {
                        if (quantities.containsKey(number.from())) {
                            continue;
                        }
                        number.quantity(own, scanner).ifPresent(quantity -> {
                            quantities.put(number.from(), quantity);
                            growth(head.get(column).text())
                                    .or(() -> growth(rate(name(row, head).text())))
                                    .ifPresent(word -> growths.put(number.from(), word));
                            subject(report.text(), row, cell, head).ifPresent(s -> counted.put(number.from(), s));
                        });
                    }
                }
            }
        }
        for (ListedValues.Value value : listed.read(report, scanner)) {
            int from = value.quantity().from();
            if (quantities.putIfAbsent(from, value.quantity()) == null) {
                counted.put(from, value.subject());
            }
        }
        return new Cells(new ArrayList<>(quantities.values()), counted, growths, names);
    }

    /** The number that a cell is, or those that it names: 中央300 and 省级200 on lines of their own. */
    private static List<TableGrids.Cell> numbers(String text, TableGrids.Cell cell) {
        return TableGrids.isNumber(cell.text()) || isPercent(cell.text())
                ? List.of(cell)
                : ListedValues.within(text, cell);
    }

    /** A row of parts (其中：堤防工程) stands without a number under a head that begins with 序号. */
    private List<TableGrids.Cell> numbered(List<TableGrids.Cell> row, List<TableGrids.Cell> head) {
        if (row.size() != head.size() - 1 || !isNumbering(head.get(0)) || !isName(row.get(0))) {
            return row;
        }
        List<TableGrids.Cell> whole = new ArrayList<>(row);
        whole.add(0, new TableGrids.Cell(0, 0, ""));
        return whole;
    }

    /** The cell that names the row: the first, or the second where the first only counts the rows. */
    private TableGrids.Cell name(List<TableGrids.Cell> row, List<TableGrids.Cell> head) {
        boolean numbered = row.size() > 2
                && isNumbering(head.get(0))
                && (row.get(0).isEmpty() || TableGrids.isNumber(row.get(0).text()));
        return row.get(numbered ? 1 : 0);
    }

    private Optional<String> growth(String head) {
        for (String sign : words.growthColumns()) {
            if (head.contains(sign)) {
                return Optional.of(sign);
            }
        }
        for (int end = head.length(); end > 0; end--) {
            var word = subjects.growth().longest(head, end, 0);
            if (word == null) {
                word = subjects.decline().longest(head, end, 0);
            }
            if (word != null) {
                return Optional.of(head.substring(word.from(), word.to()));
            }
        }
        return Optional.empty();
    }

    private boolean isNumbering(TableGrids.Cell head) {
        return words.numberColumns().contains(head.text());
    }

    private int unitColumn(List<TableGrids.Cell> head) {
        for (int c = 0; c < head.size(); c++) {
            if (words.unitColumns().contains(head.get(c).text())) {
                return c;
            }
        }
        return -1;
    }

    private String[] units(TableGrids.Grid grid) {
        List<TableGrids.Cell> head = grid.rows().get(0);
        String[] units = new String[head.size()];
        for (int c = 0; c < head.size(); c++) {
            String text = head.get(c).text();
            String unit = bracketed(text);
            if (unit.isEmpty()) {
                var known = words.heads().longest(text, text.length(), 0);
                unit = known == null ? "" : known.value();
            }
            units[c] = isMixed(grid, c, unit) ? "" : unit;
        }
        return units;
    }

    /** Whether a column of amounts has numbers below zero: its cells were put together wrongly. */
    private static boolean isMixed(TableGrids.Grid grid, int column, String unit) {
        return !unit.equals("%")
                && !unit.isEmpty()
                && grid.rows().stream()
                        .anyMatch(row -> column < row.size()
                                && TableGrids.isNumber(row.get(column).text())
                                && "-－".indexOf(row.get(column).text().charAt(0)) >= 0);
    }

    /** The words in the bracket that ends a head: 比上年增长（%）. */
    private String bracketed(String text) {
        int end = text.length() - 1;
        if (end < 2 || "）)".indexOf(text.charAt(end)) < 0) {
            return "";
        }
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        String inner = open > 0 ? text.substring(open + 1, end) : "";
        for (String caption : words.captions()) {
            inner = inner.replace(caption, "");
        }
        return inner.strip();
    }

    /** 比上年上涨 of 比上年上涨%, the unit of a row or its name with it; empty for another unit. */
    private String rate(String unit) {
        String inner = bracketed(unit).isEmpty() ? unit : bracketed(unit);
        return inner.length() > 1 && inner.endsWith("%") ? inner.substring(0, inner.length() - 1) : "";
    }

    private String caption(String text, int from) {
        int begin = Math.max(0, from - CAPTION);
        String near = text.substring(begin, from);
        for (String caption : words.captions()) {
            int at = begin + near.lastIndexOf(caption);
            if (at >= begin) {
                int end = at + caption.length();
                int stop = end;
                while (stop < from && "）)\n，。；".indexOf(text.charAt(stop)) < 0) {
                    stop++;
                }
                return text.substring(end, stop).strip();
            }
        }
        return "";
    }

    /** What a caption says of the column with a head: its only unit, or of several (人、万元、%) the one that the head takes. */
    private String caption(List<String> captions, String head) {
        if (captions.size() < 2) {
            return captions.isEmpty() ? "" : captions.get(0);
        }
        var taken = words.captionHeads().longest(head, head.length(), 0);
        return taken == null
                ? ""
                : captions.stream()
                        .filter(unit -> unit.endsWith(taken.value()))
                        .findFirst()
                        .orElse("");
    }

    private List<String> captions(String text, int from) {
        String caption = caption(text, from);
        List<String> units = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= caption.length(); i++) {
            if (i == caption.length() || "、, ".indexOf(caption.charAt(i)) >= 0) {
                if (i > begin) {
                    units.add(caption.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return units;
    }

    /** 98.7%: a number with the sign of a percentage. */
    private static boolean isPercent(String text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '%' && TableGrids.isNumber(text.substring(0, last));
    }

    /** What the row is named; what the column is named where the row is a place or has no name. */
    private Optional<Subject> subject(
            String text, List<TableGrids.Cell> row, TableGrids.Cell cell, List<TableGrids.Cell> head) {
        TableGrids.Cell name = name(row, head);
        int column = row.indexOf(cell);
        TableGrids.Cell above = head.get(Math.min(column, head.size() - 1));
        boolean named = isName(name)
                && !words.plainColumns().contains(name.text())
                && subjects.places().longest(text, name.to(), name.from()) == null;
        TableGrids.Cell taken = named ? name : behindMonths(text, above);
        if (!isName(taken)) {
            return Optional.empty();
        }
        String more = named && joins(above) ? above.text().substring(0, nameEnd(above)) : "";
        int from = taken.from();
        if (taken.text().startsWith(Signs.PART)) {
            from += Signs.PART.length();
            while (from < taken.to() && !Chars.isHan(text.charAt(from))) {
                from++;
            }
        }
        return from >= taken.to()
                ? Optional.empty()
                : Optional.of(new Subject(from, withoutBracket(taken), "table", Subject.Source.TOPIC, more));
    }

    /** 组织领导 and 自评分 make one name; 2023年, 完成数 and 比上年增长 say nothing of what is counted. */
    private boolean joins(TableGrids.Cell above) {
        String name = above.text();
        String plain = name.substring(0, isName(above) ? nameEnd(above) : 0);
        boolean rate = growth(name).isEmpty() && words.rateColumns().longest(plain, plain.length(), 0) != null;
        var time = words.columnTimes().longest(name, 0, name.length());
        String bare = time == null || time.to() == plain.length() ? name : name.substring(time.to());
        boolean says = words.timeColumns().longest(plain, plain.length(), 0) == null
                && words.plainColumns().stream().noneMatch(bare::contains);
        return isName(above) && name.chars().noneMatch(c -> Chars.isDigit((char) c)) && (rate || says);
    }

    /** 1—6月实际检查（户次）: the name behind the months that open the head of a column. */
    private static TableGrids.Cell behindMonths(String text, TableGrids.Cell head) {
        int month = head.text().indexOf(Signs.MONTH);
        boolean opens = month > 0 && month < MONTHS && Chars.isDigit(head.text().charAt(0));
        boolean same = head.text().length() == head.to() - head.from();
        return opens && same
                ? new TableGrids.Cell(
                        head.from() + month + 1, head.to(), text.substring(head.from() + month + 1, head.to()))
                : head;
    }

    private static int nameEnd(TableGrids.Cell cell) {
        int open = Math.max(cell.text().lastIndexOf('（'), cell.text().lastIndexOf('('));
        return open > 0 ? open : cell.text().length();
    }

    private static int withoutBracket(TableGrids.Cell cell) {
        int open = Math.max(cell.text().lastIndexOf('（'), cell.text().lastIndexOf('('));
        boolean same = cell.text().length() == cell.to() - cell.from();
        return open > 0 && same ? cell.from() + open : cell.to();
    }

    private static boolean isName(TableGrids.Cell cell) {
        return !cell.isEmpty() && Chars.isHan(cell.text().charAt(0)) && !TableGrids.isNumber(cell.text());
    }
}
