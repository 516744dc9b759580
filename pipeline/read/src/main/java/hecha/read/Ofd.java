package hecha.read;

import hecha.model.Message;
import java.util.List;

/** Documents of fixed layout after GB/T 33190 (.ofd), which offices in China keep and send. */
public final class Ofd implements Format {
    @Override
    public String id() {
        return "ofd";
    }

    @Override
    public Message name() {
        return FormatNames.OFD;
    }

    @Override
    public List<String> extensions() {
        return List.of("ofd");
    }

    @Override
    public String mediaType() {
        return "application/ofd";
    }

    @Override
    public boolean accepts(Probe file) {
        return file.zipNames().contains("OFD.xml");
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        return OfdReader.read(file.bytes(), limits);
    }
}
