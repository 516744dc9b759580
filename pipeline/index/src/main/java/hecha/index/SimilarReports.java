package hecha.index;

import hecha.model.Audit;
import hecha.model.Sentence;
import hecha.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Finds the reports of an index that have sentences in common with a report: drafts that were copied. */
public final class SimilarReports {
    private static final int CANDIDATES = 200;
    private static final int FEWEST_MARKS = 2;

    private final Snapshot index;

    public SimilarReports(ReportIndex index) {
        this.index = index.snapshot();
    }

    /** A report that shares marks. */
    private record Candidate(String id, int pack, long offset, int marks) {}

    /**
     * The reports that have at least {@code least} percent of the report's sentences, the most alike first; the report
     * itself is not among them.
     */
    public List<SimilarReport> to(Audit audit, int least) throws IndexException {
        String clean = audit.report().text();
        List<String> sentences = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : audit.report().sentences()) {
            sentences.add(clean.substring(sentence.from(), sentence.to()));
            spans.add(sentence.span());
        }
        SharedSentences own = new SharedSentences(sentences);
        List<SimilarReport> found = new ArrayList<>();
        try {
            for (Candidate candidate : candidates(sentences, audit.source().id())) {
                Holding holding = Holding.read(index.record(candidate.id(), candidate.pack(), candidate.offset()));
                SimilarReport likeness = likeness(own, sentences, spans, holding);
                if (!likeness.shared().isEmpty() && likeness.percent() >= least) {
                    found.add(likeness);
                }
            }
        } catch (IOException e) {
            throw index.failure(e);
        }
        found.sort(
                Comparator.comparingInt((SimilarReport l) -> -l.shared().size()).thenComparing(SimilarReport::name));
        return found;
    }

    private static SimilarReport likeness(
            SharedSentences own, List<String> sentences, List<Span> spans, Holding holding) {
        int[] cuts = holding.sentences();
        int[] origins = holding.origins();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < cuts.length; i += 2) {
            others.add(holding.clean().substring(cuts[i], cuts[i + 1]));
        }
        List<SimilarReport.Shared> shared = new ArrayList<>();
        for (SharedSentences.Match match : own.with(new SharedSentences(others))) {
            int from = cuts[2 * match.other()];
            int to = cuts[2 * match.other() + 1];
            shared.add(new SimilarReport.Shared(
                    spans.get(match.one()),
                    sentences.get(match.one()),
                    new Span(origins[from], origins[to - 1] + 1),
                    others.get(match.other()),
                    match.likeness()));
        }
        return new SimilarReport(holding.id(), holding.name(), own.comparable(), shared);
    }

    private List<Candidate> candidates(List<String> sentences, String itself) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Leaf leaf : index.leaves()) {
            Map<Integer, Integer> marks = new HashMap<>();
            for (BytesRef mark : Sketch.of(sentences.stream()).marks()) {
                PostingsEnum postings = leaf.reader().postings(new Term(Documents.SKETCH, mark), PostingsEnum.NONE);
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    marks.merge(postings.docID(), 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> entry : marks.entrySet()) {
                int document = entry.getKey();
                boolean live = leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(document);
                SortedDocValues ids = leaf.reader().getSortedDocValues(Documents.REPORT_ID);
                NumericDocValues packs = leaf.reader().getNumericDocValues(Documents.PACK);
                NumericDocValues offsets = leaf.reader().getNumericDocValues(Documents.OFFSET);
                if (live
                        && entry.getValue() >= Math.min(FEWEST_MARKS, sentences.size())
                        && ids.advanceExact(document)
                        && packs.advanceExact(document)
                        && offsets.advanceExact(document)) {
                    String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                    if (!id.equals(itself)) {
                        candidates.add(
                                new Candidate(id, (int) packs.longValue(), offsets.longValue(), entry.getValue()));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> -c.marks()).thenComparing(Candidate::id));
        return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
    }
}
