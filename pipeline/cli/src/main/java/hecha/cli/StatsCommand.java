package hecha.cli;

import hecha.audit.table.TableWriter.Note;
import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.Pivot;
import hecha.index.ReportIndex;
import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Option(
            names = "--rank",
            paramLabel = "value|change",
            completionCandidates = Choices.Ranks.class,
            description = "两维的表按最后一列的值或其增减从大到小排，并写名次")
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

    @Mixin
    private TableFormat format;

    StatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        format.check();
        check();
        try {
            Query query = query();
            AnswerWriter writer = new AnswerWriter(console, index.vocabulary());
            StatsTables tables = new StatsTables(console, writer);
            List<Column> byColumns = columns(by, query.target());
            List<Column> facetColumns = columns(facets, query.target());
            List<Column> acrossColumn = columns(across.stream().toList(), query.target());
            try (ReportIndex reports = index.open()) {
                Answer answer = reports.search(query);
                List<Note> notes = notes(answer);
                Grid grid;
                if (lacking.isPresent()) {
                    grid = tables.lacks(answer, lacking.get(), notes);
                } else if (outliers) {
                    grid = tables.outliers(answer, notes);
                } else if (roster.isPresent()) {
                    grid = tables.roster(answer, Rosters.units(roster.get()), notes);
                } else if (!acrossColumn.isEmpty()) {
                    Pivot pivot = Pivot.of(
                            answer,
                            byColumns,
                            acrossColumn.get(0),
                            Pivot.Show.valueOf(show.orElse("value").toUpperCase(Locale.ROOT)));
                    grid = new PivotTable(console, writer, pivot, byColumns).grid(change, rank, notes);
                } else {
                    grid = facetColumns.isEmpty()
                            ? tables.measured(answer, byColumns, notes)
                            : tables.counted(answer, facetColumns, notes);
                }
                grid.write(format);
                index.explain(console, reports, answer);
            }
            return ExitCode.FINE;
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    private void check() {
        boolean known =
                Arrays.stream(Pivot.Show.values()).anyMatch(s -> s.name().equalsIgnoreCase(show.orElse("value")));
        if (!known) {
            throw Failure.usage("--show：应为 value count min median max 之一", "--show: one of value count min median max");
        }
        if (rank.isPresent() && !rank.get().equals("value") && !rank.get().equals("change")) {
            throw Failure.usage("--rank：应为 value 或 change", "--rank: value or change");
        }
        if (across.isEmpty() && (change || rank.isPresent() || show.isPresent())) {
            throw Failure.usage(
                    "--show、--change 和 --rank 用于两维的表，请加 --across，如 --across 年份",
                    "--show, --change and --rank are of tables in two dimensions; add --across, such as --across year");
        }
        Map<String, Boolean> tables = new TreeMap<>(Map.of(
                "--lacking",
                lacking.isPresent(),
                "--outliers",
                outliers,
                "--roster",
                roster.isPresent(),
                "--facets",
                !facets.isEmpty()));
        tables.forEach((option, given) -> IndexMixin.refuseTogether(Map.of("--by", !by.isEmpty(), option, given)));
        tables.put("--across", across.isPresent());
        IndexMixin.refuseTogether(tables);
        tables.remove("--facets");
        tables.forEach((option, given) -> IndexMixin.refuseTogether(Map.of("--of", of.isPresent(), option, given)));
        if (lacking.filter(p -> p < 1 || p > 100).isPresent()) {
            throw Failure.usage("--lacking：应为 1 到 100", "--lacking: from 1 to 100");
        }
    }

    private Query query() throws IndexException {
        String typed = index.query(saved, words);
        if (lacking.isPresent() || roster.isPresent()) {
            return index.parse(typed, Optional.of(Target.REPORT));
        }
        if (outliers || across.isPresent()) {
            return index.parse(typed, Optional.of(Target.FIGURE));
        }
        Optional<Target> target = of.map(IndexMixin::target);
        Query query = index.parse(typed, target);
        boolean figures = target.isEmpty() && query.target() == Target.REPORT && facets.isEmpty();
        return figures ? index.parse(typed, Optional.of(Target.FIGURE)) : query;
    }

    private static List<Column> columns(List<String> names, Target target) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(Column.named(name.strip())
                    .filter(c -> c.isOf(target))
                    .orElseThrow(() -> Failure.usage(
                            target.zh() + "没有“" + name + "”这一列；可用的有：" + offered(target, true),
                            target.id() + " have no column " + name + "; there are: " + offered(target, false))));
        }
        return columns;
    }

    private static String offered(Target target, boolean chinese) {
        Stream<Column> columns = Column.all(target).stream()
                .filter(c -> c != Column.CONTEXT && c != Column.START && c != Column.END && c != Column.SCORE);
        return columns.map(c -> chinese ? c.zh() : c.id()).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static List<Note> notes(Answer answer) {
        return List.of(
                new Note("query", answer.query().text()),
                new Note("of", answer.query().target().id()),
                new Note("date", LocalDate.now(ZoneId.systemDefault()).toString()),
                new Note("total", answer.size()),
                new Note("complete", true));
    }
}
