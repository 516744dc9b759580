package hecha.cluster;

import hecha.cli.Console;
import hecha.office.Failure;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
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

    @Option(names = "--step", paramLabel = "N", description = "每完成几份保存一次（默认 50000）")
    private int step = 50_000;

    @Mixin
    private EngineMixin spark = new EngineMixin();

    public AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.quiet(spark.quiet());
        if (places.size() < 2) {
            throw Failure.usage(
                    "缺少 IN 或 OUT：先写报告文件或文件夹，最后写结果文件夹",
                    "IN or OUT is missing: report files or folders first, the folder of results last");
        }
        if (step < 1) {
            throw Failure.usage("--step 至少为 1", "--step must be at least 1");
        }
        Setup setup = spark.setup();
        Engine engine = spark.engine();
        List<String> in = places.subList(0, places.size() - 1);
        Configuration configuration = engine.hadoop();
        Collection<InputFile> files = Listing.of(in, configuration);
        OutFolder out = OutFolder.open(places.get(places.size() - 1), in, setup, configuration);
        try (SparkSession session = engine.start(spark.patience())) {
            return new Run(console, session, out, step).of(files, setup);
        }
    }
}
