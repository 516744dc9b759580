package hecha.read;

import hecha.model.Hint;
import hecha.model.Layout;
import hecha.model.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes between the program and the processes that parse for it: a file to them, its content or a refusal back. */
@SuppressWarnings("EnumOrdinal") // both ends are this build
final class Wire {
    private static final int CONTENT = 1;
    private static final int REFUSAL = 2;

    private Wire() {}

    record Question(String format, Probe file) {}

    static String write(Limits limits) {
        return Stream.of(
                        limits.bytes(),
                        limits.unpacked(),
                        limits.entries(),
                        limits.depth(),
                        limits.chars(),
                        limits.seconds(),
                        limits.memory())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    static Limits limits(String written) {
        long[] n = Arrays.stream(written.split(",")).mapToLong(Long::parseLong).toArray();
        return new Limits(n[0], n[1], (int) n[2], (int) n[3], (int) n[4], (int) n[5], (int) n[6]);
    }

    static void ask(DataOutputStream out, String format, Probe file) throws IOException {
        string(format, out);
        string(file.name(), out);
        out.writeInt(file.bytes().length);
        out.write(file.bytes());
        out.flush();
    }

    static Question question(DataInputStream in) throws IOException {
        String format = string(in);
        String name = string(in);
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Question(format, new Probe(bytes, name));
    }

    static void answer(Refusal refusal, DataOutputStream out) throws IOException {
        out.writeByte(REFUSAL);
        string(refusal.code(), out);
        string(refusal.text().zh(), out);
        string(refusal.text().en(), out);
        out.flush();
    }

    static void answer(Content content, DataOutputStream out) throws IOException {
        out.writeByte(CONTENT);
        chars(content.text(), out);
        string(content.charset(), out);
        out.writeInt(content.hints().size());
        for (Hint hint : content.hints()) {
            span(hint.span(), out);
            out.writeByte(hint.type().ordinal());
            out.writeInt(hint.level());
            out.writeInt(hint.row());
            out.writeInt(hint.column());
        }
        out.writeInt(content.undecodable().size());
        for (Span span : content.undecodable()) {
            span(span, out);
        }
        out.writeInt(content.layout().positions().size());
        for (Layout.Position position : content.layout().positions()) {
            span(position.span(), out);
            out.writeByte(position.part().ordinal());
            out.writeInt(position.page());
            out.writeInt(position.paragraph());
            string(position.sheet(), out);
            string(position.cell(), out);
        }
        out.writeInt(content.layout().blanks().size());
        for (Layout.Blank blank : content.layout().blanks()) {
            span(blank.span(), out);
            out.writeByte(blank.form().ordinal());
        }
        out.writeInt(content.layout().omissions().size());
        for (Layout.Omission omission : content.layout().omissions()) {
            out.writeInt(omission.at());
            out.writeByte(omission.kind().ordinal());
            string(omission.words(), out);
            out.writeInt(omission.length());
        }
        out.flush();
    }

    static Content answer(DataInputStream in) throws IOException, Refusal {
        int type = in.readByte();
        if (type == REFUSAL) {
            throw new Refusal(string(in), string(in), string(in));
        }
        if (type != CONTENT) {
            throw new IOException("answer " + type);
        }
        String text = chars(in);
        String charset = string(in);
        List<Hint> hints = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            hints.add(new Hint(span(in), Hint.Type.values()[in.readByte()], in.readInt(), in.readInt(), in.readInt()));
        }
        List<Span> undecodable = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            undecodable.add(span(in));
        }
        List<Layout.Position> positions = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            positions.add(new Layout.Position(
                    span(in), Layout.Part.values()[in.readByte()], in.readInt(), in.readInt(), string(in), string(in)));
        }
        List<Layout.Blank> blanks = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            blanks.add(new Layout.Blank(span(in), Layout.Form.values()[in.readByte()]));
        }
        List<Layout.Omission> omissions = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            omissions.add(new Layout.Omission(
                    in.readInt(), Layout.Omission.Kind.values()[in.readByte()], string(in), in.readInt()));
        }
        Layout layout = new Layout(positions, blanks, omissions);
        return new Content(text, charset, hints, undecodable, layout);
    }

    private static void span(Span span, DataOutputStream out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static Span span(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    /** A short text; what a report may hold goes through {@link #chars}, which keeps lone surrogates. */
    private static void string(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void chars(String text, DataOutputStream out) throws IOException {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        out.writeInt(text.length());
        out.write(bytes);
    }

    private static String chars(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = new byte[2 * length];
        in.readFully(bytes);
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF));
        }
        return new String(chars);
    }
}
