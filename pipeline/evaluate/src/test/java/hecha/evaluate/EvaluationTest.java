package hecha.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.model.Span;
import hecha.record.Analysis;
import hecha.record.Gold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final Gold.FigureGold AREA = figure(4, 8, "300", "亩", true, "高标准农田");
    private static final Gold.FigureGold OPTIONAL = figure(20, 22, "2", "个", false, null);

    @Test
    void aFigureThatOverlapsWithValueAndUnitIsRight() {
        Evaluation evaluation = evaluate(List.of(AREA), List.of(found(3, 8, "300.0", "亩", "area", "农田")));
        assertThat(measure(evaluation, "figures").rightCount()).isEqualTo(1);
        assertThat(measure(evaluation, "full").f1()).isEqualByComparingTo("1");
    }

    @Test
    void aWrongUnitIsMissedAndAFalsePositive() {
        Evaluation evaluation = evaluate(List.of(AREA), List.of(found(4, 8, "300", "公顷", "area", "农田")));
        assertThat(measure(evaluation, "figures").missedCount()).isEqualTo(1);
        assertThat(measure(evaluation, "figures").falsePositiveCount()).isEqualTo(1);
        assertThat(evaluation.misses()).hasSize(2);
    }

    @Test
    void anOptionalFigureCountsNeitherWay() {
        assertThat(measure(evaluate(List.of(OPTIONAL), List.of()), "figures").count())
                .isZero();
        Evaluation withIt = evaluate(List.of(OPTIONAL), List.of(found(20, 22, "2", "个", "area", "x")));
        assertThat(measure(withIt, "figures").falsePositiveCount()).isZero();
    }

    @Test
    void anotherKindSpoilsTheWholeFigureButNotItsFinding() {
        Evaluation evaluation = evaluate(List.of(AREA), List.of(found(4, 8, "300", "亩", "length", "农田")));
        assertThat(measure(evaluation, "figures").f1()).isEqualByComparingTo("1");
        assertThat(measure(evaluation, "kinds").f1()).isEqualByComparingTo("0");
        assertThat(measure(evaluation, "full").f1()).isEqualByComparingTo("0");
    }

    @Test
    void aSubjectWithAnotherHeadSpoilsTheWholeFigureAlone() {
        Evaluation evaluation = evaluate(List.of(AREA), List.of(found(4, 8, "300", "亩", "area", "高标准农田建设项目")));
        assertThat(measure(evaluation, "full").f1()).isEqualByComparingTo("1");
        assertThat(measure(evaluation, "subject").f1()).isEqualByComparingTo("1");
        assertThat(measure(evaluation, "head").f1()).isEqualByComparingTo("0");
        assertThat(measure(evaluation, "whole").f1()).isEqualByComparingTo("0");
    }

    @Test
    void anyOfTheGenresIsRightAndNoneIsNotJudged() {
        assertThat(measure(evaluate(List.of("notice", "plan"), List.of(), List.of()), "genre")
                        .rightCount())
                .isEqualTo(1);
        assertThat(measure(evaluate(List.of("notice"), List.of(), List.of()), "genre")
                        .missedCount())
                .isEqualTo(1);
        assertThat(measure(evaluate(List.of(), List.of(), List.of()), "genre").count())
                .isZero();
    }

    @Test
    void anOptionalBlankThatIsNotFoundIsNoMiss() {
        assertThat(blank(null).missedCount()).isEqualTo(1);
        assertThat(blank(true).missedCount()).isEqualTo(1);
        assertThat(blank(false).count()).isZero();
    }

    private static Score blank(@Nullable Boolean required) {
        Evaluation evaluation = new Evaluation();
        var report = new Analysis.ReportPart(
                "0", "r.txt", "text/plain", "UTF-8", null, "plan", null, null, 100, null, null, null, null, null, null);
        var gap = new Gold.GapGold(new Span(3, 5), "XX", List.of("place"), required);
        evaluation.add(
                "r",
                new Gold(
                        "r.txt",
                        List.of("plan"),
                        null,
                        null,
                        List.of(),
                        List.of(gap),
                        List.of(),
                        new Gold.FindingsGold(List.of(), List.of())),
                new Analysis(Analysis.SCHEMA, report, List.of(), List.of(), List.of(), List.of()));
        return measure(evaluation, "gaps");
    }

    @Test
    void wordsAreComparedInOneScript() {
        var gold = figure(4, 8, "300", "亩", true, "高標準農田");
        assertThat(measure(
                                evaluate(
                                        List.of(gold),
                                        List.of(found(4, 8, "300", "亩", "area", "标准农田".replace('准', '準')))),
                                "head")
                        .rightCount())
                .isEqualTo(1);
    }

    @Test
    void aFractionWithoutEndIsComparedAsFarAsTheAnswerWritesIt() {
        assertThat(measure(
                                evaluate(
                                        List.of(figure(4, 8, "66.67", "%", true, null)),
                                        List.of(found(4, 8, "66.66666666666667", "%", "share", "率"))),
                                "figures")
                        .rightCount())
                .isEqualTo(1);
        assertThat(measure(
                                evaluate(
                                        List.of(figure(4, 8, "66.6", "%", true, null)),
                                        List.of(found(4, 8, "66.67", "%", "share", "率"))),
                                "figures")
                        .rightCount())
                .isZero();
    }

    private static Score measure(Evaluation evaluation, String name) {
        Score measure = evaluation.measures().get(name);
        return Objects.requireNonNull(measure, name);
    }

    private static Evaluation evaluate(List<Gold.FigureGold> gold, List<Analysis.FigurePart> figures) {
        return evaluate(List.of("plan"), gold, figures);
    }

    private static Evaluation evaluate(
            List<String> genres, List<Gold.FigureGold> gold, List<Analysis.FigurePart> figures) {
        Evaluation evaluation = new Evaluation(words -> words.replace('標', '标').replace('農', '农'));
        var report = new Analysis.ReportPart(
                "0", "r.txt", "text/plain", "UTF-8", null, "plan", null, null, 100, null, null, null, null, null, null);
        evaluation.add(
                "r",
                new Gold(
                        "r.txt",
                        genres,
                        null,
                        null,
                        gold,
                        List.of(),
                        List.of(),
                        new Gold.FindingsGold(List.of(), List.of())),
                new Analysis(Analysis.SCHEMA, report, List.of(), figures, List.of(), List.of()));
        return evaluation;
    }

    private static Gold.FigureGold figure(
            int from, int to, String value, String unit, boolean required, @Nullable String subject) {
        return new Gold.FigureGold(
                new Span(from, to),
                value + unit,
                List.of("area"),
                new BigDecimal(value),
                null,
                null,
                unit,
                "exact",
                required,
                "reported",
                subject,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-12-31, 2023-01-01, 2023-12-31, 1, 0",
        "2023-01-01, 2023-12-31, 2023-01-01, 2023-06-30, 0, 1",
        ", 2023-12-31, , 2023-12-31, 1, 0",
        "2023-01-01, 2023-12-31, , , 0, 1",
        ", , 2023-01-01, 2023-12-31, 0, 0",
        "open, open, , , 1, 0",
        "open, open, 2023-01-01, 2023-12-31, 0, 1",
    })
    void aPeriodIsRightWhereBothEndsAreEqual(
            @Nullable String from,
            @Nullable String to,
            @Nullable String foundFrom,
            @Nullable String foundTo,
            int right,
            int missed) {
        Gold.FigureGold plain = figure(4, 8, "300", "亩", true, null);
        Gold.FigureGold gold = new Gold.FigureGold(
                plain.span(),
                plain.raw(),
                plain.kinds(),
                plain.value(),
                null,
                null,
                plain.unit(),
                plain.approx(),
                true,
                plain.nature(),
                null,
                period(from, to));
        Score measure = measure(
                evaluate(List.of(gold), List.of(found(4, 8, "300", "亩", "area", "田", period(foundFrom, foundTo)))),
                "periods");
        assertThat(measure.rightCount()).isEqualTo(right);
        assertThat(measure.missedCount()).isEqualTo(missed);
    }

    private static Analysis.@Nullable PeriodPart period(@Nullable String from, @Nullable String to) {
        if ("open".equals(from)) {
            return new Analysis.PeriodPart(null, null);
        }
        return from == null && to == null ? null : new Analysis.PeriodPart(from, to);
    }

    private static Analysis.FigurePart found(int from, int to, String value, String unit, String kind, String subject) {
        return found(from, to, value, unit, kind, subject, null);
    }

    private static Analysis.FigurePart found(
            int from,
            int to,
            String value,
            String unit,
            String kind,
            String subject,
            Analysis.@Nullable PeriodPart period) {
        Span span = new Span(from, to);
        return new Analysis.FigurePart(
                "f1",
                kind,
                subject,
                new BigDecimal(value),
                null,
                null,
                unit,
                "exact",
                "reported",
                null,
                value + unit,
                span,
                "",
                null,
                null,
                period,
                null,
                span,
                span,
                null,
                "quantity",
                null,
                null);
    }

    @Test
    void aHeadingThatNeedNotBeFoundCountsNeitherWay() {
        assertThat(sections(new Gold.SectionGold(1, "一、", "概况", 0, List.of(), null))
                        .missedCount())
                .isEqualTo(1);
        assertThat(sections(new Gold.SectionGold(1, "一、", "概况", 0, List.of(), false))
                        .missedCount())
                .isZero();
    }

    private static Score sections(Gold.SectionGold section) {
        Evaluation evaluation = new Evaluation();
        evaluation.add("r", gold(null, null, List.of(section)), analysis(null, null));
        return measure(evaluation, "sections");
    }

    @ParameterizedTest
    @CsvSource({
        "平川县工作总结, 平川县 工作总结, 平川县, 平川县, 2",
        "平川县工作总结, 工作总结, 平川县, 安岭县, 0",
        "'', , '', , 2",
        "'', 工作总结, '', 平川县, 0",
        ", 工作总结, , 平川县, 0",
    })
    void titleAndRegionAreRightWhereOneOfTheAnswersIs(
            @Nullable String title,
            @Nullable String foundTitle,
            @Nullable String region,
            @Nullable String foundRegion,
            int right) {
        Evaluation evaluation = new Evaluation();
        evaluation.add(
                "r",
                gold(title == null ? null : List.of("另题", title), region == null ? null : List.of(region), List.of()),
                analysis(foundTitle, foundRegion));
        assertThat(measure(evaluation, "title").rightCount()
                        + measure(evaluation, "region").rightCount())
                .isEqualTo(right);
        assertThat(measure(evaluation, "title").count()).isEqualTo(title == null ? 0 : 1);
    }

    @Test
    void factsTakeThePlaceOfTheAnswers() {
        MetadataAnswers facts = MetadataAnswers.of(List.of("# note", "", "r.txt\t工作总结|总结\t-"));
        Gold applied = facts.applied(gold(null, List.of("平川县"), List.of()));
        assertThat(applied.title()).containsExactly("工作总结", "总结");
        assertThat(applied.region()).containsExactly("");
        assertThat(MetadataAnswers.NONE.applied(gold(null, null, List.of())).title())
                .isNull();
        assertThatThrownBy(() -> MetadataAnswers.of(List.of("r.txt\t总结\t-", "s.txt\t总结")))
                .hasMessage("line 2");
    }

    private static Gold gold(
            @Nullable List<String> title, @Nullable List<String> region, List<Gold.SectionGold> sections) {
        return new Gold(
                "r.txt",
                List.of("plan"),
                title,
                region,
                List.of(),
                List.of(),
                sections,
                new Gold.FindingsGold(List.of(), List.of()));
    }

    private static Analysis analysis(@Nullable String title, @Nullable String region) {
        var report = new Analysis.ReportPart(
                "0",
                "r.txt",
                "text/plain",
                "UTF-8",
                title,
                "plan",
                region,
                null,
                100,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Analysis(Analysis.SCHEMA, report, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void everyMeasureHasItsPlaceInTheTable() {
        assertThat(new Evaluation().measures().keySet())
                .contains("figures", "whole", "full", "head", "gaps", "slots", "sections", "findings", "forbidden");
        assertThat(Map.copyOf(new Evaluation().measures())).hasSize(19);
    }
}
