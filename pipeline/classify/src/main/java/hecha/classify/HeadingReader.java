package hecha.classify;

import hecha.classify.RoleWords.Evidence;
import hecha.classify.RoleWords.Head;
import hecha.dictionary.HeadingWords;
import hecha.model.Label;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Says of a heading by itself what its part does, and which field it is about.
 *
 * <p>What it does is told by a title of the dictionary that fills the heading (主要做法), or by the noun at its end
 * (…的历史成就). Where the heading begins with a verb, that noun is an object: 聚力落实国家重大战略任务 are no tasks, but
 * 存在的问题 are problems, for 的 makes the verb a modifier.
 */
final class HeadingReader {
    static final String PROBLEMS = "problems";
    static final String NEXT_STEPS = "next_steps";
    private static final String LEADERSHIP = "leadership";
    private static final String ACHIEVEMENTS = "achievements";
    static final double BY_TITLE = 0.97;
    private static final double BY_HEAD = 0.9;
    private static final double BY_MODIFIER = 0.85;
    private static final double BY_FIELD = 0.7;
    private static final double NAMED = 0.6;

    /** A longer heading states something; the noun at its end is no head of it. */
    static final int LONGEST_NOUN_PHRASE = 24;

    /** What nobody does anything to: 发展概况 and 建设背景 begin with no verb of theirs. */
    private static final Set<String> NO_OBJECTS = Set.of(NEXT_STEPS, "preamble");

    /** What is told of rather than laid down where the heading ends in how far it has come: 目标任务进展. */
    private static final Set<String> LAID_DOWN = Set.of("goals", "tasks");

    private final RoleWords words;
    private final HeadingWords form;

    HeadingReader(RoleWords words, HeadingWords form) {
        this.words = words;
        this.form = form;
    }

    /** What a part with this heading does, whatever report it stands in; empty where the heading does not tell. */
    Optional<Label> function(String heading) {
        if (words.namesProblemsAndNextSteps(heading)) {
            return Optional.of(new Label(PROBLEMS, BY_TITLE, "roles/problems.yml, roles/next_steps.yml"));
        }
        List<Evidence> functions = words.evidence(heading).stream()
                .filter(evidence -> !words.isField(evidence.role()))
                .toList();
        Optional<Evidence> title = functions.stream().filter(Evidence::named).findFirst();
        if (title.isPresent()) {
            boolean told =
                    LAID_DOWN.contains(title.get().role()) && isProgress(heading) && !isWhole(title.get(), heading);
            return Optional.of(new Label(told ? ACHIEVEMENTS : title.get().role(), BY_TITLE, why(title.get())));
        }
        return byHead(heading).or(() -> byFirstOfTwo(heading)).or(() -> byModifier(heading));
    }

    private static boolean isWhole(Evidence title, String heading) {
        return title.words().length() == RoleWords.core(heading).length();
    }

    /** {@code 存在的差距及成因剖析}: where the second noun says nothing, the first does. */
    private Optional<Label> byFirstOfTwo(String heading) {
        String core = RoleWords.core(heading);
        int join = core.length() - 1;
        while (join > 1 && form.joins().indexOf(core.charAt(join)) < 0) {
            join--;
        }
        return join > 1 && !tells(heading) ? byHead(core.substring(0, join)) : Optional.empty();
    }

    /** {@code 值得反思的地方}, {@code 拟开展的工作}: the words before 的 tell what the noun behind it is. */
    private Optional<Label> byModifier(String heading) {
        if (beginsWithVerb(RoleWords.core(heading))) {
            return Optional.empty();
        }
        return words.modifier(heading)
                .map(head -> new Label(head.role(), BY_MODIFIER, "roles/" + head.role() + ".yml：" + head.noun()));
    }

