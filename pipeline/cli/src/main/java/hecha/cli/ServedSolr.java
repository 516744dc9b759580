package hecha.cli;

import hecha.index.ClusterIndex;
import hecha.index.IndexException;
import hecha.index.Searchable;
import hecha.model.Message;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import hecha.web.figures.IndexPlace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reports of a SolrCloud for pages; where the alias leads to a new index, that is shown. */
final class ServedSolr implements IndexPlace {
    private final SolrPlace place;
    private @Nullable SolrCloud cloud;
    private String shown = "";

    ServedSolr(SolrPlace place) {
        this.place = place;
    }

    @Override
    public void prepare() {
        // Nothing has to be loaded.
    }

    @Override
    public synchronized Searchable open() throws IndexException {
        SolrCloud found = SolrCloud.open(place);
        cloud = found;
        return show(found);
    }

    private synchronized Searchable show(SolrCloud found) throws IndexException {
        var reports = found.reports();
        shown = reports.collection();
        return new ClusterIndex(reports);
    }

    @Override
    public Optional<Searchable> newer() throws IndexException {
        SolrCloud known;
        String before;
        synchronized (this) {
            known = cloud;
            before = shown;
        }
        try {
            Optional<String> now = known == null ? Optional.empty() : known.behindAlias();
            return known == null || now.isEmpty() || now.get().equals(before)
                    ? Optional.empty()
                    : Optional.of(show(known));
        } catch (IndexException e) {
            throw e;
        } catch (IOException e) {
            return Optional.empty(); // those who ask are told
        }
    }

    @Override
    public List<String> words() {
        return place.words();
    }

    @Override
    public Message repair() {
        return new Message("请检查 Solr 是否在运行；恢复后刷新本页即可", "see whether Solr runs; load this page again when it does");
    }
}
