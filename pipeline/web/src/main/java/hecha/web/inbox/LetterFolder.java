package hecha.web.inbox;

import hecha.audit.Stamp;
import hecha.letter.BrokenRosterException;
import hecha.letter.IssuedLines;
import hecha.letter.SafeNames;
import hecha.office.Desk;
import hecha.office.OutputFile;
import hecha.office.OwnFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What goes back to the units, written into a folder of our own as {@code hecha audit} writes it, and anew when something
 * on the desk has changed.
 */
final class LetterFolder {
    /** The folder of the units' folders, as {@code hecha audit} names it. */
    private static final String UNITS = "各单位";

    private final Desk desk;
    private final Path folder;
    private final String version;
    private final Path sent;
    private long written = -1;

    /**
     * @param folder for what goes back, made anew each time
     * @param sent for what went out, which stays
     */
    LetterFolder(Desk desk, Path folder, Path sent, String version) {
        this.desk = desk;
        this.folder = folder;
        this.sent = sent;
        this.version = version;
    }

    /** The folder with everything as it stands now. */
    synchronized Path folder() throws IOException {
        long now = desk.version();
        if (written != now) {
            OwnFolder.remove(folder);
            Files.createDirectories(folder);
            Stamp stamp = new Stamp(version, Optional.of(LocalDate.now(ZoneId.systemDefault())));
            desk.units().write(desk.files(), desk.reconciliation(), folder, stamp, message -> {});
            written = now;
        }
        return folder;
    }

    /** Everything as one zip. */
    byte[] all() throws IOException {
        Path now = folder();
        keep(now);
        return zip(now);
    }

    /** The record of lines stays of everything that was taken from here: lists that come back are held against it. */
    private synchronized void keep(Path now) throws IOException {
        Path record = now.resolve(IssuedLines.FILE);
        if (!Files.isRegularFile(record)) {
            return;
        }
        byte[] bytes = Files.readAllBytes(record);
        List<Path> before = records();
        if (before.isEmpty() || !Arrays.equals(Files.readAllBytes(before.get(0)), bytes)) {
            String number = String.format(Locale.ROOT, "%06d", before.size() + 1);
            OutputFile.write(sent.resolve(number + "-" + IssuedLines.FILE), to -> to.write(bytes));
        }
    }

    /** The newest first. */
    private List<Path> records() throws IOException {
        if (!Files.isDirectory(sent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sent)) {
            return files.filter(file -> file.toString().endsWith(IssuedLines.FILE))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The lines that went out, of the last time first, and those that would go out now. */
    List<IssuedLines> sent() throws IOException {
        List<Path> files = new ArrayList<>(records());
        files.add(folder().resolve(IssuedLines.FILE));
        List<IssuedLines> all = new ArrayList<>();
        for (Path file : files) {
            try {
                all.add(IssuedLines.read(file.toString(), Files.readAllBytes(file)));
            } catch (BrokenRosterException | NoSuchFileException e) {
                // Of our own making: what is broken is passed over.
            }
        }
        return all;
    }

    /** What goes back to one unit as a zip; empty where nothing does. */
    Optional<byte[]> unit(String unit) throws IOException {
        Optional<Path> mine = of(unit);
        return mine.isPresent() ? Optional.of(zip(mine.get())) : Optional.empty();
    }

    /** A file of a unit by its name, such as {@code 退改函.docx}. */
    Optional<byte[]> file(String unit, String name) throws IOException {
        Optional<Path> file = of(unit).map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    }

    /** The folder of a unit: told by its letter's folder, whose name is the unit's as a system takes it. */
    private Optional<Path> of(String unit) throws IOException {
        Path now = folder();
        keep(now);
        Path folder = now.resolve(UNITS).resolve(new SafeNames().of(unit));
        return Optional.of(folder).filter(Files::isDirectory);
    }

    private static byte[] zip(Path root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(root)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                zip.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(Path file, OutputStream to) throws IOException {
        Files.copy(file, to);
    }
}
