package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program reads the corpora as well as it did: {@code hecha evaluate} ends with 1 below these scores. */
class GoldTest {
    private static final String ALWAYS = "figures=0.99,gaps=0.98,slots=0.97,sections=0.99,forbidden=1.0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "corpus/seed-answers --texts seeds | full=0.9,kinds=0.9,findings=1.0",
                "corpus/developed-on | full=0.88,genre=0.95,roles=0.92,findings=0.97",
                "corpus/held-back | full=0.85,findings=0.9"
            })
    void theScoresAreHeld(String gold, String more) throws Exception {
        String least = ALWAYS + "," + more;
        Program.Outcome outcome = Program.shell(Duration.ofMinutes(4), "./hecha evaluate " + gold + " --min " + least);
        assertThat(outcome.code()).as(outcome.all()).isZero();
    }
}
