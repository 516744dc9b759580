package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.dictionary.Places;
import hecha.model.Approx;
import hecha.model.Block;
import hecha.model.Figure;
import hecha.model.Nature;
import hecha.model.NumeralSort;
import hecha.model.Period;
import hecha.model.Quantity;
import hecha.model.Reason;
import hecha.model.Report;
import hecha.model.Sentence;
import hecha.model.Span;
import hecha.model.Table;
import hecha.text.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes figures of the quantities that are figures: what each counts, of which kind it is, and what is said of it. */
final class FigureReader {
    private static final int LONGEST_LIST = 20;

    private final SubjectFinder subjects;
    private final KindMatcher kinds;
    private final NatureReader natures;
    private final Supplier<Places> gazetteer;
    private final TimeWords times;
    private final CueWeights natureWeights = LearnedNature.carried();

    FigureReader(Dictionary dictionary, SubjectWords words) {
        subjects = new SubjectFinder(dictionary, words);
        kinds = new KindMatcher(dictionary.kinds(), words.comparisons().levels());
        gazetteer = dictionary::places;
        natures = new NatureReader(dictionary.files());
        times = TimeWords.read(dictionary.files());
    }

    /**
     * @param kinds the kinds of what should stand at blanks, by the index of the blank
     */
    record Result(List<Figure> figures, Map<Integer, KindMatcher.Decision> kinds) {}

    /**
     * What takes the figures that weights are learned from.
     *
     * @param subjects takes what each figure could count; then the frames alone choose
     * @param natures takes what is told of each figure; then the rules alone decide
     */
    record Training(Optional<Consumer<SubjectChoice>> subjects, Optional<Consumer<NatureChoice>> natures) {
        static final Training NONE = new Training(Optional.empty(), Optional.empty());
    }

    Result read(Report report, Numerals numerals, TableReader.Cells cells, Training training) {
        Blocks blocks = new Blocks(report);
        PlaceFinder regions = new PlaceFinder(gazetteer.get(), report);
        Lists lists = new Lists(report);
        NatureScope scope = natures.scope(report, lists);
        PeriodScope periods = new PeriodScope(times, report, cells, scope);
        Over over = new Over(scope, periods, cells, new LearnedNature(natureWeights, report));
        List<Figure> figures = new ArrayList<>();
        Map<Integer, KindMatcher.Decision> blankKinds = new HashMap<>();
        Map<Integer, Integer> figureAt = new HashMap<>();
        Topics topics = new Topics(report, lists);
        PhraseEnds ends = subjects.ends(report.text());
        Optional<FigureReading> last = Optional.empty();
        for (int i = 0; i < numerals.all().size() && !report.sentences().isEmpty(); i++) {
            if (!numerals.isFigure(i)) {
                continue;
            }
            Quantity quantity = numerals.all().get(i);
            int index = blocks.sentence(quantity.from());
            Sentence sentence = report.sentences().get(index);
            Clause clause = new Clause(report.text(), sentence, i, numerals);
            Block block = report.outline().blocks().get(sentence.block());
            topics.enter(sentence.block(), row(report, block));
            if (training.subjects().isPresent() && cells.subject(clause.from()).isEmpty()) {
                subjects.choice(clause, topics, ends)
                        .ifPresent(training.subjects().get());
            }
            FigureReading reading = reading(
                    clause, topics, ends, cells, last, training.subjects().isEmpty());
            last = Optional.of(reading);
            tell(topics, clause, reading);
            if (numerals.blank(i) >= 0) {
                blankKinds.put(numerals.blank(i), reading.kind());
                continue;
            }
            quantity = hedged(clause, reading.lead());
            NatureReader.Decision nature = nature(reading, block, over, training);
            Span span = report.passage().span(quantity.from(), quantity.to());
            figures.add(new Figure(
                    figures.size(),
                    reading.kind().kind(),
                    reading.subject().map(s -> phrase(report, s)),
                    quantity,
                    nature.nature(),
                    change(reading),
                    span,
                    span.of(report.source().text()),
                    index,
                    block.section(),
                    regions.of(clause),
                    period(reading, nature.nature(), over),
                    origin(clause, figureAt),
                    reasons(reading, nature, report.text())));
            figureAt.put(i, figures.size() - 1);
        }
        return new Result(figures, blankKinds);
    }

