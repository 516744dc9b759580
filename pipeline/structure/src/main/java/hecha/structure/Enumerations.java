package hecha.structure;

import hecha.dictionary.StageWords;
import hecha.model.Enumeration;
import java.util.ArrayList;
import java.util.List;

/** Finds run-in lists: 一是…二是…, 一要…二要…, 第一，…第二，…, 首先…其次…, also where each item is a paragraph. */
final class Enumerations {
    private final Words words;
    private final List<Enumeration> found = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    /** Where the stretch of text that is read begins. */
    private int stretch;

    /** How the items of a list begin. */
    record Words(
            String digits,
            String ten,
            List<String> forms,
            String sure,
            String ordinal,
            List<String> ordinals,
            List<String> sides) {
        private static final String FILE = "enumerations";

        static Words of(StageWords words) {
            return new Words(
                    words.text(FILE, "digits"),
                    words.text(FILE, "ten"),
                    words.words(FILE, "forms"),
                    words.text(FILE, "sure"),
                    words.text(FILE, "ordinal"),
                    words.words(FILE, "words"),
                    words.words(FILE, "sides"));
        }

        /** The form of a list whose items begin with a digit and {@code form}: 一是. */
        private String style(String form) {
            return digits.charAt(0) + form;
        }

        private String sideAt(String text, int at) {
            return sides.stream()
                    .filter(side -> text.startsWith(side, at))
                    .findFirst()
                    .orElse("");
        }

        /** The place of the word that begins at {@code at} among the ordinal words, from 1; 0 if none does. */
        private int ordinalAt(String text, int at) {
            for (int i = 0; i < ordinals.size(); i++) {
                if (text.startsWith(ordinals.get(i), at)) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    /** A list that may go on. */
    private static final class Open {
        private final String style;
        private final boolean sure;
        private final List<Enumeration.Mark> marks = new ArrayList<>();
        private int end;

        Open(String style, boolean sure) {
            this.style = style;
            this.sure = sure;
        }

        Enumeration.Mark last() {
            return marks.get(marks.size() - 1);
        }

        /** Whether this is a list at all: one 一是 alone is the start of one, one 一看 is nothing. */
        boolean counts() {
            return (marks.size() > 1 && marks.get(0).number() == 1)
                    || (sure && marks.get(0).number() <= 2);
        }
    }

    private Enumerations(Words words) {
        this.words = words;
    }

    /**
     * @param boundaries clean indices at which sections begin, ascending; no list goes across one
     */
    static List<Enumeration> find(Words words, List<Paragraph> paragraphs, PageParts parts, int[] boundaries) {
        Enumerations finder = new Enumerations(words);
        int next = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            while (next < boundaries.length && boundaries[next] <= p.from()) {
                finder.close(boundaries[next++]);
            }
            if (parts.isBody(i)) {
                int from = p.from();
                while (next < boundaries.length && boundaries[next] < p.to()) {
                    finder.scan(p, from, boundaries[next]);
                    finder.close(boundaries[next]);
                    from = boundaries[next++];
                }
                finder.scan(p, from, p.to());
            }
        }
        finder.close(
                paragraphs.isEmpty() ? 0 : paragraphs.get(paragraphs.size() - 1).to());
        finder.found.sort((a, b) ->
                Integer.compare(a.marks().get(0).from(), b.marks().get(0).from()));
        return finder.found;
    }

    private void scan(Paragraph p, int from, int to) {
        String text = p.text();
        stretch = from;
        for (int i = from; i < to; i++) {
            boolean starts = i == p.from() || "。；：，！？:;,（）“”".indexOf(text.charAt(i - 1)) >= 0 || i == from;
            if (starts) {
                mark(text, i, to);
            }
        }
        for (Open list : open) {
            list.end = list.last().from() >= from ? to : list.end;
        }
    }

    private void mark(String text, int at, int limit) {
        String side = words.sideAt(text, at);
        int word = words.ordinalAt(text, at);
        int number;
        int end;
        String style;
        if (text.startsWith(words.ordinal(), at)) {
            number = at + 2 < limit ? words.digits().indexOf(text.charAt(at + 1)) + 1 : 0;
            if (number == 0 || "，,、：".indexOf(text.charAt(at + 2)) < 0) {
                return;
            }
            end = at + 2;
            style = words.ordinal() + words.digits().charAt(0);
        } else if (word > 0) {
            number = word;
            end = at + words.ordinals().get(word - 1).length();
            style = words.ordinals().get(0);
            if (number == words.ordinals().size() && !isOpen(style)) {
                return;
            }
        } else if (!side.isEmpty()) {
            number = words.sides().indexOf(side) + 1;
            end = at + side.length();
            style = words.sides().get(0);
        } else {
            int tens = text.startsWith(words.ten(), at) ? 1 : 0;
            int digitAt = at + tens;
            int digit = digitAt < limit ? words.digits().indexOf(text.charAt(digitAt)) + 1 : 0;
            end = digit > 0 ? digitAt + 1 : digitAt;
            number = tens * 10 + digit;
            if (number == 0 || end >= limit || !words.forms().contains(text.substring(end, end + 1))) {
                return;
            }
            style = words.style(text.substring(end, end + 1));
            end++;
        }
        add(style, number, at, end);
    }

    private boolean isOpen(String style) {
        return open.stream().anyMatch(list -> list.style.equals(style));
    }

    private void add(String style, int number, int from, int to) {
        Open list = open.stream().filter(o -> o.style.equals(style)).findFirst().orElse(null);
        if (list != null && number <= list.last().number()) {
            list.end = list.last().from() >= stretch ? from : list.end;
            close(list, from);
            open.remove(list);
            list = null;
        }
        if (list == null) {
            if (number > 2) {
                return;
            }
            list = new Open(style, style.equals(words.style(words.sure())));
            open.add(list);
        }
        if (!list.marks.isEmpty()) {
            endLast(list, from);
        }
        list.marks.add(new Enumeration.Mark(number, from, to, to));
    }

    private static void endLast(Open list, int at) {
        int last = list.marks.size() - 1;
        Enumeration.Mark mark = list.marks.get(last);
        list.marks.set(last, new Enumeration.Mark(mark.number(), mark.from(), mark.to(), Math.max(mark.to(), at)));
    }

    private void close(int at) {
        open.forEach(list -> close(list, at));
        open.clear();
    }

    private void close(Open list, int at) {
        if (list.counts()) {
            endLast(list, Math.min(at, Math.max(list.end, list.last().to())));
            found.add(new Enumeration(list.style, list.marks));
        }
    }
}
