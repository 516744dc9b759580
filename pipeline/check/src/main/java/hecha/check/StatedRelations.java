package hecha.check;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The relations that the statements of one report state, each statement read once. */
final class StatedRelations {
    private final CheckContext context;
    private final RelationReader reader;
    private final Map<Integer, RelationReader.Reading> readings = new HashMap<>();

    private StatedRelations(CheckContext context) {
        this.context = context;
        reader = new RelationReader(context);
    }

    static StatedRelations of(CheckContext context) {
        return context.shared(StatedRelations.class, StatedRelations::new);
    }

    /** The relations that {@code statement}, which is one of the context's, states. */
    RelationReader.Reading reading(Statement statement) {
        RelationReader.Reading known = readings.get(statement.index());
        if (known == null) {
            known = reader.read(statement);
            readings.put(statement.index(), known);
        }
        return known;
    }

    /** The figures that are said to be parts of others, each with the nearest figure that it is a part of, by index. */
    SortedMap<Integer, Integer> wholes() {
        SortedMap<Integer, Integer> wholes = new TreeMap<>();
        for (Statement statement : context.statements()) {
            if (context.terms(statement).size() > 1) {
                reading(statement).relations().stream()
                        .flatMap(relation -> relation instanceof PartOf part ? Stream.of(part) : Stream.empty())
                        .forEach(part -> wholes.put(
                                part.part().figure().index(),
                                part.wholes()
                                        .get(part.wholes().size() - 1)
                                        .figure()
                                        .index()));
            }
        }
        return wholes;
    }
}