    private Optional<Period> period(FigureReading reading, Nature nature, Over over) {
        boolean asked = nature == Nature.TARGET;
        return asked && natures.isOfRule(reading.clause(), over.scope())
                ? over.periods().said(reading.clause())
                : over.periods().of(reading.clause(), reading.lead(), asked);
    }

    /** What stands over all figures of a report and tells their natures. */
    private record Over(NatureScope scope, PeriodScope periods, TableReader.Cells cells, LearnedNature learned) {}

    private NatureReader.Decision nature(FigureReading reading, Block block, Over over, Training training) {
        Clause clause = reading.clause();
        NatureReader.Decision ruled = natures.read(
                clause,
                over.scope(),
                block.section(),
                over.periods().said(clause),
                reading.kind().kind(),
                over.cells());
        training.natures().ifPresent(taken -> taken.accept(over.learned().choice(reading, block.section(), ruled)));
        // the head of its column tells of a cell
        boolean told = training.natures().isPresent()
                || block.cell().isPresent()
                || !over.cells().names(clause.from()).isEmpty();
        return told ? ruled : over.learned().decide(reading, block.section(), ruled);
    }

    private static void tell(Topics topics, Clause clause, FigureReading reading) {
        reading.framed().ifPresent(framed -> topics.add(clause, framed));
        reading.subject().ifPresent(subject -> topics.choose(clause, subject));
    }

    private FigureReading reading(
            Clause clause,
            Topics topics,
            PhraseEnds ends,
            TableReader.Cells cells,
            Optional<FigureReading> last,
            boolean ranks) {
        Optional<Subject> cell = cells.subject(clause.from());
        SubjectFinder.Found found = cell.isPresent()
                ? new SubjectFinder.Found(cell, cell, subjects.lead(clause))
                : subjects.find(clause, topics, ends, ranks);
        Lead lead = found.lead();
        String change = lead.changeWord().isEmpty() ? cells.growth(clause.from()) : lead.changeWord();
        Optional<KindMatcher.Decision> before = last.filter(r -> r.clause().isPercent()
                        && r.clause().sentence().equals(clause.sentence())
                        && !r.kind().kind().equals("growth_rate"))
                .map(FigureReading::kind);
        Optional<KindMatcher.Decision> whole =
                last.filter(r -> isPart(r.clause(), clause)).map(FigureReading::kind);
        KindMatcher.Decision kind = kinds.decide(clause, found.subject(), change, before, whole);
        return new FigureReading(clause, found.subject(), found.framed(), kind, lead);
    }

    /** Whether persons are a part of those that were counted last: 培训1.6万人次，其中班组长2400人次. */
    private static boolean isPart(Clause whole, Clause part) {
        int at = whole.to();
        while (at < whole.to() + 2 && !part.text().startsWith(Signs.PART, at)) {
            at++;
        }
        return part.text().startsWith(Signs.PART, at)
                && whole.sentence().equals(part.sentence())
                && Situation.unitClass(part).equals("persons")
                && whole.quantity().unit().equals(part.quantity().unit())
                && part.end(at) >= part.to();
    }

    /**
     * In 超过15%和16%的速度 the hedge before the first holds for all, in 50人、100人以上的 the one behind the last; not for what has
     * two ends of its own: 10万元以上至20万元、50万元以上.
     */
    private Quantity hedged(Clause clause, Lead lead) {
        Quantity quantity = clause.quantity();
        Quantity end = listEnd(clause);
        boolean open = quantity.approx() == Approx.EXACT && quantity.sort() != NumeralSort.RANGE;
        if (open && end.approx() == Approx.AT_LEAST && !end.equals(quantity)) {
            return hedged(quantity, end);
        }
        Approx said = quantity.approx() == Approx.EXACT ? subjects.approx(clause, lead) : Approx.EXACT;
        if (said != Approx.EXACT) {
            return hedged(quantity, said, quantity.hedge());
        }
        if (lead.group() == 0 || !lead.distributed() || quantity.approx() != Approx.EXACT) {
            return quantity;
        }
        Quantity first = clause.all().get(lead.first());
        String hedge = first.hedge();
        boolean before = !hedge.isEmpty()
                && first.from() >= hedge.length()
                && clause.text().startsWith(hedge, first.from() - hedge.length());
        return before ? hedged(quantity, first) : quantity;
    }

