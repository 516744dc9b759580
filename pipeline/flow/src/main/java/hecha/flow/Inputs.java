package hecha.flow;

import hecha.model.Message;
import hecha.model.Reconciliation.Ignored;
import hecha.read.Archives;
import hecha.read.Formats;
import hecha.read.Limits;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files that a user's words name: a file, a folder with all below it, a pattern such as {@code in/**.txt}, or
 * {@code -} for standard input. An archive is taken as the folder that it was made from. Every file of a folder is an
 * input, whatever its kind; only temporary files and those of the system are left aside.
 *
 * @param found the inputs in the order given, the files of a folder or pattern in the order of their names
 * @param ignored temporary files and those of the system
 */
public record Inputs(List<Input> found, List<Ignored> ignored) {
    public Inputs {
        found = List.copyOf(found);
        ignored = List.copyOf(ignored);
    }

    /** A name that leads nowhere: a path that does not exist, a pattern that matches nothing. */
    public static final class NotFoundException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Message text;

        NotFoundException(Message text) {
            super(text.zh());
            this.text = text;
        }

        public Message text() {
            return text;
        }
    }

    /**
     * @throws NotFoundException at the first name that leads nowhere, before anything is read
     */
    public static Inputs of(List<String> names, String stdinName) throws NotFoundException {
        return of(names, stdinName, Limits.DEFAULT);
    }

    /**
     * @param limits how much an archive may hold
     * @throws NotFoundException at the first name that leads nowhere, before anything is read
     */
    public static Inputs of(List<String> names, String stdinName, Limits limits) throws NotFoundException {
        List<Input> found = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                found.add(new Input(stdinName, Optional.empty()));
                continue;
            }
            Path path = path(name);
            if (Files.isDirectory(path)) {
                int before = found.size();
                walk(path, name, null, limits, found, ignored);
                if (found.size() == before) {
                    throw new NotFoundException(new Message(
                            name + "：文件夹里没有文件（可读取 " + Formats.shown() + "）",
                            name + ": no file in this folder (" + Formats.shown() + " can be read)"));
                }
            } else if (Files.exists(path)) {
                add(slashes(path), path, limits, found, ignored);
            } else if (name.contains("*") || name.contains("?") || name.contains("[")) {
                int before = found.size();
                Path base = patternBase(name);
                if (Files.isDirectory(base)) {
                    walk(base, name, matcher(name), limits, found, ignored);
                }
                if (found.size() == before) {
                    throw new NotFoundException(
                            new Message(name + "：没有文件与此模式相符", name + ": no file matches this pattern"));
                }
            } else {
                throw new NotFoundException(
                        new Message(name + "：文件不存在，请检查路径", name + ": no such file; check the path"));
            }
        }
        return new Inputs(found, ignored);
    }

    /** What a file is whose bytes somebody else has fetched: itself, or the files of an archive. */
    static Inputs in(String name, byte[] bytes, Limits limits) {
        List<Input> found = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        add(name, Optional.empty(), Archives.members(bytes, limits), found, ignored);
        return new Inputs(found, ignored);
    }

    private static Path path(String name) throws NotFoundException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new NotFoundException(new Message(
                    name + "：路径无效（" + e.getReason() + "）", name + ": not a valid path (" + e.getReason() + ")"));
        }
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** The folders of a pattern before its first wildcard. */
    private static Path patternBase(String pattern) {
        int wild = 0;
        while ("*?[{".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        int slash = pattern.lastIndexOf('/', wild);
        return Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
    }

    private static void walk(
            Path folder,
            String name,
            @Nullable PathMatcher wanted,
            Limits limits,
            List<Input> found,
            List<Ignored> ignored)
            throws NotFoundException {
        TreeMap<String, Path> files = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    boolean hidden = !inner.equals(folder)
                            && String.valueOf(inner.getFileName()).startsWith(".");
                    if (hidden) {
                        ignored.add(hidden(slashes(inner)));
                    }
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path tidy = folder.toString().equals(".") ? folder.relativize(file) : file;
                    files.put(slashes(tidy), tidy);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.put(slashes(file), file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new NotFoundException(new Message(
                    name + "：文件夹无法读取（" + e.getMessage() + "）", name + ": cannot be read (" + e.getMessage() + ")"));
        }
        files.forEach((shown, file) -> {
            if (wanted == null || wanted.matches(file)) {
                Optional<Message> aside = aside(String.valueOf(file.getFileName()));
                if (aside.isPresent()) {
                    ignored.add(new Ignored(shown, aside.get()));
                } else {
                    add(shown, file, limits, found, ignored);
                }
            }
        });
    }

    /** Adds a file, or the files of an archive. */
    private static void add(String shown, Path file, Limits limits, List<Input> found, List<Ignored> ignored) {
        add(shown, Optional.of(file), Archives.members(file, limits), found, ignored);
    }

    private static void add(
            String shown,
            Optional<Path> file,
            Optional<List<List<String>>> members,
            List<Input> found,
            List<Ignored> ignored) {
        if (members.isEmpty()) {
            found.add(new Input(shown, file));
            return;
        }
        for (List<String> inside : members.get()) {
            StringBuilder name = new StringBuilder(shown);
            inside.forEach(step -> name.append('/').append(tidy(step)));
            Optional<Message> aside = aside(inside.get(inside.size() - 1));
            if (aside.isPresent()) {
                ignored.add(new Ignored(name.toString(), aside.get()));
            } else {
                found.add(new Input(name.toString(), file, inside));
            }
        }
    }

    /** The name of an archive's entry as a path below the archive: nothing in it leads out of it. */
    private static String tidy(String entry) {
        return Arrays.stream(entry.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
                .collect(Collectors.joining("/"));
    }

    /** A hidden folder, of which nothing is read. */
    public static Ignored hidden(String folder) {
        return new Ignored(folder + "/", new Message("隐藏的系统文件夹", "a hidden folder of the system"));
    }

    /** Why a file of a folder is left aside, by its name: what programs and systems leave behind beside the files of people. */
    public static Optional<Message> aside(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith("~$") || name.startsWith(".~") || (name.startsWith("~") && name.endsWith(".tmp"))) {
            return Optional.of(new Message("办公软件的临时文件", "a temporary file of an office program"));
        }
        if (name.equals("hecha.yml")
                || name.equals("hecha.yaml")
                || name.equals("waivers.csv")
                || name.equals("decisions.csv")) {
            return Optional.of(new Message("核查的设置文件", "settings of Hecha"));
        }
        boolean system = name.startsWith(".")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini")
                || path.startsWith("__MACOSX/");
        return system ? Optional.of(new Message("系统文件", "a file of the system")) : Optional.empty();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
