package hecha.check;

import hecha.model.Section;
import hecha.model.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the numbers of the headings: jumps, repeats, a number on the wrong level, marks that change. */
public final class NumberingCheck implements Check {
    private static final String GAP = "numbering/gap";
    private static final String DUPLICATE = "numbering/duplicate";
    private static final String LEVEL = "numbering/level";
    private static final String FIRST = "first";
    private static final String ARTICLE = "article";
    /** Below this level a list in running text is easily taken for headings. */
    private static final int DEEPEST_FIRST = 2;

    /** A list that begins above this is mostly a citation. */
    private static final int HIGHEST_FIRST = 3;

    /** How many headings ahead tell whether a number is on the wrong level. */
    private static final int AHEAD = 50;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        Map<String, Section> last = new HashMap<>();
        Map<String, Deque<Section>> outer = new HashMap<>();
        List<Section> sections = context.sections();
        Map<String, NavigableMap<Integer, Deque<Integer>>> lists = lists(sections);
        @Nullable Section before = null;
        boolean attached = false;
        for (Section section : sections) {
            if (section.style().equals(ARTICLE)) {
                last.clear();
                outer.clear();
                before = null;
                continue;
            }
            attached |= section.label().strip().startsWith(Signs.ATTACHED_WORD);
            if (section.number().isEmpty() || isRow(section)) {
                continue;
            }
            String key = section.level() + writing(section);
            Section previous = last.get(key);
            if (previous != null && misplaced(section, previous, before, sections)) {
                findings.accept(level(section, previous));
                before = section;
                continue;
            }
            Deque<Section> around = outer.computeIfAbsent(key, k -> new ArrayDeque<>());
            if (previous != null && goesOn(section, previous, around)) {
                last.put(key, section);
                before = section;
                continue;
            }
            if (previous != null && section.number().getAsInt() == 1 && previous.parent() == section.parent()) {
                around.push(previous);
            }
            Optional<FindingDraft> step = step(section, Optional.ofNullable(previous), lists);
            if (step.isPresent() && !(attached && step.get().variant().equals(FIRST))) {
                findings.accept(step.get());
            }
            last.put(key, section);
            before = section;
        }
        mixedMarks(sections).forEach(findings);
    }

    /** Whether the section goes on with a list that another, which counted anew inside of it, had interrupted. */
    private static boolean goesOn(Section section, Section previous, Deque<Section> around) {
        int number = section.number().orElse(0);
        if (number == previous.number().orElse(0) + 1) {
            return false;
        }
        while (!around.isEmpty()) {
            Section interrupted = around.pop();
            if (interrupted.parent() == section.parent() && interrupted.number().orElse(0) + 1 == number) {
                return true;
            }
        }
        return false;
    }

    /** Whether what was taken for a heading is a row of a table: 一、食品烟酒 99.2. */
    private static boolean isRow(Section section) {
        String heading = section.heading();
        int at = heading.length();
        while (at > 0 && (Marks.isDigit(heading.charAt(at - 1)) || heading.charAt(at - 1) == '.')) {
            at--;
        }
        return at > 0 && at < heading.length() && Character.isWhitespace(heading.charAt(at - 1));
    }

    /** Attachments count apart from chapters, and Chinese numerals apart from digits. */
    private static String writing(Section section) {
        String shape = Labels.shape(section.label());
        return shape.startsWith(Signs.ATTACHED_WORD)
                ? Signs.ATTACHED_WORD
                : shape.contains(Signs.ONE_WORD) ? Signs.ONE_WORD : shape.contains("①") ? "①" : "1";
    }

    /** For each list of headings its numbers, and for each number where it stands. */
    private static Map<String, NavigableMap<Integer, Deque<Integer>>> lists(List<Section> sections) {
        Map<String, NavigableMap<Integer, Deque<Integer>>> lists = new HashMap<>();
        for (Section section : sections) {
            if (section.number().isPresent()) {
                lists.computeIfAbsent(list(section), k -> new TreeMap<>())
                        .computeIfAbsent(section.number().getAsInt(), k -> new ArrayDeque<>())
                        .add(section.index());
            }
        }
        return lists;
    }

    private static String list(Section section) {
        return section.parent() + "/" + section.level() + "/" + writing(section);
    }

    private static NavigableMap<Integer, Deque<Integer>> list(
            Map<String, NavigableMap<Integer, Deque<Integer>>> lists, Section section) {
        return lists.getOrDefault(list(section), Collections.emptyNavigableMap());
    }

    private static Optional<FindingDraft> step(
            Section section, Optional<Section> previous, Map<String, NavigableMap<Integer, Deque<Integer>>> lists) {
        int number = section.number().getAsInt();
        if (previous.isEmpty()) {
            return number == 1 || number > HIGHEST_FIRST || section.level() > DEEPEST_FIRST
                    ? Optional.empty()
                    : Optional.of(first(section));
        }
        Section before = previous.get();
        int expected = before.number().orElse(0) + 1;
        if (number == expected) {
            return Optional.empty();
        }
        if (before.parent() != section.parent()) {
            boolean continued = list(lists, before).firstKey() > 1;
            if (number == 1 || (!continued && (number > HIGHEST_FIRST || section.level() > DEEPEST_FIRST))) {
                return Optional.empty();
            }
            return Optional.of(continued && number > expected ? gap(section, before, expected) : first(section));
        }
        if (number == expected - 1) {
            return Optional.of(
                    FindingDraft.of(DUPLICATE, section.from(), section.bodyFrom(), section.index(), section.label())
                            .with("label", section.label().strip())
                            .with("expected", Labels.with(section.label(), expected))
                            .with("sections", List.of(before.id(), section.id())));
        }
        if (number == 1) {
            return Optional.empty();
        }
        if (number < expected) {
            Deque<Integer> same = list(lists, section).get(number);
            return Optional.of(FindingDraft.of(
                            same != null && same.getFirst() < section.index() ? DUPLICATE : GAP,
                            section.from(),
                            section.bodyFrom(),
                            section.index(),
                            section.label())
                    .as("order")
                    .with("label", section.label().strip())
                    .with("previous", before.label().strip())
                    .with("expected", Labels.with(section.label(), expected)));
        }
        Deque<Integer> wanted = list(lists, section).get(expected);
        return wanted != null && wanted.getLast() > section.index()
                ? Optional.empty()
                : Optional.of(gap(section, before, expected));
    }

    private static FindingDraft gap(Section section, Section before, int expected) {
        List<String> missing = new ArrayList<>();
        for (int n = expected; n < section.number().getAsInt() && missing.size() < 9; n++) {
            missing.add(Labels.with(section.label(), n));
        }
        return FindingDraft.of(GAP, section.from(), section.bodyFrom(), section.index(), section.label())
                .with("label", section.label().strip())
                .with("previous", before.label().strip())
                .with("expected", missing.get(0))
                .with("missing", missing)
                .with("sections", List.of(before.id(), section.id()))
                .explainedIn(before.from(), section.from());
    }

    private static FindingDraft first(Section section) {
        return FindingDraft.of(GAP, section.from(), section.bodyFrom(), section.index(), section.label())
                .as(FIRST)
                .with("label", section.label().strip())
                .with("expected", Labels.with(section.label(), 1))
                .with("sections", List.of(section.id()))
                .explainedIn(0, section.from());
    }

    /**
     * Whether a heading counts on from the level below or above it, and its own level does without it: （一）（二）三、（四）.
     */
    private static boolean misplaced(
            Section section, Section previous, @Nullable Section before, List<Section> sections) {
        if (before == null
                || before.level() == section.level()
                || before.number().isEmpty()) {
            return false;
        }
        int number = section.number().getAsInt();
        if (number != before.number().getAsInt() + 1
                || number == previous.number().orElse(-1) + 1
                || number == 1) {
            return false;
        }
        for (int i = section.index() + 1; i < Math.min(sections.size(), section.index() + AHEAD); i++) {
            Section next = sections.get(i);
            if (next.level() == section.level() && next.number().isPresent()) {
                return next.number().getAsInt() == previous.number().orElse(-1) + 1;
            }
            if (next.level() == before.level() && next.number().orElse(-1) == number + 1) {
                return true;
            }
        }
        return false;
    }

    private static FindingDraft level(Section section, Section previous) {
        return FindingDraft.of(LEVEL, section.from(), section.bodyFrom(), section.index(), section.label())
                .with("label", section.label().strip())
                .with("previous", previous.label().strip())
                .with("sections", List.of(previous.id(), section.id()));
    }

    /** The first heading of a list whose marks differ from those of the list before it: 1. 2、 3. */
    private static List<FindingDraft> mixedMarks(List<Section> sections) {
        Map<String, Map<String, List<Section>>> lists = new HashMap<>();
        for (Section section : sections) {
            if (section.number().isPresent()) {
                lists.computeIfAbsent(list(section), k -> new HashMap<>())
                        .computeIfAbsent(Labels.shape(section.label()), k -> new ArrayList<>())
                        .add(section);
            }
        }
        List<FindingDraft> drafts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        lists.forEach((list, shapes) -> {
            if (shapes.size() < 2) {
                return;
            }
            List<List<Section>> runs = new ArrayList<>(shapes.values());
            runs.sort((a, b) -> a.size() != b.size()
                    ? Integer.compare(b.size(), a.size())
                    : Integer.compare(a.get(0).index(), b.get(0).index()));
            Section odd = runs.get(1).get(0);
            if (told.add(odd.id())) {
                drafts.add(FindingDraft.of(LEVEL, odd.from(), odd.bodyFrom(), odd.index(), odd.label())
                        .as("mixed")
                        .weighing(Severity.INFO)
                        .with("label", odd.label().strip())
                        .with("previous", runs.get(0).get(0).label().strip())
                        .with("sections", List.of(runs.get(0).get(0).id(), odd.id())));
            }
        });
        return drafts;
    }
}
