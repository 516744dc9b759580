package hecha.structure;

import hecha.dictionary.ColumnKind;
import hecha.dictionary.Columns;
import hecha.dictionary.HeadingStyles;
import hecha.model.Block;
import hecha.model.Hint;
import hecha.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts tables back together that were flattened to one cell, or one line of a cell, a paragraph.
 *
 * <p>A run of heads tells the columns. Each line below is then given the column that makes the best whole: cells look
 * like their column, columns follow each other from left to right, and a step back begins a row.
 */
final class Tables {
    private static final int LONGEST_HEAD = 10;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_NAMED_COLUMNS = 200;
    private static final int LONGEST_CELL = 150;
    private static final int LONG_TEXT = 15;
    private static final int LONG_ITEM = 32;
    private static final double IMPOSSIBLE = -1e6;

    private final HeadingStyles styles;
    private final Columns columns;
    private final List<Paragraph> paragraphs;
    private final PageParts parts;
    private final Map<Integer, Block.Cell> cells = new HashMap<>();
    private final List<Table> tables = new ArrayList<>();

    private Tables(HeadingStyles styles, Columns columns, List<Paragraph> paragraphs, PageParts parts) {
        this.styles = styles;
        this.columns = columns;
        this.paragraphs = paragraphs;
        this.parts = parts;
    }

    static Tables find(
            HeadingStyles styles, Columns columns, List<Paragraph> paragraphs, PageParts parts, FormatHints hints) {
        Tables tables = new Tables(styles, columns, paragraphs, parts);
        tables.named(hints);
        for (int i = 0; i < paragraphs.size(); ) {
            i = Math.max(i + 1, tables.at(i));
        }
        return tables;
    }

    /** The tables; which section holds each is not said yet. */
    List<Table> tables() {
        return tables;
    }

    /** The cell that a paragraph is. */
    Optional<Block.Cell> cell(int paragraph) {
        return Optional.ofNullable(cells.get(paragraph));
    }

