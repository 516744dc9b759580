package hecha.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The name of one line of a list that went out, and all that is needed to take its answer: it stands in a hidden, locked
 * cell of the line, so that the line is known wherever it comes back.
 *
 * @param round from 1
 * @param report the first twelve digits of the report's id
 * @param mark of the blank or the row among those of the report
 * @param number the line's number in its list, from 1
 * @param total how many lines the list has
 * @param slot what is wanted, as {@link hecha.model.Gap#slot()}; {@link #MEND} where the report is to be changed
 * @param unit as {@link hecha.model.Gap#unit()}, or empty
 * @param kind as {@link hecha.model.Gap#kind()}, or empty
 */
public record Identity(
        String batch,
        int round,
        String addressee,
        String report,
        String mark,
        int number,
        int total,
        String slot,
        String unit,
        String kind) {
    /** The slot of a line that asks for no value but for a change of the report. */
    public static final String MEND = "mend";

    private static final String VERSION = "H1";
    private static final int DIGITS_OF_REPORT = 12;
    private static final int PARTS = 12;

    /** The short form of a report's id. */
    public static String shortId(String id) {
        return id.substring(0, Math.min(DIGITS_OF_REPORT, id.length()));
    }

    /** Whether a change of the report is asked for and no value. */
    public boolean mends() {
        return slot.equals(MEND);
    }

    /** The cell's text; what was changed in it is noticed by {@link #parse}. */
    public String encoded() {
        String body = String.join(
                "|",
                VERSION,
                escape(batch),
                Integer.toString(round),
                escape(addressee),
                escape(report),
                escape(mark),
                Integer.toString(number),
                Integer.toString(total),
                escape(slot),
                escape(unit),
                escape(kind));
        return body + "|" + check(body);
    }

    /** The identity that {@code text} encodes; empty where it is none, or was changed. */
    public static Optional<Identity> parse(String text) {
        String[] parts = text.strip().split("\\|", -1);
        int end = text.strip().lastIndexOf('|');
        if (parts.length != PARTS
                || !parts[0].equals(VERSION)
                || !check(text.strip().substring(0, end)).equals(parts[PARTS - 1])) {
            return Optional.empty();
        }
        List<String> plain = new ArrayList<>();
        for (String part : parts) {
            plain.add(unescape(part));
        }
        try {
            return Optional.of(new Identity(
                    plain.get(1),
                    Integer.parseInt(plain.get(2)),
                    plain.get(3),
                    plain.get(4),
                    plain.get(5),
                    Integer.parseInt(plain.get(6)),
                    Integer.parseInt(plain.get(7)),
                    plain.get(8),
                    plain.get(9),
                    plain.get(10)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String check(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /** Without the separator, control characters and what the escaping itself uses. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            if (c < ' ' || c == '%' || c == '|' || c == 0x7F) {
                escaped.append('%').append(hex(c >> 4)).append(hex(c & 15));
            } else {
                escaped.append((char) c);
            }
        }
        return new String(escaped.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static char hex(int digit) {
        return Character.forDigit(digit, 16);
    }

    private static String unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
