package hecha.tests;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.Source;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the tests find the repository's files, and the one pipeline that they share. */
final class Repository {
    static final Path ROOT = root();
    static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    static final Pipeline PIPELINE = new Pipeline(DICTIONARY);

    private Repository() {}

    static List<Path> seeds() {
        try (Stream<Path> files = Files.list(ROOT.resolve("seeds"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seeds and the texts of the project's own corpus. */
    static List<Path> reports() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("corpus"), 3)) {
            return Stream.concat(
                            seeds().stream(),
                            files.filter(file -> file.endsWith("text.txt")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Audit audit(Path file) {
        try {
            return PIPELINE.audit(new Reader().read(file, String.valueOf(file.getFileName())));
        } catch (UnreadableException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Audit audit(String text) {
        return PIPELINE.audit(new Source("", "text", "text/plain", "UTF-8", text, List.of(), List.of()));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("seeds"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("the tests run inside the repository");
            }
            folder = parent;
        }
        return folder;
    }
}
