package hecha.classify;

import hecha.classify.GenreWords.Named;
import hecha.model.Block;
import hecha.model.Label;
import hecha.model.Report;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what genre a report is: by its title, else by the formulas of its opening, else by its build, that is articles, the
 * person of whom it tells, or what its chapters do. Where none of these tells it, the report is {@code other}.
 */
final class GenreReader {
    /** From this confidence on a title or a formula names the genre, and what the genre demands may be missed. */
    static final double SURE = 0.9;

    static final String OTHER = "other";
    private static final String NEWSLETTER = "newsletter";
    private static final String GOVERNMENT = "government_report";
    private static final String PLAN = "plan";
    private static final double BY_FORMULA = 0.93;
    private static final double BY_ARTICLES = 0.8;
    private static final double BY_BUILD = 0.6;
    private static final int OPENING = 400;
    private static final int HEAD_BLOCKS = 30;
    private static final int FEWEST_NEWS = 2;
    private static final int FEWEST_DEEDS = 4;
    private static final int FEWEST_BY_NAME = 3;
    private static final int LONGEST_NAME = 3;
    private static final int DEED_EVERY = 800;
    private static final Set<String> OF_PLANS =
            Set.of("guiding_ideology", "principles", "schedule", "safeguards", "goals");
    private static final Set<String> OF_REPORTS = Set.of("achievements", "problems", "next_steps");

    private final GenreWords words;
    private final HeadingReader headings;

    GenreReader(GenreWords words, HeadingReader headings) {
        this.words = words;
        this.headings = headings;
    }

    /** The genre of a report whose sections are known by their headings alone. */
    Label read(Report report) {
        Optional<Named> named = named(report);
        if (named.isPresent() && named.get().confidence() >= SURE) {
            Named sure = named.get();
            return sure.genres().size() == 1 ? sure.label() : oneOf(sure, report);
        }
        long articles = report.outline().sections().stream()
                .filter(section -> section.style().equals("article"))
                .count();
        if (articles > 1) {
            return new Label(NEWSLETTER, BY_ARTICLES, articles + " articles");
        }
        Optional<Label> formula = words.formula(opening(report));
        if (formula.isPresent()) {
            return new Label(formula.get().name(), BY_FORMULA, formula.get().why());
        }
        if (named.isPresent()) {
            return oneOf(named.get(), report);
        }
        return byBuild(report);
    }

    /** What the title, or what stands below it as a subtitle, names. */
    private Optional<Named> named(Report report) {
        Optional<Named> best = Optional.empty();
        for (int[] title : titles(report)) {
            Optional<Named> here = words.named(report.text().substring(title[0], title[1]));
            if (here.isPresent()
                    && (best.isEmpty() || here.get().confidence() >= best.get().confidence())) {
                best = here;
            }
        }
        Optional<Named> whole = report.outline().title().flatMap(words::named);
        boolean better = whole.isPresent()
                && (best.isEmpty() || whole.get().confidence() > best.get().confidence());
        return better ? whole : best;
    }

    /** Places of the title lines and subtitles, the subtitle last since it names the genre more often. */
    static List<int[]> titles(Report report) {
        List<int[]> titles = new ArrayList<>();
        List<Block> blocks = report.outline().blocks();
        for (int i = 0; i < blocks.size() && i < HEAD_BLOCKS; i++) {
            Block block = blocks.get(i);
            if (block.type() == Block.Type.TITLE || block.type() == Block.Type.SUBTITLE) {
                titles.add(new int[] {block.from(), block.to()});
            } else if (block.type() == Block.Type.PARAGRAPH || block.type() == Block.Type.HEADING) {
                break;
            }
        }
        return titles;
    }

    /** Of genres that share a title (意见, 办法) the one that the opening or the chapters speak for. */
    private Label oneOf(Named named, Report report) {
        Optional<Label> formula = words.formula(opening(report));
        if (formula.isPresent() && named.genres().contains(formula.get().name())) {
            return new Label(
                    formula.get().name(), named.confidence(), formula.get().why());
        }
        if (named.genres().contains(GOVERNMENT)) {
            String other = named.genres().stream()
                    .filter(genre -> !genre.equals(GOVERNMENT))
                    .findFirst()
                    .orElse(GOVERNMENT);
            return new Label(other, named.confidence(), named.label().why());
        }
        if (named.genres().contains(PLAN) && named.genres().contains(OTHER)) {
            Set<String> does = functions(report);
            boolean plans = does.stream().anyMatch(OF_PLANS::contains) || does.contains("tasks");
            return new Label(
                    plans ? PLAN : OTHER, named.confidence(), named.label().why());
        }
        return named.label();
    }

