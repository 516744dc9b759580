package hecha.office;

import hecha.audit.SimilarPair;
import hecha.index.CopiedDrafts;
import hecha.model.Audit;
import hecha.text.Lazy;
import java.util.List;

/** The reports of a batch that were copied from one another, as its audit shows them. */
public final class Drafts {
    /** Reports that share less of their sentences are taken for different ones: stock phrases alone come to that. */
    private static final int LEAST_PERCENT = 30;

    private final CopiedDrafts drafts = new CopiedDrafts();
    private final Lazy<List<SimilarPair>> pairs = new Lazy<>(() -> drafts.pairs(LEAST_PERCENT).stream()
            .map(pair -> new SimilarPair(pair.name(), pair.other(), pair.shared(), pair.percent(), pair.example()))
            .toList());

    public void add(Audit audit) {
        drafts.add(audit);
    }

    /** The pairs, found when they are first asked for; nothing may be added after. */
    public List<SimilarPair> pairs() {
        return pairs.get();
    }
}
