package hecha.cli;

import hecha.check.CheckSettings;
import hecha.dictionary.Dictionary;
import hecha.evaluate.Evaluation;
import hecha.evaluate.MetadataAnswers;
import hecha.evaluate.Miss;
import hecha.evaluate.Score;
import hecha.flow.Pipeline;
import hecha.model.UnreadableException;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.read.Reader;
import hecha.record.Analyses;
import hecha.record.AnalysisJson;
import hecha.record.Gold;
import hecha.text.Chars;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha evaluate}: precision, recall and F1 of the analysis against gold answers. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "对照标准答案，给出数字、空缺、章节、问题各项的准确率、召回率和 F1。",
        footer = {
            "  hecha evaluate gold --texts seeds --min figures=0.99,full=0.9",
            "  hecha evaluate corpus/developed-on --misses"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "GOLD", description = "文件夹：*.gold.json，或 NAME/gold.json 与 NAME/text.txt")
    private Path gold = Path.of(".");

    @Option(names = "--texts", paramLabel = "DIR", description = "*.gold.json 里 source 所指报告所在的文件夹")
    private Optional<Path> texts = Optional.empty();

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "每行“文件名<TAB>标题<TAB>地区”，替换答案里的标题和地区；几种都对的用“|”隔开，没有的写“-”")
    private Optional<Path> facts = Optional.empty();

    @Option(names = "--format", paramLabel = "table|json", description = "表格（默认）或 JSON")
    private String format = "table";

    @Option(names = "--min", split = ",", paramLabel = "NAME=F1", description = "某项 F1 低于此值时以 1 结束")
    private Map<String, BigDecimal> least = new LinkedHashMap<>();

    @Option(names = "--misses", description = "列出每一处与答案不同的地方")
    private boolean misses;

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    @Option(names = "--models", paramLabel = "DIR", description = "用 hecha train 训练的模型所在的文件夹")
    private Optional<Path> models = Optional.empty();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary words = OwnDictionaries.read(dictionaries);
        Pipeline pipeline = new Pipeline(words, CheckSettings.DEFAULT, OwnDictionaries.models(models));
        Evaluation evaluation = new Evaluation(words.characters()::simplified);
        MetadataAnswers told = facts();
        for (Path file : goldFiles()) {
            Gold answers = told.applied(AnalysisJson.gold(Files.readString(file)));
            Path text = texts.map(folder -> folder.resolve(answers.source()))
                    .orElseGet(() -> file.resolveSibling(answers.source()));
            try {
                evaluation.add(
                        name(file), answers, Analyses.of(pipeline.audit(new Reader().read(text, answers.source()))));
            } catch (UnreadableException e) {
                throw Failure.usage(text + "：报告无法读取", text + ": the report cannot be read");
            }
        }
        if (format.equals("json")) {
            console.out().println(AnalysisJson.json(asMap(evaluation)));
        } else {
            table(evaluation);
        }
        return below(evaluation) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private MetadataAnswers facts() {
        if (facts.isEmpty()) {
            return MetadataAnswers.NONE;
        }
        Path file = facts.get();
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(file + "：文件不存在", file + ": no such file");
        }
        try {
            return MetadataAnswers.of(
                    new Reader().text(file, file.toString()).lines().toList());
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(
                    file + "：" + e.getMessage() + "：应有以制表符分开的三栏",
                    file + ": " + e.getMessage() + ": three columns set apart by tabs are needed");
        }
    }

    private List<Path> goldFiles() throws IOException {
        if (!Files.isDirectory(gold)) {
            throw Failure.usage(gold + "：文件夹不存在", gold + ": no such folder");
        }
        try (Stream<Path> files = Files.walk(gold, 2)) {
            List<Path> found = files.filter(file ->
                            file.endsWith("gold.json") || file.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw Failure.usage(gold + "：没有标准答案", gold + ": no gold answers");
            }
            return found;
        }
    }

    private static String name(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return String.valueOf(file.endsWith("gold.json") && folder != null ? folder.getFileName() : file.getFileName());
    }

    private void table(Evaluation evaluation) {
        if (misses) {
            for (Miss miss : evaluation.misses()) {
                console.out()
                        .println(String.join(
                                "\t",
                                miss.measure(),
                                miss.report() + ":" + miss.at(),
                                Chars.onOneLine(miss.gold()),
                                Chars.onOneLine(miss.answer())));
            }
        }
        console.out().println("measure       right false  missed  precision  recall      F1");
        evaluation
                .measures()
                .forEach((name, m) -> console.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%-12s %6d %5d %7d %10s %7s %7s",
                                name,
                                m.rightCount(),
                                m.falsePositiveCount(),
                                m.missedCount(),
                                m.precision(),
                                m.recall(),
                                m.f1())));
    }

    private Map<String, Object> asMap(Evaluation evaluation) {
        Map<String, Object> measures = new LinkedHashMap<>();
        evaluation.measures().forEach((name, m) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("right", m.rightCount());
            one.put("falsePositives", m.falsePositiveCount());
            one.put("missed", m.missedCount());
            one.put("precision", m.precision());
            one.put("recall", m.recall());
            one.put("f1", m.f1());
            measures.put(name, one);
        });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measures", measures);
        if (misses) {
            List<Miss> list = new ArrayList<>(evaluation.misses());
            all.put("misses", list);
        }
        return all;
    }

    private boolean below(Evaluation evaluation) {
        boolean below = false;
        for (Map.Entry<String, BigDecimal> entry : least.entrySet()) {
            Score measure = evaluation.measures().get(entry.getKey());
            if (measure == null) {
                throw Failure.usage(
                        "--min：没有 " + entry.getKey() + " 这一项", "--min: there is no measure " + entry.getKey());
            }
            below |= measure.f1().compareTo(entry.getValue()) < 0;
        }
        return below;
    }
}
