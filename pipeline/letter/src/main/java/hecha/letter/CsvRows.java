package hecha.letter;

import hecha.model.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that people keep in a spreadsheet: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030, with
 * commas or tabs, as Excel and WPS save it. Its columns are found by their names, wherever they stand.
 *
 * @param charset the character set that the bytes were read in
 * @param mark whether a byte order mark stood before the text
 * @param text the whole text without the mark
 * @param columns the names of the first row, in order
 */
record CsvRows(Charset charset, boolean mark, String text, char delimiter, List<String> columns, List<Row> rows) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    CsvRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A row by the names of its columns, and the line where it begins. */
    record Row(int line, Map<String, String> values) {
        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /**
     * @param name of the file, for messages
     * @param needed columns that must be there
     */
    static CsvRows read(String name, byte[] bytes, List<String> needed) throws BrokenRosterException {
        Charset charset = charset(bytes);
        String decoded = new String(bytes, charset);
        boolean mark = decoded.startsWith("\uFEFF");
        String text = mark ? decoded.substring(1) : decoded;
        int lineEnd = text.indexOf('\n');
        String head = lineEnd < 0 ? text : text.substring(0, lineEnd);
        char delimiter = head.indexOf('\t') >= 0 && head.indexOf(',') < 0 ? '\t' : ',';
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                if (!record.stream().allMatch(String::isBlank)) {
                    if (columns.isEmpty()) {
                        record.forEach(value -> columns.add(value.strip()));
                        missing(name, line, columns, needed);
                    } else {
                        rows.add(row(line, columns, record));
                    }
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw broken(name, line, "引号没有配对，请用 Excel 或 WPS 打开后另存为 CSV", "unpaired quotes; save it anew as CSV");
        }
        if (columns.isEmpty()) {
            missing(name, 1, columns, needed);
        }
        return new CsvRows(charset, mark, text, delimiter, columns, rows);
    }

    private static void missing(String name, int line, List<String> columns, List<String> needed)
            throws BrokenRosterException {
        for (String column : needed) {
            if (!columns.contains(column)) {
                throw broken(
                        name,
                        line,
                        "第一行应写明各列名称，缺少“" + column + "”",
                        "the first line must name the columns; “" + column + "” is missing");
            }
        }
    }

    private static Row row(int line, List<String> columns, CSVRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < record.size(); i++) {
            String value = record.get(i).strip();
            // An apostrophe keeps a spreadsheet from taking a text for a formula.
            values.putIfAbsent(columns.get(i), value.startsWith("'") ? value.substring(1) : value);
        }
        return new Row(line, values);
    }

    static BrokenRosterException broken(String name, int line, String zh, String en) {
        return new BrokenRosterException(List.of(fault(name, line, zh, en)));
    }

    static Message fault(String name, int line, String zh, String en) {
        return new Message(name + " 第" + line + "行：" + zh, name + " line " + line + ": " + en);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return GB18030;
        }
    }

    /** The whole text with {@code lines} after it, in the file's own character set; what stood there stays as it was. */
    byte[] with(List<Map<String, String>> lines) {
        StringBuilder all = new StringBuilder(mark ? "\uFEFF" : "").append(text);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            all.append("\r\n");
        }
        for (Map<String, String> line : lines) {
            all.append(line(
                    columns.stream()
                            .map(column -> Optional.ofNullable(line.get(column)).orElse(""))
                            .toList(),
                    delimiter));
        }
        return all.toString().getBytes(charset);
    }

    /** A new table with a byte order mark, so that a spreadsheet shows its Chinese. */
    static byte[] table(List<String> columns, List<List<String>> rows) {
        StringBuilder all = new StringBuilder("\uFEFF").append(line(columns, ','));
        rows.forEach(row -> all.append(line(row, ',')));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> values, char delimiter) {
        List<String> safe = values.stream()
                .map(value -> !value.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value)
                .toList();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        return format.format(safe.toArray()) + "\r\n";
    }
}
