package hecha.flow;

import hecha.read.Archives;
import hecha.read.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the user gave to be read.
 *
 * @param name the name that it has in all output, with {@code /} between folders
 * @param file the file; empty for standard input
 * @param inside the way to it where the file is an archive, the names of the entries from the outermost in
 */
public record Input(String name, Optional<Path> file, List<String> inside) {
    public Input {
        inside = List.copyOf(inside);
    }

    /** A file that lies in no archive. */
    public Input(String name, Optional<Path> file) {
        this(name, file, List.of());
    }

    /**
     * The bytes of the file.
     *
     * @throws IOException where it cannot be read
     */
    public byte[] bytes() throws IOException {
        return Archives.bytes(file.orElseThrow(), inside, Limits.DEFAULT);
    }
}
