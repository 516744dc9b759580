package hecha.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Looks for a document type declaration at the start of an XML part, where alone it can stand. */
final class Dtds {
    private static final int HEAD = 64 * 1024;

    private Dtds() {}

    /** Reads the part to its end, so that it is counted whole against the limits. */
    static void refuse(InputStream in) throws IOException, Refusal {
        byte[] head = in.readNBytes(HEAD);
        String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\0", "");
        int at = text.indexOf("<!DOCTYPE");
        if (at >= 0 && !hasElement(text, at)) {
            throw Refusal.dtd();
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Whether an element begins before {@code end}, after which no declaration can stand. */
    private static boolean hasElement(String text, int end) {
        for (int i = 0; i + 1 < end; i++) {
            if (text.charAt(i) == '<' && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
