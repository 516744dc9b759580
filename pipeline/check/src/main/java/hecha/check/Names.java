package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names of a list whose number is stated: whether they are built alike, and where it is open how many they are. */
final class Names {
    private static final int PERSON = 3;
    private static final int PLACE = 8;

    private Names() {}

    /** Whether there are several and all end with the same character, as those of one kind of thing do: 强基工程、富民工程. */
    static boolean endAlike(List<String> names) {
        String first = names.get(0);
        return names.size() > 1
                && !first.isEmpty()
                && names.stream()
                        .allMatch(name -> name.length() > 1
                                && name.charAt(name.length() - 1) == first.charAt(first.length() - 1));
    }

    /** The names of {@code words}, parted by 、, by quotation marks that adjoin and by the words for “and”. */
    static Stream<String> parted(String words) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean adjoins = c == '”' && i + 1 < words.length() && words.charAt(i + 1) == '“';
            if (c == '、' || adjoins || Members.joins(c)) {
                names.add(words.substring(from, i));
                from = i + (adjoins ? 2 : 1);
            }
        }
        names.add(words.substring(from));
        return names.stream();
    }

    /**
     * The names with the last parted at its word for “and”, where both halves are built as the others are: 金谷种业、禾源农科和绿野种苗,
     * 桐坑乡、上寨乡和麻陂镇, but not 财政局、文化和旅游局.
     */
    static List<String> split(RulePage rule, List<String> names) {
        if (names.isEmpty() || joints(rule, names.get(names.size() - 1)) != 1) {
            return names;
        }
        List<String> more = new ArrayList<>(names.subList(0, names.size() - 1));
        parted(names.get(names.size() - 1)).forEach(more::add);
        boolean places = more.stream().allMatch(name -> isPlace(rule, name));
        boolean persons =
                more.size() > 2 && more.subList(1, more.size()).stream().allMatch(name -> isPerson(rule, name));
        return places || persons || areOfOneLength(more) ? more : names;
    }

    /** Whether there are several names of the same length, three characters or more; words may stand before the first. */
    static boolean areOfOneLength(List<String> names) {
        int length = names.get(names.size() - 1).length();
        return names.size() > 2
                && length >= PERSON
                && names.get(0).length() >= length
                && names.subList(1, names.size()).stream()
                        .allMatch(
                                name -> name.length() == length && name.chars().allMatch(Character::isLetter));
    }

    /** Whether all are of one length: 一人一档、一户一策、一季一访. */
    static boolean areEven(List<String> names) {
        return names.stream().allMatch(name -> name.length() == names.get(0).length());
    }

    /** A first name without the words that lead to it: 龙坪镇 of 调查组先后到龙坪镇. */
    static String unled(RulePage rule, String first) {
        String name = first;
        for (String lead : rule.words("leads")) {
            int word = name.lastIndexOf(lead);
            name = word >= 0 && word + lead.length() < name.length() ? name.substring(word + lead.length()) : name;
        }
        return name;
    }

    /** Whether the name is one of a place. */
    static boolean isPlace(RulePage rule, String name) {
        return name.length() >= 2
                && name.length() <= PLACE
                && rule.words("places").anyEnds(name)
                && !rule.words("kinds-of-place").anyEnds(name);
    }

    /** How often 和 and the like stand in {@code words}, each of which may part two names or be inside of one. */
    static int joints(RulePage rule, String words) {
        int joints = 0;
        for (String joint : rule.words("joints")) {
            for (int at = words.indexOf(joint); at >= 0; at = words.indexOf(joint, at + joint.length())) {
                joints++;
            }
        }
        return joints;
    }

    /** Where the name of a person begins that {@code words} end with; their end where they end with none. */
    static int lastPerson(RulePage rule, String words) {
        for (int length = PERSON; length >= 2; length--) {
            int from = words.length() - length;
            if (from > 0 && isPerson(rule, words.substring(from))) {
                return from;
            }
        }
        return words.length();
    }

    /** 周大海: two or three characters behind a surname. */
    static boolean isPerson(RulePage rule, String name) {
        return name.length() >= 2
                && name.length() <= PERSON
                && rule.words("surnames").stream().anyMatch(all -> all.indexOf(name.charAt(0)) >= 0);
    }
}