    private static String opening(Report report) {
        for (Block block : report.outline().blocks()) {
            boolean text = block.type() == Block.Type.PARAGRAPH || block.type() == Block.Type.ADDRESSEE;
            if (text) {
                int to = Math.min(report.text().length(), block.from() + OPENING);
                return report.text().substring(block.from(), to);
            }
        }
        return "";
    }

    private Label byBuild(Report report) {
        Optional<Label> news = news(report);
        if (news.isPresent()) {
            return news.get();
        }
        Set<String> does = functions(report);
        if (does.contains("problems") && does.contains("next_steps")) {
            return new Label("work_report", BY_BUILD, "problems, next steps");
        }
        long ofPlans = does.stream().filter(OF_PLANS::contains).count();
        if (ofPlans >= 2 && does.stream().noneMatch(OF_REPORTS::contains)) {
            return new Label(PLAN, BY_BUILD, String.join(", ", does));
        }
        if (does.stream().noneMatch(OF_PLANS::contains) && isToldInClauses(report)) {
            return new Label("work_report", BY_BUILD, "chapters that tell what was done");
        }
        return person(report).orElse(new Label(OTHER, 0, "nothing tells its genre"));
    }

    /** Whether the chapters say what was done: 夯实基层网底，服务能力稳步提升. */
    private boolean isToldInClauses(Report report) {
        int chapters = 0;
        int clauses = 0;
        for (Section section : report.outline().sections()) {
            if (section.level() == 1 && !section.label().isEmpty()) {
                chapters++;
                String heading = section.heading();
                clauses += heading.indexOf('，') > 0 || heading.indexOf(',') > 0 ? 1 : 0;
            }
        }
        return chapters >= 2 && clauses * 3 >= chapters * 2;
    }

    private Set<String> functions(Report report) {
        Set<String> does = new HashSet<>();
        for (Section section : report.outline().sections()) {
            headings.function(section.heading()).ifPresent(label -> does.add(label.name()));
        }
        return does;
    }

    /** Several paragraphs that begin as items of news do, and the first of them. */
    private Optional<Label> news(Report report) {
        boolean chapters = report.outline().sections().stream()
                .anyMatch(section -> section.level() == 1 && !section.label().isEmpty());
        int news = 0;
        int paragraphs = 0;
        boolean first = false;
        for (Block block : report.outline().blocks()) {
            if (block.type() == Block.Type.PARAGRAPH) {
                boolean lead = words.isNews(report.text().substring(block.from(), block.to()));
                first |= paragraphs == 0 && lead;
                news += lead ? 1 : 0;
                paragraphs++;
            }
        }
        return !chapters && first && news >= FEWEST_NEWS
                ? Optional.of(new Label(NEWSLETTER, BY_BUILD, news + " items of news"))
                : Optional.empty();
    }

    /** An account of one person, whose name and 他 or 她 begin many clauses. */
    private Optional<Label> person(Report report) {
        Map<String, Integer> begins = new HashMap<>();
        Map<String, Set<Character>> goesOn = new HashMap<>();
        int pronouns = 0;
        String text = report.text();
        for (Block block : report.outline().blocks()) {
            if (block.type() != Block.Type.PARAGRAPH) {
                continue;
            }
            for (int i = block.from(); i + LONGEST_NAME < block.to(); i++) {
                boolean starts = i == block.from() || "。，！？；：".indexOf(text.charAt(i - 1)) >= 0;
                if (starts && words.isSurname(text.substring(i, i + 1))) {
                    String name = text.substring(i, i + LONGEST_NAME);
                    begins.merge(name, 1, Integer::sum);
                    goesOn.computeIfAbsent(name, n -> new HashSet<>()).add(text.charAt(i + LONGEST_NAME));
                } else if (starts && words.isPronoun(text.substring(i, i + 1))) {
                    pronouns++;
                }
            }
        }
        // what always goes on with the same character is no whole word
        begins.keySet().removeIf(name -> goesOn.getOrDefault(name, Set.of()).size() < 2);
        Map.Entry<String, Integer> most =
                begins.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry("", 0));
        int told = most.getValue() + pronouns;
        return most.getValue() >= FEWEST_BY_NAME && told >= FEWEST_DEEDS && told * DEED_EVERY >= text.length()
                ? Optional.of(new Label("deeds", BY_BUILD, most.getKey()))
                : Optional.empty();
    }
}
