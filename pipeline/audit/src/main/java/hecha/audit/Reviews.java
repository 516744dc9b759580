package hecha.audit;

import hecha.model.Message;
import hecha.text.Shelf;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reports of a batch in its order: a small line of each in memory, what only some tables say of it on a shelf. */
public final class Reviews implements Closeable {
    private final List<BatchLine> lines = new ArrayList<>();
    private final Shelf<LineDetails> details = new Shelf<>(LineDetails.FORM);
    private final SortedMap<String, Integer> blanks = new TreeMap<>();
    private Optional<Outliers> outliers = Optional.empty();

    /** Adds a report whose unit nobody has told. */
    public void add(Reviewed report) {
        add(report, new Message("", ""));
    }

    /**
     * @param addressee the unit that the report is of and what says so, for people; empty where that was not asked
     */
    public void add(Reviewed report, Message addressee) {
        lines.add(report.line().numbered(lines.size() + 1));
        details.add(report.details().to(addressee));
        report.sheet().blanksBySlot().forEach((slot, count) -> blanks.merge(slot, count, Integer::sum));
        outliers = Optional.empty();
    }

    List<BatchLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** What the tables say of the report beyond its line; read anew each time. */
    LineDetails details(BatchLine line) {
        return details.get(line.number() - 1);
    }

    /** The blanks of all reports that count, by slot. */
    Map<String, Integer> blanksBySlot() {
        return Collections.unmodifiableSortedMap(blanks);
    }

    /** What lies far from what the others give, of all reports that were added. */
    Outliers outliers() {
        if (outliers.isEmpty()) {
            outliers = Optional.of(new Outliers(lines, line -> details(line).measures()));
        }
        return outliers.get();
    }

    /** The counts of all reports together. */
    Counts counts() {
        return lines.stream().map(BatchLine::counts).reduce(Counts.NONE, Counts::plus);
    }

    @Override
    public void close() throws IOException {
        details.close();
    }
}
