package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Finds totals that stand after their parts: A20个、B25个，合计45个; A、B、C各12个，共计36个. */
final class TotalReader {
    private static final int NAME = 24;
    private static final int SHORT = 4;

    private final CheckContext context;
    private final RelationForm words;
    private final ListReader lists;

    TotalReader(CheckContext context) {
        this.context = context;
        words = context.relation("division");
        lists = new ListReader(context);
    }

    /** The amounts of a statement; of 30至39岁152人，40至49岁203人 the ages only name them. */
    List<Term> amounts(List<Term> terms) {
        List<String> ages = words.words("ages");
        return terms.stream().filter(term -> !ages.contains(term.unit())).toList();
    }

    /** A 20分、B 28分，四项合计96分. */
    boolean read(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index);
        int last = index - 1;
        int stated = 0;
        if (last > 0 && isCount(terms.get(last), terms.get(last - 1), total)) {
            stated = terms.get(last).value().map(v -> v.intValue()).orElse(0);
            last--;
        }
        if (last < 1) {
            return false;
        }
        String lead = Marks.bare(statement.words(terms.get(last).to(), total.from()));
        String verbless = withoutVerb(lead, terms.get(last));
        for (int i = last - 1; i >= 0 && verbless.equals(lead); i--) {
            verbless = withoutVerb(lead, terms.get(i));
        }
        lead = unlinked(verbless);
        String word = words.words("totals").longestEnd(lead);
        if (word.isEmpty() || lead.length() > NAME) {
            return false;
        }
        String name = lead.substring(0, lead.length() - word.length());
        if (stated == 0) {
            stated = counted(name);
        }
        int first = last + 1;
        while (first > 0 && adjoins(statement, terms.get(first - 1), first > last ? total : terms.get(first), total)) {
            first--;
        }
        int count = last + 1 - first;
        if (count < 2 || stated > count || !namesAll(name, stated, terms.subList(first, last + 1))) {
            return false;
        }
        boolean certain = stated >= 2;
        // 三年累计 is the sum of three years; 累计 alone may go back further
        if (!certain && context.relation("measure").words("open_sums").contains(word)) {
            return false;
        }
        int from = certain ? last + 1 - stated : first;
        // 126人、84人、31人，前两所共210人
        if (words.words("first_of").anyBegins(name)) {
            if (!certain) {
                return true;
            }
            from = first;
            last = first + stated - 1;
        }
        // 东区、西区各12个，南区20个，共计44个: what each has is not all
        if (Members.gaps(context, terms.get(from), total) || anyEach(statement, terms, from, last)) {
            return true;
        }
        List<Term> parts = terms.subList(from, last + 1);
        Division division = new Division(total, parts, true, 1, certain ? Severity.ERROR : Severity.WARNING);
        // 奖金分别为3000元、2000元和1000元，合计6.2万元: what each gets
        boolean meant = isMeant(division) && !isOfSome(terms.subList(0, last + 1), stated, total);
        if (meant && !addUp(terms, from, last, certain, total)) {
            relations.accept(division);
        }
        return true;
    }

    /** 党员60人、女性72人、大学生45人，共120人: one may be counted in several of them. */
    private boolean mayOverlap(Division division) {
        return division.total().unit().equals(Signs.PERSONS)
                && division.sum().exceeds(division.total().number().rounded())
                && division.parts().stream().anyMatch(lists::isOverlapping);
    }

    /** Whether the sum is near the total, or alike but for a slip of the pen. */
    private boolean isMeant(Division division) {
        BigDecimal stated = division.total().value().orElse(BigDecimal.ZERO);
        BigDecimal sum = division.parts().stream()
                .flatMap(part -> part.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean certain = division.severity() == Severity.ERROR;
        return Slip.isPossible(stated, sum) && (certain || !mayOverlap(division));
    }

    /** 捐出2万元…，2024年奖金5万元，拿出3万元，两次共捐5万元: whether two others that stand before it come to the total. */
    private static boolean isOfSome(List<Term> before, int stated, Term total) {
        if (stated != 2) {
            return false;
        }
        List<Term> alike =
                before.stream().filter(term -> Members.fits(term, total)).toList();
        for (int i = 0; i < alike.size(); i++) {
            for (int k = i + 1; k < alike.size(); k++) {
                if (new Division(total, List.of(alike.get(i), alike.get(k)), true, 1, Severity.WARNING).fits()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all parts come to the total, the last of them where their number is not said, or they with amounts before. */
    private static boolean addUp(List<Term> terms, int from, int last, boolean certain, Term total) {
        Amount sum = terms.get(last).amount();
        for (int i = last - 1; i >= from; i--) {
            sum = sum.plus(terms.get(i).amount());
            if ((!certain || i == from) && !sum.contradicts(total.number().rounded())) {
                return true;
            }
        }
        return goesFurther(terms.subList(0, from), sum, total);
    }

    /** 争取上级资金2100万元，市级500万元，县级800万元，合计3400万元: the list begins with an amount that is told in other words. */
    private static boolean goesFurther(List<Term> before, Amount parts, Term total) {
        Amount sum = parts;
        for (int i = before.size() - 1; i >= 0 && before.get(i).unit().equals(total.unit()); i--) {
            sum = sum.plus(before.get(i).amount());
            if (!sum.contradicts(total.number().rounded())) {
                return true;
            }
        }
        return false;
    }

    /** {@code lead} without the verb that the parts have, too: 三支队伍合计出动 after 消防出动90人次. */
    private static String withoutVerb(String lead, Term part) {
        for (int length = SHORT; length >= 2; length--) {
            if (lead.length() > length && part.own().endsWith(lead.substring(lead.length() - length))) {
                return lead.substring(0, lead.length() - length);
            }
        }
        return lead;
    }

    /** Whether the words before a total name nothing of its own: 三项, 资金, or what the parts name, too. */
    private boolean namesAll(String name, int stated, List<Term> parts) {
        String left = name;
        if (stated > 0) {
            int counter = Math.max(0, left.length() - SHORT);
            left = stated >= 2 && left.length() <= SHORT + 1 ? "" : left.substring(0, counter);
        }
        String noun = context.relation("measure")
                .words("areas")
                .removedFrom(words.words("general").removedFrom(left));
        // 54个乡镇，100个村 are two things, and neither is what the total counts
        boolean counts = stated < 2
                && parts.stream()
                        .allMatch(part -> part.own().isEmpty() && !part.tail().isEmpty())
                && parts.stream().map(Term::tail).distinct().count() > 1;
        return noun.isEmpty()
                ? !counts
                : parts.stream()
                        .allMatch(
                                part -> part.own().contains(noun) || part.tail().contains(noun));
    }

    /** Whether {@code count} is the 四项 of 四项合计96分. */
    private boolean isCount(Term count, Term part, Term total) {
        String between = unlinked(withoutVerb(Marks.bare(context.text().substring(count.to(), total.from())), part));
        return !count.unit().equals(total.unit())
                && between.length() <= SHORT + 1
                && words.words("totals").anyEnds(between);
    }

    /** Whether {@code part} is the member before {@code next} of one list. */
    private boolean adjoins(Statement statement, Term part, Term next, Term total) {
        // 由专家5人、干部4人，共9人组成: the word for “from” may open the list
        boolean from = part.origin() && (next.equals(total) || next.arrival());
        if (!Members.fits(part, total) || from || part.arrival()) {
            return false;
        }
        String between = statement.words(part.to(), next.from());
        int mark = Members.firstMark(between);
        return mark >= 0
                && between.length() <= NAME
                && !Marks.holdsStop(between)
                && (next.equals(total) || !words.words("anew").anyIn(between))
                && Marks.bare(between.substring(0, mark)).length() <= SHORT;
    }

    /** 东区、西区、南区各新建站点12个，共计36个. */
    boolean each(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term total = terms.get(index);
        if (index == 0) {
            return false;
        }
        Term part = terms.get(index - 1);
        String lead = unlinked(Marks.bare(statement.words(part.to(), total.from())));
        int least = index > 1 ? terms.get(index - 2).to() : statement.from();
        int count = sharing(names(statement, part, least));
        if (count < 2
                || !Members.fits(part, total)
                || words.words("totals").longestEnd(lead).isEmpty()
                || lead.length() > SHORT) {
            return false;
        }
        // 东区20个，西区、南区各12个，共计44个: what each has is not all
        boolean alone = index < 2 || !Members.fits(terms.get(index - 2), total);
        if (alone) {
            relations.accept(new Division(total, List.of(part), true, count, Severity.WARNING));
        }
        return true;
    }

    private static boolean anyEach(Statement statement, List<Term> terms, int from, int last) {
        for (int i = from; i <= last; i++) {
            int least = i > 0 ? terms.get(i - 1).to() : statement.from();
            if (sharing(names(statement, terms.get(i), least)) > 1) {
                return true;
            }
        }
        return false;
    }

    /** How many names stand before 各: 2 in 西区、南区各; 0 where there is no 各, and 1 in 其他各税. */
    private static int sharing(String names) {
        int each = names.indexOf(Signs.RESPECTIVE);
        return each < 2 ? 0 : Members.named(names.substring(0, each));
    }

    /** The words of the clause before {@code part} without the mark that parts them from the term before. */
    private static String names(Statement statement, Term part, int least) {
        String words = statement.words(statement.clauseFrom(part.from(), least), part.from());
        int from = 0;
        while (from < words.length() && (!Marks.isWord(words.charAt(from)) || Members.joins(words.charAt(from)))) {
            from++;
        }
        return words.substring(from);
    }

    /** The number in 四项 or 三类 at the end of {@code name}; 0 where there is none. */
    private int counted(String name) {
        int opening = 0;
        while (opening < name.length() && Labels.value(name.substring(0, opening + 1)) >= 0) {
            opening++;
        }
        if (opening > 0 && name.length() - opening <= SHORT) {
            return Labels.value(name.substring(0, opening));
        }
        if (name.length() < 2 || !words.words("counters").anyEnds(name)) {
            return 0;
        }
        int end = name.length() - 1;
        int from = end;
        while (from > 0 && Labels.value(name.substring(from - 1, end)) >= 0) {
            from--;
        }
        return Math.max(0, Labels.value(name.substring(from, end)));
    }

    private String unlinked(String lead) {
        for (String link : words.words("links")) {
            if (lead.endsWith(link) && lead.length() > link.length()) {
                return lead.substring(0, lead.length() - link.length());
            }
        }
        return lead;
    }
}
