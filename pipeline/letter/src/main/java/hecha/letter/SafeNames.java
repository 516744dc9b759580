package hecha.letter;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives each name that people wrote a file name that every system takes, and never the same to two of them. */
public final class SafeNames {
    /** Bytes of a name in UTF-8: a system takes 255, and a suffix and the marks of an unfinished file need some. */
    static final int MOST_BYTES = 180;

    private static final String BARRED = "/\\:*?\"<>|";
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final Set<String> PORTS = Set.of("com", "lpt");

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The file name of {@code name}; the same each time it is asked for. */
    public String of(String name) {
        String known = given.get(name);
        if (known != null) {
            return known;
        }
        String free = fresh(name);
        given.put(name, free);
        return free;
    }

    /** A file name for {@code name} that was never given before, also where {@code name} comes again. */
    public String fresh(String name) {
        String safe = safe(name);
        String free = safe;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            String suffix = "-" + n;
            free = cut(safe, MOST_BYTES - suffix.length()) + suffix;
        }
        return free;
    }

    /** A name without what a system would refuse or misread: {@code ../甲县} is {@code _甲县}. */
    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean barred = Character.isISOControl(c)
                    || BARRED.indexOf(c) >= 0
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
            safe.appendCodePoint(barred ? '_' : c);
        });
        String cut = trimmed(cut(trimmed(safe.toString()), MOST_BYTES));
        if (cut.isEmpty()) {
            return "_";
        }
        int dot = cut.indexOf('.');
        String stem = (dot < 0 ? cut : cut.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        boolean port = stem.length() == 4 && PORTS.contains(stem.substring(0, 3)) && Character.isDigit(stem.charAt(3));
        return RESERVED.contains(stem) || port ? "_" + cut : cut;
    }

    /** Without dots and spaces at either end: they lead elsewhere, hide a folder, or are dropped by a system. */
    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isEdge(name.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String cut(String name, int bytes) {
        int length = 0;
        int end = 0;
        while (end < name.length()) {
            int c = name.codePointAt(end);
            length += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (length > bytes) {
                break;
            }
            end += Character.charCount(c);
        }
        return name.substring(0, end);
    }
}
