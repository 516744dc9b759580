package hecha.read;

import hecha.model.Message;
import java.io.IOException;
import java.util.List;

/** Web pages (.html), also those that a browser saved as one file (.mht), and the XML that Word calls a web page. */
public final class Html implements Format {
    private static final Message NAME = new Message("网页（.html）", "web page (.html)");

    @Override
    public String id() {
        return "html";
    }

    @Override
    public Message name() {
        return NAME;
    }

    @Override
    public List<String> extensions() {
        return List.of("html", "htm", "mht");
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean accepts(Probe file) {
        return isPage(file.head()) || (Mail.isMessage(file) && Mail.isPage(file));
    }

    /** A page may begin with comments, directives of a server or the declaration of XML. */
    private static boolean isPage(String head) {
        // A page in UTF-16 has a NUL at every other place.
        String plain = head.replace("\0", "");
        return plain.startsWith("<") && (plain.contains("<!doctype html") || plain.contains("<html"));
    }

    @Override
    public Content read(Probe file, Limits limits) throws Refusal {
        if (!Mail.isMessage(file)) {
            return HtmlReader.read(file.bytes(), "");
        }
        try {
            for (Mail.Part part : Mail.parts(file.bytes(), limits)) {
                if (part.type().equals("text/html")) {
                    return HtmlReader.read(part.bytes(), part.charset());
                }
            }
        } catch (IOException e) {
            throw Refusal.damaged(NAME);
        }
        throw Refusal.empty();
    }
}
