package hecha.check;

import hecha.dictionary.Rubric;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a report is to be checked.
 *
 * @param severities severities that replace those of the rules, by rule
 * @param off rules that are not tried
 * @param profile the profile to use instead of the one of the report's genre
 * @param thresholds numbers that replace those of the rules, by rule and name, such as {@code
 *     figure/percent-mismatch.points}
 * @param kinds kinds of figure that every report must give
 * @param rubric the rubric to hold the report against
 */
public record CheckSettings(
        Map<String, Severity> severities,
        Set<String> off,
        Optional<String> profile,
        Map<String, BigDecimal> thresholds,
        Set<String> kinds,
        Optional<Rubric> rubric) {
    /** Everything as the dictionary says. */
    public static final CheckSettings DEFAULT =
            new CheckSettings(Map.of(), Set.of(), Optional.empty(), Map.of(), Set.of(), Optional.empty());

    public CheckSettings {
        severities = Map.copyOf(severities);
        off = Set.copyOf(off);
        thresholds = Map.copyOf(thresholds);
        kinds = Set.copyOf(kinds);
    }

    public CheckSettings withSeverity(String rule, Severity severity) {
        Map<String, Severity> all = new HashMap<>(severities);
        all.put(rule, severity);
        return new CheckSettings(all, off, profile, thresholds, kinds, rubric);
    }

    public CheckSettings without(String rule) {
        Set<String> all = new HashSet<>(off);
        all.add(rule);
        return new CheckSettings(severities, all, profile, thresholds, kinds, rubric);
    }

    public CheckSettings withProfile(String name) {
        return new CheckSettings(severities, off, Optional.of(name), thresholds, kinds, rubric);
    }

    public CheckSettings withThreshold(String rule, String name, BigDecimal number) {
        Map<String, BigDecimal> all = new HashMap<>(thresholds);
        all.put(rule + "." + name, number);
        return new CheckSettings(severities, off, profile, all, kinds, rubric);
    }

    public CheckSettings withKind(String kind) {
        Set<String> all = new HashSet<>(kinds);
        all.add(kind);
        return new CheckSettings(severities, off, profile, thresholds, all, rubric);
    }

    public CheckSettings withRubric(Rubric newRubric) {
        return new CheckSettings(severities, off, profile, thresholds, kinds, Optional.of(newRubric));
    }
}
