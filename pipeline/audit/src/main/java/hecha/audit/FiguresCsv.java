package hecha.audit;

import hecha.audit.format.CellText;
import hecha.model.Audit;
import hecha.record.Analyses;
import hecha.record.Analysis;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the figures of reports as a table of comma-separated values, one figure a line, that a spreadsheet opens with
 * its Chinese intact and runs no cell of.
 */
public final class FiguresCsv implements Closeable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVPrinter printer;

    public FiguresCsv(Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        printer = CSVFormat.RFC4180
                .builder()
                .setHeader(
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
                        "sentence")
                .get()
                .print(writer);
    }

    public void add(Audit audit) throws IOException {
        Analysis analysis = Analyses.of(audit);
        Analysis.ReportPart report = analysis.report();
        for (Analysis.FigurePart figure : analysis.figures()) {
            Analysis.@Nullable SectionPart section = analysis.sections().stream()
                    .filter(s -> s.id().equals(figure.section()))
                    .findFirst()
                    .orElse(null);
            printer.printRecord(
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

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
