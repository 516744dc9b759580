package hecha.web;

import hecha.audit.table.KeptTable;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers with the rows of a page as comma-separated values for a spreadsheet. */
public final class CsvAnswer {
    private CsvAnswer() {}

    /**
     * Sends rows; the columns are the names of all of them in the order of their first row.
     *
     * @param name of the file, in ASCII, without ending
     */
    public static void send(Context request, String name, List<Map<String, Object>> rows) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringWriter text = new StringWriter();
        KeptTable.write(
                text,
                List.copyOf(columns),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row, column))
                                .toList())
                        .toList());
        request.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        request.contentType("text/csv; charset=utf-8").result(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Object cell(Map<String, Object> row, String column) {
        Object cell = Optional.ofNullable(row.get(column)).orElse("");
        return cell instanceof List<?> list
                ? String.join("、", list.stream().map(String::valueOf).toList())
                : cell;
    }
}
