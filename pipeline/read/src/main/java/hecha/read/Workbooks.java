package hecha.read;

import hecha.model.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Workbooks as their user sees them: each sheet a table, numbers in the form that the cell shows. */
final class Workbooks {
    private Workbooks() {}

    static Content xls(byte[] bytes) throws Refusal {
        TextBuilder out = new TextBuilder();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            DataFormatter formatter = new DataFormatter(Locale.CHINA);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    out.omit(hecha.model.Layout.Omission.Kind.HIDDEN, "工作表“" + workbook.getSheetName(i) + "”");
                } else {
                    sheet(workbook.getSheetAt(i), formatter, out);
                }
            }
        } catch (EncryptedDocumentException e) {
            throw Refusal.password();
        } catch (OldExcelFormatException e) {
            throw Refusal.unsupported(
                    new Message("1995 年以前的 Excel 文件", "an Excel file from before 1995"),
                    new Message("请另存为 .xlsx 后再报", "save it as .xlsx and submit that"));
        } catch (IOException e) {
            throw Refusal.damaged(FormatNames.XLS);
        }
        return out.content("UTF-16LE", List.of());
    }

    private static void sheet(HSSFSheet sheet, DataFormatter formatter, TextBuilder out) {
        Sheet table = new Sheet(out, sheet.getSheetName());
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!row.getZeroHeight() && !sheet.isColumnHidden(cell.getColumnIndex())) {
                    table.cell(row.getRowNum(), cell.getColumnIndex(), shown(cell, formatter));
                }
            }
        }
        table.end();
    }

    /** What the cell shows; of a formula the result that was last computed. */
    private static String shown(Cell cell, DataFormatter formatter) {
        if (cell.getCellType() != CellType.FORMULA) {
            return formatter.formatCellValue(cell);
        }
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC ->
                formatter.formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    static Content xlsx(byte[] bytes, Limits limits) throws Refusal {
        guard(bytes, limits);
        TextBuilder out = new TextBuilder();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    Sheet table = new Sheet(out, sheets.getSheetName());
                    XMLReader parser = parser();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            null,
                            strings,
                            new Cells(table),
                            new DataFormatter(Locale.CHINA),
                            false));
                    parser.parse(new InputSource(in));
                    table.end();
                }
            }
        } catch (IOException | OpenXML4JException | SAXException e) {
            throw Refusal.damaged(FormatNames.XLSX);
        }
        return out.content("UTF-8", List.of());
    }

    /** Holds the parts against the limits, and refuses DTDs, before the library sees them. */
    static void guard(byte[] bytes, Limits limits) throws Refusal {
        ZipSecureFile.setMaxEntrySize(limits.unpacked());
        ZipSecureFile.setMaxFileCount(limits.entries());
        ZipSecureFile.setMinInflateRatio(0);
        try (Packed zip = Packed.open(bytes, limits, FormatNames.XLSX)) {
            for (String name : zip.inOrder()) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    try (InputStream in = zip.part(name).orElseThrow()) {
                        Dtds.refuse(in);
                    } catch (Packed.LimitException e) {
                        throw e.refusal();
                    } catch (IOException e) {
                        throw Refusal.damaged(FormatNames.XLSX);
                    }
                }
            }
        }
    }

    private static XMLReader parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader parser = factory.newSAXParser().getXMLReader();
            // Without one the parser prints what it finds.
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the cells of a sheet as they come. */
    private record Cells(Sheet table) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {
            // The first cell begins its row.
        }

        @Override
        public void endRow(int row) {
            // The next cell ends the row before.
        }

        @Override
        public void cell(String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            CellReference place = new CellReference(reference);
            table.cell(place.getRow(), place.getCol(), shown == null ? "" : shown);
        }
    }
}
