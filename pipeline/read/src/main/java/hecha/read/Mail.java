package hecha.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/** The parts of a message in MIME: a mail with its attachments, a web page saved as one file. */
final class Mail {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * A part that holds no other parts.
     *
     * @param name of the file that it was; empty for the message's own words
     * @param type such as {@code text/html}
     * @param charset as the part says; empty where it says nothing
     * @param inline whether the part is a picture or the like that another part shows
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Part(String name, String type, String charset, boolean inline, byte[] bytes) {}

    private Mail() {}

    /** Whether a file begins as a message does: lines of header fields, some of those that only messages have. */
    static boolean isMessage(Probe file) {
        String head = file.head();
        int end = head.indexOf("\n\n") >= 0 ? head.indexOf("\n\n") : head.indexOf("\r\n\r\n");
        String fields = "\n" + (end < 0 ? head : head.substring(0, end)).replace("\r", "");
        if (fields.length() < 2 || !isField(fields.substring(1))) {
            return false;
        }
        boolean from = fields.contains("\nfrom:") || fields.contains("\nreceived:") || fields.contains("\nmessage-id:");
        boolean mime =
                fields.contains("\nmime-version:") || fields.contains("\nsubject:") || fields.contains("\ndate:");
        return (from && mime) || (fields.contains("\nmime-version:") && fields.contains("\ncontent-type:"));
    }

    private static boolean isField(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > 60) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && c != '-' && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a message is a web page saved as one file, not a mail. */
    static boolean isPage(Probe file) {
        String head = file.head();
        return head.contains("snapshot-content-location:")
                || head.contains("content-location:")
                || head.contains("multipart/related")
                || (!head.contains("\nreceived:") && head.contains("content-type: text/html") && !head.contains("to:"));
    }

    /**
     * @throws IOException where the message is damaged
     */
    static List<Part> parts(byte[] bytes, Limits limits) throws IOException, Refusal {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(config);
        List<Part> parts = new ArrayList<>();
        try {
            tokens.parse(new ByteArrayInputStream(bytes));
            Map<String, RawField> fields = new LinkedHashMap<>();
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_HEADER -> fields.clear();
                    case T_FIELD -> {
                        Field field = tokens.getField();
                        if (field instanceof RawField raw) {
                            fields.put(field.getName().toLowerCase(Locale.ROOT), raw);
                        }
                    }
                    case T_BODY -> {
                        if (parts.size() >= limits.entries()) {
                            throw Refusal.tooManyFiles(limits);
                        }
                        parts.add(part(tokens, fields));
                    }
                    default -> {}
                }
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
        return parts;
    }

    private static Part part(MimeTokenStream tokens, Map<String, RawField> fields) throws IOException {
        Map<String, String> type = parameters(fields.get("content-type"));
        Map<String, String> disposition = parameters(fields.get("content-disposition"));
        String name = disposition.getOrDefault("filename", type.getOrDefault("name", ""));
        try (InputStream in = tokens.getDecodedInputStream()) {
            return new Part(
                    name.replace('\\', '/').substring(name.replace('\\', '/').lastIndexOf('/') + 1),
                    String.valueOf(tokens.getBodyDescriptor().getMimeType()).toLowerCase(Locale.ROOT),
                    type.getOrDefault("charset", ""),
                    fields.containsKey("content-id"),
                    in.readAllBytes());
        }
    }

    /** The parameters of a header field, their values decoded: RFC 2231, RFC 2047, or bare bytes in UTF-8 or GBK. */
    private static Map<String, String> parameters(@Nullable RawField field) {
        Map<String, String> values = new TreeMap<>();
        if (field == null) {
            return values;
        }
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(field);
        Map<String, StringBuilder> pieces = new TreeMap<>();
        for (NameValuePair pair : body.getParams()) {
            String name = pair.getName().toLowerCase(Locale.ROOT);
            String value = String.valueOf(pair.getValue());
            int star = name.indexOf('*');
            if (star > 0) {
                pieces.computeIfAbsent(name.substring(0, star), key -> new StringBuilder())
                        .append(value);
            } else {
                values.put(name, words(value));
            }
        }
        pieces.forEach((name, value) -> values.put(name, extended(value.toString())));
        return values;
    }

    private static String words(String value) {
        byte[] raw = value.getBytes(StandardCharsets.ISO_8859_1);
        boolean bytes = new String(raw, StandardCharsets.ISO_8859_1).equals(value);
        String decoded = bytes
                ? Charsets.strictly(StandardCharsets.UTF_8, raw).orElseGet(() -> new String(raw, GB18030))
                : value;
        return DecoderUtil.decodeEncodedWords(decoded, DecodeMonitor.SILENT);
    }

    /** {@code UTF-8''%E5%B7%A5}. */
    private static String extended(String value) {
        int first = value.indexOf('\'');
        int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
        try {
            Charset charset = second < 0 ? StandardCharsets.UTF_8 : Charset.forName(value.substring(0, first));
            return URLDecoder.decode(value.substring(second + 1).replace("+", "%2B"), charset);
        } catch (IllegalArgumentException e) {
            return value.substring(second + 1);
        }
    }
}
