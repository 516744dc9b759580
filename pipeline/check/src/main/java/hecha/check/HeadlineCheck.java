package hecha.check;

import hecha.dictionary.RulePage;
import hecha.model.Approx;
import hecha.model.Block;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds the numbers of a heading (我市发放800万元消费券) against those that the text below it tells of the same thing. */
public final class HeadlineCheck implements Check {
    private static final String RULE = "figure/conflict";
    /** So many statements below a heading tell what it says. */
    private static final int BELOW = 6;
    /** A heading that is no block of its own kind is no longer. */
    private static final int LONGEST = 30;

    @Override
    public void check(CheckContext context, Consumer<FindingDraft> findings) {
        RulePage rule = context.rule(RULE);
        List<Statement> all = context.statements();
        for (int i = 0; i < all.size(); i++) {
            if (isText(context, all.get(i))) {
                continue;
            }
            List<Term> below = below(context, i + 1);
            for (Term told : context.terms(all.get(i))) {
                if (isOpen(told) && !Mentions.isElsewhere(rule, told.lead())) {
                    compare(rule, all.get(i), told, below, findings);
                }
            }
        }
    }

    /** Whether a statement stands in a paragraph; a short line that no mark ends is a heading, whatever its block is. */
    private static boolean isText(CheckContext context, Statement statement) {
        Block block = context.outline().blocks().get(statement.block());
        int from = block.from();
        int to = block.to();
        // No copy of the block: one may be the whole text, and each of its statements asks.
        while (from < to && Character.isWhitespace(context.text().charAt(to - 1))) {
            to--;
        }
        while (from < to && Character.isWhitespace(context.text().charAt(from))) {
            from++;
        }
        boolean open = from < to && Marks.isWord(context.text().charAt(to - 1));
        return block.type() == Block.Type.PARAGRAPH && !(open && to - from <= LONGEST);
    }

    /** The numbers of the paragraphs right below a heading. */
    private static List<Term> below(CheckContext context, int first) {
        List<Term> below = new ArrayList<>();
        List<Statement> all = context.statements();
        for (int i = first; i < Math.min(all.size(), first + BELOW) && isText(context, all.get(i)); i++) {
            below.addAll(context.terms(all.get(i)));
        }
        return below;
    }

    private static boolean isOpen(Term term) {
        return term.value()
                        .filter(value -> value.compareTo(BigDecimal.TEN) >= 0)
                        .isPresent()
                && term.isLevel()
                && !term.unit().isEmpty()
                && term.figure().quantity().approx() == Approx.EXACT;
    }

    private static void compare(
            RulePage rule, Statement heading, Term told, List<Term> below, Consumer<FindingDraft> findings) {
        List<Term> alike = below.stream()
                .filter(term -> term.unit().equals(told.unit()) && term.value().isPresent())
                .toList();
        List<Term> slips = alike.stream()
                .filter(term -> isOpen(term)
                        && term.cue() < 0
                        && !Mentions.isElsewhere(rule, term.lead())
                        && isOne(told, term)
                        && Slip.isOfDigits(
                                told.value().orElseThrow(), term.value().orElseThrow()))
                .toList();
        boolean said = alike.stream().anyMatch(term -> isRounded(told, term)) || isSum(told, alike);
        if (!said && slips.size() == 1) {
            Term term = slips.get(0);
            findings.accept(ConflictCheck.draft(
                            told, term, told.number().words() + term.number().words())
                    .as("back")
                    .weighing(Severity.WARNING)
                    .saying("first", heading.words(heading.from(), heading.to()).strip())
                    .saying("second", Marks.bare(term.lead()) + term.number().words() + Marks.bare(term.tail())));
        }
    }

    /** 投资2.6亿元的水厂开工 above 一期投资1.6亿元…；二期投资1亿元: whether some of the numbers, one behind the other, come to it. */
    private static boolean isSum(Term told, List<Term> alike) {
        for (int i = 0; i < alike.size(); i++) {
            Term sum = alike.get(i);
            for (Term next : alike.subList(i + 1, alike.size())) {
                sum = sum.with(next, false);
                if (isRounded(told, sum)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the heading gives the number as the text does, or in fewer digits. */
    private static boolean isRounded(Term told, Term term) {
        BigDecimal brief = told.value().orElseThrow().stripTrailingZeros();
        BigDecimal full = term.value().orElseThrow();
        boolean cut = brief.precision() > 1
                && full.round(new MathContext(brief.precision(), RoundingMode.DOWN))
                                .compareTo(brief)
                        == 0;
        return cut
                || full.round(new MathContext(brief.precision(), RoundingMode.HALF_UP))
                                .compareTo(brief)
                        == 0;
    }

    /** Whether the words beside both name one thing. */
    private static boolean isOne(Term one, Term other) {
        String first = Marks.bare(one.lead()) + "，" + Marks.bare(one.tail());
        String second = Marks.bare(other.lead()) + "，" + Marks.bare(other.tail());
        return Derivation.sharesPair(first, second);
    }
}
