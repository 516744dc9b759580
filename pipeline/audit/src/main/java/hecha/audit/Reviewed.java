package hecha.audit;

import hecha.model.Audit;

/** A report's review sheet with what the tables of a batch say of it, made once. */
public final class Reviewed {
    private final ReviewSheet sheet;
    private final BatchLine line;
    private final LineDetails details;

    public Reviewed(Audit audit, ReviewSheet sheet) {
        this.sheet = sheet;
        line = BatchLine.of(sheet, audit);
        details = LineDetails.of(sheet, audit);
    }

    public ReviewSheet sheet() {
        return sheet;
    }

    BatchLine line() {
        return line;
    }

    LineDetails details() {
        return details;
    }
}
