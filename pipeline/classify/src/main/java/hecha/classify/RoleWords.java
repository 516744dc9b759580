package hecha.classify;

import hecha.dictionary.Roles;
import hecha.dictionary.WordTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of a heading say of its role, by the dictionary alone. */
final class RoleWords {
    /** A title that fills at least this share of a heading names its role. */
    static final double NAMES = 0.6;

    /** How much more a title weighs than other words. */
    static final double TITLE_WEIGHT = 3;

    /** An end says more of a heading than its share: 表 in 参会人员报名表. */
    private static final double LEAST_END = 0.4;

    private static final double NAMES_BOTH = 0.15;
    private static final int HEADING = 80;

    /** The particle that makes what stands before it a modifier. */
    static final char OF = '的';

    private final PhraseSet<Sign> phrases;
    private final WordTrie<List<String>> ends;
    private final WordTrie<List<String>> heads;
    private final WordTrie<String> fieldEnds;
    private final PhraseSet<String> modifiers;
    private final Set<String> fields;

    private enum Use {
        TITLE,
        WORD,
        UNLESS
    }

    private record Sign(String role, Use use) {}

    /**
     * What speaks for a role in a heading.
     *
     * @param weight the share of the heading that speaks for it, a title three times; 0 to 3
     * @param named whether a title names it
     * @param words the longest phrase that speaks for it
     * @param last where the last of its phrases ends
     */
    record Evidence(String role, double weight, boolean named, String words, int last) {}

    /** The noun that ends a heading. */
    record Head(String role, String noun, int from) {}

