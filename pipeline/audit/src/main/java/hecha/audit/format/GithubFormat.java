package hecha.audit.format;

import hecha.audit.CheckedFinding;
import hecha.audit.Whereabouts;
import hecha.model.Finding;
import hecha.model.Reconciliation;
import hecha.model.Severity;
import java.io.IOException;
import java.io.Writer;

/** The findings as workflow commands of GitHub Actions, which shows them beside the lines of the report. */
public final class GithubFormat implements FindingsFormat {
    private final Writer out;
    private final String language;

    public GithubFormat(Writer out, CheckRun run) {
        this.out = out;
        language = run.language();
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        Whereabouts whereabouts = new Whereabouts(report.audit());
        for (CheckedFinding checked : report.findings()) {
            if (!checked.open()) {
                continue;
            }
            Finding finding = checked.finding();
            Findspot spot = Findspot.of(report.audit(), finding, whereabouts);
            StringBuilder line = new StringBuilder("::").append(command(finding.severity()));
            line.append(" file=").append(property(report.name()));
            line.append(",line=").append(spot.line()).append(",endLine=").append(spot.endLine());
            if (spot.line() == spot.endLine()) {
                line.append(",col=").append(spot.column());
                line.append(",endColumn=").append(Math.max(spot.column(), spot.endColumn() - 1));
            }
            line.append(",title=")
                    .append(property(finding.rule()
                            + (spot.path().zh().isEmpty()
                                    ? ""
                                    : " " + spot.path().in(language))));
            line.append("::")
                    .append(data(finding.message().in(language) + " "
                            + finding.supply().in(language)));
            out.append(line).append('\n');
        }
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        for (Reconciliation.Unreadable file : outcome.reconciliation().unreadable()) {
            out.append("::error file=")
                    .append(property(file.name()))
                    .append(",title=")
                    .append(property(file.code()))
                    .append("::")
                    .append(data(file.reason().in(language)))
                    .append('\n');
        }
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
