package hecha.extract;

import hecha.model.Word;
import hecha.text.Chars;
import java.util.List;

/** Moves the bounds of a noun phrase before a figure to where the phrase truly begins and ends: what the segmenter broke, and verbs at either end. */
final class PhraseEdges {
    private static final int LONGEST = NounTests.LONGEST;

    private static final int SHORT = 6;

    private final NounTests nouns;

    PhraseEdges(NounTests nouns) {
        this.nouns = nouns;
    }

    /** Where the phrase begins whose words were read back to {@code bare}. */
    int begin(Clause clause, int bare, int floor, int end) {
        int from = extended(clause, bare, floor, end);
        if (from < bare) {
            from = joined(clause, from, floor, end);
        }
        int begin = governed(clause, whole(clause, from, floor, end), floor, end);
        return bracketed(clause, begin, floor);
    }

    /** Where the thing ends, of what stands up to {@code end}. */
    int end(Clause clause, int from, int end) {
        return Math.min(undone(clause, from, end), doers(clause, from, end));
    }

    /** 办复率, 户厕: a phrase of one character takes what the segmenter left of its word. */
    private int extended(Clause clause, int from, int floor, int end) {
        int start = from;
        for (int i = clause.word(start) - 1; i >= 0 && end - start < 3 && (end - start == 1 || start < from); i--) {
            Word left = clause.sentence().words().get(i);
            boolean part = left.from() >= floor
                    && left.to() == start
                    && left.to() - left.from() <= 2
                    && Chars.isHan(clause.text().charAt(left.from()))
                    && (nouns.parts().outside().indexOf(clause.text().charAt(start - 1)) < 0
                            || isBroken(clause, i, end));
            if (!part) {
                break;
            }
            start = left.from();
        }
        return start;
    }

    /** 绘|本|角: a function word that is none, between a single character and what makes a place of both. */
    private boolean isBroken(Clause clause, int i, int end) {
        List<Word> all = clause.sentence().words();
        String text = clause.text();
        return i > 0
                && nouns.parts().suffixes().indexOf(text.charAt(end - 1)) >= 0
                && isSingle(all.get(i), end - 2)
                && isSingle(all.get(i - 1), end - 3)
                && nouns.parts().outside().indexOf(text.charAt(end - 3)) < 0
                && Chars.isHan(text.charAt(end - 3))
                && !all.get(i - 1).pos().startsWith("m");
    }

    /** 农（牧）民专业合作社: a short bracket within the name, and the word before it. */
    private static int bracketed(Clause clause, int from, int floor) {
        String text = clause.text();
        if (from <= floor || "）)".indexOf(text.charAt(from - 1)) < 0) {
            return from;
        }
        int open = from - 2;
        while (open > floor && from - open <= SHORT && "（(".indexOf(text.charAt(open)) < 0) {
            open--;
        }
        boolean within = open > floor && "（(".indexOf(text.charAt(open)) >= 0 && Chars.isHan(text.charAt(open - 1));
        return within
                ? Math.max(
                        floor,
                        clause.sentence().words().get(clause.word(open - 1)).from())
                : from;
    }

    /** 饮水工程累计建设: the thing alone, where a verb with a word of amount between closes the phrase. */
    private int undone(Clause clause, int from, int end) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(end - 1);
        if (i < 1 || i >= all.size() || all.get(i).from() <= from + 2) {
            return end;
        }
        Word verb = all.get(i);
        Word amount = all.get(i - 1);
        boolean done = nouns.isVerb(clause.text().substring(verb.from(), end))
                && nouns.isScope(clause.text().substring(amount.from(), amount.to()))
                && amount.from() > from;
        return done ? amount.from() : end;
    }

    /** 脱贫劳动力务工: the persons or households alone, where a verb behind them says what they do. */
    private int doers(Clause clause, int from, int end) {
        String unit = clause.quantity().unit();
        List<Word> all = clause.sentence().words();
        int stop = end;
        for (int i = clause.word(end - 1); (unit.equals(Signs.PERSON) || unit.equals(Signs.HOUSEHOLD)) && i > 0; i--) {
            Word word = all.get(i);
            boolean verb = word.pos().startsWith("v") && word.to() - word.from() == 2 && word.from() > from + 1;
            if (!verb) {
                break;
            }
            if (nouns.endsWithCounted(clause, from, word.from())
                    && all.get(i - 1).pos().startsWith("n")) {
                stop = word.from();
            }
        }
        return stop;
    }

    /** Where a phrase begins whose first word the segmenter broke into single characters: 连|南|森林覆盖率. */
    private int whole(Clause clause, int from, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int start = from;
        int i = clause.word(from);
        while (i > 0 && i < all.size() && isSingle(all.get(i), start) && start < end - 1) {
            Word left = all.get(i - 1);
            if (left.from() < floor
                    || end - left.from() > LONGEST
                    || !isSingle(left, start - 1)
                    || !isPart(clause, i - 1)) {
                break;
            }
            start = left.from();
            i--;
        }
        return start < from ? joined(clause, start, floor, end) : start;
    }

    /** Where the nouns begin that stand directly before {@code from}. */
    private int joined(Clause clause, int from, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int start = from;
        for (int i = clause.word(from) - 1; i >= 0; i--) {
            Word left = all.get(i);
            if (left.to() != start
                    || left.from() < floor
                    || end - left.from() > LONGEST
                    || !nouns.isNoun(left, clause.text().substring(left.from(), left.to()))) {
                break;
            }
            start = left.from();
        }
        return start;
    }

    /** Where a phrase begins behind the verb that opens the clause: 治理背街小巷, but not 治理面积. */
    private int governed(Clause clause, int from, int floor, int end) {
        List<Word> all = clause.sentence().words();
        int i = clause.word(from);
        if (from > floor || i >= all.size() || nouns.endsWithIndicator(clause.text(), from, end)) {
            return from;
        }
        Word verb = all.get(i);
        boolean governs = verb.from() == from
                && end - verb.to() >= 4
                && verb.to() - from == 2
                && nouns.isVerb(clause.text().substring(from, verb.to()));
        return governs ? verb.to() : from;
    }

    private static boolean isSingle(Word word, int from) {
        return word.from() == from && word.to() == from + 1;
    }

    /** Whether a single character can be part of a broken word: no verb, no function word, no numeral's unit. */
    private boolean isPart(Clause clause, int i) {
        Word word = clause.sentence().words().get(i);
        char c = clause.text().charAt(word.from());
        boolean unit = i > 0
                && clause.sentence().words().get(i - 1).pos().startsWith("m")
                && clause.sentence().words().get(i - 1).to() == word.from();
        return Chars.isHan(c)
                && nouns.parts().outside().indexOf(c) < 0
                && !unit
                && "vpcdrw".indexOf(word.pos().charAt(0)) < 0
                && !nouns.isVerb(String.valueOf(c));
    }
}
