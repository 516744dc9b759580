package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drafted from a good report: its chapters, its attachments, the kinds of its figures. */
class ProfileDraftTest {
    static Stream<Arguments> reports() {
        return Stream.of(
                row(
                        "青石镇2023年河湖管护工作年报⏎2023年，青石镇认真落实河湖长制，现将全年工作报告如下。⏎一、2023年巡河履职情况（1—12月）⏎镇村两级河长全年巡河1260次，发现问题86个，召开例会12次。⏎二、清理整治⏎组织清理河道垃圾320吨，投入资金186万元，培训保洁员42名。⏎（一）支流⏎清理支流3条。⏎三、存在的问题⏎部分支流枯水期水量不足。⏎四、2024年度打算⏎建成生态护岸2.4公里，开展培训4期。⏎附件：1.2023年巡河记录汇总表⏎2.管护经费支出明细表⏎附件1⏎2023年巡河记录汇总表⏎全镇共巡河1260次。⏎附件2⏎管护经费支出明细表⏎全年支出96万元。",
                        "巡河履职情况;achievements;工作成效;巡河履职情况;29",
                        "清理整治;;;清理整治;38",
                        "存在的问题;problems;问题;存在的问题;11",
                        "打算;next_steps;下一步;打算;41",
                        "[巡河记录汇总表, 管护经费支出明细表] {events=巡河, tasks=问题, meetings=例会, mass=河道垃圾, funds=资金, trainees=培训保洁员}"),
                row(
                        "青石镇河湖管护情况⏎一、巡河〔2023年度〕⏎镇村两级河长全年巡河1260次。⏎二、12个村同步推进⏎清理河道垃圾320吨。",
                        "巡河〔〕;;;巡河〔〕;15",
                        "个村同步推进;;;个村同步推进;10",
                        "[] {events=巡河, villages=村, mass=河道垃圾}"),
                row("青石镇河湖管护情况⏎清理河道垃圾320吨。", "[] {mass=河道垃圾}"));
    }

    private static Arguments row(String report, String... drafted) {
        return Arguments.of(report, List.of(drafted));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void aProfileIsDraftedFromAReport(String report, List<String> drafted) {
        assertThat(drafted(report)).isEqualTo(drafted);
    }

    static List<String> drafted(String report) {
        String text = report.replace("⏎", "\n\n");
        Source source = new Source("0", "report", "text/plain", "UTF-8", text, List.of(), List.of());
        ProfileDraft draft = new ProfileDraft(CheckedText.report(source), CheckedText.DICTIONARY);
        List<String> drafted = new ArrayList<>();
        draft.parts()
                .forEach(part -> drafted.add(String.join(
                        ";",
                        part.title(),
                        part.role(),
                        part.roleName(),
                        part.heading(),
                        Integer.toString(part.characters()))));
        drafted.add(draft.attachments() + " " + draft.figures());
        return drafted;
    }
}
