package hecha.audit;

import hecha.model.Audit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The review sheets of a batch in its order, kept in memory without the texts of the reports. */
public final class Reviews {
    private final List<ReviewSheet> sheets = new ArrayList<>();
    private final List<BatchLine> lines = new ArrayList<>();

    public void add(Audit audit, ReviewSheet sheet) {
        sheets.add(sheet);
        lines.add(BatchLine.of(sheet, audit));
    }

    public List<ReviewSheet> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    List<BatchLine> lines() {
        return Collections.unmodifiableList(lines);
    }
}
