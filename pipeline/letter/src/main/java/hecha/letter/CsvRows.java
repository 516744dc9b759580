package hecha.letter;

import hecha.audit.table.KeptTable;
import hecha.model.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>The character sets are those three alone and not guessed by how common the characters are: a table of names is too
 * short for that, and what is in none of them is refused rather than read wrongly.
 */
final class CsvRows {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final byte[] bytes;
    private final Charset charset;
    private final char delimiter;
    private final List<String> columns;
    private final List<Row> rows;

    /**
     * @param bytes as they were read
     * @param charset the character set that they were read in
     * @param columns the names of the first row, in order
     */
    private CsvRows(byte[] bytes, Charset charset, char delimiter, List<String> columns, List<Row> rows) {
        this.bytes = bytes.clone();
        this.charset = charset;
        this.delimiter = delimiter;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    List<Row> rows() {
        return rows;
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
        Grid grid = grid(name, bytes);
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Numbered row : grid.rows()) {
            if (columns.isEmpty()) {
                columns.addAll(row.cells());
                missing(name, row.line(), columns, needed);
            } else {
                rows.add(row(row, columns));
            }
        }
        if (columns.isEmpty()) {
            missing(name, 1, columns, needed);
        }
        return new CsvRows(bytes, grid.charset(), grid.delimiter(), columns, rows);
    }

    /** A row as it stands, and the line where it begins. */
    record Numbered(int line, List<String> cells) {}

    /** All rows that are not blank, whatever the first one is. */
    record Grid(Charset charset, char delimiter, List<Numbered> rows) {}

    /** Whether a file begins as an xlsx, ods or numbers file does, or as an xls or et. */
    private static boolean isWorkbook(byte[] bytes) {
        return bytes.length > 3
                && ((bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3)
                        || (bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF && bytes[2] == 0x11));
    }

    /** The table without knowing its columns; cells without white space around them. */
    static Grid grid(String name, byte[] bytes) throws BrokenRosterException {
        if (isWorkbook(bytes)) {
            throw broken(
                    name, 1, "是工作簿，不是 CSV；请用 Excel 或 WPS 另存为“CSV UTF-8”", "a workbook, no CSV; save it as “CSV UTF-8”");
        }
        Charset charset = charset(bytes);
        String decoded = decoded(bytes, charset)
                .orElseThrow(() -> broken(
                        name,
                        1,
                        "文字编码有损坏，不是 UTF-8、UTF-16 或 GB18030；请用 Excel 或 WPS 另存为“CSV UTF-8”",
                        "its encoding is broken: neither UTF-8, UTF-16 nor GB18030; save it anew as “CSV UTF-8”"));
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        int lineEnd = text.indexOf('\n');
        String head = lineEnd < 0 ? text : text.substring(0, lineEnd);
        char delimiter = head.indexOf('\t') >= 0 && head.indexOf(',') < 0 ? '\t' : ',';
        List<Numbered> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                if (!record.stream().allMatch(String::isBlank)) {
                    rows.add(new Numbered(
                            line, record.stream().map(String::strip).toList()));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw broken(name, line, "引号没有配对，请用 Excel 或 WPS 打开后另存为 CSV", "unpaired quotes; save it anew as CSV");
        }
        return new Grid(charset, delimiter, rows);
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

    private static Row row(Numbered row, List<String> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < row.cells().size(); i++) {
            values.putIfAbsent(columns.get(i), KeptTable.plain(row.cells().get(i)));
        }
        return new Row(row.line(), values);
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
        return decoded(bytes, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : GB18030;
    }

    /** The text, where every byte of it is one of the character set. */
    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The bytes that were read and {@code lines} after them, in the file's own character set. */
    byte[] with(List<Map<String, ?>> lines) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes);
        byte[] end = "\n".getBytes(charset);
        boolean ended = bytes.length >= end.length
                && Arrays.equals(bytes, bytes.length - end.length, bytes.length, end, 0, end.length);
        StringBuilder added = new StringBuilder(ended ? "" : "\r\n");
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        for (Map<String, ?> line : lines) {
            Object[] cells = columns.stream()
                    .map(column -> KeptTable.safe(
                            Optional.<Object>ofNullable(line.get(column)).orElse("")))
                    .toArray();
            added.append(format.format(cells)).append("\r\n");
        }
        all.write(added.toString().getBytes(charset));
        return all.toByteArray();
    }
}
