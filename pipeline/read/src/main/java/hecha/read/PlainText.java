package hecha.read;

import hecha.model.Layout;
import hecha.model.Message;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain text in any encoding that Chinese texts come in; what no other format claims is tried as such. */
public final class PlainText implements Format {
    /** With fewer Chinese characters, a file that is called an office document is a broken one and no text. */
    private static final int PLAIN = 20;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public Message name() {
        return new Message("文本文件", "text file");
    }

    @Override
    public List<String> extensions() {
        return List.of("txt", "md");
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean isolated() {
        return false;
    }

    @Override
    public boolean accepts(Probe file) {
        return !file.isZip() && !file.isCompound() && !Mail.isMessage(file);
    }

    private static boolean isHan(int c) {
        return c >= 0x4E00 && c < 0xA000;
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        Charsets.Decoded decoded = Charsets.decode(file.bytes());
        if (decoded.text().isBlank()) {
            throw Refusal.empty();
        }
        List<Span> garbled = Mojibake.find(decoded.text());
        if (garbled.isEmpty() && !Charsets.isText(decoded)) {
            throw Refusal.unknown();
        }
        Optional<Format> other = Formats.ofSuffix(file.suffix()).filter(Format::isolated);
        if (other.isPresent()
                && decoded.text().chars().filter(PlainText::isHan).limit(PLAIN).count() < PLAIN) {
            throw Refusal.damaged(other.get().name());
        }
        if (file.head().startsWith("<?xml")) {
            throw Refusal.unsupported(
                    new Message("XML 数据文件", "an XML data file"),
                    new Message("请报送报告本身（如 .docx）", "submit the report itself (such as a .docx)"));
        }
        List<Span> undecodable = new ArrayList<>(decoded.undecodable());
        undecodable.removeIf(place -> garbled.stream().anyMatch(lines -> lines.contains(place)));
        undecodable.addAll(garbled);
        undecodable.sort(null);
        return new Content(decoded.text(), decoded.charset(), List.of(), undecodable, Layout.NONE);
    }
}
