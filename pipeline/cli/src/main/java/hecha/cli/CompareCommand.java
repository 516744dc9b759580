package hecha.cli;

import hecha.audit.Comparer;
import hecha.audit.Comparison;
import hecha.audit.Comparison.State;
import hecha.audit.Item;
import hecha.audit.Waivers;
import hecha.audit.Where;
import hecha.audit.table.KeptTable;
import hecha.dictionary.Dictionary;
import hecha.flow.Input;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.letter.AnswerCheck;
import hecha.letter.Replies;
import hecha.letter.RosterLog;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.office.AnswersReader;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.Judging;
import hecha.office.OutputFile;
import hecha.office.Rosters;
import hecha.read.Reader;
import hecha.record.AnalysisJson;
import hecha.text.DisplayWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha compare}: says what was filled in, what is still open and what changed since the last round. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "对比两次报送（两份材料或两个文件夹），或读回填好的退改清单：补了什么、还欠什么、改了什么。",
        footer = {
            "  hecha compare 第一次/ 第二次/",
            "  hecha compare 旧稿.txt 新稿.docx",
            "  hecha compare --answers 回件/ --issued 审查/ --roster units.csv"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..2", paramLabel = "OLD NEW", description = "旧、新两份材料，或两个文件夹（按文件名对应）")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--answers",
            arity = "1..*",
            paramLabel = "FILE",
            description = "填好报回的退改清单（xlsx），可多份或整个文件夹；有未了结的项时以 1 结束")
    private List<Path> answers = new ArrayList<>();

    @Option(names = "--issued", paramLabel = "DIR", description = "发出清单的 audit --out 文件夹：认出别批别轮的清单和被删的行")
    private Optional<Path> issued = Optional.empty();

    @Option(names = "--roster", paramLabel = "FILE", description = "单位名册：回件记入旁边的记录，别轮的清单不采用")
    private Optional<Path> roster = Optional.empty();

    @Mixin
    private JudgeMixin judging = new JudgeMixin();

    @Option(names = "--draft-waivers", paramLabel = "FILE", description = "把申请不补的项写成豁免表草稿，批准人由发函单位填")
    private Optional<Path> waiverDraft = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "输出格式：text（默认）或 json（每份一行）")
    private String format = "text";

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!format.equals("text") && !format.equals("json")) {
            throw Failure.usage("--format：text 或 json", "--format: text or json");
        }
        if (!answers.isEmpty() == (names.size() == 2) || names.size() == 1) {
            throw Failure.usage(
                    "请给出旧、新两份（或两个文件夹），或者 --answers 退改清单.xlsx",
                    "give an old and a new report (or folder), or --answers workbook.xlsx");
        }
        boolean office = issued.isPresent() || roster.isPresent() || waiverDraft.isPresent();
        if (answers.isEmpty() && office) {
            throw Failure.usage(
                    "--issued、--roster、--draft-waivers 只在读回清单时有用，请同时给 --answers",
                    "--issued, --roster and --draft-waivers are of lists that came back: give --answers");
        }
        if (!answers.isEmpty() && issued.isEmpty() && (judging.namesWaivers() || waiverDraft.isPresent())) {
            throw Failure.usage(
                    "--waivers、--draft-waivers 要同时给 --issued：豁免只对一份材料有效，清单里没有材料的名字",
                    "--waivers and --draft-waivers need --issued: a waiver is of one report, and lists name none");
        }
        return answers.isEmpty() ? versions() : answers(answers);
    }

    private int answers(List<Path> named) throws IOException {
        Optional<RosterLog> log = roster.isPresent() ? Optional.of(Rosters.log(roster.get())) : Optional.empty();
        Judging office = judging.judging(List.of(), dictionaries, console);
        Dictionary dictionary = office.dictionary();
        Waivers granted = issued.isPresent() ? office.waivers() : Waivers.NONE;
        AnswersReader reader =
                new AnswersReader(new AnswerCheck(dictionary), AnswersReader.issued(issued), log, granted);
        AnswersReport report = new AnswersReport(console, reader);
        List<List<String>> drafts = new ArrayList<>();
        long open = 0;
        int unreadable = 0;
        AnswersReader.Returned returned = AnswersReader.files(named);
        Map<String, Path> known = new LinkedHashMap<>();
        Set<String> back = new LinkedHashSet<>();
        for (Path file : returned.lists()) {
            Replies replies;
            try {
                replies = reader.read(file);
            } catch (UnreadableException e) {
                console.error(e.text());
                unreadable++;
                continue;
            }
            if (format.equals("json")) {
                report.json(file.toString(), replies);
            } else {
                report.text(file.toString(), replies);
            }
            open += replies.open() + replies.faults().size() + twice(known, file, replies);
            back.addAll(replies.units());
            drafts.addAll(report.drafts(replies));
            log.ifPresent(l -> replies.logged(String.valueOf(file.getFileName()), LocalDate.now(ZoneId.systemDefault()))
                    .forEach(l::add));
        }
        sayWhatIsMissing(reader.notBack(back), returned.others());
        if (log.isPresent()) {
            Rosters.keep(roster, log.get());
        }
        if (waiverDraft.isPresent()) {
            if (Files.exists(waiverDraft.get())) {
                throw Failure.usage(
                        waiverDraft.get() + "：文件已存在，请换一个名字",
                        waiverDraft.get() + ": is there already; name another file");
            }
            OutputFile.writeText(
                    waiverDraft.get(),
                    to -> KeptTable.write(to, List.of("文件", "规则", "证据", "理由", "批准人", "到期日"), drafts));
        }
        return unreadable > 0 ? ExitCode.UNREADABLE : open > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** How many lines came in two files: whose answers count, people have to say. */
    private int twice(Map<String, Path> known, Path file, Replies replies) {
        Map<Path, Integer> before = new LinkedHashMap<>();
        for (Replies.Reply reply : replies.replies()) {
            Path first = known.putIfAbsent(reply.identity().encoded(), file);
            if (first != null) {
                before.merge(first, 1, Integer::sum);
            }
        }
        before.forEach((first, lines) -> console.error(new Message(
                file + "：有 " + lines + " 项与 " + first + " 是同一份清单的，请只留一份",
                file + ": " + lines + " lines are of the same list as " + first + "; keep one of the two")));
        return before.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void sayWhatIsMissing(Map<String, Integer> lists, List<Path> others) {
        if (!lists.isEmpty()) {
            console.info(new Message(
                    "还没有收到清单：" + listed("、", "（", " 项）", lists),
                    "lists that are not back: " + listed(", ", " (", " lines)", lists)));
        }
        if (!others.isEmpty()) {
            String names = others.stream().map(Path::toString).collect(Collectors.joining("、"));
            console.info(new Message("不是清单，没有读：" + names, "no lists, not read: " + names));
        }
    }

    private static String listed(String between, String open, String close, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + open + e.getValue() + close)
                .collect(Collectors.joining(between));
    }

    private int versions() throws IOException {
        Judging office = judging.judging(names, dictionaries, console);
        Pipeline pipeline = office.pipeline();
        Comparer comparer = new Comparer(office.dictionary(), office.judge());
        Map<String, Input> before = inputs(names.get(0));
        Map<String, Input> after = inputs(names.get(1));
        boolean two = before.size() == 1 && after.size() == 1;
        int unreadable = 0;
        for (Map.Entry<String, Input> old : before.entrySet()) {
            Input now = two ? after.values().iterator().next() : after.get(old.getKey());
            if (now == null) {
                say(
                        new Message("未重报：" + old.getKey(), "not submitted again: " + old.getKey()),
                        "missing",
                        old.getKey());
                continue;
            }
            try {
                print(comparer.compare(audit(pipeline, old.getValue()), audit(pipeline, now)));
            } catch (UnreadableException e) {
                console.error(e.text());
                unreadable++;
                notCompared(old.getKey());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                String what = e.getClass().getSimpleName();
                console.error(new Message(
                        now.name() + "：程序内部错误（" + what + "），请把这两份文件连同版本号报告给开发者",
                        now.name() + ": internal error (" + what + "); please report both files with the version"));
                unreadable++;
                notCompared(old.getKey());
            }
        }
        for (String name : after.keySet()) {
            if (!two && !before.containsKey(name)) {
                say(new Message("新报：" + name, "new: " + name), "new", name);
            }
        }
        return unreadable > 0 ? ExitCode.UNREADABLE : ExitCode.FINE;
    }

    /** Nothing is said to be solved in a report that could not be read. */
    private void notCompared(String name) {
        say(
                new Message(
                        "未能比较：" + name + "（有一份读不了，原有事项都当作仍在）",
                        "not compared: " + name + " (one of the two cannot be read; what was open counts as open)"),
                "unreadable",
                name);
    }

    private static Audit audit(Pipeline pipeline, Input input) throws UnreadableException {
        return pipeline.audit(new Reader().read(input.file().orElseThrow(), input.inside(), input.name()));
    }

    /** The reports that {@code name} names, by their path below it without suffix: a report may come back as .docx. */
    private static Map<String, Input> inputs(String name) {
        Inputs inputs;
        try {
            inputs = Inputs.of(List.of(name), "stdin");
        } catch (Inputs.NotFoundException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
        Map<String, Input> byName = new LinkedHashMap<>();
        for (Input input : inputs.found()) {
            if (input.file().isEmpty()) {
                throw Failure.usage("compare 不读标准输入", "compare does not read standard input");
            }
            Path file = input.file().get();
            Path below = Files.isDirectory(Path.of(name)) ? Path.of(name).relativize(file) : file.getFileName();
            String shown = String.valueOf(below).replace('\\', '/');
            shown = input.inside().isEmpty() ? shown : shown + "/" + String.join("/", input.inside());
            int dot = shown.lastIndexOf('.');
            byName.putIfAbsent(dot > shown.lastIndexOf('/') + 1 ? shown.substring(0, dot) : shown, input);
        }
        return byName;
    }

    private void say(Message message, String state, String name) {
        if (format.equals("json")) {
            console.out().println(AnalysisJson.json(Map.of("state", state, "report", name)));
        } else {
            line(console.say(message));
        }
    }

    /** What stands in a report is shown and never obeyed by a terminal. */
    private void line(String words) {
        console.out().println(DisplayWidth.shown(words));
    }

    private void print(Comparison comparison) {
        if (format.equals("json")) {
            console.out().println(AnalysisJson.json(json(comparison)));
            return;
        }
        line(comparison.after()
                + say("：", ": ")
                + Stream.of(
                                counted("空缺", "blanks", comparison.fills().size()),
                                counted("已补", "filled", comparison.count(State.FILLED)),
                                counted("仍欠", "open", comparison.count(State.OPEN)),
                                counted("原句已改", "rewritten", comparison.count(State.REWRITTEN)),
                                counted("现有空缺", "blanks now", comparison.newBlanks()),
                                counted(
                                        "其他事项解决",
                                        "others solved",
                                        comparison.solved().size()),
                                counted("仍在", "still there", comparison.open().size()),
                                counted("新增", "new", comparison.fresh().size()),
                                counted(
                                        "数据改动",
                                        "figures changed",
                                        comparison.changes().size()))
                        .collect(Collectors.joining(say("，", ", "))));
        for (Comparison.Fill fill : comparison.fills()) {
            line("  " + state(fill) + "  " + fill.where().in(console.tongue()) + "  " + console.say(fill.ask())
                    + (fill.state() == State.FILLED ? "  = " + fill.words() : ""));
        }
        comparison.solved().forEach(item -> row(say("已解决", "solved"), item));
        comparison.open().forEach(item -> row(say("仍在", "still there"), item));
        comparison.fresh().forEach(item -> row(say("新增", "new"), item));
        for (Comparison.Change change : comparison.changes()) {
            line(say("  改动  ", "  changed  ") + console.say(change.path()) + "  " + change.subject() + "  "
                    + change.before() + " → " + change.after());
        }
    }

    private String counted(String zh, String en, long count) {
        return say(zh, en) + " " + count;
    }

    private String say(String zh, String en) {
        return console.tongue().say(zh, en);
    }

    private String state(Comparison.Fill fill) {
        return switch (fill.state()) {
            case FILLED -> say("已补", "filled");
            case OPEN -> say("仍欠", "open");
            case REWRITTEN -> say("已改", "rewritten");
        };
    }

    private void row(String state, Item item) {
        line("  " + state + "  "
                + item.where().map(where -> where.in(console.tongue())).orElse(say("全文", "the whole")) + "  "
                + console.say(item.grounds().get(0).message()));
    }

    private static Map<String, Object> json(Comparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("before", comparison.before());
        map.put("after", comparison.after());
        map.put("blanks", comparison.newBlanks());
        map.put(
                "fills",
                comparison.fills().stream()
                        .map(fill -> Map.of(
                                "place", fill.where().zh(),
                                "ask", fill.ask().zh(),
                                "state", fill.state().name().toLowerCase(Locale.ROOT),
                                "words", fill.words()))
                        .toList());
        map.put("solved", comparison.solved().stream().map(CompareCommand::json).toList());
        map.put("open", comparison.open().stream().map(CompareCommand::json).toList());
        map.put("new", comparison.fresh().stream().map(CompareCommand::json).toList());
        map.put(
                "changes",
                comparison.changes().stream()
                        .map(change -> Map.of(
                                "path", change.path().zh(),
                                "subject", change.subject(),
                                "before", change.before(),
                                "after", change.after()))
                        .toList());
        return map;
    }

    private static Map<String, Object> json(Item item) {
        return Map.of(
                "rule", item.grounds().get(0).rule(),
                "message", item.grounds().get(0).message().zh(),
                "place", item.where().map(Where::zh).orElse(""));
    }
}
