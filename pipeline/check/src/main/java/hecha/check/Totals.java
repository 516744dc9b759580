package hecha.check;

import hecha.dictionary.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of all levels that a report states, so that what it does state is never called missing. */
final class Totals {
    private static final int LEAST = 3;
    private static final int KEY = 2;
    /** More names that end alike than this are not told apart. */
    private static final int MOST = 64;

    private final Words empty;
    private final Map<String, Set<String>> names = new HashMap<>();

    Totals(CheckContext context, Words empty) {
        this.empty = empty;
        for (Statement statement : context.statements()) {
            for (Term term : context.terms(statement)) {
                String name = empty.removedFrom(term.own());
                if (term.isLevel() && name.length() >= LEAST) {
                    Set<String> alike = names.computeIfAbsent(key(name, term.unit()), k -> new HashSet<>());
                    if (alike.size() < MOST) {
                        alike.add(name);
                    }
                }
            }
        }
    }

    /** Whether the report states a level beside {@code part} whose name ends with {@code name}, or {@code name} with it. */
    boolean holds(String name, Term part) {
        String bare = empty.removedFrom(name);
        String own = empty.removedFrom(part.own());
        return bare.length() >= LEAST
                && names.getOrDefault(key(bare, part.unit()), Set.of()).stream()
                        .filter(known -> !known.equals(own))
                        .anyMatch(known -> known.endsWith(bare) || bare.endsWith(known));
    }

    private static String key(String name, String unit) {
        return name.substring(name.length() - KEY) + "/" + unit;
    }
}
