package hecha.extract;

import java.util.Optional;
import java.util.Set;

/** Finds what an item of a list by place or by name counts: what the item before it was told to count. */
final class ListItems {
    /** The frames of lists, each of whose items counts the same. */
    private static final Set<String> LISTS = Set.of("list-by-place", "list-by-class");

    /** Between two items other figures may be told of the first, in sentences of their own. */
    private static final int SENTENCES = 2;

    private final LeadReader leads;
    private final PhraseBefore before;
    private final NounTests nouns;

    ListItems(LeadReader leads, PhraseBefore before, NounTests nouns) {
        this.leads = leads;
        this.before = before;
        this.nouns = nouns;
    }

    Optional<Subject> find(Situation situation, Topics topics) {
        return behindPlace(situation, topics).or(() -> goesOn(situation, topics));
    }

    /** 储备规模落实到位，清河区2.1万吨、安陵县1.9万吨: a place directly behind another's figure has what that was told to count. */
    private Optional<Subject> behindPlace(Situation situation, Topics topics) {
        Clause clause = situation.clause();
        int previous = clause.previous();
        if (situation.before().type() != Phrase.Type.PLACE || !isBeside(situation)) {
            return Optional.empty();
        }
        // 云台乡8230人、412人，石牛镇6915人、287人: the first of each row counts what the first of the row before does
        Lead row = leads.read(clause.move(previous));
        Clause place = clause.move(row.first());
        boolean list = before.find(place, row.at()).type() == Phrase.Type.PLACE;
        return (list ? topics.chosen(row.first()).or(() -> topics.of(row.first())) : Optional.<Subject>empty())
                .filter(s -> !nouns.endsWithPlace(clause.text(), s.from(), s.to()))
                .map(s -> s.as("list-by-place", Subject.Source.TOPIC));
    }

    /** Whether the phrase before follows directly on another figure of the same unit. */
    private static boolean isBeside(Situation situation) {
        Clause clause = situation.clause();
        int previous = clause.previous();
        return previous >= 0
                && clause.all().get(previous).unit().equals(clause.quantity().unit())
                && situation.before().from() - clause.all().get(previous).to() == 1;
    }

    /** 比重分别为：华东36.3%，上升0.1个百分点；中南27.0%; 镜湖湿地14.3万人次 behind another of the list. */
    private Optional<Subject> goesOn(Situation situation, Topics topics) {
        Clause clause = situation.clause();
        Phrase item = situation.before();
        boolean place = switch (item.type()) {
            case PLACE, CLASS, HOLDER -> situation.lead().group() == 0 && item.from() == clause.begin(item.to());
            case NOUN -> isBeside(situation) && situation.behind().isNone();
            default -> false;
        };
        return place ? topics.ofUnitNear(clause, SENTENCES).filter(s -> LISTS.contains(s.rule())) : Optional.empty();
    }
}
