package hecha.dictionary;

import hecha.model.Message;
import hecha.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** The list of provinces, cities and counties of China, by code and by full and short name. */
final class Divisions {
    private static final String LIST = "places/divisions.tsv";
    private static final String COMMON = "places/common.txt";
    /** Digits in the code of a county. */
    static final int COUNTY = 6;

    private static final int HIGHEST_LENGTH = 31;
    private static final int PAIR_BITS = 17;

    private final Map<String, Division> byCode = new HashMap<>(8192);
    private final Map<String, Name> names = new HashMap<>(16384);
    private final int[] lengthsByFirst = new int[1 << 16];
    /** Of each name its first two characters: few places of a text have such, and only those are looked up. */
    private final long[] pairs = new long[(1 << PAIR_BITS) / Long.SIZE];

    private final Set<String> common = new HashSet<>();
    private final PlaceNames forms;

    /** A place of the list; the code of what holds it begins its own. */
    record Division(String code, String name) {
        boolean holds(Division other) {
            return other.code.length() > code.length() && other.code.startsWith(code);
        }
    }

    /** What a name may stand for. */
    record Name(List<Division> divisions, boolean full) {}

    Divisions(DictionaryFiles files, PlaceNames forms) {
        this.forms = forms;
        files.text(COMMON)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> common.addAll(List.of(line.split(" ", -1))));
        String list = files.text(LIST);
        int line = 1;
        for (int from = 0; from < list.length(); line++) {
            int to = list.indexOf('\n', from);
            to = to < 0 ? list.length() : to;
            if (to > from && list.charAt(from) != '#') {
                int tab = list.indexOf('\t', from);
                if (tab < from + 2 || tab > from + COUNTY || tab >= to - 1) {
                    throw new DictionaryException(
                            LIST,
                            line,
                            new Message(
                                    "每行应是 2、4 或 6 位代码、一个制表符和地名",
                                    "expected a code of 2, 4 or 6 digits, a tab and a name"));
                }
                add(new Division(list.substring(from, tab), list.substring(tab + 1, to)));
            }
            from = to + 1;
        }
    }

    private void add(Division division) {
        byCode.put(division.code, division);
        add(division.name, division, true);
        for (PlaceNames.Variant variant : forms.variants(division.name)) {
            if (!common.contains(variant.name())) {
                add(variant.name(), division, variant.full());
            }
        }
    }

    private void add(String name, Division division, boolean full) {
        Name known = names.get(name);
        if (known == null) {
            names.put(name, new Name(List.of(division), full));
            lengthsByFirst[name.charAt(0)] |= 1 << Math.min(name.length(), HIGHEST_LENGTH);
            if (name.length() > 1) {
                int bit = pair(name.charAt(0), name.charAt(1));
                pairs[bit / Long.SIZE] |= 1L << bit;
            }
        } else if (known.full == full) {
            List<Division> all = new ArrayList<>(known.divisions);
            all.add(division);
            all.sort(Comparator.comparingInt(d -> d.code.length()));
            names.put(name, new Name(all, full));
        } else if (full) {
            names.put(name, new Name(List.of(division), true));
        }
    }

    /** The places that bear exactly this full or short name (吉林 is a province and a city), the highest level first. */
    List<Place> named(String name) {
        Name known = names.get(name);
        return known == null
                ? List.of()
                : known.divisions.stream().map(this::place).toList();
    }

    /** The place with its path from the province down. */
    Place place(Division division) {
        String code = division.code;
        List<String> path = new ArrayList<>();
        for (int length = 2; length < code.length(); length += 2) {
            Division holder = byCode.get(code.substring(0, length));
            if (holder != null) {
                path.add(holder.name);
            }
        }
        path.add(division.name);
        String level = code.length() == 2 ? "province" : code.length() == COUNTY ? "county" : "city";
        return new Place(division.name, level, path);
    }

    private static int pair(char first, char second) {
        return ((first * 31 + second) * 0x9E3779B9) >>> (Integer.SIZE - PAIR_BITS);
    }

    /** The lengths that a name can have that begins at {@code from}, by its first two characters, a bit each. */
    private int lengths(String text, int from) {
        int lengths = lengthsByFirst[text.charAt(from)];
        if (lengths == 0 || from + 1 == text.length()) {
            return lengths & 2;
        }
        int bit = pair(text.charAt(from), text.charAt(from + 1));
        return (pairs[bit / Long.SIZE] & 1L << bit) == 0 ? lengths & 2 : lengths;
    }

    /** The length of the longest name that begins at {@code from}, or 0. */
    int longest(String text, int from, IntPredicate wordEdge) {
        int lengths = lengths(text, from);
        if (lengths == 0 || !wordEdge.test(from)) {
            return 0;
        }
        while (lengths != 0) {
            int length = 31 - Integer.numberOfLeadingZeros(lengths);
            lengths &= ~(1 << length);
            if (from + length <= text.length()) {
                Name name = names.get(text.substring(from, from + length));
                if (name != null && (name.full || wordEdge.test(from + length))) {
                    return length;
                }
            }
        }
        return 0;
    }

    Name name(String text, int from, int to) {
        Name name = names.get(text.substring(from, to));
        if (name == null) {
            throw new IllegalArgumentException("no place: " + text.substring(from, to));
        }
        return name;
    }

    /** Whether the name is also a word of its own, so that only its city makes it a place. */
    boolean isCommon(String text, int from, int to) {
        return common.contains(text.substring(from, to));
    }
}
