package hecha.dictionary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of place names: words for levels, peoples, and what tells a town or village from a common word. */
record PlaceNames(
        Map<Character, List<String>> levelsByEnd,
        List<String> peoples,
        List<String> town,
        List<String> village,
        String townEnds,
        List<String> before,
        List<String> begin,
        List<String> inside,
        List<String> end) {
    private static final int SHORTEST_TOWN = 2;
    private static final int LONGEST_TOWN = 4;

    /** Another name of a place; a full one (恩施州) is read everywhere, a short one only from word edge to word edge. */
    record Variant(String name, boolean full) {}

    static PlaceNames of(Entry entry) {
        entry.only("levels", "peoples", "town", "village", "before", "begin", "inside", "end", "found", "ignored");
        return new PlaceNames(
                longestFirst(entry.texts("levels")).stream()
                        .collect(Collectors.groupingBy(level -> level.charAt(level.length() - 1))),
                longestFirst(entry.texts("peoples")),
                longestFirst(entry.texts("town")),
                longestFirst(entry.texts("village")),
                Stream.concat(entry.texts("town").stream(), entry.texts("village").stream())
                        .map(word -> word.substring(word.length() - 1))
                        .collect(Collectors.joining()),
                entry.texts("before"),
                entry.texts("begin"),
                entry.texts("inside"),
                entry.texts("end"));
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** 连山壮族瑶族自治县 → 连山, 连山县; 清远市 → 清远; 忠县 → none. */
    List<Variant> variants(String name) {
        for (String level : levelsByEnd.getOrDefault(name.charAt(name.length() - 1), List.of())) {
            if (name.endsWith(level)) {
                String base = name.substring(0, name.length() - level.length());
                if (!level.startsWith("自治")) {
                    return base.length() < 2 ? List.of() : List.of(new Variant(base, false));
                }
                base = withoutPeoples(base);
                return level.equals("自治区")
                        ? List.of(new Variant(base, false))
                        : List.of(new Variant(base, false), new Variant(base + level.substring(2), true));
            }
        }
        return List.of();
    }

    private String withoutPeoples(String base) {
        for (String people : peoples) {
            if (base.endsWith(people) && base.length() - people.length() >= 2) {
                return withoutPeoples(base.substring(0, base.length() - people.length()));
            }
        }
        return base;
    }

    /** The length of the town or village word that ends at {@code to}, negative for a village; 0 if there is none. */
    int townWord(String text, int to) {
        if (townEnds.indexOf(text.charAt(to - 1)) < 0) {
            return 0;
        }
        for (String word : town) {
            if (text.startsWith(word, to - word.length())) {
                return word.length();
            }
        }
        for (String word : village) {
            if (text.startsWith(word, to - word.length())) {
                return -word.length();
            }
        }
        return 0;
    }

    /** Whether at {@code at} a town word stands, perhaps after peoples: behind 三水 in 三水瑶族乡, behind 乡 in 乡镇. */
    boolean townFollows(String text, int at) {
        int from = at;
        for (boolean more = true; more; ) {
            more = false;
            for (String people : peoples) {
                if (text.startsWith(people, from)) {
                    from += people.length();
                    more = true;
                    break;
                }
            }
        }
        int start = from;
        return Stream.concat(town.stream(), village.stream()).anyMatch(word -> text.startsWith(word, start));
    }

    /**
     * Where the name of a town begins whose word begins at {@code word}, or -1 if it is no name.
     *
     * @param floor the name cannot begin before this index
     * @param wordEdge whether a word begins or ends at an index
     */
    int townStart(String text, int word, int floor, IntPredicate wordEdge) {
        int core = word;
        for (String people : peoples) {
            if (text.startsWith(people, word - people.length()) && word - people.length() > floor) {
                core = word - people.length();
                break;
            }
        }
        int from = core;
        while (from > floor && core - from <= LONGEST_TOWN && isNamePart(text, from, wordEdge)) {
            from--;
        }
        if (core - from < SHORTEST_TOWN || core - from > LONGEST_TOWN) {
            return -1;
        }
        String name = text.substring(from, core);
        boolean general = begin.stream().anyMatch(name::startsWith)
                || inside.stream().anyMatch(name::contains)
                || end.stream().anyMatch(name::endsWith);
        return general ? -1 : from;
    }

    /** Whether the character before {@code at} can belong to a name. */
    private boolean isNamePart(String text, int at, IntPredicate wordEdge) {
        char c = text.charAt(at - 1);
        return c >= 0x4E00
                && c <= 0x9FFF
                && before.stream()
                        .noneMatch(word -> text.startsWith(word, at - word.length())
                                && wordEdge.test(at - word.length())
                                && wordEdge.test(at));
    }
}
