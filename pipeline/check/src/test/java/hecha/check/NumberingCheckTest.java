package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Finding;
import hecha.model.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the numbers of headings: each row has the headings of a report, those that are a bare label with a name put behind. */
class NumberingCheckTest {
    private static final List<String> NAMES = List.of("强化检查", "强化宣传", "压实责任", "夯实基础", "严格考核", "改进作风", "提升能力");

    static Stream<Arguments> rows() {
        return Stream.of(
                row("一、 二、 三、"),
                row("一、 （一） （二） 二、 （一） （二） （三）"),
                row("一、 （一） （二） 二、 （三） （四）"),
                row("一、 （一） （二） 三、 （四） 二、", "numbering/level warning 135–141 “三、”的层级与前后不合（同级上一个是“一、”）。"),
                row("一、 （一） （二） 三、 （四） （五） 二、", "numbering/level warning 135–141 “三、”的层级与前后不合（同级上一个是“一、”）。"),
                row("一、 （一） 二、 （三） 三、", "numbering/gap warning 134–141 从“（三）”开始编号，缺少“（一）”。"),
                row("一、 1. 2. 3. 1. 2. 4. 5."),
                row("一、 1. 2. 1. 2. 3. 二、"),
                row("一、 1. 2. 3. 1. 2. 3. 二、"),
                row("一、 （一） （二） （三） （一） （二） （四） 二、"),
                row("一、 （一） 1. 2. （二） 1. 2. 4. 二、", "numbering/gap warning 279–285 序号从“2.”跳到“4.”，缺少“3.”。"),
                row("一、 二、 四、 五、", "numbering/gap warning 97–103 序号从“二、”跳到“四、”，缺少“三、”。"),
                row(
                        "一、 二、 四、 三、 五、",
                        "numbering/gap warning 133–139 “三、”排在“四、”之后，应为“五、”。",
                        "numbering/gap warning 169–175 序号从“三、”跳到“五、”，缺少“四、”。"),
                row("一、 二、 五、 三、 四、", "numbering/gap warning 133–139 “三、”排在“五、”之后，应为“六、”。"),
                row("一、 二、 十四、", "numbering/gap warning 97–104 序号从“二、”跳到“十四、”，缺少“三、”。"),
                row("一、 三、 二、 三、", "numbering/gap warning 97–103 “二、”排在“三、”之后，应为“四、”。"),
                row("一、 二、 三、 二、", "numbering/duplicate warning 133–139 “二、”在“三、”之后再次出现，应为“四、”。"),
                row(
                        "一、 二、 三、 二、 四、",
                        "numbering/duplicate warning 133–139 “二、”在“三、”之后再次出现，应为“四、”。",
                        "numbering/gap warning 169–175 序号从“二、”跳到“四、”，缺少“三、”。"),
                row("二、 三、", "numbering/gap warning 25–31 从“二、”开始编号，缺少“一、”。"),
                row("四、 五、"),
                row("三、 四、", "numbering/gap warning 25–31 从“三、”开始编号，缺少“一、”。"),
                row("一、 （二） （三） 二、", "numbering/gap warning 61–68 从“（二）”开始编号，缺少“（一）”。"),
                row("一、 （三） 二、", "numbering/gap warning 61–68 从“（三）”开始编号，缺少“（一）”。"),
                row("一、 （四） （五） 二、"),
                row("一、 （一） 二、 （二） 三、"),
                row("一、 （一） 二、 （四） （五） 三、"),
                row("一、 （二） （三） 二、 （四） （五）", "numbering/gap warning 61–68 从“（二）”开始编号，缺少“（一）”。"),
                row(
                        "一、 （二） （三） 二、 （五） （六）",
                        "numbering/gap warning 61–68 从“（二）”开始编号，缺少“（一）”。",
                        "numbering/gap warning 171–178 序号从“（三）”跳到“（五）”，缺少“（四）”。"),
                row(
                        "一、 （二） （三） 二、 （三） （四）",
                        "numbering/gap warning 61–68 从“（二）”开始编号，缺少“（一）”。",
                        "numbering/level warning 171–178 “（三）”的层级与前后不合（同级上一个是“（三）”）。"),
                row("一、 （一） 2. 3. 二、"),
                row("一、 （一） 1. 3. （二） 二、", "numbering/gap warning 134–140 序号从“1.”跳到“3.”，缺少“2.”。"),
                row("一、 1. 2、 3. 二、", "numbering/level info 97–103 同一列标题的序号写法不一致：“1.”与“2、”。"),
                row("一、 1. 2. 3、 4、 二、", "numbering/level info 133–139 同一列标题的序号写法不一致：“1.”与“3、”。"),
                row("一、 （一） （二） 1、 2、 二、 1. 2."),
                row("一、 （一） ①强化检查 ②强化宣传 ④压实责任 二、", "numbering/gap warning 168–173 序号从“②”跳到“④”，缺少“③”。"),
                row("一、食品烟酒_99.2 二、衣着_101.3 四、居住_100.8"),
                row("一、食品烟酒 二、衣着 四、居住", "numbering/gap warning 99–107 序号从“二、”跳到“四、”，缺少“三、”。"),
                row("第一条 第三条 第四条", "numbering/gap warning 62–69 序号从“第一条”跳到“第三条”，缺少“第二条”。"),
                row("第一章总则 第二章职责 第四章附则", "numbering/gap warning 95–100 序号从“第二章”跳到“第四章”，缺少“第三章”。"),
                row("第一章总则 第一条 第二条 第二章职责 第三条 第四条"),
                row("一、 二、 第一条 一、 二、"),
                row("一、 二、 附件1 附件2 附件4", "numbering/gap warning 171–178 序号从“附件2”跳到“附件4”，缺少“附件3”。"),
                row("一、 二、 附件1 一、 二、 附件2 一、 三、", "numbering/gap warning 279–285 序号从“一、”跳到“三、”，缺少“二、”。"),
                row("一、 二、 附件 二、 三、"),
                row("一、 二、 三、 一、 二、 四、 五、"),
                row("一、 一、 二、", "numbering/duplicate warning 61–67 序号“一、”重复，此处应为“二、”。"),
                row("一、 （一） （一） （二） 二、", "numbering/duplicate warning 98–105 序号“（一）”重复，此处应为“（二）”。"),
                row("1. 2. 4.", "numbering/gap warning 97–103 序号从“2.”跳到“4.”，缺少“3.”。"),
                row("1． 2． 3． 5．", "numbering/gap warning 133–139 序号从“3．”跳到“5．”，缺少“4．”。"),
                row("（一） （二） （四）", "numbering/gap warning 99–106 序号从“（二）”跳到“（四）”，缺少“（三）”。"),
                row("一、 2、 三、", "numbering/gap warning 97–103 序号从“一、”跳到“三、”，缺少“二、”。"),
                row("一、 二、 3. 4. 三、"),
                row("一、 二、 3. 四、", "numbering/gap warning 133–139 序号从“二、”跳到“四、”，缺少“三、”。"),
                row("一、 （一） （二） 3. （四） 二、", "numbering/gap warning 171–178 序号从“（二）”跳到“（四）”，缺少“（三）”。"),
                row("一、 （一） （二） 3. （三） 二、"),
                row("一、 （一） 2. （三） （四） 二、", "numbering/gap warning 134–141 序号从“（一）”跳到“（三）”，缺少“（二）”。"),
                row("一、 1. （2） 3. 二、", "numbering/gap warning 134–140 序号从“1.”跳到“3.”，缺少“2.”。"));
    }

    private static Arguments row(String headings, String... findings) {
        return Arguments.of(headings, List.of(findings));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theNumbersAreFollowed(String headings, List<String> findings) {
        assertThat(findings(headings)).isEqualTo(findings);
    }

    static List<String> findings(String headings) {
        StringBuilder text = new StringBuilder("某县安全生产工作总结\n\n现将全年工作总结如下。\n\n");
        int name = 0;
        for (String heading : headings.split(" ", -1)) {
            boolean bare = Labels.number(heading) >= 0 && heading.length() <= 4;
            text.append(heading.replace('_', ' '))
                    .append(bare ? NAMES.get(name++ % NAMES.size()) : "")
                    .append("\n全县各级各部门分工负责，认真抓好落实，取得了较好成效。\n\n");
        }
        Source source = new Source("0", "report", "text/plain", "UTF-8", text.toString(), List.of(), List.of());
        return CheckedText.findings(CheckedText.report(source)).stream()
                .filter(finding -> finding.rule().startsWith("numbering/"))
                .map(NumberingCheckTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.rule() + " " + finding.severity().id() + " "
                + finding.span().start() + "–" + finding.span().end() + " "
                + finding.message().zh();
    }
}
