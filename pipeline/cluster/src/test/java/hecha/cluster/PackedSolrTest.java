package hecha.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.bench.GenerateReports;
import hecha.cluster.Processes.Outcome;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.QueryVocabulary;
import hecha.index.Answer;
import hecha.index.ClusterIndex;
import hecha.index.IndexException;
import hecha.index.KeyWord;
import hecha.index.ReportIndex;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.ask.Found;
import hecha.index.ask.Measured;
import hecha.index.ask.Refusal;
import hecha.index.ask.SearchRequest;
import hecha.index.ask.StatsRequest;
import hecha.index.query.Column;
import hecha.record.Table;
import hecha.solr.SolrCloud;
import hecha.solr.SolrPlace;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seeds, the corpus and made-up reports in a SolrCloud of three nodes, two shards with two replicas each, and in an index
 * on this machine: every answer is the same.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackedSolrTest {
    private static final int REPORTS = Integer.getInteger("hecha.cluster.reports", 300);
    private static final int QUERIES = 120;
    private static final int STATISTICS = 50;
    private static final int PIVOTS = 30;

    @TempDir
    private static Path folder;

    private static StandaloneSolr solr;
    private static Outcome single;
    private static Outcome cluster;
    private static Asking asking;

    @BeforeAll
    static void index() throws Exception {
        for (String part : List.of("seeds", "corpus")) {
            try (var files = Files.walk(Processes.ROOT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve("报送")
                            .resolve(Processes.ROOT.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        GenerateReports.main(new String[] {
            String.valueOf(REPORTS), "7", folder.resolve("报送/编").toString()
        });
        single = Processes.single(folder, "index", "报送", "--index", "索引");
        solr = new StandaloneSolr(Files.createDirectories(folder.resolve("solr")), 3);
        cluster = index("报送");
        asking = new Asking(QueryVocabulary.of(new Dictionary(DictionaryFiles.builtIn())), "zh");
    }

    @AfterAll
    static void close() {
        solr.close();
    }

    private static Outcome index(String... in) throws Exception {
        List<String> words = new ArrayList<>(List.of("index", "--solr", solr.urls(), "--master", "local[2]"));
        words.addAll(List.of(in));
        return Processes.cluster(folder, words.toArray(String[]::new));
    }

    private static ClusterIndex there() throws IndexException {
        return new ClusterIndex(
                SolrCloud.open(SolrPlace.of(solr.urls(), SolrPlace.USUAL)).reports());
    }

    private static ReportIndex here() throws IndexException {
        return ReportIndex.open(folder.resolve("索引"));
    }

    @Test
    @Order(1)
    void theSameReportsAreInBoth() throws Exception {
        assertThat(cluster.code()).as(cluster.err()).isZero();
        List<String> here = files(here());
        assertThat(here).as(single.err()).hasSizeGreaterThan(REPORTS);
        assertThat(files(there())).isEqualTo(here);
    }

    private static List<String> files(Searchable reports) throws Exception {
        List<String> files = new ArrayList<>();
        Answer all = reports.search(asking.read("of:reports fields:file,id", Optional.empty()));
        for (int i = 0; i < all.size(); i++) {
            files.add(all.row(i).text(Column.FILE) + all.row(i).report());
        }
        return files;
    }

    @Test
    @Order(2)
    void aRepeatedRunChangesNothing() throws Exception {
        String before = solr.get(
                0,
                "/reports/select?q=*:*&rows=0&facet=true&facet.field=thing&stats=true&stats.field=%7B!min=true%20max=true%20count=true%7D_version_"
                        + "&omitHeader=true");
        Outcome again = index("报送");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Processes.count(again.err())).isEqualTo(Processes.count(cluster.err()));
        assertThat(solr.get(
                        1,
                        "/reports/select?q=*:*&rows=0&facet=true&facet.field=thing&stats=true&stats.field=%7B!min=true%20max=true%20count=true%7D_version_"
                                + "&omitHeader=true"))
                .isEqualTo(before);
    }

    @Test
    @Order(3)
    void searchesFindTheSameInTheSameOrder() throws Exception {
        try (ReportIndex here = here();
                ClusterIndex there = there()) {
            MadeUpQueries queries = new MadeUpQueries(19, here, asking);
            List<String> different = new ArrayList<>();
            int found = 0;
            for (int i = 0; i < QUERIES; i++) {
                String query = queries.search();
                boolean places = i % 10 == 0;
                String one = search(here, query, places);
                found += one.lines().count() > 1 ? 1 : 0;
                if (!one.equals(search(there, query, places))) {
                    different.add(query);
                }
            }
            assertThat(different).isEmpty();
            assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 3);
        }
    }

    private static String search(Searchable reports, String query, boolean places) throws IOException {
        try {
            SearchRequest request =
                    new SearchRequest(query, Optional.empty(), 0, Optional.of(60), places, false, Set.of());
            Found found = asking.search(reports, request);
            StringBuilder all = new StringBuilder(found.all() + "\n");
            rows(found.table(), all);
            for (KeyWord word :
                    found.keyWords().subList(0, Math.min(200, found.keyWords().size()))) {
                all.append(word.left()).append(word.right()).append('\n');
            }
            // The end of a long answer is read, too.
            Answer whole = reports.search(found.answer().query());
            all.append(whole.size());
            for (int i = Math.max(0, whole.size() - 20); i < whole.size(); i++) {
                all.append(whole.row(i).mark()).append('\n');
            }
            return all.toString();
        } catch (Refusal e) {
            return e.code();
        }
    }

    private static void rows(Table table, StringBuilder into) throws IOException {
        table.rows().each(row -> into.append(row.shown()).append(row.kept()).append('\n'));
        if (table.sentences().isPresent()) {
            table.sentences().get().each(row -> into.append(row.shown()).append('\n'));
        }
    }

    @Test
    @Order(4)
    void statisticsAreTheSame() throws Exception {
        compare(STATISTICS, 20, (query, i) -> switch (i % 5) {
            case 0 -> request(query, List.of("县"), Optional.empty(), List.of());
            case 1 -> request(query, List.of("指标", "年份"), Optional.empty(), List.of());
            case 2 -> request(query, List.of("市", "作用"), Optional.empty(), List.of());
            case 3 -> request(query, List.of(), Optional.empty(), List.of());
            default -> request(query, List.of(), Optional.empty(), List.of("类别", "地区", "文种"));
        });
    }

    @Test
    @Order(5)
    void pivotsAreTheSame() throws Exception {
        compare(PIVOTS, 21, (query, i) -> switch (i % 3) {
            case 0 -> request(query, List.of("县"), Optional.of("年份"), List.of());
            case 1 -> request(query, List.of("指标"), Optional.of("年份"), List.of());
            default -> request(query, List.of("报送单位"), Optional.of("类别"), List.of());
        });
    }

    @Test
    @Order(7)
    void pagesSayTheSame() throws Exception {
        try (ServedPages here =
                        new ServedPages(folder, "--index", folder.resolve("索引").toString());
                ServedPages there = new ServedPages(folder, "--solr", solr.urls())) {
            String forest = URLEncoder.encode("指标:森林覆盖率", StandardCharsets.UTF_8);
            for (String path : List.of(
                    "/api/search?of=reports&q=",
                    "/api/search?q=" + forest,
                    "/api/stats?by=year&q=" + forest,
                    "/figures?q=" + forest,
                    "/figures?view=table&by=county&across=year&q=" + forest,
                    "/figures/facets?q=" + forest,
                    "/figures/facets?of=reports&q=",
                    "/figures/complete?at=5&q=" + URLEncoder.encode("类别:资", StandardCharsets.UTF_8),
                    "/figures/complete?at=3&q=" + URLEncoder.encode("地区:", StandardCharsets.UTF_8),
                    "/figures/complete?at=4&q=" + URLEncoder.encode("报送单位:", StandardCharsets.UTF_8),
                    "/figures/complete?at=5&q=" + URLEncoder.encode("指标:培训", StandardCharsets.UTF_8),
                    "/figures.jsonl?q=" + forest)) {
                assertThat(there.get(path)).as(path).isEqualTo(here.get(path)).startsWith("200 ");
            }
        }
    }

    @Test
    @Order(6)
    void whatOthersHaveAndWhatLiesFarOffIsTheSame() throws Exception {
        try (ReportIndex here = here();
                ClusterIndex there = there()) {
            for (StatsRequest asked : List.of(
                    new StatsRequest(
                            "",
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.of(80),
                            false,
                            Set.of()),
                    new StatsRequest(
                            "",
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            true,
                            Set.of()))) {
                assertThat(measured(there, asked)).isEqualTo(measured(here, asked));
            }
        }
    }

    @FunctionalInterface
    private interface Requests {
        StatsRequest of(String query, int i);
    }

    private static StatsRequest request(String query, List<String> by, Optional<String> across, List<String> facets) {
        return new StatsRequest(
                query,
                Optional.empty(),
                by,
                across,
                Optional.empty(),
                across.filter("年份"::equals).isPresent(),
                Optional.empty(),
                across.map(a -> "value"),
                facets,
                Optional.empty(),
                false,
                Set.of());
    }

    private static void compare(int count, long seed, Requests requests) throws Exception {
        try (ReportIndex here = here();
                ClusterIndex there = there()) {
            MadeUpQueries queries = new MadeUpQueries(seed, here, asking);
            List<String> different = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                StatsRequest asked = requests.of(queries.figures(), i);
                if (!measured(here, asked).equals(measured(there, asked))) {
                    different.add(asked.toString());
                }
            }
            assertThat(different).isEmpty();
        }
    }

    private static String measured(Searchable reports, StatsRequest asked) throws IOException {
        try {
            Measured measured = asking.measure(reports, asked);
            StringBuilder all = new StringBuilder(measured.said() + "\n");
            rows(measured.table(), all);
            return all.toString();
        } catch (Refusal e) {
            return e.code();
        }
    }
}