    RoleWords(Roles roles) {
        Map<String, List<Sign>> signs = new HashMap<>();
        for (Roles.Role role : roles.all()) {
            role.words().forEach(word -> add(signs, word, new Sign(role.id(), Use.WORD)));
            role.titles().forEach(title -> add(signs, title, new Sign(role.id(), Use.TITLE)));
            role.unless().forEach(word -> add(signs, word, new Sign(role.id(), Use.UNLESS)));
        }
        phrases = new PhraseSet<>(signs);
        Map<String, List<String>> byEnd = new HashMap<>();
        roles.all()
                .forEach(role -> role.ends()
                        .forEach(end -> byEnd.computeIfAbsent(end, e -> new ArrayList<>())
                                .add(role.id())));
        ends = WordTrie.backward(byEnd);
        Map<String, List<String>> byHead = new HashMap<>();
        roles.all()
                .forEach(role -> role.heads()
                        .forEach(head -> byHead.computeIfAbsent(head, h -> new ArrayList<>())
                                .add(role.id())));
        heads = WordTrie.backward(byHead);
        Map<String, String> byFieldEnd = new HashMap<>();
        roles.all().stream().filter(Roles.Role::field).forEach(role -> {
            role.words().forEach(word -> byFieldEnd.put(word, role.id()));
            role.titles().forEach(title -> byFieldEnd.put(title, role.id()));
        });
        fieldEnds = WordTrie.backward(byFieldEnd);
        Map<String, List<String>> byModifier = new HashMap<>();
        roles.all()
                .forEach(role -> role.modifiers()
                        .forEach(word -> byModifier
                                .computeIfAbsent(word, w -> new ArrayList<>())
                                .add(role.id())));
        modifiers = new PhraseSet<>(byModifier);
        fields = roles.all().stream()
                .filter(Roles.Role::field)
                .map(Roles.Role::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A title that is also a word of its role is a title. */
    private static void add(Map<String, List<Sign>> signs, String phrase, Sign sign) {
        List<Sign> all = signs.computeIfAbsent(phrase, p -> new ArrayList<>());
        all.removeIf(other -> other.role.equals(sign.role));
        all.add(sign);
    }

    /** The roles that words of {@code heading} speak for, the strongest first. */
    List<Evidence> evidence(String heading) {
        String text = core(heading);
        Map<String, Evidence> byRole = new TreeMap<>();
        List<String> not = new ArrayList<>();
        for (PhraseSet.Hit<Sign> hit : phrases.find(text)) {
            double share = (double) hit.length() / text.length();
            String words = text.substring(hit.from(), hit.to());
            for (Sign sign : hit.values()) {
                if (sign.use == Use.UNLESS) {
                    not.add(sign.role);
                    continue;
                }
                boolean names = sign.use == Use.TITLE && share >= NAMES;
                Evidence now = new Evidence(sign.role, names ? TITLE_WEIGHT * share : share, names, words, hit.to());
                byRole.merge(sign.role, now, RoleWords::join);
            }
        }
        WordTrie.Match<List<String>> end = ends.longest(text, text.length(), 0);
        if (end != null && end.from() > 0) {
            double share = Math.max(LEAST_END, (double) (end.to() - end.from()) / text.length());
            String words = text.substring(end.from());
            end.value()
                    .forEach(role -> byRole.merge(
                            role, new Evidence(role, share, false, words, text.length()), RoleWords::join));
        }
        not.forEach(byRole::remove);
        List<Evidence> all = new ArrayList<>(byRole.values());
        all.sort(Comparator.comparingDouble(Evidence::weight)
                .thenComparingInt(Evidence::last)
                .reversed());
        return all;
    }

    /** Whether a role names a field (economy, culture) instead of what a part does. */
    boolean isField(String role) {
        return fields.contains(role);
    }

    /** What the noun says that ends a heading, and where it begins in the heading's {@link #core}. */
    Optional<Head> head(String heading) {
        String text = core(heading);
        WordTrie.Match<List<String>> match = heads.longest(text, text.length(), 0);
        WordTrie.Match<String> field = fieldEnds.longest(text, text.length(), 0);
        boolean inField = match != null && field != null && field.from() < match.from();
        return match == null || inField
                ? Optional.empty()
                : Optional.of(new Head(match.value().get(0), text.substring(match.from()), match.from()));
    }

    /** What the words before the last 的 say: {@code 值得反思的地方} tells of problems; the first of them decides. */
    Optional<Head> modifier(String heading) {
        String text = core(heading);
        int of = text.lastIndexOf(OF);
        return of <= 0 || of == text.length() - 1
                ? Optional.empty()
                : modifiers.find(text.substring(0, of)).stream()
                        .findFirst()
                        .map(hit -> new Head(hit.values().get(0), text.substring(hit.from(), hit.to()), hit.from()));
    }

    /** Whether a heading names both, as 存在的困难和下一步打算 does. */
    boolean namesProblemsAndNextSteps(String heading) {
        List<Evidence> evidence = evidence(heading);
        return Stream.of(RoleReader.PROBLEMS, RoleReader.NEXT_STEPS)
                .allMatch(role -> evidence.stream().anyMatch(e -> e.role.equals(role) && e.weight >= NAMES_BOTH));
    }

    private static Evidence join(Evidence a, Evidence b) {
        return new Evidence(
                a.role,
                a.weight + b.weight,
                a.named || b.named,
                a.words.length() >= b.words.length() ? a.words : b.words,
                Math.max(a.last, b.last));
    }

    /** The heading without quotes, digits, years and what stands in brackets at its end. */
    static String core(String heading) {
        StringBuilder core = new StringBuilder();
        int limit = Math.min(heading.length(), HEADING);
        for (int i = 0; i < limit; i++) {
            char c = heading.charAt(i);
            if ((c == '（' || c == '(') && i > 1) {
                break;
            }
            boolean digit = (c >= '0' && c <= '9') || c == '〇' || c == '×' || c == 'X' || c == '*' || c == '_';
            if (digit) {
                if (i + 1 < limit && heading.charAt(i + 1) == '年') {
                    i++;
                    if (i + 1 < limit && heading.charAt(i + 1) == '度') {
                        i++;
                    }
                }
            } else if ("“”‘’\"《》 　#".indexOf(c) < 0) {
                core.append(c);
            }
        }
        return core.toString();
    }
}
