package hecha.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The formats that this installation reads, as {@link ServiceLoader} finds them. */
public final class Formats {
    /** The suffixes of the files that are taken as folders, see {@code Archives}. */
    static final List<String> ARCHIVES = List.of("zip", "eml");

    private static final List<Format> ALL = load();

    private Formats() {}

    private static List<Format> load() {
        List<Format> all = new ArrayList<>();
        ServiceLoader.load(Format.class, Formats.class.getClassLoader()).forEach(all::add);
        all.sort(Comparator.comparingInt(Format::order).thenComparing(Format::id));
        return List.copyOf(all);
    }

    /** The format of a file, if it is one of ours. */
    static Optional<Format> of(Probe file) {
        for (Format format : ALL) {
            if (format.accepts(file)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format whose files have this suffix by right. */
    static Optional<Format> ofSuffix(String suffix) {
        return ALL.stream()
                .filter(format -> format.extensions().contains(suffix))
                .findFirst();
    }

    static Optional<Format> named(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findAny();
    }

    /** The suffixes of all formats and of the archives, the formats in their order. */
    public static List<String> extensions() {
        List<String> all = ALL.stream()
                .sorted(Comparator.comparing(Format::isolated).thenComparing(Format::order))
                .flatMap(format -> format.extensions().stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(ARCHIVES);
        return all;
    }

    /** The suffixes for people: {@code .txt .md .docx …}. */
    public static String shown() {
        return extensions().stream().map(e -> "." + e).collect(Collectors.joining(" "));
    }
}
