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
    private final BlankWords words;

    SlotReader(Slots slots, BlankWords words) {
        this.words = words;
        this.slots = slots;
    }

    /** What should stand there and why. */
    record Slot(String name, Reason reason) {}

    /** A blank in its line: what stands before and behind it, blanks skipped. */
    private record Line(String text, int from, int to, int begin, int end, int before, int after) {
        static Line of(String text, int from, int to) {
            int begin = from;
            while (begin > Math.max(0, from - LINE) && text.charAt(begin - 1) != '\n') {
                begin--;
            }
            int end = to;
            while (end < Math.min(text.length(), to + LINE) && text.charAt(end) != '\n') {
                end++;
            }
            return new Line(
                    text,
                    from,
                    to,
                    begin,
                    end,
                    Chars.skipBlanksBack(text, from, begin),
                    Chars.skipBlanks(text, to, end));
        }

        char next() {
            return after < end ? text.charAt(after) : '\n';
        }

        char previous() {
            return before > begin ? text.charAt(before - 1) : '\n';
        }

        boolean isWhole() {
            return end == text.length() || text.charAt(end) == '\n';
        }
    }

    /**
     * @param text the text, its lines parted by '\n'
     * @param from first index of the blank
     * @param to index after it
     * @param numeral what would be read there if the blank were a numeral
     * @param following the slot of the next blank, if only a sign of range stands between
     */
    Slot read(String text, int from, int to, Optional<Quantity> numeral, Optional<Slot> following) {
        Line line = Line.of(text, from, to);
        Slot sure = sure(line, numeral);
        if (sure != null) {
            return sure;
        }
        Slot label = labelled(line);
        if (label != null) {
            return label;
        }
        if (following.isPresent()) {
            return following.get();
        }
        if (numeral.isPresent() && !numeral.get().unit().isEmpty() && line.after() == to) {
            return slot(nameOf(numeral.get()), "unit", numeral.get().unitAsWritten());
        }
        Slot guess = guess(line);
        return guess == null ? byDefault(line) : guess;
    }

    /** What the signs and words directly beside the blank say. */
    private @Nullable Slot sure(Line line, Optional<Quantity> numeral) {
        String text = line.text();
        char next = line.next();
        char previous = line.previous();
        if (words.numbers().indexOf(next) >= 0 && words.numbered().indexOf(previous) >= 0) {
            return slot("document_number", "after", String.valueOf(next));
        }
        if (words.yearOpens().indexOf(previous) >= 0 || words.yearCloses().indexOf(next) >= 0) {
            return slot("document_number", "before", "〔");
        }
        if (previous == Signs.ORDINAL) {
            return slot("other", "before", String.valueOf(previous));
        }
        Slot year = year(text, line.before(), line.after(), line.begin(), line.end());
        if (year != null) {
            return year;
        }
        Slot variable = variable(text, line.from(), line.to());
        if (variable != null && !Chars.isHan(next)) {
            return variable;
        }
        boolean bare = line.after() + 1 >= line.end() || !Chars.isHan(text.charAt(line.after() + 1));
        if (words.powers().indexOf(next) >= 0 && bare && speaksOfMoney(text, line.begin(), line.before())) {
            return slot("money", "after", String.valueOf(next));
        }
        WordTrie.Match<Slots.Word> tail = slots.after().longest(text, line.to(), line.end());
        return tail != null && !counted(numeral, tail.to())
                ? slot(tail.value(), text.substring(tail.from(), tail.to()))
                : null;
    }

    /** What the label before the blank says; digits of a number that goes on in the blank may stand between. */
    private @Nullable Slot labelled(Line line) {
        String text = line.text();
        int at = line.from();
        while (at > line.begin() && (Chars.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
            at--;
        }
        int digits = line.from() - at;
        at = Chars.skipBlanksBack(text, at, line.begin());
        // 签字：____　____: one label for all the blanks of a row
        while (digits == 0 && at > line.begin() && (text.charAt(at - 1) == '_' || Chars.isBlank(text.charAt(at - 1)))) {
            at--;
        }
        if (at > line.begin() && Lists.isColon(text.charAt(at - 1))) {
            return label(text, at - 1, line.begin());
        }
        // 请拨打0592-22XXXX: the number goes on in the blank
        WordTrie.Match<Slots.Word> number = digits > 1 ? slots.before().longest(text, at, line.begin()) : null;
        return number != null && number.value().slot().equals("phone")
                ? slot(number.value(), text.substring(number.from(), number.to()))
                : null;
    }

    private @Nullable Slot guess(Line line) {
        String text = line.text();
        WordTrie.Match<Slots.Word> head = slots.before().longest(text, line.before(), line.begin());
        boolean compound = Chars.isHan(line.next()) && line.after() == line.to() && !isVerb(line.next());
        if (head != null && !(head.value().slot().equals("person") && compound)) {
            return slot(head.value(), text.substring(head.from(), head.to()));
        }
        if (line.begin() == line.from() && line.after() > line.to() && line.isWhole()) {
            int end = Chars.skipBlanksBack(text, line.end(), line.after());
            WordTrie.Match<Slots.Word> post = slots.posts().longest(text, end, line.after());
            return post == null ? null : slot(post.value(), text.substring(post.from(), post.to()));
        }
        return null;
    }

    private Slot byDefault(Line line) {
        char next = line.next();
        if (words.rough().indexOf(next) >= 0) {
            return slot("quantity", "after", String.valueOf(next));
        }
        boolean closes = next == '）' || next == ')';
        if (closes && line.before() < line.from() && Chars.isHan(line.previous())) {
            return slot("person", "byline", "");
        }
        boolean named = Chars.isHan(next) && line.after() == line.to() && line.previous() != '、';
        return named || next == '》' || next == '《'
                ? slot("place", "default", String.valueOf(next))
                : slot("other", "default", "");
    }

    /** What the head of a column or row says of its empty cells. */
    Slot column(String head) {
        Slot label = label(head + "：", head.length(), 0);
        return label == null ? slot("other", "default", head) : label;
    }

    /** Whether words are a label and nothing more: 联系电话, 填表人（签字）. */
    boolean isLabel(String words) {
        int open = Math.max(words.indexOf('（'), words.indexOf('('));
        int end = open > 0 ? open : words.length();
        WordTrie.Match<Slots.Word> label = slots.labels().longest(words, end, 0);
        return label != null && label.from() == 0 && end > 1;
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

    private boolean isVerb(char c) {
        return words.verbs().indexOf(c) >= 0;
    }

    /** A counter that reaches further than a name's word wins: 支队伍 over 支队. */
    private static boolean counted(Optional<Quantity> numeral, int tailTo) {
        return numeral.isPresent()
                && !numeral.get().unit().isEmpty()
                && !numeral.get().sort().isDate()
                && numeral.get().to() > tailTo;
    }

    private @Nullable Slot year(String text, int before, int after, int window, int lineTo) {
        char next = after < lineTo ? text.charAt(after) : '\n';
        if (next != Signs.YEAR) {
            return null;
        }
        WordTrie.Match<Slots.Word> cause = slots.spanBefore().longest(text, before, window);
        if (cause == null) {
            cause = slots.spanAfter().longest(text, after + 1, lineTo);
        }
        boolean digits = before > window && Chars.isDigit(text.charAt(before - 1));
        return cause == null || digits
                ? slot("date", "after", String.valueOf(next))
                : slot("quantity", "slots/date.yml", text.substring(cause.from(), cause.to()) + Signs.YEAR);
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

    /** What the label before a colon says; null where none that is known stands there. */
    @Nullable
    Slot label(String text, int colon, int window) {
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
            case PERCENT, PERCENTAGE_POINTS -> "percent";
            case MONEY -> "money";
            case DATE, DATE_RANGE -> "date";
            default ->
                quantity.unit().equals("%") || quantity.unit().equals(Signs.POINTS)
                        ? "percent"
                        : quantity.unit().equals(Signs.MONEY) ? "money" : "quantity";
        };
    }

    private static Slot slot(Slots.Word word, String words) {
        return new Slot(word.slot(), new Reason("slot", word.file(), words));
    }

    private static Slot slot(String name, String rule, String words) {
        return new Slot(name, new Reason("slot", rule, words));
    }
}
