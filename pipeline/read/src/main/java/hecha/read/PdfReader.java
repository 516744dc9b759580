package hecha.read;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the characters of a PDF document with their places; {@link FixedLayout} makes lines and paragraphs of them. */
final class PdfReader {
    /** A page with fewer characters and a picture on it is a scan, perhaps with a stamp on it. */
    private static final int SCANNED = 10;

    private PdfReader() {}

    static Content read(byte[] bytes) throws Refusal {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes))) {
            FixedLayout layout = new FixedLayout();
            Glyphs glyphs = new Glyphs(layout);
            glyphs.writeText(document, new StringWriter());
            boolean pictures = glyphs.count < (long) SCANNED * document.getNumberOfPages() && holdsPictures(document);
            if (pictures) {
                throw Refusal.scanned();
            }
            if (glyphs.unknown * 3 > glyphs.count) {
                throw new Refusal(
                        "no-characters",
                        "文字的编码丢失，看得见但取不出来；请报送电子原稿（如 .docx），或重新生成 PDF",
                        "its letters have no codes, they show but cannot be read; submit the original (such as .docx) or"
                                + " make the PDF again");
            }
            TextBuilder out = FixedText.of(layout);
            return out.content("UTF-8", Broken.places(out.text()));
        } catch (InvalidPasswordException e) {
            throw Refusal.password();
        } catch (IOException e) {
            throw Refusal.damaged(FormatNames.PDF);
        }
    }

    private static boolean holdsPictures(PDDocument document) {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName ignored : resources.getXObjectNames()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes the characters of each page as they are drawn. */
    private static final class Glyphs extends PDFTextStripper {
        private final FixedLayout layout;
        private List<FixedLayout.Glyph> page = new ArrayList<>();
        private long count;
        private long unknown;

        Glyphs(FixedLayout layout) {
            this.layout = layout;
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            String text = position.getUnicode();
            if (text == null || text.isBlank()) {
                return;
            }
            count++;
            char first = text.charAt(0);
            if (first == '\uFFFD' || first < ' ' || (first >= '\uE000' && first <= '\uF8FF')) {
                unknown++;
                if (first < ' ') {
                    return;
                }
            }
            double height = position.getFontSizeInPt();
            page.add(new FixedLayout.Glyph(
                    position.getXDirAdj(),
                    position.getYDirAdj(),
                    position.getWidthDirAdj(),
                    height > 0 ? height : position.getHeightDir() * 1.4,
                    text));
        }

        @Override
        protected void endPage(PDPage ended) {
            layout.page(page);
            page = new ArrayList<>();
        }

        /** The stripper's own lines are not wanted. */
        @Override
        protected void writePage() {
            charactersByArticle.forEach(List::clear);
        }
    }
}
