package hecha.letter;

import hecha.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the list that a unit fills in: one blank a line, the three columns for the unit open, all else locked, and in a
 * hidden column each line's {@link Identity}. {@link AnswerBook} reads it back.
 */
public final class ListWorkbook {
    static final String SHEET = "退改清单";
    static final String NUMBER = "序";
    static final String ANSWER = "填写";
    static final String REASON = "不能补的理由";
    static final String PERSON = "提出人";
    static final String KEY = "识别码";
    private static final List<String> HEADER =
            List.of(NUMBER, "位置", "原文（〔 〕是要填的地方）", "要填什么", ANSWER, REASON, PERSON, KEY);
    private static final int[] WIDTHS = {5, 15, 46, 15, 22, 18, 9, 10};
    private static final int KEY_COLUMN = 7;
    private static final int FIRST_OPEN = 4;
    private static final int LAST_OPEN = 6;
    private static final float LINE_HEIGHT = 15.5f;
    private static final float HIGHEST = 400;
    private static final String FONT = "宋体";

    /** So many characters fit into a cell. */
    private static final int LONGEST = 32_767;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet(SHEET);
    private final CellStyle plain = style(false, false);
    private final CellStyle centred = centred();
    private final CellStyle open = open();
    private int next;

    private ListWorkbook() {}

    /** Writes the list of {@code unit} to {@code out}, which stays open. */
    public static void write(UnitReturn unit, OutputStream out) throws IOException {
        ListWorkbook list = new ListWorkbook();
        try (list.workbook) {
            list.fill(unit);
            list.workbook.write(out);
        }
    }

    private void fill(UnitReturn unit) {
        workbook.getProperties().getCoreProperties().setCreator("");
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        sheet.setColumnHidden(KEY_COLUMN, true);
        line(unit.unit() + "：" + SHEET + "（共" + unit.asked().size() + "项）", true);
        line("只在“" + ANSWER + "”一栏填写，请填数字或文字本身；报回期限：" + unit.deadline() + "。", false);
        line("确实不能补的，“" + ANSWER + "”留空，写明“" + REASON + "”和“" + PERSON + "”，由退回单位核定。请不要删行、加行或合并单元格。", false);
        header();
        for (ReportReturn report : unit.reports()) {
            if (!report.asked().isEmpty()) {
                band(report);
            }
            report.asked().forEach(this::row);
        }
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        print();
    }

    private void line(String text, boolean title) {
        Row row = sheet.createRow(next);
        Cell cell = row.createCell(0);
        cell.setCellValue(shown(text));
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(title, title ? 14 : 10.5));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        cell.setCellStyle(style);
        row.setHeightInPoints(title ? 24 : 17);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, LAST_OPEN));
        next++;
    }

    private void header() {
        CellStyle style = style(true, true);
        Row row = sheet.createRow(next);
        for (int i = 0; i < HEADER.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(HEADER.get(i));
            cell.setCellStyle(style);
        }
        row.setHeightInPoints(22);
        sheet.setRepeatingRows(new CellRangeAddress(next, next, 0, KEY_COLUMN));
        next++;
        sheet.createFreezePane(0, next);
    }

    private void band(ReportReturn report) {
        CellStyle style = style(true, false);
        Row row = sheet.createRow(next);
        String name = report.name() + (report.title().isEmpty() ? "" : "（" + report.file() + "）");
        for (int i = 0; i <= LAST_OPEN; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
        }
        row.getCell(0).setCellValue(shown(name + "　" + LetterText.counts(report.blanks(), report.changes())));
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, LAST_OPEN));
        int width = 0;
        for (int i = 0; i <= LAST_OPEN; i++) {
            width += WIDTHS[i];
        }
        row.setHeightInPoints(4 + LINE_HEIGHT * lines(name, width - 20));
        next++;
    }

    private void row(Asked asked) {
        Row row = sheet.createRow(next);
        List<String> texts = List.of(
                asked.place(),
                asked.words(),
                asked.want(),
                "",
                "",
                "",
                asked.identity().encoded());
        Cell number = row.createCell(0);
        number.setCellValue(asked.number());
        number.setCellStyle(centred);
        int high = 1;
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i + 1);
            String text = shown(texts.get(i));
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
            boolean mine = i + 1 >= FIRST_OPEN && i + 1 <= LAST_OPEN;
            cell.setCellStyle(mine ? open : plain);
            if (i + 1 < KEY_COLUMN) {
                high = Math.max(high, lines(text, WIDTHS[i + 1]));
            }
        }
        row.setHeightInPoints(Math.min(HIGHEST, high * LINE_HEIGHT + 4));
        next++;
    }

    /** What a cell can hold of {@code text}. */
    private static String shown(String text) {
        String printable = Printable.of(text);
        if (printable.length() <= LONGEST) {
            return printable;
        }
        int end = LONGEST - 1;
        return printable.substring(0, Character.isHighSurrogate(printable.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** How many lines {@code text} takes in a column of {@code width} digits; a Chinese character takes two. */
    private static int lines(String text, int width) {
        long digits = text.codePoints().map(c -> c < 0x1100 ? 11 : 22).sum();
        return (int) (digits / (10L * Math.max(1, width - 1)) + 1);
    }

    private Font font(boolean bold, double size) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        font.setFontHeight((short) Math.round(size * 20));
        return font;
    }

    private CellStyle style(boolean bold, boolean head) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(bold, 10.5));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (head) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (bold) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private CellStyle centred() {
        CellStyle style = style(false, false);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    /** A cell for the unit: open, and text, so that no date is made of {@code 3-5} and no zero is lost. */
    private CellStyle open() {
        CellStyle style = style(false, false);
        style.setLocked(false);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void print() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        sheet.setHorizontallyCenter(true);
    }
}
