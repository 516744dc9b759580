package hecha.audit.format;

import hecha.audit.CheckedFinding;
import hecha.audit.Waiver;
import hecha.audit.Whereabouts;
import hecha.model.Finding;
import hecha.model.Reconciliation;
import hecha.text.CellText;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The findings as comma-separated values, one a line, that a spreadsheet opens with its Chinese intact; a file that
 * could not be read has a line with the status {@code unreadable}.
 */
public final class CsvFormat implements FindingsFormat {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVPrinter printer;
    private final String language;

    public CsvFormat(Writer out, CheckRun run) throws IOException {
        language = run.language();
        out.write(BYTE_ORDER_MARK);
        printer = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "source",
                        "title",
                        "status",
                        "severity",
                        "rule",
                        "section",
                        "line",
                        "column",
                        "end_line",
                        "end_column",
                        "message",
                        "supply",
                        "evidence",
                        "start",
                        "end",
                        "waived_because",
                        "approved_by",
                        "expires",
                        "fingerprint")
                .get()
                .print(out);
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        Whereabouts whereabouts = new Whereabouts(report.audit());
        for (CheckedFinding checked : report.findings()) {
            Finding finding = checked.finding();
            Findspot spot = Findspot.of(report.audit(), finding, whereabouts);
            printer.printRecord(
                    CellText.safe(report.name()),
                    CellText.safe(report.title()),
                    checked.standing().id(),
                    finding.severity().id(),
                    finding.rule(),
                    CellText.safe(spot.path().in(language)),
                    spot.line(),
                    spot.column(),
                    spot.endLine(),
                    spot.endColumn(),
                    CellText.safe(finding.message().in(language)),
                    CellText.safe(finding.supply().in(language)),
                    CellText.safe(spot.words()),
                    spot.span().start(),
                    spot.span().end(),
                    CellText.safe(checked.waiver().map(Waiver::reason).orElse("")),
                    CellText.safe(checked.waiver().map(Waiver::approvedBy).orElse("")),
                    checked.waiver()
                            .flatMap(Waiver::expires)
                            .map(Object::toString)
                            .orElse(""),
                    CellText.safe(checked.fingerprint()));
        }
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        for (Reconciliation.Unreadable file : outcome.reconciliation().unreadable()) {
            printer.printRecord(
                    CellText.safe(file.name()),
                    "",
                    "unreadable",
                    "",
                    file.code(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    CellText.safe(file.reason().in(language)),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        }
        printer.flush();
    }
}
