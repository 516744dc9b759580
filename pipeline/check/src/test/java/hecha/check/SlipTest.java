package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of the pen or of a sum is told from a number of something else. */
class SlipTest {
    @ParameterizedTest
    @CsvSource({
        // close, one digit, two digits turned, far
        "146, 135, true, true, false",
        "146, 126, true, true, true",
        "18.4, 14.8, true, true, true",
        "57, 45, true, false, false",
        "340, 240, true, true, true",
        "500, 100, false, false, false",
        "0, 0, true, true, false",
        "98, 102, true, true, false",
        "2840, 2940, true, true, true",
        "112, 121, true, true, true",
        "1234, 1432, true, false, true",
        // two digits turned, however far that leads
        "21, 12, false, true, true",
    })
    void aNumberIsHeldAgainstTheOneThatIsMeant(
            BigDecimal stated, BigDecimal computed, boolean near, boolean likely, boolean digits) {
        assertThat(Slip.isNear(stated, computed)).isEqualTo(near);
        assertThat(Slip.isLikely(stated, computed)).isEqualTo(likely || digits);
        assertThat(Slip.isOfDigits(stated, computed)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "1.23, 12.28, true",
        "12.8, 1.28, true",
        "1.2, 1.2, false",
        "2, 20, false",
        "1.23, 13.28, false",
        "0, 5, false"
    })
    void aPointMayStandOnePlaceElsewhere(BigDecimal stated, BigDecimal computed, boolean shifted) {
        assertThat(Slip.isShifted(stated, computed)).isEqualTo(shifted);
    }

    @ParameterizedTest
    @CsvSource({
        "145, 245, true",
        "12, 22, true",
        "145, 204, true",
        "92, 12, false",
        "21, 12, true",
        "1.23, 12.28, true",
        "3, 6, false",
        "130, 271, false"
    })
    void whereNoDoubtIsLeftADigitMayBeFurtherOff(BigDecimal stated, BigDecimal computed, boolean possible) {
        assertThat(Slip.isPossible(stated, computed)).isEqualTo(possible);
    }
}
