package hecha.model;

import java.util.List;

/**
 * One report as read: its text as decoded, with what the file format itself says of places in it.
 *
 * @param id SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param name the name that the user gave, with {@code /} between folders
 * @param mediaType the type found by content, such as {@code text/plain}
 * @param charset the character set that the bytes were decoded with
 * @param hints what the format says of places, in text order; empty for plain text
 * @param undecodable places where bytes could not be decoded (each holds U+FFFD)
 * @param layout where the words stand in the file that people open
 */
public record Source(
        String id,
        String name,
        String mediaType,
        String charset,
        String text,
        List<Hint> hints,
        List<Span> undecodable,
        Layout layout) {
    public Source {
        hints = List.copyOf(hints);
        undecodable = List.copyOf(undecodable);
    }

    /** A source whose lines say all that is known of its places. */
    public Source(
            String id,
            String name,
            String mediaType,
            String charset,
            String text,
            List<Hint> hints,
            List<Span> undecodable) {
        this(id, name, mediaType, charset, text, hints, undecodable, Layout.NONE);
    }
}
