package hecha.check;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Roles;
import hecha.model.AttachmentNote;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drafts a profile from a good report: one section a chapter, asked for by its role where its heading tells one, else by
 * the words of the heading.
 */
public final class ProfileDraft {
    private static final double TOLD = 0.8;
    private static final int STEP = 50;
    private static final int MOST_FIGURES = 6;
    private static final Set<String> FUNCTIONS = Set.of(
            "preamble",
            "guiding_ideology",
            "goals",
            "principles",
            "tasks",
            "schedule",
            "safeguards",
            "achievements",
            "experience",
            "problems",
            "next_steps");

    private final Dictionary dictionary;
    private final Facts facts;
    private final CheckContext context;

    /** For the report of {@code facts}. */
    public ProfileDraft(Facts facts, Dictionary dictionary) {
        this.dictionary = dictionary;
        this.facts = facts;
        context = new CheckContext(facts, dictionary, CheckSettings.DEFAULT);
    }

    /**
     * The profile as an entry of {@code dictionaries/profiles}.
     *
     * @param title what the profile is for
     * @throws IllegalArgumentException where the report has no chapters to draft from
     */
    public String yaml(String title, String source) {
        List<Section> chapters = context.sections().stream()
                .filter(section -> section.level() == 1 && !isAttachment(section))
                .toList();
        if (chapters.isEmpty()) {
            throw new IllegalArgumentException("no chapters");
        }
        StringBuilder yaml = new StringBuilder();
        yaml.append("# 由 ").append(source.replace('\n', ' ')).append(" 起草。删去不必有的部分，或把 required 改成 false；\n");
        yaml.append("# 一部分可用 role（作用）、headings（标题里的词）认，写了两样的，有一样就算；both: true 要两样都有。\n");
        yaml.append("title: ").append(quoted(title)).append('\n');
        yaml.append("# 写上下面两行，这类材料就自动用本模板；否则用 --profile 或 hecha.yml 的 profile 指定。\n");
        yaml.append("# genre: ").append(context.genre()).append('\n');
        yaml.append("# when: [报告标题里的词]\n");
        yaml.append("ordered: true\n");
        yaml.append("sections:\n");
        chapters.forEach(section -> part(yaml, section));
        attachments(yaml);
        figures(yaml);
        return yaml.toString();
    }

    private void part(StringBuilder yaml, Section section) {
        String core = core(section.heading());
        String role = section.role().map(label -> label.name()).orElse("other");
        boolean told = FUNCTIONS.contains(role)
                && section.role().filter(label -> label.confidence() >= TOLD).isPresent();
        yaml.append("  - title: ")
                .append(quoted(core.isEmpty() ? named(role) : core))
                .append('\n');
        if (told) {
            yaml.append("    role: ")
                    .append(role)
                    .append("    # ")
                    .append(named(role))
                    .append('\n');
        }
        if (!core.isEmpty()) {
            yaml.append("    headings: [").append(quoted(core)).append("]\n");
        }
        yaml.append("    required: true\n");
        int characters = Alignment.characters(context, section);
        if (characters >= 2 * STEP) {
            yaml.append("    at-least: ").append(characters / 2 / STEP * STEP);
            yaml.append("    # 字数至少；样本有 ").append(characters).append(" 字\n");
        }
    }

    private void attachments(StringBuilder yaml) {
        List<String> titles = context.outline().attachmentNotes().stream()
                .map(AttachmentNote::title)
                .map(ProfileDraft::core)
                .distinct()
                .toList();
        if (!titles.isEmpty()) {
            yaml.append("attachments: [")
                    .append(String.join(
                            ", ", titles.stream().map(ProfileDraft::quoted).toList()))
                    .append("]    # 附件标题里的词\n");
        }
    }

    /** The kinds of figure that the report gives, for the user to choose from. */
    private void figures(StringBuilder yaml) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Figure figure : facts.figures()) {
            figure.subject().ifPresent(subject -> kinds.putIfAbsent(figure.kind(), subject.text()));
        }
        List<String> lines = new ArrayList<>();
        kinds.entrySet().stream()
                .filter(kind -> !kind.getKey().equals("other"))
                .limit(MOST_FIGURES)
                .forEach(kind -> {
                    lines.add("#   - kind: " + kind.getKey() + "\n");
                    lines.add("#     title: " + quoted(kind.getValue()) + "\n");
                });
        if (!lines.isEmpty()) {
            yaml.append("# 必须给出的数字，去掉行首的 # 生效：\n# figures:\n");
            lines.forEach(yaml::append);
        }
    }

    private String named(String role) {
        return dictionary.roles().all().stream()
                .filter(one -> one.id().equals(role))
                .map(Roles.Role::name)
                .findFirst()
                .orElse(role);
    }

    private static boolean isAttachment(Section section) {
        return section.role()
                .map(label -> label.name())
                .filter("attachment"::equals)
                .isPresent();
    }

    /** A heading without years, numbers and what stands in brackets, which change from report to report. */
    private static String core(String heading) {
        StringBuilder core = new StringBuilder();
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (Marks.isOpening(c) && i > 1) {
                break;
            }
            boolean year = Character.isDigit(c);
            if (!year && c != '\n') {
                core.append(c);
            }
            if (year && i + 1 < heading.length() && heading.charAt(i + 1) == '年') {
                i++;
                if (i + 1 < heading.length() && heading.charAt(i + 1) == '度') {
                    i++;
                }
            }
        }
        return core.toString().strip();
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.codePoints().allMatch(Character::isIdeographic);
        if (plain) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
