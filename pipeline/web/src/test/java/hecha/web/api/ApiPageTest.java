package hecha.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.record.AnalysisJson;
import hecha.text.Lazy;
import hecha.web.figures.CountyReports;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each path of the OpenAPI document answers as it is described there, and there is no other path. */
class ApiPageTest {
    private static final Map<String, String> PARTS = Map.of("{group}", "numbering", "{rule}", "gap", "{kind}", "area");

    @TempDir
    static Path folder;

    private static CountyReports reports;

    @BeforeAll
    static void start() throws Exception {
        reports = CountyReports.served(
                folder.resolve("index"),
                view -> List.of(new ApiPage(
                        view, CountyReports.PIPELINE.dictionary(), new Lazy<>(() -> CountyReports.PIPELINE))));
    }

    @AfterAll
    static void stop() {
        reports.close();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    static List<String> paths() {
        return List.copyOf(
                map(map(AnalysisJson.tree(ApiPage.document())).get("paths")).keySet());
    }

    @SuppressWarnings("unchecked")
    @ParameterizedTest
    @MethodSource("paths")
    void eachPathAnswersWithWhatIsRequiredOfIt(String path) throws Exception {
        String asked = path.replace("{id}", firstId());
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            asked = asked.replace(part.getKey(), part.getValue());
        }
        Map<String, Object> get = map(
                map(map(map(AnalysisJson.tree(ApiPage.document())).get("paths")).get(path))
                        .get("get"));
        asked += get.toString().contains("maxLength")
                ? "?text=" + URLEncoder.encode("投入资金2700万元。", StandardCharsets.UTF_8)
                : "";
        HttpResponse<String> answer = reports.get(asked, "application/json");
        assertThat(answer.statusCode()).as(asked + " " + answer.body()).isEqualTo(200);
        Map<String, Object> body = map(AnalysisJson.tree(answer.body()));
        Matcher schema = Pattern.compile("#/components/schemas/(\\w+)").matcher(get.toString());
        if (!path.equals("/api")) {
            assertThat(schema.find()).isTrue();
            Map<String, Object> described =
                    map(map(map(map(AnalysisJson.tree(ApiPage.document())).get("components"))
                                    .get("schemas"))
                            .get(schema.group(1)));
            assertThat(body.keySet()).containsAll((List<String>) (List<?>) described.get("required"));
        }
    }

    private static String firstId() throws Exception {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{64})\"")
                .matcher(reports.get("/api/search", "application/json").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void eachRouteIsDescribed() throws Exception {
        Matcher route = Pattern.compile("routes\\.get\\(\\s*\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("src/main/java/hecha/web/api/ApiPage.java")));
        TreeSet<String> routes = new TreeSet<>();
        while (route.find()) {
            routes.add(route.group(1));
        }
        assertThat(routes).isEqualTo(new TreeSet<>(paths()));
    }

    @Test
    void aReportIsItsAnalysisRecord() throws Exception {
        String id = firstId();
        String record = reports.get("/api/reports/" + id, "application/json").body();
        assertThat(AnalysisJson.line(AnalysisJson.read(record))).isEqualTo(record);
        assertThat(record).startsWith("{\"schema\":\"hecha-analysis/1\",\"report\":{\"id\":\"" + id);
    }

    @Test
    void anErrorIsCodePlaceAndRepair() throws Exception {
        HttpResponse<String> answer = reports.get(
                "/api/search?q=" + URLEncoder.encode("年分:2021", StandardCharsets.UTF_8), "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        Map<String, Object> error = map(map(AnalysisJson.tree(answer.body())).get("error"));
        assertThat(error).containsEntry("code", "unknown-field").containsEntry("place", "query:0");
        assertThat(String.valueOf(error.get("repair"))).contains("年份:2021");
        assertThat(reports.get("/api/kinds/nothing", "*/*").statusCode()).isEqualTo(404);
        assertThat(reports.get("/api/stats?rank=value", "*/*").body()).contains("\"place\":\"--across\"");
    }
}
