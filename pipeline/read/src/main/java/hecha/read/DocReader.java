package hecha.read;

import hecha.model.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a document of the Word of 1997 as Word shows it, in the way of {@link DocxWalker}. */
final class DocReader {
    private static final int LEVELS = 9;
    private static final int BULLET = 23;
    /** Also the end of a section. */
    private static final String PAGE_BREAK = "\f";

    private final HWPFDocument document;
    private final TextBuilder out = new TextBuilder();
    private final Map<Integer, Integer[]> counts = new HashMap<>();
    private int fields;
    private int results;
    /** Ends of pages since the last word. */
    private int breaks;

    private DocReader(HWPFDocument document) {
        this.document = document;
    }

    static Content read(byte[] bytes) throws Refusal {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                HWPFDocument document = new HWPFDocument(file)) {
            return new DocReader(document).read();
        } catch (EncryptedDocumentException e) {
            throw Refusal.password();
        } catch (OldWordFileFormatException e) {
            return old(bytes);
        } catch (IOException e) {
            throw Refusal.damaged(FormatNames.DOC);
        }
    }

    /** A document of Word 6 or 95: its text alone. */
    private static Content old(byte[] bytes) throws Refusal {
        TextBuilder out = new TextBuilder();
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                Word6Extractor extractor = new Word6Extractor(new HWPFOldDocument(file))) {
            extractor.getText().lines().forEach(line -> out.append(plain(line)).endParagraph());
        } catch (IOException e) {
            throw Refusal.damaged(FormatNames.DOC);
        }
        return out.content("GBK", List.of());
    }

    private Content read() {
        out.page(1);
        story(document.getRange());
        SummaryInformation summary = document.getSummaryInformation();
        if (summary == null) {
            out.forgetPages();
        } else {
            out.settlePages(summary.getPageCount(), summary.getCharCount());
        }
        breaks = 0;
        out.page(0);
        for (Layout.Part part : List.of(Layout.Part.TEXT_BOX, Layout.Part.FOOTNOTE, Layout.Part.ENDNOTE)) {
            Range range = switch (part) {
                case TEXT_BOX -> document.getMainTextboxRange();
                case FOOTNOTE -> document.getFootnoteRange();
                default -> document.getEndnoteRange();
            };
            if (range.numParagraphs() > 0 && !range.text().isBlank()) {
                out.part(part);
                story(range);
            }
        }
        String comments = plain(document.getCommentsRange().text()).strip();
        out.omit(Layout.Omission.Kind.COMMENT, comments);
        return out.content("UTF-16LE", List.of());
    }

    private void story(Range range) {
        fields = 0;
        results = 0;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table);
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                paragraph(paragraph);
            }
        }
    }

    private void table(Table table) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            for (int c = 0; c < table.getRow(r).numCells(); c++) {
                edges.add(near(table.getRow(r).getCell(c).getLeftEdge()));
            }
        }
        List<Integer> columns = List.copyOf(edges);
        out.startTable();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            out.startRow();
            int least = 0;
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int column = Math.max(least, columns.indexOf(near(cell.getLeftEdge())));
                least = column + 1;
                out.startCell(column);
                for (int p = 0; p < cell.numParagraphs(); p++) {
                    paragraph(cell.getParagraph(p));
                }
                boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                out.endCell(below || (cell.isMerged() && !cell.isFirstMerged()));
            }
            out.endRow();
        }
        out.endTable();
    }

    /** Edges that differ by less than a millimetre are one. */
    private static int near(int twips) {
        return Math.round(twips / 57f);
    }

    private void paragraph(Paragraph paragraph) {
        int from = out.length();
        breaks += paragraph.pageBreakBefore() && from > 0 ? 1 : 0;
        turn();
        out.append(label(paragraph));
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            String[] parts = run.text().split(PAGE_BREAK, -1);
            run(run, parts[0]);
            for (int part = 1; part < parts.length; part++) {
                breaks++;
                run(run, parts[part]);
            }
        }
        int level = level(paragraph);
        if (level >= 0) {
            out.heading(from, level);
        }
        out.endParagraph();
        turn();
    }

    /** Begins the pages that breaks have asked for. */
    private void turn() {
        out.page(out.page() == 0 ? 0 : out.page() + breaks);
        breaks = 0;
    }

    private void run(CharacterRun run, String raw) {
        String words = shown(raw);
        words = out.isNote() && out.atLineStart() ? words.stripLeading() : words;
        if (words.isEmpty() || run.isMarkedDeleted()) {
            return;
        }
        turn();
        if (run.isVanished()) {
            out.omit(Layout.Omission.Kind.HIDDEN, words);
        } else if (run.getSubSuperScriptIndex() == 1) {
            String raised = Raised.shown(out.text(), words);
            out.append(raised);
            if (raised.isEmpty()) {
                out.omit(Layout.Omission.Kind.NOTE_MARK, words);
            }
        } else if (run.getUnderlineCode() != 0 && words.length() > 1 && words.isBlank() && words.indexOf('\n') < 0) {
            int at = out.length();
            out.append("_".repeat(words.length()));
            out.blank(at, Layout.Form.SPACE);
        } else {
            out.append(words);
        }
    }

    /** The characters that are shown: the codes of fields and the anchors of pictures and notes are not. */
    private String shown(String raw) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case 0x13 -> fields++;
                case 0x14 -> results++;
                case 0x15 -> {
                    fields = Math.max(0, fields - 1);
                    results = Math.min(results, fields);
                }
                default -> {
                    if (fields == results) {
                        shown.append(plain(c));
                    }
                }
            }
        }
        return shown.toString();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static String plain(char c) {
        return switch (c) {
            case 0x0B -> "\n";
            case 0x1E -> "-";
            case '\t' -> "\t";
            default -> c < ' ' ? "" : String.valueOf(c);
        };
    }

    private int level(Paragraph paragraph) {
        int styles = document.getStyleSheet().numStyles();
        StyleDescription style = paragraph.getStyleIndex() < styles
                ? document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex())
                : null;
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        if (name.equals("title") || name.equals("标题")) {
            return 0;
        }
        int digit = name.isEmpty() ? -1 : name.charAt(name.length() - 1) - '0';
        if ((name.startsWith("heading ") || name.startsWith("标题 ")) && digit >= 1 && digit <= 9) {
            return digit;
        }
        return paragraph.getLvl() >= 0 && paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : -1;
    }

    private String label(Paragraph paragraph) {
        HWPFList list = paragraph.isInList() ? list(paragraph) : null;
        if (list == null) {
            return "";
        }
        int level = Math.max(0, Math.min(LEVELS - 1, paragraph.getIlvl()));
        Integer[] count = counts.computeIfAbsent(list.getLsid(), key -> new Integer[LEVELS]);
        count[level] = count[level] == null ? list.getStartAt((char) level) : count[level] + 1;
        Arrays.fill(count, level + 1, LEVELS, null);
        if (list.getNumberFormat((char) level) == BULLET) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        String pattern = String.valueOf(list.getNumberText((char) level));
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c < LEVELS) {
                int value = count[c] == null ? list.getStartAt(c) : count[c];
                label.append(ListNumbers.of(value, format(list.getNumberFormat(c))));
            } else {
                label.append(c);
            }
        }
        return ListNumbers.label(label);
    }

    private static @org.jspecify.annotations.Nullable HWPFList list(Paragraph paragraph) {
        try {
            return paragraph.getList();
        } catch (RuntimeException e) {
            // The paragraph names a list that the document does not have.
            return null;
        }
    }

    /** The names of {@link ListNumbers} for the codes of MSONFC in [MS-OSHARED] 2.2.1.3. */
    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10, 17, 36 -> "ideographDigital";
            case 11, 33, 35, 37, 39 -> "chineseCounting";
            case 14, 19 -> "decimalFullWidth";
            case 16, 34 -> "ideographLegalTraditional";
            case 18, 28 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 26 -> "decimalEnclosedFullstop";
            case 27 -> "decimalEnclosedParen";
            case 29 -> "ideographEnclosedCircle";
            case 30 -> "ideographTraditional";
            case 31 -> "ideographZodiac";
            case 38 -> "chineseLegalSimplified";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
