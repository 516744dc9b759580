package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.model.Facts;
import hecha.model.Quantity;
import hecha.model.Report;
import hecha.numeral.FixedPhrases;
import hecha.numeral.QuantityScanner;
import java.util.BitSet;
import java.util.List;

/** Finds the blanks of a report, then its figures, then what each of them counts. */
public final class Extractor {
    private final GapReader gaps;
    private final FixedPhrases phrases;
    private final FigureReader figures;
    private final ThreadLocal<QuantityScanner> scanner;

    public Extractor(Dictionary dictionary) {
        phrases = new FixedPhrases(dictionary);
        gaps = new GapReader(dictionary);
        figures = new FigureReader(dictionary);
        scanner = ThreadLocal.withInitial(() -> new QuantityScanner(dictionary));
    }

    public Facts extract(Report report) {
        QuantityScanner numerals = scanner.get();
        List<GapReader.Blank> blanks = gaps.find(report, numerals);
        BitSet blocked = new BitSet();
        for (GapReader.Blank blank : blanks) {
            blocked.set(blank.run().from(), blank.run().to());
        }
        String text = report.text();
        blocked.or(phrases.find(text, 0, text.length()));
        List<Quantity> quantities = numerals.scan(text, 0, text.length(), blocked);
        FigureReader.Result read = figures.read(report, Numerals.of(report, quantities, blanks));
        return new Facts(report, read.figures(), gaps.read(report, blanks, read.kinds()));
    }
}
