package hecha.cli;

import hecha.check.CheckSettings;
import hecha.classify.Models;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryCheck;
import hecha.dictionary.DictionaryException;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Batch;
import hecha.flow.Input;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.UnreadableException;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.OutputFile;
import hecha.read.Limits;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words by which every command that reads reports is told what to read, and how. */
final class ReportsMixin {
    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "报告文件、文件夹、通配（'in/**.txt'）；- 表示标准输入")
    private List<String> names = new ArrayList<>();

    @Option(names = "--stdin-filename", paramLabel = "NAME", description = "标准输入在结果里的名字（默认 stdin）")
    private String stdinName = "stdin";

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    @Option(names = "--models", paramLabel = "DIR", description = "用 hecha train 训练的模型所在的文件夹")
    private Optional<Path> models = Optional.empty();

    @Option(names = "--jobs", paramLabel = "N", description = "同时处理几份报告（默认：处理器个数）")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "只报失败，不显示进度和小结")
    private boolean quiet;

    @Option(names = "--max-bytes", paramLabel = "SIZE", description = "最大的文件，可写 300m（默认 64m）；更大的算未能读取")
    private String maxBytes = (Limits.DEFAULT.bytes() >> 20) + "m";

    @Option(names = "--max-unpacked", paramLabel = "SIZE", description = "一个文件解压后的总大小上限（默认 1g）")
    private String maxUnpacked = (Limits.DEFAULT.unpacked() >> 20) + "m";

    @Option(names = "--max-entries", paramLabel = "N", description = "一个压缩包里最多的文件数（默认 5000）")
    private int maxEntries = Limits.DEFAULT.entries();

    @Option(names = "--max-depth", paramLabel = "N", description = "压缩包套压缩包最多的层数（默认 3）")
    private int maxDepth = Limits.DEFAULT.depth();

    @Option(names = "--max-chars", paramLabel = "N", description = "一份报告最多的字数（默认 1000 万）")
    private int maxChars = Limits.DEFAULT.chars();

    @Option(names = "--max-seconds", paramLabel = "N", description = "读取、处理一份报告最多几秒（默认 60）；更久的算未能读取，其余照常")
    private int maxSeconds = Limits.DEFAULT.seconds();

    @Option(names = "--max-memory", paramLabel = "SIZE", description = "读取进程的内存上限（默认 768m）")
    private String maxMemory = Limits.DEFAULT.memory() + "m";

    private final HeadStart headStart;
    private Optional<Pipeline> pipeline = Optional.empty();
    private Optional<Set<Path>> realInputs = Optional.empty();

    ReportsMixin(HeadStart headStart) {
        this.headStart = headStart;
    }

    /** How many reports are worked on at the same time. */
    int jobs() {
        return Math.max(1, jobs);
    }

    /** The inputs as the user wrote them. */
    List<String> names() {
        return names;
    }

    /** Takes the first of the inputs away, which is something else. */
    Optional<String> takeFirst() {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.remove(0));
    }

    /** The folder of own dictionaries, where the command line does not name one. */
    void dictionaries(Path folder) {
        dictionaries = dictionaries.or(() -> Optional.of(folder));
    }

    /** From now on only failures are said, where the user wants so. */
    void quiet(Console console) {
        console.quiet(quiet);
    }

    Inputs inputs() {
        if (names.isEmpty()) {
            throw Failure.usage("缺少 INPUT：报告文件、文件夹或通配", "INPUT is missing: report files, folders or patterns");
        }
        try {
            return Inputs.of(names, stdinName, limits());
        } catch (Inputs.NotFoundException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }

    Dictionary dictionary() {
        return pipeline().dictionary();
    }

    /** The dictionaries that the program carries, with those of a user's folder over them. */
    static Dictionary dictionary(Optional<Path> folder) {
        DictionaryFiles files = DictionaryFiles.builtIn();
        if (folder.isPresent()) {
            if (!Files.isDirectory(folder.get())) {
                throw Failure.usage(folder.get() + "：词典文件夹不存在", folder.get() + ": no such dictionary folder");
            }
            try {
                Dictionary dictionary = new Dictionary(files.with(folder.get()));
                DictionaryCheck.check(dictionary);
                return dictionary;
            } catch (DictionaryException e) {
                throw broken(folder.get(), e);
            } catch (IOException e) {
                throw Failure.usage(
                        folder.get() + "：词典无法读取（" + e.getMessage() + "）",
                        folder.get() + ": dictionaries cannot be read (" + e.getMessage() + ")");
            }
        }
        return new Dictionary(files);
    }

    /** A fault in a user's dictionary, named by the user's own file. */
    private static Failure broken(Path folder, DictionaryException e) {
        Path file = folder.resolve(e.file());
        return Failure.dictionary(Files.exists(file) ? file.toString() : "dictionaries/" + e.file(), e);
    }

    /** The audit of the one report that a command is about. */
    static Audit audit(Dictionary dictionary, Path file) {
        return audit(new Pipeline(dictionary), file);
    }

    /** As above, with the checks that {@code pipeline} was given. */
    static Audit audit(Pipeline pipeline, Path file) {
        if (!Files.exists(file)) {
            throw Failure.usage(file + "：文件不存在", file + ": no such file");
        }
        try {
            return pipeline.audit(new Reader().read(file, file.toString()));
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.UNREADABLE, e.text());
        }
    }

    /**
     * A pipeline with a user's dictionaries, tried on a line of text: a stage reads its words when it first needs them,
     * and a fault in them is to be told before work starts.
     */
    static Pipeline tried(Pipeline made, Path folder) {
        try {
            byte[] text = "某县2024年工作总结\n一、基本情况\n全年培训3人次，完成投资X万元。\n".getBytes(StandardCharsets.UTF_8);
            made.audit(new Reader().read(text, "trial"));
            return made;
        } catch (DictionaryException e) {
            throw broken(folder, e);
        } catch (IOException | RuntimeException e) {
            throw Failure.usage(
                    folder + "：词典用不了（" + e + "），请逐个移开其中的文件，找出有误的一个",
                    folder + ": the dictionaries cannot be used (" + e + "); take its files away one by one to find the"
                            + " broken one");
        }
    }

    /** The pipeline with the dictionaries and models that the user chose. */
    Pipeline pipeline(CheckSettings settings) {
        return pipeline().with(settings);
    }

    private Pipeline pipeline() {
        if (pipeline.isEmpty()) {
            Optional<Pipeline> begun =
                    dictionaries.isEmpty() && models.isEmpty() ? headStart.pipeline() : Optional.empty();
            pipeline = Optional.of(begun.orElseGet(() -> {
                Pipeline made = new Pipeline(dictionary(dictionaries), CheckSettings.DEFAULT, models(models));
                return dictionaries.map(folder -> tried(made, folder)).orElse(made);
            }));
        }
        return pipeline.get();
    }

    /** The models of a user's folder, else those that the program carries. */
    static Models models(Optional<Path> folder) {
        if (folder.isEmpty()) {
            return Models.carried();
        }
        try {
            return Models.of(folder.get());
        } catch (IOException e) {
            throw Failure.usage(
                    folder.get() + "：没有可用的模型（" + e.getMessage() + "）",
                    folder.get() + ": no models that can be used (" + e.getMessage() + ")");
        }
    }

    /** A failure of the command, not of one report, that is to end the batch. */
    private static final class EndedException extends IOException {
        private static final long serialVersionUID = 1;
        private final Failure failure;

        EndedException(Failure failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** Takes all inputs through the pipeline; says what could not be read. */
    Reconciliation run(Console console, Batch.Sink sink) throws IOException {
        return run(console, inputs(), pipeline(CheckSettings.DEFAULT), sink);
    }

    /** Takes {@code inputs} through {@code pipeline}; says what could not be read. */
    Reconciliation run(Console console, Inputs inputs, Pipeline pipeline, Batch.Sink sink) throws IOException {
        return run(console, inputs, pipeline, audit -> audit, (audit, same) -> sink.accept(audit));
    }

    /** As above; {@code work} is done on each audit with several at a time, and within the limits of a report. */
    <T> Reconciliation run(Console console, Inputs inputs, Pipeline pipeline, Batch.Work<T> work, Batch.Taker<T> taker)
            throws IOException {
        if (jobs < 1) {
            throw Failure.usage("--jobs 至少为 1", "--jobs must be at least 1");
        }
        console.quiet(quiet);
        Batch batch = new Batch(
                new Reader(limits()),
                pipeline,
                Math.min(jobs, Math.max(1, inputs.found().size())),
                Duration.ofSeconds(maxSeconds));
        Batch.Taker<T> ending = (audit, made) -> {
            try {
                taker.accept(audit, made);
            } catch (Failure e) {
                throw new EndedException(e);
            }
        };
        Reconciliation reconciliation;
        try {
            reconciliation = batch.run(inputs, work, ending, console::progress);
        } catch (EndedException e) {
            throw e.failure;
        }
        for (Reconciliation.Unreadable file : reconciliation.unreadable()) {
            console.error(file.reason());
        }
        return reconciliation;
    }

    /** As above, with the inputs that the user named and the checks as the dictionary says. */
    <T> Reconciliation run(Console console, Batch.Work<T> work, Batch.Taker<T> taker) throws IOException {
        return run(console, inputs(), pipeline(CheckSettings.DEFAULT), work, taker);
    }

    /** How large a report may be, and how long it may take to read. */
    Limits limits() {
        return new Limits(
                size("--max-bytes", maxBytes),
                size("--max-unpacked", maxUnpacked),
                atLeastOne("--max-entries", maxEntries),
                atLeastOne("--max-depth", maxDepth),
                atLeastOne("--max-chars", maxChars),
                atLeastOne("--max-seconds", maxSeconds),
                (int) Math.max(16, Math.min(1 << 20, size("--max-memory", maxMemory) >> 20)));
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw Failure.usage(option + " 至少为 1", option + " must be at least 1");
        }
        return value;
    }

    private static long size(String option, String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        int unit = text.isEmpty() ? -1 : "kmg".indexOf(text.charAt(text.length() - 1));
        String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
        try {
            long limit = Math.multiplyExact(Long.parseLong(digits), 1L << (10 * (unit + 1)));
            if (limit > 0) {
                return limit;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw badSize(option, written);
        }
        throw badSize(option, written);
    }

    private static Failure badSize(String option, String written) {
        return Failure.usage(
                option + "：“" + written + "”不是大小，应写成 500000、64k、300m 或 1g",
                option + ": “" + written + "” is no size; write 500000, 64k, 300m or 1g");
    }

    /**
     * Begins an output file.
     *
     * @throws Failure where it is one of the inputs: what was handed in stays as it was
     */
    OutputFile output(Path target) throws IOException {
        if (Files.exists(target) && realInputs().contains(target.toRealPath())) {
            throw isInput(target);
        }
        return new OutputFile(target);
    }

    static Failure isInput(Path target) {
        return Failure.usage(
                target + "：是输入的报告，不能覆盖，请换一个输出文件",
                target + ": an input cannot be overwritten; name another output file");
    }

    private Set<Path> realInputs() {
        if (realInputs.isEmpty()) {
            Set<Path> real = new HashSet<>();
            for (Input input : inputs().found()) {
                input.file().ifPresent(file -> {
                    try {
                        real.add(file.toRealPath());
                    } catch (IOException e) {
                        // A file that cannot be reached is named by the batch and is no output.
                    }
                });
            }
            realInputs = Optional.of(real);
        }
        return realInputs.get();
    }

    /** 3 where some inputs could not be read, otherwise {@code otherwise}. */
    static int exitCode(Reconciliation reconciliation, int otherwise) {
        return reconciliation.unreadable().isEmpty() ? otherwise : ExitCode.UNREADABLE;
    }

    /** The line that a batch ends with, and the names behind its counts. */
    static void close(Console console, Reconciliation reconciliation) {
        console.info(reconciliation.line());
        for (Reconciliation.Duplicate file : reconciliation.duplicates()) {
            console.info(new Message(
                    "  重复：" + file.name() + " = " + file.of(), "  duplicate: " + file.name() + " = " + file.of()));
        }
        for (Reconciliation.Ignored file : reconciliation.ignored()) {
            console.info(new Message(
                    "  忽略：" + file.name() + "，" + file.reason().zh(),
                    "  ignored: " + file.name() + ", " + file.reason().en()));
        }
    }
}
