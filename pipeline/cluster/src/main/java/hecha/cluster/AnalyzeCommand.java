package hecha.cluster;

import hecha.cli.Console;
import hecha.cli.LimitsMixin;
import hecha.cli.OwnDictionaries;
import hecha.dictionary.Dictionary;
import hecha.flow.Pipeline;
import hecha.office.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha-cluster analyze}: the analysis record of each report, and tables of all, made by the executors of Spark. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "在 Spark 上逐份分析报告：写出分析记录（JSONL）和 reports、figures、gaps、findings、files 五张表（Parquet）。",
            "中断后再运行同一命令，从中断处继续；全部完成后再运行，什么也不变。"
        },
        footer = "  hecha-cluster analyze --master spark://主机:7077 hdfs://主机/报告 hdfs://主机/结果")
public final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "IN… OUT", description = "报告文件或文件夹（各工作节点都能读到）；最后一个是结果文件夹")
    private List<String> places = List.of();

    @Option(names = "--master", paramLabel = "URL", description = "Spark 集群：spark://主机:7077、yarn、k8s://…；单机试用 local[2]")
    private Optional<String> master = Optional.empty();

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "Spark 的设置，可多次，如 spark.executor.memory=4g")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--step", paramLabel = "N", description = "每完成几份保存一次（默认 50000）")
    private int step = 50_000;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "最多等几秒得到第一个执行器（默认 60）")
    private int wait = 60;

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "只报失败，不显示进度和小结")
    private boolean quiet;

    @Mixin
    private LimitsMixin limits = new LimitsMixin();

    public AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.quiet(quiet);
        if (places.size() < 2) {
            throw Failure.usage(
                    "缺少 IN 或 OUT：先写报告文件或文件夹，最后写结果文件夹",
                    "IN or OUT is missing: report files or folders first, the folder of results last");
        }
        if (step < 1 || wait < 1) {
            throw Failure.usage("--step 和 --wait 至少为 1", "--step and --wait must be at least 1");
        }
        Setup setup = new Setup(limits.limits(), ownDictionaries());
        Engine engine = Engine.of(master, settings);
        List<String> in = places.subList(0, places.size() - 1);
        Configuration configuration = engine.hadoop();
        Collection<InputFile> files = Listing.of(in, configuration);
        OutFolder out = OutFolder.open(places.get(places.size() - 1), in, setup, configuration);
        try (SparkSession spark = engine.start(Duration.ofSeconds(wait))) {
            return new Run(console, spark, out, step).of(files, setup);
        }
    }

    /** The texts of the user's dictionaries, tried here before they go out. */
    private SortedMap<String, String> ownDictionaries() {
        if (dictionaries.isEmpty()) {
            return new TreeMap<>();
        }
        Dictionary dictionary = OwnDictionaries.read(dictionaries);
        OwnDictionaries.tried(new Pipeline(dictionary), dictionaries.get());
        return dictionary.files().ownTexts();
    }
}
