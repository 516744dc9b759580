package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.classify.Classifier;
import hecha.classify.Models;
import hecha.clean.Cleaner;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.extract.Extractor;
import hecha.model.Finding;
import hecha.model.Source;
import hecha.segment.Segmenter;
import hecha.structure.Structurer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the sections of whole reports, with their genre and roles read. */
class SectionCheckTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Cleaner CLEANER = new Cleaner(DICTIONARY);
    private static final Structurer STRUCTURER = new Structurer(DICTIONARY);
    private static final Segmenter SEGMENTER = new Segmenter(DICTIONARY);
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());
    private static final Extractor EXTRACTOR = new Extractor(DICTIONARY);
    private static final Checker CHECKER = new Checker(DICTIONARY);
    private static final String BODY = "全年共组织培训12场，覆盖群众3200人次，各项任务按期推进，得到群众好评。";

    private static List<String> said(String text) {
        Source source = new Source("0", "text", "text/plain", "UTF-8", text, List.of(), List.of());
        var report = CLASSIFIER.classify(SEGMENTER.segment(STRUCTURER.structure(CLEANER.clean(source))));
        return CHECKER.check(EXTRACTOR.extract(report)).findings().stream()
                .filter(finding -> finding.rule().startsWith("section/"))
                .map(SectionCheckTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.rule() + " " + finding.severity().id() + " "
                + finding.data().getOrDefault("role", finding.data().get("section"));
    }

    private static String report(String title, String opening, String... chapters) {
        StringBuilder text =
                new StringBuilder(title).append("\n\n").append(opening).append("\n\n");
        for (int i = 0; i < chapters.length; i++) {
            text.append("一二三四五六".charAt(i))
                    .append('、')
                    .append(chapters[i])
                    .append('\n')
                    .append(BODY)
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String summary(String... chapters) {
        return report("平川县农业局2023年工作总结", "2023年，全局上下共同努力，现将工作总结如下。", chapters);
    }

    private static String plan(String... chapters) {
        return report("平川县春耕备耕工作实施方案", "为做好春耕备耕工作，制定本方案。", chapters);
    }

    @Test
    void aWholeReportIsToldNothing() {
        assertThat(said(summary("工作开展情况", "存在的问题", "下一步打算"))).isEmpty();
        assertThat(said(plan("总体目标", "重点任务", "保障措施"))).isEmpty();
    }

    @Test
    void whatIsMissedIsToldAlone() {
        assertThat(said(summary("工作开展情况", "下一步打算"))).containsExactly("section/missing error problems");
        assertThat(said(summary("工作开展情况", "存在的问题"))).containsExactly("section/missing error next_steps");
        assertThat(said(plan("总体目标", "重点任务"))).containsExactly("section/missing error safeguards");
        assertThat(said(plan("重点任务", "保障措施"))).containsExactly("section/missing warning goals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"制约发展的几个症结", "工作推进中的堵点卡点", "离上级要求还有哪些距离", "值得反思的地方", "困惑与思考", "存在的差距及成因剖析", "尚未完成的任务及原因", "查找不足"
            })
    void problemsAreFoundUnderManyHeadings(String heading) {
        assertThat(said(summary("工作开展情况", heading, "下一步打算"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"四季度工作安排", "对下步工作的几点意见", "着眼长远，谋划未来", "拟开展的工作", "解决问题的对策思考", "需要上级支持的事项", "年底前要抓的几项工作"})
    void nextStepsAreFoundUnderManyHeadings(String heading) {
        assertThat(said(summary("工作开展情况", "存在的问题", heading))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"保证措施", "强化组织，落实责任", "加强对工作的领导", "严肃工作纪律", "压紧压实各方责任", "健全工作推进机制", "组织与实施", "政策支撑"})
    void safeguardsAreFoundUnderManyHeadings(String heading) {
        assertThat(said(plan("总体目标", "重点任务", heading))).isEmpty();
    }

    @Test
    void aChapterThatCannotBeReadMayBeWhatIsMissed() {
        assertThat(said(summary("工作开展情况", "几点认识", "下一步打算"))).containsExactly("section/missing info problems");
        // the first chapter is none, nor one that tells what was done
        assertThat(said(summary("几点认识", "下一步打算"))).containsExactly("section/missing error problems");
        assertThat(said(summary("工作开展情况", "推进重点项目", "下一步打算"))).containsExactly("section/missing error problems");
    }

    @ParameterizedTest
    @CsvSource({"其他材料, 0", "平川县农业局情况, 0"})
    void whereTheGenreIsNotSureNothingIsAnError(String title, int errors) {
        assertThat(said(report(title, BODY, "工作开展情况", "下一步打算")).stream().filter(w -> w.contains("error")))
                .hasSize(errors);
    }

    @Test
    void aTextThatBreaksOffIsNotChargedTwice() {
        String cut = summary("工作开展情况", "存在的问题").strip() + "\n三、其他工作\n自2024年3月起，计划用";
        assertThat(said(cut)).noneMatch(words -> words.contains("error"));
        assertThat(said(summary("工作开展情况") + "……（省略686字）\n")).noneMatch(words -> words.contains("error"));
    }

    @Test
    void aHeadingThatNothingFollowsIsEmpty() {
        String text = "平川县农业局2023年工作总结\n\n现将工作总结如下。\n\n一、工作开展情况\n" + BODY + "\n\n二、存在的问题\n\n三、下一步打算\n" + BODY + "\n";
        assertThat(said(text)).containsExactly("section/empty warning s2");
    }

    @Test
    void aPartOutOfOrderIsTold() {
        assertThat(said(summary("下一步打算", "工作开展情况", "存在的问题"))).anyMatch(words -> words.startsWith("section/order"));
    }
}
