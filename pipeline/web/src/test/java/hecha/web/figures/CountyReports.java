package hecha.web.figures;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.flow.QueryVocabulary;
import hecha.index.ReportIndexer;
import hecha.index.query.Vocabulary;
import hecha.model.Source;
import hecha.web.Page;
import hecha.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reports of six counties over four years, made up, in an index that pages are served from. The forest cover of every third
 * county falls by half a point a year, that of the others rises.
 */
public final class CountyReports implements AutoCloseable {
    static final List<String> COUNTIES = List.of("连山壮族瑶族自治县", "连州市", "阳山县", "连南瑶族自治县", "英德市", "佛冈县");
    static final List<String> FELL = List.of("连山壮族瑶族自治县", "连南瑶族自治县");
    static final List<Integer> YEARS = List.of(2019, 2020, 2021, 2022);
    public static final Pipeline PIPELINE = new Pipeline(new Dictionary(DictionaryFiles.builtIn()));
    static final Vocabulary VOCABULARY = QueryVocabulary.of(PIPELINE.dictionary());

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;
    private final IndexView view;

    private CountyReports(WebServer server, IndexView view) {
        this.server = server;
        this.view = view;
    }

    /** What the pages are made from. */
    @FunctionalInterface
    public interface Pages {
        List<Page> of(IndexView view);
    }

    /** Indexes the reports in {@code folder} and serves pages of them. */
    public static CountyReports served(Path folder, Pages pages) throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            for (int i = 0; i < COUNTIES.size(); i++) {
                for (int year : YEARS) {
                    String name = COUNTIES.get(i) + year + ".txt";
                    indexer.add(PIPELINE.audit(
                            new Source(id(i, year), name, "text/plain", "UTF-8", text(i, year), List.of(), List.of())));
                }
            }
            indexer.finish();
        }
        IndexView view = new IndexView(new FolderPlace(folder), VOCABULARY);
        WebServer.Settings settings = new WebServer.Settings("127.0.0.1", 0, "zh", "test", "张三", Map.of(), 1 << 20);
        WebServer server = WebServer.start(settings, pages.of(view));
        return new CountyReports(server, view);
    }

    static String id(int county, int year) {
        return String.format("%d%d", county + 1, year).repeat(16).substring(0, 64);
    }

    static String cover(int county, int year) {
        int tenths = 700 + county * 10 + (year - 2019) * (county % 3 == 0 ? -5 : 3);
        return tenths / 10 + "." + tenths % 10;
    }

    private static String text(int county, int year) {
        return """
                清远市%s%d年工作总结

                一、基本情况
                %d年，全县森林覆盖率达%s%%，比上年%s0.3个百分点。投入资金%d万元，培训%d人次。
                二、存在问题
                群众参与度不高，还有XX个村没有完成任务。
                三、下一步工作
                力争到%d年森林覆盖率达到90%%。
                """.formatted(
                        COUNTIES.get(county),
                        year,
                        year,
                        cover(county, year),
                        county % 3 == 0 ? "下降" : "提高",
                        1000 + county * 100 + year - 2019,
                        300 + county,
                        year + 1);
    }

    public String address() {
        return server.address();
    }

    /** An answer as text, with what {@code Accept} asks for. */
    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "text/html");
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + path + "\n" + answer.body());
        }
        return answer.body();
    }

    public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** An address of the page of figures: names and values in turn. */
    public static String figures(String path, String... parameters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return path + "?" + String.join("&", pairs);
    }

    /** The links of a page whose text or address has {@code part}. */
    public static List<String> links(String page, String part) {
        TreeSet<String> links = new TreeSet<>();
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("href=\"([^\"]+)\"([^<]*)<").matcher(page);
        while (link.find()) {
            if (link.group(0).contains(part)) {
                links.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return List.copyOf(links);
    }

    @Override
    public void close() {
        server.close();
        view.close();
    }
}
