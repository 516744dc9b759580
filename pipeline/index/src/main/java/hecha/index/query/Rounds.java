package hecha.index.query;

import java.util.List;

/**
 * How titles and names of files say in which round a report was submitted: {@code 工作汇报（修改稿）}, {@code 汇报-定稿}.
 *
 * @param drafts of what comes before all that says nothing, such as 初稿
 * @param later of what comes after it, such as 修改稿; no title of its own ends so
 * @param marked of what comes after it where it stands in brackets or behind a dash, such as 修订
 */
public record Rounds(List<String> drafts, List<String> later, List<String> marked) {
    public Rounds {
        drafts = List.copyOf(drafts);
        later = List.copyOf(later);
        marked = List.copyOf(marked);
    }

    /** No title says anything of rounds. */
    public static Rounds none() {
        return new Rounds(List.of(), List.of(), List.of());
    }

    /** What a name says. */
    public enum Stage {
        DRAFT,
        UNSAID,
        AGAIN
    }

    public Stage stage(String name) {
        String folded = FoldedText.fold(name);
        String plain = plain(folded);
        String round = folded.substring(Math.min(plain.length(), folded.length()));
        if (round.isEmpty()) {
            return Stage.UNSAID;
        }
        return drafts.stream().anyMatch(round::contains) ? Stage.DRAFT : Stage.AGAIN;
    }

    /** The title without what tells one round from another, folded. */
    public String plain(String title) {
        String left = FoldedText.fold(title);
        for (boolean changed = true; changed; ) {
            String before = left;
            left = without(without(without(left, drafts, true), later, true), marked, false);
            changed = !left.equals(before);
        }
        return left;
    }

    private static String without(String title, List<String> rounds, boolean bare) {
        String left = title;
        for (String round : rounds) {
            left = enclosed(enclosed(left, '(', round, ")"), '[', round, "]");
            left = enclosed(enclosed(left, '-', round, ""), '_', round, "");
            left = bare && left.endsWith(round) ? left.substring(0, left.length() - round.length()) : left;
        }
        return left;
    }

    /** Takes a round off the end that stands behind {@code opening} and before {@code closing}. */
    private static String enclosed(String title, char opening, String round, String closing) {
        int at = title.length() - closing.length() - round.length();
        return at > 0 && title.endsWith(closing) && title.startsWith(round, at) && title.charAt(at - 1) == opening
                ? title.substring(0, at - 1)
                : title;
    }
}
