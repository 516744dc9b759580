package hecha.audit;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads what the county answered in the workbook that {@link AuditWorkbook} wrote, wherever its columns stand now. */
public final class AnswersXlsx {
    private static final List<String> NEEDED = List.of(
            "材料", "位置", "请补", AuditWorkbook.STATE, AuditWorkbook.ANSWER, AuditWorkbook.REMARK, AuditWorkbook.KEY);

    /**
     * One answered row.
     *
     * @param state 待补, 已补 or 豁免
     * @param key the row's name across versions
     */
    public record Answer(
            String report, String where, String ask, String state, String value, String remark, String key) {
        /** Filled in: marked so, with a value. */
        public boolean given() {
            return state.equals(AuditWorkbook.DONE) && !value.isBlank();
        }

        /** Marked as filled in, but without a value. */
        public boolean empty() {
            return state.equals(AuditWorkbook.DONE) && value.isBlank();
        }

        /** Not to be filled in. */
        public boolean waived() {
            return state.equals(AuditWorkbook.WAIVED);
        }
    }

    /**
     * @throws IOException where the bytes are no workbook with the sheet 退改清单 and its columns
     */
    public List<Answer> read(InputStream in) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Optional<Sheet> sheet = workbook.findSheet(AuditWorkbook.MEND);
            if (sheet.isEmpty()) {
                throw new IOException("没有工作表“" + AuditWorkbook.MEND + "”");
            }
            List<Answer> answers = new ArrayList<>();
            Map<String, Integer> columns = new HashMap<>();
            try (Stream<Row> rows = sheet.get().openStream()) {
                rows.forEach(row -> {
                    if (columns.isEmpty()) {
                        header(row, columns);
                    } else {
                        answer(row, columns).ifPresent(answers::add);
                    }
                });
            }
            if (columns.isEmpty()) {
                throw new IOException("工作表“" + AuditWorkbook.MEND + "”里没有表头 " + String.join("、", NEEDED));
            }
            return answers;
        } catch (ExcelReaderException e) {
            throw new IOException("不是可读的 xlsx（" + e.getMessage() + "）", e);
        }
    }

    private static void header(Row row, Map<String, Integer> columns) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            found.putIfAbsent(text(row, i), i);
        }
        if (found.keySet().containsAll(NEEDED)) {
            columns.putAll(found);
        }
    }

    private static Optional<Answer> answer(Row row, Map<String, Integer> columns) {
        List<String> values = NEEDED.stream()
                .map(name -> text(row, Objects.requireNonNull(columns.get(name))))
                .toList();
        if (values.get(6).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6)));
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(AnswersXlsx::text).orElse("");
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell.getText().strip();
    }
}
