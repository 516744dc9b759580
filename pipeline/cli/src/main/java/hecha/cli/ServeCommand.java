package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.flow.Pipeline;
import hecha.flow.QueryVocabulary;
import hecha.model.Message;
import hecha.office.CheckConfig;
import hecha.office.DecisionFile;
import hecha.office.Desk;
import hecha.office.DeskUnits;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.Judging;
import hecha.office.OwnIndex;
import hecha.office.Rosters;
import hecha.read.Reader;
import hecha.solr.SolrPlace;
import hecha.text.Lazy;
import hecha.web.Browser;
import hecha.web.Page;
import hecha.web.WebServer;
import hecha.web.api.ApiPage;
import hecha.web.figures.FiguresPage;
import hecha.web.figures.FolderPlace;
import hecha.web.figures.IndexPlace;
import hecha.web.figures.IndexView;
import hecha.web.inbox.InboxPage;
import hecha.web.report.ReportPage;
import hecha.web.rules.RulesPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha serve}: shows the pages in a browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"在浏览器里收件、审定、退改；只在本机运行，不连外网。", "给出文件夹就看着它，新文件自动审；不给就把文件拖进网页。"},
        footer = {"  hecha serve 报送材料/", "  hecha serve 报送材料/ --roster units.csv --person 张三"})
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    private final Console console;

    @Mixin
    private ReportsMixin reports;

    @Mixin
    private JudgeMixin judging = new JudgeMixin();

    @Mixin
    private LettersMixin letters;

    @Option(names = "--port", paramLabel = "N", description = "端口（默认任选一个空闲的）")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "监听的地址（默认 127.0.0.1，只有本机能进）")
    private String host = "127.0.0.1";

    @Option(names = "--person", paramLabel = "NAME", description = "经办人；可写多个，每人得一个自己的网址（默认：系统用户名）")
    private List<String> people = new ArrayList<>();

    @Option(names = "--cache", paramLabel = "DIR", description = "程序自己的文件夹，放拖进来的文件和函（默认：系统的缓存文件夹）")
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--index", paramLabel = "DIR", description = "“查数”页问哪个索引（默认：程序按这个文件夹自建的）")
    private Optional<Path> index = Optional.empty();

    @Option(
            names = "--solr",
            paramLabel = "URL",
            description = "“查数”页问 SolrCloud 里的索引（hecha-cluster index 所建）：http://主机:8983/solr，可写几个")
    private Optional<String> solr = Optional.empty();

    @Option(names = "--collection", paramLabel = "NAME", description = "SolrCloud 里的名字（默认 reports）")
    private Optional<String> collection = Optional.empty();

    @Option(names = "--no-browser", description = "不打开浏览器")
    private boolean noBrowser;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw Failure.usage(
                    "--port " + port + "：端口应在 1 到 " + MOST_PORT + " 之间",
                    "--port " + port + ": a port is a number from 1 to " + MOST_PORT);
        }
        Map<String, String> keys = keys();
        Optional<Path> folder = folder();
        Path own = own(folder);
        if (letters.roster().isPresent()) {
            Rosters.units(
                    letters.roster().get()); // one that is not there is a slip of the pen, not the wish for a draft
        }
        CheckConfig config = judging.config(reports, console);
        Dictionary dictionary = reports.dictionary();
        DecisionFile decisions = new DecisionFile(
                judging.decisionsToKeep()
                        .orElseGet(() -> Path.of(System.getProperty("user.home", "."), "hecha", "decisions.csv")),
                dictionary);
        // A file of decisions that is not there begins with the first one.
        Judging office =
                Judging.of(config, dictionary, Optional.of(decisions.path()).filter(Files::isRegularFile));
        Path handedIn = own.resolve("收件");
        List<String> roots = new ArrayList<>();
        folder.ifPresent(path -> roots.add(path.toString()));
        roots.add(handedIn.toString());
        reports.quiet(console);
        Pipeline made = reports.pipeline(config.settings());
        Lazy<Pipeline> pipeline = new Lazy<>(() -> made);
        Path ownIndex = own.resolve("索引");
        IndexView view = new IndexView(place(ownIndex), QueryVocabulary.of(dictionary));
        try (Desk desk = new Desk(
                folder,
                handedIn,
                office,
                pipeline.get(),
                decisions,
                new DeskUnits(letters, roots),
                new Reader(reports.limits()),
                reports.jobs())) {
            if (index.isEmpty() && solr.isEmpty()) {
                desk.follow(new OwnIndex(ownIndex));
            }
            desk.open();
            List<Page> pages = List.of(
                    new InboxPage(desk, own, Version.text(), reports.limits()),
                    new ReportPage(desk),
                    new FiguresPage(view),
                    new RulesPage(dictionary, pipeline),
                    new ApiPage(view, dictionary, pipeline));
            serve(pages, keys, decisions.path());
        } finally {
            view.close();
        }
        return ExitCode.FINE;
    }

    /** What the page of figures asks; a Solr that cannot be asked is told before anything starts. */
    private IndexPlace place(Path own) {
        IndexMixin.refuseTogether(Map.of("--index", index.isPresent(), "--solr", solr.isPresent()));
        if (IndexMixin.isSolr(solr, collection)) {
            SolrPlace there = SolrPlace.of(solr.orElseThrow(), collection.orElse(SolrPlace.USUAL));
            IndexMixin.reports(there);
            return new ServedSolr(there);
        }
        return new FolderPlace(index.orElse(own));
    }

    private void serve(List<Page> pages, Map<String, String> keys, Path decisions) throws InterruptedException {
        String owner = people.isEmpty() ? System.getProperty("user.name", "") : people.get(0);
        try (WebServer server = start(
                new WebServer.Settings(
                        host,
                        port,
                        console.language(),
                        Version.text(),
                        owner,
                        keys,
                        reports.limits().bytes()),
                pages)) {
            if (keys.isEmpty()) {
                console.info(new Message("核查在 " + server.address(), "Hecha is at " + server.address()));
            }
            keys.forEach((person, key) -> {
                String address = server.address() + "enter?key=" + key;
                console.info(new Message(person + "：" + address, person + ": " + address));
            });
            console.info(new Message(
                    "决定记在 " + decisions + "；按 Ctrl+C 结束", "decisions are kept in " + decisions + "; Ctrl+C ends"));
            if (!noBrowser) {
                String first = keys.isEmpty()
                        ? ""
                        : "enter?key=" + keys.values().iterator().next();
                Browser.open(server.address() + first);
            }
            new CountDownLatch(1).await();
        }
    }

    /** The key of each person; none where only this machine can come and one person works at it. */
    private Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        if (!WebServer.Settings.loopback(host) || people.size() > 1) {
            if (people.isEmpty()) {
                throw Failure.usage(
                        "--host " + host + "：别的机器也能进，请用 --person 写上每个人的姓名",
                        "--host " + host + ": others can come from elsewhere; name each with --person");
            }
            people.forEach(person -> keys.put(person, WebServer.secret()));
        }
        return keys;
    }

    /** The folder that was named. */
    private Optional<Path> folder() {
        List<String> names = reports.names();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(names.get(0));
        if (names.size() > 1 || !Files.isDirectory(folder)) {
            throw Failure.usage(
                    String.join(" ", names) + "：请给一个材料文件夹，或者不给，把文件拖进网页",
                    String.join(" ", names) + ": name one folder of reports, or none and drop files on the page");
        }
        return Optional.of(folder);
    }

    /** A folder of our own for this folder of reports. */
    private Path own(Optional<Path> folder) {
        Path root = cache.orElseGet(ServeCommand::systemCache);
        String name = folder.map(path -> {
                    Path whole = path.toAbsolutePath().normalize();
                    return UUID.nameUUIDFromBytes(whole.toString().getBytes(StandardCharsets.UTF_8))
                            .toString();
                })
                .orElse("收件箱");
        return root.resolve(name);
    }

    private static Path systemCache() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        String named = System.getenv(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        Path base = named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(named);
        return base.resolve("hecha");
    }

    private WebServer start(WebServer.Settings settings, List<Page> pages) {
        try {
            return WebServer.start(settings, pages);
        } catch (RuntimeException e) {
            throw Failure.usage(
                    host + ":" + port + "：端口被别的程序占用，或不准使用，请换一个 --port",
                    host + ":" + port + ": the port is taken or may not be used; choose another --port");
        }
    }
}
