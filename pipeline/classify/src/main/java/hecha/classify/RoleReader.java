package hecha.classify;

import hecha.model.Label;
import hecha.model.Report;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Says of each section what it does and which field it is about.
 *
 * <p>What it does is told by its heading, else by the section above it, else by the genre: what a plan lays down are tasks,
 * what a summary tells are achievements. In a summary a section that only tells of a field has that field for its role.
 */
final class RoleReader {
    static final String OTHER = "other";
    static final String PROBLEMS = HeadingReader.PROBLEMS;
    static final String NEXT_STEPS = HeadingReader.NEXT_STEPS;
    private static final String TASKS = "tasks";
    private static final String ACHIEVEMENTS = "achievements";
    private static final String SCHEDULE = "schedule";
    private static final String SAFEGUARDS = "safeguards";
    private static final String ATTACHMENT = "attachment";
    private static final double BY_STYLE = 0.99;
    private static final double INHERITED = 0.8;
    private static final double BY_GENRE = 0.6;
    private static final double BY_DUTY = 0.7;
    private static final double WEAK = 0.25;

    private static final String PLAN = "plan";
    private static final String NOTICE = "notice";
    private static final String WORK_REPORT = "work_report";

    /** Genres that lay down what is to be done. */
    private static final Set<String> PLANS = Set.of(PLAN, NOTICE);

    /** Genres that tell of what was done. */
    private static final Set<String> SUMMARIES =
            Set.of(WORK_REPORT, "deeds", "self_assessment", "government_report", "newsletter");

    /** What a section above does holds for those below. */
    private static final Set<String> HANDED_DOWN = Set.of(
            SAFEGUARDS,
            TASKS,
            SCHEDULE,
            "principles",
            "goals",
            PROBLEMS,
            NEXT_STEPS,
            "guiding_ideology",
            ACHIEVEMENTS,
            "experience");

    /** What becomes the next steps where it follows the problems: 对策与措施, 工作要求. */
    private static final Set<String> AFTER_PROBLEMS = Set.of(TASKS, SAFEGUARDS);

    /** What the time to come makes next steps. */
    private static final Set<String> KEEPS_IN_TIME = Set.of(PROBLEMS, "experience", ATTACHMENT);

    /** What a government's report lays down in its second half, whatever the chapter is called. */
    private static final Set<String> TO_COME = Set.of("goals", NEXT_STEPS, "guiding_ideology", SCHEDULE);

    /** What the second half of a government's report is called. */
    private static final Set<String> OF_COMING_YEAR = Set.of(TASKS, "goals", SAFEGUARDS);

    /** Genres in which what stands behind the problems is how they are to be mended. */
    private static final Set<String> AMEND = Set.of(WORK_REPORT, "self_assessment");

    /** Styles of headings whose words often are a rule. */
    private static final Set<String> RULES = Set.of("clause", "decimal");

    private static final String GOVERNMENT = "government_report";

    /** The model reads so much of a section's text, in characters. */
    private static final int BODY = 400;

    private final HeadingReader headings;
    private final Optional<TopicModel> topics;

    RoleReader(HeadingReader headings, Optional<TopicModel> topics) {
        this.headings = headings;
        this.topics = topics;
    }

    /**
     * The sections with their roles and topics.
     *
     * @param words the words of {@code report}
     * @param year the year that the report tells of
     */
    List<Section> read(Report report, SectionWords words, Label genre, OptionalInt year) {
        List<Section> read = new ArrayList<>();
        Set<String> after = new HashSet<>();
        String kind = kind(genre.name(), report.outline().title());
        for (Section section : report.outline().sections()) {
            Optional<Section> above = section.parent() < 0 ? Optional.empty() : Optional.of(read.get(section.parent()));
            Label role = role(report, section, above, kind, year, after);
            read.add(section.withRole(role, topic(section, role, above, words)));
            if (section.level() == 1) {
                after.add(role.name());
            }
        }
        return read;
    }

    /** The genre by which sections are read: a notice may tell what was done, and what has no genre lay down rules. */
    private String kind(String genre, Optional<String> title) {
        if (genre.equals(NOTICE) && title.filter(headings::isTold).isPresent()) {
            return WORK_REPORT;
        }
        return genre.equals(OTHER) && title.filter(headings::isRule).isPresent() ? PLAN : genre;
    }

    private Label role(
            Report report,
            Section section,
            Optional<Section> above,
            String genre,
            OptionalInt year,
            Set<String> after) {
        if (section.style().equals("article")) {
            return new Label(ACHIEVEMENTS, BY_GENRE, "article");
        }
        if (section.label().startsWith("附")) {
            return new Label(ATTACHMENT, BY_STYLE, "headings/" + section.style());
        }
        String heading = rulesAtOnce(report, section) ? "" : section.heading();
        Optional<String> parent = above.flatMap(Section::role).map(Label::name);
        if (parent.filter(ATTACHMENT::equals).isPresent()) {
            return from(above.orElseThrow(), ATTACHMENT);
        }
        Optional<Label> own = headings.function(heading)
                .filter(label -> fits(label, heading, genre))
                .map(label -> told(label, heading, genre));
        if (own.isPresent() || headings.isAhead(heading, year)) {
            Label named = own.orElse(new Label(NEXT_STEPS, INHERITED, "heading-words.yml：ahead"));
            return inTime(named, heading, genre, year, after.contains(PROBLEMS) && above.isEmpty());
        }
        boolean named = above.flatMap(Section::role)
                .filter(label -> label.confidence() > BY_GENRE)
                .isPresent();
        if (named && parent.filter(HANDED_DOWN::contains).isPresent()) {
            boolean coming = genre.equals(GOVERNMENT) && TO_COME.contains(parent.orElseThrow());
            return from(above.orElseThrow(), coming ? TASKS : parent.orElseThrow());
        }
        if (above.isEmpty() && after.contains(PROBLEMS) && AMEND.contains(genre)) {
            return new Label(NEXT_STEPS, BY_DUTY, "roles/problems.yml");
        }
        return byGenre(heading, genre, parent, after.contains(TASKS));
    }

