package hecha.cli;

import hecha.audit.table.TableWriter.Note;
import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.Row;
import hecha.index.SavedQueries;
import hecha.index.Statistics;
import hecha.index.query.Column;
import hecha.index.query.Query;
import hecha.index.query.QueryField;
import hecha.index.query.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha stats}: counts and measures what a query finds. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = {"统计查到的数字：条数、合计（可相加时）、最小、中位数、最大、离群值；或数一数各类各有几条。"},
        footer = {
            "  hecha stats '指标:森林覆盖率 性质:完成' --by 县,年份",
            "  hecha stats '类别:资金' --by 市 --format xlsx --out 资金.xlsx",
            "  hecha stats '空缺>0' --facets 文种,市",
            "  hecha stats '规则:*' --of findings --facets 规则,严重程度"
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
            description = "统计什么：figures（默认）reports gaps findings sentences sections")
    private Optional<String> of = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "COLUMNS",
            split = "[,，、]",
            hideParamSyntax = true,
            description = "按哪几列分组，如 县,年份")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--facets",
            paramLabel = "COLUMNS",
            split = "[,，、]",
            hideParamSyntax = true,
            description = "这几列各有哪些内容、各几条（精确）")
    private List<String> facets = new ArrayList<>();

    @Option(names = "--saved", paramLabel = "NAME", description = "用保存过的查询，可再加条件")
    private Optional<String> saved = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table（默认）csv jsonl json xlsx")
    private String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件，不写到标准输出；完整或没有")
    private Optional<Path> out = Optional.empty();

    StatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Grid.check(format);
        try {
            Query query = query();
            List<Column> byColumns = columns(by, query.target());
            List<Column> facetColumns = columns(facets, query.target());
            try (ReportIndex reports = index.open()) {
                Answer answer = reports.search(query);
                Grid grid = facetColumns.isEmpty() ? measured(answer, byColumns) : counted(answer, facetColumns);
                grid.write(console, format, out);
            }
            return ExitCode.FINE;
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    private Query query() throws IndexException {
        String typed = String.join(" ", words);
        if (saved.isPresent()) {
            String kept = new SavedQueries(index.folder())
                    .find(saved.get())
                    .orElseThrow(
                            () -> Failure.usage("没有保存过名为“" + saved.get() + "”的查询", "no saved query " + saved.get()));
            typed = typed.isEmpty() ? kept : kept + " " + typed;
        }
        Optional<Target> target = of.map(name -> Target.named(name)
                .orElseThrow(() -> Failure.usage(
                        "--of：应为 reports sections sentences figures gaps findings 之一",
                        "--of: one of reports sections sentences figures gaps findings")));
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
        return java.util.Arrays.stream(Column.values())
                .filter(c -> c.isOf(target) && c != Column.CONTEXT && c != Column.START && c != Column.END)
                .map(c -> chinese ? c.zh() : c.id())
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private List<Note> notes(Answer answer) {
        return List.of(
                new Note(say("查询", "query"), answer.query().text()),
                new Note(say("日期", "date"), LocalDate.now(ZoneId.systemDefault())),
                new Note(say("条数", "rows"), answer.size()),
                new Note(say("完整", "complete"), say("是", "yes")));
    }

    private Grid measured(Answer answer, List<Column> byColumns) throws IndexException {
        boolean figures = answer.query().target() == Target.FIGURE;
        List<String> head = new ArrayList<>();
        byColumns.forEach(c -> head.add(say(c.zh(), c.id())));
        if (figures) {
            head.addAll(List.of(say("类别", "kind"), say("单位", "unit")));
        }
        head.add(say("条数", "count"));
        if (figures) {
            head.addAll(List.of(
                    say("合计", "sum"),
                    say("最小", "min"),
                    say("中位数", "median"),
                    say("最大", "max"),
                    say("离群", "outliers"),
                    say("依据", "evidence")));
        }
        Grid grid = new Grid(notes(answer), head);
        for (Statistics.Group group : Statistics.of(answer, byColumns)) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 0; i < byColumns.size(); i++) {
                row.add(shown(byColumns.get(i), group.keys().get(i)));
            }
            if (figures) {
                row.add(shown(Column.KIND, group.kind()));
                row.add(group.unit());
            }
            row.add(group.count());
            if (figures) {
                row.add(group.sum().orElse(null));
                row.add(group.min().orElse(null));
                row.add(group.median().orElse(null));
                row.add(group.max().orElse(null));
                row.add(group.outliers().size());
                row.add(evidence(answer, group));
            }
            grid.row(row);
        }
        return grid;
    }

    /** Where the greatest and least values stand, or those far off. */
    private String evidence(Answer answer, Statistics.Group group) throws IndexException {
        List<String> places = new ArrayList<>();
        if (group.outliers().isEmpty()) {
            if (group.least().isPresent()) {
                places.add(say("最小 ", "min ") + place(answer, group.least().get()));
            }
            if (group.greatest().isPresent() && !group.greatest().equals(group.least())) {
                places.add(say("最大 ", "max ") + place(answer, group.greatest().get()));
            }
        } else {
            for (int row :
                    group.outliers().subList(0, Math.min(3, group.outliers().size()))) {
                places.add(say("离群 ", "outlier ") + place(answer, row));
            }
        }
        return String.join("；", places);
    }

    private static String place(Answer answer, int number) throws IndexException {
        Row row = answer.row(number);
        return row.text(Column.FILE) + ":" + row.span().start() + "-"
                + row.span().end() + " " + row.text(Column.CONTEXT);
    }

    /** Each content of each column with its number, the most frequent first. */
    private Grid counted(Answer answer, List<Column> columns) throws IndexException {
        Grid grid = new Grid(notes(answer), List.of(say("列", "column"), say("内容", "content"), say("条数", "count")));
        for (Column column : columns) {
            List<Map.Entry<String, Integer>> counts =
                    new ArrayList<>(answer.counts(column).entrySet());
            counts.sort(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey));
            for (Map.Entry<String, Integer> count : counts) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(say(column.zh(), column.id()));
                row.add(count.getKey().isEmpty() ? say("（无）", "(none)") : shown(column, count.getKey()));
                row.add(count.getValue());
                grid.row(row);
            }
        }
        return grid;
    }

    private String shown(Column column, String content) {
        return console.english() || content.isEmpty()
                ? content
                : QueryField.named(column.id())
                        .map(f -> index.vocabulary().display(f, content))
                        .orElse(content);
    }

    private String say(String zh, String en) {
        return console.english() ? en : zh;
    }
}
