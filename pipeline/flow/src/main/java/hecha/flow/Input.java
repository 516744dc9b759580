package hecha.flow;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing that the user gave to be read.
 *
 * @param name the name that it has in all output, with {@code /} between folders
 * @param file the file; empty for standard input
 */
public record Input(String name, Optional<Path> file) {}
