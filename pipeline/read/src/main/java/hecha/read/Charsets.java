package hecha.read;

import hecha.model.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes the bytes of a Chinese text: by byte order mark, then strictly as UTF-8, then as the one of GB18030, Big5 and
 * UTF-16 whose characters are most often the common ones, at last leniently with the broken places reported.
 */
final class Charsets {
    /** Bytes at the start of a file that decide between the encodings. */
    private static final int SAMPLE = 64 * 1024;

    /** An encoding is taken for one where of a hundred characters more than so many are common ones. */
    private static final double LEAST_SCORE = 0.15;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final String COMMON = String.join(
            "",
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动",
            "同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自",
            "二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日",
            "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变",
            "条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总",
            "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指",
            "几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器",
            "压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安",
            "场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集",
            "温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连",
            "断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精",
            "值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属",
            "圆包火住调满县局照参红细引听该铁价严，。、：；“”（）《》\n國會為來時個們這對",
            "發學經進產業動務開關區縣市長員議間領導現實點員機後應體書車東見過電農門問題戰報單",
            "團統觀記說請讓識護變還連運達適選邊鄉鎮");
    private static final boolean[] IS_COMMON = new boolean[1 << 16];

    static {
        for (int i = 0; i < COMMON.length(); i++) {
            IS_COMMON[COMMON.charAt(i)] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            IS_COMMON[c] = true;
        }
    }

    private Charsets() {}

    /**
     * @param text as decoded, without a byte order mark
     * @param undecodable the places of U+FFFD that stand for broken bytes
     */
    record Decoded(String charset, String text, List<Span> undecodable) {}

    /** Decodes by content; a text that is none comes back with most of its places undecodable. */
    static Decoded decode(byte[] bytes) {
        return withoutNul(decoded(bytes));
    }

    private static Decoded decoded(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(StandardCharsets.UTF_8, bytes, 3);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return lenient(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return lenient(StandardCharsets.UTF_16BE, bytes, 2);
        }
        Optional<String> utf8 = strict(StandardCharsets.UTF_8, bytes, bytes.length);
        if (utf8.isPresent() && !looksLikeUtf16(bytes)) {
            return new Decoded("UTF-8", utf8.get(), List.of());
        }
        Charset best = null;
        double bestScore = LEAST_SCORE;
        for (Charset candidate : List.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, BIG5)) {
            double score = score(candidate, bytes);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best != null) {
            Optional<String> whole = strict(best, bytes, bytes.length);
            if (whole.isPresent()) {
                return new Decoded(best.name(), whole.get(), List.of());
            }
        }
        Decoded asUtf8 = lenient(StandardCharsets.UTF_8, bytes, 0);
        if (best == null) {
            return asUtf8;
        }
        Decoded asBest = lenient(best, bytes, 0);
        return asBest.undecodable.size() < asUtf8.undecodable.size() ? asBest : asUtf8;
    }

    /** A NUL is no character of any text: its place is told like that of a broken byte. */
    private static Decoded withoutNul(Decoded decoded) {
        if (decoded.text.indexOf('\0') < 0) {
            return decoded;
        }
        List<Span> broken = new ArrayList<>();
        char[] chars = decoded.text.toCharArray();
        int start = -1;
        for (int i = 0; i <= chars.length; i++) {
            boolean bad = i < chars.length && (chars[i] == 0 || chars[i] == '\uFFFD');
            if (bad) {
                chars[i] = '\uFFFD';
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                broken.add(new Span(start, i));
                start = -1;
            }
        }
        return new Decoded(decoded.charset, new String(chars), broken);
    }

    /**
     * Whether a decoded text reads as one: of a hundred characters not more than five are broken or control characters, and
     * where an encoding was guessed, some of its characters are common ones.
     */
    static boolean isText(Decoded decoded) {
        String text = decoded.text;
        int bad = 0;
        int run = 0;
        int foreign = 0;
        int common = 0;
        int chinese = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A character of three bytes that is broken comes as up to three U+FFFD.
            run = c == '\uFFFD' ? run + 1 : 0;
            if (isBroken(c)) {
                bad += run % 3 == 1 || run == 0 ? 1 : 0;
            } else if (c > 0x7E) {
                foreign++;
                common += IS_COMMON[c] ? 1 : 0;
                chinese += c >= 0x2E80 && c < 0xD800 ? 1 : 0;
            }
        }
        boolean guessed = !decoded.charset.equals("UTF-8") || !decoded.undecodable.isEmpty();
        boolean plausible = guessed ? common >= 2 && common * 7L >= foreign : chinese > 0 || text.length() >= 16;
        return bad * 20L <= text.length() && (foreign == 0 || plausible);
    }

    private static boolean isBroken(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A && c != 0x0B && c != 0x1B)
                || c == 0x7F
                || c == '\uFFFD'
                || c >= '\uFFFE'
                || (c >= '\uFDD0' && c <= '\uFDEF');
    }

    /** Decodes strictly, if that can be done. */
    static Optional<String> strictly(Charset charset, byte[] bytes) {
        return strict(charset, bytes, bytes.length);
    }

    /** Decodes as the file itself says where that can be done strictly, otherwise by content. */
    static String decodeAs(String charset, byte[] bytes) {
        String name = charset.toLowerCase(Locale.ROOT);
        boolean known = !name.isBlank() && isSupported(name) && !starts(bytes, 0xEF, 0xBB, 0xBF);
        if (known) {
            // GBK and GB2312 are parts of GB18030, and files that say so use more than they say.
            Charset said = name.startsWith("gb") ? GB18030 : name.startsWith("big5") ? BIG5 : Charset.forName(name);
            Optional<String> decoded = strictly(said, bytes);
            if (decoded.isPresent()) {
                return decoded.get();
            }
        }
        return decode(bytes).text;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a character is among the commonest of Chinese reports. */
    static boolean isCommon(char c) {
        return IS_COMMON[c];
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** ASCII in UTF-16 is valid UTF-8 too, with a NUL at every other place. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        int nul = 0;
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                nul++;
            }
        }
        return length > 1 && nul * 5 > length;
    }

    private static Optional<String> strict(Charset charset, byte[] bytes, int length) {
        try {
            CharBuffer decoded = decoder(charset, CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, 0, length));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The share of common characters among those of the first part of the file. */
    private static double score(Charset charset, byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        CharBuffer decoded = CharBuffer.allocate(length + 1);
        decoder(charset, CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(bytes, 0, length), decoded, true);
        decoded.flip();
        int common = 0;
        int all = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == '\uFFFD') {
                all += 4;
            } else if (c > ' ') {
                all++;
                common += IS_COMMON[c] ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) common / all;
    }

    private static Decoded lenient(Charset charset, byte[] bytes, int from) {
        CharsetDecoder decoder = decoder(charset, CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length + 16);
        List<Span> broken = new ArrayList<>();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            in.position(Math.min(in.limit(), in.position() + result.length()));
            int at = out.position();
            out.put('\uFFFD');
            int last = broken.size() - 1;
            if (last >= 0 && broken.get(last).end() == at) {
                broken.set(last, new Span(broken.get(last).start(), at + 1));
            } else {
                broken.add(new Span(at, at + 1));
            }
        }
        decoder.flush(out);
        out.flip();
        return new Decoded(charset.name().toUpperCase(Locale.ROOT), out.toString(), broken);
    }

    private static CharsetDecoder decoder(Charset charset, CodingErrorAction action) {
        return charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }
}
