package hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.audit.Decision.Kind;
import hecha.audit.Decision.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was decided: of each person the last word, taken back by its id, open where two disagree. */
class DecisionsTest {
    private static final List<String> RULES = List.of("gap/placeholder", "section/missing");
    private static final Subject BLANK = new Subject("某县.txt", "gap/placeholder", "a1b2");

    private static Decision said(String id, String person, Kind kind) {
        return new Decision(
                id,
                LocalDate.of(2026, 11, 27),
                person,
                kind,
                BLANK.file(),
                BLANK.rule(),
                BLANK.evidence(),
                "此处空着",
                kind == Kind.STANDS ? "" : "尚未统计",
                Optional.empty(),
                "");
    }

    private static Decision undone(String id, String person) {
        return new Decision("u" + id, LocalDate.EPOCH, person, Kind.UNDONE, "", "", "", "", "", Optional.empty(), id);
    }

    private static Decisions of(Decision... decisions) throws BrokenFileException {
        return Decisions.parse("decisions.csv", Decisions.head() + Decisions.rows(List.of(decisions)), RULES);
    }

    @Test
    void aWaiverTakesTheFindingOutWithReasonAndPerson() throws Exception {
        Decisions decisions = of(said("1", "张三", Kind.WAIVED));
        assertThat(decisions.waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.file()).isEqualTo("某县.txt");
            assertThat(waiver.evidence()).isEqualTo("a1b2");
            assertThat(waiver.reason()).isEqualTo("尚未统计");
            assertThat(waiver.approvedBy()).isEqualTo("张三");
            assertThat(waiver.decided()).isTrue();
            assertThat(waiver.line()).isEqualTo(-2);
        });
    }

    @Test
    void aFalseAlarmTakesItOutToo() throws Exception {
        assertThat(of(said("1", "张三", Kind.FALSE_ALARM)).waivers())
                .extracting(Waiver::reason)
                .containsExactly("误报：尚未统计");
        assertThat(of(said("1", "张三", Kind.FALSE_ALARM)).falseAlarms()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDS, 0",
        "REMARK, 0",
        "WAIVED, 1",
        "FALSE_ALARM, 1",
    })
    void onlyWhatRemovesIsAWaiver(Kind kind, int waivers) throws Exception {
        assertThat(of(said("1", "张三", kind)).waivers()).hasSize(waivers);
    }

    @Test
    void whatIsTakenBackDoesNotCount() throws Exception {
        Decisions decisions = of(said("1", "张三", Kind.WAIVED), undone("1", "张三"));
        assertThat(decisions.waivers()).isEmpty();
        assertThat(decisions.of(BLANK)).isEmpty();
    }

    @Test
    void ofOnePersonTheLastWordCounts() throws Exception {
        assertThat(of(said("1", "张三", Kind.WAIVED), said("2", "张三", Kind.STANDS))
                        .waivers())
                .isEmpty();
        assertThat(of(said("1", "张三", Kind.STANDS), said("2", "张三", Kind.WAIVED))
                        .waivers())
                .hasSize(1);
    }

    @Test
    void whereTwoDisagreeTheFindingCountsUntilTheyAgree() throws Exception {
        Decisions open = of(said("1", "张三", Kind.WAIVED), said("2", "李四", Kind.STANDS));
        assertThat(open.disagreements()).containsExactly(BLANK);
        assertThat(open.waivers()).isEmpty();
        Decisions agreed = of(said("1", "张三", Kind.WAIVED), said("2", "李四", Kind.STANDS), said("3", "李四", Kind.WAIVED));
        assertThat(agreed.disagreements()).isEmpty();
        assertThat(agreed.waivers()).extracting(Waiver::approvedBy).containsExactly("张三、李四");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "12345678901234", "'quoted", "a\"b", "two\nlines", "20261127T010203-abc1"})
    void aReasonComesBackAsItWasAndIsNoFormula(String reason) throws Exception {
        Decision decision = new Decision(
                reason,
                LocalDate.of(2026, 11, 27),
                "张三",
                Kind.WAIVED,
                BLANK.file(),
                BLANK.rule(),
                BLANK.evidence(),
                "此处",
                reason,
                Optional.of(LocalDate.of(2027, 1, 1)),
                "");
        String rows = Decisions.rows(List.of(decision));
        assertThat(rows).doesNotContain("\"=").endsWith("\r\n");
        Decision back =
                Decisions.parse("d", Decisions.head() + rows, RULES).all().get(0);
        assertThat(back.reason()).isEqualTo(reason.replace('\n', ' '));
        assertThat(back.expires()).contains(LocalDate.of(2027, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编号,日期 | 缺少“经办人”",
                "编号,日期,经办人,决定,文件,规则,证据,原文,理由,到期日,撤销编号\\n1,,张三,也许,a,gap/placeholder,x,,, | “决定”应为",
                "编号,日期,经办人,决定,文件,规则,证据,原文,理由,到期日,撤销编号\\n1,,张三,豁免,a,gap/none,x,,r, | 没有规则",
                "编号,日期,经办人,决定,文件,规则,证据,原文,理由,到期日,撤销编号\\n1,,张三,豁免,a,gap/placeholder,x,,, | “理由”没有填",
                "编号,日期,经办人,决定,文件,规则,证据,原文,理由,到期日,撤销编号\\n1,,,成立,a,gap/placeholder,x,,, | “经办人”没有填",
            })
    void aBrokenFileIsRefusedInWords(String text, String words) {
        assertThatThrownBy(() -> Decisions.parse("decisions.csv", text.replace("\\n", "\n"), RULES))
                .isInstanceOfSatisfying(
                        BrokenFileException.class,
                        e -> assertThat(e.text().zh()).contains("decisions.csv").contains(words));
    }
}
