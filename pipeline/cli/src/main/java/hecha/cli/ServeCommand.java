package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.flow.Pipeline;
import hecha.model.Message;
import hecha.text.Lazy;
import hecha.web.Browser;
import hecha.web.Page;
import hecha.web.WebServer;
import hecha.web.api.ApiPage;
import hecha.web.figures.FiguresPage;
import hecha.web.figures.IndexView;
import hecha.web.rules.RulesPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha serve}: shows the pages in a browser. */
@Command(name = "serve", hidden = true, mixinStandardHelpOptions = true, description = "在浏览器里查看、审定材料；只在本机运行，不连外网。")
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", paramLabel = "N", description = "端口（默认任选一个空闲的）")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "监听的地址（默认 127.0.0.1，只有本机能进）")
    private String host = "127.0.0.1";

    @Option(names = "--person", paramLabel = "NAME", description = "经办人；可写多个，每人得一个自己的网址（默认：系统用户名）")
    private List<String> people = List.of();

    @Option(names = "--no-browser", description = "不打开浏览器")
    private boolean noBrowser;

    @Mixin
    private IndexMixin index;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> keys = new LinkedHashMap<>();
        if (!WebServer.Settings.loopback(host) || people.size() > 1) {
            people.forEach(person -> keys.put(person, WebServer.secret()));
            if (people.isEmpty()) {
                throw Failure.usage(
                        "--host " + host + "：别的机器也能进，请用 --person 写上每个人的姓名",
                        "--host " + host + ": others can come from elsewhere; name each with --person");
            }
        }
        String owner = people.isEmpty() ? System.getProperty("user.name", "") : people.get(0);
        IndexView view = new IndexView(index.folder(), index.vocabulary());
        Dictionary dictionary = index.dictionary();
        Lazy<Pipeline> pipeline = new Lazy<>(() -> new Pipeline(dictionary));
        List<Page> pages = List.of(
                new FiguresPage(view), new RulesPage(dictionary, pipeline), new ApiPage(view, dictionary, pipeline));
        try (WebServer server =
                start(new WebServer.Settings(host, port, console.language(), Version.text(), owner, keys), pages)) {
            if (keys.isEmpty()) {
                console.info(new Message("核查在 " + server.address(), "Hecha is at " + server.address()));
            }
            keys.forEach((person, key) -> {
                String address = server.address() + "enter?key=" + key;
                console.info(new Message(person + "：" + address, person + ": " + address));
            });
            if (!noBrowser) {
                String first = keys.isEmpty()
                        ? ""
                        : "enter?key=" + keys.values().iterator().next();
                Browser.open(server.address() + first);
            }
            new CountDownLatch(1).await();
        }
        return ExitCode.FINE;
    }

    private WebServer start(WebServer.Settings settings, List<Page> pages) {
        try {
            return WebServer.start(settings, pages);
        } catch (RuntimeException e) {
            throw Failure.usage(
                    host + ":" + port + "：端口不能用（" + e.getMessage() + "），请换一个 --port",
                    host + ":" + port + ": cannot be used (" + e.getMessage() + "); choose another --port");
        }
    }
}
