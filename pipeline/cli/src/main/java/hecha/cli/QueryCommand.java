package hecha.cli;

import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.ReportIndex;
import hecha.index.SavedQueries;
import hecha.index.query.Grammar;
import hecha.index.query.Query;
import hecha.index.query.Target;
import hecha.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha query}: asks the index. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {"查询索引：报告、章节、句子、数字、空缺、发现。语法见 hecha query --grammar。"},
        footer = {
            "  hecha query '指标:森林覆盖率 值>=80%% 地区:清远 年份:2019..2021'",
            "  hecha query '文种:工作汇报 空缺>5' --format xlsx --out 空缺多的汇报.xlsx",
            "  hecha query '规则:figure/part-exceeds-whole' --format csv > 矛盾.csv",
            "  hecha query --save 大额资金 '类别:资金 值>=1亿元 排序:值 降序'",
            "  hecha query --saved 大额资金"
        })
final class QueryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private IndexMixin index;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "查询；以 - 开头的写在 -- 之后")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            description = "查什么：reports sections sentences figures gaps findings（或中文名）")
    private Optional<String> of = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table（默认）csv jsonl json xlsx")
    private String format = "table";

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件，不写到标准输出；完整或没有")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "只要前 N 条（默认全部）")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--no-head", description = "不写开头的说明（查询、日期、条数、是否完整）")
    private boolean noHead;

    @Option(names = "--count", description = "只打印条数")
    private boolean count;

    @Option(names = "--save", paramLabel = "NAME", description = "把查询以此名保存")
    private Optional<String> save = Optional.empty();

    @Option(names = "--saved", paramLabel = "NAME", description = "用保存过的查询，可再加条件")
    private Optional<String> saved = Optional.empty();

    @Option(names = "--list", description = "列出保存过的查询")
    private boolean list;

    @Option(names = "--grammar", description = "打印查询语言的语法")
    private boolean grammar;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (grammar) {
            console.out().print(console.say(Grammar.text()));
            return ExitCode.FINE;
        }
        try {
            SavedQueries queries = new SavedQueries(index.folder());
            if (list) {
                for (Map.Entry<String, String> query : queries.all().entrySet()) {
                    console.out().println(query.getKey() + "\t" + query.getValue());
                }
                return ExitCode.FINE;
            }
            Query query = index.parse(text(queries), target());
            if (save.isPresent()) {
                return saved(queries, query);
            }
            try (ReportIndex reports = index.open()) {
                Answer answer = reports.search(query);
                if (count) {
                    console.out().println(answer.size());
                } else {
                    write(answer);
                }
            }
            return ExitCode.FINE;
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    private int saved(SavedQueries queries, Query query) throws IndexException {
        if (!SavedQueries.isName(save.orElseThrow())) {
            throw Failure.usage(
                    "--save：名字只能用文字、数字、- _ .，至多 60 字", "--save: a name has letters, digits, - _ . only, 60 at most");
        }
        queries.save(save.get(), query.text());
        console.info(new Message("已存入 " + queries.file(), "saved in " + queries.file()));
        return ExitCode.FINE;
    }

    private String text(SavedQueries queries) throws IndexException {
        String typed = String.join(" ", words);
        if (saved.isEmpty()) {
            return typed;
        }
        String kept = queries.find(saved.get())
                .orElseThrow(() -> Failure.usage(
                        "没有保存过名为“" + saved.get() + "”的查询，hecha query --list 可列出全部",
                        "no saved query " + saved.get() + "; hecha query --list lists them"));
        return typed.isEmpty() ? kept : kept + " " + typed;
    }

    private Optional<Target> target() {
        if (of.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Target.named(of.get())
                .orElseThrow(() -> Failure.usage(
                        "--of：应为 reports sections sentences figures gaps findings 之一",
                        "--of: one of reports sections sentences figures gaps findings")));
    }

    private void write(Answer answer) throws IOException {
        int rows = limit.map(n -> Math.min(n, answer.size())).orElse(answer.size());
        if (rows < 0) {
            throw Failure.usage("--limit 不能为负", "--limit must not be negative");
        }
        AnswerWriter writer = new AnswerWriter(console, index.vocabulary(), format, !noHead);
        if (out.isPresent()) {
            try (OutputFile file = new OutputFile(out.get())) {
                writer.write(answer, rows, file);
                file.keep();
            }
            console.info(
                    new Message("写入 %s：%d 条".formatted(out.get(), rows), "%s: %d rows".formatted(out.get(), rows)));
        } else {
            writer.write(answer, rows, console.out());
        }
    }
}
