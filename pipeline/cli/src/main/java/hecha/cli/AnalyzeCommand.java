package hecha.cli;

import hecha.model.Reconciliation;
import hecha.office.ExitCode;
import hecha.record.Analyses;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hecha analyze}: prints the analysis record of each report, one JSON object a line. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "逐份打印分析记录（hecha-analysis/1），每份报告一行 JSON。",
        footer = {"  hecha analyze seeds > analysis.jsonl", "  cat 汇报.txt | hecha analyze - --stdin-filename 汇报.txt"})
final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ReportsMixin reports;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Reconciliation reconciliation = reports.run(
                console,
                audit -> AnalysisJson.line(Analyses.of(audit)),
                (audit, line) -> console.out().println(line));
        if (reconciliation.received() > 1) {
            ReportsMixin.close(console, reconciliation);
        }
        return ReportsMixin.exitCode(reconciliation, ExitCode.FINE);
    }
}
