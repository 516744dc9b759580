package hecha.web.figures;

import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.Searchable;
import hecha.model.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An index in a folder of this machine, which need not be there yet. */
public final class FolderPlace implements IndexPlace {
    private final Path folder;
    private @Nullable ReportIndex last;
    private String seen = "";

    public FolderPlace(Path folder) {
        this.folder = folder;
    }

    @Override
    public void prepare() {
        try (ReportIndex index = ReportIndex.open(folder)) {
            index.warm();
        } catch (IOException e) {
            // There is no index yet, or the first page tells why it cannot be read.
        }
    }

    @Override
    public synchronized Searchable open() throws IndexException {
        String now = commit();
        ReportIndex opened = ReportIndex.open(folder);
        last = opened;
        seen = now;
        return opened;
    }

    @Override
    public Optional<Searchable> newer() throws IndexException {
        ReportIndex before;
        String now = commit();
        synchronized (this) {
            before = last;
            if (before == null || now.equals(seen)) {
                return Optional.empty();
            }
        }
        Optional<ReportIndex> later = before.next();
        if (later.isPresent()) {
            later.get().warm();
            synchronized (this) {
                last = later.get();
                seen = now;
            }
        }
        return later.map(index -> index);
    }

    /** The name of the last commit; empty where there is none. */
    private String commit() {
        String name = "";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("lucene"), "segments_*")) {
            for (Path file : files) {
                String other = String.valueOf(file.getFileName());
                if (other.length() > name.length() || (other.length() == name.length() && other.compareTo(name) > 0)) {
                    name = other;
                }
            }
        } catch (IOException e) {
            return "";
        }
        return name;
    }

    @Override
    public List<String> words() {
        return List.of("--index", folder.toString());
    }

    @Override
    public Message repair() {
        return new Message(
                "请先在收件页放入材料，或用 hecha index 建立索引", "drop reports on the inbox, or make an index with hecha index");
    }
}
