package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds totals whose parts are announced by their number or told 分别: 分三期实施：一期1.1亿元，…；二期…；三期…; 通过焚烧、填埋两种方式分别处理7.9万吨、2.1万吨.
 */
final class AnnouncedReader {
    private static final int REACH = 80;
    private static final int NEAR = 10;
    private static final int MOST = 12;
    /** How far the sum may be off for a slip of the pen, beside another way to count. */
    private static final BigDecimal SLIP = new BigDecimal("0.4");

    private final CheckContext context;
    private final RelationForm words;
    private final ListReader lists;

    AnnouncedReader(CheckContext context) {
        this.context = context;
        words = context.relation("division");
        lists = new ListReader(context);
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 0; i + 2 < terms.size(); i++) {
            Term total = terms.get(i);
            if (!Members.isAdditive(total) || total.cue() >= 0 || total.origin()) {
                continue;
            }
            int t = i;
            List<Term> parts = terms.subList(i + 1, terms.size()).stream()
                    .filter(term -> term.unit().equals(total.unit()))
                    .toList();
            if (parts.size() < 2
                    || !parts.stream().allMatch(part -> Members.fits(part, total) && part.cue() < 0 && !part.arrival())
                    || isTotal(parts.get(parts.size() - 1))) {
                continue;
            }
            respectively(statement, total, parts)
                    .or(() -> announced(statement, terms.get(t), parts).map(found -> division(total, found, true)))
                    .filter(found -> isNear(total, found.parts())
                            && !Members.gaps(
                                    context,
                                    total,
                                    found.parts().get(found.parts().size() - 1)))
                    .ifPresent(relations);
        }
    }

    private static Division division(Term total, List<Term> parts, boolean complete) {
        return new Division(total, parts, complete, 1, Severity.WARNING);
    }

    private boolean isTotal(Term term) {
        return words.words("totals").anyIn(Marks.bare(term.lead()));
    }

    /**
     * The parts of A、B、C三种方式分别处理7.9万吨、2.1万吨、2.8万吨: as many as kinds or names. Names alone (创建示范村14个，河东镇、
     * 柳树乡分别创建5个、3个) may be some of more.
     */
    private Optional<Division> respectively(Statement statement, Term total, List<Term> parts) {
        Term first = parts.get(0);
        String between = statement.words(total.to(), first.from());
        int at = between.lastIndexOf(Signs.RESPECTIVELY);
        if (at < 0 || between.length() > REACH || between.length() - at > NEAR || stops(between)) {
            return Optional.empty();
        }
        int run = 1;
        while (run < parts.size() && isNext(statement, parts.get(run - 1), parts.get(run))) {
            run++;
        }
        String names = between.substring(comma(between.substring(0, at)), at);
        boolean counted = count(between.substring(0, at)) == run || lists.isNumbered(between.substring(0, at), run);
        return run >= 2 && (counted || Members.named(names) == run)
                ? Optional.of(division(total, parts.subList(0, run), counted))
                : Optional.empty();
    }

    private static int comma(String words) {
        int at = words.length();
        while (at > 0 && !Marks.partsClauses(words.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isNext(Statement statement, Term one, Term other) {
        String between = statement.words(one.to(), other.from());
        return between.length() <= 2 && Members.firstMark(between) == 0;
    }

    private static boolean stops(String words) {
        return words.chars().anyMatch(c -> Marks.isStop((char) c));
    }

    /** As many parts as 分三期 says, each at the head of a clause of its own. */
    private Optional<List<Term>> announced(Statement statement, Term total, List<Term> parts) {
        String between = statement.words(total.to(), parts.get(0).leadFrom());
        String before = statement.lead(total.from(), statement.from());
        int count = between.length() > REACH ? 0 : count(between);
        // 分三期 before the total: 分三期投入资金3.6亿元，一期…
        count = count == 0 && between.length() <= NEAR ? count(before) : count;
        // 投向四个领域：…: whatever is counted, where a colon opens the list
        if (count == 0
                && between.chars().anyMatch(c -> Marks.isColon((char) c))
                && lists.isNumbered(between, parts.size())) {
            count = parts.size();
        }
        if (count < 2 || count != parts.size() || words.words("anew").anyIn(between)) {
            return Optional.empty();
        }
        long names = parts.stream()
                .map(Term::lead)
                .filter(lead -> !lead.isEmpty())
                .distinct()
                .count();
        return names == parts.size() ? Optional.of(parts) : Optional.empty();
    }

    /** The number before a counter of kinds or stages in {@code text}; 0 where there is none. */
    private int count(String text) {
        for (String counter : words.words("divided")) {
            int at = text.lastIndexOf(counter);
            int from = at;
            while (from > 0 && Labels.value(text.substring(from - 1, at)) > 0 && at - from < 2) {
                from--;
            }
            int value = at <= 0 || from == at ? 0 : Labels.value(text.substring(from, at));
            if (value >= 2 && value <= MOST && (from == 0 || text.charAt(from - 1) != Signs.ORDINAL)) {
                return value;
            }
        }
        return 0;
    }

    private static boolean isNear(Term total, List<Term> parts) {
        BigDecimal sum =
                parts.stream().map(part -> part.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal stated = total.value().orElseThrow();
        return sum.subtract(stated).abs().compareTo(stated.multiply(SLIP)) <= 0;
    }
}
