package hecha.read;

import hecha.model.Message;
import java.util.List;

/** Rich Text Format (.rtf), often under the name .doc. */
public final class Rtf implements Format {
    @Override
    public String id() {
        return "rtf";
    }

    @Override
    public Message name() {
        return FormatNames.RTF;
    }

    @Override
    public List<String> extensions() {
        return List.of("rtf");
    }

    @Override
    public String mediaType() {
        return "application/rtf";
    }

    @Override
    public boolean accepts(Probe file) {
        return file.head().startsWith("{\\rtf");
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        return RtfReader.read(file.bytes());
    }
}