    /** The tables that the file format itself names; a table inside a cell of another is one of its own. */
    private void named(FormatHints hints) {
        Map<Integer, List<Integer>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<Hint> cell = hints.cell(i);
            if (cell.isPresent()) {
                byTable.computeIfAbsent(cell.get().level(), table -> new ArrayList<>())
                        .add(i);
            }
        }
        byTable.values().forEach(cells -> named(hints, cells));
    }

    private void named(FormatHints hints, List<Integer> lines) {
        int columnCount = 0;
        int rowCount = 0;
        for (int i : lines) {
            Hint cell = hints.cell(i).orElseThrow();
            columnCount = Math.max(columnCount, cell.column() + 1);
            rowCount = Math.max(rowCount, cell.row() + 1);
        }
        if (columnCount < 2 || rowCount < 2 || columnCount > MOST_NAMED_COLUMNS) {
            return;
        }
        int number = tables.size();
        List<Table.Item> header = new ArrayList<>();
        List<List<Optional<Table.Item>>> rows = new ArrayList<>();
        for (int row = 1; row < rowCount; row++) {
            rows.add(emptyRow(columnCount));
        }
        for (int k = 0; k < lines.size(); ) {
            Hint cell = hints.cell(lines.get(k)).orElseThrow();
            int last = k;
            while (last + 1 < lines.size()
                    && lines.get(last + 1) == lines.get(last) + 1
                    && sameCell(cell, hints.cell(lines.get(last + 1)).orElseThrow())) {
                last++;
            }
            Table.Item item = item(lines.get(k), lines.get(last));
            if (cell.row() == 0) {
                header.add(item);
            } else if (rows.get(cell.row() - 1).get(cell.column()).isEmpty()) {
                rows.get(cell.row() - 1).set(cell.column(), Optional.of(item));
            }
            for (; k <= last; k++) {
                put(lines.get(k), new Block.Cell(number, cell.row(), cell.column()));
            }
        }
        tables.add(new Table(-1, header, rows));
    }

    private static boolean sameCell(Hint one, Hint other) {
        return one.row() == other.row() && one.column() == other.column();
    }

    private Optional<ColumnKind> head(int i) {
        Paragraph p = paragraphs.get(i);
        return parts.isBody(i) && !isLabelled(i) ? head(columns, p) : Optional.empty();
    }

    /** The kind of column that a line names, if it can be the head of one. */
    static Optional<ColumnKind> head(Columns columns, Paragraph p) {
        return p.length() <= LONGEST_HEAD && p.isBare() ? columns.head(withoutBracket(p.string())) : Optional.empty();
    }

    private static String withoutBracket(String line) {
        int open = Math.max(line.indexOf('（'), line.indexOf('('));
        return open > 0 ? line.substring(0, open) : line;
    }

    /** Reads the table whose first head stands at {@code start}; gives the index after it, or {@code start}. */
    private int at(int start) {
        List<ColumnKind> heads = new ArrayList<>();
        int i = start;
        while (i < paragraphs.size() && heads.size() < MOST_COLUMNS) {
            Optional<ColumnKind> head = head(i);
            if (head.isEmpty()) {
                break;
            }
            heads.add(head.get());
            i++;
        }
        if (heads.size() < 2 || i == paragraphs.size()) {
            return start;
        }
        int end = end(i, heads.stream().anyMatch(head -> head.form() == ColumnKind.Form.TEXT));
        if (end - i < heads.size() || (heads.size() == 2 && !alternates(heads, i, end))) {
            return start;
        }
        int[] columnOf = align(heads, i, end);
        assemble(heads, start, i, columnOf);
        return end;
    }

    private boolean alternates(List<ColumnKind> heads, int from, int to) {
        boolean typed = heads.stream()
                .anyMatch(head -> head.form() == ColumnKind.Form.NUMBER || head.form() == ColumnKind.Form.DATE);
        return typed && (to - from) % 2 == 0;
    }

    /**
     * A table ends at the next labelled heading of the kind that none of its cells is, at prose, or at a foot. Sentences
     * are cells only where a column holds texts, or where cells follow.
     */
    private int end(int from, boolean texts) {
        boolean labelsInside = isOuterLabel(from) && !namesGroup(from);
        int i = from;
        while (i < paragraphs.size() && parts.isBody(i)) {
            Paragraph p = paragraphs.get(i);
            if (isOuterLabel(i) && (!labelsInside || isAttachment(i))) {
                break;
            }
            boolean prose = p.length() > LONGEST_CELL || (!texts && p.last() == '。');
            if (prose && !isLabelled(i) && !cellsFollow(i)) {
                break;
            }
            i++;
        }
        return i;
    }

    /** {@code 一、组织领导} above the rows of a scoring table: a chapter of its own, no cell. */
    private boolean namesGroup(int i) {
        Paragraph p = paragraphs.get(i);
        return styles.at(p.text(), p.from(), p.to())
                .filter(label -> label.style().level().orElse(0) == 1 && label.to() < p.to())
                .isPresent();
    }

    /** Whether most of the next lines are as short as cells are. */
    private boolean cellsFollow(int i) {
        int cells = 0;
        for (int next = i + 1; next <= Math.min(paragraphs.size() - 1, i + 6); next++) {
            cells += paragraphs.get(next).length() <= 40 ? 1 : 0;
        }
        return cells >= 4;
    }

    private boolean isLabelled(int i) {
        Paragraph p = paragraphs.get(i);
        return styles.at(p.text(), p.from(), p.to()).isPresent();
    }

    /** The rank of the label that the line begins with, 0 if it has none. */
    private int labelRank(int i) {
        Paragraph p = paragraphs.get(i);
        return styles.at(p.text(), p.from(), p.to())
                .map(label -> label.style().rank())
                .orElse(0);
    }

    private boolean isOuterLabel(int i) {
        Paragraph p = paragraphs.get(i);
        return styles.at(p.text(), p.from(), p.to())
                .filter(label -> label.style().rank() <= 40)
                .isPresent();
    }

    private boolean isAttachment(int i) {
        return paragraphs.get(i).startsWith("附件");
    }

    private int[] align(List<ColumnKind> heads, int from, int to) {
        int k = heads.size();
        int n = to - from;
        double[] score = new double[k];
        int[][] came = new int[n][k];
        for (int c = 0; c < k; c++) {
            score[c] = fit(heads.get(c), from) - 2.0 * c;
        }
        for (int i = 1; i < n; i++) {
            double[] next = new double[k];
            for (int c = 0; c < k; c++) {
                double fit = fit(heads.get(c), from + i);
                next[c] = IMPOSSIBLE * n;
                for (int before = 0; before < k; before++) {
                    double total = score[before] + fit + step(heads, before, c, from + i);
                    if (total > next[c]) {
                        next[c] = total;
                        came[i][c] = before;
                    }
                }
            }
            score = next;
        }
        int best = 0;
        for (int c = 1; c < k; c++) {
            best = score[c] - (k - 1 - c) > score[best] - (k - 1 - best) ? c : best;
        }
        int[] columnOf = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            columnOf[i] = best;
            best = came[i][best];
        }
        return columnOf;
    }

    /** How much a line looks like a cell of a column. */
    private double fit(ColumnKind column, int i) {
        Paragraph p = paragraphs.get(i);
        boolean number = isNumber(p);
        boolean blank = isBlank(p);
        boolean labelled = isLabelled(i);
        boolean ends = column.cells().stream().anyMatch(p::endsWith);
        boolean isLong = p.length() >= LONG_TEXT || p.holdsSentence();
        return switch (column.form()) {
            case ORDINAL -> number ? 2 : -4;
            case NUMBER -> number ? 2 : blank ? 1 : -2;
            case DATE -> ends && !isLong ? 3 : blank ? 0 : -2;
            case OFFICE -> ends ? 1.5 : number || labelled || (isLong && !p.contains('、')) ? -2 : 0;
            case CHOICE -> ends ? 2 : number || labelled || isLong ? -2 : 0;
            case TEXT ->
                labelled ? (p.length() >= LONG_ITEM || p.holdsSentence() ? 2 : 0.5) : isLong ? 1.5 : number ? -2 : -0.5;
            case NAME ->
                number ? -1.5 : p.holdsSentence() || (labelled && p.length() >= LONG_ITEM) ? -1 : isLong ? 0.2 : 0.5;
        };
    }

    private double step(List<ColumnKind> heads, int before, int column, int i) {
        if (column > before) {
            return 0.3 - 0.8 * (column - before - 1);
        }
        if (column < before) {
            return 0.3 - 0.8 * (heads.size() - 1 - before) - 0.4 * column;
        }
        int deeper = labelRank(i) - labelRank(i - 1);
        if (deeper > 0 && labelRank(i - 1) > 0) {
            return -1;
        }
        Paragraph above = paragraphs.get(i - 1);
        Paragraph here = paragraphs.get(i);
        return switch (heads.get(column).form()) {
            case ORDINAL, NUMBER, DATE -> heads.size() == 1 ? 0 : -3;
            case OFFICE, CHOICE -> 0.2;
            case TEXT -> isLabelled(i) && here.length() < LONG_ITEM ? 0 : here.length() >= LONG_TEXT ? 0.5 : -0.5;
            case NAME ->
                Math.abs(above.length() - here.length()) > 1 || here.length() > 6 ? -1 : here.length() <= 4 ? 0.9 : 0.4;
        };
    }

    private static boolean isNumber(Paragraph p) {
        int digits = 0;
        for (int i = p.from(); i < p.to(); i++) {
            char c = p.text().charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (".%,-+分亿万元个人次户".indexOf(c) < 0) {
                return false;
            }
        }
        return digits > 0;
    }

    private static boolean isBlank(Paragraph p) {
        for (int i = p.from(); i < p.to(); i++) {
            if ("□_*Xx×-—/分 ".indexOf(p.text().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void assemble(List<ColumnKind> heads, int start, int from, int[] columnOf) {
        int number = tables.size();
        List<Table.Item> header = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            header.add(item(start + c, start + c));
            put(start + c, new Block.Cell(number, 0, c));
        }
        List<List<Optional<Table.Item>>> rows = new ArrayList<>();
        int row = 0;
        int first = 0;
        List<Optional<Table.Item>> current = emptyRow(heads.size());
        for (int i = 0; i < columnOf.length; i++) {
            put(from + i, new Block.Cell(number, row + 1, columnOf[i]));
            boolean last = i + 1 == columnOf.length;
            if (last || columnOf[i + 1] != columnOf[i]) {
                current.set(columnOf[i], Optional.of(item(from + first, from + i)));
                first = i + 1;
            }
            if (last || columnOf[i + 1] < columnOf[i]) {
                rows.add(current);
                current = emptyRow(heads.size());
                row++;
            }
        }
        tables.add(new Table(-1, header, rows));
    }

    private void put(int paragraph, Block.Cell cell) {
        cells.put(paragraph, cell);
        parts.leaveOut(paragraph, Block.Type.CELL);
    }

    private static List<Optional<Table.Item>> emptyRow(int columns) {
        List<Optional<Table.Item>> row = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            row.add(Optional.empty());
        }
        return row;
    }

    private Table.Item item(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(paragraphs.get(i).string());
        }
        return new Table.Item(paragraphs.get(first).from(), paragraphs.get(last).to(), text.toString());
    }
}
