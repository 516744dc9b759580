package hecha.read;

import hecha.model.Hint;
import hecha.model.Layout;
import hecha.model.Span;
import java.util.List;

/**
 * What a format reads from a file.
 *
 * @param charset that the text was decoded with
 * @param hints what the format says of places, in text order
 * @param undecodable places where bytes could not be decoded
 */
public record Content(String text, String charset, List<Hint> hints, List<Span> undecodable, Layout layout) {
    public Content {
        hints = List.copyOf(hints);
        undecodable = List.copyOf(undecodable);
    }
}
