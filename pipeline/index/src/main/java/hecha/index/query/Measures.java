package hecha.index.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What figures measure, by one name whatever words a report uses: {@code 全市森林覆盖率达} and {@code 连山森林覆盖率} are both
 * {@code 森林覆盖率}. Words of scope, the places of the report and verbs at the end are taken off; what is left is looked up
 * among the words of each measure, and is its own name where none has it. What may belong to a name (共青团员, 清远鸡) is taken
 * off only where it leaves a measure that is known.
 */
public final class Measures {
    private final Map<String, Measure> byWord = new HashMap<>();
    private final MeasureWords words;
    /** What is taken off the beginning of any subject where it leaves a measure that is known. */
    private final List<String> heads;

    /**
     * One measure.
     *
     * @param name its name in Chinese
     * @param english its name in English
     * @param words all words for it
     * @param added whether its values may be added where they are of one period and not one in the other
     */
    public record Measure(String name, String english, List<String> words, boolean added) {
        public Measure {
            words = List.copyOf(words);
        }
    }

    public Measures(List<Measure> measures, MeasureWords words) {
        for (Measure measure : measures) {
            byWord.put(FoldedText.fold(measure.name()), measure);
            measure.words().forEach(other -> byWord.putIfAbsent(FoldedText.fold(other), measure));
        }
        this.words = words;
        heads = Stream.concat(words.doubtfulHeads().stream(), words.scopes().stream())
                .toList();
    }

    /** No measure has more than one name. */
    public static Measures none() {
        return new Measures(List.of(), MeasureWords.none());
    }

    /**
     * The name of what a figure with this subject measures; empty for none.
     *
     * @param path the places of the figure, the widest first
     */
    public String name(String subject, List<String> path) {
        String sure = sure(FoldedText.fold(subject), path);
        return known(sure, path).map(Measure::name).orElse(sure);
    }

    /** The measure that has this name or word. */
    public Optional<Measure> named(String word) {
        return Optional.ofNullable(byWord.get(FoldedText.fold(word)))
                .or(() -> byWord.values().stream()
                        .filter(m -> m.english().equalsIgnoreCase(word.strip()))
                        .findFirst());
    }

    /** Whether values of what has this name may ever be added. */
    public boolean isAdded(String name) {
        Measure measure = byWord.get(name);
        return (measure == null || measure.added()) && words.unadded().stream().noneMatch(name::contains);
    }

    /** The measure that is left where more is taken off, one piece after the other. */
    private Optional<Measure> known(String sure, List<String> path) {
        Optional<Measure> found = Optional.ofNullable(byWord.get(sure));
        if (found.isPresent()) {
            return found;
        }
        List<String> heads = new ArrayList<>(this.heads);
        path.forEach(place -> heads.addAll(List.of(place, shortName(place))));
        String left = sure;
        for (String before = ""; found.isEmpty() && !left.equals(before); ) {
            before = left;
            for (String head : heads) {
                left = found.isEmpty() ? without(left, head, false) : left;
                found = Optional.ofNullable(byWord.get(left));
            }
            for (String tail : words.doubtfulTails()) {
                left = found.isEmpty() ? withoutTail(left, tail) : left;
                found = Optional.ofNullable(byWord.get(left));
            }
            left = found.isEmpty() ? sure(left, path) : left;
            found = Optional.ofNullable(byWord.get(left));
        }
        return found;
    }

    private String sure(String subject, List<String> path) {
        String left = subject;
        for (boolean changed = true; changed; ) {
            String before = left;
            left = afterYear(left);
            for (String scope : words.scopes()) {
                left = without(left, scope, true);
            }
            for (String place : path) {
                left = without(left, place, true);
            }
            for (String tail : words.tails()) {
                left = withoutTail(left, tail);
            }
            changed = !left.equals(before);
        }
        return left;
    }

    /** Takes a beginning off; not where a longer word begins with it, if that is to be kept {@code whole}. */
    private String without(String text, String beginning, boolean whole) {
        if (beginning.isEmpty() || text.length() <= beginning.length() + 1 || !text.startsWith(beginning)) {
            return text;
        }
        String rest = text.substring(beginning.length());
        boolean joined = words.joined().stream().anyMatch(rest::startsWith)
                && words.apart().stream().noneMatch(rest::startsWith);
        return whole && joined ? text : rest;
    }

    private static String withoutTail(String text, String tail) {
        return text.length() > tail.length() + 1 && text.endsWith(tail)
                ? text.substring(0, text.length() - tail.length())
                : text;
    }

    /** {@code 2021年森林覆盖率} without its year. */
    private static String afterYear(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean year = at > 0 && at < text.length() - 2 && text.charAt(at) == '年';
        return year ? text.substring(at + (text.startsWith("年末", at) || text.startsWith("年底", at) ? 2 : 1)) : text;
    }

    /** {@code 清远} of 清远市, {@code 连山} of 连山壮族瑶族自治县; empty where nothing is left. */
    private static String shortName(String place) {
        if (place.endsWith("自治县") || place.endsWith("自治州") || place.endsWith("自治区")) {
            return place.substring(0, Math.min(2, place.length()));
        }
        return place.length() > 2 ? place.substring(0, place.length() - 1) : "";
    }
}
