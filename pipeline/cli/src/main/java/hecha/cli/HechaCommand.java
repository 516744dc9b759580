package hecha.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: shows what commands there are. */
@Command(
        name = "hecha",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "核查：读工作报告，取出每个数字和每处空缺，核对章节与数据，建立索引，写出审查单。",
        subcommands = {
            RunCommand.class,
            AnalyzeCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            RulesCommand.class,
            RuleCommand.class,
            ProfileCommand.class,
            RubricCommand.class,
            IndexCommand.class,
            QueryCommand.class,
            StatsCommand.class,
            SimilarCommand.class,
            CompareCommand.class,
            FillCommand.class,
            RosterCommand.class,
            ServeCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            QuantitiesCommand.class,
            TrainCommand.class,
            CompletionCommand.class
        },
        footer = {"  hecha run seeds --out out", "  hecha check 报送材料/", "  hecha run --help"})
final class HechaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en", description = "提示和帮助的语言：zh（默认）或 en")
    void language(String language) {
        if (!language.equals("zh") && !language.equals("en")) {
            throw new ParameterException(spec.commandLine(), "--lang: zh | en");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
