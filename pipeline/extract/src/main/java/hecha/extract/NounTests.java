package hecha.extract;

import hecha.dictionary.Kinds;
import hecha.dictionary.WordTrie;
import hecha.model.Word;
import hecha.text.Chars;
import java.util.List;

/** Says of words whether they can be part of a noun phrase, and of phrases what they end with. */
final class NounTests {
    /** A phrase has no more characters. */
    static final int LONGEST = 24;

    /** Two words of scope together are no longer. */
    private static final int SCOPES = 6;

    private static final String QUOTES = "“‘\"《（(、 　";

    private final SubjectWords words;
    private final Kinds kinds;

    NounTests(SubjectWords words, Kinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /** Of what the names of things are made. */
    NameParts parts() {
        return words.parts();
    }

    /** What stands between the figures of a row. */
    RowWords rows() {
        return words.rows();
    }

    /** Where a bound ends that begins at {@code at}: 以上; {@code at} if none does. */
    int behindBound(String text, int at) {
        WordTrie.Match<String> bound = words.parts().bounds().longest(text, at, text.length());
        return bound == null ? at : bound.to();
    }

    boolean isVerb(String form) {
        return words.verbs().contains(form);
    }

    /** 省内, and 省内县外, which is put together of two. */
    boolean isScope(String form) {
        if (words.scope().contains(form)) {
            return true;
        }
        for (int cut = 2; cut + 2 <= form.length() && form.length() <= SCOPES; cut++) {
            if (words.scope().contains(form.substring(0, cut)) && words.scope().contains(form.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** Words of scope that can open a phrase of something else: 一次性创业补贴, 全省示范村; not 目标, 基础. */
    boolean isOpening(String form) {
        return words.scope().contains(form) && !words.weakNouns().contains(form);
    }

    /** A verb that stands before a noun as its attribute: 新增限上单位, 在建项目. */
    boolean isAttributive(String form) {
        return words.attributes().contains(form);
    }

    /** 任务, 目标: what asks for an amount and is not counted. */
    boolean isTarget(String form) {
        return words.targets().contains(form);
    }

    /** Where the name of a plan begins that ends at {@code end}: 种植面积计划; {@code end} if there is none. */
    int planFrom(String text, int end, int floor) {
        WordTrie.Match<String> plan = words.planNames().longest(text, end, floor);
        return plan == null ? end : plan.from();
    }

    /** 移送公安机关5起: whether a phrase is to whom what is counted is sent, by the verb that opens it or stands before it. */
    boolean isRecipient(Clause clause, Phrase phrase) {
        String text = clause.text();
        int begin = clause.begin(phrase.from());
        return words.sending().longest(text, phrase.from(), begin) != null
                || words.sent().longest(text, phrase.from(), phrase.to()) != null;
    }

    boolean isNeverFirst(String form) {
        return words.neverFirst().contains(form);
    }

    /** Whether the figure is the bound of a condition: 50亩以上的. */
    boolean isThreshold(Clause clause) {
        String hedge = clause.quantity().hedge();
        int to = clause.to();
        int behind = behindBound(clause.text(), to);
        boolean bounded = behind > to || parts().boundsBefore().longest(hedge, hedge.length(), 0) != null;
        return bounded && clause.text().startsWith(Signs.OF_WORD, behind);
    }

    boolean isNoun(Word word, String form) {
        if ((words.verbs().contains(form) && !word.pos().equals("vn"))
                || words.neverFirst().contains(form)) {
            return false;
        }
        return switch (word.pos().charAt(0)) {
            case 'n', 'g', 'j' -> true;
            case 'v' -> word.pos().equals("vn");
            case 'a' -> word.pos().equals("an");
            case 'b' -> form.length() > 1;
            default -> false;
        };
    }

    /** The 无人 of 无人照料的老人: a word that only tells more of the verb behind it. */
    static boolean isSaidOfVerb(Clause clause, Phrase phrase) {
        int next = clause.word(phrase.to());
        List<Word> all = clause.sentence().words();
        return all.get(clause.word(phrase.to() - 1)).pos().equals("b")
                && next < all.size()
                && all.get(next).pos().equals("v");
    }

    /** Whether a word may stand before a noun of its phrase. */
    boolean modifies(Word word, String form) {
        if (words.verbs().contains(form) || words.neverFirst().contains(form)) {
            return false;
        }
        return switch (word.pos().charAt(0)) {
            case 'd' -> parts().degrees().contains(form);
            case 'a', 'b', 'v', 'k', 'h', 's', 'x' ->
                !word.pos().equals("vshi") && !word.pos().equals("vyou");
            default -> false;
        };
    }

    /** Where a word begins that is known to be counted and ends at {@code end}; {@code end} if there is none. */
    int knownFrom(String text, int end, int floor) {
        WordTrie.Match<String> indicator = words.indicators().longest(text, end, floor);
        WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, end, floor);
        int from = indicator == null ? end : indicator.from();
        if (head == null || words.verbs().contains(text.substring(head.from(), end))) {
            return from;
        }
        return Math.min(from, head.from());
    }

    boolean endsWithIndicator(String text, int from, int to) {
        return words.indicators().longest(text, to, from) != null;
    }

    boolean endsWithDeed(String text, int from, int to) {
        return words.deeds().longest(text, to, from) != null;
    }

    /** Whether what is counted with the figure's unit can end so. */
    boolean endsWithCounted(Clause clause, int from, int to) {
        WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(clause.text(), to, from);
        return head != null
                && head.value().stream()
                        .anyMatch(kind -> kind.accepts(
                                clause.quantity().unit(), clause.quantity().unitAsWritten()));
    }

    /** Whether a phrase ends with what is counted in persons. */
    boolean endsWithPersons(String text, int from, int to) {
        WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, to, from);
        return head != null && head.value().stream().anyMatch(kind -> kind.accepts(Signs.PERSON, Signs.PERSON));
    }

    /** Whether a thing of any kind can end so. */
    boolean endsWithThing(String text, int from, int to) {
        WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, to, from);
        return head != null && head.to() - head.from() > 1 && !words.verbs().contains(text.substring(head.from(), to));
    }

    /** The longest head of any kind that begins at {@code from} or before and ends behind {@code to}. */
    int longerHead(String text, int from, int to, int limit) {
        int longest = to;
        for (int end = to + 1; end <= Math.min(limit, to + 5); end++) {
            WordTrie.Match<List<Kinds.Kind>> head = kinds.heads().longest(text, end, from);
            if (head != null && head.from() < to) {
                longest = end;
            }
        }
        return longest;
    }

    /** Whether the phrase names who does something: 县残联, 工作队, 我们. */
    boolean isAgent(String text, int from, int to) {
        return words.agents().longest(text, to, from) != null || endsWithPlace(text, from, to);
    }

    boolean endsWithPlace(String text, int from, int to) {
        return words.places().longest(text, to, from) != null;
    }

    /** The phrase without what no subject begins with; {@link Phrase#NONE} where nothing is left. */
    Phrase trimmed(String text, int from, int to, Phrase.Type type) {
        int start = from;
        int end = to;
        while (end > start && text.charAt(end - 1) == Signs.OF) {
            end--;
        }
        boolean again = true;
        while (again && start < end) {
            again = false;
            for (int length = Math.min(3, end - start); length > 0 && !again; length--) {
                if (words.neverFirst().contains(text.substring(start, start + length))) {
                    start += length;
                    again = true;
                }
            }
            if (!again && QUOTES.indexOf(text.charAt(start)) >= 0) {
                start++;
                again = true;
            }
        }
        return start < end ? new Phrase(latin(text, start, from), end, type) : Phrase.NONE;
    }

    /** 4K摄像头, 4/5G用户: digits and letters before a phrase that letters open. */
    private static int latin(String text, int start, int from) {
        int i = start;
        if (start == from && Chars.isLatin(text.charAt(start))) {
            while (i > 0
                    && (Chars.isDigit(text.charAt(i - 1))
                            || Chars.isLatin(text.charAt(i - 1))
                            || "/+-.".indexOf(text.charAt(i - 1)) >= 0)) {
                i--;
            }
        }
        return i;
    }
}
