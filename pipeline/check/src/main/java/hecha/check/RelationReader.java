package hecha.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds the relations between figures that a statement states. */
final class RelationReader {
    /** How many amounts behind a list may still belong to it. */
    private static final int MORE = 3;

    private final CheckContext context;
    private final PartReader parts;
    private final DivisionReader divisions;
    private final ChangeReader changes;
    private final ArrivedReader arrivals;
    private final VitalRateReader vital;
    private final MeanReader means;
    private final ShareReader shares;
    private final RestatedReader restated;
    private final BalanceReader balances;
    private final RatioReader ratios;
    private final AnnouncedReader announced;
    private final VoteReader votes;
    private final CompositeReader composites;
    private final AcrossReader across;
    private final DerivedReader derived;
    private final Explanations explanations;

    RelationReader(CheckContext context) {
        this.context = context;
        parts = new PartReader(context);
        divisions = new DivisionReader(context);
        changes = new ChangeReader(context);
        arrivals = new ArrivedReader(context);
        vital = new VitalRateReader(context);
        means = new MeanReader(context);
        shares = new ShareReader(context);
        restated = new RestatedReader(context);
        balances = new BalanceReader(context);
        ratios = new RatioReader(context);
        announced = new AnnouncedReader(context);
        votes = new VoteReader(context);
        composites = new CompositeReader(context);
        derived = new DerivedReader(context);
        across = new AcrossReader(context, balances, means, shares, derived);
        explanations = new Explanations(context, across);
    }

    /**
     * What a statement states.
     *
     * @param open shares whose total it does not state
     */
    record Reading(List<Relation> relations, List<ShareReader.Open> open) {}

    Reading read(Statement statement) {
        List<Term> terms = context.terms(statement);
        List<Relation> relations = new ArrayList<>();
        List<PartOf> partsFound = new ArrayList<>();
        parts.read(statement, terms, part -> {
            relations.add(part);
            partsFound.add((PartOf) part);
        });
        Consumer<Relation> sums = relation -> {
            if (!(relation instanceof Division division) || !goesOn(division, terms)) {
                relations.add(relation);
            }
        };
        divisions.read(statement, terms, parts, sums);
        changes.read(statement, terms, relations::add);
        arrivals.read(statement, terms, relations::add);
        vital.read(terms, relations::add);
        means.read(statement, terms, relations::add);
        restated.read(statement, terms, relations::add);
        balances.read(statement, terms, relations::add);
        ratios.read(statement, terms, relations::add);
        announced.read(statement, terms, sums);
        votes.read(terms, relations::add);
        composites.read(statement, terms, sums);
        List<ShareReader.Open> open = new ArrayList<>();
        shares.read(statement, terms, partsFound, relations::add, open::add);
        relations.removeIf(this::isAcrossCells);
        List<Relation> read = List.copyOf(relations);
        relations.removeIf(relation ->
                relation instanceof Division division && read.stream().anyMatch(division::isWithin));
        List<Relation> told = List.copyOf(relations);
        across.read(statement, told, relations::add);
        // 实际支出中用于民生的22.8亿元，占76.0%: the whole is named, so that no other explains the share
        relations.removeIf(relation ->
                !isOfNamed(relation, partsFound) && !isExcess(relation) && derived.isExplained(terms, relation));
        derived.read(terms, statement.from(), List.copyOf(relations), relations::add);
        BigDecimal room = context.number("figure/percent-mismatch", "points");
        relations.removeIf(
                relation -> relation instanceof Share share && explanations.isExplained(statement, terms, share, room));
        relations.removeIf(
                relation -> relation instanceof Share share && !(share.isOfOneTime() && isOfItsArea(statement, share)));
        relations.removeIf(relation -> (relation instanceof Change change && isOfAnother(change))
                || (relation instanceof Balance balance && takesOffState(balance)));
        // what is held against a whole has one, however that was found
        open.removeIf(share -> relations.stream()
                .anyMatch(relation -> relation instanceof Share known
                        && known.percent().from() == share.percent().from()));
        return new Reading(relations, open);
    }

    /** 农村低保标准由6960元提高到7320元；特困人员基本生活标准为低保标准的1.3倍: a multiple of the level, told of another thing. */
    private boolean isOfAnother(Change change) {
        return change.rate()
                .filter(multiple -> multiple.unit().equals(Signs.MULTIPLE)
                        && multiple.from() > change.end().to())
                .map(multiple -> context.text()
                        .substring(change.end().to(), multiple.from())
                        .indexOf('；'))
                .filter(at -> at >= 0)
                .isPresent();
    }

    /** 全村有1286人；如今户籍人口1043人，常住只剩438人: those who are there are not taken off those who were. */
    private boolean takesOffState(Balance balance) {
        return balance.minus().stream()
                .anyMatch(term -> context.relation("balance").words("states").anyIn(term.own()));
    }

    /** 任务1200吨，完成1350吨，超12.5%: of one plan and its one result. */
    private static boolean isExcess(Relation relation) {
        return relation instanceof Share share && share.form() == Share.Form.EXCESS;
    }

    private static boolean isOfNamed(Relation relation, List<PartOf> parts) {
        return relation instanceof Share share
                && parts.stream()
                        .anyMatch(part -> part.named()
                                && part.part().equals(share.part())
                                && part.wholes().contains(share.whole()));
    }

    /** Whether a relation of prose takes its figures from several cells of a table; rows and columns have their own reader. */
    private boolean isAcrossCells(Relation relation) {
        int from = relation.terms().stream().mapToInt(Term::from).min().orElse(0);
        int to = relation.terms().stream().mapToInt(Term::to).max().orElse(0);
        return Marks.holdsCellMark(context.text().substring(from, Math.max(from, to)));
    }

    /** 口岸进境水果11.2万吨…，占全省的一成二: not where it is a share of all the province and the whole is none. */
    private boolean isOfItsArea(Statement statement, Share share) {
        String lead = share.percent().lead();
        String before = statement.words(
                statement.from(), Math.max(statement.from(), share.whole().to()));
        return context.relation("share").words("wider").stream()
                .noneMatch(area -> lead.contains(Signs.SHARE_OF + area) && !before.contains(area));
    }

    /**
     * Whether parts that do not add up to their total add up with those that follow (第一产业…，第二产业…，第三产业…，居民生活…), or
     * are the parts of the total behind them, with what stood before them or without (县内1.2万人，省内县外2.3万人，省外4.6万人，外出共6.9万人).
     */
    private static boolean goesOn(Division division, List<Term> terms) {
        if (!division.complete() || division.times() != 1 || division.fits()) {
            return false;
        }
        int last = division.terms().stream().mapToInt(Term::index).max().orElse(0);
        List<Term> parts = new ArrayList<>(division.parts());
        for (Term term : terms.subList(last + 1, Math.min(terms.size(), last + 1 + MORE))) {
            if (!Members.isAdditive(term)
                    || !term.unit().equals(division.total().unit())) {
                return false;
            }
            Division behind = new Division(term, division.parts(), true, 1, division.severity());
            List<Term> first = new ArrayList<>(List.of(division.total()));
            first.addAll(division.parts());
            Division beside = new Division(term, first, true, 1, division.severity());
            parts.add(term);
            Division longer = new Division(division.total(), parts, true, 1, division.severity());
            if (behind.fits() || beside.fits() || longer.fits()) {
                return true;
            }
        }
        return false;
    }
}