    /** {@code 第二条 本办法所称青年人才，是指…}: the words of a rule, which name no part; 第三条 租房补贴。… does. */
    private static boolean rulesAtOnce(Report report, Section section) {
        String heading = section.heading();
        String text = report.text();
        int end = section.bodyFrom();
        boolean whole = end > 0
                && text.charAt(end - 1) == '。'
                && (end == text.length() || text.charAt(end) == '\n' || end == section.to());
        return RULES.contains(section.style())
                && (whole || heading.length() > HeadingReader.LONGEST_NOUN_PHRASE || heading.indexOf('，') >= 0);
    }

    /** A noun that only some genres go by: 情况 tells of work in a report on work, 目标 in one that sets aims. */
    private boolean fits(Label label, String heading, String genre) {
        return !label.name().equals(ATTACHMENT) || !headings.tells(heading) || PLANS.contains(genre);
    }

    /** How far things have come: 总体进度 plans nothing outside a plan, and 工作安排 in one is no next step. */
    private Label told(Label label, String heading, String genre) {
        if (PLANS.contains(genre) && label.name().equals(NEXT_STEPS) && label.confidence() < HeadingReader.BY_TITLE) {
            return new Label(SCHEDULE, label.confidence(), label.why());
        }
        return label.name().equals(SCHEDULE) && !genre.equals(PLAN) && headings.isProgress(heading)
                ? new Label(ACHIEVEMENTS, label.confidence(), label.why())
                : label;
    }

    /** What is yet to come are next steps, and so are the measures behind the problems. */
    private Label inTime(Label named, String heading, String genre, OptionalInt year, boolean afterProblems) {
        boolean plans = genre.equals(PLAN);
        boolean government = genre.equals(GOVERNMENT) && OF_COMING_YEAR.contains(named.name());
        boolean ahead =
                headings.isAhead(heading, year) && !KEEPS_IN_TIME.contains(named.name()) && !headings.tells(heading);
        boolean remedies = afterProblems && AFTER_PROBLEMS.contains(named.name());
        return !plans && !government && (ahead || remedies)
                ? new Label(
                        NEXT_STEPS,
                        named.confidence(),
                        named.why() + (ahead ? "，heading-words.yml：ahead" : "，roles/problems.yml"))
                : named;
    }

    private Label byGenre(String heading, String genre, Optional<String> parent, boolean afterTasks) {
        Optional<Label> field = headings.field(heading);
        if (PLANS.contains(genre)) {
            Optional<Label> weak = headings.weakFunction(heading, WEAK);
            if (parent.isEmpty() && weak.isPresent()) {
                return weak.get();
            }
            if (parent.isEmpty() && afterTasks && headings.isDuty(heading)) {
                return new Label(SAFEGUARDS, BY_DUTY, "heading-words.yml：duties");
            }
            boolean leads =
                    field.filter(label -> label.name().equals("leadership")).isPresent();
            return parent.isEmpty() && leads && headings.isFieldTitle(heading)
                    ? field.orElseThrow()
                    : new Label(TASKS, BY_GENRE, "genres/" + genre + ".yml");
        }
        if (SUMMARIES.contains(genre)) {
            return field.filter(HeadingReader::isField)
                    .orElse(new Label(ACHIEVEMENTS, BY_GENRE, "genres/" + genre + ".yml"));
        }
        if (field.isEmpty() && headings.isWork(heading)) {
            return new Label(ACHIEVEMENTS, BY_GENRE, "genres/" + genre + ".yml");
        }
        return field.filter(label -> !headings.tells(heading))
                .orElse(new Label(OTHER, BY_GENRE, "genres/" + genre + ".yml"));
    }

    private static Label from(Section above, String role) {
        double sure = above.role().map(Label::confidence).orElse(INHERITED);
        return new Label(role, Math.min(sure, INHERITED), "section " + (above.index() + 1));
    }

    /** The field of the heading; where it names none, that of the section above, else what the model reads from the text. */
    private Optional<String> topic(Section section, Label role, Optional<Section> above, SectionWords words) {
        Optional<String> own = headings.field(section.heading()).map(Label::name);
        if (own.isPresent() || role.name().equals(ATTACHMENT)) {
            return own;
        }
        Optional<String> parent = above.flatMap(Section::topic);
        return parent.isPresent() || topics.isEmpty()
                ? parent
                : topics.get().topic(words.words(section, BODY)).map(Label::name);
    }
}
