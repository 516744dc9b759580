package hecha.audit;

import hecha.record.AnalysisJson;
import hecha.record.JsonDocument;
import hecha.record.NoJsonException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings that were there when the baseline was written, by content and not by line. */
public final class Baseline {
    private static final String SCHEMA = "hecha-baseline/1";

    private final Path folder;
    private final Map<String, Set<Known>> knownByFile = new LinkedHashMap<>();
    private final Map<Key, Known> knownByKey = new HashMap<>();
    private final Set<Key> met = new HashSet<>();
    private final Set<String> checked = new LinkedHashSet<>();

    /**
     * A finding of the baseline.
     *
     * @param file its report, relative to the folder of the baseline
     */
    public record Known(String file, String rule, String fingerprint, String message) {}

    private record Key(String file, String fingerprint) {}

    /** An empty baseline in {@code folder}. */
    public Baseline(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Reads a baseline.
     *
     * @param file where it was read from
     * @throws BrokenFileException where it is none
     */
    public static Baseline parse(Path file, String text) throws BrokenFileException {
        Path parent = file.toAbsolutePath().getParent();
        Baseline baseline = new Baseline(parent == null ? file.toAbsolutePath() : parent);
        try {
            if (!(AnalysisJson.tree(text) instanceof Map<?, ?> root)
                    || !SCHEMA.equals(root.get("schema"))
                    || !(root.get("findings") instanceof List<?> findings)) {
                throw new BrokenFileException(
                        file.toString(), 1, "不是基线文件（" + SCHEMA + "）", "no baseline (" + SCHEMA + ")");
            }
            for (Object item : findings) {
                if (!(item instanceof Map<?, ?> known)
                        || !(known.get("file") instanceof String name)
                        || !(known.get("rule") instanceof String rule)
                        || !(known.get("fingerprint") instanceof String fingerprint)) {
                    throw new BrokenFileException(
                            file.toString(),
                            1,
                            "基线的第 " + (baseline.knownByKey.size() + 1) + " 条缺少 file、rule 或 fingerprint",
                            "entry " + (baseline.knownByKey.size() + 1) + " lacks file, rule or fingerprint");
                }
                baseline.put(new Known(
                        name, rule, fingerprint, known.get("message") instanceof String message ? message : ""));
            }
        } catch (NoJsonException e) {
            throw new BrokenFileException(
                    file.toString(),
                    e.line(),
                    "基线从第 " + e.column() + " 个字起不是规范的 JSON，可用 --write-baseline 重写",
                    "no well-formed JSON from character " + e.column() + " on; --write-baseline writes it anew");
        }
        return baseline;
    }

    private void put(Known known) {
        knownByFile.computeIfAbsent(known.file(), k -> new LinkedHashSet<>()).add(known);
        knownByKey.put(new Key(known.file(), known.fingerprint()), known);
    }

    /** Adds a finding of report {@code name}. */
    public void add(String name, CheckedFinding finding) {
        put(new Known(
                file(name),
                finding.finding().rule(),
                finding.fingerprint(),
                finding.finding().message().zh()));
    }

    public int size() {
        return knownByKey.size();
    }

    /** The fingerprints of what the baseline holds of report {@code name}. */
    Set<String> of(String name) {
        return knownByFile.getOrDefault(file(name), Set.of()).stream()
                .map(Known::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Report {@code name} was checked and has the findings {@code met}; what else the baseline holds of it is absent. */
    void checked(String name, Set<String> found) {
        String file = file(name);
        checked.add(file);
        found.forEach(fingerprint -> met.add(new Key(file, fingerprint)));
    }

    /** What the baseline holds and is found no more: in reports that were checked, and in those that are gone. */
    public List<Known> absent() {
        List<Known> absent = new ArrayList<>();
        knownByFile.forEach((file, all) -> {
            if (checked.contains(file) || !Files.exists(folder.resolve(file))) {
                all.stream()
                        .filter(known -> !met.contains(new Key(file, known.fingerprint())))
                        .forEach(absent::add);
            }
        });
        return absent;
    }

    /** The text of the baseline's file. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            JsonDocument document = new JsonDocument(text);
            document.open().field("schema", SCHEMA).openArray("findings");
            for (Known known : knownByKey.values().stream()
                    .sorted(Comparator.comparing(Known::file)
                            .thenComparing(Known::rule)
                            .thenComparing(Known::fingerprint))
                    .toList()) {
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("file", known.file());
                item.put("rule", known.rule());
                item.put("fingerprint", known.fingerprint());
                item.put("message", known.message());
                document.add(item);
            }
            document.closeArray().close().end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from a text in memory
        }
        return text.toString();
    }

    private String file(String name) {
        Path path = Path.of(name).toAbsolutePath().normalize();
        Path shown =
                folder.getRoot() != null && folder.getRoot().equals(path.getRoot()) ? folder.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }
}
