package hecha.cli;

import hecha.audit.format.Baseline;
import hecha.audit.format.BrokenFileException;
import hecha.audit.format.CheckOutcome;
import hecha.audit.format.CheckRun;
import hecha.audit.format.CheckedFinding;
import hecha.audit.format.CheckedReport;
import hecha.audit.format.Judge;
import hecha.audit.format.Standing;
import hecha.audit.format.Tally;
import hecha.audit.format.Waivers;
import hecha.dictionary.Dictionary;
import hecha.flow.Inputs;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
            "  hecha check 报送材料/ --baseline 基线.json --write-baseline 基线.json"
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ReportsMixin reports;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            description = "text（默认）jsonl json sarif junit csv github；可多次，写成 格式=文件 存入文件")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "有此级别以上的问题时以 1 结束：error（默认）warning info never")
    private Optional<String> failOn = Optional.empty();

    @Option(names = "--profile", paramLabel = "NAME", description = "用哪个核查模板，不按文种自动选")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--rubric", paramLabel = "NAME", description = "对照哪张测评表")
    private Optional<String> rubric = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "配置文件（默认：HECHA_ROOT 里的 hecha.yml，否则从当前文件夹向上找；报告旁边的不采用）")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--no-config", description = "不用任何配置文件")
    private boolean noConfig;

    @Option(names = "--print-config", description = "打印每项配置的值和出处，不核查")
    private boolean printConfig;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "豁免表 CSV：文件,规则,证据,理由,批准人,到期日（默认：hecha.yml 旁的 waivers.csv）")
    private Optional<Path> waivers = Optional.empty();

    @Option(names = "--baseline", paramLabel = "FILE", description = "基线：其中已有的问题不再计入")
    private Optional<Path> baseline = Optional.empty();

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
        Optional<Path> settings = settings();
        Dictionary dictionary = dictionary(settings);
        CheckConfig how = configuration(dictionary, settings);
        if (printConfig) {
            how.lines(console.language()).forEach(console.out()::println);
            return ExitCode.FINE;
        }
        List<CheckOutputs.Wanted> wanted = CheckOutputs.wanted(how.formats());
        Inputs inputs = reports.inputs();
        Waivers accepted = how.waivers().isPresent() ? readWaivers(how.waivers().get(), dictionary) : Waivers.NONE;
        Optional<Baseline> known = how.baseline().isPresent()
                ? Optional.of(readBaseline(how.baseline().get()))
                : Optional.empty();
        reports.quiet(console);
        Judge judge = new Judge(accepted, known, LocalDate.now(ZoneId.systemDefault()));
        Optional<Baseline> next = writeBaseline.map(file -> new Baseline(
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file)));
        Tally tally = new Tally();
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
            Reconciliation reconciliation = reports.run(console, inputs, reports.pipeline(how.settings()), audit -> {
                List<CheckedFinding> judged = judge.judge(audit);
                List<CheckedFinding> shown = shown(judged);
                outputs.add(new CheckedReport(audit, shown, judged.size() - shown.size()));
                tally.add(judged);
                next.ifPresent(b -> judged.stream()
                        .filter(finding -> finding.standing() != Standing.WAIVED)
                        .forEach(finding -> b.add(audit.source().name(), finding)));
            });
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

    private List<CheckedFinding> shown(List<CheckedFinding> judged) {
        return judged.stream()
                .filter(finding -> showBaselined || finding.standing() != Standing.BASELINED)
                .toList();
    }

    /** The dictionaries that the command line names, else those that the settings name. */
    private Dictionary dictionary(Optional<Path> settings) throws IOException {
        if (settings.isPresent()) {
            CheckConfig.dictionaries(settings.get()).ifPresent(reports::dictionaries);
        }
        return reports.dictionary();
    }

    /** The configuration to go by. */
    private Optional<Path> settings() {
        if (noConfig && config.isPresent()) {
            throw Failure.usage("--config 和 --no-config 不能同时用", "--config and --no-config exclude each other");
        }
        if (config.isPresent() && !Files.isRegularFile(config.get())) {
            throw Failure.usage(config.get() + "：配置文件不存在", config.get() + ": no such configuration");
        }
        ConfigSearch search = ConfigSearch.from(
                reports.names(),
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.getenv(ConfigSearch.ROOT)).orElse(""));
        search.notObeyed().stream()
                .filter(found -> !config.map(Path::toAbsolutePath).equals(Optional.of(found)))
                .forEach(
                        found -> console.info(
                                new Message(
                                        found + "：报送材料旁的设置不予采用；确要用它，请写 --config 或 --waivers",
                                        found
                                                + ": settings beside the reports are not obeyed; to use them, say --config or --waivers")));
        return noConfig ? Optional.empty() : config.or(search::file);
    }

    private CheckConfig configuration(Dictionary dictionary, Optional<Path> file) throws IOException {
        CheckConfig how = file.isPresent() ? CheckConfig.read(dictionary, file.get()) : CheckConfig.none(dictionary);
        profile.ifPresent(name -> how.profile("--profile", name));
        rubric.ifPresent(name -> how.rubric("--rubric", name));
        failOn.ifPresent(level -> how.failOn("--fail-on", level));
        waivers.ifPresent(path -> how.waivers("--waivers", path));
        baseline.ifPresent(path -> how.baseline("--baseline", path));
        if (!formats.isEmpty()) {
            how.formats("--format", formats);
        }
        return how;
    }

    private static Waivers readWaivers(Path file, Dictionary dictionary) {
        try {
            return Waivers.parse(
                    file.toString(),
                    text(file, "豁免表", "waivers"),
                    dictionary.rules().names());
        } catch (BrokenFileException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }

    private static Baseline readBaseline(Path file) {
        try {
            return Baseline.parse(file, text(file, "基线", "baseline"));
        } catch (BrokenFileException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }

    /** The text of a file, whatever a spreadsheet has saved it in. */
    private static String text(Path file, String zh, String en) {
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(file + "：" + zh + "不存在", file + ": there are no such " + en);
        }
        try {
            return new Reader().text(file, file.toString());
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }

    private int exitCode(CheckConfig how, Tally tally, Reconciliation reconciliation) {
        boolean failed = writeBaseline.isEmpty()
                && how.failOn().map(level -> tally.atLeast(level) > 0).orElse(false);
        return ReportsMixin.exitCode(reconciliation, failed ? ExitCode.FINDINGS : ExitCode.FINE);
    }

    private CheckSummary summary(
            Tally tally, Judge judge, Optional<Baseline> known, Reconciliation reconciliation, Dictionary dictionary) {
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
