package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds means whose total and number stand in the same statement: 培训24期，培训农民1200人次，平均每期50人次. */
final class MeanReader {
    private final CheckContext context;
    private final RelationForm words;

    MeanReader(CheckContext context) {
        this.context = context;
        words = context.relation("mean");
    }

    void read(Statement statement, List<Term> terms, Consumer<Relation> relations) {
        for (int i = 1; i < terms.size(); i++) {
            Term mean = terms.get(i);
            boolean compound = mean.unit().indexOf('/') > 0;
            if (mean.is(Statistic.MEAN) || (compound && mean.is(Statistic.PRICE))) {
                mean(statement, terms, mean, relations);
            }
        }
    }

    private void mean(Statement statement, List<Term> terms, Term mean, Consumer<Relation> relations) {
        int slash = mean.unit().indexOf('/');
        String unit = slash > 0 ? mean.unit().substring(0, slash) : mean.unit();
        List<Mean> found = new ArrayList<>();
        for (Term count : terms.subList(0, mean.index())) {
            boolean shares =
                    slash > 0 ? count.unit().equals(mean.unit().substring(slash + 1)) : isPer(mean.lead(), count);
            if (!count.isLevel() || !shares || count.cue() >= 0) {
                continue;
            }
            for (Term total : terms.subList(0, mean.index())) {
                if (total.index() != count.index()
                        && total.isLevel()
                        && total.cue() < 0
                        && total.unit().equals(unit)
                        && total.isPlanned() == count.isPlanned()
                        && isOf(mean, total, count)) {
                    found.add(new Mean(total, count, mean));
                }
            }
        }
        if (found.size() == 1 && !context.hasGap(statement.from(), mean.to())) {
            relations.accept(found.get(0));
        }
    }

    /** Whether the mean is told for each of what {@code count} counts: 户均, 平均每期, 每个村. */
    private boolean isPer(String lead, Term count) {
        for (String unit : List.of(count.unit(), count.figure().quantity().unitAsWritten())) {
            for (String form : words.words("per")) {
                if (!unit.isEmpty()
                        && lead.contains(form.replace("N", unit))
                        && (!unit.equals("个") || named(lead, count))) {
                    return true;
                }
            }
        }
        int each = lead.lastIndexOf('每');
        String noun = each < 0 ? "" : Marks.bare(lead.substring(each + 1));
        return noun.length() == 1 && (count.own().endsWith(noun) || count.tail().startsWith(noun));
    }

    /** Whether the things of 每个村 are those that {@code count} counts. */
    private static boolean named(String lead, Term count) {
        int at = lead.lastIndexOf('个');
        String noun = at < 0 ? "" : Marks.bare(lead.substring(at + 1));
        return noun.isEmpty() || count.own().contains(noun) || count.tail().contains(noun);
    }

    /** Whether the mean is one of the total: it names nothing that the total does not, and those counted share the total. */
    private boolean isOf(Term mean, Term total, Term count) {
        String thing = mean.own();
        for (String form : words.words("per")) {
            thing = thing.replace(form.replace("N", count.unit()), "");
            thing = thing.replace(form.replace("N", count.figure().quantity().unitAsWritten()), "");
        }
        for (String word : words.words("said")) {
            thing = thing.replace(word, "");
        }
        String left = thing;
        boolean shared = words.words("away").stream().noneMatch(count.lead()::contains)
                || words.words("handed_out").stream().anyMatch(total.lead()::contains);
        return shared && (left.length() <= 1 || total.own().contains(left));
    }
}
