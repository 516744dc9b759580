package hecha.office;

import hecha.audit.table.KeptTable;
import hecha.letter.UnitFinder;
import hecha.text.Shelf;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The table that says which unit each report of a batch was given to, and by what. */
final class AssignedReports implements Closeable {
    private static final List<String> COLUMNS = List.of("材料", "单位", "依据", "结论", "清单项数");

    private final Shelf<List<String>> rows = new Shelf<>(Shelf.lists(Shelf.texts()));
    private int unknown;

    /** @param wanted lines of the unit's list that are of this report */
    void add(String source, String unit, String by, String verdict, int wanted) {
        rows.add(List.of(source, unit, by, verdict, Integer.toString(wanted)));
        unknown += unit.equals(UnitFinder.UNKNOWN) ? 1 : 0;
    }

    /** Reports that tell of no unit. */
    int unknown() {
        return unknown;
    }

    void write(Writer to) throws IOException {
        try (KeptTable table = new KeptTable(to, COLUMNS)) {
            for (int i = 0; i < rows.size(); i++) {
                List<Object> row = new ArrayList<>(rows.get(i));
                row.add(Integer.valueOf((String) row.remove(COLUMNS.size() - 1)));
                table.row(row);
            }
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
