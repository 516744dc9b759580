package hecha.web.figures;

import hecha.index.ask.Asking;
import hecha.index.ask.Refusal;
import hecha.index.ask.SearchRequest;
import hecha.index.ask.StatsRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an address asks of an index: the query of the box together with the conditions that were chosen beside it, as a
 * search or as a question for statistics. It reads what {@code hecha query} and {@code hecha stats} read.
 *
 * @param query the whole query
 */
public record Asked(Address address, String query) {
    /** Rows of one page. */
    public static final int PAGE = 50;

    /** Lines of a table of statistics on one page. */
    public static final int LINES = 100;

    private static final String OFF = "~";

    /**
     * A condition that was chosen beside the box.
     *
     * @param mark as it stands in the address
     * @param text in the language of queries, without NOT
     * @param excluded whether it must not hold
     * @param on whether it counts now
     */
    public record Chip(String mark, String text, boolean excluded, boolean on) {
        static Chip of(String mark) {
            boolean on = !mark.startsWith(OFF);
            String rest = on ? mark : mark.substring(OFF.length());
            boolean excluded = rest.startsWith("-");
            return new Chip(mark, excluded ? rest.substring(1) : rest, excluded, on);
        }

        /** The mark of the same condition switched off, or on again. */
        public String switched() {
            return on ? OFF + mark : mark.substring(OFF.length());
        }

        String condition() {
            return (excluded ? "NOT " : "") + text;
        }
    }

    /** @throws Refusal where the query of the box, or what was chosen beside it, cannot be read */
    public static Asked of(Address address, Asking asking) throws Refusal {
        String typed = address.one("q").map(String::strip).orElse("");
        asking.read(typed, Optional.empty());
        String chosen =
                chips(address).stream().filter(Chip::on).map(Chip::condition).collect(Collectors.joining(" "));
        if (typed.isEmpty() || chosen.isEmpty()) {
            return new Asked(address, typed + chosen);
        }
        return new Asked(address, asking.join(chosen, typed));
    }

    public static List<Chip> chips(Address address) {
        return address.all("f").stream().map(Chip::of).toList();
    }

    public boolean isTable() {
        return address.has("view", "table");
    }

    public boolean isPlaces() {
        return address.has("view", "kwic");
    }

    public Set<String> without() {
        return new TreeSet<>(address.all("x"));
    }

    /** Pages are of so many rows; what leaves the program is all. */
    public SearchRequest search(boolean page, boolean allColumns) throws Refusal {
        return new SearchRequest(
                query,
                address.one("of"),
                page ? number("offset").orElse(0) : 0,
                page ? number("limit").or(() -> Optional.of(PAGE)) : Optional.empty(),
                isPlaces(),
                allColumns,
                without());
    }

    public StatsRequest stats() throws Refusal {
        boolean special =
                address.one("outliers").isPresent() || address.one("lacking").isPresent();
        return new StatsRequest(
                query,
                special || address.one("across").isPresent() ? Optional.empty() : address.one("of"),
                special ? List.of() : names("by"),
                special ? Optional.empty() : address.one("across"),
                special ? Optional.empty() : address.one("show"),
                !special && address.has("change", "yes"),
                special ? Optional.empty() : address.one("since"),
                special ? Optional.empty() : address.one("rank"),
                List.of(),
                number("lacking"),
                address.has("outliers", "yes"),
                without());
    }

    private List<String> names(String parameter) {
        List<String> names = new ArrayList<>();
        for (String value : address.all(parameter)) {
            names.addAll(List.of(value.split("[,，、]", -1)));
        }
        return names;
    }

    /** A whole number that is not negative, of the address. */
    public Optional<Integer> number(String parameter) throws Refusal {
        Optional<String> written = address.one(parameter);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!written.get().matches("[0-9]{1,9}")) {
            throw Refusal.of(parameter, parameter + "：应为不小于 0 的整数", parameter + ": a whole number, 0 or more");
        }
        return Optional.of(Integer.parseInt(written.get()));
    }

    /**
     * The line by which a command gives the same rows.
     *
     * @param place options that say where they are
     */
    public String command(List<String> place) throws Refusal {
        List<String> words = new ArrayList<>(List.of("hecha", isTable() ? "stats" : "query", word(query)));
        if (isTable()) {
            StatsRequest asked = stats();
            asked.of().ifPresent(of -> option(words, "--of", of));
            option(words, "--by", String.join(",", asked.by()));
            asked.across().ifPresent(a -> option(words, "--across", a));
            asked.show().ifPresent(s -> option(words, "--show", s));
            if (asked.change()) {
                words.add("--change");
            }
            asked.since().ifPresent(s -> option(words, "--since", s));
            asked.rank().ifPresent(r -> option(words, "--rank", r));
            asked.lacking().ifPresent(l -> option(words, "--lacking", String.valueOf(l)));
            if (asked.outliers()) {
                words.add("--outliers");
            }
        } else {
            address.one("of").ifPresent(of -> option(words, "--of", of));
            if (isPlaces()) {
                words.add("--kwic");
            }
        }
        option(words, "--without", String.join(",", without()));
        place.forEach(one -> words.add(word(one)));
        return String.join(" ", words);
    }

    private static void option(List<String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(name);
            words.add(word(value));
        }
    }

    /** A word as a shell takes it whole. */
    static String word(String text) {
        boolean plain = !text.isEmpty()
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_./,:".indexOf(c) >= 0);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
