package hecha.cli;

import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.KeyWord;
import hecha.index.ReportIndex;
import hecha.index.SavedQueries;
import hecha.index.query.Column;
import hecha.index.query.Grammar;
import hecha.index.query.Query;
import hecha.model.Message;
import java.io.IOException;
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
            completionCandidates = Choices.Things.class,
            description = "查什么：reports sections sentences figures gaps findings（或中文名）")
    private Optional<String> of = Optional.empty();

    @Mixin
    private TableFormat format;

    @Option(names = "--limit", paramLabel = "N", description = "只要 N 条（默认全部）")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--offset", paramLabel = "N", description = "跳过前 N 条")
    private Optional<Integer> offset = Optional.empty();

    @Option(names = "--kwic", description = "每处一行，所查的词居中；排序:左、排序:右 按左右的字排")
    private boolean kwic;

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
        format.check();
        check();
        try {
            SavedQueries queries = new SavedQueries(index.folder());
            if (list) {
                for (Map.Entry<String, String> query : queries.all().entrySet()) {
                    console.out().println(query.getKey() + "\t" + query.getValue());
                }
                return ExitCode.FINE;
            }
            Query read = index.parse(index.query(saved, words), of.map(IndexMixin::target));
            Query query =
                    read.columns().isEmpty() && format.isForPrograms() ? read.show(Column.all(read.target())) : read;
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
                index.explain(console, reports, answer);
            }
            return ExitCode.FINE;
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    /** Refuses what would have no effect. */
    private void check() {
        if (limit.orElse(0) < 0 || offset.orElse(0) < 0) {
            throw Failure.usage("--limit 和 --offset 不能为负", "--limit and --offset must not be negative");
        }
        Map<String, Boolean> pages =
                Map.of("--limit", limit.isPresent(), "--offset", offset.isPresent(), "--kwic", kwic);
        pages.forEach((option, given) -> {
            IndexMixin.refuseTogether(Map.of("--count", count, option, given));
            IndexMixin.refuseTogether(Map.of("--save", save.isPresent(), option, given));
            IndexMixin.refuseTogether(Map.of("--list", list, option, given));
        });
        IndexMixin.refuseTogether(Map.of("--count", count, "--save", save.isPresent(), "--list", list));
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

    private void write(Answer answer) throws IOException {
        boolean bySides =
                answer.query().order() == Query.Order.LEFT || answer.query().order() == Query.Order.RIGHT;
        AnswerWriter writer = new AnswerWriter(console, index.vocabulary());
        List<KeyWord> keyWords = kwic || bySides ? answer.keyWords() : List.of();
        int all = kwic || bySides ? keyWords.size() : answer.size();
        int from = Math.min(offset.orElse(0), all);
        int to = (int) Math.min(all, (long) from + limit.orElse(Integer.MAX_VALUE));
        if (all > 0 || !format.isForPeople()) { // people are told why there is nothing, not shown a head without rows
            format.write(
                    console,
                    kwic || bySides ? writer.keyWords(answer, keyWords, from, to) : writer.table(answer, from, to));
        }
        Message closing = writer.closing(from, to, all, answer.query().target());
        if (format.isForPeople()) {
            console.out().println(console.say(closing));
        } else {
            console.info(closing);
        }
    }
}
