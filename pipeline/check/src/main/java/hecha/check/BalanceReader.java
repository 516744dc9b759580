package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds what is left of an amount: the rest (其余7个), what is still to do (还差33场), who came (缺考23人，实考463人), what an
 * account closes with (年末结余174万元), a net number (净增85家), what exceeds a plan (超额20户).
 */
final class BalanceReader {
    /** More amounts before a rest than these are not tried in all ways. */
    private static final int MOST = 6;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final CheckContext context;
    private final RelationForm words;
    private final RelationForm measure;

    BalanceReader(CheckContext context) {
        this.context = context;
        words = context.relation("balance");
        measure = context.relation("measure");
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            surpassed(statement, terms, i, relations);
            Term term = terms.get(i);
            Optional<Sort> sort =
                    isOpposite(terms.get(i - 1), term) || isRest(terms, term) ? Optional.of(Sort.REST) : sort(term);
            if (sort.isPresent()
                    && term.value().isPresent()
                    && !term.number().isRate()
                    && !context.hasGap(statement.from(), term.to())) {
                List<Term> before = terms.subList(0, i).stream()
                        .filter(other -> other.unit().equals(term.unit())
                                && other.value().isPresent())
                        .toList();
                read(sort.get(), before, term, relations);
            }
        }
    }

    /** What an amount that others lead to is said to be, by the word list of that name; the first that fits. */
    private enum Sort {
        REST,
        CAME,
        CLOSING,
        NET,
        NOW,
        EXCESS,
        SAVED
    }

    /** 已回复48份，未回复8份: told with the verb of the part before it. */
    private boolean isOpposite(Term before, Term term) {
        String lead = Marks.bare(term.lead());
        return words.words("not").stream()
                .filter(lead::startsWith)
                .map(not -> lead.substring(not.length()))
                .anyMatch(
                        verb -> verb.length() >= 2 && Marks.bare(before.lead()).endsWith(verb));
    }

    /** 追回850万元，410万元仍在追缴中: the last of its unit, and only the words behind it say that it is left. */
    private boolean isRest(List<Term> terms, Term term) {
        return Marks.bare(term.lead()).isEmpty()
                && words.words("rest_behind").anyBegins(Marks.bare(term.tail()))
                && terms.subList(term.index() + 1, terms.size()).stream()
                        .noneMatch(other -> other.unit().equals(term.unit()));
    }

    private Optional<Sort> sort(Term term) {
        String lead = Marks.bare(term.lead());
        return Arrays.stream(Sort.values())
                .filter(sort ->
                        words.words(sort.name().toLowerCase(Locale.ROOT)).anyIn(lead))
                .filter(sort -> sort != Sort.REST || !term.is(Statistic.GROWTH))
                // 比上年多完成220吨 is off no plan
                .filter(sort -> sort != Sort.EXCESS || !measure.words("base").anyIn(lead))
                .findFirst();
    }

    private void read(Sort sort, List<Term> before, Term term, Consumer<Relation> relations) {
        if (before.isEmpty()) {
            return;
        }
        switch (sort) {
            case REST -> rest(before, term, relations);
            case CAME -> came(before, term, relations);
            case CLOSING, NET, NOW -> account(before, term, relations);
            case EXCESS -> excess(before, term, false, relations);
            case SAVED -> excess(before, term, true, relations);
        }
    }

    /** 目标18.5亿元，实际完成19.2亿元，超额完成年度任务: no number says by how much. */
    private void surpassed(Statement statement, List<Term> terms, int index, Consumer<Relation> relations) {
        Term plan = terms.get(index - 1);
        Term result = terms.get(index);
        if (!plan.isPlanned()
                || result.isPlanned()
                || !plan.isLevel()
                || !result.isLevel()
                || !plan.unit().equals(result.unit())) {
            return;
        }
        int to = result.to();
        int next = index + 1 < terms.size() ? terms.get(index + 1).from() : statement.to();
        int commas = 0;
        while (to < next
                && commas < 2
                && !Marks.isStop(context.text().charAt(to))
                && !Marks.isSemicolon(context.text().charAt(to))) {
            commas += Marks.isComma(context.text().charAt(to)) ? 1 : 0;
            to++;
        }
        boolean numbered = to == next && index + 1 < terms.size();
        String after = statement.words(result.to(), to);
        String surpassed = word("surpassed", after);
        // 圆满完成 is said of a plan that is met, where it is one of a task and not of all that something will cost
        String above = surpassed.isEmpty() && says("of_task", plan) && !says("of_all", plan) ? met(after) : surpassed;
        if (!above.isEmpty() && !(numbered && commas < 2)) {
            boolean all = terms.stream()
                            .filter(term -> term.isPlanned() && term.unit().equals(plan.unit()))
                            .count()
                    == 1;
            if (all) {
                int said = result.to() + after.indexOf(above) + above.length();
                relations.accept(new Surpassed(plan, result, above, true, said));
            }
        }
    }

    /** The words at the head of a clause that say that the task is done; of 预计年底全面完成 it is not. */
    private String met(String after) {
        for (int from = 0; from < after.length(); from++) {
            boolean head = from == 0 || Marks.partsClauses(after.charAt(from - 1));
            String word = head ? words.words("met").longestAt(after, from) : "";
            if (!word.isEmpty()) {
                return word;
            }
        }
        return "";
    }

    private String word(String list, String text) {
        return words.words(list).stream().filter(text::contains).findFirst().orElse("");
    }

    private boolean says(String list, Term term) {
        String lead = Marks.bare(term.lead());
        return words.words(list).anyIn(lead);
    }

    /** The rest of some amount before it when some of those behind that are taken off. */
    private void rest(List<Term> before, Term rest, Consumer<Relation> relations) {
        if (before.stream().anyMatch(this::comesIn)) {
            // 年初23座，改造11座、新评定2座，年末还有14座
            account(before, rest, relations);
            return;
        }
        List<Term> levels =
                before.stream().filter(term -> term.isLevel() && !term.origin()).toList();
        if (levels.size() < 2 || levels.size() > MOST) {
            return;
        }
        for (int whole = 0; whole + 1 < levels.size(); whole++) {
            List<Term> others = levels.subList(whole + 1, levels.size());
            for (int chosen = 1; chosen < 1 << others.size(); chosen++) {
                if (new Balance(List.of(levels.get(whole)), chosen(others, chosen), rest).fits()) {
                    return;
                }
            }
        }
        Term whole = levels.get(0);
        List<Term> parts = levels.subList(1, levels.size());
        boolean inside = parts.stream().noneMatch(part -> part.amount().exceeds(whole.amount()))
                && !rest.amount().exceeds(whole.amount());
        // 今年219件: a time alone is nothing that is taken off; 铺设完成但未验收: not all that is left
        boolean open = parts.stream().anyMatch(this::isOfATime) || says("halfway", rest);
        // 其中上级补助600万元，县财政400万元，剩余200万元
        boolean plain = parts.size() == 1
                || parts.stream()
                        .allMatch(part -> (part.cue() < 0 || part.equals(parts.get(0))) && isListed(part, parts));
        Balance balance = new Balance(List.of(whole), parts, rest);
        boolean overlap = parts.stream().anyMatch(part -> says("both_of", part));
        // 完成改造71处，取缔33处，剩余28处: what was done is one of them, not all that there were
        boolean done = whole.measure().stage() == Measure.Stage.DONE
                && !rest.isPlanned()
                && parts.get(0).cue() < 0;
        if (inside
                && plain
                && !overlap
                && !done
                && !open
                && isOneThing(whole, rest)
                && !isPart(whole)
                && !balance.leavesNothing()
                && isMeant(balance)) {
            relations.accept(balance);
        }
    }

    /** 去年1260件，今年到10月底975件: whether the part is told by nothing but its time. */
    private boolean isOfATime(Term part) {
        String lead = Marks.bare(part.lead());
        return measure.words("now").contains(lead)
                || (measure.words("now").anyBegins(lead)
                        && part.own().isEmpty()
                        && part.measure().stage() == Measure.Stage.UNSAID);
    }

    /** 递表812人，审过779人，公示剩773人: a rest that is far from what is left is left of something else. */
    private static boolean isMeant(Balance balance) {
        return balance.isWithin(TWO)
                || (balance.computed().isPresent()
                        && balance.result().value().isPresent()
                        && Slip.isPossible(
                                balance.result().value().get(),
                                balance.computed().get()));
    }

    private static List<Term> chosen(List<Term> terms, int bits) {
        List<Term> chosen = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if ((bits >> i & 1) == 1) {
                chosen.add(terms.get(i));
            }
        }
        return chosen;
    }

    /** Whether a part stands in a list with the others rather than in a clause of its own. */
    private boolean isListed(Term part, List<Term> parts) {
        int first = parts.get(0).index();
        return part.index() - first == parts.indexOf(part);
    }

    /** 线索中已立案9条: an amount among others is not what the rest is left of. */
    private boolean isPart(Term whole) {
        return whole.cue() >= 0 || says("within", whole);
    }

    /** Whether whole and rest do not name two things. */
    private boolean isOneThing(Term whole, Term rest) {
        return (whole.isPlanned()
                        || rest.measure().year().equals(whole.measure().year()))
                && speaksOf(rest, whole);
    }

    /** 新增学位1980个，…仍有大班额7个: whether what is left has no name of its own, or one of the whole's characters. */
    private boolean speaksOf(Term rest, Term whole) {
        String lead = Marks.bare(rest.lead());
        String name = words.words("rest").stream()
                .filter(lead::contains)
                .map(word -> lead.substring(lead.indexOf(word) + word.length()))
                .findFirst()
                .orElse("");
        String told = whole.lead() + whole.tail() + rest.unit();
        return name.length() <= 1 || name.chars().anyMatch(c -> told.indexOf(c) >= 0);
    }

    /** 新装1730户: what the verb says is new. */
    private boolean comesIn(Term term) {
        String own = Marks.bare(term.own());
        return words.words("fresh").anyBegins(own) && !says("out", term);
    }

    /** 报名486人，缺考23人，实际参加463人. */
    private void came(List<Term> before, Term came, Consumer<Relation> relations) {
        List<Term> away = before.stream().filter(term -> says("away", term)).toList();
        if (away.isEmpty()) {
            return;
        }
        List<Term> wholes = before.stream()
                .filter(term -> term.from() < away.get(0).from() && term.isLevel())
                .toList();
        List<Balance> readings = wholes.stream()
                .map(whole -> new Balance(List.of(whole), away, came))
                .toList();
        if (readings.size() == 1 || (readings.size() > 1 && readings.stream().noneMatch(Balance::fits))) {
            relations.accept(readings.get(readings.size() - 1));
        }
    }

    /** What was there, what came and what went, and what is left; what was there may be left out of a net number. */
    private void account(List<Term> before, Term closing, Consumer<Relation> relations) {
        List<Term> opening = before.stream()
                .filter(term -> isOpening(term, closing) && isAmount(term) && term.cue() < 0)
                .toList();
        boolean now = !says("closing", closing) && !says("net", closing);
        if (!isAmount(closing) || (now && opening.isEmpty())) {
            return;
        }
        List<Term> in = before.stream()
                .filter(this::isAmount)
                .filter(term -> !opening.contains(term)
                        // 由净流出1860人转为净流入240人: what is left of both is neither
                        && !says("net", term)
                        && term.cue() < 0
                        && !says("both", term)
                        && (says("in", term)
                                || comesIn(term)
                                || (term.equals(before.get(0)) && says("received", term))))
                .toList();
        List<Term> out = before.stream()
                .filter(this::isAmount)
                .filter(term -> !opening.contains(term)
                        && !says("net", term)
                        && !in.contains(term)
                        && term.cue() < 0
                        && says("out", term))
                .toList();
        boolean net = says("net", closing);
        // 年初在编412人，调入37人，退休52人，净减少15人
        boolean told = net ? opening.size() <= 1 : opening.size() == 1 || !says("carried", closing);
        // 上年结转320万元，本年收入1460万元，…: an amount that is neither in nor out leaves the account open
        int used = opening.size() + in.size() + out.size();
        long all = before.stream()
                .filter(term -> term.cue() < 0 && !says("net", term))
                .count();
        if (used < all) {
            return;
        }
        boolean both = in.size() == 1 && out.size() == 1;
        // 原有编制43名，核减5名，现有38名
        boolean one = !net && opening.size() == 1 && in.size() + out.size() >= 1;
        if (!(both || one) || !told || opening.size() > 1 || !isOfThem(closing, in, out)) {
            return;
        }
        List<Term> plus = new ArrayList<>(net ? List.of() : opening);
        boolean falls = net && (closing.direction() == Term.Direction.DOWN || isOfWhatWent(closing, in, out));
        plus.addAll(falls ? out : in);
        Balance balance = new Balance(plus, falls ? in : out, closing);
        // with several that came and went, one far off counts something else
        if (in.size() + out.size() <= 2 || balance.isNear()) {
            relations.accept(balance);
        }
    }

    /** 净迁出 behind 出生 and 死亡: whether what a net number is named after is said of what came or went. */
    private boolean isOfThem(Term net, List<Term> in, List<Term> out) {
        String lead = Marks.bare(net.lead());
        return words.words("net_of").stream()
                .filter(lead::contains)
                .map(named -> named.substring(1))
                .allMatch(move -> Stream.concat(in.stream(), out.stream())
                        .anyMatch(term -> term.lead().contains(move)));
    }

    /** 净迁出: whether a net number is named after what went, so that what came is taken off it. */
    private boolean isOfWhatWent(Term net, List<Term> in, List<Term> out) {
        String lead = Marks.bare(net.lead());
        return words.words("net").stream()
                .filter(lead::contains)
                .map(named -> named.substring(1))
                .anyMatch(move -> out.stream().anyMatch(term -> term.lead().contains(move))
                        && in.stream().noneMatch(term -> term.lead().contains(move)));
    }

    /** 年初结余, or 2022年末 where the account closes with 2023年末. */
    private boolean isOpening(Term term, Term closing) {
        return says("opening", term)
                || (says("closing", term)
                        && !term.measure().year().isEmpty()
                        && term.measure().year().compareTo(closing.measure().year()) < 0);
    }

    private boolean isAmount(Term term) {
        return term.isLevel() || term.is(Statistic.INCREASE) || term.base();
    }

    /** 计划改造1200户，实际改造1220户，超额20户. */
    private void excess(List<Term> before, Term excess, boolean saved, Consumer<Relation> relations) {
        List<Term> plans = before.stream()
                .filter(term -> term.isPlanned() && term.isLevel())
                .toList();
        List<Term> results = before.stream()
                .filter(term -> !term.isPlanned() && term.isLevel() && term.cue() < 0)
                .toList();
        if (plans.size() == 1 && results.size() == 1) {
            relations.accept(saved ? new Balance(plans, results, excess) : new Balance(results, plans, excess));
        }
    }
}
