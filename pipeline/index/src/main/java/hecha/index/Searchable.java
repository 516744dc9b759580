package hecha.index;

import hecha.index.query.Query;
import hecha.index.query.Vocabulary;
import java.io.Closeable;

/** Reports that can be asked, on this machine or elsewhere. */
public interface Searchable extends Closeable {
    /** Answers a query with all that it is true of. */
    Answer search(Query query) throws IndexException;

    /** The same answer, of which only the first {@code rows} will be read, and how many there are. */
    default Answer first(Query query, int rows) throws IndexException {
        return search(query);
    }

    /**
     * Why a query that finds nothing does so: which of its conditions empties it, the nearest values that there are, and a
     * query that finds something.
     */
    NothingFound whyNothing(Query query, Vocabulary vocabulary) throws IndexException;
}
