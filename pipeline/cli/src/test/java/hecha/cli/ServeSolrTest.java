package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.flow.QueryVocabulary;
import hecha.index.ClusterDocuments;
import hecha.index.query.Rounds;
import hecha.read.Limits;
import hecha.read.Reader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over a SolrCloud say what they say over an index on this machine, and what is wrong with it where it is gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeSolrTest {
    private static final Map<String, String> TEXTS = Map.of(
            "甲县.txt", Trial.GOOD,
            "乙县.txt", Trial.FAULTY,
            "丙县.txt", Trial.FAULTY.replace("某县", "丙县").replace("4次", "6次，投资320万元"));

    @TempDir
    private static Path root;

    private FakeSolr solr;
    private @Nullable ServedDesk here;
    private @Nullable ServedDesk there;
    private String id = "";

    @BeforeAll
    void serve() throws Exception {
        Path folder = Files.createDirectories(root.resolve("报送"));
        solr = new FakeSolr(0);
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
        assertThat(Trial.of(
                                "index",
                                folder.toString(),
                                "--index",
                                root.resolve("索引").toString())
                        .code())
                .isZero();
        fill(solr);
        here = desk("here", "--index", root.resolve("索引").toString());
        there = desk("there", "--solr", solr.url());
    }

    private void fill(FakeSolr into) throws Exception {
        Dictionary dictionary = new Dictionary(DictionaryFiles.builtIn());
        Pipeline pipeline = new Pipeline(dictionary);
        Rounds rounds = QueryVocabulary.rounds(dictionary);
        for (String name : TEXTS.keySet().stream().sorted().toList()) {
            Path file = root.resolve("报送").resolve(name);
            var audit = pipeline.audit(new Reader(Limits.DEFAULT).read(Files.readAllBytes(file), file.toString()));
            Map<String, Object> documents = ClusterDocuments.of(audit, rounds);
            id = String.valueOf(documents.get("id"));
            into.add(documents);
        }
    }

    private static ServedDesk desk(String name, String... words) throws Exception {
        Path empty = Files.createDirectories(root.resolve(name));
        return new ServedDesk(Stream.concat(
                        Stream.of(
                                empty.toString(),
                                "--person",
                                "张三",
                                "--decisions",
                                root.resolve("decisions.csv").toString(),
                                "--cache",
                                root.resolve(name + "-cache").toString()),
                        Stream.of(words))
                .toArray(String[]::new));
    }

    @AfterAll
    void stop() throws InterruptedException {
        solr.close();
        for (ServedDesk desk : new ServedDesk[] {here, there}) {
            if (desk != null) {
                desk.stop();
            }
        }
    }

    private String body(@Nullable ServedDesk desk, String path) throws Exception {
        HttpResponse<String> answer = Objects.requireNonNull(desk).get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body()
                .replaceAll("hecha-token\" content=\"[^\"]+", "")
                .replaceAll("--(index|solr) [^<\"]+", "--there");
    }

    private static String coded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {
                "/api/search?q=",
                "/api/search?of=figures&q=",
                "/api/search?of=sentences&q=水利",
                "/api/search?of=findings&q=严重程度:warning",
                "/api/search?view=kwic&q=水利",
                "/api/stats?by=类别&q=",
                "/api/stats?by=县&across=年份&q=",
                "/figures?q=水利",
                "/figures?of=figures&q=",
                "/figures?view=table&by=单位&q=",
                "/figures/facets?q=",
                "/figures/facets?of=figures&q=",
                "/figures/complete?q=文种:&at=3",
                "/figures/complete?q=指标:水&at=4",
                "/figures.csv?of=figures&q=",
                "/figures.jsonl?of=gaps&q="
            })
    void theAnswersAreTheSame(String path) throws Exception {
        int query = path.indexOf("q=") + 2;
        int end = path.indexOf('&', query) < 0 ? path.length() : path.indexOf('&', query);
        String asked = path.substring(0, query) + coded(path.substring(query, end)) + path.substring(end);
        asked = asked.replace("县", coded("县"))
                .replace("类别", coded("类别"))
                .replace("年份", coded("年份"))
                .replace("单位", coded("单位"));
        assertThat(body(there, asked)).isEqualTo(body(here, asked)).hasSizeGreaterThan(20);
    }

    @Test
    @Order(2)
    void aReportIsItsRecord() throws Exception {
        assertThat(body(there, "/api/reports/" + id)).isEqualTo(body(here, "/api/reports/" + id));
        assertThat(Objects.requireNonNull(there).get("/api/reports/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void aPageSaysHowACommandAsksTheSame() throws Exception {
        assertThat(Objects.requireNonNull(there)
                        .get("/figures?q=" + coded("水利"))
                        .body())
                .contains("hecha query 水利 --solr " + solr.url());
    }

    @Test
    @Order(4)
    void aSolrThatGoesAwayIsToldOnThePageAndIsAskedAgainWhenItComesBack() throws Exception {
        int port = solr.port();
        solr.close();
        ServedDesk desk = Objects.requireNonNull(there);
        for (String path : List.of("/figures?q=" + coded("不曾问过"), "/api/search?q=" + coded("不曾问过"))) {
            HttpResponse<String> answer = desk.get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("连不上 Solr").contains("请检查 Solr 是否在运行");
        }
        assertThat(desk.get("/inbox").statusCode()).as("the rest of the pages").isEqualTo(200);
        solr = new FakeSolr(port);
        fill(solr);
        assertThat(body(there, "/api/search?q=" + coded("不曾问过"))).contains("\"total\":0");
    }

    @Test
    @Order(5)
    void aNewIndexBehindTheAliasIsShown() throws Exception {
        FakeSolr now = solr;
        now.collection = "reports_2";
        now.aliases = "{\"reports\":\"reports_2\"}";
        ServedDesk.waitFor(
                Duration.ofSeconds(20),
                () -> Objects.requireNonNull(there)
                                        .get("/api/search?q=" + coded("水利"))
                                        .statusCode()
                                == 200
                        ? "shown"
                        : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--solr http://127.0.0.1:1/solr|连不上 Solr",
                "--solr ftp://主机|--solr 的值不合要求：ftp://主机/solr，应为",
                "--collection 报告|--collection 和 --solr 一起用",
                "--index here --solr http://127.0.0.1:1/solr|--index 和 --solr 不能同时用",
            })
    void whatCannotBeAskedIsOneLine(String words, String told) {
        says(told, words.split(" ", -1));
    }

    private static void says(String told, String... words) {
        Trial trial = Trial.of(Stream.concat(Stream.of("serve", "--no-browser"), Stream.of(words))
                .toArray(String[]::new));
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err().lines().filter(line -> !line.contains("--help")))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void whatIsThereAndIsNotOursIsOneLine() throws Exception {
        try (FakeSolr other = new FakeSolr(0)) {
            says("Solr 里没有 films", "--solr", other.url(), "--collection", "films");
            other.schema = "films-3";
            says("是另一种结构（films-3", "--solr", other.url());
            other.aliases = "{}";
            other.collection = "reports";
            says("已有名为 reports 的集合", "--solr", other.url());
        }
    }
}
