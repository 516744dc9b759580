package hecha.check;

import hecha.check.GroupSets.Kind;
import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.util.List;
import java.util.function.Consumer;

/** Finds totals with their parts behind a colon or in brackets: 共60个：A20个、B25个、C15个; 480吨，分三路处置，即：A320吨、B90吨、C50吨. */
final class ListReader {
    private static final int NAME = 24;
    private static final int SHORT = 4;
    private static final int REACH = 32;

    private final CheckContext context;
    private final RelationForm words;
    private final GroupSets sets;
    private final RelationForm overlapping;

    ListReader(CheckContext context) {
        this.context = context;
        words = context.relation("division");
        sets = context.groups();
        overlapping = context.relation("part");
    }

    /** 共60个：A20个、B25个、C15个, or with the list in brackets; 480吨，分三路处置，即：A320吨、B90吨、C50吨. */
    boolean read(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index).is(Statistic.MEAN) ? terms.get(index).asLevel() : terms.get(index);
        String text = context.text();
        int open = Marks.wordTo(text, total.to(), Math.min(statement.to(), total.to() + SHORT * 2));
        boolean announced =
                open < statement.to() && !Marks.isColon(text.charAt(open)) && !Marks.isOpening(text.charAt(open));
        if (announced) {
            open = colon(statement, total.to());
        }
        if (open < 0
                || open >= statement.to()
                || !(Marks.isColon(text.charAt(open)) || Marks.isOpening(text.charAt(open)))) {
            return false;
        }
        boolean colon = Marks.isColon(text.charAt(open));
        int close = colon ? statement.to() : Marks.closing(text, open, statement.to());
        int end = index + 1;
        while (end < terms.size() && terms.get(end).from() < close) {
            end++;
        }
        while (colon && end > index + 1 && !terms.get(end - 1).unit().equals(total.unit())) {
            end--;
        }
        if (colon && end > index + 1) {
            close = Math.min(close, terms.get(end - 1).to());
        }
        // 户均：，附件：: no part of the unit stands behind the colon
        if (close <= open) {
            return false;
        }
        String list = text.substring(open + 1, close);
        if (list.isEmpty() || words.words("open").anyIn(list)) {
            return false;
        }
        List<Term> parts = terms.subList(index + 1, end);
        if (parts.size() < 2
                || !parts.stream().allMatch(part -> Members.fits(part, total))
                || Members.items(list) != parts.size()
                || !oneEach(parts, open + 1)
                || Members.gaps(context, total, parts.get(parts.size() - 1))
                || isToldToOverlap(parts.get(parts.size() - 1), context.text().length())) {
            return false;
        }
        Kind kind = sets.kind(parts);
        String lead = statement.lead(total.from(), statement.from());
        boolean whole = announced
                || (colon && isNumbered(text.substring(total.to(), open), parts.size()))
                || isWhole(lead)
                || hasCount(lead, parts.size())
                || sets.isRest(parts.get(parts.size() - 1));
        if (kind == Kind.COMPLETE || ((whole || kind == Kind.APART) && !overlap(parts))) {
            relations.accept(new Division(total, parts, kind == Kind.COMPLETE || whole, 1, Severity.WARNING));
        }
        return true;
    }

    /** Where the colon stands that opens a list behind 即, 分别为 or 三个方面; -1 where there is none near by. */
    private int colon(Statement statement, int from) {
        String text = context.text();
        int at = from;
        while (at < statement.to() && at - from <= NAME && !Marks.isColon(text.charAt(at))) {
            if (Marks.isStop(text.charAt(at))
                    || Marks.isSemicolon(text.charAt(at))
                    || Marks.isOpening(text.charAt(at))) {
                return -1;
            }
            at++;
        }
        String said = at < statement.to() && Marks.isColon(text.charAt(at)) ? text.substring(from, at) : "";
        return words.words("lists").anyEnds(said) ? at : -1;
    }

    /** Whether the words before a total say that it is all: 共, 总. */
    boolean isWhole(String lead) {
        return words.words("whole").anyIn(lead);
    }

    /** Whether the term is what is left: 其余15个. */
    boolean isRest(Term term) {
        return sets.isRest(term);
    }

    /** Whether a thing can be in several of the groups. */
    boolean overlap(List<Term> parts) {
        return sets.kind(parts) == Kind.OPEN && parts.stream().anyMatch(this::isOverlapping);
    }

    /** Whether the words are of what something can be beside what else it is: 党员, 获奖; not 棉被. */
    boolean isOverlapping(Term part) {
        String lead = Marks.bare(part.lead());
        String head = lead.startsWith(Statement.OF_THESE) ? lead.substring(Statement.OF_THESE.length()) : lead;
        return overlapping.words("overlapping").anyIn(lead)
                || overlapping.words("overlapping_heads").anyBegins(head);
    }

    /** 部分场所同时存在几种情形: whether the words behind the last of the parts say that a thing is in several of them. */
    boolean isToldToOverlap(Term last, int most) {
        int to = last.to();
        while (to < most
                && to - last.to() < REACH
                && !Marks.isStop(context.text().charAt(to))
                && context.text().charAt(to) != '\n') {
            to++;
        }
        String after = context.text().substring(last.to(), to);
        return overlapping.words("told_overlap").anyIn(after);
    }

    /** Whether the words before a total say that it has so many parts: 三类网格. */
    boolean hasCount(String lead, int count) {
        return hasCount("counters", lead, count);
    }

    /** Whether the words name the number of the parts, whatever they call them: 投向四个领域, 去向有三. */
    boolean isNumbered(String words, int count) {
        for (String number : List.of(Labels.chinese(count), count == 2 ? Signs.TWO_WORD : Integer.toString(count))) {
            for (int at = words.indexOf(number); at >= 0; at = words.indexOf(number, at + 1)) {
                int to = at + number.length();
                boolean inside = at > 0 && (isNumeral(words.charAt(at - 1)) || words.charAt(at - 1) == Signs.ORDINAL);
                boolean date = to < words.length() && (isNumeral(words.charAt(to)) || Signs.isOfDate(words.charAt(to)));
                if (!inside && !date) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNumeral(char c) {
        return Marks.isDigit(c) || c == '.' || Signs.NUMERALS.indexOf(c) >= 0;
    }

    /** The same by the counters of {@code list}. */
    boolean hasCount(String list, String lead, int count) {
        for (String counter : words.words(list)) {
            if (lead.contains(Labels.chinese(count) + counter)
                    || (count == 2 && lead.contains(Signs.TWO_WORD + counter))) {
                return true;
            }
        }
        return false;
    }

    /** Whether each item of a list holds one of its numbers. */
    private boolean oneEach(List<Term> parts, int from) {
        int before = from;
        for (Term part : parts) {
            String between = context.text().substring(before, part.from());
            if (before > from && Members.items(between + " ") != 2) {
                return false;
            }
            before = part.to();
        }
        return true;
    }
}
