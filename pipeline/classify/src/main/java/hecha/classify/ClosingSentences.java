package hecha.classify;

import hecha.dictionary.Closings;
import java.util.List;

/** Tells the sentences that open a report's problems or its next steps from those that mention problems in passing. */
final class ClosingSentences {
    private static final int HEAD = 160;
    private static final int TURN_WITHIN = 24;
    private static final int HANDLED = 3;
    private static final int ENOUGH = 4;
    private static final int WILL_WITHIN = 60;

    private final Closings.Problems problems;
    private final Closings.NextSteps next;

    ClosingSentences(Closings closings) {
        problems = closings.problems();
        next = closings.nextSteps();
    }

    /**
     * Whether the writer begins here to speak of problems of the own work.
     *
     * @param sentence without leading blanks
     * @param following the sentence after it, empty if none
     * @param first whether it begins its paragraph
     * @param late whether it stands near the end of its section
     */
    boolean opensProblems(String sentence, String following, boolean first, boolean late) {
        String head = head(sentence);
        if (!turns(head) || !any(head, problems.lack()) || !any(head, problems.exists())) {
            return false;
        }
        int points = 1;
        points += any(head, problems.own()) ? 1 : 0;
        points += any(head, problems.degree()) ? 1 : 0;
        points += any(head, problems.more()) || startsWithAny(following.strip(), problems.more()) ? 1 : 0;
        points += first ? 1 : 0;
        points += late ? 1 : 0;
        points -= any(head, problems.handled()) ? HANDLED : 0;
        return points >= ENOUGH;
    }

    /** Whether a sentence, without leading blanks, begins to say what is to be done next. */
    boolean opensNextSteps(String sentence) {
        String head = sentence.length() > WILL_WITHIN ? sentence.substring(0, WILL_WITHIN) : sentence;
        String sure = start(head, next.sure());
        if (!sure.isEmpty()) {
            return any(head.substring(sure.length()), next.will());
        }
        String other = start(head, next.turns());
        return !other.isEmpty() && any(head.substring(other.length()), next.firm());
    }

    /** At the beginning, or after a comma with 但, 然, 虽 or 不过; or the writer sees something early on. */
    private boolean turns(String head) {
        if (startsWithAny(head, problems.turns())) {
            return true;
        }
        int limit = Math.min(head.length(), TURN_WITHIN);
        for (String seen : problems.sees()) {
            int at = head.indexOf(seen);
            if (at >= 0 && at < limit) {
                return true;
            }
        }
        for (int i = 1; i < head.length(); i++) {
            boolean comma = "，,、".indexOf(head.charAt(i - 1)) >= 0;
            if (comma && startsWithAny(head.substring(i), problems.contrasts())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph goes on counting what the one before it began: 一是, （二）, 其三, 3. */
    boolean counts(String paragraph) {
        return paragraph.length() > 1
                && (Character.isDigit(paragraph.charAt(0)) || startsWithAny(paragraph, problems.counts()));
    }

    private static String head(String sentence) {
        return sentence.length() > HEAD ? sentence.substring(0, HEAD) : sentence;
    }

    private static boolean any(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static boolean startsWithAny(String text, List<String> words) {
        return words.stream().anyMatch(text::startsWith);
    }

    private static String start(String text, List<String> words) {
        String longest = "";
        for (String word : words) {
            if (word.length() > longest.length() && text.startsWith(word)) {
                longest = word;
            }
        }
        return longest;
    }
}
