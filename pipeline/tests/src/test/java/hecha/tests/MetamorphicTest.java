package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Source;
import hecha.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must change, and what must not, when a report is changed in a known way. */
class MetamorphicTest {
    private static final String TITLE = "清河县2023年乡村振兴工作总结";
    private static final String LEAD = "2023年，全县认真落实各项决策部署，乡村振兴各项工作取得新进展。现将全年工作情况总结如下。";
    private static final List<String> HEADINGS =
            List.of("强化组织领导，压实工作责任", "发展特色产业，促进群众增收", "加强宣传教育，营造浓厚氛围", "存在的主要问题", "下一步工作打算");
    private static final List<String> BODIES = List.of(
            "县委常委会专题研究乡村振兴工作14次，选派驻村工作队132支，各级责任体系更加健全，工作合力不断增强。",
            "新发展油茶1.2万亩，扶持龙头企业28家，带动脱贫户3126户，农村居民人均可支配收入增长7.6%。",
            "举办政策宣讲活动86场，发放宣传资料2.3万份，在省级以上媒体刊发稿件42篇，群众知晓率达到98%。",
            "部分村集体经济底子薄，产业链条不长；少数干部能力不足，内生动力有待进一步增强。",
            "继续落实帮扶措施，延长产业链条，加强人才培养，确保脱贫基础更加稳固、成效更可持续。");
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五"};

    static Stream<Integer> sections() {
        return IntStream.range(0, HEADINGS.size()).boxed();
    }

    @Test
    void theWholeReportHasNoFinding() {
        assertThat(rules(Repository.audit(report(List.of())))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void deletingASectionAddsItsFindingAndTheJump(int section) {
        Map<String, Integer> found = rules(Repository.audit(report(List.of(section))));
        Map<String, Integer> expected = new TreeMap<>();
        if (section < HEADINGS.size() - 1) {
            expected.put("numbering/gap", 1);
        }
        if (section == 3) {
            expected.put("section/missing:problems", 1);
        } else if (section == 4) {
            expected.put("section/missing:next_steps", 1);
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void maskingAFigureGivesOneBlankMoreAndOneFigureLess() {
        String whole = report(List.of());
        Audit before = Repository.audit(whole);
        for (String number : List.of("14", "132", "28", "3126", "86", "42")) {
            Audit after = Repository.audit(whole.replaceFirst("(?<![0-9])" + number + "(?![0-9])", "XX"));
            assertThat(after.facts().figures())
                    .as(number)
                    .hasSize(before.facts().figures().size() - 1);
            assertThat(after.facts().gaps())
                    .as(number)
                    .hasSize(before.facts().gaps().size() + 1);
            assertThat(rules(after)).as(number).isEqualTo(Map.of("gap/placeholder", 1));
        }
    }

    @Test
    void wrappingLinesChangesNoFinding() {
        String text = report(List.of(2)).replace("28家", "X家");
        Map<String, Integer> expected = rules(Repository.audit(text));
        for (int width : new int[] {28, 33, 40}) {
            assertThat(rules(Repository.audit(wrapped(text, width))))
                    .as("width %s", width)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aFigureBesideLostBytesIsNamedAndOneFartherOffIsNot() {
        for (String lost : List.of("\uFFFD28家", "28家，扶\uFFFD")) {
            String text = report(List.of()).replace("28家", lost);
            int at = text.indexOf('\uFFFD');
            Audit audit = Repository.PIPELINE.audit(
                    new Source("", "text", "text/plain", "UTF-8", text, List.of(), List.of(new Span(at, at + 1))));
            List<String> told = audit.findings().stream()
                    .filter(finding -> finding.rule().equals("text/undecodable"))
                    .map(finding -> finding.message().zh())
                    .toList();
            assertThat(told).as(lost).singleElement().asString().contains("第" + at + "字");
            assertThat(told.get(0).contains("不可采信")).as(lost).isEqualTo(!lost.startsWith("28家"));
        }
    }

    @Test
    void theWidthOfDigitsAndMarksChangesNoFinding() {
        String text = report(List.of(1)).replace("86场", "X场");
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c == '%' ? '％' : c);
        }
        assertThat(rules(Repository.audit(wide.toString()))).isEqualTo(rules(Repository.audit(text)));
    }

    @Test
    void twoReportsJoinedHaveTheBlanksAndContradictionsOfBoth() {
        String one = report(List.of()).replace("28家", "X家");
        String two = """
            南山县2023年教育工作总结

            一、主要工作
            全县招聘教师64名，其中硕士研究生72名，占60%，教师队伍持续加强。

            二、存在的问题
            优质资源不足，城乡差距较大。

            三、下一步打算
            继续加大投入，推动均衡发展。
            """;
        Map<String, Integer> joined = rules(Repository.audit(one + "\n" + two));
        Map<String, Integer> both = rules(Repository.audit(one));
        rules(Repository.audit(two)).forEach((rule, count) -> both.merge(rule, count, Integer::sum));
        both.keySet().removeIf(rule -> !rule.startsWith("figure/") && !rule.startsWith("gap/"));
        assertThat(both).containsKeys("gap/placeholder", "figure/part-exceeds-whole");
        assertThat(joined).containsAllEntriesOf(both);
    }

    @Test
    void fingerprintsStayWhenLinesAreAddedBefore() {
        String text = report(List.of(2)).replace("28家", "X家");
        String longer = text.replace(LEAD, LEAD + "\n\n各乡镇、各部门密切配合，上下联动，形成了推动工作的强大合力。");
        assertThat(fingerprints(Repository.audit(longer))).isEqualTo(fingerprints(Repository.audit(text)));
    }

    private static String report(List<Integer> without) {
        StringBuilder text =
                new StringBuilder(TITLE).append("\n\n").append(LEAD).append("\n\n");
        for (int i = 0; i < HEADINGS.size(); i++) {
            if (!without.contains(i)) {
                text.append(NUMERALS[i]).append('、').append(HEADINGS.get(i)).append('\n');
                text.append(BODIES.get(i)).append("\n\n");
            }
        }
        return text.append("清河县乡村振兴局\n2023年12月28日\n").toString();
    }

    private static String wrapped(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.lines().toList()) {
            int at = 0;
            while (line.length() - at > width) {
                wrapped.append(line, at, at + width).append('\n');
                at += width;
            }
            wrapped.append(line.substring(at)).append('\n');
        }
        return wrapped.toString();
    }

    private static Map<String, Integer> rules(Audit audit) {
        Map<String, Integer> rules = new TreeMap<>();
        for (Finding finding : audit.findings()) {
            Object role = finding.data().get("role");
            rules.merge(role == null ? finding.rule() : finding.rule() + ":" + role, 1, Integer::sum);
        }
        return rules;
    }

    private static List<String> fingerprints(Audit audit) {
        List<String> fingerprints = new ArrayList<>();
        audit.findings()
                .forEach(finding ->
                        fingerprints.add(String.valueOf(finding.data().get("fingerprint"))));
        return fingerprints;
    }
}
