package hecha.cli;

import hecha.check.CheckSettings;
import hecha.dictionary.Dictionary;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LimitsMixin limits = new LimitsMixin();

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

    /** The pipeline with the dictionaries and models that the user chose. */
    Pipeline pipeline(CheckSettings settings) {
        return pipeline().with(settings);
    }

    private Pipeline pipeline() {
        if (pipeline.isEmpty()) {
            Optional<Pipeline> begun =
                    dictionaries.isEmpty() && models.isEmpty() ? headStart.pipeline() : Optional.empty();
            pipeline = Optional.of(begun.orElseGet(() -> {
                Pipeline made = new Pipeline(
                        OwnDictionaries.read(dictionaries), CheckSettings.DEFAULT, OwnDictionaries.models(models));
                return dictionaries
                        .map(folder -> OwnDictionaries.tried(made, folder))
                        .orElse(made);
            }));
        }
        return pipeline.get();
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
                Duration.ofSeconds(limits().seconds()));
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
        return limits.limits();
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
