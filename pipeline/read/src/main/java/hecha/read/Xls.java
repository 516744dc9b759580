package hecha.read;

import hecha.model.Message;
import java.util.List;

/** Workbooks of the Excel of 1997 (.xls) and those that WPS calls .et. */
public final class Xls implements Format {
    @Override
    public String id() {
        return "xls";
    }

    @Override
    public Message name() {
        return FormatNames.XLS;
    }

    @Override
    public List<String> extensions() {
        return List.of("xls", "et");
    }

    @Override
    public String mediaType() {
        return "application/vnd.ms-excel";
    }

    @Override
    public boolean accepts(Probe file) {
        return file.isCompound() && (file.holdsStream("Workbook") || file.holdsStream("Book"));
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        return Workbooks.xls(file.bytes());
    }
}
