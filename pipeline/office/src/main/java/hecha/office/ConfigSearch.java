package hecha.office;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the settings of a check come from: from where the office stands, never from what it examines. Settings that a
 * submitter laid beside its report are named and not obeyed.
 *
 * @param file the configuration to go by
 * @param office the folder in which decisions are kept: that of the configuration, else the working folder where no report
 *     lies in or beside it; empty where that is not so
 * @param notObeyed settings found beside the inputs, in the order of their paths
 */
public record ConfigSearch(Optional<Path> file, Optional<Path> office, List<Path> notObeyed) {
    /** The file in which decisions on reports are kept. */
    public static final String DECISIONS = "decisions.csv";

    /** The environment variable with which an office names the folder of its settings once and for all. */
    public static final String ROOT = "HECHA_ROOT";

    public ConfigSearch {
        notObeyed = List.copyOf(notObeyed);
    }

    /**
     * The configuration of the root that the office has set, otherwise the nearest in and above the working folder
     * that no input holds and that does not lie beside a report that is named by itself: whoever hands in a report may
     * have laid it there.
     *
     * @param inputs files, folders and patterns as the user wrote them
     * @param standing the working folder
     * @param root the value of {@link #ROOT}, empty where it is not set
     * @throws Failure where the root is no folder
     */
    public static ConfigSearch from(Collection<String> inputs, Path standing, String root) {
        List<Path> held = new ArrayList<>();
        Set<Path> beside = new TreeSet<>();
        for (String input : inputs) {
            place(input, standing).ifPresent(place -> {
                if (Files.isDirectory(place)) {
                    held.add(place);
                    beside.add(place);
                } else if (place.getParent() != null) {
                    beside.add(place.getParent());
                }
            });
        }
        Optional<Path> chosen = root.isEmpty() ? nearest(standing, held, beside) : inRoot(standing.resolve(root));
        Optional<Path> office = chosen.map(Path::getParent)
                .or(() -> root.isEmpty()
                        ? Optional.of(standing.normalize())
                                .filter(folder ->
                                        held.stream().noneMatch(folder::startsWith) && !beside.contains(folder))
                        : Optional.of(standing.resolve(root).normalize()));
        TreeSet<Path> notObeyed = new TreeSet<>();
        for (Path folder : beside) {
            for (String name : List.of(CheckConfig.FILE, CheckConfig.WAIVERS, DECISIONS)) {
                Path settings = folder.resolve(name);
                if (!office.equals(Optional.of(folder)) && Files.isRegularFile(settings)) {
                    notObeyed.add(settings);
                }
            }
        }
        return new ConfigSearch(chosen, office, List.copyOf(notObeyed));
    }

    /** The file, the folder, or the folder before a pattern's first wildcard; nothing for standard input. */
    private static Optional<Path> place(String input, Path standing) {
        if (input.equals("-")) {
            return Optional.empty();
        }
        try {
            Path path = standing.resolve(input);
            while (path != null && !Files.exists(path)) {
                path = path.getParent();
            }
            return Optional.ofNullable(path).map(Path::normalize);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> nearest(Path standing, List<Path> held, Set<Path> beside) {
        for (Path folder = standing.normalize(); folder != null; folder = folder.getParent()) {
            Path config = folder.resolve(CheckConfig.FILE);
            if (held.stream().noneMatch(config::startsWith)
                    && !beside.contains(folder)
                    && Files.isRegularFile(config)) {
                return Optional.of(config);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> inRoot(Path root) {
        if (!Files.isDirectory(root)) {
            throw Failure.usage(
                    ROOT + "：“" + root + "”不是文件夹，请改正或取消这个环境变量",
                    ROOT + ": “" + root + "” is no folder; correct or unset this variable");
        }
        return Optional.of(root.resolve(CheckConfig.FILE).normalize()).filter(Files::isRegularFile);
    }
}
