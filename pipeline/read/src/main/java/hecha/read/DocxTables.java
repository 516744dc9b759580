package hecha.read;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;

/** The tables of a Word document that are being read, the innermost first: where the next cell stands in its row. */
final class DocxTables {
    /** Word itself knows no more columns than 63. */
    private static final int MOST_COLUMNS = 500;

    private static final class Grid {
        private int column;
        private int span;
        private boolean merged;
        private boolean rowDeleted;
    }

    private final Deque<Grid> grids = new ArrayDeque<>();

    /** Takes an element of the properties of a row or cell. */
    void look(String name, XMLStreamReader element) {
        Grid grid = grids.peek();
        if (grid == null) {
            return;
        }
        switch (name) {
            case "gridBefore" -> grid.column += Math.max(0, Math.min(MOST_COLUMNS, Xml.number(element, "val", 0)));
            case "gridSpan" -> grid.span = Math.max(1, Math.min(MOST_COLUMNS, Xml.number(element, "val", 1)));
            case "vMerge", "hMerge" -> grid.merged |= !"restart".equals(Xml.attribute(element, "val"));
            case "del" -> grid.rowDeleted = true;
            case "cellDel" -> grid.merged = true;
            default -> {}
        }
    }

    /** Takes the start of a table, row or cell. */
    void start(String name, TextBuilder out) {
        if (name.equals("tbl")) {
            grids.push(new Grid());
            out.startTable();
        } else if (!grids.isEmpty()) {
            Grid grid = grids.peek();
            if (name.equals("tr")) {
                grid.column = 0;
                grid.rowDeleted = false;
                out.startRow();
            } else {
                grid.span = 1;
                grid.merged = false;
                out.startCell(grid.column);
            }
        }
    }

    /** Takes the end of a table, row or cell. */
    void end(String name, TextBuilder out) {
        if (grids.isEmpty()) {
            return;
        }
        Grid grid = grids.peek();
        switch (name) {
            case "tc" -> {
                out.endCell(grid.merged || grid.rowDeleted);
                grid.column += grid.span;
            }
            case "tr" -> out.endRow();
            default -> {
                grids.pop();
                out.endTable();
            }
        }
    }

    /** Whether the row that is being read was deleted as a tracked change. */
    boolean isRowDeleted() {
        return !grids.isEmpty() && grids.peek().rowDeleted;
    }
}
