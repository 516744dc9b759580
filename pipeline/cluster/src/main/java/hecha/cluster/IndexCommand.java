package hecha.cluster;

import hecha.cli.Console;
import hecha.cli.Version;
import hecha.index.IndexException;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha-cluster index}: reports in a SolrCloud, analysed and sent there by the executors of Spark. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "在 Spark 上逐份分析报告并存入 SolrCloud，供 hecha 的 query、stats、serve 以 --solr 查询。",
            "新索引建在旁边，完整之后才换上；中断后再运行同一命令，从中断处继续；全部完成后再运行，什么也不变。"
        },
        footer = "  hecha-cluster index --solr http://主机:8983/solr --master spark://主机:7077 hdfs://主机/报告")
public final class IndexCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "IN…", description = "报告文件或文件夹（各工作节点都能读到）")
    private List<String> places = List.of();

    @Option(names = "--solr", paramLabel = "URL", description = "SolrCloud 的节点：http://主机:8983/solr，可写几个，用逗号分开")
    private Optional<String> solr = Optional.empty();

    @Option(names = "--collection", paramLabel = "NAME", description = "查询时用的名字（默认 reports）")
    private String collection = SolrPlace.USUAL;

    @Option(names = "--shards", paramLabel = "N", description = "新索引分几片（默认 2）")
    private int shards = 2;

    @Option(names = "--replicas", paramLabel = "N", description = "每片几份副本（默认 2）")
    private int replicas = 2;

    @Mixin
    private EngineMixin spark = new EngineMixin();

    public IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.quiet(spark.quiet());
        if (solr.isEmpty()) {
            throw Failure.usage("缺少 --solr：http://主机:8983/solr", "--solr is missing: http://HOST:8983/solr");
        }
        if (shards < 1 || replicas < 1) {
            throw Failure.usage("--shards 和 --replicas 至少为 1", "--shards and --replicas must be at least 1");
        }
        if (!collection.matches("[A-Za-z0-9_.-]{1,60}")) {
            throw Failure.usage(
                    "--collection：名字只能用英文字母、数字、- _ .，至多 60 字",
                    "--collection: a name has letters of English, digits, - _ . only, 60 at most");
        }
        Setup setup = spark.setup();
        Engine engine = spark.engine();
        Collection<InputFile> files = Listing.of(places, engine.hadoop());
        SolrPlace place = SolrPlace.of(solr.get(), collection);
        try {
            SolrCloud cloud = SolrCloud.open(place);
            SolrRun run = new SolrRun(
                    console, cloud, place, collection + "_" + setup.mark(Version.text() + SolrCloud.SCHEMA, files));
            run.begin(shards, replicas);
            Supplier<SparkSession> session = () -> engine.start(spark.patience());
            return run.of(files, setup, session);
        } catch (IndexException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }
}
