package hecha.cli;

import hecha.audit.AuditPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that appears whole or not at all: it is written beside its final name, and moved there by {@link #keep()}.
 * Closing it without that leaves nothing behind and what stood there before untouched.
 */
final class OutputFile implements AutoCloseable {
    private final Path target;
    private final Path partial;
    private final BufferedWriter writer;

    OutputFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Files.createDirectories(this.target.getParent());
        // Not createTempFile: its files can be read by their owner alone, also after the move.
        this.partial = this.target.resolveSibling("." + target.getFileName()
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
        this.writer = Files.newBufferedWriter(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Keeps further pages in files beside {@code page}. */
    static AuditPage.Pages beside(Path page) {
        return (name, text) -> {
            try (OutputFile file = new OutputFile(page.toAbsolutePath().resolveSibling(name))) {
                file.writer().write(text);
                file.keep();
            }
        };
    }

    BufferedWriter writer() {
        return writer;
    }

    /** The unfinished file, for those who write it themselves. */
    Path partial() {
        return partial;
    }

    void keep() throws IOException {
        writer.close();
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(partial);
    }
}
