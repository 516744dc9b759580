package hecha.bench;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.flow.QueryVocabulary;
import hecha.index.ReportIndexer;
import hecha.model.Audit;
import hecha.model.Source;
import hecha.web.WebServer;
import hecha.web.figures.FiguresPage;
import hecha.web.figures.FolderPlace;
import hecha.web.figures.IndexView;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures the pages on an index that {@link IndexBenchmark} has made: {@code PagesBenchmark INDEX} prints how long the
 * first page and the facets take, and how long sixteen clients wait for an answer, alone and while a writer adds reports to the index: of
 * seven queries that come again and again, and of queries of which none was asked before.
 */
public final class PagesBenchmark {
    private static final int CLIENTS = 16;
    private static final int EACH = 40;
    private static final List<String> QUERIES = List.of(
            "指标:森林覆盖率 值>=80%",
            "类别:资金 值:1000万元..2亿元 对象:专项",
            "空缺>2 发现>0",
            "地区:清远 年份:2019..2021 查:数字",
            "\"投入 资金\"~10",
            "文种:工作汇报 民族",
            "查:句子 生态 教育");

    private static final List<String> MEASURES = List.of("森林覆盖率", "入学率", "学校", "资金", "教师", "培训");
    private static final List<String> PLACES = List.of("清远", "怀化", "桂林", "芷江", "龙胜", "连南");
    private static final List<String> WORDS = List.of("生态", "教育", "投入", "民族", "培训", "学校", "建设", "工作", "群众", "发展");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    private PagesBenchmark(WebServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path index = Path.of(args[0]);
        Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
        Pipeline pipeline = new Pipeline(dictionary);
        try (IndexView view = new IndexView(new FolderPlace(index), QueryVocabulary.of(dictionary));
                WebServer server = WebServer.start(
                        new WebServer.Settings("127.0.0.1", 0, "zh", "bench", "", Map.of(), 1 << 20),
                        List.of(new FiguresPage(view)))) {
            PagesBenchmark bench = new PagesBenchmark(server);
            bench.say("first page, cold", bench.time("/figures"));
            bench.say("first page, again", bench.time("/figures"));
            bench.say("facets of everything", bench.time("/figures/facets"));
            for (String query : QUERIES) {
                bench.say("page: " + query, bench.time(figures("/figures", query)));
                bench.say("facets: " + query, bench.time(figures("/figures/facets", query)));
            }
            bench.say(
                    "table: 森林覆盖率",
                    bench.time(figures("/figures", "指标:森林覆盖率")
                            + "&view=table&by=" + URLEncoder.encode("县", StandardCharsets.UTF_8) + "&across="
                            + URLEncoder.encode("年份", StandardCharsets.UTF_8)));
            for (Asking asking : Asking.values()) {
                bench.together("16 clients, " + asking.what, asking);
                AtomicBoolean done = new AtomicBoolean();
                Thread writer = new Thread(() -> write(index, pipeline, done));
                writer.start();
                bench.together("16 clients while a writer indexes, " + asking.what, asking);
                done.set(true);
                writer.join();
            }
        }
    }

    /** Adds reports, each with another number, until it is told to stop; then takes them out again. */
    private static void write(Path index, Pipeline pipeline, AtomicBoolean done) {
        List<String> names = new ArrayList<>();
        try (ReportIndexer indexer = ReportIndexer.open(index)) {
            for (int i = 0; !done.get(); i++) {
                String name = "pages-benchmark-" + i + ".txt";
                String text = "某县2021年工作总结\n\n一、基本情况\n全年投入资金" + (1000 + i) + "万元，培训" + i + "人次。\n";
                Audit audit = pipeline.audit(new Source(
                        String.format("%064x", 0xbe4c000L + i),
                        name,
                        "text/plain",
                        "UTF-8",
                        text,
                        List.of(),
                        List.of()));
                indexer.add(audit);
                names.add(name);
            }
            for (String name : names) {
                indexer.remove(name);
            }
            indexer.finish();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String figures(String path, String query) {
        return path + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private double time(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + path);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** What the clients ask. */
    private enum Asking {
        AGAIN("seven queries"),
        NEVER("each query once");

        private final String what;

        Asking(String what) {
            this.what = what;
        }

        String query(Random random, int number) {
            if (this == AGAIN) {
                return QUERIES.get(number % QUERIES.size());
            }
            int n = random.nextInt(1, 1000);
            return switch (number % 7) {
                case 0 -> "指标:" + MEASURES.get(n % MEASURES.size()) + " 值>=" + n / 10.0 + "%";
                case 1 -> "类别:资金 值:" + n + "万元.." + 3 * n + "万元";
                case 2 -> "字数>" + n + " 发现>" + n % 4;
                case 3 -> "地区:" + PLACES.get(n % PLACES.size()) + " 值>" + n + " 查:数字";
                case 4 -> "\"" + WORDS.get(n % WORDS.size()) + " " + WORDS.get(n / 100) + "\"~" + (1 + n % 30);
                case 5 -> "年份:" + (2010 + n % 15) + " " + WORDS.get(n / 100) + " 字数<" + 5 * n;
                default -> "查:句子 " + WORDS.get(n % WORDS.size()) + " " + WORDS.get(n / 100) + " -" + n;
            };
        }
    }

    private void together(String what, Asking asked) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<double[]>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            Random random = new Random(i);
            Callable<double[]> asking = () -> {
                double[] times = new double[EACH];
                for (int k = 0; k < EACH; k++) {
                    times[k] = time(figures("/figures", asked.query(random, first + k)));
                }
                return times;
            };
            all.add(clients.submit(asking));
        }
        List<Double> times = new ArrayList<>();
        for (Future<double[]> one : all) {
            Arrays.stream(one.get()).forEach(times::add);
        }
        clients.shutdown();
        times.sort(Double::compare);
        say(what + ", p50", times.get(times.size() / 2));
        say(what + ", p95", times.get(times.size() * 95 / 100));
    }

    private void say(String what, double millis) {
        out.printf("%-60s %10.1f ms%n", what, millis);
    }
}
