package hecha.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A search cluster that holds the documents of reports; its queries are trees of maps, lists and texts, as its JSON has them. */
public interface Cluster {
    /** Takes documents, some at a time. */
    @FunctionalInterface
    interface Page {
        void of(List<Map<String, Object>> documents) throws IOException;
    }

    /**
     * Shows these fields of all documents that {@code query} finds: those of a report one after the other, in the order of
     * their ids.
     */
    void each(Object query, List<String> fields, Page page) throws IOException;

    /** These fields of the first {@code rows} documents that {@code query} finds, in the order of the field {@code sort}. */
    List<Map<String, Object>> first(Object query, List<String> fields, int rows, String sort) throws IOException;

    /** How many documents {@code query} finds. */
    long count(Object query) throws IOException;

    /** What a number of all that {@code query} finds adds up to. */
    double sum(Object query, String field) throws IOException;

    /** All values that a field has in reports and what stands in them, each with how many things have it. */
    Map<String, Integer> values(String field) throws IOException;
}
