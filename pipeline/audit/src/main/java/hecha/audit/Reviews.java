package hecha.audit;

import hecha.model.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reports of a batch in its order, kept in memory without their texts. */
public final class Reviews {
    private final boolean withSheets;
    private final List<ReviewSheet> sheets = new ArrayList<>();
    private final List<BatchLine> lines = new ArrayList<>();
    private final List<Message> addressees = new ArrayList<>();
    private @Nullable Outliers outliers;

    /**
     * @param withSheets whether the review sheets are kept, for a workbook or a text of all; else one small line each
     */
    public Reviews(boolean withSheets) {
        this.withSheets = withSheets;
    }

    /** Adds a report whose unit nobody has told. */
    public void add(Reviewed report) {
        add(report, new Message("", ""));
    }

    /**
     * @param addressee the unit that the report is of and what says so, for people; empty where that was not asked
     */
    public void add(Reviewed report, Message addressee) {
        if (withSheets) {
            sheets.add(report.sheet());
        }
        lines.add(report.line().numbered(lines.size() + 1));
        addressees.add(addressee);
        outliers = null;
    }

    /** Whose report it is and what says so, for people; empty where that was not asked. */
    Message addressee(BatchLine line) {
        return addressees.get(line.number() - 1);
    }

    List<ReviewSheet> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    List<BatchLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** What lies far from what the others give, of all reports that were added. */
    Outliers outliers() {
        Outliers known = outliers;
        if (known == null) {
            known = new Outliers(lines);
            outliers = known;
        }
        return known;
    }

    /** The counts of all reports together. */
    Counts counts() {
        return lines.stream().map(BatchLine::counts).reduce(Counts.NONE, Counts::plus);
    }
}
