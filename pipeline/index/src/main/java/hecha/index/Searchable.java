package hecha.index;

import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Vocabulary;
import hecha.record.Analysis;
import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports that can be asked, on this machine or elsewhere. */
public interface Searchable extends Closeable {
    /** Answers a query with all that it is true of. */
    Answer search(Query query) throws IndexException;

    /** The same answer, of which only the first {@code rows} will be read, and how many there are. */
    default Answer first(Query query, int rows) throws IndexException {
        return search(query);
    }

    /** How many things each of several queries is true of. */
    List<Integer> counts(List<Query> queries) throws IndexException;

    /** The values of a field that keeps them as they are, each with how many things have it; of another field none. */
    Map<String, Integer> values(QueryField field) throws IndexException;

    /** The analysis record of the report with this id, if it is here. */
    Optional<Analysis> analysis(String id) throws IndexException;

    /**
     * Why a query that finds nothing does so: which of its conditions empties it, the nearest values that there are, and a
     * query that finds something.
     */
    NothingFound whyNothing(Query query, Vocabulary vocabulary) throws IndexException;
}
