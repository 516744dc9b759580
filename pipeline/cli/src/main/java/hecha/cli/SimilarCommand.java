package hecha.cli;

import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.SimilarReport;
import hecha.index.SimilarReports;
import hecha.index.ask.Grid;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.office.ExitCode;
import hecha.record.Table.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha similar}: finds reports that a report was copied from, or that were copied from it. */
@Command(
        name = "similar",
        mixinStandardHelpOptions = true,
        description = {"在索引里找与报告雷同的报告和句子（数字、空缺不计），并排列出。"},
        footer = {
            "  hecha similar 某县汇报.txt",
            "  hecha similar 报送材料/ --least 30 --format csv --out 雷同.csv",
        })
final class SimilarCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ReportsMixin reports;

    @Option(names = "--index", paramLabel = "DIR", description = "索引文件夹（默认 out/index）")
    private Path folder = Path.of("out", "index");

    @Option(names = "--least", paramLabel = "PERCENT", description = "至少有百分之几的句子相同才列出（默认 10）")
    private int least = 10;

    @Mixin
    private TableFormat format;

    SimilarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        format.check();
        Grid grid = new Grid(
                console.language(),
                List.of(new Note("query", "similar " + String.join(" ", reports.names()))),
                List.of(
                        new Message("报告", "report"),
                        new Message("雷同的报告", "other"),
                        new Message("相同句数", "shared"),
                        new Message("占比", "percent"),
                        new Message("相似度", "likeness"),
                        new Message("本报告的句子", "sentence"),
                        new Message("对方的句子", "other_sentence"),
                        new Message("起", "start"),
                        new Message("对方起", "other_start")));
        try (ReportIndex index = ReportIndex.open(folder)) {
            SimilarReports similar = new SimilarReports(index);
            Reconciliation reconciliation = reports.run(console, audit -> {
                List<SimilarReport> found = similar.to(audit, least);
                if (format.isForPeople()) {
                    say(audit.source().name(), found);
                } else {
                    found.forEach(likeness -> rows(audit.source().name(), likeness, grid));
                }
            });
            if (!format.isForPeople()) {
                format.write(console, grid.table());
            }
            return ReportsMixin.exitCode(reconciliation, ExitCode.FINE);
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    private static void rows(String name, SimilarReport likeness, Grid grid) {
        for (SimilarReport.Shared shared : likeness.shared()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(name);
            row.add(likeness.name());
            row.add(likeness.shared().size());
            row.add(likeness.percent());
            row.add(percent(shared));
            row.add(shared.text());
            row.add(shared.otherText());
            row.add(shared.span().start());
            row.add(shared.otherSpan().start());
            grid.row(row);
        }
    }

    private static long percent(SimilarReport.Shared shared) {
        return Math.round(100 * shared.likeness());
    }

    private void say(String name, List<SimilarReport> found) {
        console.out().println(name);
        if (found.isEmpty()) {
            console.out().println(console.say(new Message("  没有雷同的报告", "  no report is like it")));
        }
        for (SimilarReport likeness : found) {
            console.out()
                    .println(console.say(new Message(
                            "  " + likeness.name() + "：" + likeness.sentences() + " 句中有 "
                                    + likeness.shared().size() + " 句相同（" + likeness.percent() + "%）",
                            "  " + likeness.name() + ": " + likeness.shared().size() + " of " + likeness.sentences()
                                    + " sentences in common (" + likeness.percent() + "%)")));
            for (SimilarReport.Shared shared : likeness.shared()) {
                console.out().println("    " + shared.text().strip());
                if (!shared.text().equals(shared.otherText())) {
                    console.out().println("  ≈ " + shared.otherText().strip());
                }
            }
        }
    }
}
