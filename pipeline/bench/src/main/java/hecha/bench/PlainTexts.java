package hecha.bench;

import hecha.model.Source;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The plain texts of a folder and the folders in it, in the order of their names. */
final class PlainTexts {
    private PlainTexts() {}

    static List<Source> in(Path folder) throws IOException, UnreadableException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new Reader().read(Files.readAllBytes(file), file.toString()));
        }
        return sources;
    }
}
