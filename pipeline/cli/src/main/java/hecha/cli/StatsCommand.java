package hecha.cli;

import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.ask.Grid;
import hecha.index.ask.Measured;
import hecha.index.ask.Refusal;
import hecha.index.ask.StatsRequest;
import hecha.index.query.Query;
import hecha.index.query.Target;
import hecha.office.ExitCode;
import hecha.office.Rosters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha stats}: counts, measures and compares what a query finds, and says who has not. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = {
            "统计查到的数字，每个事实只计一次（重报的以后一次为准，相同的只算一个）：条数、合计（可相加时，否则说明原因）、最小、中位数、最大、离群值。",
            "也可列成两维的表、与上年比较、排名；数各类各有几条；查谁缺什么、谁没有报、谁的数与同级相差太远。"
        },
        footer = {
            "  hecha stats '指标:森林覆盖率 性质:完成' --by 县 --across 年份 --change --rank change",
            "  hecha stats '类别:资金' --by 市,指标 --format xlsx --out 资金.xlsx",
            "  hecha stats '年份:2021' --by 类别 --across 计量单位 --show count",
            "  hecha stats --of findings --facets 规则,严重程度",
            "  hecha stats '文种:工作汇报' --lacking 80",
            "  hecha stats --roster units.csv",
            "  hecha stats '指标:森林覆盖率' --outliers"
        })
final class StatsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private IndexMixin index;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "查询；以 - 开头的写在 -- 之后")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            completionCandidates = Choices.Things.class,
            description = "统计什么：figures（默认）reports gaps findings sentences sections")
    private Optional<String> of = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "COLUMNS",
            split = "[,，、]",
            hideParamSyntax = true,
            description = "按哪几列分组，如 县,年份")
    private List<String> by = new ArrayList<>();

    @Option(names = "--across", paramLabel = "COLUMN", description = "这一列横排，成两维的表，如 年份；没有的写“未报”")
    private Optional<String> across = Optional.empty();

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            completionCandidates = Choices.Shows.class,
            description = "两维的表里是什么：value（默认，值，可相加的相加）count min median max")
    private Optional<String> show = Optional.empty();

    @Option(names = "--change", description = "两维的表：各年之后加一列，比上一年增减多少")
    private boolean change;

    @Option(names = "--since", paramLabel = "YEAR", description = "两维的表：再加一列，最后一列比这一列（如 2019）增减多少")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--rank",
            paramLabel = "value|change|fall",
            completionCandidates = Choices.Ranks.class,
            description = "两维的表按最后一列的值或其增减从大到小排，或按下降多少排（fall），并写名次")
    private Optional<String> rank = Optional.empty();

    @Option(
            names = "--facets",
            paramLabel = "COLUMNS",
            split = "[,，、]",
            hideParamSyntax = true,
            description = "这几列各有哪些内容、各几条（精确）")
    private List<String> facets = new ArrayList<>();

    @Option(names = "--lacking", paramLabel = "PERCENT", description = "同级同文种的报告至少有百分之几写了、而它没有写的章节和指标")
    private Optional<Integer> lacking = Optional.empty();

    @Option(names = "--outliers", description = "与同级同年同指标的数相差太远的数：十倍以上，或比率偏离太多")
    private boolean outliers;

    @Option(names = "--roster", paramLabel = "FILE", description = "名册 units.csv（同 hecha audit --roster）：谁报了，谁没有报")
    private Optional<Path> roster = Optional.empty();

    @Option(names = "--saved", paramLabel = "NAME", description = "用保存过的查询，可再加条件")
    private Optional<String> saved = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "MARKS",
            split = ",",
            hideParamSyntax = true,
            description = "不计这几行，记号如网页所给：报告编号的前 12 位.项")
    private List<String> without = new ArrayList<>();

    @Mixin
    private TableFormat format;

    StatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        format.check();
        try {
            StatsRequest request = new StatsRequest(
                    index.query(saved, words),
                    of,
                    by,
                    across,
                    show,
                    change,
                    since,
                    rank,
                    facets,
                    lacking,
                    outliers,
                    new TreeSet<>(without));
            request.check();
            refuseBesideRoster();
            Asking asking = index.asking(console);
            if (roster.isPresent()) {
                Query query = asking.read(request.query(), Optional.of(Target.REPORT));
                try (Searchable reports = index.open()) {
                    Answer answer = reports.search(query).without(request.without());
                    Grid grid = new RosterTable(console).of(answer, Rosters.units(roster.get()));
                    format.write(console, grid.table(), grid.size());
                    index.explain(console, reports, answer);
                }
                return ExitCode.FINE;
            }
            asking.read(request);
            try (Searchable reports = index.open()) {
                Measured measured = asking.measure(reports, request);
                measured.said().forEach(console::info);
                format.write(console, measured.table(), measured.rows());
                index.explain(console, reports, measured.answer());
            }
            return ExitCode.FINE;
        } catch (Refusal e) {
            throw IndexMixin.failure(e);
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    private void refuseBesideRoster() {
        Map<String, Boolean> others = Map.of(
                "--by",
                !by.isEmpty(),
                "--of",
                of.isPresent(),
                "--across",
                across.isPresent(),
                "--facets",
                !facets.isEmpty(),
                "--lacking",
                lacking.isPresent(),
                "--outliers",
                outliers);
        others.forEach(
                (option, given) -> IndexMixin.refuseTogether(Map.of("--roster", roster.isPresent(), option, given)));
    }
}
