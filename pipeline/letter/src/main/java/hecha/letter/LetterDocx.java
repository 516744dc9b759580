package hecha.letter;

import hecha.letter.LetterText.Look;
import hecha.letter.LetterText.Paragraph;
import hecha.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Writes a letter on A4 as GB/T 9704—2012 lays out official papers: title in 小标宋 of size 2, text in 仿宋 of size 3, 22
 * lines of 28 characters a page. A machine without these fonts is told by the document which others to take.
 */
public final class LetterDocx {
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final String HEADING_FONT = "黑体";
    private static final String LATIN_FONT = "Times New Roman";
    private static final double TITLE_SIZE = 22;
    private static final double TEXT_SIZE = 16;
    private static final double NUMBER_SIZE = 14;
    /** Twentieths of a point. */
    private static final int LINE = 560;

    private static final int TITLE_LINE = 700;
    private static final int TWO_CHARACTERS = 640;
    private static final int FOUR_CHARACTERS = 1280;

    private static final String FONT_TABLE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK;华文中宋;STZhongsong;宋体;SimSun;Noto Serif CJK SC"/>\
            <w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
            <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋;FangSong;华文仿宋;STFangsong;Noto Serif CJK SC"/>\
            <w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="variable"/></w:font>
            <w:font w:name="黑体"><w:altName w:val="SimHei;Noto Sans CJK SC"/>\
            <w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
            </w:fonts>
            """;

    private LetterDocx() {}

    /** Writes the letter to {@code out}, which stays open. */
    public static void write(UnitReturn unit, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            fonts(document);
            document.getProperties().getCoreProperties().setTitle(LetterText.title(unit));
            document.getProperties().getCoreProperties().setCreator("");
            for (Paragraph paragraph : LetterText.of(unit)) {
                add(document, paragraph);
            }
            document.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void add(XWPFDocument document, Paragraph paragraph) {
        XWPFParagraph to = document.createParagraph();
        to.setSpacingBefore(0);
        to.setSpacingAfter(paragraph.look() == Look.TITLE ? LINE : 0);
        to.getCTPPr().getSpacing().setLine(BigInteger.valueOf(paragraph.look() == Look.TITLE ? TITLE_LINE : LINE));
        to.getCTPPr().getSpacing().setLineRule(STLineSpacingRule.EXACT);
        // A comma at the end of a line stays within the margin.
        to.getCTPPr().addNewOverflowPunct().setVal(false);
        XWPFRun run = to.createRun();
        switch (paragraph.look()) {
            case TITLE -> {
                to.setAlignment(ParagraphAlignment.CENTER);
                font(run, TITLE_FONT, TITLE_SIZE);
            }
            case HEADING -> {
                to.setIndentationFirstLine(TWO_CHARACTERS);
                to.setKeepNext(true);
                font(run, HEADING_FONT, TEXT_SIZE);
            }
            case BODY -> {
                to.setIndentationFirstLine(TWO_CHARACTERS);
                font(run, TEXT_FONT, TEXT_SIZE);
            }
            case CLOSING -> {
                // The seal never stands on a page without words of the letter.
                to.setIndentationFirstLine(TWO_CHARACTERS);
                to.setKeepNext(true);
                font(run, TEXT_FONT, TEXT_SIZE);
            }
            case SIGNATURE -> {
                to.setAlignment(ParagraphAlignment.RIGHT);
                to.setIndentationRight(FOUR_CHARACTERS);
                font(run, TEXT_FONT, TEXT_SIZE);
            }
            case ADDRESSEE -> font(run, TEXT_FONT, TEXT_SIZE);
        }
        run.setText(Printable.of(paragraph.text()));
    }

    private static void font(XWPFRun run, String name, double size) {
        run.setFontFamily(LATIN_FONT, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN_FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(name, XWPFRun.FontCharRange.eastAsia);
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        fonts.setHint(STHint.EAST_ASIA);
        run.setFontSize(size);
    }

    /** A4 with the margins of the standard: 37 mm above, 28 mm left, the text 156 by 225 mm. */
    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        size.setOrient(STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setBottom(BigInteger.valueOf(1985));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1400));
        margins.setGutter(BigInteger.ZERO);
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        text(paragraph, "— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        XWPFRun number = new XWPFRun(paragraph.getCTP().getFldSimpleArray(0).addNewR(), (IRunBody) paragraph);
        number.setText("1");
        font(number, "宋体", NUMBER_SIZE);
        text(paragraph, " —");
    }

    private static void text(XWPFParagraph paragraph, String words) {
        XWPFRun run = paragraph.createRun();
        run.setText(words);
        font(run, "宋体", NUMBER_SIZE);
    }

    /** Tells which fonts may stand for those of the standard. */
    private static void fonts(XWPFDocument document) throws IOException, InvalidFormatException {
        PackagePart part = document.getPackage()
                .createPart(
                        PackagingURIHelper.createPartName("/word/fontTable.xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
        try (OutputStream to = part.getOutputStream()) {
            to.write(FONT_TABLE.getBytes(StandardCharsets.UTF_8));
        }
        document.getPackagePart()
                .addRelationship(
                        part.getPartName(),
                        TargetMode.INTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
    }
}
