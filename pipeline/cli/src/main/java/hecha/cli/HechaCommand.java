package hecha.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** The program without a command: shows what commands there are. */
@Command(
        name = "hecha",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "核查：读工作报告，取出每个数字和每处空缺，核对章节与数据，建立索引，写出审查单。",
        footer = {"  hecha run seeds --out out", "  hecha check 报送材料/", "  hecha run --help"})
final class HechaCommand extends ProgramCommand {
    /** The commands by name, in the order of the help; each is made only where it is needed. */
    static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("run", RunCommand.class),
            Map.entry("analyze", AnalyzeCommand.class),
            Map.entry("check", CheckCommand.class),
            Map.entry("audit", AuditCommand.class),
            Map.entry("rules", RulesCommand.class),
            Map.entry("rule", RuleCommand.class),
            Map.entry("profile", ProfileCommand.class),
            Map.entry("rubric", RubricCommand.class),
            Map.entry("index", IndexCommand.class),
            Map.entry("query", QueryCommand.class),
            Map.entry("stats", StatsCommand.class),
            Map.entry("similar", SimilarCommand.class),
            Map.entry("compare", CompareCommand.class),
            Map.entry("fill", FillCommand.class),
            Map.entry("roster", RosterCommand.class),
            Map.entry("serve", ServeCommand.class),
            Map.entry("evaluate", EvaluateCommand.class),
            Map.entry("explain", ExplainCommand.class),
            Map.entry("quantities", QuantitiesCommand.class),
            Map.entry("train", TrainCommand.class),
            Map.entry("completion", CompletionCommand.class));
}
