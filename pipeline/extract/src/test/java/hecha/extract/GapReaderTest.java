package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Gap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The blanks of a text: each row marks all that there are, and says what should stand at each. */
class GapReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "培训⟦    ⟧人次，投入⟦　　⟧万元。 | space quantity 人次, space money 元",
                "填报日期：⟦    ⟧年⟦   ⟧月⟦   ⟧日 | space date, space date, space date",
                "联系人：⟦      ⟧联系电话：⟦     ⟧ | space person, space phone",
                "组长（签字）：⟦       ⟧ | space person",
                "指标\\t自评得分\\t备注\\n组织领导\\t⟦⟧\\t\\n宣传教育\\t⟦⟧\\t | cell quantity, cell quantity",
                "姓名\\t⟦⟧\\n联系电话\\t⟦⟧ | cell person, cell phone",
                "县委书记⟦某某某⟧到场指挥。 | anonym person",
                "⟦某某⟧同志担任组长。 | anonym person",
                "如有疑问，请拨打0592-22⟦XXXX⟧咨询。 | letter_x phone",
                "根据《⟦XX⟧区实施意见》（区委办发〔2024〕⟦X⟧号）精神 | letter_x place, letter_x document_number",
                "在第⟦XX⟧次会议上 | letter_x other",
                "⟦XX⟧年以来，连续⟦XX⟧年无事故。 | letter_x date, letter_x quantity 年",
                "资金总额⟦XX⟧亿，拨付到位。 | letter_x money",
                "共有⟦XX⟧支队伍参加。 | letter_x quantity 支",
                "户数：⟦XX⟧ | letter_x quantity",
                "⟦XX⟧至⟦XX⟧户参加。 | letter_x quantity 户, letter_x quantity 户",
                "负责人⟦XX⟧到会。 | letter_x place",
                "负责人⟦XX⟧，到会。 | letter_x person",
                "⟦XXX⟧  副县长 | letter_x person",
                "⟦XX⟧县召开大会。 | letter_x place",
                "（本报记者 ⟦XX⟧） | letter_x person"
            })
    void aBlankIsFoundWithWhatShouldStandThere(String text, String readings) {
        assertBlanks(text, readings);
    }

    static List<String> blanks() {
        return Reports.lines("blanks.tsv");
    }

    /** Parts of what the corpus has with blanks, with the answers to them. */
    @ParameterizedTest
    @MethodSource("blanks")
    void aBlankOfTheCorpusIsFoundWithWhatShouldStandThere(String row) {
        int tab = row.indexOf('\t');
        assertBlanks(row.substring(0, tab), row.substring(tab + 1));
    }

    private static void assertBlanks(String text, String readings) {
        List<Gap> gaps = Reports.read(plain(text)).gaps();
        assertThat(gaps.stream().map(GapReaderTest::reading).collect(Collectors.joining(", ")))
                .isEqualTo(readings);
        assertThat(marked(plain(text), gaps))
                .isEqualTo(text.replace("\\n", "\n").replace("\\t", "\t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "惠及群众    户数较多。",
                "现将有关情况报告如下：    ",
                "某某县    人大常委会。",
                "2023   年5月完成。",
                "指标\t得分\n组织领导\t10分\n宣传教育\t",
                "合计\t60分\n组织领导\t20分",
                "局长某某市人。",
                "村民某某介绍经验。"
            })
    void whatOnlyLooksLikeABlankIsNone(String text) {
        assertThat(Reports.read(text).gaps()).isEmpty();
    }

    private static String plain(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("⟦", "").replace("⟧", "");
    }

    private static String reading(Gap gap) {
        return gap.form() + " " + gap.slot()
                + gap.unit().map(unit -> " " + unit).orElse("");
    }

    private static String marked(String text, List<Gap> gaps) {
        StringBuilder marked = new StringBuilder(text);
        for (int i = gaps.size() - 1; i >= 0; i--) {
            marked.insert(gaps.get(i).span().end(), '⟧')
                    .insert(gaps.get(i).span().start(), '⟦');
        }
        return marked.toString();
    }
}
