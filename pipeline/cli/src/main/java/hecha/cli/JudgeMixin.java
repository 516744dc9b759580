package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.model.Message;
import hecha.office.CheckConfig;
import hecha.office.ConfigSearch;
import hecha.office.Failure;
import hecha.office.Judging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The words by which every command that judges reports is told what the office has set, so that all of them judge alike:
 * configuration, profile, rubric, waivers and baseline.
 */
final class JudgeMixin {
    @Option(names = "--profile", paramLabel = "NAME", description = "用哪个核查模板，不按文种自动选")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--rubric", paramLabel = "NAME", description = "对照哪张测评表")
    private Optional<String> rubric = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "配置文件（默认：HECHA_ROOT 里的 hecha.yml，否则从当前文件夹向上找；报告旁边的不采用）")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--no-config", description = "不用任何配置文件")
    private boolean noConfig;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "豁免表 CSV：文件,规则,证据,理由,批准人,到期日（默认：hecha.yml 旁的 waivers.csv）")
    private Optional<Path> waivers = Optional.empty();

    @Option(names = "--baseline", paramLabel = "FILE", description = "基线：其中已有的问题不再计入")
    private Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "审定记录（默认：hecha.yml 旁或当前文件夹里的 decisions.csv；报告旁边的不采用）")
    private Optional<Path> decisions = Optional.empty();

    private Optional<Path> office = Optional.empty();

    /**
     * The configuration, with what the command line says over it. The dictionaries of {@code reports} are from now on those
     * that it names.
     *
     * @throws Failure where something in it is not known or not there
     */
    CheckConfig config(ReportsMixin reports, Console console) throws IOException {
        Optional<Path> file = file(reports.names(), console);
        if (file.isPresent()) {
            CheckConfig.dictionaries(file.get()).ifPresent(reports::dictionaries);
        }
        return config(file, reports.dictionary());
    }

    /** What {@code file} says, with what the command line says over it. */
    private CheckConfig config(Optional<Path> file, Dictionary dictionary) throws IOException {
        CheckConfig how = file.isPresent() ? CheckConfig.read(dictionary, file.get()) : CheckConfig.none(dictionary);
        profile.ifPresent(name -> how.profile("--profile", name));
        rubric.ifPresent(name -> how.rubric("--rubric", name));
        waivers.ifPresent(path -> how.waivers("--waivers", path));
        baseline.ifPresent(path -> how.baseline("--baseline", path));
        return how;
    }

    /**
     * The judge who goes by {@code config}.
     *
     * @throws Failure where waivers, decisions or baseline are broken or not there
     */
    Judging judging(CheckConfig config, Dictionary dictionary) {
        return Judging.of(config, dictionary, decisions());
    }

    /** The file of decisions to go by; empty where there is none. */
    Optional<Path> decisions() {
        return decisions.or(() ->
                office.map(folder -> folder.resolve(ConfigSearch.DECISIONS)).filter(Files::isRegularFile));
    }

    /** Where decisions on a page are kept: the file that was named, else in the office's folder; empty where there is none. */
    Optional<Path> decisionsToKeep() {
        return decisions.or(() -> office.map(folder -> folder.resolve(ConfigSearch.DECISIONS)));
    }

    /** The configuration and its judge, for commands that change nothing of it. */
    Judging judging(ReportsMixin reports, Console console) throws IOException {
        return judging(config(reports, console), reports.dictionary());
    }

    /**
     * As {@link #judging(ReportsMixin, Console)}, for a command that names reports in its own way.
     *
     * @param inputs the reports as the user wrote them
     * @param named the folder of own dictionaries that the command line names
     */
    Judging judging(List<String> inputs, Optional<Path> named, Console console) throws IOException {
        Optional<Path> file = file(inputs, console);
        Optional<Path> folder = named;
        if (folder.isEmpty() && file.isPresent()) {
            folder = CheckConfig.dictionaries(file.get());
        }
        Dictionary dictionary = OwnDictionaries.read(folder);
        return judging(config(file, dictionary), dictionary);
    }

    /** Whether the command line names waivers. */
    boolean namesWaivers() {
        return waivers.isPresent();
    }

    /** The file to go by; settings beside the reports are named and not obeyed. */
    private Optional<Path> file(List<String> inputs, Console console) {
        if (noConfig && config.isPresent()) {
            throw Failure.usage("--config 和 --no-config 不能同时用", "--config and --no-config exclude each other");
        }
        if (config.isPresent() && !Files.isRegularFile(config.get())) {
            throw Failure.usage(config.get() + "：配置文件不存在", config.get() + ": no such configuration");
        }
        ConfigSearch search = ConfigSearch.from(
                inputs,
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.getenv(ConfigSearch.ROOT)).orElse(""));
        search.notObeyed().stream()
                .filter(found -> !config.map(Path::toAbsolutePath).equals(Optional.of(found)))
                .forEach(
                        found -> console.info(
                                new Message(
                                        found + "：报送材料旁的设置不予采用；确要用它，请写 --config 或 --waivers",
                                        found
                                                + ": settings beside the reports are not obeyed; to use them, say --config or --waivers")));
        if (noConfig) {
            return Optional.empty();
        }
        office = config.map(file -> Optional.ofNullable(file.toAbsolutePath().getParent()))
                .orElseGet(search::office);
        return config.or(search::file);
    }
}
