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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Good reports of each genre are told nothing; with one part taken out, they are told exactly that. */
class GenreProfilesTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Cleaner CLEANER = new Cleaner(DICTIONARY);
    private static final Structurer STRUCTURER = new Structurer(DICTIONARY);
    private static final Segmenter SEGMENTER = new Segmenter(DICTIONARY);
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());
    private static final Extractor EXTRACTOR = new Extractor(DICTIONARY);
    private static final Checker CHECKER = new Checker(DICTIONARY);

    /** A part of a report: what it says, and the role that is missed where it is taken out; empty for none. */
    private record Part(String heading, String text, String role) {}

    static Stream<Arguments> reports() {
        return Stream.of(
                report(
                        "work_report",
                        "青石镇2023年乡村建设工作总结\n\n2023年，青石镇扎实推进乡村建设，现将工作情况总结如下。",
                        part("强化统筹推动", "镇党委专题研究乡村建设8次，成立工作专班，压实村级责任，形成上下联动的工作格局。", ""),
                        part("改善人居环境", "新建改建户厕320座，硬化村道12公里，清理垃圾560吨，村容村貌焕然一新。", ""),
                        part("存在的问题", "部分村管护资金缺口较大，个别农户参与积极性不高。", "problems"),
                        part("下一步打算", "健全长效管护机制，建设示范村3个，力争户厕普及率达到95%。", "next_steps")),
                report(
                        "plan",
                        "青石镇2024年森林防火工作实施方案\n\n为做好全镇森林防火工作，保护森林资源，制定本方案。",
                        part("工作目标", "森林火灾受害率控制在0.5‰以内，不发生重大人员伤亡事故。", "goals"),
                        part("重点任务", "清理林下可燃物800亩，开设防火隔离带6公里，每月开展一次隐患排查。", "tasks"),
                        part("实施步骤", "3月底前动员部署，4月至10月组织实施，11月检查验收。", ""),
                        part("保障措施", "成立森林防火指挥部，落实防火经费12万元，对工作不力的严肃问责。", "safeguards")),
                report(
                        "self_assessment",
                        "青石镇2023年法治建设自评报告\n\n对照考核标准，我镇开展了自查自评，现将自评情况报告如下。",
                        part("自评情况", "全年开展法治宣传26场次，调解纠纷148件，自评得分96分。", ""),
                        part("扣分情况", "个别执法案卷不够规范，扣2分；法律顾问参与面不广，扣2分。", "problems"),
                        part("改进措施", "举办执法培训4期，推动法律顾问覆盖所有行政村。", "next_steps")),
                report(
                        "government_report",
                        "青石县2024年政府工作报告\n\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。",
                        part("2023年工作回顾", "全县生产总值增长6.2%，城镇新增就业3200人，群众生活持续改善。", "achievements"),
                        part("2024年工作安排", "生产总值增长6.5%左右，新建学校2所，改造老旧小区16个。", "goals")),
                report(
                        "deeds",
                        "青石卫生院李秀英同志先进事迹材料\n\n李秀英，女，青石卫生院护士长，从事护理工作26年。",
                        part("用心护理每一位病人", "李秀英每天最早到岗，坚持为卧床病人翻身擦洗，26年来走遍全镇18个村，上门护理1200次。", ""),
                        part("以真情赢得口碑", "她先后荣获市级优秀护士、县劳动模范称号，收到锦旗32面，群众满意率达99%。", "other")),
                report(
                        "newsletter",
                        "青石镇乡村振兴工作简报\n第12期\n青石镇党政办公室 2024年5月8日",
                        part("", "青石镇召开春耕现场会\n5月6日，青石镇在白沙村召开春耕现场会，18个村的党支部书记参加会议，现场发放良种12吨，安排部署了下一阶段工作。\n", ""),
                        part("", "白沙村建成百亩育苗基地\n近日，白沙村百亩育苗基地建成投用，可供应秧苗3000亩，带动周边农户86户，每户预计增收2600元左右。\n", "")));
    }

    private static Part part(String heading, String text, String role) {
        return new Part(heading, text, role);
    }

    private static Arguments report(String genre, String head, Part... parts) {
        return Arguments.of(genre, head, List.of(parts));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void aGoodReportIsToldNothingAndOneWithoutAPartExactlyThat(String genre, String head, List<Part> parts) {
        assertThat(said(genre, head, parts)).isEmpty();
        for (Part out : parts) {
            List<Part> rest = new ArrayList<>(parts);
            rest.remove(out);
            List<String> expected = out.role().isEmpty() ? List.of() : List.of("section/missing " + out.role());
            assertThat(said(genre, head, rest))
                    .as(genre + " without " + out.heading())
                    .isEqualTo(expected);
        }
    }

    private static List<String> said(String genre, String head, List<Part> parts) {
        StringBuilder text = new StringBuilder(head).append("\n\n");
        int number = 0;
        for (Part part : parts) {
            if (!part.heading().isEmpty()) {
                text.append("一二三四五六".charAt(number++))
                        .append('、')
                        .append(part.heading())
                        .append('\n');
            }
            text.append(part.text()).append("\n\n");
        }
        Source source = new Source("0", "text", "text/plain", "UTF-8", text.toString(), List.of(), List.of());
        var report = CLASSIFIER.classify(SEGMENTER.segment(STRUCTURER.structure(CLEANER.clean(source))));
        assertThat(report.genre().name()).isEqualTo(genre);
        return CHECKER.check(EXTRACTOR.extract(report)).findings().stream()
                .filter(finding -> finding.rule().startsWith("section/"))
                .map(GenreProfilesTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.rule() + " " + finding.data().get("role");
    }
}
