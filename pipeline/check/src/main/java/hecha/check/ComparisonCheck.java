package hecha.check;

import hecha.dictionary.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds what is said in words of figures against them: 低于全国平均水平 of 4.6% beside 全国平均为4.2%, and 乙组数量居首 of the second
 * of three.
 */
public final class ComparisonCheck implements Check {
    private static final String RULE = "figure/conflict";
    /** The name of what a figure is compared with is no longer. */
    private static final int LONGEST = 12;
    /** Of so many figures one can be the greatest. */
    private static final int LEAST = 3;

    /** Words of a clause that say how a figure stands to others. */
    private record Claim(int from, int to, String before, String behind, boolean more) {}

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        for (Statement statement : context.statements()) {
            List<Term> terms = context.terms(statement);
            if (terms.size() < 2) {
                continue;
            }
            for (Claim claim : claims(rule, statement, "more", "less")) {
                compared(rule, context, statement, terms, claim).ifPresent(findings);
            }
            for (Claim claim : claims(rule, statement, "most", "least")) {
                extreme(context, statement, terms, claim).ifPresent(findings);
            }
        }
    }

    /** The clauses of a statement without a number that say more or less, each with what stands before and behind the word. */
    private static List<Claim> claims(RulePage rule, Statement statement, String more, String less) {
        List<Claim> claims = new ArrayList<>();
        String text = statement.text();
        for (int from = statement.from(); from < statement.to(); ) {
            int to = Marks.clauseTo(text, from, statement.to());
            String clause = text.substring(from, to);
            if (clause.chars().noneMatch(c -> Marks.isDigit((char) c))) {
                for (String list : List.of(more, less)) {
                    for (String word : rule.words(list)) {
                        int at = clause.lastIndexOf(word);
                        if (at >= 0) {
                            String behind = clause.substring(at + word.length());
                            claims.add(new Claim(from, to, clause.substring(0, at), behind, list.equals(more)));
                        }
                    }
                }
            }
            from = to + 1;
        }
        return claims;
    }

    /** 我市缺记率为4.6%，全国平均为4.2%，我市缺记率低于全国平均水平. */
    private static Optional<FindingDraft> compared(
            RulePage rule, CheckContext context, Statement statement, List<Term> terms, Claim claim) {
        String name = rule.words("average").removedFrom(Marks.bare(claim.behind()));
        if (name.length() < 2 || name.length() > LONGEST) {
            return Optional.empty();
        }
        List<Term> bases = terms.stream()
                .filter(term -> isPlain(term) && Marks.bare(term.lead()).contains(name))
                .toList();
        if (bases.size() != 1) {
            return Optional.empty();
        }
        Term base = bases.get(0);
        List<Term> subjects = terms.stream()
                .filter(term -> term.index() != base.index()
                        && isPlain(term)
                        && term.unit().equals(base.unit())
                        && term.from() < claim.to())
                .toList();
        String said = context.relation("measure").words("areas").removedFrom(Marks.bare(claim.before()));
        boolean named =
                said.length() < 2 || subjects.stream().allMatch(term -> Derivation.sharesPair(said, term.lead()));
        if (subjects.size() != 1 || !named || context.hasGap(statement.from(), statement.to())) {
            return Optional.empty();
        }
        Term subject = subjects.get(0);
        boolean wrong = claim.more()
                ? base.number().rounded().exceeds(subject.number().rounded())
                : subject.number().rounded().exceeds(base.number().rounded());
        return wrong ? Optional.of(draft(context, claim, subject, base)) : Optional.empty();
    }

    /** 甲组136件，乙组128件，丙组141件，乙组数量居首: the one that is named among figures in a row. */
    private static Optional<FindingDraft> extreme(
            CheckContext context, Statement statement, List<Term> terms, Claim claim) {
        List<Term> row = new ArrayList<>();
        for (int i = terms.size() - 1; i >= 0; i--) {
            Term term = terms.get(i);
            if (term.from() >= claim.from()) {
                continue;
            }
            boolean alike = isPlain(term) && term.cue() < 0 && (row.isEmpty() || isBeside(statement, term, row.get(0)));
            if (!alike) {
                break;
            }
            row.add(0, term);
        }
        if (row.size() < LEAST || !Marks.bare(claim.behind()).isEmpty()) {
            return Optional.empty();
        }
        String said = context.relation("part").words("cues").removedFrom(Marks.bare(claim.before()));
        int longest = row.stream().mapToInt(term -> shared(term, said)).max().orElse(0);
        List<Term> meant =
                row.stream().filter(term -> shared(term, said) == longest).toList();
        if (longest < 2 || meant.size() != 1) {
            return Optional.empty();
        }
        Term one = meant.get(0);
        String rest = said.substring(longest);
        String intro = statement.words(statement.from(), row.get(0).to());
        boolean same = rest.isEmpty()
                || context.rule(RULE).words("quantity").contains(rest)
                || (rest.length() > 1 && intro.contains(rest));
        return row.stream()
                .filter(other -> claim.more()
                        ? other.number().rounded().exceeds(one.number().rounded())
                        : one.number().rounded().exceeds(other.number().rounded()))
                .findFirst()
                .filter(other -> same && !context.hasGap(row.get(0).from(), claim.to()))
                .map(other -> draft(context, claim, one, other));
    }

    /** Whether both stand in one row: of one unit, only a mark and a name between. */
    private static boolean isBeside(Statement statement, Term term, Term next) {
        String between = statement.words(term.to(), next.from());
        return term.unit().equals(next.unit())
                && term.measure().statistic() == next.measure().statistic()
                && term.measure().year().equals(next.measure().year())
                && between.length() <= LONGEST
                && !Marks.holdsStop(between);
    }

    /** With how many characters of the name of one of a row, 西堡镇参选率, the words about the greatest begin. */
    private static int shared(Term term, String said) {
        String lead = Marks.bare(term.lead());
        int shared = 0;
        while (shared < Math.min(lead.length(), said.length()) && lead.charAt(shared) == said.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean isPlain(Term term) {
        return term.value().isPresent()
                && !term.unit().isEmpty()
                && !term.is(Measure.Statistic.INCREASE)
                && !term.is(Measure.Statistic.GROWTH);
    }

    private static FindingDraft draft(CheckContext context, Claim claim, Term subject, Term other) {
        String said = context.text().substring(claim.from(), claim.to()).strip();
        return FindingDraft.of(RULE, claim.from(), claim.to(), context.sectionAt(claim.from()), said)
                .as("compared")
                .with("first", subject.number().figure())
                .with("second", other.number().figure())
                .saying("first", subject.quoted())
                .saying("second", other.quoted())
                .saying("said", said);
    }
}
