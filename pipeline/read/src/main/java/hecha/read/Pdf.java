package hecha.read;

import hecha.model.Message;
import java.util.List;

/** PDF documents that hold text. */
public final class Pdf implements Format {
    private static final int HEAD = 1024;

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public Message name() {
        return FormatNames.PDF;
    }

    @Override
    public List<String> extensions() {
        return List.of("pdf");
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    /** The mark may stand a little behind the start, ISO 32000 says. */
    @Override
    public boolean accepts(Probe file) {
        int at = file.head().indexOf("%pdf-");
        return at >= 0 && at < HEAD && (at == 0 || file.head().indexOf("%pdf-1.") == at);
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        return PdfReader.read(file.bytes());
    }
}
