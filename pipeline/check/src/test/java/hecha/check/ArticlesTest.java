package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which report of a file a place stands in: ◆ marks places, and the numbers are those of their reports. */
class ArticlesTest {
    static Stream<Arguments> files() {
        return Stream.of(
                row("一、检查◆⏎企业320家。⏎二、整改◆⏎隐患460处。", 0, 0),
                // chapters that begin anew begin another report, but not behind a first chapter alone
                row("一、检查◆⏎企业320家。⏎二、整改⏎隐患460处。⏎一、造林◆⏎栽树12万株。⏎二、管护◆⏎面积3万亩。", 0, 1, 1),
                row("一、检查⏎企业320家。⏎一、整改◆⏎隐患460处。⏎二、宣传◆⏎资料1200份。", 0, 0),
                row("一、检查⏎企业320家。⏎二、整改⏎隐患460处。⏎一、造林⏎栽树12万株。⏎二、管护⏎面积3万亩。⏎一、水利◆⏎水库12座。", 2),
                // titles with their years are of reports of their own; the first is that of the file
                row("2021年某县统计公报⏎粮食28万吨◆。⏎2022年某县统计公报⏎粮食29万吨◆。", 0, 1),
                row("2021年某县统计公报⏎粮食28万吨◆。⏎某县统计公报⏎粮食29万吨◆。", 0, 0),
                row("2021年某县统计公报⏎粮食28万吨◆。⏎2022年，某县统计公报⏎粮食29万吨◆。", 0, 0),
                row("2021年某县统计公报⏎粮食28万吨◆。⏎2022年某县国民经济和社会发展统计以及城乡住户抽样调查与人口变动情况主要数据汇总公报⏎粮食29万吨◆。", 0, 0));
    }

    private static Arguments row(String text, Integer... articles) {
        return Arguments.of(text, List.of(articles));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aPlaceStandsInItsReport(String marked, List<Integer> articles) {
        assertThat(articles(marked)).isEqualTo(articles);
    }

    private static List<Integer> articles(String marked) {
        String text = marked.replace("⏎", "\n\n");
        String bare = text.replace("◆", "");
        Source source = new Source("0", "file", "text/plain", "UTF-8", bare, List.of(), List.of());
        CheckContext context =
                new CheckContext(CheckedText.report(source), CheckedText.DICTIONARY, CheckSettings.DEFAULT);
        Articles articles = new Articles(context, context.rule("figure/conflict"));
        return Stream.of(text.split("◆", -1))
                .limit(text.chars().filter(c -> c == '◆').count())
                .map(part -> part.strip().substring(Math.max(0, part.strip().length() - 4)))
                .map(words -> articles.at(context.text().indexOf(words)))
                .toList();
    }
}
