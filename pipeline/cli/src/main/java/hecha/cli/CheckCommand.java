package hecha.cli;

import hecha.audit.Baseline;
import hecha.audit.BatchTotals;
import hecha.audit.Judge;
import hecha.audit.Judgement;
import hecha.audit.Standing;
import hecha.audit.format.CheckOutcome;
import hecha.audit.format.CheckRun;
import hecha.audit.format.CheckedReport;
import hecha.dictionary.Dictionary;
import hecha.flow.Batch;
import hecha.flow.Inputs;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.office.CheckConfig;
import hecha.office.ExitCode;
import hecha.office.Judging;
import hecha.office.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha check}: says what is missing, blank or contradictory in each report. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"逐份核查报告，列出缺项、空缺和矛盾，附原文、位置和应补内容。", "结束码：0 没有问题，1 有达到 --fail-on 的问题，2 用法或配置有误，3 有文件未能读取。"},
        footer = {
            "  hecha check 报送材料/",
            "  hecha check 'in/**.txt' --fail-on warning --format sarif=a.sarif --format text",
            "  hecha check 报送材料/ --write-baseline 基线.json",
            "  hecha check 报送材料/ --baseline 基线.json"
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ReportsMixin reports;

    @Mixin
    private JudgeMixin judging = new JudgeMixin();

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = Choices.CheckFormats.class,
            description = "text（默认）jsonl json sarif junit csv github；可多次，写成 格式=文件 存入文件")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            completionCandidates = Choices.Levels.class,
            description = "有此级别以上的问题时以 1 结束：error（默认）warning info never")
    private Optional<String> failOn = Optional.empty();

    @Option(names = "--print-config", description = "打印每项配置的值和出处，不核查")
    private boolean printConfig;

    @Option(names = "--write-baseline", paramLabel = "FILE", description = "把这次的问题写成基线，以 0 结束")
    private Optional<Path> writeBaseline = Optional.empty();

    @Option(names = "--show-baselined", description = "也列出基线内的问题")
    private boolean showBaselined;

    @Option(names = "--statistics", description = "小结里列出每条规则的条数")
    private boolean statistics;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CheckConfig how = judging.config(reports, console);
        failOn.ifPresent(level -> how.failOn("--fail-on", level));
        if (!formats.isEmpty()) {
            how.formats("--format", formats);
        }
        if (printConfig) {
            how.lines(console.language()).forEach(console.out()::println);
            return ExitCode.FINE;
        }
        List<FormatOption> wanted = FormatOption.all(how.formats(), CheckOutputs.names(), false);
        Inputs inputs = reports.inputs();
        Dictionary dictionary = reports.dictionary();
        Judging office = judging.judging(how, dictionary);
        Judge judge = office.judge();
        Optional<Baseline> known = office.known();
        reports.quiet(console);
        Optional<Baseline> next = writeBaseline.map(file -> new Baseline(
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file)));
        BatchTotals tally = new BatchTotals();
        CheckRun run = new CheckRun(
                console.language(),
                dictionary.rules(),
                Version.text(),
                how.failOn(),
                how.waivers().isPresent(),
                known.isPresent());
        try (CheckOutputs outputs = new CheckOutputs(wanted, reports, run, console)) {
            if (outputs.textOnStandardOutput() && Console.outTerminal()) {
                console.withoutBar();
            }
            Batch.Taker<Judgement> taker = (audit, judgement) -> {
                outputs.add(CheckedReport.of(audit, judgement, showBaselined));
                tally.add(judgement);
                next.ifPresent(b -> judgement.findings().stream()
                        .filter(finding -> finding.standing() != Standing.WAIVED)
                        .forEach(finding -> b.add(audit.source().name(), finding)));
            };
            Reconciliation reconciliation =
                    reports.run(console, inputs, reports.pipeline(how.settings()), judge::judge, taker);
            int code = exitCode(how, tally, reconciliation);
            CheckSummary summary = summary(tally, judge, known, reconciliation, dictionary);
            outputs.end(new CheckOutcome(
                    reconciliation,
                    tally,
                    code,
                    console.isQuiet() ? List.of() : summary.lines(),
                    known.map(Baseline::absent).orElse(List.of())));
            if (next.isPresent()) {
                write(next.get());
            }
            outputs.keep();
            if (!outputs.textOnStandardOutput()) {
                summary.linesWithoutUnreadable().forEach(console::info);
            }
            return code;
        }
    }

    private int exitCode(CheckConfig how, BatchTotals tally, Reconciliation reconciliation) {
        boolean failed = writeBaseline.isEmpty()
                && how.failOn().map(level -> tally.atLeast(level) > 0).orElse(false);
        return ReportsMixin.exitCode(reconciliation, failed ? ExitCode.FINDINGS : ExitCode.FINE);
    }

    private CheckSummary summary(
            BatchTotals tally,
            Judge judge,
            Optional<Baseline> known,
            Reconciliation reconciliation,
            Dictionary dictionary) {
        CheckSummary summary = new CheckSummary();
        summary.counts(tally);
        if (statistics) {
            summary.statistics(tally, dictionary);
        }
        summary.waivers(judge.expired(), judge.unused());
        known.ifPresent(b -> summary.absent(b.absent()));
        summary.reconciliation(reconciliation);
        return summary;
    }

    private void write(Baseline next) throws IOException {
        Path file = writeBaseline.orElseThrow();
        try (OutputFile output = reports.output(file)) {
            output.writer().write(next.text());
            output.keep();
        }
        console.info(new Message(
                "基线写入 " + file + "，共 " + next.size() + " 条", "baseline of " + next.size() + " written to " + file));
    }
}
