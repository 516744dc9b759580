package hecha.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The things of one sort that a report's record tells and that no answer has claimed yet, in the order of the text. */
final class Unclaimed<T> {
    private final List<T> things;

    Unclaimed(List<T> things) {
        this.things = new ArrayList<>(things);
    }

    /** The first thing that an answer means: it is claimed with that, and no other answer gets it. */
    Optional<T> claim(Predicate<T> meant) {
        for (Iterator<T> rest = things.iterator(); rest.hasNext(); ) {
            T thing = rest.next();
            if (meant.test(thing)) {
                rest.remove();
                return Optional.of(thing);
            }
        }
        return Optional.empty();
    }

    List<T> rest() {
        return List.copyOf(things);
    }
}
