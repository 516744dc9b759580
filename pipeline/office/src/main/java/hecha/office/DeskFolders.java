package hecha.office;

import hecha.flow.Input;
import hecha.flow.Inputs;
import hecha.read.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The folders that a desk looks through: that of the reports, which is only read, and that of what was handed in. Only one
 * thread looks.
 */
final class DeskFolders {
    /** A file that has not changed for so long is no longer being copied. */
    private static final long SETTLED_MILLIS = 1000;

    private static final String DRAFTS = "旧稿";

    private final Optional<Path> folder;
    private final Path handedIn;
    private final Limits limits;
    private final Map<String, String> seen = new HashMap<>();

    /**
     * What one look has found.
     *
     * @param there every file by its name below its folder
     * @param marks the mark of each
     * @param changed those that are new or no longer as they are known
     * @param settling whether a file is still being copied, and therefore not among them
     */
    record Look(Map<String, Input> there, Map<String, String> marks, List<Input> changed, boolean settling) {}

    DeskFolders(Optional<Path> folder, Path handedIn, Limits limits) throws IOException {
        this.folder = folder;
        this.handedIn = handedIn;
        this.limits = limits;
        Files.createDirectories(handedIn);
    }

    /** The folder that a page names. */
    Path shown() {
        return folder.orElse(handedIn);
    }

    private List<Path> roots() {
        List<Path> roots = new ArrayList<>();
        folder.ifPresent(roots::add);
        roots.add(handedIn);
        return roots;
    }

    /**
     * Looks through the folders.
     *
     * @param known the mark of a file as it was judged, by its name
     */
    Look look(Function<String, Optional<String>> known) {
        Map<String, Input> there = new TreeMap<>();
        // What was handed in comes last and takes the place of a file of the folder.
        inputs().forEach(input -> there.put(below(input.name()), input));
        Map<String, String> marks = new HashMap<>();
        List<Input> changed = new ArrayList<>();
        boolean settling = false;
        for (Map.Entry<String, Input> one : there.entrySet()) {
            String mark = FileMark.of(one.getValue().file().orElseThrow());
            marks.put(one.getKey(), mark);
            if (known.apply(one.getKey()).filter(mark::equals).isPresent()) {
                continue;
            }
            // A file that is still being copied is not judged before it is the same twice.
            if (mark.equals(seen.put(one.getKey(), mark)) || FileMark.settled(mark, SETTLED_MILLIS)) {
                changed.add(one.getValue());
            } else {
                settling = true;
            }
        }
        seen.keySet().retainAll(there.keySet());
        return new Look(there, marks, changed, settling);
    }

    private List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        for (Path root : roots()) {
            try {
                all.addAll(Inputs.of(List.of(root.toString()), "stdin", limits).found());
            } catch (Inputs.NotFoundException e) {
                // An empty folder: nothing was handed in yet.
            }
        }
        return all;
    }

    /** The path of a file below the folder that holds it. */
    String below(String source) {
        for (Path root : roots()) {
            String prefix = root.toString().replace('\\', '/') + "/";
            if (source.startsWith(prefix)) {
                return source.substring(prefix.length());
            }
        }
        return source;
    }

    /** Writes a file that was handed in. */
    void take(String name, byte[] bytes) throws IOException {
        OutputFile.write(handedIn.resolve(name), to -> to.write(bytes));
    }

    /** Where the draft is that a file of this name takes the place of: aside, if it would be overwritten. */
    Input setAside(Input old, String name, long version) throws IOException {
        Path target = handedIn.resolve(name);
        if (old.file().filter(target::equals).isEmpty()) {
            return old;
        }
        Path drafts = Files.createDirectories(handedIn.resolveSibling(DRAFTS));
        Path aside = drafts.resolve(version + "-" + name);
        Files.copy(target, aside, StandardCopyOption.REPLACE_EXISTING);
        return new Input(old.name(), Optional.of(aside));
    }
}
