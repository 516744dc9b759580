package hecha.web;

import hecha.model.Language;
import hecha.model.Message;
import hecha.read.Limits;
import hecha.record.AnalysisJson;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Serves the pages on this machine, or where it is told to, until it is closed. */
public final class WebServer implements AutoCloseable {
    /** Characters of a change sent as JSON; files are limited where they are taken. */
    /** How often the size of one file the files of a request may have together. */
    public static final long MOST_AT_ONCE = 4;

    private static final long MOST_JSON = 1 << 20;

    private static final int MOST_HEADER = 16 << 10;

    /** Whoever says nothing for so long is let go. */
    private static final long IDLE_MILLIS = 30_000;

    private final Javalin server;
    private final String host;

    /**
     * Where and for whom the pages are served.
     *
     * @param host the address to listen at, {@code 127.0.0.1} for this machine alone
     * @param port 0 for any that is free
     * @param language {@code zh} or {@code en}
     * @param owner who works at this machine
     * @param people the key of each person by name; empty only where {@code host} is this machine alone
     * @param mostBytes of a file that is handed in
     */
    public record Settings(
            String host,
            int port,
            String language,
            String version,
            String owner,
            Map<String, String> people,
            long mostBytes) {
        public Settings {
            people = Map.copyOf(people);
            if (people.isEmpty() && !loopback(host)) {
                throw new IllegalArgumentException("whoever comes from elsewhere needs a key");
            }
        }

        /** Settings by which a file is as large as the readers take it unless said otherwise. */
        public Settings(
                String host, int port, String language, String version, String owner, Map<String, String> people) {
            this(host, port, language, version, owner, people, Limits.DEFAULT.bytes());
        }

        /** Whether an address is reached from this machine alone. */
        public static boolean loopback(String host) {
            return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
        }
    }

    private WebServer(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Starts to serve.
     *
     * @throws io.javalin.util.JavalinException where the port is not to be had
     */
    public static WebServer start(Settings settings, List<Page> pages) {
        Guard guard = new Guard(
                Stream.of("127.0.0.1", "localhost", "[::1]", settings.host())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                secret(),
                settings.people(),
                settings.owner());
        List<MenuEntry> menu =
                pages.stream().flatMap(page -> page.place().stream()).toList();
        Frame frame = new Frame(menu, settings.language(), settings.version(), guard.token());
        Look look = new Look();
        Javalin server = Javalin.create(config -> {
            limits(config, settings);
            config.routes.before(guard::check);
            config.routes.get("/assets/{name}", request -> asset(request.pathParam("name"), request, look));
            config.routes.get("/favicon.ico", request -> asset("icon.svg", request, look));
            config.routes.get("/", request -> home(request, menu));
            config.routes.get("/enter", request -> home(request, menu));
            pages.forEach(page -> page.routes(config.routes, frame));
            config.routes.exception(Fault.FaultException.class, (e, request) -> tell(e.fault(), request, frame));
            config.routes.exception(HttpResponseException.class, (e, request) -> tell(http(e), request, frame));
            config.routes.exception(Exception.class, (e, request) -> tell(internal(e), request, frame));
        });
        server.start(settings.host(), settings.port());
        return new WebServer(server, settings.host());
    }

    /** A secret that cannot be guessed. */
    public static String secret() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The address of the first page. */
    public String address() {
        return "http://" + host + ":" + port() + "/";
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void limits(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = MOST_JSON;
        config.jetty.multipartConfig.maxFileSize(settings.mostBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_AT_ONCE * settings.mostBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADER);
            http.setIdleTimeout(IDLE_MILLIS);
        });
    }

    private static void asset(String name, Context request, Look look) {
        byte[] bytes = look.file(name).orElseThrow(() -> missing(request).thrown());
        request.header("Cache-Control", "no-cache");
        request.contentType(Look.type(name).orElseThrow()).result(bytes);
    }

    private static void home(Context request, List<MenuEntry> menu) {
        request.redirect(menu.stream()
                .findFirst()
                .orElseThrow(() -> missing(request).thrown())
                .path());
    }

    private static Fault missing(Context request) {
        return new Fault(
                404,
                "not-found",
                new Message("没有这个网页", "there is no such page"),
                request.path(),
                new Message("请从上面的菜单进入", "go on from the menu above"));
    }

    private static Fault http(HttpResponseException e) {
        return new Fault(
                e.getStatus(),
                e.getStatus() == 404 ? "not-found" : "http-" + e.getStatus(),
                e.getStatus() == 404
                        ? new Message("没有这个网页", "there is no such page")
                        : new Message("请求有误（" + e.getStatus() + "）", "a bad request (" + e.getStatus() + ")"),
                "",
                new Message("请从上面的菜单进入", "go on from the menu above"));
    }

    /** The kind of a failure and where in the program it was; never its message, which may quote a report. */
    private static Fault internal(Exception e) {
        String place = "";
        for (StackTraceElement step : e.getStackTrace()) {
            if (step.getClassName().startsWith("hecha.")) {
                place = step.getFileName() + ":" + step.getLineNumber();
                break;
            }
        }
        String what = e.getClass().getSimpleName() + " " + place;
        return new Fault(
                500,
                "internal",
                new Message("程序内部错误（" + what + "）", "internal error (" + what + ")"),
                "",
                new Message("请把这一行连同版本号报告给开发者", "please report this line with the version"));
    }

    /** Tells a fault: as JSON to programs and scripts, as a page to a browser. */
    private static void tell(Fault fault, Context request, Frame frame) {
        request.status(fault.status());
        String accept = Optional.ofNullable(request.header("Accept")).orElse("");
        if (accept.contains("text/html")) {
            frame.show(request, fault.text(), "", "fault", Map.of("fault", fault));
            return;
        }
        Language language = frame.language(request);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", fault.code());
        told.put("message", language.say(fault.text()));
        told.put("place", fault.place());
        told.put("repair", language.say(fault.repair()));
        request.contentType("application/json; charset=utf-8").result(AnalysisJson.json(Map.of("error", told)));
    }
}
