package hecha.letter;

import hecha.model.Message;
import hecha.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * Reads a list that {@link ListWorkbook} wrote, as a unit sends it back: saved by Excel, WPS or LibreOffice, its columns
 * wherever they stand now. What cannot be taken for sure is told and not taken.
 */
public final class AnswerBook {
    private static final List<String> NEEDED = List.of(
            ListWorkbook.NUMBER, ListWorkbook.ANSWER, ListWorkbook.REASON, ListWorkbook.PERSON, ListWorkbook.KEY);
    private static final int MOST_ROWS = 100_000;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    /** What the first part of an OpenDocument file says, and where it says so. */
    private static final byte[] OPEN_DOCUMENT =
            "mimetypeapplication/vnd.oasis.opendocument".getBytes(StandardCharsets.US_ASCII);

    private static final int MIMETYPE = 30;

    private AnswerBook() {}

    /**
     * A line that came back.
     *
     * @param row its row in the sheet, from 1
     * @param identity empty where the cell is empty, or was changed
     * @param shown what stands in the column of numbers
     * @param date whether the cell of the answer holds a date
     * @param faults why its answer is not to be taken
     */
    public record Line(
            int row,
            Optional<Identity> identity,
            String shown,
            String answer,
            boolean date,
            String reason,
            String person,
            List<Message> faults) {
        public Line {
            faults = List.copyOf(faults);
        }

        boolean empty() {
            return answer.isEmpty() && reason.isEmpty() && person.isEmpty();
        }
    }

    /** A cell's words, and what is odd about them. */
    private record Words(String text, boolean date, Optional<Message> fault) {}

    /**
     * @param name of the file, for messages
     * @throws UnreadableException where it is no list that can be read: why, and what to do
     */
    public static List<Line> read(String name, byte[] bytes) throws UnreadableException {
        if (bytes.length == 0) {
            throw refused(name, "是空文件，请重新发送", "is empty; send it again");
        }
        boolean zip = starts(bytes, ZIP, 0);
        if (zip && starts(bytes, OPEN_DOCUMENT, MIMETYPE)) {
            throw refused(name, "是 ODS 表格，请另存为 xlsx 或 CSV 后再发", "is an ODS table; save it as xlsx or CSV");
        }
        return zip || starts(bytes, OLE, 0) ? workbook(name, bytes) : values(name, bytes);
    }

