package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sums of what was listed before, what is left of an amount, and what an account closes with. */
final class DerivedSum implements Derivation {
    private static final int MOST = 8;
    private static final int MOVES = 4;
    private static final int QUARTERS = 4;

    private final CheckContext context;
    private final RelationForm words;
    private final RelationForm balance;

    DerivedSum(CheckContext context) {
        this.context = context;
        words = context.relation("derived");
        balance = context.relation("balance");
    }

    @Override
    public List<Candidate> candidates(List<Term> terms, Term derived) {
        if (!derived.isLevel() || derived.number().isRate()) {
            return List.of();
        }
        List<Term> before = terms.subList(0, derived.index()).stream()
                .filter(term -> term.unit().equals(derived.unit())
                        && term.value().isPresent()
                        && (term.isLevel() || term.is(Measure.Statistic.INCREASE) || term.base()))
                .toList();
        String lead = Marks.bare(derived.lead());
        List<Candidate> found = new ArrayList<>();
        // 一至四季度…，前三季度累计: not of the last
        boolean ahead = context.relation("division").words("first_of").anyBegins(lead);
        if (!ahead && words.words("totals").anyIn(lead)) {
            sums(before, derived, found);
            pairs(lead, before, derived, found);
        }
        // 四个季度依次为…，全年9.90亿元
        boolean year = lead.equals(words.words("year").get(0))
                && before.size() > QUARTERS - 1
                && words.words("quarters")
                        .anyIn(before.get(before.size() - QUARTERS).lead());
        if (year) {
            sums(before.subList(before.size() - QUARTERS, before.size()), derived, found);
        }
        net(before, derived, found);
        if (balance.words("closing").anyIn(lead)) {
            account(before, derived, found);
        }
        return found;
    }

    /** 一至四季度分别完成1.15亿元、1.68亿元、2.04亿元和1.93亿元，全年累计完成7.8亿元. */
    private void sums(List<Term> before, Term total, List<Candidate> found) {
        for (int first = Math.max(0, before.size() - MOST); first + 1 < before.size(); first++) {
            List<Term> parts = before.subList(first, before.size());
            BigDecimal sum =
                    parts.stream().map(part -> part.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean listed = parts.get(parts.size() - 1).index() - parts.get(0).index() == parts.size() - 1
                    && speaksOf(total, parts)
                    && !isWithinList(before, first)
                    && total.index() == parts.get(parts.size() - 1).index() + 1
                    && parts.stream().allMatch(part -> part.isLevel() && part.cue() < 0 && !part.isPlanned())
                    && !Marks.holdsStop(context.text().substring(parts.get(0).from(), total.from()));
            found.add(new Candidate(new Division(total, parts, true, 1, Severity.WARNING), sum, false, listed));
        }
    }

    /** 党员60人、女性72人、大学生45人，共…: whether the list begins before the first of the parts. */
    private boolean isWithinList(List<Term> before, int first) {
        return first > 0
                && context.text()
                        .substring(before.get(first - 1).to(), before.get(first).from())
                        .startsWith("、");
    }

    /** 捐出2万元…；奖金5万元，拿出3万元，两次共捐5万元: any two, where the words count two. */
    private static void pairs(String lead, List<Term> before, Term total, List<Candidate> found) {
        for (int i = 0; lead.indexOf(Signs.TWO) >= 0 && i < before.size(); i++) {
            for (int k = i + 1; k < before.size(); k++) {
                Division both = new Division(total, List.of(before.get(i), before.get(k)), true, 1, Severity.WARNING);
                found.add(new Candidate(both, BigDecimal.ZERO, false, false));
            }
        }
    }

    private boolean speaksOf(Term total, List<Term> parts) {
        String own = words.words("empty").removedFrom(words.words("totals").removedFrom(Marks.bare(total.own())));
        // 两渠合计
        boolean counted = own.length() > 2 && Signs.NUMERALS.indexOf(own.charAt(0)) >= 0;
        String name = counted ? own.substring(2) : own;
        String first = parts.get(0).own();
        // 城北仓库存放编织袋12000条，东关闸存放8500条: only the first says what is stored
        return name.length() <= 2
                || parts.stream()
                        .allMatch(part -> part.own().isEmpty()
                                || Derivation.sharesPair(name, part.own())
                                || (Derivation.sharesPair(name, first) && endsWithin(first, part.own())));
    }

    /** Whether the last two characters of {@code name} stand in {@code first}. */
    private static boolean endsWithin(String first, String name) {
        return name.length() >= 2 && first.contains(name.substring(name.length() - 2));
    }

    /** 较年初净增0.28万户，其中新登记0.61万户，注销0.33万户: what came and what went behind what they leave. */
    private void net(List<Term> before, Term out, List<Candidate> found) {
        int last = before.size() - 1;
        if (last < 1 || !says("out", out)) {
            return;
        }
        Term in = before.get(last);
        Term net = before.get(last - 1);
        boolean adjoin = net.index() + 2 == out.index() && in.index() + 1 == out.index();
        if (adjoin
                && says("net", net)
                && (says("in", in) || says("fresh", in))
                && in.amount().exceeds(net.amount())) {
            found.add(new Candidate(
                    new Balance(List.of(in), List.of(out), net),
                    in.value().orElseThrow().subtract(net.value().orElseThrow()),
                    false,
                    true));
        }
    }

    private boolean says(String list, Term term) {
        String lead = Marks.bare(term.lead());
        return balance.words(list).anyIn(lead);
    }

    /** 期初库存4.25万吨，轮入1.1万吨，轮出1.38万吨，期末库存3.97万吨: whatever came and went in between. */
    private void account(List<Term> before, Term closing, List<Candidate> found) {
        int opening = -1;
        for (int i = 0; i < before.size(); i++) {
            String lead = Marks.bare(before.get(i).lead());
            boolean opens = balance.words("opening").anyIn(lead)
                    || words.words("opening").anyIn(lead);
            opening = opens ? i : opening;
        }
        int moves = before.size() - opening - 1;
        if (opening < 0 || moves < 1 || moves > MOVES) {
            return;
        }
        List<Term> others = before.subList(opening + 1, before.size());
        for (int signs = 0; signs < 1 << moves; signs++) {
            List<Term> plus = new ArrayList<>(List.of(before.get(opening)));
            List<Term> minus = new ArrayList<>();
            boolean possible = true;
            boolean known = true;
            for (int i = 0; i < moves; i++) {
                boolean in = (signs >> i & 1) == 0;
                String lead = Marks.bare(others.get(i).lead());
                boolean goes =
                        balance.words("out").anyIn(lead) || words.words("went").anyIn(lead);
                boolean comes =
                        balance.words("in").anyIn(lead) || words.words("came").anyIn(lead);
                // 接受捐赠: no word says which way; then only a slip of the pen is told
                boolean unsaid = !comes && !goes;
                known &= !unsaid;
                possible &= others.get(i).cue() < 0 && (unsaid || (in ? comes && !goes : goes));
                (in ? plus : minus).add(others.get(i));
            }
            BigDecimal left = plus.stream()
                    .map(t -> t.value().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(
                            minus.stream().map(t -> t.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add));
            if (left.signum() > 0) {
                boolean slip = known
                        || (left.stripTrailingZeros().precision() > 2
                                && Slip.isOfDigits(closing.value().orElseThrow(), left));
                found.add(new Candidate(new Balance(plus, minus, closing), left, true, possible && slip));
            }
        }
    }
}
