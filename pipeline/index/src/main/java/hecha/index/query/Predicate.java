package hecha.index.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What a field's content is held against. */
public sealed interface Predicate {
    /** The text holds the pattern. */
    record Contains(TextPattern pattern) implements Predicate {}

    /** The text holds the word, as segmentation cuts it; {@code *} and {@code ?} are wildcards. */
    record Word(String word) implements Predicate {}

    /** The content is one of these. */
    record AnyOf(SortedSet<String> ids) implements Predicate {}

    /** The content has this shape: {@code *} any number of characters, {@code ?} one. */
    record Like(String wildcard) implements Predicate {}

    /** The path of places goes through names that start with these, in any order. */
    record Through(List<String> names) implements Predicate {}

    /**
     * Some value that the figure may have lies between the bounds.
     *
     * @param unit only figures of this base unit; empty for all
     */
    record Between(Optional<Bound> low, Optional<Bound> high, Optional<String> unit) implements Predicate {}

    /** A bound of a range. */
    record Bound(BigDecimal value, boolean inclusive) {}

    /** A whole number, or a day as days since 1970-01-01, lies in this range, ends included. */
    record Within(long low, long high) implements Predicate {}

    /** The field has any content. */
    record Present() implements Predicate {}
}
