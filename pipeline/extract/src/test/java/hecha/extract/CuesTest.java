package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * All that is told of the figures of a short report, from which the weights of natures and of subjects are learned, as
 * {@code natures.txt} and {@code subjects.txt} have it: what is told otherwise than it was learned from is weighed wrongly.
 */
class CuesTest {
    private static final String REPORT = """
            白石县水务局2024年工作总结
            一、主要工作
            （一）抓工程建设。全年新建小型水库3座，争取资金1.2亿元，比上年增长12%；共有受益农户约1200户、3500人（其中脱贫户86户）。
            落实管护人员的乡镇由5个增加到9个，水费收缴率分别为78%、91%。
            二、下一步打算
            力争完成河道治理25公里，“清河行动”覆盖率达到80%以上，每村聘请护水员2名。
            """;

    private static final Extractor EXTRACTOR = new Extractor(Reports.DICTIONARY);

    private static Report report() {
        return Reports.read(REPORT).report();
    }

    @Test
    void whatIsToldOfNatures() {
        List<String> told = EXTRACTOR.natures(report()).stream()
                .map(choice -> choice.from() + "–" + choice.to()
                        + choice.cues().stream().map(CuesTest::cue).collect(Collectors.joining()))
                .toList();
        assertThat(told).isEqualTo(Reports.lines("natures.txt"));
    }

    @Test
    void whatIsToldOfPhrases() {
        List<String> told = new ArrayList<>();
        for (SubjectChoice choice : EXTRACTOR.choices(report())) {
            told.add(choice.from() + "–" + choice.to());
            choice.options()
                    .forEach(option -> told.add("\t" + option.words() + " " + option.rule()
                            + option.features().stream()
                                    .filter(CuesTest::isPlain)
                                    .map(CuesTest::cue)
                                    .collect(Collectors.joining())));
        }
        assertThat(told).isEqualTo(Reports.lines("subjects.txt"));
    }

    /** Whether the feature is of one cue, or of one beside the side and the unit; others are made of the same cues. */
    private static boolean isPlain(String feature) {
        String names = feature.substring(0, feature.indexOf('\t'));
        return !feature.endsWith("-") && (names.indexOf(' ') < 0 || names.startsWith("side unit "));
    }

    private static String cue(String cue) {
        return "\t" + cue.replace('\t', '=').replace("side unit ", "");
    }
}
