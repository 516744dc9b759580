package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.model.Facts;
import hecha.model.Quantity;
import hecha.model.Report;
import hecha.numeral.FixedPhrases;
import hecha.numeral.QuantityScanner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the blanks of a report, then its figures, then what each of them counts. */
public final class Extractor {
    private final GapReader gaps;
    private final FixedPhrases phrases;
    private final FigureFilter filter;
    private final FigureReader figures;
    private final TableReader tables;
    private final UnitWords units;
    private final ThreadLocal<QuantityScanner> scanner;

    public Extractor(Dictionary dictionary) {
        phrases = new FixedPhrases(dictionary);
        gaps = new GapReader(dictionary);
        filter = new FigureFilter(dictionary.files());
        SubjectWords subjects = SubjectWords.read(dictionary.files());
        figures = new FigureReader(dictionary, subjects);
        units = UnitWords.read(dictionary.files());
        tables = new TableReader(TableWords.read(dictionary.files()), subjects);
        scanner = ThreadLocal.withInitial(() -> new QuantityScanner(dictionary));
    }

    public Facts extract(Report report) {
        return extract(report, FigureReader.Training.NONE);
    }

    /** What each figure outside of tables could count, in text order: what {@link SubjectTraining} learns from. */
    public List<SubjectChoice> choices(Report report) {
        List<SubjectChoice> choices = new ArrayList<>();
        extract(report, new FigureReader.Training(Optional.of(choices::add), Optional.empty()));
        return choices;
    }

    /** What is told of each figure, in text order: what {@link NatureTraining} learns from. */
    public List<NatureChoice> natures(Report report) {
        List<NatureChoice> choices = new ArrayList<>();
        extract(report, new FigureReader.Training(Optional.empty(), Optional.of(choices::add)));
        return choices;
    }

    private Facts extract(Report report, FigureReader.Training training) {
        QuantityScanner numerals = scanner.get();
        List<GapReader.Blank> blanks = gaps.find(report, numerals);
        BitSet blocked = new BitSet();
        for (GapReader.Blank blank : blanks) {
            blocked.set(blank.run().from(), blank.run().to());
        }
        String text = report.text();
        blocked.or(phrases.find(text, 0, text.length()));
        List<Quantity> quantities = numerals.scan(text, 0, text.length(), blocked);
        TableReader.Cells cells = tables.read(report, numerals);
        Numerals all = filter.figures(report, Numerals.of(text, with(cells, quantities), blanks, units));
        FigureReader.Result read = figures.read(report, all, cells, training);
        return new Facts(report, read.figures(), gaps.read(report, blanks, read.kinds()));
    }

    /** All quantities in text order, those of cells in place of what was read there. */
    private static List<Quantity> with(TableReader.Cells cells, List<Quantity> quantities) {
        if (cells.quantities().isEmpty()) {
            return quantities;
        }
        List<Quantity> all = new ArrayList<>(cells.quantities());
        int next = 0;
        for (Quantity quantity : quantities) {
            while (next < cells.quantities().size()
                    && cells.quantities().get(next).to() <= quantity.from()) {
                next++;
            }
            boolean covered = next < cells.quantities().size()
                    && cells.quantities().get(next).from() < quantity.to();
            if (!covered) {
                all.add(quantity);
            }
        }
        all.sort(Comparator.comparingInt(Quantity::from));
        return all;
    }
}
