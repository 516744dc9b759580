package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Rubric;
import hecha.dictionary.Rubrics;
import hecha.model.Facts;
import hecha.model.Finding;
import hecha.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text is worth on one item of a rubric, and what is said of it: the other items stand by. */
class RubricCoverageTest {
    private static final String OTHERS = """
            title: 测评
            items:
              - {number: 1, content: 理论学习中心组安排政策专题学习, points: [5]}
              - {number: 2, content: 打造文化墙绘和主题广场, points: [4]}
              - {number: 3, content: "%s", points: [3, 2]}
            """;

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎2023年，区委常委会专题研究部署创建工作3次，成立了工作专班。",
                        "RESULT 5/5",
                        "RESULT 1 2023年，区委常委会专题研究部署创建工作3次，成立了工作专班。"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎近三年来，区委常委会专题研究部署创建工作3次，成立了工作专班。",
                        "ACT 2.5/2.5 要求6次，报告为3次 | asked for 6, given 3次",
                        "RESULT 1 近三年来，区委常委会专题研究部署创建工作3次，成立了工作专班。"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎三年来，区委常委会专题研究部署创建工作6次，成立了工作专班。",
                        "RESULT 5/5",
                        "RESULT 1 三年来，区委常委会专题研究部署创建工作6次，成立了工作专班。"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎区委常委会三年规划印发，专题研究部署创建工作3次，成立了工作专班。",
                        "RESULT 5/5",
                        "RESULT 1 区委常委会三年规划印发，专题研究部署创建工作3次，成立了工作专班。"),
                row(
                        "专题研究部署创建工作至少安排四次",
                        "2023年全区创建工作总结⏎过去三年，区委常委会专题研究部署创建工作3次，成立了工作专班。",
                        "ACT 2.5/2.5 要求4次，报告为3次 | asked for 4, given 3次",
                        "RESULT 1 过去三年，区委常委会专题研究部署创建工作3次，成立了工作专班。"),
                row(
                        "专题研究部署创建工作不低于十二场次",
                        "2023年全区创建工作总结⏎区委常委会专题研究部署创建工作，开展活动12场次。",
                        "RESULT 5/5",
                        "RESULT 1 区委常委会专题研究部署创建工作，开展活动12场次。"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎区委常委会专题研究部署创建工作，成立了工作专班。",
                        "ACT 2.5/2.5",
                        "ACT 1 区委常委会专题研究部署创建工作，成立了工作专班。"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎区委常委会专题研究部署创建工作____次，成立了工作专班。",
                        "NONE 0/0 blank 证据处留有空缺，待补 | the evidence is left blank",
                        "ACT blank 1 区委常委会专题研究部署创建工作____次，成立了工作专班。",
                        "info 15–44 指标3（5分）的证据处留有空缺：每年专题研究部署创建工作不少于2次"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎区委常委会专题研究部署创建工作____次，成立了工作专班。区委专题研究部署创建工作。",
                        "ACT 2.5/2.5",
                        "ACT blank 1 区委常委会专题研究部署创建工作____次，成立了工作专班。",
                        "ACT 2 区委专题研究部署创建工作。"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎下一步，区委常委会将专题研究部署创建工作3次，成立工作专班。",
                        "PROMISE 0/0",
                        "PROMISE 1 下一步，区委常委会将专题研究部署创建工作3次，成立工作专班。",
                        "info 15–45 指标3（5分）只有打算，没有举措或结果：每年专题研究部署创建工作不少于2次"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "某区创建工作实施方案⏎为做好工作，制定本方案。⏎区委常委会专题研究部署创建工作3次，成立工作专班。",
                        "PROMISE 0/0",
                        "PROMISE 2 区委常委会专题研究部署创建工作3次，成立工作专班。",
                        "info 26–51 指标3（5分）只有打算，没有举措或结果：每年专题研究部署创建工作不少于2次"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎全区道路硬化12公里，群众出行条件明显改善。",
                        "NONE 0/0",
                        "info 37–37 指标3（5分）未见对应内容：每年专题研究部署创建工作不少于2次"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎一、专题研究部署创建工作⏎全区道路硬化12公里，群众出行条件明显改善。",
                        "NONE 0/0",
                        "info 51–51 指标3（5分）未见对应内容：每年专题研究部署创建工作不少于2次"),
                row(
                        "每年专题研究部署创建工作不少于2次",
                        "2023年全区创建工作总结⏎1月，专题研究部署创建工作1次。2月，专题研究部署创建。3月，专题研究部署创建工作3次，印发方案。4月，专题研究部署创建工作4次。",
                        "RESULT 5/5",
                        "RESULT 1 1月，专题研究部署创建工作1次。",
                        "RESULT 3 3月，专题研究部署创建工作3次，印发方案。",
                        "RESULT 4 4月，专题研究部署创建工作4次。"),
                row(
                        "建立包括组织领导、宣传教育、督查考核、经费保障和队伍建设在内的一整套长效工作机制并切实抓好落实",
                        "2023年全区创建工作总结⏎全区道路硬化12公里，群众出行条件明显改善。",
                        "NONE 0/0",
                        "info 37–37 指标3（5分）未见对应内容：建立包括组织领导、宣传教育、督查考核、经费保障和队伍建设在内的一整套长效工作机制…"),
                row(
                        "安排专题学习",
                        "2023年全区创建工作总结⏎理论学习中心组安排政策专题学习12次。⏎文化墙绘和主题广场建成3处。",
                        "RESULT 5/14",
                        "RESULT 1 理论学习中心组安排政策专题学习12次。"));
    }

    private static Arguments row(String item, String text, String... said) {
        return Arguments.of(item, text, List.of(said));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void anItemIsHeldAgainstTheText(String item, String text, List<String> said) {
        assertThat(said(item, text)).isEqualTo(said);
    }

    /** The state, the points and the note of the third item, then each sentence that speaks of it, then the finding on it. */
    static List<String> said(String item, String text) {
        Rubric rubric = Rubrics.parse("r", OTHERS.formatted(item));
        Source source =
                new Source("0", "report", "text/plain", "UTF-8", text.replace("⏎", "\n\n"), List.of(), List.of());
        Facts facts = CheckedText.report(source);
        RubricCoverage.Held held = new RubricCoverage(CheckedText.DICTIONARY).hold(rubric, facts);
        RubricCoverage.Line line = held.lines().get(2);
        List<String> said = new ArrayList<>();
        said.add(line.state() + " " + line.suggested() + "/" + held.suggested() + (line.blank() ? " blank" : "")
                + line.note().map(note -> " " + note.zh() + " | " + note.en()).orElse(""));
        line.evidence()
                .forEach(one ->
                        said.add(one.state() + (one.blank() ? " blank " : " ") + one.sentence() + " " + one.words()));
        new Checker(CheckedText.DICTIONARY)
                .check(facts, CheckSettings.DEFAULT.withRubric(rubric)).findings().stream()
                        .filter(finding -> finding.rule().equals("rubric/uncovered")
                                && Integer.valueOf(3).equals(finding.data().get("number")))
                        .map(RubricCoverageTest::words)
                        .forEach(said::add);
        return said;
    }

    private static String words(Finding finding) {
        return finding.severity().id() + " " + finding.span().start() + "–"
                + finding.span().end() + " " + finding.message().zh();
    }
}
