package hecha.check;

import hecha.check.Measure.Statistic;
import hecha.dictionary.RelationForm;
import hecha.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a share that its own part and whole do not make is made by others that stand near: by the total of the
 * sentences before, by a base that is told behind it (均以在册1290户计), by a list of parts together (A、B、C，占全部的58.1%), by all
 * wholes and parts before it.
 */
final class Explanations {
    /** So many amounts before a share are tried as its part. */
    private static final int PARTS = 8;

    private final CheckContext context;
    private final RelationForm words;
    private final AcrossReader across;

    Explanations(CheckContext context, AcrossReader across) {
        this.context = context;
        words = context.relation("share");
        this.across = across;
    }

    boolean isExplained(Statement last, List<Term> own, Share share, BigDecimal room) {
        if (share.fits(room)) {
            return false;
        }
        List<Term> levels = new ArrayList<>();
        across.window(last)
                .ifPresent(wide -> across.terms(wide, last).stream()
                        .filter(term -> term.from() < last.from() && isClosed(term))
                        .forEach(levels::add));
        int first = levels.size();
        own.stream().filter(Explanations::isClosed).forEach(levels::add);
        List<Term> before = levels.subList(first, levels.size()).stream()
                .filter(term -> term.from() < share.percent().from())
                .toList();
        for (Term whole : levels) {
            // 413件567人，审结397件539人…: a rate may be of the other units of pairs
            boolean elsewhere = share.form() == Share.Form.RATE
                    || whole.from() < last.from()
                    || (whole.from() > share.percent().from() && isBase(whole));
            for (Term part : before.subList(Math.max(0, before.size() - PARTS), before.size())) {
                boolean itself = part.equals(share.part()) && whole.equals(share.whole());
                if (elsewhere && !itself && isMadeBy(share, part, whole, room)) {
                    return true;
                }
            }
            if (isListed(share.part()) && isMadeByList(share, before, whole, room)) {
                return true;
            }
        }
        return isOfAll(before, share, room);
    }

    /** 山区65个村治理27个，平原121个村治理100个，全县治理率68.3%: whether the rate is of all wholes and parts before it. */
    private static boolean isOfAll(List<Term> before, Share share, BigDecimal room) {
        List<Term> alike = before.stream()
                .filter(term -> term.unit().equals(share.whole().unit()))
                .toList();
        if (alike.size() < 4 || alike.size() % 2 != 0) {
            return false;
        }
        Term whole = alike.get(0);
        Term part = alike.get(1);
        for (int i = 2; i < alike.size(); i += 2) {
            whole = whole.with(alike.get(i), false);
            part = part.with(alike.get(i + 1), false);
        }
        return isMadeBy(share, part, whole, room);
    }

    /** An amount with two ends; 超过20万元 makes whatever is asked of it. */
    private static boolean isClosed(Term term) {
        return Members.isAdditive(term) && term.amount().isClosed();
    }

    /** 以在册1290户计: whether the words say that the rates are of it. */
    private boolean isBase(Term whole) {
        return words.words("base_openings").anyIn(whole.lead())
                && words.words("base_ends").anyIn(whole.tail());
    }

    /** Whether the part is one of a list. */
    private boolean isListed(Term part) {
        int before = part.leadFrom() - 1;
        return before >= 0
                && (context.text().charAt(before) == '、'
                        || Members.joins(context.text().charAt(part.leadFrom())));
    }

    private static boolean isMadeBy(Share share, Term part, Term whole, BigDecimal room) {
        return part.unit().equals(whole.unit())
                && !part.equals(whole)
                && (share.form() == Share.Form.COMPLETION || !part.amount().exceeds(whole.amount()))
                && new Share(share.form(), part, whole, share.percent(), Severity.INFO).fits(room);
    }

    /** Whether the last of the amounts before the share, one behind the other, make it together. */
    private static boolean isMadeByList(Share share, List<Term> before, Term whole, BigDecimal room) {
        if (!share.percent().is(Statistic.SHARE) && !share.percent().is(Statistic.RATE)) {
            return false;
        }
        List<Term> alike = before.stream()
                .filter(term -> term.unit().equals(whole.unit()) && !term.equals(whole))
                .toList();
        for (int end = alike.size(); end > Math.max(1, alike.size() - 2); end--) {
            Term sum = alike.get(end - 1);
            for (int i = end - 2; i >= 0; i--) {
                sum = alike.get(i).with(sum, false);
                if (isMadeBy(share, sum, whole, room)) {
                    return true;
                }
            }
        }
        return false;
    }
}
