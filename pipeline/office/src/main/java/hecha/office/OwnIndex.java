package hecha.office;

import hecha.index.IndexException;
import hecha.index.ReportIndexer;
import hecha.model.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The index of what lies on the desk, kept in a folder of our own, so that nobody has to make one. It holds nothing that is
 * not in the reports: where it is damaged or of another layout it is made anew, and where it cannot be written, as while
 * another desk writes it, it is done without.
 */
public final class OwnIndex implements DeskFollower {
    /** Codes of an {@link IndexException} that a new index mends. */
    private static final Set<String> MENDED = Set.of("old-schema", "new-schema", "damaged");

    private Optional<ReportIndexer> indexer;

    /** What an earlier run has left and this one has not judged yet. */
    private final Set<String> left = new HashSet<>();

    public OwnIndex(Path folder) {
        indexer = opened(folder);
        indexer.ifPresent(index -> left.addAll(index.names()));
    }

    private static Optional<ReportIndexer> opened(Path folder) {
        try {
            return Optional.of(ReportIndexer.open(folder));
        } catch (IndexException e) {
            return MENDED.contains(e.code()) ? anew(folder) : Optional.empty();
        }
    }

    private static Optional<ReportIndexer> anew(Path folder) {
        try {
            OwnFolder.remove(folder);
            return Optional.of(ReportIndexer.open(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void audited(Audit audit) {
        left.remove(audit.source().name());
        change(index -> index.replace(audit));
    }

    @Override
    public synchronized void gone(String source) {
        change(index -> index.remove(source));
    }

    @Override
    public synchronized void settled() {
        for (String source : left) {
            change(index -> index.remove(source));
        }
        left.clear();
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
