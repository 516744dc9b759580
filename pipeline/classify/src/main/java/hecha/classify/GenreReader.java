package hecha.classify;

import hecha.classify.GenreWords.Named;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Report;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what genre a report is: by its title, else by its opening and its sections. */
final class GenreReader {
    private static final double SURE = 0.9;
    private static final double THRESHOLD = 0.3;
    private static final double BY_ARTICLES = 0.95;
    private static final int OPENING = 300;

    private final GenreWords words;
    private final Features features;
    private final Models models;

    GenreReader(GenreWords words, Features features, Models models) {
        this.words = words;
        this.features = features;
        this.models = models;
    }

    /**
     * The genre, with the sections already known for what they are.
     *
     * @param sectionWords the words of {@code report}
     */
    Label read(Report report, List<Section> sections, SectionWords sectionWords) {
        long articles = sections.stream()
                .filter(section -> section.style().equals("article"))
                .count();
        if (articles > 1) {
            return new Label("newsletter", BY_ARTICLES, articles + " articles");
        }
        List<int[]> titles = titles(report);
        Optional<Named> named = Optional.empty();
        for (int[] title : titles) {
            Optional<Named> here = words.named(report.text().substring(title[0], title[1]));
            if (here.isPresent()
                    && (named.isEmpty() || here.get().confidence() > named.get().confidence())) {
                named = here;
            }
        }
        boolean sure = named.isPresent() && named.get().confidence() >= SURE;
        if (sure && named.get().genres().size() == 1) {
            return named.get().label();
        }
        String title = report.outline().title().orElse("");
        int from = openingFrom(report);
        int to = Math.min(report.text().length(), from + OPENING);
        String opening = report.text().substring(from, to);
        if (models.genres().isEmpty()) {
            Label byOpening = byOpening(opening, sections);
            return named.filter(n -> !n.genres().contains(byOpening.name()))
                    .map(Named::label)
                    .orElse(byOpening);
        }
        Calibrated model = models.genres().get();
        Map<String, Double> probabilities = model.probabilities(features.ofOpening(title, opening, text -> {
            if (text.equals(title)) {
                return titles.isEmpty() ? List.of() : sectionWords.between(titles.get(0)[0], titles.get(0)[1]);
            }
            return sectionWords.between(from, to);
        }));
        Map<String, Double> joined = withSections(probabilities, sections, opening);
        if (sure) {
            joined.keySet().retainAll(named.get().genres());
        }
        if (joined.isEmpty()) {
            return named.map(Named::label).orElse(Report.UNCLASSIFIED);
        }
        Map.Entry<String, Double> best = Calibrated.best(joined);
        if (sure) {
            return new Label(
                    best.getKey(), named.get().confidence(), named.get().label().why() + ", model");
        }
        double confidence = model.confidence(best.getValue());
        if (named.isPresent() && confidence < named.get().confidence()) {
            return named.get().label();
        }
        return confidence < THRESHOLD
                ? new Label("other", confidence, "below threshold: " + best.getKey() + ", model")
                : new Label(best.getKey(), confidence, "model");
    }

    /** Places of the title lines and subtitles, the subtitle last since it names the genre more often. */
    static List<int[]> titles(Report report) {
        List<int[]> titles = new ArrayList<>();
        List<Block> blocks = report.outline().blocks();
        for (int i = 0; i < blocks.size() && i < 12; i++) {
            Block block = blocks.get(i);
            if (block.type() == Block.Type.TITLE || block.type() == Block.Type.SUBTITLE) {
                titles.add(new int[] {block.from(), block.to()});
            }
        }
        return titles;
    }

    private static int openingFrom(Report report) {
        for (Block block : report.outline().blocks()) {
            if (block.type() == Block.Type.PARAGRAPH || block.type() == Block.Type.HEADING) {
                return block.from();
            }
        }
        return 0;
    }

    /** Chapters, which newsletters lack, sections that only a plan has, or that only a report on past work has, shift the balance. */
    private Map<String, Double> withSections(
            Map<String, Double> probabilities, List<Section> sections, String opening) {
        boolean past = has(sections, RoleReader.PROBLEMS) || has(sections, "achievements");
        boolean plan = has(sections, "guiding_ideology") || has(sections, "principles") || has(sections, "schedule");
        long chapters = sections.stream()
                .filter(section -> section.level() == 1 && section.number().isPresent())
                .count();
        Map<String, Double> joined = new TreeMap<>(probabilities);
        if (chapters > 1) {
            joined.computeIfPresent("newsletter", (genre, p) -> p * 0.02);
            if (!words.evidence(opening).containsKey(RoleReader.OTHER)) {
                joined.computeIfPresent(RoleReader.OTHER, (genre, p) -> p * 0.3);
            }
        }
        if (plan && !past) {
            joined.computeIfPresent("plan", (genre, p) -> p * 3);
        }
        if (past && !plan) {
            joined.computeIfPresent("work_report", (genre, p) -> p * 1.5);
            joined.computeIfPresent("self_assessment", (genre, p) -> p * 1.5);
            joined.computeIfPresent("plan", (genre, p) -> p * 0.3);
        }
        double sum = joined.values().stream().mapToDouble(p -> p).sum();
        joined.replaceAll((genre, p) -> p / sum);
        return joined;
    }

    private static boolean has(List<Section> sections, String role) {
        return sections.stream()
                .anyMatch(section -> section.role()
                        .filter(label -> label.name().equals(role))
                        .isPresent());
    }

    private Label byOpening(String opening, List<Section> sections) {
        Map<String, Integer> evidence = words.evidence(opening);
        Map<String, Double> shares = new TreeMap<>();
        evidence.forEach((genre, count) -> shares.put(genre, (double) count));
        if (shares.isEmpty()) {
            return new Label("other", 0, "no word of the dictionary");
        }
        Map.Entry<String, Double> best = Calibrated.best(withSections(shares, sections, opening));
        return new Label(best.getKey(), best.getValue() * 0.7, "genres/" + best.getKey() + ".yml");
    }
}