    private Optional<Label> byHead(String heading) {
        String core = RoleWords.core(heading);
        Optional<Head> head = words.head(heading);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int before = head.get().from() - 1;
        boolean modified = before >= 0 && core.charAt(before) == RoleWords.OF;
        boolean predicate = before >= 0 && core.charAt(before) == '是';
        String role = head.get().role();
        boolean object = beginsWithVerb(core) && !modified && !NO_OBJECTS.contains(role);
        if (predicate || object || (core.length() > LONGEST_NOUN_PHRASE && !modified)) {
            return Optional.empty();
        }
        boolean remedy = role.equals("tasks") && form.remedies().stream().anyMatch(core::contains);
        return Optional.of(new Label(
                remedy ? NEXT_STEPS : role,
                BY_HEAD,
                "roles/" + role + ".yml：" + head.get().noun()));
    }

    /** What a heading tells weakly: the dictionary's words of functions where they fill at least {@code share} of it. */
    Optional<Label> weakFunction(String heading, double share) {
        return words.evidence(heading).stream()
                .filter(evidence -> !words.isField(evidence.role()) && evidence.weight() >= share)
                .findFirst()
                .map(evidence -> new Label(evidence.role(), BY_FIELD, why(evidence)));
    }

    /** The field that a heading is about. */
    Optional<Label> field(String heading) {
        return words.evidence(heading).stream()
                .filter(evidence -> words.isField(evidence.role()))
                .findFirst()
                .map(evidence -> new Label(evidence.role(), evidence.named() ? BY_TITLE : BY_FIELD, why(evidence)));
    }

    /** Whether what a summary tells under the heading is of that field: leading is no field unless its title says so. */
    static boolean isField(Label field) {
        return !field.name().equals(LEADERSHIP) || field.confidence() > BY_FIELD;
    }

    /** Whether a title of a field is all that the heading says: 组织领导. */
    boolean isFieldTitle(String heading) {
        return words.evidence(heading).stream()
                .anyMatch(evidence -> words.isField(evidence.role())
                        && evidence.named()
                        && evidence.weight() >= RoleWords.TITLE_WEIGHT * NAMED);
    }

    /** Whether a heading speaks of what is to come: 下一步, 2024年 in a report on 2023. */
    boolean isAhead(String heading, OptionalInt year) {
        for (String word : form.ahead()) {
            int at = heading.indexOf(word);
            boolean joined =
                    form.beforeAhead().stream().anyMatch(before -> heading.startsWith(before, at - before.length()));
            if (at == 0 || joined) {
                return true;
            }
        }
        OptionalInt latest = Periods.latestYear(heading);
        return year.isPresent() && latest.isPresent() && latest.getAsInt() > year.getAsInt();
    }

    boolean isProgress(String heading) {
        return form.progress().stream().anyMatch(RoleWords.core(heading)::endsWith);
    }

    /** Whether a chapter sees to what carries a plan out: 压实各方责任. */
    boolean isDuty(String heading) {
        String core = RoleWords.core(heading);
        return form.duties().stream().anyMatch(core::endsWith);
    }

    boolean isWork(String heading) {
        return form.work().stream().anyMatch(RoleWords.core(heading)::endsWith);
    }

    /** Whether the title of a notice says that it tells how things went: 关于…情况的通报. */
    boolean isTold(String title) {
        return form.told().stream().anyMatch(RoleWords.core(title)::endsWith);
    }

    /** Whether a title is that of a rule: 农村饮水工程管理办法（试行）. */
    boolean isRule(String title) {
        return form.rules().stream().anyMatch(RoleWords.core(title)::endsWith);
    }

    /** Whether a heading tells how something went: …落实情况. */
    boolean tells(String heading) {
        String core = RoleWords.core(heading);
        return form.reports().stream().anyMatch(core::endsWith);
    }

    boolean beginsWithVerb(String core) {
        return form.verbs().stream().anyMatch(core::startsWith);
    }

    private static String why(Evidence evidence) {
        return "roles/" + evidence.role() + ".yml：" + evidence.words();
    }
}