    private static List<Line> workbook(String name, byte[] bytes) throws UnreadableException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheet(ListWorkbook.SHEET);
            if (sheet == null) {
                throw refused(
                        name,
                        "没有工作表“" + ListWorkbook.SHEET + "”，请在发出的清单里填写",
                        "has no sheet “" + ListWorkbook.SHEET + "”; the list that was sent is to be filled in");
            }
            return lines(name, sheet);
        } catch (UnreadableException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw refused(name, "设了打开密码，请去掉密码另存后再发", "is locked by a password; save it without one");
        } catch (OutOfMemoryError e) {
            throw refused(name, "内容太多，内存不够，不像一份清单", "holds too much for the memory; it looks like no list");
        } catch (IOException | RuntimeException e) {
            // POI lets unchecked exceptions of many kinds through for damaged files.
            throw refused(
                    name,
                    "文件不完整或已损坏，请打开原文件另存为 xlsx 后重新发送",
                    "is cut off or damaged; save it anew as xlsx and send it again");
        }
    }

    /** A list that was saved as comma-separated values: its texts are what the cells showed. */
    private static List<Line> values(String name, byte[] bytes) throws UnreadableException {
        CsvRows.Grid grid;
        try {
            grid = CsvRows.grid(name, bytes);
        } catch (BrokenRosterException e) {
            throw refused(
                    name, "不是 Excel 工作簿，也不是完整的 CSV，请另存为 xlsx 后再发", "is no workbook and no whole CSV; save it as xlsx");
        }
        Map<String, Integer> columns = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (CsvRows.Numbered row : grid.rows()) {
            if (columns.isEmpty()) {
                Map<String, Integer> found = new HashMap<>();
                for (int i = 0; i < row.cells().size(); i++) {
                    found.putIfAbsent(row.cells().get(i), i);
                }
                if (found.keySet().containsAll(NEEDED)) {
                    columns.putAll(found);
                }
            } else {
                add(
                        lines,
                        line(
                                row.line(),
                                column -> new Words(
                                        tidy(cell(row.cells(), columns.getOrDefault(column, -1))),
                                        false,
                                        Optional.empty()),
                                column -> false));
            }
        }
        if (columns.isEmpty()) {
            throw headless(name);
        }
        return lines;
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    private static boolean starts(byte[] bytes, byte[] with, int at) {
        return bytes.length >= at + with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    private static UnreadableException refused(String name, String zh, String en) {
        return new UnreadableException("answers", new Message(name + "：" + zh, name + ": " + en));
    }

    private static List<Line> lines(String name, Sheet sheet) throws UnreadableException {
        Map<String, Integer> columns = new HashMap<>();
        Map<String, Set<Integer>> merged = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > MOST_ROWS) {
                throw refused(name, "行数超过 " + MOST_ROWS, "has more than " + MOST_ROWS + " rows");
            }
            if (columns.isEmpty()) {
                Map<String, Integer> found = header(row);
                if (found.keySet().containsAll(NEEDED)) {
                    columns.putAll(found);
                    merged = merged(sheet, columns, row.getRowNum());
                }
            } else {
                Map<String, Set<Integer>> ofMany = merged;
                add(
                        lines,
                        line(
                                row.getRowNum() + 1,
                                column -> words(row, columns, column),
                                column -> ofMany.getOrDefault(column, Set.of()).contains(row.getRowNum())));
            }
        }
        if (columns.isEmpty()) {
            throw headless(name);
        }
        return lines;
    }

    /** Adds the line, unless it is a band that names a report. */
    private static void add(List<Line> lines, Line line) {
        if (line.identity().isPresent() || !line.empty() || !line.faults().isEmpty()) {
            lines.add(line);
        }
    }

    private static UnreadableException headless(String name) {
        return refused(
                name,
                "找不到表头 " + String.join("、", NEEDED) + "，请在发出的清单里填写，不要删改表头",
                "has no header " + String.join(", ", NEEDED) + "; the list that was sent is to be filled in");
    }

    private static Map<String, Integer> header(Row row) {
        Map<String, Integer> found = new HashMap<>();
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                found.putIfAbsent(cell.getStringCellValue().strip(), cell.getColumnIndex());
            }
        }
        return found;
    }

    /** The rows whose cell of a needed column is one with others. */
    private static Map<String, Set<Integer>> merged(Sheet sheet, Map<String, Integer> columns, int header) {
        Map<String, Set<Integer>> merged = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            boolean band = region.getFirstRow() == region.getLastRow() && region.getFirstColumn() == 0;
            if (region.getLastRow() <= header || band) {
                continue;
            }
            for (String column : NEEDED) {
                if (region.containsColumn(columns.getOrDefault(column, -1))) {
                    for (int row = region.getFirstRow(); row <= region.getLastRow(); row++) {
                        merged.computeIfAbsent(column, k -> new HashSet<>()).add(row);
                    }
                }
            }
        }
        return merged;
    }

    /**
     * @param words what a column holds here
     * @param merged whether the cell of a column is one with others
     */
    private static Line line(int row, Function<String, Words> words, Predicate<String> merged) {
        List<Message> faults = new ArrayList<>();
        Words answer = words.apply(ListWorkbook.ANSWER);
        String reason = words.apply(ListWorkbook.REASON).text();
        String person = words.apply(ListWorkbook.PERSON).text();
        String key = words.apply(ListWorkbook.KEY).text();
        answer.fault().ifPresent(faults::add);
        Optional<Identity> identity = Identity.parse(key);
        boolean filled = !answer.text().isEmpty() || !reason.isEmpty() || !person.isEmpty();
        for (String column : NEEDED) {
            if (merged.test(column) && (identity.isPresent() || filled)) {
                faults.add(new Message(
                        "“" + column + "”一栏的单元格与别的合并了，请取消合并后逐行填写",
                        "its cell of “" + column + "” is merged with others; unmerge them and fill in each row"));
            }
        }
        if (identity.isEmpty() && !key.isEmpty()) {
            faults.add(new Message("识别码被改动", "its identity was changed"));
        }
        String shown = words.apply(ListWorkbook.NUMBER).text();
        if (identity.isPresent()
                && !shown.equals(Integer.toString(identity.get().number()))) {
            faults.add(new Message(
                    "序号“" + shown + "”与识别码（第" + identity.get().number() + "项）对不上，内容可能错了行",
                    "its number “" + shown + "” and its identity ("
                            + identity.get().number() + ") differ; its cells may have been moved"));
        }
        return new Line(row, identity, shown, answer.text(), answer.date(), reason, person, faults);
    }

    private static Words words(Row row, Map<String, Integer> columns, String column) {
        Cell cell = row.getCell(columns.getOrDefault(column, 0), Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        if (cell == null) {
            return new Words("", false, Optional.empty());
        }
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            return new Words(
                    "=" + cell.getCellFormula(),
                    false,
                    Optional.of(new Message("填的是公式，请改填结果", "it is a formula; write its result")));
        }
        return switch (type) {
            case STRING -> new Words(tidy(cell.getStringCellValue()), false, Optional.empty());
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Words(cell.getBooleanCellValue() ? "TRUE" : "FALSE", false, Optional.empty());
            case ERROR ->
                new Words(
                        "#",
                        false,
                        Optional.of(new Message("单元格是错误值，请重填", "the cell holds an error; fill it in again")));
            default -> new Words("", false, Optional.empty());
        };
    }

    /** A number as people see it: a percentage with its sign, a date as a date. */
    private static Words number(Cell cell) {
        double value = cell.getNumericCellValue();
        String format = String.valueOf(cell.getCellStyle().getDataFormatString());
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime day = DateUtil.getLocalDateTime(value);
            return new Words(
                    day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                    true,
                    Optional.empty());
        }
        BigDecimal number = new BigDecimal(NumberToTextConverter.toText(value));
        if (format.contains("%")) {
            BigDecimal percent = number.movePointRight(2).stripTrailingZeros();
            return new Words(percent.toPlainString() + "%", false, Optional.empty());
        }
        return new Words(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(), false, Optional.empty());
    }

    /** Without white space around it and the marks that nobody sees. */
    private static String tidy(String text) {
        return text.replace("\u200B", "")
                .replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .replace("\r\n", "\n")
                .strip();
    }
}
