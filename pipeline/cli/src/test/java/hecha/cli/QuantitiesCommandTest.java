package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.office.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuantitiesCommandTest {
    private static Trial reading(String text, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return Trial.of(words);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void eachLineIsAnArrayOfItsNumeralExpressions() {
        Trial trial = reading("投入2700多万元\n\n近150 家", "quantities");
        assertThat(trial.code()).isZero();
        assertThat(trial.lines())
                .containsExactly(
                        "[{\"span\":[2,9],\"raw\":\"2700多万元\",\"sort\":\"money\",\"value\":27000000,\"low\":27000000,"
                                + "\"high\":28000000,\"unit\":\"元\",\"approx\":\"over\"}]",
                        "[]",
                        "[{\"span\":[1,6],\"raw\":\"150 家\",\"sort\":\"quantity\",\"value\":150,\"low\":null,"
                                + "\"high\":150,\"unit\":\"家\",\"approx\":\"nearly\"}]");
    }

    @Test
    void theSpanCanHoldTheNumberAloneOrItsHedgeWords() {
        assertThat(reading("超过300人", "quantities", "--span", "numeral").out()).contains("\"raw\":\"300\"");
        assertThat(reading("超过300人", "quantities", "--span", "hedged").out()).contains("\"raw\":\"超过300\"");
    }

    @Test
    void anUnknownSpanIsAWrongUsage() {
        assertThat(reading("", "quantities", "--span", "word").code()).isEqualTo(ExitCode.USAGE);
    }
}
