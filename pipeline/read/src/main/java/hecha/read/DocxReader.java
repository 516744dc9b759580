package hecha.read;

import hecha.model.Hint;
import hecha.model.Message;
import hecha.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EmptyFileException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Reads the text of a Word document (.docx), with its tables, headings and computed numbering as hints. */
final class DocxReader {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The text of a document and what the document says of places in it. */
    record Content(String text, List<Hint> hints) {}

    private DocxReader() {}

    /** Whether the bytes are a zip archive, which every .docx is. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * @throws UnreadableException where the archive is no Word document, is damaged, or unpacks beyond the limits
     */
    static Content read(byte[] bytes, String name) throws UnreadableException {
        DocxLimits.apply();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            DocxText text = new DocxText(document);
            return new Content(text.text(), text.hints());
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | EmptyFileException e) {
            throw broken(name, e);
        } catch (RuntimeException e) {
            // POI lets unchecked exceptions of many kinds through for damaged files.
            throw broken(name, e);
        }
    }

    private static UnreadableException broken(String name, Exception e) {
        String why = String.valueOf(e.getMessage());
        if (why.contains("Zip bomb") || why.contains("MAX_FILE_COUNT") || why.contains("max entry size")) {
            return new UnreadableException(
                    "too-large",
                    new Message(
                            name + "：解压后超过上限（每个部件 64 MB、2000 个部件），可能是压缩炸弹，未读取",
                            name
                                    + ": unpacks beyond the limits (64 MB a part, 2000 parts), perhaps a zip bomb; not"
                                    + " read"));
        }
        return new UnreadableException(
                "broken-docx",
                new Message(
                        name + "：不是完整的 Word 文档（.docx），请用 Word 重新保存后再报",
                        name + ": not a whole Word document (.docx); save it again in Word"));
    }
}
