package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.check.CheckSettings;
import hecha.check.RubricCoverage;
import hecha.check.RubricTable;
import hecha.dictionary.Rubric;
import hecha.dictionary.Rubrics;
import hecha.flow.Pipeline;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.record.AnalysisJson;
import hecha.record.Gold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The findings on the seeds and on the project's own reports are those that their readers expect. */
class FindingsTest {
    static Stream<Arguments> answers() {
        List<Arguments> answers = new ArrayList<>();
        for (Path report : Repository.reports()) {
            Path beside = report.resolveSibling("gold.json");
            String name = String.valueOf(report.getFileName());
            Path gold = Files.exists(beside)
                    ? beside
                    : Repository.ROOT.resolve("corpus/seed-answers/" + name.substring(0, 3) + ".gold.json");
            if (Files.exists(gold)) {
                answers.add(Arguments.of(report, gold));
            }
        }
        return answers.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void everyExpectedFindingComesAndNoneThatMustNot(Path report, Path gold) throws IOException {
        Gold.FindingsGold expected = AnalysisJson.gold(Files.readString(gold)).findings();
        if (expected == null) {
            return;
        }
        Set<String> found = new HashSet<>();
        for (Finding finding : Repository.audit(report).findings()) {
            found.add(finding.rule());
            for (String key : List.of("role", "kind")) {
                if (finding.data().containsKey(key)) {
                    found.add(finding.rule() + ":" + finding.data().get(key));
                }
            }
        }
        assertThat(found).containsAll(expected.must()).doesNotContainAnyElementsOf(expected.mustNot());
    }

    @Test
    void everyFindingOfEveryReportHasWordsInBothLanguagesAndAFingerprint() {
        Pipeline thorough = new Pipeline(
                Repository.DICTIONARY,
                CheckSettings.DEFAULT.withRubric(
                        Repository.DICTIONARY.rubrics().find("minzu-jiguan").orElseThrow()));
        for (var file : Repository.reports()) {
            Audit audit = Repository.audit(file);
            for (Finding finding : thorough.audit(audit.source()).findings()) {
                assertThat(finding.message().zh()).isNotBlank().doesNotContain("{", "}");
                assertThat(finding.message().en()).isNotBlank().doesNotContain("{", "}");
                assertThat(finding.supply().zh()).isNotBlank();
                assertThat(finding.data()).containsKey("fingerprint");
                assertThat(finding.span().end())
                        .isLessThanOrEqualTo(audit.source().text().length());
            }
            assertThat(audit.findings().stream().map(f -> f.data().get("fingerprint")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theHiddenPassageExplainsTheJumpInTheNumbers() {
        Audit audit = seed(1);
        Finding hidden = one(audit, "text/hidden");
        Finding gap = one(audit, "numbering/gap");
        assertThat(gap.data()).containsEntry("expected", "三、").containsEntry("cause", hidden.id());
        assertThat(hidden.data()).containsEntry("characters", 2186);
    }

    @Test
    void twelveBlanksOfOneSentenceAreOneFinding() {
        Audit audit =
                Repository.audit("全年召开会议X次，举办培训X期，培训X人，发放资料X份，走访X户，帮扶X人，投入资金X万元，" + "修路X公里，植树X株，新建房屋X间，安装路灯X盏，发放物资X件。");
        Finding finding = one(audit, "gap/placeholder");
        assertThat(finding.data()).containsEntry("count", 12);
        assertThat((List<?>) finding.data().get("slots")).hasSize(12);
    }

    @Test
    void theTableOfTheFifthSeedIsARubricOfTwentyThreeItemsAndAHundredPoints() {
        Rubric rubric = new RubricTable(Repository.DICTIONARY)
                .read("seed", seed(4).report())
                .orElseThrow();
        assertThat(rubric.items()).hasSize(23);
        assertThat(rubric.sum()).isEqualByComparingTo("100");
        assertThat(rubric.items().stream().map(item -> item.score().intValue()))
                .containsExactly(4, 4, 3, 3, 3, 4, 4, 7, 5, 3, 2, 5, 2, 4, 4, 4, 7, 8, 5, 5, 5, 5, 4);
        assertThat(rubric.items().get(17).units()).contains("残联", "农业产业化中心");
        assertThat(rubric.items().get(11).indicator()).isEqualTo("增强中华文化认同");
        Rubric again = Rubrics.parse("seed", rubric.yaml());
        assertThat(again).isEqualTo(rubric);
        Rubric shipped = Repository.DICTIONARY.rubrics().find("minzu-jiguan").orElseThrow();
        assertThat(shipped.items()).isEqualTo(rubric.items());
    }

    @Test
    void aPromiseABlankAndTooFewMeetingsDoNotScoreInFull() {
        Rubric rubric = Rubrics.parse("r", """
            title: 测评
            items:
              - {number: 1, content: 每年专题研究部署民族团结进步创建工作不少于2次, points: [4]}
              - {number: 2, content: 理论学习中心组安排民族理论政策专题学习, points: [4]}
              - {number: 3, content: 打造民族团结文化墙绘和主题广场, points: [4]}
            """);
        RubricCoverage coverage = new RubricCoverage(Repository.DICTIONARY);
        List<RubricCoverage.Line> lines =
                coverage.hold(rubric, Repository.audit("""
                    某县民族团结进步创建工作情况汇报

                    一、加强组织领导
                    近三年来，县委常委会专题研究部署民族团结进步创建工作3次。
                    理论学习中心组安排民族理论政策专题学习X次。
                    下一步，将打造民族团结文化墙绘和主题广场10处。
                    """).facts()).lines();
        assertThat(lines.get(0).state()).isEqualTo(RubricCoverage.State.ACT);
        assertThat(lines.get(0).suggested()).isEqualByComparingTo("2");
        assertThat(lines.get(0).note()).isPresent();
        assertThat(lines.get(1).blank()).isTrue();
        assertThat(lines.get(1).suggested()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(lines.get(2).state()).isEqualTo(RubricCoverage.State.PROMISE);
        assertThat(lines.get(2).suggested()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static Audit seed(int number) {
        return Repository.seeds().stream()
                .filter(path -> String.valueOf(path.getFileName()).startsWith("00" + number))
                .findFirst()
                .map(Repository::audit)
                .orElseThrow(() -> new UncheckedIOException(new IOException("seed " + number)));
    }

    private static Finding one(Audit audit, String rule) {
        List<Finding> found = audit.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found).as(rule).hasSize(1);
        return found.get(0);
    }
}
