package hecha.cli;

import hecha.index.IndexException;
import hecha.index.SavedQueries;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.ask.Found;
import hecha.index.ask.Refusal;
import hecha.index.ask.SearchRequest;
import hecha.index.query.Grammar;
import hecha.index.query.Query;
import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.office.Failure;
import java.io.IOException;
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

    @Option(
            names = "--without",
            paramLabel = "MARKS",
            split = ",",
            hideParamSyntax = true,
            description = "不要这几行，记号如网页所给：报告编号的前 12 位.项")
    private List<String> without = new ArrayList<>();

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
            SearchRequest request = new SearchRequest(
                    index.query(saved, words),
                    of,
                    offset.orElse(0),
                    count ? Optional.of(0) : limit,
                    kwic,
                    format.isForPrograms(),
                    new TreeSet<>(without));
            Asking asking = index.asking(console);
            if (save.isPresent()) {
                return saved(queries, asking.read(request));
            }
            try (Searchable reports = index.open()) {
                Found found = asking.search(reports, request);
                if (count) {
                    console.out().println(found.answer().size());
                } else {
                    write(found);
                }
                index.explain(console, reports, found.answer());
            }
            return ExitCode.FINE;
        } catch (Refusal e) {
            throw IndexMixin.failure(e);
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    /** Refuses what would have no effect. */
    private void check() {
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

    private void write(Found found) throws IOException {
        if (found.all() > 0 || !format.isForPeople()) { // people are told why there is nothing, not shown a head alone
            format.write(console, found.table());
        }
        if (format.isForPeople()) {
            console.out().println(console.say(found.closing()));
        } else {
            console.info(found.closing());
        }
    }
}
