package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds relations whose figures stand in several sentences of one paragraph: 共排查隐患520处。已整改468处。其余52处…. Of what the
 * readers find in the sentences together only that is passed on which ends in the last of them, goes back to one before it, and
 * is so near to being right that nothing else can be meant.
 */
final class AcrossReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** So many sentences before the last are read with it. */
    private static final int SENTENCES = 3;

    private static final int LONGEST = 400;

    private final CheckContext context;
    private final RelationForm rest;
    private final RelationForm mean;
    private final BalanceReader balances;
    private final MeanReader means;
    private final ShareReader shares;
    private final VoteReader votes;
    private final DerivedReader derived;
    /** Tries those relations alone whose words can name a figure of another sentence. */
    private final DerivedReader named;

    /** Tries the lists alone that divide the amount of the sentence before them. */
    private final DerivedReader divided;

    private final LaterReader later;

    AcrossReader(
            CheckContext context, BalanceReader balances, MeanReader means, ShareReader shares, DerivedReader derived) {
        this.context = context;
        rest = context.relation("balance");
        mean = context.relation("mean");
        this.balances = balances;
        this.means = means;
        this.shares = shares;
        votes = new VoteReader(context);
        this.derived = derived;
        named = new DerivedReader(context, List.of(new DerivedChange(context), new DerivedShare(context)));
        divided = new DerivedReader(context, List.of(new DerivedDivision(context)));
        later = new LaterReader(context);
    }

    /**
     * Passes on what {@code last} states together with the sentences before it.
     *
     * @param told what it states alone
     */
    void read(Statement last, List<Relation> told, Consumer<Relation> relations) {
        List<Term> own = context.terms(last);
        if (lists(own)) {
            window(last)
                    .map(wide -> terms(wide, last))
                    .ifPresent(terms -> divided.read(terms, last.from(), told, relation -> {
                        if (isAcross(relation, last)) {
                            relations.accept(relation);
                        }
                    }));
        }
        if (own.stream().noneMatch(this::asks)) {
            return;
        }
        Optional<Statement> window = window(last);
        if (window.isEmpty()) {
            return;
        }
        Statement wide = window.get();
        List<Term> terms = terms(wide, last);
        List<Relation> found = new ArrayList<>();
        balances.read(wide, terms, found::add);
        means.read(wide, terms, found::add);
        shares.rates(wide, terms, found::add);
        votes.read(terms, found::add);
        later.read(wide, terms, last.from(), found::add);
        List<Relation> all = new ArrayList<>(told);
        all.addAll(found);
        named.read(terms, last.from(), all, relation -> {
            if (isNamedShare(relation) || isShareOfOnly(relation, terms, last) || isNamedChange(relation)) {
                found.add(relation);
            }
        });
        found.stream()
                .filter(relation -> isAcross(relation, last))
                .filter(relation -> told.stream().noneMatch(known -> isOf(known, relation)))
                .filter(AcrossReader::isNear)
                .filter(relation -> !derived.isExplained(terms, relation))
                .forEach(relations);
    }

    /** 户籍人口5120人。…60周岁以上老人2318人，占户籍人口的45.3%: whether the words of the share name its whole. */
    private static boolean isNamedShare(Relation relation) {
        return relation instanceof Share share
                && share.percent().is(Statistic.SHARE)
                && share.percent().own().length() >= 2
                && share.whole().own().contains(share.percent().own());
    }

    /** 规模以上企业246家，净增14家。民营企业有189家，占比76.8%: of the only amount of the sentences before that has the unit of the part. */
    private static boolean isShareOfOnly(Relation relation, List<Term> terms, Statement last) {
        return relation instanceof Share share
                && share.percent().is(Statistic.SHARE)
                && share.percent().own().isEmpty()
                && share.part().index() == share.percent().index() - 1
                && share.part().from() >= last.from()
                && terms.stream()
                                .filter(term -> term.from() < share.part().from()
                                        && term.isLevel()
                                        && term.unit().equals(share.part().unit()))
                                .count()
                        == 1;
    }

    /** 及格率只有61%。…一年后及格率升到83%，提高了22个百分点: whether both levels have one name and the second is arrived at. */
    private static boolean isNamedChange(Relation relation) {
        return relation instanceof Change change
                && change.end().arrival()
                && change.start()
                        .filter(start ->
                                Derivation.sharesPair(start.own(), change.end().own()))
                        .isPresent();
    }

    /** Whether the first amounts are two of one unit, so that they may be the parts of another. */
    private static boolean lists(List<Term> own) {
        return own.size() > 1
                && own.get(0).unit().equals(own.get(1).unit())
                && own.get(0).cue() < 0
                && Members.isAdditive(own.get(0))
                && Members.isAdditive(own.get(1));
    }

    /** Whether the term may be told of figures of the sentences before. */
    private boolean asks(Term term) {
        return term.is(Statistic.RATE)
                || term.is(Statistic.SHARE)
                || term.is(Statistic.MEAN)
                || term.is(Statistic.GROWTH)
                || term.is(Statistic.INCREASE)
                || rest.words("rest").anyBegins(Marks.bare(term.lead()))
                || rest.words("closing").anyBegins(Marks.bare(term.lead()))
                || mean.words("yields").contains(term.own())
                || votes.isVote(term);
    }

    /** The sentence with those before it in its paragraph; empty where it is the first. */
    Optional<Statement> window(Statement last) {
        int from = last.from();
        List<Statement> all = context.statements();
        for (int i = last.index() - 1; i >= 0 && i >= last.index() - SENTENCES; i--) {
            Statement before = all.get(i);
            if (before.block() != last.block() || last.to() - before.from() > LONGEST) {
                break;
            }
            from = before.from();
        }
        return from == last.from()
                ? Optional.empty()
                : Optional.of(context.statement(last.index(), from, last.to(), last.block()));
    }

    /** The terms of the sentences that are read together, in one row. */
    List<Term> terms(Statement wide, Statement last) {
        List<Term> terms = new ArrayList<>();
        String year = "";
        for (int i = last.index() - SENTENCES; i <= last.index(); i++) {
            if (i >= 0 && context.statements().get(i).from() >= wide.from()) {
                for (Term term : context.terms(context.statements().get(i))) {
                    year = term.measure().year().isEmpty()
                            ? year
                            : term.measure().year();
                    terms.add(term.at(terms.size(), year));
                }
            }
        }
        return terms;
    }

    private static boolean isAcross(Relation relation, Statement last) {
        List<Term> terms = relation.terms();
        return terms.stream().anyMatch(term -> term.from() < last.from())
                && terms.get(terms.size() - 1).from() >= last.from();
    }

    /** Whether both are told of the same rate, mean or rest. */
    private static boolean isOf(Relation known, Relation other) {
        int at = other.terms().get(other.terms().size() - 1).from();
        return known.terms().stream().anyMatch(term -> term.from() == at);
    }

    private static boolean isNear(Relation relation) {
        if (relation instanceof Balance balance) {
            return balance.plus().size() == 1 && balance.minus().size() == 1 && balance.isNear();
        }
        if (relation instanceof Mean found) {
            return found.isWithin(HALF);
        }
        if (relation instanceof Division votes) {
            return votes.isNear();
        }
        return !(relation instanceof Share share) || share.isNear();
    }
}
