package hecha.office;

import hecha.audit.Decision;
import hecha.audit.Decisions;
import hecha.dictionary.Dictionary;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The file of decisions, to which rows are only added. What somebody has written into it with a spreadsheet stays; where the
 * spreadsheet has saved it in another character set, it becomes UTF-8 before the next row.
 */
public final class DecisionFile {
    private static final String MARK = "\uFEFF";

    private final Path file;
    private final Dictionary dictionary;

    /** Size and time of the file as it was last taken. */
    private String taken;

    public DecisionFile(Path file, Dictionary dictionary) {
        this.file = file;
        this.dictionary = dictionary;
        taken = FileMark.of(file);
    }

    /** Whether somebody else has changed the file since it was last taken, and takes it so. */
    synchronized boolean takeChange() {
        String now = FileMark.of(file);
        boolean changed = !now.equals(taken);
        taken = now;
        return changed;
    }

    public Path path() {
        return file;
    }

    /**
     * All decisions, read anew.
     *
     * @throws Failure where the file is broken
     */
    public Decisions read() {
        return Files.isRegularFile(file) ? Judging.readDecisions(file, dictionary) : Decisions.NONE;
    }

    /**
     * Adds rows; they are on the disk when this returns.
     *
     * @throws IOException where the file cannot be written, as where a spreadsheet holds it open
     */
    public synchronized void add(List<Decision> decisions) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean others = !FileMark.of(file).equals(taken);
        Optional<String> other = otherCharset();
        if (other.isPresent()) {
            OutputFile.writeText(file, to -> to.write(MARK + other.get()));
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            FileLock ignored = channel.lock(); // held until the channel is closed
            long end = channel.size();
            String text =
                    (end == 0 ? MARK + Decisions.head() : endsLine(channel) ? "" : "\r\n") + Decisions.rows(decisions);
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            long at = end;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
        }
        if (!others) {
            taken = FileMark.of(file);
        }
    }

    private static boolean endsLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    /** The text of a file that is no UTF-8. */
    private Optional<String> otherCharset() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return Optional.empty();
        } catch (CharacterCodingException e) {
            try {
                return Optional.of(new Reader().text(file, file.toString()));
            } catch (UnreadableException unreadable) {
                throw new IOException(unreadable.text().zh(), unreadable);
            }
        }
    }
}
