package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups that are apart from one another ({@code dictionaries/relations/sets.yml}): 男/女, 第一产业/第二产业/第三产业. */
final class GroupSets {
    private static final int LONGEST_PLACE = 6;

    /** A set of groups; each group has one name or more. */
    private record GroupSet(List<List<String>> groups, boolean complete) {
        /** Which group {@code name} is of, or -1. */
        int group(String name) {
            int best = -1;
            int length = 0;
            for (int g = 0; g < groups.size(); g++) {
                for (String word : groups.get(g)) {
                    if (word.length() > length && name.contains(word)) {
                        best = g;
                        length = word.length();
                    }
                }
            }
            return best;
        }
    }

    private final List<GroupSet> sets = new ArrayList<>();
    private final List<List<String>> composites = new ArrayList<>();
    private final List<String> rest;
    private final Words places;
    private final List<String> kinds;

    GroupSets(RelationForm words) {
        words.words("complete").forEach(set -> sets.add(parse(set, true)));
        words.words("apart").forEach(set -> sets.add(parse(set, false)));
        for (String composite : words.words("composites")) {
            composites.add(List.of(composite.split("[=+]", -1)));
        }
        rest = words.words("rest");
        places = words.words("ends_of_places");
        kinds = words.words("kinds_of_place");
    }

    private static GroupSet parse(String set, boolean complete) {
        List<List<String>> groups = new ArrayList<>();
        for (String group : set.split("/", -1)) {
            groups.add(List.of(group.split("\\|", -1)));
        }
        return new GroupSet(groups, complete);
    }

    /** What is put together of others, each list with the whole first: 上半年, 一季度, 二季度. */
    List<List<String>> composites() {
        return composites;
    }

    /** How the parts of a list stand to one another. */
    enum Kind {
        /** They are all there are. */
        COMPLETE,
        /** They have nothing in common. */
        APART,
        /** They may overlap. */
        OPEN
    }

    /** How the groups that {@code parts} name stand to one another. */
    Kind kind(List<Term> parts) {
        if (parts.size() < 2) {
            return Kind.OPEN;
        }
        if (parts.get(0).cue() >= 0 && isRest(parts.get(parts.size() - 1))) {
            return Kind.COMPLETE;
        }
        boolean apart = false;
        for (GroupSet set : sets) {
            Optional<Kind> kind = kind(parts, set);
            if (kind.isPresent() && kind.get() == Kind.COMPLETE) {
                return Kind.COMPLETE;
            }
            apart |= kind.isPresent();
        }
        return apart || arePlaces(parts) ? Kind.APART : Kind.OPEN;
    }

    /** Whether {@code names} are a complete set, each group once. */
    boolean isComplete(List<String> names) {
        return sets.stream().filter(GroupSet::complete).anyMatch(set -> {
            long groups = names.stream()
                    .mapToInt(set::group)
                    .filter(g -> g >= 0)
                    .distinct()
                    .count();
            return names.size() == set.groups().size() && groups == names.size();
        });
    }

    private static Optional<Kind> kind(List<Term> parts, GroupSet set) {
        boolean[] seen = new boolean[set.groups().size()];
        for (Term part : parts) {
            // “较好”的9票: a single character is what was left of a name
            String own = part.own().length() == 1 ? Marks.bare(part.lead()) : part.own();
            int group = set.group(own.isEmpty() ? Marks.bare(part.tail()) : own);
            if (group < 0) {
                group = set.group(Marks.bare(part.lead()));
            }
            if (group < 0 || seen[group]) {
                return Optional.empty();
            }
            seen[group] = true;
        }
        return Optional.of(set.complete() && parts.size() == seen.length ? Kind.COMPLETE : Kind.APART);
    }

    /** 满意180户，基本满意24户: whether the parts are some of the groups of a set that has more, so that the rest is not told. */
    boolean isMissingSome(List<Term> parts) {
        return kind(parts) != Kind.COMPLETE
                && sets.stream()
                        .anyMatch(set -> set.complete() && kind(parts, set).isPresent());
    }

    /** Whether the total is one of the groups of a set itself, beside one of its parts, which another set parts: 县内 beside 县外省内、省外. */
    boolean isBeside(Term total, List<Term> parts) {
        String name = Marks.bare(total.lead());
        return sets.stream().filter(set -> kind(parts, set).isEmpty()).anyMatch(set -> {
            int group = set.group(name);
            return group >= 0
                    && parts.stream()
                            .mapToInt(part -> set.group(Marks.bare(part.lead())))
                            .anyMatch(other -> other >= 0 && other != group);
        });
    }

    /** Whether the term is what is left: 其余15个. */
    boolean isRest(Term term) {
        return rest.stream().anyMatch(Marks.bare(term.lead())::startsWith);
    }

    /** Whether each part names another place. */
    private boolean arePlaces(List<Term> parts) {
        List<String> names = new ArrayList<>();
        for (Term part : parts) {
            String name = part.own();
            boolean place = name.length() >= 2
                    && name.length() <= LONGEST_PLACE
                    && places.anyEnds(name)
                    && kinds.stream().noneMatch(name::contains);
            if (!place || names.contains(name)) {
                return false;
            }
            names.add(name);
        }
        return true;
    }
}
