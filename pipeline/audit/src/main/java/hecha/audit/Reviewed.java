package hecha.audit;

import hecha.model.Audit;

/** A report's review sheet with its line in the tables of a batch, both made once. */
public final class Reviewed {
    private final ReviewSheet sheet;
    private final BatchLine line;

    public Reviewed(Audit audit, ReviewSheet sheet) {
        this.sheet = sheet;
        line = BatchLine.of(sheet, audit);
    }

    public ReviewSheet sheet() {
        return sheet;
    }

    BatchLine line() {
        return line;
    }
}
