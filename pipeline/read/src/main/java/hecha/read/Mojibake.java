package hecha.read;

import hecha.model.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text that was decoded in a wrong encoding before it was saved: 某县 as 鏌愬幙. Such text is told, not mended, because
 * characters are lost in it.
 */
final class Mojibake {
    private static final int SAMPLE = 20_000;
    private static final double READABLE = 0.35;
    private static final double MENDED = 0.38;

    /** Encoding that the text was wrongly taken for, and the one that it was in. */
    private record Mistake(Charset taken, Charset was) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(Charset.forName("GB18030"), StandardCharsets.UTF_8),
            new Mistake(Charset.forName("windows-1252"), StandardCharsets.UTF_8),
            new Mistake(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8),
            new Mistake(StandardCharsets.ISO_8859_1, Charset.forName("GB18030")),
            new Mistake(Charset.forName("Big5-HKSCS"), Charset.forName("GB18030")));

    private Mojibake() {}

    /** The lines that are garbled, those that follow each other in one span; empty for readable text. */
    static List<Span> find(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        if (share(sample, 1) >= READABLE || !isMistake(sample)) {
            return lost(text);
        }
        return lines(text);
    }

    private static boolean isMistake(String sample) {
        for (Mistake mistake : MISTAKES) {
            CharsetDecoder decoder = mistake.was
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            ByteBuffer bytes = ByteBuffer.wrap(sample.getBytes(mistake.taken));
            CharBuffer mended = CharBuffer.allocate(bytes.remaining() + 1);
            decoder.decode(bytes, mended, true);
            if (share(mended.flip().toString(), 0) >= MENDED) {
                return true;
            }
        }
        return false;
    }

    /** The share of common characters among those beyond ASCII; {@code unknown} where there are fewer than four. */
    private static double share(String text, double unknown) {
        int all = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E && c != '\u3000' && c != '\uFFFD') {
                all++;
                common += Charsets.isCommon(c) ? 1 : 0;
            }
        }
        return all < 4 ? unknown : (double) common / all;
    }

    private static List<Span> lines(String text) {
        List<Span> garbled = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (share(text.substring(from, end), 1) < READABLE) {
                add(garbled, new Span(from, end));
            }
            from = end + 1;
        }
        return garbled;
    }

    /** 锟斤拷 stands where U+FFFD was saved as UTF-8 and read as GBK. */
    private static List<Span> lost(String text) {
        List<Span> garbled = new ArrayList<>();
        for (int at = text.indexOf("锟斤拷"); at >= 0; at = text.indexOf("锟斤拷", at + 3)) {
            add(garbled, new Span(at, at + 3));
        }
        return garbled;
    }

    private static void add(List<Span> garbled, Span span) {
        int last = garbled.size() - 1;
        if (last >= 0 && garbled.get(last).end() + 1 >= span.start()) {
            garbled.set(last, garbled.get(last).join(span));
        } else {
            garbled.add(span);
        }
    }
}
