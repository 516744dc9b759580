package hecha.web;

import hecha.model.Message;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request: the Host must be one of ours exactly, so that no name of a stranger leads here; a change
 * must come from a page of ours, as JSON or multipart, with the token that only such a page holds; where others than
 * this machine may come, each person has a key.
 */
final class Guard {
    /** The header in which a page sends its token. */
    static final String TOKEN = "X-Hecha-Token";

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String KEY = "hecha-key";
    private static final String PERSON = "person";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Set<String> hosts;
    private final String token;
    private final Map<String, String> people;
    private final String owner;

    /**
     * @param hosts what {@code Host} may name, without the port, which is that of the connection
     * @param token what a page of this run sends with a change
     * @param people the key of each person by name; empty where only this machine can come
     * @param owner who works at this machine, where no one needs a key
     */
    Guard(Set<String> hosts, String token, Map<String, String> people, String owner) {
        this.hosts = Set.copyOf(hosts);
        this.token = token;
        this.people = Map.copyOf(people);
        this.owner = owner;
    }

    String token() {
        return token;
    }

    /** Who asks. */
    static String person(Context request) {
        String person = request.attribute(PERSON);
        return person == null ? "" : person;
    }

    /**
     * Lets a request pass.
     *
     * @throws Fault.FaultException where it may not
     */
    void check(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cache-Control", "no-store");
        String host = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        String port = ":" + request.req().getLocalPort();
        if (!host.endsWith(port) || !hosts.contains(host.substring(0, host.length() - port.length()))) {
            throw refused(
                    "host",
                    new Message("这个网址不是本程序的地址", "this address is not one of the program"),
                    new Message("请用程序启动时打印的网址", "use the address that the program has printed"));
        }
        String person = person(request, host);
        request.attribute(PERSON, person);
        if (!READING.contains(request.method())) {
            change(request, host);
        }
    }

    private String person(Context request, String host) {
        if (people.isEmpty()) {
            return owner;
        }
        Optional<String> key = Optional.ofNullable(request.cookie(KEY))
                .or(() -> Optional.ofNullable(request.header("Authorization"))
                        .filter(said -> said.startsWith("Bearer "))
                        .map(said -> said.substring("Bearer ".length())));
        Optional<String> known = key.flatMap(this::owner);
        if (request.path().equals("/enter")) {
            // Whoever enters takes the place of the one who used this browser before.
            String given = Optional.ofNullable(request.queryParam("key")).orElse("");
            Optional<String> entering = owner(given);
            if (entering.isPresent()) {
                known = entering;
                request.header(
                        "Set-Cookie", KEY + "=" + given + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000");
            }
        }
        return known.orElseThrow(() -> new Fault(
                        401,
                        "key",
                        new Message("需要本人的网址才能进入", "enter with your own address"),
                        host,
                        new Message("请向启动程序的人要自己的网址", "ask whoever started the program for it"))
                .thrown());
    }

    private Optional<String> owner(String key) {
        String found = null;
        for (Map.Entry<String, String> one : people.entrySet()) {
            if (same(one.getValue(), key)) {
                found = one.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    private void change(Context request, String host) {
        String type = Optional.ofNullable(request.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json") && !type.startsWith("multipart/form-data")) {
            throw new Fault(
                            415,
                            "content-type",
                            new Message("只接受 JSON 或 multipart", "only JSON or multipart is taken"),
                            "Content-Type",
                            new Message("请从本程序的页面操作", "use a page of this program"))
                    .thrown();
        }
        String origin = Optional.ofNullable(request.header("Origin")).orElse("").toLowerCase(Locale.ROOT);
        String given = Optional.ofNullable(request.header(TOKEN)).orElse("");
        if (!origin.equals("http://" + host) || !same(token, given)) {
            throw refused(
                    "token",
                    new Message("这个操作不是从本程序的页面发出的", "this change did not come from a page of the program"),
                    new Message("请刷新页面后再试", "load the page anew and try again"));
        }
    }

    private static Fault.FaultException refused(String code, Message text, Message repair) {
        return new Fault(403, code, text, "", repair).thrown();
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
