package hecha.check;

import java.util.ArrayList;
import java.util.List;

/** Finds the relations between figures that a statement states. */
final class RelationReader {
    private final CheckContext context;
    private final PartReader parts;
    private final DivisionReader divisions;
    private final ChangeReader changes;
    private final MeanReader means;
    private final ShareReader shares;
    private final RestatedReader restated;
    private final BalanceReader balances;
    private final RatioReader ratios;
    private final AnnouncedReader announced;
    private final VoteReader votes;
    private final CompositeReader composites;

    RelationReader(CheckContext context) {
        this.context = context;
        parts = new PartReader(context);
        divisions = new DivisionReader(context);
        changes = new ChangeReader(context);
        means = new MeanReader(context);
        shares = new ShareReader(context);
        restated = new RestatedReader(context);
        balances = new BalanceReader(context);
        ratios = new RatioReader(context);
        announced = new AnnouncedReader(context);
        votes = new VoteReader(context);
        composites = new CompositeReader(context);
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
        divisions.read(statement, terms, parts, relations::add);
        changes.read(statement, terms, relations::add);
        means.read(statement, terms, relations::add);
        restated.read(statement, terms, relations::add);
        balances.read(statement, terms, relations::add);
        ratios.read(statement, terms, relations::add);
        announced.read(statement, terms, relations::add);
        votes.read(terms, relations::add);
        composites.read(statement, terms, relations::add);
        List<ShareReader.Open> open = new ArrayList<>();
        shares.read(statement, terms, partsFound, relations::add, open::add);
        return new Reading(relations, open);
    }
}
