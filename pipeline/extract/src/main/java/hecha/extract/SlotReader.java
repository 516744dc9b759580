package hecha.extract;

import hecha.dictionary.Slots;
import hecha.dictionary.WordTrie;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.text.Chars;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what should stand at a blank, by the words around it. */
final class SlotReader {
    private static final int LABEL = 12;
    private static final int LINE = 40;

    private final Slots slots;

    SlotReader(Slots slots) {
        this.slots = slots;
    }

    /** What should stand there and why. */
    record Slot(String name, Reason reason) {}

    /**
     * @param text the text, its lines parted by '\n'
     * @param from first index of the blank
     * @param to index after it
     * @param numeral what would be read there if the blank were a numeral
     * @param following the slot of the next blank, if only a sign of range stands between
     */
    Slot read(String text, int from, int to, Optional<Quantity> numeral, Optional<Slot> following) {
        int window = from;
        while (window > Math.max(0, from - LINE) && text.charAt(window - 1) != '\n') {
            window--;
        }
        boolean lineBegins = window == from;
        int lineTo = to;
        while (lineTo < Math.min(text.length(), to + LINE) && text.charAt(lineTo) != '\n') {
            lineTo++;
        }
        boolean lineEnds = lineTo == text.length() || text.charAt(lineTo) == '\n';
        int after = Chars.skipBlanks(text, to, lineTo);
        int before = Chars.skipBlanksBack(text, from, window);
        char next = after < lineTo ? text.charAt(after) : '\n';
        char previous = before > window ? text.charAt(before - 1) : '\n';

        if (next == '号' && (")）〕]】］第".indexOf(previous) >= 0 || previous == '号')) {
            return slot("document_number", "after", "号");
        }
        if (previous == '〔' || previous == '［' || next == '〕') {
            return slot("document_number", "before", "〔");
        }
        if (previous == '第') {
            return slot("other", "before", "第");
        }
        Slot year = year(text, before, after, window, lineTo);
        if (year != null) {
            return year;
        }
        Slot variable = variable(text, from, to);
        if (variable != null && !Chars.isHan(next)) {
            return variable;
        }
        boolean bare = after + 1 >= lineTo || !Chars.isHan(text.charAt(after + 1));
        if ("万亿".indexOf(next) >= 0 && bare && speaksOfMoney(text, window, before)) {
            return slot("money", "after", String.valueOf(next));
        }
        WordTrie.Match<Slots.Word> tail = slots.after().longest(text, to, lineTo);
        if (tail != null && !counted(numeral, tail.to())) {
            return slot(tail.value(), text.substring(tail.from(), tail.to()));
        }
        int labelled = from;
        while (labelled > window && (Chars.isDigit(text.charAt(labelled - 1)) || text.charAt(labelled - 1) == '-')) {
            labelled--;
        }
        labelled = Chars.skipBlanksBack(text, labelled, window);
        if (labelled > window && (text.charAt(labelled - 1) == '：' || text.charAt(labelled - 1) == ':')) {
            Slot label = label(text, labelled - 1, window);
            if (label != null) {
                return label;
            }
        }
        if (following.isPresent()) {
            return following.get();
        }
        if (numeral.isPresent() && !numeral.get().unit().isEmpty() && after == to) {
            return slot(nameOf(numeral.get()), "unit", numeral.get().unitAsWritten());
        }
        WordTrie.Match<Slots.Word> head = slots.before().longest(text, before, window);
        boolean compound = Chars.isHan(next) && after == to && !isVerb(next);
        if (head != null && !(head.value().slot().equals("person") && compound)) {
            return slot(head.value(), text.substring(head.from(), head.to()));
        }
        if (lineBegins && after > to && lineEnds) {
            int end = Chars.skipBlanksBack(text, lineTo, after);
            WordTrie.Match<Slots.Word> post = slots.posts().longest(text, end, after);
            if (post != null) {
                return slot(post.value(), text.substring(post.from(), post.to()));
            }
        }
        if ("万亿余多".indexOf(next) >= 0) {
            return slot("quantity", "after", String.valueOf(next));
        }
        if ((next == '）' || next == ')') && before < from && Chars.isHan(previous)) {
            return slot("person", "byline", "");
        }
        if ((Chars.isHan(next) && after == to && previous != '、') || next == '》' || next == '《') {
            return slot("place", "default", String.valueOf(next));
        }
        return slot("other", "default", "");
    }

    /** 通行费拆账平均XX亿: whether a word of money stands before in the line. */
    private boolean speaksOfMoney(String text, int from, int to) {
        for (int end = to; end > from; end--) {
            WordTrie.Match<Slots.Word> word = slots.before().longest(text, end, from);
            WordTrie.Match<Slots.Word> label = word == null ? slots.labels().longest(text, end, from) : word;
            if (label != null && label.value().slot().equals("money")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(char c) {
        return "被在带率同和说任兼主作".indexOf(c) >= 0;
    }

    /** A counter that reaches further than a name's word wins: 支队伍 over 支队. */
    private static boolean counted(Optional<Quantity> numeral, int tailTo) {
        return numeral.isPresent()
                && !numeral.get().unit().isEmpty()
                && !numeral.get().sort().startsWith("date")
                && numeral.get().to() > tailTo;
    }

    private @Nullable Slot year(String text, int before, int after, int window, int lineTo) {
        char next = after < lineTo ? text.charAt(after) : '\n';
        if (next != '年') {
            return null;
        }
        WordTrie.Match<Slots.Word> cause = slots.spanBefore().longest(text, before, window);
        if (cause == null) {
            cause = slots.spanAfter().longest(text, after + 1, lineTo);
        }
        boolean digits = before > window && Chars.isDigit(text.charAt(before - 1));
        return cause == null || digits
                ? slot("date", "after", "年")
                : slot("quantity", "slots/date.yml", text.substring(cause.from(), cause.to()) + "年");
    }

    /** What the name of a template's variable says. */
    private @Nullable Slot variable(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            WordTrie.Match<Slots.Word> name = slots.variables().longest(text, i, to);
            if (name != null) {
                return slot(name.value(), text.substring(name.from(), name.to()));
            }
            if (!Chars.isLatin(text.charAt(i)) && to - from < 4) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Slot label(String text, int colon, int window) {
        int end = colon;
        if (end > window && (text.charAt(end - 1) == '）' || text.charAt(end - 1) == ')')) {
            int open = end - 1;
            while (open > window && text.charAt(open) != '（' && text.charAt(open) != '(') {
                open--;
            }
            end = open > window ? open : end;
        }
        StringBuilder word = new StringBuilder();
        for (int i = end - 1; i >= window && word.length() < LABEL; i--) {
            if (!Chars.isBlank(text.charAt(i))) {
                word.append(text.charAt(i));
            }
        }
        word.reverse();
        WordTrie.Match<Slots.Word> label = slots.labels().longest(word, word.length(), 0);
        return label == null ? null : slot(label.value(), word.substring(label.from(), label.to()) + "：");
    }

    private static String nameOf(Quantity quantity) {
        return switch (quantity.sort()) {
            case "percent", "percentage_points" -> "percent";
            case "money" -> "money";
            case "date", "date_range" -> "date";
            default ->
                quantity.unit().equals("%") || quantity.unit().equals("个百分点")
                        ? "percent"
                        : quantity.unit().equals("元") ? "money" : "quantity";
        };
    }

    private static Slot slot(Slots.Word word, String words) {
        return new Slot(word.slot(), new Reason("slot", word.file(), words));
    }

    private static Slot slot(String name, String rule, String words) {
        return new Slot(name, new Reason("slot", rule, words));
    }
}
