package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapScannerTest {
    private static final GapScanner SCANNER =
            new GapScanner(Reports.DICTIONARY.gapForms(), BlankWords.read(Reports.DICTIONARY.files()));

    @Test
    void aRunOfOneSignIsOneBlank() {
        assertThat(scan("惠及***户")).singleElement().satisfies(run -> {
            assertThat(run.from()).isEqualTo(2);
            assertThat(run.to()).isEqualTo(5);
        });
    }

    @Test
    void theLastDigitOfAYearIsTheBlank() {
        assertThat(scan("201X年以来"))
                .singleElement()
                .satisfies(run -> assertThat(run.from()).isEqualTo(3));
    }

    @Test
    void aBlankAtTheEndOfABoldLineIsNoMark() {
        assertThat(scan("**一、加强领导**\n县长：***"))
                .singleElement()
                .satisfies(run -> assertThat(run.to()).isEqualTo(17));
    }

    /** A class of goods stands between stars, where it begins after no word and other words follow. */
    @ParameterizedTest
    @CsvSource({
        "*餐饮服务*餐费, 0",
        "1 *计算机配套产品*墨盒2 *纸制品*复印纸, 0",
        "全县*餐饮服务*餐费, 2",
        "*县纸制品*产量, 2",
        "*户食品*产量, 2",
        "*公司提供服务*次, 2",
        "*公司提供服务*县, 2",
        "*书记带领*同志走访, 2",
        "*品*餐费, 2",
        "*餐饮服务*, 1",
    })
    void theClassOfGoodsOfAnInvoiceIsNoPairOfBlanks(String line, int blanks) {
        assertThat(scan(line)).hasSize(blanks);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"*", "*县", "（", "${", "X", "__a", "余人", "……", "\uD800*", "**族", "*纸制品"})
    void aTextOfNothingElseIsReadInOnePass(String unit) {
        String text = unit.repeat(200_000 / unit.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> scan(text));
    }

    private static List<GapScanner.Run> scan(String text) {
        return SCANNER.scan(text, i -> false);
    }
}
