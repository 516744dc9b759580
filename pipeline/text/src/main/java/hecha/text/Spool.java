package hecha.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that has no name while it is used: it is written, then read from its start, and nothing of it is left
 * even where the process is killed. A system that does not let an open file go deletes it when it is closed.
 */
public final class Spool implements Closeable {
    private final FileChannel channel;
    private final OutputStream out;

    /** A file among the temporary files of the system. */
    public Spool() throws IOException {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    Spool(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "hecha", ".part");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows; then it is deleted on close.
        }
    }

    /** Where it is written. */
    public OutputStream out() {
        return out;
    }

    /** What has been written, from its start; nothing may be written after. Closing the stream leaves the file open. */
    public InputStream in() throws IOException {
        out.flush();
        channel.position(0);
        return new BufferedInputStream(Channels.newInputStream(channel), 1 << 16) {
            @Override
            public void close() {
                // The file closes with its owner.
            }
        };
    }

    /** A part of what has been written; more may be written after. */
    public byte[] part(long from, int length) throws IOException {
        out.flush();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
