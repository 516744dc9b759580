package hecha.index.query;

import java.util.List;
import java.util.stream.Stream;

/** A query read: conditions joined by and, or, not. */
public sealed interface Node {
    /** All of them. */
    record And(List<Node> parts) implements Node {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Or(List<Node> parts) implements Node {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Node part) implements Node {}

    record Condition(QueryField field, Predicate test) implements Node {}

    /** All conditions below this, without those under a {@link Not} unless {@code negated}. */
    default Stream<Condition> conditions(boolean negated) {
        if (this instanceof And and) {
            return and.parts().stream().flatMap(p -> p.conditions(negated));
        }
        if (this instanceof Or or) {
            return or.parts().stream().flatMap(p -> p.conditions(negated));
        }
        if (this instanceof Not not) {
            return negated ? not.part().conditions(true) : Stream.empty();
        }
        return Stream.of((Condition) this);
    }
}
