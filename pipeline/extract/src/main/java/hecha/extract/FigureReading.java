package hecha.extract;

import java.util.Optional;

/**
 * A quantity with what it counts and its kind.
 *
 * @param framed what the frames alone say that it counts
 */
record FigureReading(
        Clause clause, Optional<Subject> subject, Optional<Subject> framed, KindMatcher.Decision kind, Lead lead) {}