    private static Quantity hedged(Quantity quantity, Quantity by) {
        return hedged(quantity, by.approx(), by.hedge());
    }

    private static Quantity hedged(Quantity quantity, Approx approx, String hedge) {
        return new Quantity(
                quantity.from(),
                quantity.to(),
                quantity.sort(),
                quantity.value(),
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.unitAsWritten(),
                approx,
                hedge);
    }

    /**
     * The last of a list whose 的 closes a condition: 50人、100人、200人以上的, the hedge behind it holds for all. A longer list
     * than {@value #LONGEST_LIST} has no such end.
     */
    private static Quantity listEnd(Clause clause) {
        Quantity last = clause.quantity();
        int most = Math.min(clause.all().size(), clause.at() + LONGEST_LIST);
        for (int next = clause.at() + 1; next < most; next++) {
            Quantity item = clause.all().get(next);
            if (item.from() != last.to() + 1
                    || clause.text().charAt(last.to()) != '、'
                    || !item.unit().equals(last.unit())) {
                break;
            }
            last = item;
        }
        boolean closed = clause.text().startsWith(Signs.OF_WORD, last.to())
                || clause.text()
                        .startsWith(Signs.OF_WORD, last.to() + last.hedge().length());
        return closed ? last : clause.quantity();
    }

    /** The words at the head of the row that holds a cell. */
    private static Optional<Subject> row(Report report, Block block) {
        if (block.cell().isEmpty()) {
            return Optional.empty();
        }
        Block.Cell cell = block.cell().get();
        if (cell.table() >= report.outline().tables().size()) {
            return Optional.empty();
        }
        Table table = report.outline().tables().get(cell.table());
        int first = Math.max(0, cell.row() - 1);
        for (List<Optional<Table.Item>> items : table.rows()
                .subList(first, Math.max(first, Math.min(table.rows().size(), cell.row() + 1)))) {
            if (items.stream().noneMatch(item -> item.isPresent() && item.get().from() == block.from())) {
                continue;
            }
            for (Optional<Table.Item> item : items) {
                if (item.isPresent()
                        && item.get().from() < block.from()
                        && item.get().to() > item.get().from()
                        && Chars.isHan(report.text().charAt(item.get().from()))) {
                    return Optional.of(new Subject(item.get().from(), item.get().to(), "row", Subject.Source.TOPIC));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> change(FigureReading reading) {
        int change = reading.lead().change();
        return change == 0 ? Optional.empty() : Optional.of(change > 0 ? "up" : "down");
    }

    private static Figure.Phrase phrase(Report report, Subject subject) {
        return new Figure.Phrase(report.passage().span(subject.from(), subject.to()), subject.of(report.text()));
    }

    /** In 从A提高到B and 由A增至B the figure that B starts from. */
    private static Optional<Integer> origin(Clause clause, Map<Integer, Integer> figureAt) {
        int previous = clause.previous();
        if (previous < 0 || !figureAt.containsKey(previous)) {
            return Optional.empty();
        }
        return clause.move(previous).leadsOn() ? Optional.of(figureAt.get(previous)) : Optional.empty();
    }

    private static List<Reason> reasons(FigureReading reading, NatureReader.Decision nature, String text) {
        List<Reason> reasons = new ArrayList<>();
        Quantity quantity = reading.clause().quantity();
        reasons.add(reading.kind().reason());
        reasons.add(new Reason("unit", "units", quantity.unitAsWritten()));
        if (!quantity.hedge().isEmpty()) {
            reasons.add(new Reason("approx", "hedges.yml", quantity.hedge()));
        }
        reading.subject().ifPresent(s -> reasons.add(new Reason("subject", s.rule(), s.of(text))));
        reasons.add(nature.reason());
        if (reading.lead().change() != 0) {
            reasons.add(new Reason("change", "subjects.yml", reading.lead().changeWord()));
        }
        return reasons;
    }
}
