package hecha.flow;

import hecha.model.Message;
import hecha.model.Reconciliation.Ignored;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files that a user's words name: a file, a folder with all below it, a pattern such as {@code in/**.txt}, or
 * {@code -} for standard input.
 *
 * @param found the inputs in the order given, the files of a folder or pattern in the order of their names
 * @param ignored files of folders that are no reports
 */
public record Inputs(List<Input> found, List<Ignored> ignored) {
    private static final Set<String> READ = Set.of("txt", "text", "md", "docx");

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
                walk(path, name, null, found, ignored);
                if (found.size() == before) {
                    throw new NotFoundException(new Message(
                            name + "：文件夹里没有可读的报告（.txt .md .docx）",
                            name + ": no readable report in this folder (.txt .md .docx)"));
                }
            } else if (Files.exists(path)) {
                found.add(new Input(slashes(path), Optional.of(path)));
            } else if (name.contains("*") || name.contains("?") || name.contains("[")) {
                int before = found.size();
                Path base = patternBase(name);
                if (Files.isDirectory(base)) {
                    walk(base, name, matcher(name), found, ignored);
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
            @org.jspecify.annotations.Nullable PathMatcher wanted,
            List<Input> found,
            List<Ignored> ignored)
            throws NotFoundException {
        TreeMap<String, Path> files = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
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
            if (wanted != null) {
                if (wanted.matches(file)) {
                    found.add(new Input(shown, Optional.of(file)));
                }
            } else if (isReport(file)) {
                found.add(new Input(shown, Optional.of(file)));
            } else {
                ignored.add(new Ignored(
                        shown, new Message("不是报告格式（.txt .md .docx）", "not a report format (.txt .md .docx)")));
            }
        });
    }

    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || name.startsWith("~$")) {
            return false;
        }
        return READ.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
