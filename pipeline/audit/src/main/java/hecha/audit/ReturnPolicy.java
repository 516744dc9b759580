package hecha.audit;

import hecha.model.Message;
import hecha.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What sends a report back to the unit that submitted it. It is a choice of the office; everything else that is found is
 * looked at by a person.
 *
 * @param grounds any of {@code error}, {@code warning}, the names of {@link Category categories} and names of rules; a
 *     category or a rule sends back where it weighs at least as much as a warning; empty where nothing does
 */
public record ReturnPolicy(List<String> grounds) {
    /** Every error, and whatever the submitting unit alone can supply. A missing title does not belong to it. */
    public static final ReturnPolicy DEFAULT = new ReturnPolicy(List.of(
            Severity.ERROR.id(),
            Category.TEXT.id(),
            Category.SECTION.id(),
            Category.GAP.id(),
            Category.FIGURE.id(),
            Category.ATTACHMENT.id()));

    public ReturnPolicy {
        grounds = List.copyOf(new LinkedHashSet<>(grounds));
    }

    /** Everything that a policy may name, where {@code rules} are the rules that there are. */
    public static Set<String> names(Set<String> rules) {
        Set<String> names = new TreeSet<>(rules);
        names.add(Severity.ERROR.id());
        names.add(Severity.WARNING.id());
        Arrays.stream(Category.values()).map(Category::id).forEach(names::add);
        return names;
    }

    /** Whether one of the row's findings does: each by what it is itself, not by what explains it. */
    boolean sendsBack(Item item) {
        return item.grounds().stream().anyMatch(this::sendsBack);
    }

    private boolean sendsBack(Ground ground) {
        return ground.severity().atLeast(Severity.WARNING)
                && (grounds.contains(ground.severity().id())
                        || (ground.severity() == Severity.ERROR && grounds.contains(Severity.WARNING.id()))
                        || grounds.contains(Category.of(ground.rule()).id())
                        || grounds.contains(ground.rule()));
    }

    /** The policy in one line, as it stands on every sheet. */
    Message line(Terms terms) {
        if (grounds.isEmpty()) {
            return new Message("退回标准：不退回，有问题的由人工看。", "Sent back: nothing; a person looks at what was found.");
        }
        List<Message> names = new ArrayList<>();
        grounds.forEach(ground -> names.add(name(ground, terms)));
        return new Message(
                "退回标准：有" + names.stream().map(Message::zh).collect(Collectors.joining("、")) + "之一的，退回补正。",
                "Sent back for: " + names.stream().map(Message::en).collect(Collectors.joining(", ")) + ".");
    }

    private static Message name(String ground, Terms terms) {
        if (ground.equals(Severity.ERROR.id())) {
            return new Message("错误", "errors");
        }
        if (ground.equals(Severity.WARNING.id())) {
            return new Message("警告", "warnings");
        }
        return Arrays.stream(Category.values())
                .filter(category -> category.id().equals(ground))
                .findFirst()
                .map(Category::title)
                .orElseGet(() -> terms.rule(ground));
    }
}
