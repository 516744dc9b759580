package hecha.cluster;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.read.Limits;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every executor needs to do the same work: the limits, and the dictionaries of the user. The pipeline is made once in
 * each of them, when the first task asks for it, and serves all its tasks.
 */
final class Setup implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MARK = 10;
    private static final Map<String, Pipeline> PIPELINES = new ConcurrentHashMap<>();

    private final long bytes;
    private final long unpacked;
    private final int entries;
    private final int depth;
    private final int chars;
    private final int seconds;
    private final int memory;
    private final TreeMap<String, String> dictionaries;

    /**
     * @param dictionaries the texts of the user's own, by name
     */
    Setup(Limits limits, SortedMap<String, String> dictionaries) {
        bytes = limits.bytes();
        unpacked = limits.unpacked();
        entries = limits.entries();
        depth = limits.depth();
        chars = limits.chars();
        seconds = limits.seconds();
        memory = limits.memory();
        this.dictionaries = new TreeMap<>(dictionaries);
    }

    Limits limits() {
        return new Limits(bytes, unpacked, entries, depth, chars, seconds, memory);
    }

    /** The pipeline of this process. */
    Pipeline pipeline() {
        return PIPELINES.computeIfAbsent(words(), words -> {
            Locale.setDefault(Locale.ROOT); // as the single-machine program does
            DictionaryFiles files = DictionaryFiles.builtIn();
            return new Pipeline(new Dictionary(dictionaries.isEmpty() ? files : files.with(dictionaries)));
        });
    }

    /** What tells the user's dictionaries from others. */
    String words() {
        if (dictionaries.isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        dictionaries.forEach((name, text) -> texts.add(name + '\0' + text));
        return digest(texts);
    }

    /** What tells these files, analysed so, from others. */
    String mark(String version, Collection<InputFile> files) {
        List<String> texts = new ArrayList<>(List.of(version, words(), limits().toString()));
        files.forEach(file -> texts.add(file.name() + '\0' + file.bytes() + '\0' + file.modified()));
        return digest(texts).substring(0, MARK);
    }

    private static String digest(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update((text + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
