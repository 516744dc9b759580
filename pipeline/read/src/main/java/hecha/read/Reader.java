package hecha.read;

import hecha.model.Source;
import hecha.model.UnreadableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file as a report; what a file is, is decided by its content, not by its name. Formats that a crafted file could
 * make fail are parsed in processes of their own. One instance serves any number of threads.
 */
public final class Reader {
    /** The largest file that is read unless said otherwise, in bytes. */
    public static final long DEFAULT_LIMIT = Limits.DEFAULT.bytes();

    private final Limits limits;
    private final boolean isolated;

    public Reader() {
        this(Limits.DEFAULT);
    }

    public Reader(Limits limits) {
        this(limits, true);
    }

    /**
     * @param isolated whether the formats that ask for it are parsed in processes of their own
     */
    Reader(Limits limits, boolean isolated) {
        this.limits = limits;
        this.isolated = isolated;
    }

    /** How much is read at most. */
    public Limits limits() {
        return limits;
    }

    /**
     * @param name the name that the report has in all output
     * @throws UnreadableException where the file is no report, with the reason
     */
    public Source read(Path file, String name) throws UnreadableException {
        return read(file, List.of(), name);
    }

    /**
     * @param inside the way to the file inside the archive {@code file} as {@link Archives#members} gave it; empty for
     *     the file itself
     * @param name the name that the report has in all output
     * @throws UnreadableException where the file is no report, with the reason
     */
    public Source read(Path file, List<String> inside, String name) throws UnreadableException {
        byte[] bytes;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory() && !(Files.isReadable(file) && Files.isExecutable(file))) {
                throw new Refusal(
                        "no-permission",
                        "没有权限打开这个文件夹，其中的文件未读取；请修改权限",
                        "no permission to open this folder, the files in it are not read; change its mode");
            }
            if (attributes.isDirectory()) {
                throw Files.isSymbolicLink(file)
                        ? new Refusal(
                                "directory",
                                "是指向文件夹的链接，未进入；请直接给出那个文件夹",
                                "is a link to a directory and is not followed; name that directory itself")
                        : new Refusal("directory", "这是文件夹，请指定其中的文件", "is a directory; name the files in it");
            }
            if (!attributes.isRegularFile()) {
                throw new Refusal(
                        "not-a-file", "不是普通文件（管道、设备等），未读取", "is no regular file (a pipe, a device …); not read");
            }
            if (attributes.size() > limits.bytes()) {
                throw Refusal.tooLarge(attributes.size(), limits);
            }
            bytes = inside.isEmpty() ? bytes(file) : Archives.member(file, inside, limits);
        } catch (Refusal e) {
            throw e.of(name);
        } catch (IOException e) {
            throw unopened(name, e);
        }
        return read(bytes, name);
    }

    /** Says why the file {@code name} could not be opened or read to its end. */
    public static UnreadableException unopened(String name, IOException cause) {
        if (cause instanceof UnreadableException told) {
            return told;
        }
        String message = String.valueOf(cause.getMessage());
        // The file systems of clusters tell their reasons in words alone.
        if (cause instanceof AccessDeniedException || message.contains("Permission denied")) {
            return new Refusal("no-permission", "没有读取权限，请修改文件权限", "permission denied; change the file's mode").of(name);
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return new Refusal("missing", "找不到文件，请检查路径", "no such file; check the path").of(name);
        }
        String why = message;
        if (cause instanceof FileSystemException failed) {
            why = failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
        }
        return new Refusal("io", "无法读取（" + why + "）", "cannot be read (" + why + ")").of(name);
    }

    /**
     * The decoded text of a file that is no report, such as a table of waivers, as it is written.
     *
     * @throws UnreadableException where it is no text, with the reason
     */
    public String text(Path file, String name) throws UnreadableException {
        try {
            return new PlainText().read(new Probe(bytes(file), name), limits).text();
        } catch (Refusal e) {
            throw e.of(name);
        } catch (IOException e) {
            throw new Refusal("io", "无法读取（" + e.getMessage() + "）", "cannot be read (" + e.getMessage() + ")").of(name);
        }
    }

    /**
     * The bytes of a workbook that is no report, such as a list that came back, held against the limits before a library
     * opens it: its size, how many parts it has, what they unpack to, and that none has a DTD.
     *
     * @throws UnreadableException where it is beyond them, with the reason
     */
    public byte[] workbook(Path file, String name) throws UnreadableException {
        try {
            byte[] bytes = bytes(file);
            if (new Probe(bytes, name).isZip()) {
                Workbooks.guard(bytes, limits);
            }
            return bytes;
        } catch (Refusal e) {
            throw e.of(name);
        } catch (IOException e) {
            throw new Refusal("io", "无法读取（" + e.getMessage() + "）", "cannot be read (" + e.getMessage() + ")").of(name);
        }
    }

    /** The bytes of a file that may grow meanwhile. */
    private byte[] bytes(Path file) throws IOException, Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limits.bytes() + 1));
            if (bytes.length > limits.bytes()) {
                throw Refusal.tooLarge(bytes.length, limits);
            }
            return bytes;
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws UnreadableException where they are no report, with the reason
     */
    public Source read(byte[] bytes, String name) throws UnreadableException {
        try {
            if (bytes.length > limits.bytes()) {
                throw Refusal.tooLarge(bytes.length, limits);
            }
            Probe file = new Probe(bytes, name);
            Format format = format(file);
            // Processes are asked for here alone: a text needs none, and the clock beside them takes its time to start.
            Content content =
                    isolated && format.isolated() ? Workers.of(limits).read(format, file) : parse(format, file, limits);
            return new Source(
                    sha256(bytes),
                    name,
                    format.mediaType(),
                    content.charset(),
                    content.text(),
                    content.hints(),
                    content.undecodable(),
                    content.layout());
        } catch (Refusal e) {
            throw e.of(name);
        }
    }

    /**
     * Reads the bytes of a file, or of one inside it.
     *
     * @param inside the way to it as {@link Archives#members} gave it; empty for the file itself
     * @throws UnreadableException where they are no report, with the reason
     */
    public Source read(byte[] bytes, List<String> inside, String name) throws UnreadableException {
        byte[] member;
        try {
            member = Archives.member(bytes, inside, limits);
        } catch (Refusal e) {
            throw e.of(name);
        }
        return read(member, name);
    }

    /**
     * Says what a file of {@code size} bytes is refused with before any of it is read.
     *
     * @throws UnreadableException where it is larger than the limits let pass
     */
    public void admit(long size, String name) throws UnreadableException {
        if (size > limits.bytes()) {
            throw Refusal.tooLarge(size, limits).of(name);
        }
    }

    private Format format(Probe file) throws Refusal {
        if (file.bytes().length == 0) {
            throw Refusal.empty();
        }
        Optional<Refusal> known = Known.of(file);
        if (known.isPresent()) {
            throw known.get();
        }
        Optional<Format> format = Formats.of(file);
        if (format.isPresent()) {
            return format.get();
        }
        Optional<Refusal> other = Known.ofPackage(file);
        if (other.isPresent()) {
            throw other.get();
        }
        throw Archives.isArchive(file) ? Archives.refusal(file, limits) : Refusal.unknown();
    }

    /** Parses in this process. */
    static Content parse(Format format, Probe file, Limits limits) throws Refusal {
        Content content;
        try {
            content = format.read(file, limits);
        } catch (RuntimeException e) {
            // Parsers let unchecked exceptions of many kinds through for damaged files.
            throw Refusal.damaged(format.name());
        }
        if (content.text().isBlank()) {
            throw Refusal.empty();
        }
        if (content.text().length() > limits.chars()) {
            throw Refusal.tooLong(content.text().length(), limits);
        }
        return content;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
