package hecha.read;

import hecha.model.Message;
import java.util.List;

/** Workbooks (.xlsx). */
public final class Xlsx implements Format {
    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public Message name() {
        return FormatNames.XLSX;
    }

    @Override
    public List<String> extensions() {
        return List.of("xlsx");
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public boolean accepts(Probe file) {
        return file.zipNames().stream().anyMatch(name -> name.startsWith("xl/"));
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        return Workbooks.xlsx(file.bytes(), limits);
    }
}
