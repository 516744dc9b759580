package hecha.audit.table;

import hecha.record.Table.Note;
import hecha.text.CellText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as comma-separated values (RFC 4180) that a spreadsheet opens with its Chinese intact. Notes stand before the
 * header, each in a row that begins with {@code #}. Texts are {@link CellText#safe}; numbers stay numbers, also negative
 * ones.
 */
public final class CsvTable implements TableWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer writer;
    private final CSVPrinter printer;

    public CsvTable(Writer writer) throws IOException {
        this.writer = writer;
        this.printer = CSVFormat.RFC4180.print(writer);
    }

    @Override
    public void open(List<Note> notes, List<String> columns) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        for (Note note : notes) {
            printer.printRecord("# " + note.name(), cell(note.value()));
        }
        printer.printRecord(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        List<@Nullable Object> safe = new ArrayList<>();
        for (Object cell : cells) {
            safe.add(cell(cell));
        }
        printer.printRecord(safe);
    }

    private static @Nullable Object cell(@Nullable Object cell) {
        if (cell instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return cell == null || cell instanceof Number || cell instanceof LocalDate
                ? cell
                : CellText.safe(cell.toString());
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
