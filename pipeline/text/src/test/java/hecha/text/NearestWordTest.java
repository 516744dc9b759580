package hecha.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    @ParameterizedTest
    @CsvSource({"chek,check,1", "check,check,0", "'',audit,5", "森林覆盖律,森林覆盖率,1"})
    void theDistanceIsTheNumberOfLettersToChange(String a, String b, int distance) {
        assertThat(NearestWord.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void theNearestIsTheOneWithTheFewestLettersToChange() {
        assertThat(NearestWord.to("CHEK", List.of("audit", "check", "chess"))).contains("check");
        assertThat(NearestWord.to("x", List.of())).isEmpty();
    }

    @Test
    void aWordTooFarAwayIsNotMeant() {
        assertThat(NearestWord.within(3, "chek", List.of("audit", "check"))).contains("check");
        assertThat(NearestWord.within(3, "zzzzzz", List.of("audit", "check"))).isEmpty();
        assertThat(NearestWord.within(1, "chek", List.of("check"))).isEmpty();
    }

    @Test
    void aVeryLongWordCostsNoMoreThanItsBeginning() {
        assertThat(NearestWord.distance("a".repeat(1_000_000), "b".repeat(1_000_000)))
                .isEqualTo(80);
    }
}
