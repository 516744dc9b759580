package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Gap;
import hecha.model.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written at a blank, so that it reads on with the words around it. */
class FillInTest {
    private static final FillIn FILL = new FillIn(new AnswerCheck(new Dictionary(DictionaryFiles.builtIn())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // slot | unit | text, the blank in 〔 〕 | answer | the text then; - where the answer does not fit
                "date | '' | 于〔X〕年5月召开 | 2024 | 于2024年5月召开",
                "date | '' | 于〔X〕年5月召开 | 2024年 | 于2024年5月召开",
                "date | '' | 于〔X〕年X月X日召开 | 2024年5月1日 | 于2024年X月X日召开",
                "date | '' | 于2024年〔X〕月X日召开 | 2024-05-01 | 于2024年5月X日召开",
                "date | '' | 于2024年5月〔X〕日召开 | 2024/5/1 | 于2024年5月1日召开",
                "date | '' | 于2024年5月〔X〕日召开 | 1号 | 于2024年5月1日召开",
                "date | '' | 于2024年5月〔X〕日召开 | 15 | 于2024年5月15日召开",
                "date | '' | 于2024年5月〔X〕日召开 | 2024年6月1日 | -",
                "date | '' | 于2024年〔X〕月召开 | 2023年5月 | -",
                "date | '' | 于2024年〔X〕月召开 | 2024年5月12日 | -",
                "date | '' | 于〔X〕月召开 | 2024 | -",
                "date | '' | 自201〔X〕年以来 | 2013年 | 自2013年以来",
                "date | '' | 自201〔X〕年以来 | 3 | 自2013年以来",
                "date | '' | 自201〔X〕年以来 | 2024 | -",
                "date | '' | 自〔XXXX〕年以来 | 24 | -",
                "date | '' | 会议定于〔X〕召开 | 2024.5.1 | 会议定于2024年5月1日召开",
                "date | '' | 会议定于〔X〕召开 | 5月1日 | 会议定于5月1日召开",
                "date | '' | 会议定于〔X〕召开 | 15 | -",
                "date | '' | 2024年〔____〕 | 2024年5月1日 | 2024年5月1日",
                "quantity | 人 | 培训〔X〕人 | 300人 | 培训300人",
                "quantity | 人 | 培训〔X〕人 | 约300人 | 培训约300人",
                "quantity | 人 | 培训〔X〕万人 | 12000人 | 培训1.2万人",
                "quantity | 人 | 培训〔X〕万人 | 1.2万 | 培训1.2万人",
                "quantity | 人 | 培训1〔X〕人 | 12 | 培训12人",
                "quantity | 人 | 培训1〔X〕人 | 30 | -",
                "percent | % | 覆盖率〔X〕% | 百分之八十 | 覆盖率80%",
                "percent | % | 覆盖率〔X〕% | 85.6% | 覆盖率85.6%",
                "quantity | 人 | 培训〔X〕万人 | 1.2 | 培训1.2万人",
                "quantity | 人 | 培训〔X〕人 | 三百 | 培训三百人",
                "quantity | 人 | 培训〔X〕万人 | 三百 | 培训300万人",
                "money | 元 | 投入〔X〕万元 | 1200000元 | 投入120万元",
                "money | 元 | 投入〔X〕万元 | 120 | 投入120万元",
                "money | 元 | 投入〔X〕万元 | 120万 | 投入120万元",
                "place | '' | 在〔X〕县召开 | 连山县 | 在连山县召开",
            })
    void anAnswerReadsOn(String slot, String unit, String marked, String answer, String filled) {
        int from = marked.indexOf('〔');
        int to = marked.indexOf('〕') - 1;
        String text = marked.replace("〔", "").replace("〕", "");
        Gap gap = new Gap(
                0,
                "letter_x",
                slot,
                Optional.of(unit).filter(u -> !u.isEmpty()),
                Optional.empty(),
                from,
                to,
                new Span(from, to),
                text.substring(from, to),
                0,
                0,
                List.of());
        Optional<String> whole = FILL.words(text, gap, answer)
                .map(words -> FillIn.text(text, List.of(new FillIn.Filled(gap.span(), words, 1))));
        assertThat(whole).isEqualTo(Optional.ofNullable(filled));
    }
}
