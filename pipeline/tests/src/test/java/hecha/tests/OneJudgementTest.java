package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.tests.Said.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every output says the same of a report: its verdict, what counts by severity, what is waived and known, what is missing,
 * blank and contradictory, and how many rows are to be mended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneJudgementTest {
    private final JudgedBatch batch;
    private final CheckSaid check;
    private final AuditSaid audit;

    /** What the check says of each report in JSON, as all others should. */
    private Map<String, Said> told = Map.of();

    OneJudgementTest(@TempDir Path office) throws IOException, InterruptedException {
        batch = new JudgedBatch(office);
        check = new CheckSaid(batch);
        audit = new AuditSaid(batch);
    }

    @BeforeAll
    void read() throws IOException {
        told = check.json();
    }

    private <T> Map<String, T> told(Function<Said, T> what) {
        Map<String, T> all = new TreeMap<>();
        told.forEach((name, said) -> all.put(name, what.apply(said)));
        return all;
    }

    /** Reports in which nothing is found have no row in a table. */
    private Map<String, Found> toldOfFaulty() {
        Map<String, Found> all = told(Said::found);
        all.values().removeIf(Found.NOTHING::equals);
        return all;
    }

    private int sum(ToIntFunction<Said> what) {
        return told.values().stream().mapToInt(what).sum();
    }

    /** The trial would say little of a batch in which one of the cases does not occur. */
    @Test
    void everythingOccurs() {
        assertThat(told).hasSize(JudgedBatch.REPORTS);
        assertThat(told.values()).extracting(Said::verdict).contains("accept", "look", "return");
        List<ToIntFunction<Said>> counts = List.of(
                said -> said.found().error(),
                said -> said.found().warning(),
                said -> said.found().info(),
                said -> said.found().waived(),
                said -> said.found().baselined(),
                Said::items,
                Said::missing,
                Said::blanks,
                Said::contradictions);
        assertThat(counts).allSatisfy(count -> assertThat(sum(count)).isPositive());
    }

    @Test
    void theFindingsOfTheCheckAddUpToItsCounts() throws IOException {
        assertThat(check.listed()).isEqualTo(told(Said::found));
        assertThat(check.jsonl()).isEqualTo(told);
    }

    @Test
    void theTableOfTheCheckSaysTheSame() throws IOException {
        assertThat(check.csv()).isEqualTo(toldOfFaulty());
    }

    @Test
    void theTextOfTheCheckSaysTheSame() throws IOException {
        assertThat(check.text()).isEqualTo(told(said -> Map.entry(said.verdict(), said.found())));
        String errors = "错误 " + sum(said -> said.found().error());
        String warnings = "警告 " + sum(said -> said.found().warning());
        assertThat(batch.text("check.text"))
                .contains(errors + "、" + warnings + "、", "；需补正 " + sum(Said::items) + " 项\n");
        assertThat(batch.summary())
                .contains("空缺 " + sum(Said::blanks) + " 处，缺少章节 " + sum(Said::missing) + " 个，" + errors + " 条、"
                        + warnings + " 条");
    }

    @Test
    void theInterchangeFormatSaysTheSame() throws IOException {
        assertThat(check.sarif()).isEqualTo(told);
        assertThat(check.results()).isEqualTo(toldOfFaulty());
    }

    @Test
    void theTestSuitesSayTheSame() throws Exception {
        assertThat(check.suites())
                .isEqualTo(told(said -> new CheckSaid.Suite(
                        said.verdict(),
                        Math.max(1, said.found().all()),
                        said.found().waived() + said.found().baselined())));
    }

    @Test
    void theRecordOfTheAuditSaysTheSame() throws IOException {
        assertThat(audit.json()).isEqualTo(told);
    }

    @Test
    void theMarkdownOfTheAuditSaysTheSame() throws IOException {
        assertThat(audit.markdown()).isEqualTo(told);
    }

    @Test
    void thePagesOfTheAuditAndOfTheWholeRunSayTheSame() throws Exception {
        for (String file : List.of("审查/audit.html", "out/audit.html")) {
            assertThat(audit.page(file)).isEqualTo(told);
            assertThat(audit.heading(file))
                    .containsExactly(
                            "" + JudgedBatch.REPORTS,
                            "" + sum(Said::missing),
                            "" + sum(Said::blanks),
                            "" + sum(Said::contradictions));
        }
    }

    @Test
    void theWorkbookOfTheAuditSaysTheSame() throws IOException {
        assertThat(audit.cover()).isEqualTo(told);
        assertThat(audit.table("需补正")).hasSize(sum(Said::items));
        assertThat(audit.table("空缺统计").stream()
                        .mapToInt(row -> Said.number(row.getCellText(3)))
                        .sum())
                .isEqualTo(sum(Said::blanks));
    }
}
