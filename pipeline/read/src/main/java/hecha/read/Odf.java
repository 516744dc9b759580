package hecha.read;

import hecha.model.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** OpenDocument texts and sheets (.odt, .ods), as an archive or as one flat XML file (.fodt). */
public final class Odf implements Format {
    private static final Message NAME = new Message("OpenDocument 文档（.odt）", "OpenDocument text (.odt)");

    @Override
    public String id() {
        return "odf";
    }

    @Override
    public Message name() {
        return NAME;
    }

    @Override
    public List<String> extensions() {
        return List.of("odt", "ods");
    }

    @Override
    public String mediaType() {
        return "application/vnd.oasis.opendocument.text";
    }

    @Override
    public boolean accepts(Probe file) {
        return (file.zipNames().contains("content.xml")
                        && (file.zipNames().contains("META-INF/manifest.xml")
                                || file.zipNames().contains("mimetype")))
                || (file.head().startsWith("<?xml") && file.head().contains("<office:document"));
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        OdfStyles styles = new OdfStyles();
        OdfWalker walker = new OdfWalker(styles);
        if (!file.isZip()) {
            byte[] bytes = file.bytes();
            walk(new ByteArrayInputStream(bytes), styles);
            walk(new ByteArrayInputStream(bytes), walker);
            return walker.content();
        }
        try (Packed zip = Packed.open(file.bytes(), limits, NAME)) {
            Optional<byte[]> manifest = zip.bytes("META-INF/manifest.xml");
            if (manifest.isPresent()
                    && new String(manifest.get(), java.nio.charset.StandardCharsets.UTF_8)
                            .contains("encryption-data")) {
                throw Refusal.password();
            }
            for (String part : List.of("styles.xml", "content.xml")) {
                Optional<InputStream> in = zip.part(part);
                if (in.isPresent()) {
                    walk(in.get(), styles);
                }
            }
            walk(zip.part("content.xml").orElseThrow(), walker);
        }
        return walker.content();
    }

    private static void walk(InputStream part, Xml.Handler handler) throws Refusal {
        try (InputStream in = part) {
            Xml.walk(in, handler);
        } catch (Packed.LimitException e) {
            throw e.refusal();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof Packed.LimitException limit
                    ? limit.refusal()
                    : Refusal.damaged(NAME, "正文读不完整", "its text cannot be read whole");
        } catch (IOException e) {
            throw Refusal.damaged(NAME);
        }
    }
}
