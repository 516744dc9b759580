package hecha.read;

import hecha.model.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Archives and mails as folders: the files in them, each to be read as if it lay on the disk. Told by content; a zip
 * that is a document of a known format is no archive.
 */
public final class Archives {
    private static final int HEAD = 4096;
    /** A mail's own words are a covering letter, not a report, where they are shorter and something is attached. */
    private static final int COVERING_LETTER = 300;

    private static final Message ZIP = new Message("压缩包（.zip）", "archive (.zip)");

    private Archives() {}

    /**
     * Lists the files of an archive, those of archives inside it, too.
     *
     * @return the ways to them, each the names of an archive's entries from the outermost in; empty where the file is no
     *     archive, or is one that is refused when it is read
     */
    public static Optional<List<List<String>>> members(Path file, Limits limits) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > limits.bytes()) {
                return Optional.empty();
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD);
            }
            return isArchive(new Probe(head, "")) ? members(Files.readAllBytes(file), limits) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As above, of the bytes of a file that somebody else has fetched. */
    public static Optional<List<List<String>>> members(byte[] file, Limits limits) {
        if (file.length > limits.bytes()
                || !isArchive(new Probe(Arrays.copyOf(file, Math.min(file.length, HEAD)), ""))) {
            return Optional.empty();
        }
        try {
            List<List<String>> found = new ArrayList<>();
            list(file, List.of(), new Counter(limits), found);
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** What archives in archives hold in all. */
    private static final class Counter {
        private final Limits limits;
        private int entries;
        private long bytes;

        Counter(Limits limits) {
            this.limits = limits;
        }

        void add(long size) throws Refusal {
            entries++;
            bytes += Math.max(0, size);
            if (entries > limits.entries()) {
                throw Refusal.tooManyFiles(limits);
            }
            if (bytes > limits.unpacked()) {
                throw Refusal.swelling(limits);
            }
        }
    }

    /** Says why an archive cannot be taken as a folder. */
    static Refusal refusal(Probe file, Limits limits) {
        try {
            List<List<String>> found = new ArrayList<>();
            list(file.bytes(), List.of(), new Counter(limits), found);
            if (found.isEmpty()) {
                return new Refusal("empty", "压缩包里没有文件，请核对后重新报送", "the archive holds no files; submit it again");
            }
            return new Refusal(
                    "archive", "是压缩包，请以文件名（不是标准输入）给出，或解压后再报", "is an archive; give it by its file name or unpack it");
        } catch (Refusal e) {
            return e;
        }
    }

    static boolean isArchive(Probe file) {
        return file.isZip() || isMail(file);
    }

    private static boolean isMail(Probe file) {
        return Mail.isMessage(file) && !Mail.isPage(file);
    }

    private static void list(byte[] bytes, List<String> way, Counter counter, List<List<String>> found) throws Refusal {
        if (way.size() >= counter.limits.depth()) {
            throw Refusal.tooLarge(
                    "压缩包套压缩包超过 " + counter.limits.depth() + " 层",
                    "archives lie more than " + counter.limits.depth() + " deep in each other",
                    "--max-depth");
        }
        Probe probe = new Probe(bytes, "");
        if (!probe.isZip()) {
            for (Map.Entry<String, byte[]> part : mail(bytes, counter.limits).entrySet()) {
                counter.add(part.getValue().length);
                add(part.getKey(), part.getValue(), way, counter, found);
            }
            return;
        }
        if (Formats.of(probe).isPresent() || Known.ofPackage(probe).isPresent()) {
            return;
        }
        try (Packed zip = Packed.open(bytes, counter.limits, ZIP)) {
            for (String name : zip.inOrder()) {
                if (!zip.isFolder(name)) {
                    counter.add(zip.size(name));
                    boolean packed = Formats.ARCHIVES.contains(new Probe(new byte[0], name).suffix());
                    add(name, packed ? zip.bytes(name).orElseThrow() : new byte[0], way, counter, found);
                }
            }
        }
    }

    private static void add(String name, byte[] bytes, List<String> way, Counter counter, List<List<String>> found)
            throws Refusal {
        List<String> inside = new ArrayList<>(way);
        inside.add(name);
        Probe probe = new Probe(bytes, name);
        boolean archive = isArchive(probe)
                && Formats.of(probe).isEmpty()
                && Known.ofPackage(probe).isEmpty();
        if (archive) {
            list(bytes, inside, counter, found);
        } else {
            found.add(inside);
        }
    }

    /**
     * The bytes of a file, or of one inside an archive.
     *
     * @param inside the way to it as {@link #members} gave it; empty for the file itself
     * @throws IOException where it cannot be read
     */
    public static byte[] bytes(Path file, List<String> inside, Limits limits) throws IOException {
        try {
            return inside.isEmpty() ? Files.readAllBytes(file) : member(file, inside, limits);
        } catch (Refusal e) {
            throw e.of(file + "/" + String.join("/", inside));
        }
    }

    /**
     * The bytes of a file inside an archive.
     *
     * @param inside the way to it as {@link #members} gave it
     */
    static byte[] member(Path file, List<String> inside, Limits limits) throws Refusal, IOException {
        if (!isZip(file)) {
            return member(Files.readAllBytes(file), inside, limits);
        }
        byte[] first;
        try (FileChannel channel = FileChannel.open(file);
                Packed packed = Packed.open(channel, limits, ZIP)) {
            first = unpack(packed, inside.get(0), limits);
        }
        return member(first, inside.subList(1, inside.size()), limits);
    }

    /** As above, of the bytes of the file; these themselves where {@code inside} is empty. */
    static byte[] member(byte[] file, List<String> inside, Limits limits) throws Refusal {
        byte[] bytes = file;
        for (String name : inside) {
            if (new Probe(bytes, name).isZip()) {
                try (Packed packed = Packed.open(bytes, limits, ZIP)) {
                    bytes = unpack(packed, name, limits);
                }
            } else {
                bytes = Optional.ofNullable(mail(bytes, limits).get(name)).orElseThrow(() -> Refusal.damaged(ZIP));
            }
        }
        return bytes;
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Probe(in.readNBytes(4), "").isZip();
        }
    }

    private static byte[] unpack(Packed packed, String name, Limits limits) throws Refusal {
        Optional<InputStream> part = packed.part(name);
        if (part.isEmpty()) {
            throw Refusal.damaged(ZIP);
        }
        try (InputStream in = part.get()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > limits.bytes()) {
                    throw Refusal.tooLarge(Math.max(out.size(), packed.size(name)), limits);
                }
            }
            return out.toByteArray();
        } catch (Packed.LimitException e) {
            throw e.refusal();
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(ZIP);
        }
    }

    private static Map<String, byte[]> mail(byte[] bytes, Limits limits) throws Refusal {
        List<Mail.Part> parts;
        try {
            parts = Mail.parts(bytes, limits);
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(new Message("邮件（.eml）", "mail (.eml)"));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        boolean attached = parts.stream().anyMatch(part -> !part.name().isEmpty() && !part.inline());
        boolean plain = parts.stream()
                .anyMatch(part -> part.name().isEmpty() && part.type().equals("text/plain"));
        for (Mail.Part part : parts) {
            boolean page = part.type().equals("text/html");
            if (part.name().isEmpty()) {
                boolean words = part.type().equals("text/plain") || (page && !plain);
                if (words && !(attached && part.bytes().length < COVERING_LETTER * 3)) {
                    put(files, page ? "正文.html" : "正文.txt", text(part));
                }
            } else if (!part.inline()) {
                put(files, part.name(), part.bytes());
            }
        }
        return files;
    }

    /** The words of a part in UTF-8, whatever its header says that they are in. */
    private static byte[] text(Mail.Part part) {
        return Charsets.decodeAs(part.charset(), part.bytes()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void put(Map<String, byte[]> files, String name, byte[] bytes) {
        String free = name;
        for (int i = 2; files.containsKey(free); i++) {
            int dot = name.lastIndexOf('.');
            free = dot < 0 ? name + " (" + i + ")" : name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
        }
        files.put(free, bytes);
    }
}
