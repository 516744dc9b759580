package hecha.structure;

import hecha.model.Enumeration;
import java.util.ArrayList;
import java.util.List;

/** Finds run-in lists: 一是…二是…, 一要…二要…, 第一，…第二，…, 首先…其次…, also where each item is a paragraph. */
final class Enumerations {
    private static final String DIGITS = "一二三四五六七八九";
    private static final List<String> FORMS = List.of("是", "要", "抓", "看", "靠", "有");

    private final List<Enumeration> found = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    /** A list that may go on. */
    private static final class Open {
        private final String style;
        private final List<Enumeration.Mark> marks = new ArrayList<>();
        private int end;

        Open(String style) {
            this.style = style;
        }

        Enumeration.Mark last() {
            return marks.get(marks.size() - 1);
        }

        /** Whether this is a list at all: one 一是 alone is the start of one, one 一看 is nothing. */
        boolean counts() {
            return (marks.size() > 1 && marks.get(0).number() == 1)
                    || (style.equals("一是") && marks.get(0).number() <= 2);
        }
    }

    private Enumerations() {}

    /**
     * @param boundaries clean indices at which sections begin, ascending; no list goes across one
     */
    static List<Enumeration> find(List<Paragraph> paragraphs, PageParts parts, int[] boundaries) {
        Enumerations finder = new Enumerations();
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
        for (int i = from; i < to; i++) {
            boolean starts = i == p.from() || "。；：，！？:;,（）”".indexOf(text.charAt(i - 1)) >= 0 || i == from;
            if (starts) {
                mark(text, i, to);
            }
        }
        for (Open list : open) {
            list.end = list.last().from() >= from ? to : list.end;
        }
    }

    private void mark(String text, int at, int limit) {
        char c = text.charAt(at);
        int number;
        int end;
        String style;
        if (c == '第') {
            number = at + 2 < limit ? DIGITS.indexOf(text.charAt(at + 1)) + 1 : 0;
            if (number == 0 || "，,、：".indexOf(text.charAt(at + 2)) < 0) {
                return;
            }
            end = at + 2;
            style = "第一";
        } else if (c == '首' || c == '其' || c == '再' || c == '最') {
            number = ordinalWord(text, at);
            end = at + 2;
            style = "首先";
            if (number == 0 || (number == 4 && !isOpen(style))) {
                return;
            }
        } else if (text.startsWith("一方面", at) || text.startsWith("另一方面", at)) {
            number = c == '一' ? 1 : 2;
            end = at + (c == '一' ? 3 : 4);
            style = "一方面";
        } else {
            int tens = c == '十' ? 1 : 0;
            int digitAt = at + tens;
            int digit = digitAt < limit ? DIGITS.indexOf(text.charAt(digitAt)) + 1 : 0;
            end = digit > 0 ? digitAt + 1 : digitAt;
            number = tens * 10 + digit;
            if (number == 0 || end >= limit || !FORMS.contains(text.substring(end, end + 1))) {
                return;
            }
            style = "一" + text.charAt(end);
            end++;
        }
        add(style, number, at, end);
    }

    private static int ordinalWord(String text, int at) {
        return text.startsWith("首先", at)
                ? 1
                : text.startsWith("其次", at) ? 2 : text.startsWith("再次", at) ? 3 : text.startsWith("最后", at) ? 4 : 0;
    }

    private boolean isOpen(String style) {
        return open.stream().anyMatch(list -> list.style.equals(style));
    }

    private void add(String style, int number, int from, int to) {
        Open list = open.stream().filter(o -> o.style.equals(style)).findFirst().orElse(null);
        if (list != null && number <= list.last().number()) {
            close(list, from);
            open.remove(list);
            list = null;
        }
        if (list == null) {
            if (number > 2) {
                return;
            }
            list = new Open(style);
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
