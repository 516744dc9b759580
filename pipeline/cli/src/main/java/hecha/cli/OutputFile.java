package hecha.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
        this.partial = Files.createTempFile(this.target.getParent(), "." + target.getFileName(), ".part");
        this.writer = Files.newBufferedWriter(partial);
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
