package hecha.audit;

import hecha.record.Analysis;
import hecha.text.CellText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes the figures of reports as a table of comma-separated values, one figure a line, that a spreadsheet opens with
 * its Chinese intact and runs no cell of.
 */
public final class FiguresCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private FiguresCsv() {}

    /** Writes what the table begins with. */
    public static void head(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        FORMAT.printRecord(
                out,
                "source",
                "title",
                "genre",
                "region",
                "id",
                "kind",
                "subject",
                "value",
                "low",
                "high",
                "unit",
                "approx",
                "nature",
                "change",
                "place",
                "period_from",
                "period_to",
                "section",
                "role",
                "start",
                "end",
                "raw",
                "sentence");
    }

    /** Writes the figures of one report. */
    public static void rows(Analysis analysis, Appendable out) throws IOException {
        Analysis.ReportPart report = analysis.report();
        Map<String, Analysis.SectionPart> sections = new HashMap<>();
        analysis.sections().forEach(section -> sections.put(section.id(), section));
        for (Analysis.FigurePart figure : analysis.figures()) {
            Analysis.@Nullable SectionPart section = sections.get(figure.section());
            FORMAT.printRecord(
                    out,
                    CellText.safe(report.source()),
                    CellText.safe(report.title()),
                    report.genre(),
                    CellText.safe(report.region()),
                    figure.id(),
                    figure.kind(),
                    CellText.safe(figure.subject()),
                    number(figure.value()),
                    number(figure.low()),
                    number(figure.high()),
                    CellText.safe(figure.unit()),
                    figure.approx(),
                    figure.nature(),
                    figure.change(),
                    CellText.safe(figure.place()),
                    figure.period() == null ? null : figure.period().from(),
                    figure.period() == null ? null : figure.period().to(),
                    section == null ? null : CellText.safe(section.label() + section.heading()),
                    section == null ? null : section.role(),
                    figure.span().start(),
                    figure.span().end(),
                    CellText.safe(figure.raw()),
                    CellText.safe(figure.sentence()));
        }
    }

    private static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
