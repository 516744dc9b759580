package hecha.check;

import hecha.dictionary.RelationForm;
import hecha.model.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Holds figures against one another where the text states a relation between them, by that relation's arithmetic. */
public final class RelationCheck implements Check {
    private static final String UNCHECKABLE = "figure/uncheckable";

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        BigDecimal room = context.number("figure/percent-mismatch", "points");
        RelationForm left = context.relation("balance");
        for (Statement statement : context.statements()) {
            if (context.terms(statement).isEmpty()) {
                continue;
            }
            RelationReader.Reading reading = StatedRelations.of(context).reading(statement);
            Set<List<Integer>> told = new HashSet<>();
            for (Relation relation : reading.relations()) {
                relation.mismatch(room)
                        .filter(mismatch -> !OtherFigures.explain(context.terms(statement), relation, room)
                                && !OtherReadings.reach(around(context, statement, relation), relation, room, left)
                                && told.add(places(relation)))
                        .ifPresent(mismatch -> findings.accept(draft(relation, mismatch)));
            }
            reading.open().forEach(open -> findings.accept(uncheckable(statement, open)));
        }
    }

    /** The terms of the statement, and of those before it from where the relation begins. */
    private static List<Term> around(CheckContext context, Statement statement, Relation relation) {
        int from = relation.terms().stream().mapToInt(Term::from).min().orElse(statement.from());
        if (from >= statement.from()) {
            return context.terms(statement);
        }
        List<Term> terms = new ArrayList<>(context.terms(statement));
        for (int i = statement.index() - 1;
                i >= 0 && context.statements().get(i).to() > from;
                i--) {
            terms.addAll(0, context.terms(context.statements().get(i)));
        }
        return terms;
    }

    private static List<Integer> places(Relation relation) {
        return relation.terms().stream().map(Term::from).sorted().toList();
    }

    private static FindingDraft draft(Relation relation, Relation.Mismatch mismatch) {
        List<Term> terms = relation.terms();
        int from = terms.stream().mapToInt(Term::from).min().orElseThrow();
        int to = Math.max(from, relation.to());
        StringBuilder evidence = new StringBuilder();
        terms.forEach(term -> evidence.append(term.number().words()).append(' '));
        FindingDraft draft = FindingDraft.of(
                        mismatch.rule(), from, to, terms.get(0).figure().section(), evidence.toString())
                .as(mismatch.variant())
                .weighing(mismatch.severity())
                .with("relation", relation.name());
        for (Map.Entry<String, List<Term>> figures : mismatch.figures().entrySet()) {
            List<Figure> named = figures.getValue().stream()
                    .map(term -> term.number().figure())
                    .distinct()
                    .toList();
            boolean list = figures.getKey().equals("parts");
            draft = draft.with(figures.getKey(), list ? named : named.get(0));
        }
        for (Map.Entry<String, Object> number : mismatch.numbers().entrySet()) {
            draft = draft.with(number.getKey(), number.getValue());
        }
        for (Map.Entry<String, String> word : mismatch.words().entrySet()) {
            draft = draft.saying(word.getKey(), word.getValue());
        }
        return draft;
    }

    private static FindingDraft uncheckable(Statement statement, ShareReader.Open open) {
        Term part = open.part();
        String said = statement.words(open.from(), open.percent().to());
        StringBuilder stated = new StringBuilder();
        said.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> stated.append((char) c));
        return FindingDraft.of(
                        UNCHECKABLE,
                        part.from(),
                        open.percent().to(),
                        open.percent().figure().section(),
                        part.number().words() + open.percent().number().words())
                .with("share", open.percent().number().figure())
                .with("part", part.number().figure())
                .saying("stated", stated.toString());
    }
}
