package hecha.read;

/** Puts the cells of a sheet into a text: each with words a line, rows without a word passed over. */
final class Sheet {
    private final TextBuilder out;

    private boolean open;
    private int row = -1;

    Sheet(TextBuilder out, String name) {
        this.out = out;
        out.sheet(name);
        out.startTable();
    }

    /**
     * @param rowNumber from 0, ascending
     * @param column from 0, ascending in a row
     */
    void cell(int rowNumber, int column, String words) {
        if (words.isBlank()) {
            return;
        }
        row(rowNumber);
        out.startCell(column);
        out.append(words.strip());
        out.endCell(false);
    }

    private void row(int rowNumber) {
        if (open && rowNumber == row) {
            return;
        }
        closeRow();
        out.startRow(rowNumber);
        row = rowNumber;
        open = true;
    }

    private void closeRow() {
        if (open) {
            out.endRow();
            open = false;
        }
    }

    void end() {
        closeRow();
        out.endTable();
        out.sheet("");
    }
}
