package hecha.extract;

import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Entry;
import hecha.dictionary.WordTrie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of {@code dictionaries/nature}: what tells that a figure is reached and what that it is asked for.
 *
 * @param cues words before a figure, forward
 * @param headings what the words of a heading say
 * @param asking labels before a colon that ask for what follows, backward
 * @param reporting labels before a colon that report what follows, backward
 * @param items at the beginning of a sentence, what asks for all that follows it in its block, backward
 * @param rules the words of rules
 * @param plans the names of plans beside a figure
 * @param signals what tells what is done and what only seems to be asked for
 * @param carrying weak cues that ask past the commas of their sentence, too: 要建成2座驿站，红外监控增加到50套
 * @param taking cues that directly before a figure only take what it counts: 将6218名残疾人纳入低保
 */
record NatureWords(
        WordTrie<Cue> cues,
        Headings headings,
        WordTrie<String> asking,
        WordTrie<String> reporting,
        WordTrie<String> items,
        Rules rules,
        Plans plans,
        Set<String> carrying,
        Set<String> taking,
        Signals signals) {
    NatureWords {
        carrying = Set.copyOf(carrying);
        taking = Set.copyOf(taking);
    }

    /**
     * A word before a figure.
     *
     * @param verdict 1 asks, -1 reports, 0 says nothing and hides the shorter words in it
     * @param strong whether it holds whatever its section is for, and past the commas of its sentence
     * @param beforeVerb whether it says so only where a verb follows: 计划招12人, not 行动计划
     */
    record Cue(int verdict, boolean strong, boolean beforeVerb, String file) {}

    /**
     * Words in headings, forward; the words at the end are found backward.
     *
     * @param asks ask wherever they stand
     * @param asksAtEnd ask at the end of a heading that no deed opens
     * @param looksAhead ask below a review, too
     * @param deeds open a heading that tells what was done
     * @param reviews report for every section below
     * @param reportingTitles words in the title of a document that reports
     * @param rulingTitles end the title of a document that is a rule, backward
     */
    record Headings(
            WordTrie<String> asks,
            WordTrie<String> asksAtEnd,
            WordTrie<String> looksAhead,
            WordTrie<String> deeds,
            WordTrie<String> reports,
            WordTrie<String> reviews,
            WordTrie<String> reportingTitles,
            WordTrie<String> rulingTitles) {}

    /**
     * The words of rules, forward.
     *
     * @param closers what closes a condition
     * @param grants what is granted or taken behind it
     * @param scores what opens the score behind a condition without 的
     * @param modals what one can apply for, which needs no condition, up to the end of its part of the sentence
     * @param here what is granted without a condition, in its clause, and what is granted beside it
     * @param each tells each of many
     * @param granted what each is granted or loses
     * @param scoring before a score, backward
     * @param scored between what there is to score and what was scored, backward
     * @param limits names of limits and of what each more brings
     * @param limitsReached what follows such a name where it was reached
     * @param eachTime what closes what each time costs so much
     * @param bounds directly before a figure that it makes a bound or a condition, backward
     */
    record Rules(
            WordTrie<String> closers,
            WordTrie<String> grants,
            WordTrie<String> scores,
            WordTrie<String> modals,
            WordTrie<String> here,
            WordTrie<String> each,
            WordTrie<String> granted,
            WordTrie<String> scoring,
            WordTrie<String> scored,
            WordTrie<String> limits,
            WordTrie<String> limitsReached,
            WordTrie<String> eachTime,
            WordTrie<String> bounds) {
        private static Rules read(DictionaryFiles files) {
            Entry rules = files.entry("nature/rules.yml");
            rules.only(
                    "closers",
                    "grants",
                    "scores",
                    "modals",
                    "here",
                    "each",
                    "granted",
                    "scoring",
                    "scored",
                    "limits",
                    "limits_reached",
                    "each_time",
                    "bounds",
                    "found",
                    "ignored");
            return new Rules(
                    forward(rules, "closers"),
                    forward(rules, "grants"),
                    forward(rules, "scores"),
                    forward(rules, "modals"),
                    forward(rules, "here"),
                    forward(rules, "each"),
                    forward(rules, "granted"),
                    backward(rules, "scoring"),
                    backward(rules, "scored"),
                    forward(rules, "limits"),
                    forward(rules, "limits_reached"),
                    forward(rules, "each_time"),
                    backward(rules, "bounds"));
        }
    }

    /**
     * The names of plans beside a figure, forward; what stands before it is found backward.
     *
     * @param before names directly before a figure, backward
     * @param links what may stand between, backward
     * @param results verbs by which a figure behind the name was reached
     * @param completed words directly before a result that stands beside its plan, backward
     * @param planned opens a clause that plans with a verb, forward
     * @param contrasted opens the clause behind a plan that tells what came of it
     * @param contrastedBare the same, where its figure follows directly
     * @param comparing words by which it is the plan's all the same
     * @param set words by which a plan behind a result is a plan all the same
     * @param levels names of levels, of which a percentage is no share
     * @param counting units that count the plans themselves
     * @param behind names behind a figure, whatever its verb
     * @param behindPlan names behind a figure that no result precedes
     * @param notBehind longer names of what is no plan
     * @param lacking what a plan lacks, behind its name
     * @param ahead words behind a figure that lies ahead
     * @param due behind the day that directly follows a figure
     * @param base words behind a figure that has been reached
     * @param reached adverbs behind a figure that has been reached
     * @param grades directly behind a figure that is the bound of a grade
     * @param columns words in the head of a column of plans
     * @param columnsReached words in the head of a column of results
     * @param columnsDone words in the head of a column that reports, whatever opens the table
     * @param bearing verbs of one whose task is told of
     */
    record Plans(
            WordTrie<String> before,
            WordTrie<String> links,
            WordTrie<String> results,
            WordTrie<String> completed,
            WordTrie<String> planned,
            WordTrie<String> contrasted,
            WordTrie<String> contrastedBare,
            WordTrie<String> comparing,
            WordTrie<String> set,
            Set<String> levels,
            Set<String> counting,
            WordTrie<String> behind,
            WordTrie<String> behindPlan,
            WordTrie<String> notBehind,
            WordTrie<String> lacking,
            WordTrie<String> ahead,
            WordTrie<String> due,
            WordTrie<String> base,
            WordTrie<String> reached,
            WordTrie<String> grades,
            WordTrie<String> columns,
            WordTrie<String> columnsReached,
            WordTrie<String> columnsDone,
            WordTrie<String> bearing) {
        Plans {
            levels = Set.copyOf(levels);
            counting = Set.copyOf(counting);
        }

        private static Plans read(DictionaryFiles files) {
            Entry plans = files.entry("nature/plans.yml");
            plans.only(
                    "before",
                    "links",
                    "results",
                    "completed",
                    "planned",
                    "contrasted",
                    "contrasted_bare",
                    "comparing",
                    "set",
                    "levels",
                    "counting",
                    "behind",
                    "behind_plan",
                    "not_behind",
                    "lacking",
                    "ahead",
                    "due",
                    "base",
                    "reached",
                    "grades",
                    "columns",
                    "columns_reached",
                    "columns_done",
                    "bearing",
                    "found",
                    "ignored");
            return new Plans(
                    backward(plans, "before"),
                    backward(plans, "links"),
                    forward(plans, "results"),
                    backward(plans, "completed"),
                    forward(plans, "planned"),
                    forward(plans, "contrasted"),
                    forward(plans, "contrasted_bare"),
                    forward(plans, "comparing"),
                    forward(plans, "set"),
                    Set.copyOf(plans.texts("levels")),
                    Set.copyOf(plans.texts("counting")),
                    forward(plans, "behind"),
                    forward(plans, "behind_plan"),
                    forward(plans, "not_behind"),
                    forward(plans, "lacking"),
                    forward(plans, "ahead"),
                    forward(plans, "due"),
                    forward(plans, "base"),
                    forward(plans, "reached"),
                    forward(plans, "grades"),
                    forward(plans, "columns"),
                    forward(plans, "columns_reached"),
                    forward(plans, "columns_done"),
                    forward(plans, "bearing"));
        }
    }

    /**
     * The words of {@code dictionaries/nature/signs.yml}.
     *
     * @param done single characters behind a verb that is done
     * @param days single characters that end a day
     * @param notDays single characters that behind it tell of a time
     * @param purposes a clause of these and a cue asks for nothing
     * @param goals what is passed, backward
     * @param passing what stands before a goal that is passed, backward
     * @param passed in the words before a plan's name
     * @param notPassed what is none of it, likewise
     * @param takes single characters before a thing of which is told beside what it was meant for
     * @param reviews in the heading of a section that looks back
     */
    record Signals(
            String done,
            String days,
            String notDays,
            Set<String> purposes,
            WordTrie<String> goals,
            WordTrie<String> passing,
            WordTrie<String> passed,
            WordTrie<String> notPassed,
            String takes,
            WordTrie<String> reviews) {
        Signals {
            purposes = Set.copyOf(purposes);
        }

        private static Signals read(DictionaryFiles files) {
            Entry signs = files.entry("nature/signs.yml")
                    .only(
                            "done",
                            "days",
                            "not_days",
                            "purposes",
                            "goals",
                            "passing",
                            "passed",
                            "not_passed",
                            "taking",
                            "reviews",
                            "found",
                            "ignored");
            return new Signals(
                    NameParts.characters(signs, "done"),
                    NameParts.characters(signs, "days"),
                    NameParts.characters(signs, "not_days"),
                    Set.copyOf(signs.texts("purposes")),
                    backward(signs, "goals"),
                    backward(signs, "passing"),
                    forward(signs, "passed"),
                    forward(signs, "not_passed"),
                    NameParts.characters(signs, "taking"),
                    forward(signs, "reviews"));
        }
    }

    static NatureWords read(DictionaryFiles files) {
        Map<String, Cue> cues = new TreeMap<>();
        for (String name : List.of("reports", "asks", "reports-strongly", "asks-strongly", "masks")) {
            Entry entry = files.entry("nature/" + name + ".yml");
            entry.only("nature", "strong", "words", "before_verb", "carrying", "taking", "found", "ignored");
            int verdict = switch (entry.text("nature")) {
                case "target" -> 1;
                case "reported" -> -1;
                default -> 0;
            };
            boolean strong = entry.flag("strong");
            entry.texts("words").forEach(w -> cues.put(w, new Cue(verdict, strong, false, entry.file())));
            entry.texts("before_verb").forEach(w -> cues.put(w, new Cue(verdict, strong, true, entry.file())));
        }
        Entry headings = files.entry("nature/headings.yml");
        headings.only(
                "asks",
                "asks_at_end",
                "looks_ahead",
                "deeds",
                "reports",
                "reviews",
                "reporting_titles",
                "ruling_titles",
                "found",
                "ignored");
        Entry labels = files.entry("nature/labels.yml");
        labels.only("asks", "reports", "items", "found", "ignored");
        return new NatureWords(
                WordTrie.forward(cues),
                new Headings(
                        forward(headings, "asks"),
                        backward(headings, "asks_at_end"),
                        forward(headings, "looks_ahead"),
                        forward(headings, "deeds"),
                        forward(headings, "reports"),
                        forward(headings, "reviews"),
                        forward(headings, "reporting_titles"),
                        backward(headings, "ruling_titles")),
                backward(labels, "asks"),
                backward(labels, "reports"),
                backward(labels, "items"),
                Rules.read(files),
                Plans.read(files),
                Set.copyOf(files.entry("nature/asks.yml").texts("carrying")),
                Set.copyOf(files.entry("nature/asks-strongly.yml").texts("taking")),
                Signals.read(files));
    }

    private static WordTrie<String> forward(Entry entry, String key) {
        return WordTrie.forward(entry.texts(key));
    }

    private static WordTrie<String> backward(Entry entry, String key) {
        return WordTrie.backward(entry.texts(key));
    }

    /** Whether a word of {@code trie} stands within {@code from..to}. */
    static boolean has(WordTrie<String> trie, CharSequence text, int from, int to) {
        return first(trie, text, from, to) >= 0;
    }

    /** Where the last of some characters stands within {@code from..to}, or -1. */
    static int lastOf(CharSequence text, String characters, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first word of {@code trie} begins within {@code from..to}, or -1. */
    static int first(WordTrie<String> trie, CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (trie.longest(text, i, to) != null) {
                return i;
            }
        }
        return -1;
    }
}
