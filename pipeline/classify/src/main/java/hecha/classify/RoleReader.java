package hecha.classify;

import hecha.classify.RoleWords.Evidence;
import hecha.model.Label;
import hecha.model.Report;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says what each section is for: by its heading, by what the section above it is for, and by its first words. */
final class RoleReader {
    static final String OTHER = "other";
    static final String PROBLEMS = "problems";
    static final String NEXT_STEPS = "next_steps";

    /** Below this share of right answers the role is {@code other}. */
    private static final double THRESHOLD = 0.3;

    /** Below this the first words of the section are asked too. */
    private static final double SURE = 0.6;

    /** A heading that the dictionary names in part is overruled by the model only from this probability on. */
    private static final double OVERRULES = 0.9;

    /** A title that fills this share of a heading is never overruled. */
    private static final double WHOLE = 0.95;

    private static final double NAMED = 0.97;
    private static final double BY_STYLE = 0.99;
    private static final double INHERITED = 0.7;
    private static final int BODY = 60;

    /** Roles that need their own words in the heading: “进一步推动…” promises no next steps, “坚持…” is no principle. */
    private static final Set<String> NEEDS_WORDS = Set.of(PROBLEMS, NEXT_STEPS, "attachment", "principles");

    /** Roles that writers mostly name; without their words the model must be sure. */
    private static final Set<String> MOSTLY_NAMED =
            Set.of("schedule", "goals", "guiding_ideology", "preamble", "experience", "achievements");

    private static final double UNNAMED = 0.8;

    /** Roles that hold for the sections below too, where these say nothing surer. */
    private static final Set<String> HANDED_DOWN =
            Set.of("safeguards", "tasks", "schedule", "principles", "goals", "attachment", PROBLEMS, NEXT_STEPS);

    private final RoleWords words;
    private final Features features;
    private final Models models;

    RoleReader(RoleWords words, Features features, Models models) {
        this.words = words;
        this.features = features;
        this.models = models;
    }

    /** The sections with their roles. */
    List<Section> read(Report report, SectionWords sectionWords) {
        List<Section> read = new ArrayList<>();
        for (Section section : report.outline().sections()) {
            Label above = section.parent() < 0
                    ? Report.UNCLASSIFIED
                    : read.get(section.parent()).role().orElse(Report.UNCLASSIFIED);
            read.add(section.withRole(role(section, above, sectionWords)));
        }
        return read;
    }

    private Label role(Section section, Label above, SectionWords sectionWords) {
        if (section.style().equals("article")) {
            return new Label(OTHER, BY_STYLE, "article");
        }
        if (section.label().startsWith("附")) {
            return new Label("attachment", BY_STYLE, "headings/" + section.style());
        }
        if (above.name().equals("attachment")) {
            return new Label("attachment", above.confidence(), "section " + (section.parent() + 1));
        }
        Label own = ofHeading(section.heading(), sectionWords.heading(section));
        if (own.confidence() < SURE) {
            own = withBody(section, own, sectionWords);
        }
        if (HANDED_DOWN.contains(above.name()) && own.confidence() < INHERITED) {
            return new Label(
                    above.name(), Math.min(above.confidence(), INHERITED), "section " + (section.parent() + 1));
        }
        return own.confidence() < THRESHOLD
                ? new Label(OTHER, own.confidence(), "below threshold: " + own.name() + ", " + own.why())
                : own;
    }

    /** The role that a heading gives by itself. */
    Label ofHeading(String heading, List<String> headingWords) {
        List<Evidence> evidence = words.evidence(heading);
        if (words.namesProblemsAndNextSteps(heading)) {
            return new Label(PROBLEMS, NAMED, "roles/problems.yml, roles/next_steps.yml");
        }
        if (models.roles().isEmpty()) {
            return byWords(evidence);
        }
        Calibrated model = models.roles().get();
        Map<String, Double> probabilities =
                allowed(model.probabilities(features.ofHeading(heading, headingWords)), evidence);
        Map.Entry<String, Double> best = Calibrated.best(probabilities);
        if (!evidence.isEmpty() && evidence.get(0).named()) {
            Evidence named = evidence.get(0);
            boolean whole = named.weight() >= RoleWords.TITLE_WEIGHT * WHOLE;
            if (whole || best.getKey().equals(named.role()) || best.getValue() < OVERRULES) {
                return new Label(named.role(), NAMED, why(named));
            }
        }
        String why = evidence.stream()
                .filter(e -> e.role().equals(best.getKey()))
                .findFirst()
                .map(e -> "model, " + why(e))
                .orElse("model");
        return new Label(best.getKey(), model.confidence(best.getValue()), why);
    }

    private Label withBody(Section section, Label own, SectionWords sectionWords) {
        if (models.roles().isEmpty()) {
            return own;
        }
        String body = sectionWords.body(section, BODY);
        if (body.isEmpty()) {
            return own;
        }
        Calibrated model = models.roles().get();
        List<Evidence> evidence = words.evidence(section.heading());
        Map<String, Double> ofHeading =
                model.probabilities(features.ofHeading(section.heading(), sectionWords.heading(section)));
        Map<String, Double> ofBody = model.probabilities(features.ofHeading(body, sectionWords.words(section, BODY)));
        Map<String, Double> joined = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<String, Double> entry : ofHeading.entrySet()) {
            double value = entry.getValue() * Math.sqrt(ofBody.getOrDefault(entry.getKey(), 0.0) + 0.01);
            joined.put(entry.getKey(), value);
            sum += value;
        }
        double total = sum;
        joined.replaceAll((role, value) -> value / total);
        Map.Entry<String, Double> best = Calibrated.best(allowed(joined, evidence));
        return new Label(best.getKey(), model.confidence(best.getValue()), "model, heading and first words");
    }

    private static Map<String, Double> allowed(Map<String, Double> probabilities, List<Evidence> evidence) {
        Map<String, Double> allowed = new TreeMap<>(probabilities);
        allowed.entrySet()
                .removeIf(entry -> (NEEDS_WORDS.contains(entry.getKey())
                                || (MOSTLY_NAMED.contains(entry.getKey()) && entry.getValue() < UNNAMED))
                        && evidence.stream().noneMatch(e -> e.role().equals(entry.getKey())));
        double sum = allowed.values().stream().mapToDouble(p -> p).sum();
        allowed.replaceAll((role, p) -> p / sum);
        return allowed;
    }

    private static Label byWords(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return new Label(OTHER, 0, "no word of the dictionary");
        }
        Evidence best = evidence.get(0);
        double all = evidence.stream().mapToDouble(Evidence::weight).sum();
        double confidence = best.named() ? NAMED : Math.min(0.9, 0.4 + best.weight()) * best.weight() / all;
        return new Label(best.role(), confidence, why(best));
    }

    private static String why(Evidence evidence) {
        return "roles/" + evidence.role() + ".yml：" + evidence.words();
    }
}
