package hecha.extract;

import hecha.model.Quantity;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Gives the figures of a row with 分别 what each of them counts: A、B和C分别为…, or the figures of the clauses before. */
final class Rows {
    private final PhraseBefore before;
    private final NounTests nouns;

    Rows(PhraseBefore before, NounTests nouns) {
        this.before = before;
        this.nouns = nouns;
    }

    /**
     * @param counted what each quantity before counts, by its index; {@link Phrase#NONE} if nothing
     */
    Phrase find(Clause clause, Lead lead, IntFunction<Phrase> counted) {
        int size = lead.last() - lead.first() + 1;
        if (size < 2) {
            return Phrase.NONE;
        }
        int begin = clause.begin(lead.at());
        int end = Chars.skipBlanksBack(clause.text(), lead.at(), begin);
        if (end <= begin) {
            return ofClauses(clause, lead, size, counted);
        }
        List<Integer> cuts = new ArrayList<>();
        for (int i = end - 1; i > begin && cuts.size() < size - 1; i--) {
            if (nouns.rows().joints().indexOf(clause.text().charAt(i)) >= 0) {
                cuts.add(0, i);
            }
        }
        return cuts.size() == size - 1 ? part(clause, lead, cuts, begin, end) : Phrase.NONE;
    }

    private Phrase part(Clause clause, Lead lead, List<Integer> cuts, int begin, int end) {
        int index = lead.group();
        int from = index == 0 ? begin : cuts.get(index - 1) + 1;
        boolean last = index == cuts.size();
        int to = last ? end : cuts.get(index);
        if (to > from && nouns.rows().by().indexOf(clause.text().charAt(to - 1)) >= 0) {
            to--;
        }
        Phrase tail = before.find(clause, end);
        Phrase part = before.find(clause, to);
        int shared = tail.isNone() ? end : nouns.knownFrom(clause.text(), tail.to(), tail.from());
        int time = clause.quantityEndingAt(to);
        boolean isTime = time >= 0 && RowSigns.isTime(clause.all().get(time));
        boolean complete = (last && !isTime)
                || (!part.isNone() && nouns.endsWithIndicator(clause.text(), part.from(), part.to()))
                || shared >= end;
        if (isClass(tail, clause, lead) && (!complete || isClass(part, clause, lead))) {
            // 可支配收入21486元，其中城镇、农村分别增长4.9%、6.3%: whose it is, and not what grows
            return Phrase.NONE;
        }
        if (!complete || part.isNone()) {
            return tail.isNone() ? tail : new Phrase(withoutPlace(clause, tail, cuts), tail.to(), Phrase.Type.KNOWN);
        }
        return new Phrase(Math.max(part.from(), from), part.to(), Phrase.Type.KNOWN);
    }

    /** A place or a class; of money and of growths persons, too, who have what is told. */
    private boolean isClass(Phrase phrase, Clause clause, Lead lead) {
        boolean had = clause.isMoney() || (clause.isPercent() && lead.change() != 0);
        return phrase.type() == Phrase.Type.PLACE
                || phrase.type() == Phrase.Type.CLASS
                || (had && !phrase.isNone() && nouns.endsWithPersons(clause.text(), phrase.from(), phrase.to()));
    }

    /** Where the name that the parts share begins: behind the last of them. */
    private int withoutPlace(Clause clause, Phrase tail, List<Integer> cuts) {
        int known = nouns.knownFrom(clause.text(), tail.to(), tail.from());
        int from = Math.max(tail.from(), cuts.get(cuts.size() - 1) + 1);
        for (int i = from + 1; i < known; i++) {
            if (nouns.endsWithPlace(clause.text(), from, i)) {
                return i;
            }
        }
        return tail.to() - known > 1 ? known : from;
    }

    /** 职工3671人，退休人员1364人，分别增加179人和48人: the figures of the clauses before, in their order. */
    private static Phrase ofClauses(Clause clause, Lead lead, int size, IntFunction<Phrase> counted) {
        List<Integer> told = new ArrayList<>();
        for (int k = lead.first() - 1; k >= 0 && told.size() < size; k--) {
            Quantity quantity = clause.all().get(k);
            if (quantity.from() < clause.sentence().from()) {
                break;
            }
            if (clause.isFigure(k) && !counted.apply(k).isNone()) {
                told.add(0, k);
            }
        }
        return told.size() == size ? counted.apply(told.get(lead.group())) : Phrase.NONE;
    }
}
