package hecha.read;

import hecha.model.Message;
import java.util.List;

/** Documents of the Word of 1997 (.doc) and of WPS (.wps), which writes the same. */
public final class Doc implements Format {
    @Override
    public String id() {
        return "doc";
    }

    @Override
    public Message name() {
        return FormatNames.DOC;
    }

    @Override
    public List<String> extensions() {
        return List.of("doc", "wps");
    }

    @Override
    public String mediaType() {
        return "application/msword";
    }

    @Override
    public boolean accepts(Probe file) {
        return file.isCompound() && file.holdsStream("WordDocument") && !file.holdsStream("EncryptedPackage");
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        return DocReader.read(file.bytes());
    }
}
