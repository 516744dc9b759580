package hecha.dictionary;

import hecha.model.Message;
import hecha.text.NearestWord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a user's folder of dictionary files, and refuses what would never be looked at: folders and suffixes that no
 * dictionary has, pages of rules that there are not, bytes that are no UTF-8.
 */
final class OwnFiles {
    private static final String RULES = "checks/";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final NavigableSet<String> known;

    /**
     * @param known the names of the files that the program carries
     */
    OwnFiles(NavigableSet<String> known) {
        this.known = known;
    }

    /** The texts by name, without byte order marks and with plain line ends. */
    Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile).sorted()::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isNote(name)) {
                    continue;
                }
                place(name);
                texts.put(name, text(name, Files.readAllBytes(path)));
            }
        }
        return texts;
    }

    /** Notes for people and hidden files may lie beside the entries. */
    private static boolean isNote(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return ("/" + name).contains("/.") || last.endsWith(".md") || last.startsWith("README");
    }

    private void place(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            Set<String> single = known.stream().filter(n -> n.indexOf('/') < 0).collect(Collectors.toSet());
            if (!single.contains(name)) {
                throw none(name, "文件", "file", name, single);
            }
            return;
        }
        String top = name.substring(0, slash);
        Set<String> folders = known.stream()
                .filter(n -> n.indexOf('/') > 0)
                .map(n -> n.substring(0, n.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!folders.contains(top)) {
            throw none(name, "文件夹", "folder", top, folders);
        }
        String suffix = suffix(name);
        Set<String> suffixes = known.stream()
                .filter(n -> n.startsWith(top + "/"))
                .map(OwnFiles::suffix)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!suffixes.contains(suffix)) {
            String all = String.join(" ", suffixes);
            throw new DictionaryException(
                    name,
                    1,
                    new Message(
                            top + " 里的文件名应以 " + all + " 结尾", "files in " + top + " have names that end with " + all));
        }
        if (name.startsWith(RULES) && !known.contains(name)) {
            Set<String> rules = known.stream()
                    .filter(n -> n.startsWith(RULES))
                    .map(OwnFiles::rule)
                    .collect(Collectors.toSet());
            throw none(name, "规则", "rule", rule(name), rules);
        }
    }

    private static DictionaryException none(String name, String zh, String en, String word, Set<String> words) {
        Optional<String> nearest = NearestWord.to(word, words);
        return new DictionaryException(
                name,
                1,
                new Message(
                        "没有" + zh + "“" + word + "”"
                                + nearest.map(n -> "，最接近的是 " + n).orElse(""),
                        "there is no " + en + " “" + word + "”"
                                + nearest.map(n -> "; the nearest is " + n).orElse("")));
    }

    private static String rule(String name) {
        return name.substring(RULES.length(), name.length() - ".yml".length());
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(dot) : "";
    }

    private static String text(String name, byte[] bytes) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new DictionaryException(
                    name,
                    1 + lines(bytes, in.position()),
                    new Message("不是 UTF-8 文字，请把文件存成 UTF-8", "not UTF-8; save the file as UTF-8"));
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new DictionaryException(
                    name,
                    1
                            + (int) text.substring(0, nul)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                    new Message("含有不可见字符（NUL），不是文本文件", "holds a NUL character; it is no text file"));
        }
        String plain = text.replace("\r\n", "\n");
        return !plain.isEmpty() && plain.charAt(0) == BYTE_ORDER_MARK ? plain.substring(1) : plain;
    }

    private static int lines(byte[] bytes, int before) {
        int lines = 0;
        for (int i = 0; i < before; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
