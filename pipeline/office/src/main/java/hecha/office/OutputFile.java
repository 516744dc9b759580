package hecha.office;

import hecha.audit.AuditPage;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: it is written beside its final name, readable by its owner alone, and moved
 * there by {@link #keep()}. Closing it without that leaves nothing behind and what stood there before untouched.
 *
 * <p>A link is followed and stays; a file that stood there keeps its mode; a device or pipe is written through. What a
 * killed run has left of the same file is removed when the next one begins.
 */
public final class OutputFile implements AutoCloseable {
    private static final String PART = ".hecha-part";

    /** So many characters have at most 180 bytes. */
    private static final int LONG_NAME = 60;

    /**
     * What killed processes had left in each folder when this one first wrote there; a folder that is listed for each of its
     * files takes the square of them.
     */
    private static final Map<Path, List<Path>> LEFT = new ConcurrentHashMap<>();

    /** The file's final place, links followed. */
    private final Path target;

    /** Where it is written until then; null where the target is a device or pipe. */
    private final @Nullable Path partial;

    private final FileChannel channel;
    private final @Nullable Set<PosixFilePermission> mode;
    private final OutputStream stream;
    private final BufferedWriter writer;

    /**
     * Begins a file; the folders above it are made.
     *
     * @throws Failure where the target is a folder, or a link that leads nowhere
     */
    public OutputFile(Path wanted) throws IOException {
        target = destination(wanted.toAbsolutePath());
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            partial = null;
            mode = null;
            channel = FileChannel.open(target, StandardOpenOption.WRITE);
        } else {
            Path folder = Optional.ofNullable(target.getParent()).orElse(target);
            Files.createDirectories(folder);
            removeLeftovers(folder);
            String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
            partial = folder.resolve(leftoverPrefix() + random + PART);
            channel = create(partial);
            // Held while this process lives, so that the next one can tell a leftover from work in progress.
            FileLock ignored = channel.tryLock();
            mode = finalMode(partial);
        }
        stream = new Kept(Channels.newOutputStream(channel));
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    private static Path destination(Path wanted) throws IOException {
        if (Files.isSymbolicLink(wanted) && !Files.exists(wanted)) {
            throw Failure.usage(
                    wanted + "：是一个指向不存在之处的链接，请换一个输出文件",
                    wanted + ": a link that leads nowhere; name another output file");
        }
        if (Files.isDirectory(wanted)) {
            throw Failure.usage(wanted + "：是文件夹，不能当作输出文件", wanted + ": a folder cannot be an output file");
        }
        return Files.exists(wanted) ? wanted.toRealPath() : wanted;
    }

    /** Makes the file that is written first; where that fails, the one that was asked for is named. */
    private FileChannel create(Path part) throws IOException {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            AccessDeniedException named = new AccessDeniedException(target.toString());
            named.initCause(e);
            throw named;
        } catch (FileSystemException e) {
            FileSystemException named = new FileSystemException(target.toString(), null, e.getReason());
            named.initCause(e);
            throw named;
        }
    }

    /** A long name is told by its hash, since a name may have no more than 255 bytes. */
    private String leftoverPrefix() {
        String name = String.valueOf(target.getFileName());
        return "." + (name.length() > LONG_NAME ? Integer.toHexString(name.hashCode()) : name) + ".";
    }

    /** Removes what killed processes have left of this file; what another process is writing is locked and stays. */
    private void removeLeftovers(Path folder) throws IOException {
        List<Path> left = LEFT.get(folder);
        if (left == null) {
            left = parts(folder);
            LEFT.put(folder, left);
        }
        for (Path part : left) {
            if (String.valueOf(part.getFileName()).startsWith(leftoverPrefix()) && isLeft(part)) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** The files of a folder that are not whole, whoever writes them. */
    private static List<Path> parts(Path folder) throws IOException {
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                folder,
                part -> String.valueOf(part.getFileName()).endsWith(PART)
                        && Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS))) {
            all.forEach(parts::add);
        }
        return List.copyOf(parts);
    }

    private static boolean isLeft(Path part) {
        try (FileChannel open = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = open.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** The mode that the file will have: that of the file that stands there, else that of any new file. */
    private @Nullable Set<PosixFilePermission> finalMode(Path part) throws IOException {
        if (!Files.getFileStore(part).supportsFileAttributeView("posix")) {
            return null;
        }
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(Files.exists(target) ? target : part);
        Files.setPosixFilePermissions(part, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        return usual;
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Bytes {
        void write(OutputStream to) throws IOException;
    }

    /** Writes the text of a file. */
    @FunctionalInterface
    public interface Text {
        void write(Writer to) throws IOException;
    }

    /** Writes a whole file at once. */
    public static void write(Path target, Bytes bytes) throws IOException {
        try (OutputFile file = new OutputFile(target)) {
            bytes.write(file.stream());
            file.keep();
        }
    }

    /** Writes a whole text at once. */
    public static void writeText(Path target, Text text) throws IOException {
        try (OutputFile file = new OutputFile(target)) {
            text.write(file.writer());
            file.keep();
        }
    }

    /** Keeps further pages in files beside {@code page}. */
    public static AuditPage.Pages beside(Path page) {
        return (name, text) -> {
            try (OutputFile file = new OutputFile(page.toAbsolutePath().resolveSibling(name))) {
                file.writer().write(text);
                file.keep();
            }
        };
    }

    public BufferedWriter writer() {
        return writer;
    }

    /** The bytes of the file, for those who write no text; closing the stream leaves the file open. */
    public OutputStream stream() {
        return stream;
    }

    /** Puts the file in its place. */
    public void keep() throws IOException {
        writer.flush();
        if (partial == null) {
            return;
        }
        channel.force(true);
        if (mode != null) {
            Files.setPosixFilePermissions(partial, mode);
        }
        channel.close();
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (partial != null) {
            Files.deleteIfExists(partial);
        }
    }

    /** A stream that its writer may close without closing the file; what goes wrong names the file. */
    private final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (FileSystemException e) {
                throw e;
            } catch (IOException e) {
                throw new FileSystemException(target.toString(), null, e.getMessage());
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
