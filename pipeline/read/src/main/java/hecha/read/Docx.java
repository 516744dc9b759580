package hecha.read;

import hecha.model.Message;
import java.util.List;

/** Word documents (.docx), those that LibreOffice, WPS and strict OOXML programs write, too. */
public final class Docx implements Format {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public String id() {
        return "docx";
    }

    @Override
    public Message name() {
        return FormatNames.DOCX;
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
        return file.zipNames().stream().anyMatch(name -> name.startsWith("word/") || name.equals("[Content_Types].xml"))
                && file.zipNames().stream().noneMatch(name -> name.startsWith("xl/") || name.startsWith("ppt/"));
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        return DocxReader.read(file.bytes(), limits).content();
    }
}
