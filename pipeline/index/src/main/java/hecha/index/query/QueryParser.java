package hecha.index.query;

import java.util.Optional;

/**
 * Reads the query language by recursive descent; its grammar is {@link Grammar}. Length, depth and number of conditions
 * are bounded, so any input is read or refused at once.
 */
public final class QueryParser {
    /** Longest query, in UTF-16 code units. */
    public static final int MAX_LENGTH = 10_000;

    static final int MAX_DEPTH = 50;
    /** What all conditions of a query may cost: a name 1, a word 3, a single character 23. */
    static final int MAX_CONDITIONS = 128;

    private static final int MAX_REPAIRS = 20;

    private final Vocabulary vocabulary;

    public QueryParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param asked what is looked for; where empty, {@code of:} in the query decides, then the fields it names
     * @throws QueryException where the query cannot be read
     */
    public Query parse(String text, Optional<Target> asked) throws QueryException {
        try {
            return new QueryReading(text, asked, vocabulary).query();
        } catch (Fault fault) {
            throw told(text, asked, fault);
        }
    }

    /**
     * Two queries as one, of which both must hold; what {@code other} says of order, columns and things takes the place of
     * what {@code query} says.
     *
     * @throws QueryException where one of them cannot be read
     */
    public String join(String query, String other) throws QueryException {
        return read(query).and(read(other));
    }

    private QueryReading read(String text) throws QueryException {
        QueryReading reading = new QueryReading(text, Optional.empty(), vocabulary);
        try {
            reading.filter();
            return reading;
        } catch (Fault fault) {
            throw told(text, Optional.empty(), fault);
        }
    }

    /** Mends the fault, and the next one, until the query can be read, and tells of the first. */
    private QueryException told(String text, Optional<Target> asked, Fault first) {
        String repaired = first.repaired();
        for (int i = 0; i < MAX_REPAIRS && !repaired.isEmpty(); i++) {
            try {
                new QueryReading(repaired, asked, vocabulary).query();
                break;
            } catch (Fault next) {
                repaired = i == MAX_REPAIRS - 1 || next.repaired().equals(repaired) ? "" : next.repaired();
            }
        }
        String suggestion = repaired.equals(text) ? "" : repaired.strip();
        return first.told(text, suggestion);
    }
}
