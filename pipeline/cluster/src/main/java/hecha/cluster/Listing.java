package hecha.cluster;

import hecha.flow.Inputs;
import hecha.model.Message;
import hecha.model.Reconciliation.Ignored;
import hecha.office.Failure;
import hecha.read.Reader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files that the words of the command line name, on whatever file system: the files of a folder in the order of
 * their names, with those left aside that {@link Inputs} leaves aside, under the names that it gives them.
 */
final class Listing {
    private final Configuration configuration;
    private final Map<String, InputFile> found = new LinkedHashMap<>();

    private Listing(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * @throws Failure at the first name that leads nowhere
     */
    static Collection<InputFile> of(List<String> names, Configuration configuration) throws IOException {
        Listing listing = new Listing(configuration);
        for (String name : names) {
            listing.add(name);
        }
        return listing.found.values();
    }

    /** A path as people write it: with a scheme, or one of the file system that is usual here. */
    static Path path(String name) {
        try {
            return name.contains(":/") ? new Path(name) : new Path(null, null, name);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(name + "：路径无效", name + ": not a valid path");
        }
    }

    /** The file system of a path. */
    static FileSystem system(Path path, String name, Configuration configuration) {
        try {
            return path.getFileSystem(configuration);
        } catch (IOException e) {
            throw Failure.usage(
                    name + "：文件系统打不开（" + e.getMessage() + "）",
                    name + ": its file system cannot be opened (" + e.getMessage() + ")");
        }
    }

    private void add(String written) throws IOException {
        Path path = path(written);
        FileSystem system = system(path, written, configuration);
        FileStatus status;
        try {
            status = system.getFileStatus(path);
        } catch (FileNotFoundException e) {
            throw Failure.usage(written + "：文件不存在，请检查路径", written + ": no such file; check the path");
        }
        if (!status.isDirectory()) {
            put(file(written, status, Optional.empty()));
            return;
        }
        String name =
                written.endsWith("/") && written.length() > 1 ? written.substring(0, written.length() - 1) : written;
        TreeMap<String, InputFile> files = new TreeMap<>();
        walk(system, status, name.equals(".") ? "" : name + "/", name, files);
        if (files.isEmpty()) {
            throw Failure.usage(written + "：文件夹里没有文件", written + ": no file in this folder");
        }
        files.values().forEach(this::put);
    }

    private void put(InputFile file) {
        if (found.put(file.name(), file) != null) {
            throw Failure.usage(file.name() + "：给了两次，请只给一次", file.name() + ": named twice; name it once");
        }
    }

    private static void walk(
            FileSystem system, FileStatus folder, String prefix, String name, Map<String, InputFile> files) {
        List<FileStatus> inside = new ArrayList<>();
        try {
            inside.addAll(List.of(system.listStatus(folder.getPath())));
        } catch (IOException e) {
            var why = Reader.unopened(name, e);
            files.put(
                    name,
                    file(name, folder, Optional.of(InputFile.Told.of(Status.UNREADABLE, why.code(), why.text()))));
            return;
        }
        for (FileStatus status : inside) {
            String simple = status.getPath().getName();
            String full = prefix + simple;
            if (!status.isDirectory()) {
                Optional<Message> aside = Inputs.aside(simple);
                files.put(full, file(full, status, aside.map(why -> InputFile.Told.of(Status.IGNORED, "", why))));
            } else if (simple.startsWith(".")) {
                Ignored hidden = Inputs.hidden(full);
                files.put(
                        hidden.name(),
                        file(
                                hidden.name(),
                                status,
                                Optional.of(InputFile.Told.of(Status.IGNORED, "", hidden.reason()))));
            } else {
                walk(system, status, full + "/", full, files);
            }
        }
    }

    private static InputFile file(String name, FileStatus status, Optional<InputFile.Told> told) {
        return new InputFile(
                name,
                status.getPath().toUri().toString(),
                status.isDirectory() ? 0 : status.getLen(),
                status.isDirectory() ? 0 : status.getModificationTime(),
                told.orElse(null));
    }
}
