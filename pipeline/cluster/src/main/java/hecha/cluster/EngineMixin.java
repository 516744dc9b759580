package hecha.cluster;

import hecha.cli.LimitsMixin;
import hecha.cli.OwnDictionaries;
import hecha.dictionary.Dictionary;
import hecha.flow.Pipeline;
import hecha.office.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words by which every command on Spark is told which one, and how reports are read there. */
final class EngineMixin {
    @Option(names = "--master", paramLabel = "URL", description = "Spark 集群：spark://主机:7077、yarn、k8s://…；单机试用 local[2]")
    private Optional<String> master = Optional.empty();

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "Spark 的设置，可多次，如 spark.executor.memory=4g")
    private Map<String, String> settings = new LinkedHashMap<>();

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

    boolean quiet() {
        return quiet;
    }

    /** How long the first executor may take to come. */
    Duration patience() {
        return Duration.ofSeconds(wait);
    }

    /** The engine; nothing is started yet. */
    Engine engine() {
        if (wait < 1) {
            throw Failure.usage("--wait 至少为 1", "--wait must be at least 1");
        }
        return Engine.of(master, settings);
    }

    Setup setup() {
        return new Setup(limits.limits(), ownDictionaries());
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
