package hecha.cli;

import hecha.audit.AnswersXlsx;
import hecha.audit.AnswersXlsx.Answer;
import hecha.audit.Comparer;
import hecha.audit.Comparison;
import hecha.audit.Comparison.State;
import hecha.audit.Item;
import hecha.audit.Where;
import hecha.dictionary.Dictionary;
import hecha.flow.Input;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.read.Reader;
import hecha.record.AnalysisJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha compare}: says what was filled in, what is still open and what changed since the last round. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "对比两次报送（两份材料或两个文件夹），或读回填好的退改清单：补了什么、还欠什么、改了什么。",
        footer = {"  hecha compare 第一次/ 第二次/", "  hecha compare 旧稿.txt 新稿.docx", "  hecha compare --answers 退改清单.xlsx"})
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..2", paramLabel = "OLD NEW", description = "旧、新两份材料，或两个文件夹（按文件名对应）")
    private List<String> names = new ArrayList<>();

    @Option(names = "--answers", paramLabel = "FILE", description = "填好退回的退改清单（xlsx）")
    private Optional<Path> answers = Optional.empty();

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
        if (answers.isPresent() == (names.size() == 2) || names.size() == 1) {
            throw Failure.usage(
                    "请给出旧、新两份（或两个文件夹），或者 --answers 退改清单.xlsx",
                    "give an old and a new report (or folder), or --answers workbook.xlsx");
        }
        return answers.isPresent() ? answers(answers.get()) : versions();
    }

    private int answers(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(file + "：文件不存在，请检查路径", file + ": no such file; check the path");
        }
        List<Answer> all;
        try (InputStream in = Files.newInputStream(file)) {
            all = new AnswersXlsx().read(in);
        } catch (IOException e) {
            throw Failure.usage(
                    file + "：读不出退改清单：" + e.getMessage(), file + ": the answers cannot be read: " + e.getMessage());
        }
        Map<String, List<Answer>> byReport = new LinkedHashMap<>();
        all.forEach(answer -> byReport.computeIfAbsent(answer.report(), k -> new ArrayList<>())
                .add(answer));
        byReport.forEach((report, rows) -> {
            if (format.equals("json")) {
                console.out().println(AnalysisJson.json(json(report, rows)));
            } else {
                text(report, rows);
            }
        });
        return ExitCode.FINE;
    }

    private static Map<String, Object> json(String report, List<Answer> rows) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("report", report);
        map.put("given", rows.stream().filter(Answer::given).count());
        map.put("waived", rows.stream().filter(Answer::waived).count());
        map.put("open", rows.stream().filter(a -> !a.given() && !a.waived()).count());
        map.put("rows", rows.stream().map(CompareCommand::json).toList());
        return map;
    }

    private static Map<String, Object> json(Answer answer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", answer.key());
        map.put("place", answer.where());
        map.put("ask", answer.ask());
        map.put("state", answer.given() ? "given" : answer.waived() ? "waived" : "open");
        map.put("value", answer.value());
        map.put("remark", answer.remark());
        return map;
    }

    private void text(String report, List<Answer> rows) {
        long given = rows.stream().filter(Answer::given).count();
        long waived = rows.stream().filter(Answer::waived).count();
        console.out()
                .println(report + "：共 " + rows.size() + " 项，已补 " + given + "，豁免 " + waived + "，仍欠 "
                        + (rows.size() - given - waived));
        for (Answer answer : rows) {
            String state = answer.given() ? "已补" : answer.waived() ? "豁免" : "仍欠";
            console.out()
                    .println("  " + state + "  " + answer.where() + "  " + answer.ask()
                            + (answer.value().isEmpty() ? "" : "  = " + answer.value())
                            + (answer.empty() ? "  （标为已补，但没有填值）" : "")
                            + (answer.remark().isEmpty() ? "" : "  说明：" + answer.remark()));
        }
    }

    private int versions() throws IOException {
        Dictionary dictionary = ReportsMixin.dictionary(dictionaries);
        Pipeline pipeline = new Pipeline(dictionary);
        Comparer comparer = new Comparer(dictionary);
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
        console.out()
                .println(
                        format.equals("json")
                                ? AnalysisJson.json(Map.of("state", state, "report", name))
                                : console.say(message));
    }

    private void print(Comparison comparison) {
        if (format.equals("json")) {
            console.out().println(AnalysisJson.json(json(comparison)));
            return;
        }
        console.out()
                .println(comparison.after() + "：空缺 " + comparison.fills().size() + " 处，已补 "
                        + comparison.count(State.FILLED) + "，仍欠 " + comparison.count(State.OPEN) + "，原句已改 "
                        + comparison.count(State.REWRITTEN) + "；现有空缺 " + comparison.newBlanks() + " 处；其他事项解决 "
                        + comparison.solved().size() + "，仍在 "
                        + comparison.open().size() + "，新增 "
                        + comparison.fresh().size() + "；数据改动 "
                        + comparison.changes().size() + " 处");
        for (Comparison.Fill fill : comparison.fills()) {
            console.out()
                    .println("  " + state(fill) + "  " + fill.where().zh() + "  " + fill.ask()
                            + (fill.state() == State.FILLED ? "  = " + fill.words() : ""));
        }
        comparison.solved().forEach(item -> row("已解决", item));
        comparison.open().forEach(item -> row("仍在", item));
        comparison.fresh().forEach(item -> row("新增", item));
        for (Comparison.Change change : comparison.changes()) {
            console.out()
                    .println("  改动  " + change.path() + "  " + change.subject() + "  " + change.before() + " → "
                            + change.after());
        }
    }

    private static String state(Comparison.Fill fill) {
        return switch (fill.state()) {
            case FILLED -> "已补";
            case OPEN -> "仍欠";
            case REWRITTEN -> "已改";
        };
    }

    private void row(String state, Item item) {
        console.out()
                .println("  " + state + "  "
                        + item.where().map(Where::zh).orElse("全文") + "  "
                        + item.grounds().get(0).message().zh());
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
                                "ask", fill.ask(),
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
                                "path", change.path(),
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
