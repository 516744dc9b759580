package hecha.office;

import hecha.index.IndexException;
import hecha.index.ReportIndexer;
import hecha.model.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The index of what lies on the desk, kept in a folder of our own, so that nobody has to make one. It holds nothing that is
 * not in the reports: where it cannot be opened or written, it is made anew or done without.
 */
public final class OwnIndex implements DeskFollower {
    private Optional<ReportIndexer> indexer;

    public OwnIndex(Path folder) {
        indexer = opened(folder).or(() -> {
            remove(folder);
            return opened(folder);
        });
    }

    private static Optional<ReportIndexer> opened(Path folder) {
        try {
            return Optional.of(ReportIndexer.open(folder));
        } catch (IndexException e) {
            return Optional.empty();
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            // What is left is told when it is opened.
        }
    }

    @Override
    public synchronized void audited(Audit audit) {
        change(index -> index.replace(audit));
    }

    @Override
    public synchronized void gone(String source) {
        change(index -> index.remove(source));
    }

    @Override
    public synchronized void settled() {
        change(ReportIndexer::commit);
    }

    /** A change of the index. */
    private interface Change {
        void to(ReportIndexer index) throws IndexException;
    }

    private void change(Change change) {
        if (indexer.isPresent()) {
            try {
                change.to(indexer.get());
            } catch (IndexException e) {
                indexer = Optional.empty();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (indexer.isPresent()) {
            indexer.get().close();
        }
    }
}
