package hecha.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** All documents of the report whose record lies at one place: what is dropped when another state of it has come. */
final class BlockQuery extends Query {
    private final String id;
    private final int pack;
    private final long offset;

    BlockQuery(String id, int pack, long offset) {
        this.id = id;
        this.pack = pack;
        this.offset = offset;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                int report = report(context.reader());
                return report < 0
                        ? null
                        : new ConstantScoreScorer(
                                this,
                                score(),
                                scoreMode,
                                DocIdSetIterator.range(first(context.reader(), report), report + 1));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private int report(LeafReader reader) throws IOException {
        PostingsEnum reports = reader.postings(new Term(Documents.KEY, Documents.key(id)), PostingsEnum.NONE);
        if (reports == null) {
            return -1;
        }
        NumericDocValues packs = DocValues.getNumeric(reader, Documents.PACK);
        NumericDocValues offsets = DocValues.getNumeric(reader, Documents.OFFSET);
        for (int report = reports.nextDoc(); report != DocIdSetIterator.NO_MORE_DOCS; report = reports.nextDoc()) {
            boolean same = packs.advanceExact(report)
                    && packs.longValue() == pack
                    && offsets.advanceExact(report)
                    && offsets.longValue() == offset;
            if (same) {
                return report;
            }
        }
        return -1;
    }

    private static int first(LeafReader reader, int report) throws IOException {
        var blocks = DocValues.getBinary(reader, Documents.BLOCK);
        if (!blocks.advanceExact(report)) {
            throw new IOException("a report without its block");
        }
        return report + 1 - ReportBlock.decode(blocks.binaryValue()).size();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "block " + id + " " + pack + ":" + offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockQuery that && id.equals(that.id) && pack == that.pack && offset == that.offset;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, pack, offset);
    }
}
