package hecha.extract;

import hecha.dictionary.Dictionary;
import hecha.extract.numeral.QuantityScanner;
import hecha.model.Facts;
import hecha.model.Figure;
import hecha.model.Gap;
import hecha.model.Report;
import java.util.BitSet;
import java.util.List;

/** Finds the blanks of a report, then its figures, then what each of them counts. */
public final class Extractor {
    private final GapReader gaps;
    private final FigureReader figures;
    private final ThreadLocal<QuantityScanner> scanner;

    public Extractor(Dictionary dictionary) {
        gaps = new GapReader(dictionary);
        figures = new FigureReader(dictionary);
        scanner = ThreadLocal.withInitial(() -> new QuantityScanner(dictionary));
    }

    public Facts extract(Report report) {
        QuantityScanner numerals = scanner.get();
        List<GapScanner.Run> runs = gaps.find(report);
        BitSet blocked = new BitSet();
        for (GapScanner.Run run : runs) {
            blocked.set(run.from(), run.to());
        }
        String text = report.text();
        List<Figure> found = figures.read(report, numerals.scan(text, 0, text.length(), blocked), runs);
        List<Gap> blanks = gaps.read(report, runs, numerals, figures);
        return new Facts(report, found, blanks);
    }
}
