package hecha.cli;

import hecha.audit.AuditPage;
import hecha.audit.FiguresCsv;
import hecha.audit.ReviewSheet;
import hecha.audit.Reviewed;
import hecha.audit.Reviews;
import hecha.audit.Stamp;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.index.IndexException;
import hecha.index.ReportIndexer;
import hecha.model.Audit;
import hecha.model.Language;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.office.Drafts;
import hecha.office.ExitCode;
import hecha.office.Judging;
import hecha.office.OutputFile;
import hecha.office.Reviewing;
import hecha.record.Analyses;
import hecha.record.Analysis;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha run}: reads every report, analyses it, indexes it and audits it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "一步到位：读取、分析、建索引、写审查页。",
        footer = {"  hecha run seeds --out out"})
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ReportsMixin reports;

    @Mixin
    private JudgeMixin judging = new JudgeMixin();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹")
    private Path out;

    /** What is written of one report as it stands. */
    private record Texts(Reviewed reviewed, String part, String record, String figures) {
        static Texts of(Audit audit, Reviewing reviewing, Language language) throws IOException {
            Analysis analysis = Analyses.of(audit);
            StringBuilder figures = new StringBuilder();
            FiguresCsv.rows(analysis, figures);
            ReviewSheet sheet = reviewing.sheet(audit);
            return new Texts(
                    new Reviewed(audit, sheet),
                    AuditPage.part(audit, sheet, language),
                    AnalysisJson.line(analysis),
                    figures.toString());
        }
    }

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Judging office = judging.judging(reports, console);
        Summary summary = new Summary();
        Drafts drafts = new Drafts();
        Reconciliation reconciliation;
        Inputs inputs = reports.inputs();
        Pipeline pipeline = reports.pipeline(office.config().settings());
        Reviewing reviewing = new Reviewing(office);
        try (OutputFile analyses = reports.output(out.resolve("analysis.jsonl"));
                OutputFile table = reports.output(out.resolve("figures.csv"));
                OutputFile page = reports.output(out.resolve("audit.html"));
                Reviews reviews = new Reviews();
                AuditPage auditPage = new AuditPage(reports.dictionary(), reviews, console.tongue());
                ReportIndexer index = ReportIndexer.open(out.resolve("index"))) {
            FiguresCsv.head(table.writer());
            reconciliation = reports.run(
                    console,
                    inputs,
                    pipeline,
                    audit -> Texts.of(audit, reviewing, console.tongue()),
                    (audit, texts) -> {
                        // First what can fail for this report alone, so that it is in all of the results or in none.
                        drafts.add(audit);
                        index.replace(audit);
                        reviews.add(texts.reviewed());
                        auditPage.add(texts.part());
                        analyses.writer().write(texts.record());
                        analyses.writer().write('\n');
                        table.writer().write(texts.figures());
                        summary.add(audit, texts.reviewed().sheet().counts());
                    });
            auditPage.write(
                    page.writer(),
                    reconciliation,
                    drafts.pairs(),
                    new Stamp(Version.text(), Optional.empty()),
                    OutputFile.beside(out.resolve("audit.html")));
            forgetOthers(index, inputs);
            index.finish();
            analyses.keep();
            table.keep();
            page.keep();
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
        summary.say(console, reports.dictionary().kinds(), System.nanoTime() - start);
        ReportsMixin.close(console, reconciliation);
        console.info(new Message("结果在 " + out, "results are in " + out));
        return ReportsMixin.exitCode(reconciliation, ExitCode.FINE);
    }

    /** Of an older run into the same folder nothing stays in the index but what this run was given, if unread, too. */
    private static void forgetOthers(ReportIndexer index, Inputs inputs) throws IndexException {
        Set<String> given = new HashSet<>();
        inputs.found().forEach(input -> given.add(input.name()));
        for (String name : index.names()) {
            if (!given.contains(name)) {
                index.remove(name);
            }
        }
    }
}
