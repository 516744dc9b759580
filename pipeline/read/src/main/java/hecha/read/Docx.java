package hecha.read;

import hecha.model.Layout;
import hecha.model.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word documents (.docx). */
public final class Docx implements Format {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public String id() {
        return "docx";
    }

    @Override
    public Message name() {
        return new Message("Word 文档（.docx）", "Word document (.docx)");
    }

    @Override
    public List<String> extensions() {
        return List.of("docx");
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean accepts(Probe file) {
        return file.zipNames().contains("word/document.xml");
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        DocxLimits.apply();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            DocxText text = new DocxText(document);
            return new Content(text.text(), "UTF-8", text.hints(), List.of(), Layout.NONE);
        } catch (IOException e) {
            throw Refusal.damaged(name());
        }
    }
}
