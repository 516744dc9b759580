package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shares, rates and completions: per cents that one amount is of another. */
final class DerivedShare implements Derivation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEVELS = 5;

    private static final int CLAUSE = 30;

    private final CheckContext context;
    private final RelationForm words;
    private final RelationForm share;
    private final Conversions conversions;

    DerivedShare(CheckContext context) {
        this.context = context;
        words = context.relation("derived");
        share = context.relation("share");
        conversions = new Conversions(context.relation("restated"));
    }

    @Override
    public List<Candidate> candidates(List<Term> terms, Term derived) {
        String lead = Marks.bare(derived.lead());
        boolean excess = share.words("excess").anyIn(lead)
                || (words.words("excess").anyIn(lead) && share.words("plans").anyIn(lead));
        if (!derived.unit().equals("%") || (!excess && !derived.is(Statistic.SHARE) && !derived.is(Statistic.RATE))) {
            return List.of();
        }
        List<Term> levels = Derivation.levels(terms, derived, LEVELS);
        List<Candidate> found = new ArrayList<>();
        sums(levels, derived, found);
        complements(levels, derived, found);
        akin(levels, derived, found);
        converted(levels, derived, found);
        for (Term whole : levels) {
            for (Term part : levels) {
                if (part.index() != whole.index()
                        && part.unit().equals(whole.unit())
                        && whole.value().orElseThrow().signum() > 0
                        && (excess ? whole.isPlanned() : !part.amount().exceeds(whole.amount()) || whole.isPlanned())
                        && (whole.isPlanned() || !part.isPlanned())) {
                    found.add(candidate(terms, levels, part, whole, derived, excess));
                }
            }
        }
        return found;
    }

    /** 满意的190人，基本满意的10人，满意率80%: two parts may be taken together. */
    private static void sums(List<Term> levels, Term derived, List<Candidate> found) {
        for (int i = 0; i + 2 < levels.size(); i++) {
            Term whole = levels.get(i);
            for (int k = i + 1; k + 1 < levels.size(); k++) {
                Term one = levels.get(k);
                Term other = levels.get(k + 1);
                if (one.unit().equals(whole.unit()) && other.unit().equals(whole.unit())) {
                    found.add(new Candidate(new Together(one, other, whole, derived), BigDecimal.ZERO, false, false));
                }
            }
        }
    }

    /** 抽检640批次，检出不合格13批次，合格率98.0%: the part is what the name of the rate denies. */
    private void complements(List<Term> levels, Term derived, List<Candidate> found) {
        String stem = stem(derived.own());
        if (stem.length() < 2) {
            return;
        }
        List<Term> denied = levels.stream()
                .filter(term -> share.words("not").stream()
                        .anyMatch(not -> (clause(term) + Marks.bare(term.tail())).contains(not + stem)))
                .toList();
        if (denied.size() != 1) {
            return;
        }
        Term part = denied.get(0);
        for (Term whole : levels) {
            if (whole.index() < part.index()
                    && !whole.own().contains(stem)
                    && whole.unit().equals(part.unit())
                    && whole.value().orElseThrow().signum() > 0
                    && !part.amount().exceeds(whole.amount())) {
                BigDecimal computed = HUNDRED.subtract(Numbers.quotient(
                        part.value().orElseThrow().multiply(HUNDRED),
                        whole.value().orElseThrow()));
                boolean plain = whole.cue() < 0
                        && whole.isPlanned() == part.isPlanned()
                        && !Marks.holdsStop(context.text().substring(whole.to(), derived.from()));
                found.add(new Candidate(
                        new Share(Share.Form.COMPLEMENT, part, whole, derived, Severity.WARNING),
                        computed,
                        false,
                        plain));
            }
        }
    }

    /** What a rate is named after: 合格 of 合格率; empty where it is no rate of a part. */
    private String stem(String own) {
        String end = share.words("rate_ends").stream()
                .filter(own::endsWith)
                .findFirst()
                .orElse("");
        return end.isEmpty() || share.words("other_rates").anyEnds(own)
                ? ""
                : words.words("done").removedFrom(own.substring(0, own.length() - end.length()));
    }

    /** 登记信访418件次，重复信访187件，重复率44.7%; 到会代表55人，满意49票，满意率89.1%: counted alike, though not in one unit. */
    private void akin(List<Term> levels, Term derived, List<Candidate> found) {
        for (Term whole : levels) {
            for (Term part : levels) {
                boolean votes = words.words("votes").contains(part.unit());
                boolean alike =
                        part.unit().startsWith(whole.unit()) || whole.unit().startsWith(part.unit());
                if (!part.unit().equals(whole.unit())
                        && (votes || alike)
                        && whole.value().orElseThrow().signum() > 0) {
                    Share share = new Share(Share.Form.RATE, part, whole, derived, Severity.WARNING);
                    found.add(new Candidate(share, BigDecimal.ZERO, false, false));
                }
            }
        }
    }

    /** 国土面积2136平方公里，林地148.3万亩，占国土面积的46.3%: of a whole that is named and has another unit of the same measure. */
    private void converted(List<Term> levels, Term derived, List<Candidate> found) {
        if (!derived.is(Statistic.SHARE) || levels.isEmpty()) {
            return;
        }
        Term part = levels.get(levels.size() - 1);
        for (Term whole : levels.subList(0, levels.size() - 1)) {
            Optional<Conversions.Factor> worth = conversions.factor(part.unit(), whole.unit());
            if (worth.isPresent()
                    && !part.unit().equals(whole.unit())
                    && whole.value().orElseThrow().signum() > 0) {
                BigDecimal computed = Numbers.quotient(
                        worth.get().of(part.value().orElseThrow().multiply(HUNDRED)),
                        whole.value().orElseThrow());
                boolean named = isNamedWhole(derived, part, whole);
                found.add(new Candidate(
                        new Share(
                                Share.Form.SHARE,
                                part,
                                whole,
                                derived,
                                Severity.WARNING,
                                worth.get().of(BigDecimal.ONE)),
                        computed,
                        named,
                        named && computed.compareTo(HUNDRED) <= 0));
            }
        }
    }

    private Candidate candidate(
            List<Term> terms, List<Term> levels, Term part, Term whole, Term derived, boolean excess) {
        Share.Form form = excess ? Share.Form.EXCESS : derived.is(Statistic.SHARE) ? Share.Form.SHARE : Share.Form.RATE;
        BigDecimal computed = Numbers.quotient(
                part.value().orElseThrow().multiply(HUNDRED), whole.value().orElseThrow());
        boolean last = part.equals(levels.get(levels.size() - 1));
        boolean named = derived.is(Statistic.SHARE)
                ? isNamedWhole(derived, part, whole) || (last && isToldAgain(derived, part, whole))
                : isNamedPart(derived, part, whole);
        named |= derived.is(Statistic.RATE) && isNextTo(part, whole, derived);
        boolean planned = whole.isPlanned() && !part.isPlanned();
        // 计划60公里，追加12公里，完成调整后计划的104.2%: of what the plan came to
        boolean stepped = terms.subList(0, derived.index()).stream()
                .anyMatch(term -> term.unit().equals(whole.unit()) && CompletionReader.isStep(share, term));
        // 已有4.94万人缴费，离5.2万人的年度目标还差0.26万人，完成率95%
        boolean completes = planned
                && whole.index() > part.index()
                && share.words("completion").anyIn(Marks.bare(derived.lead()));
        boolean possible = (whole.index() < part.index() || completes)
                && !stepped
                && !isShared(terms, whole)
                && !Marks.holdsStop(context.text().substring(part.to(), derived.from()))
                && !derived.lead().contains(Signs.RESPECTIVELY)
                // 优良525天次，优良率96.2%，去年同期181天，优良率95.2%: a rate of then
                && terms.subList(part.index() + 1, derived.index()).stream()
                        .noneMatch(term -> term.cue() >= 0 || term.base())
                && (excess ? planned : completes || (named && (last || !derived.is(Statistic.SHARE))));
        return new Candidate(
                new Share(form, part, whole, derived, Severity.WARNING),
                excess ? computed.subtract(HUNDRED) : computed,
                named || planned,
                possible);
    }

    /** 占职工总数的: names what the whole counts. */
    private boolean isNamedWhole(Term derived, Term part, Term whole) {
        String lead = Marks.bare(derived.lead());
        int at = lead.lastIndexOf(Signs.SHARE_OF);
        String name = at < 0 ? "" : share.words("empty").removedFrom(lead.substring(at + 1));
        String own = Marks.bare(whole.lead()) + Marks.bare(whole.tail());
        name = words.words("empty").removedFrom(name);
        // 年纳税千万元以上企业86户，第一大户占8.1%: a share of something that is not counted
        String of = at < 0
                ? ""
                : words.words("empty").removedFrom(share.words("only").removedFrom(lead.substring(0, at)));
        // 15岁至64岁人口占67.8%: a number before it is of its name
        boolean opens =
                derived.leadFrom() > 0 && Marks.partsClauses(context.text().charAt(derived.leadFrom() - 1));
        boolean itself = of.isEmpty()
                || (of.length() > 1 && opens && Marks.bare(part.lead()).contains(of));
        return at >= 0 && itself && (name.isEmpty() || own.contains(name));
    }

    /** 住在乡村的16.9万人，乡村人口所占比重为52.0%: the share begins with what names its part and not the whole. */
    private boolean isToldAgain(Term derived, Term part, Term whole) {
        String lead = Marks.bare(derived.lead());
        int at = lead.lastIndexOf(Signs.SHARE_OF);
        String of = at < 0 ? "" : share.words("only").removedFrom(lead.substring(0, at));
        String name = at < 0 ? "" : share.words("empty").removedFrom(lead.substring(at + 1));
        String own = Marks.bare(whole.lead()) + Marks.bare(whole.tail());
        String head = of.substring(0, Math.min(2, of.length()));
        return head.length() == 2
                && name.isEmpty()
                && derived.index() == part.index() + 1
                && Marks.bare(part.lead()).contains(head)
                && !own.contains(head);
    }

    /** The words before the number back to the last comma or stop. */
    private String clause(Term term) {
        int from = term.from();
        while (from > 0
                && term.from() - from < CLAUSE
                && !Marks.partsClauses(context.text().charAt(from - 1))) {
            from--;
        }
        return context.text().substring(from, term.from());
    }

    /**
     * 登记选民48.62万人，实际参加投票45.70万人，参选率94.0%; 32个乡镇中有30个建成六要素站，乡镇覆盖率93.8%: a whole, a part and a rate, one behind
     * the other, and the name of the rate says nothing that they do not.
     */
    private boolean isNextTo(Term part, Term whole, Term derived) {
        String stem = stem(derived.own());
        if (stem.isEmpty() || part.index() != whole.index() + 1 || derived.index() != part.index() + 1) {
            return false;
        }
        String of = Marks.bare(clause(part)) + Marks.bare(part.tail());
        String said = of + Marks.bare(clause(whole)) + Marks.bare(whole.tail());
        String name = words.words("general_stems").removedFrom(stem);
        return !share.words("not").anyIn(of)
                && !name.isEmpty()
                && (name.chars().allMatch(c -> said.indexOf(c) >= 0) || isShort(Marks.bare(part.own()), name));
    }

    /** 调成 of 调解成功: the verb has the first character of the name and a later one. */
    private static boolean isShort(String verb, String name) {
        return verb.length() == 2 && name.charAt(0) == verb.charAt(0) && name.indexOf(verb.charAt(1)) > 0;
    }

    /** Whether the amount is told as a part itself: 15—59岁人口25.9万人，占62.1%. */
    private static boolean isShared(List<Term> terms, Term whole) {
        return whole.index() + 1 < terms.size() && terms.get(whole.index() + 1).is(Statistic.SHARE);
    }

    /**
     * 调撤率 behind 以调解、撤诉方式结案: the characters that a rate is named after stand in the words of its part, and what
     * else the name says stands before it.
     */
    private boolean isNamedPart(Term derived, Term part, Term whole) {
        String stem = stem(derived.own());
        if (stem.isEmpty()) {
            return false;
        }
        String said = Marks.bare(clause(part)) + Marks.bare(part.tail());
        int from = Math.max(0, stem.length() - 2);
        // 未结案件31件 is no part that 结案率 is named after
        boolean denied = share.words("not").stream()
                .anyMatch(not -> said.startsWith(not) || said.contains(not + stem.charAt(from)));
        for (int i = from; i < stem.length(); i++) {
            if (said.indexOf(stem.charAt(i)) < 0) {
                return false;
            }
        }
        String modifier = stem.substring(0, from);
        String before = whole.lead() + whole.tail() + said;
        return !denied && (modifier.isEmpty() || before.contains(modifier));
    }
}
