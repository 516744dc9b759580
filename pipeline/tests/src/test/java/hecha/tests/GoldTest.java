package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program reads the corpora as well as it did: {@code hecha evaluate} ends with 1 below these scores. */
class GoldTest {
    private static final String ALWAYS = "figures=0.99,gaps=0.98,slots=0.97,sections=0.99,forbidden=1.0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "corpus/gold --texts seeds | full=0.9,kinds=0.9,findings=1.0",
                "corpus/open | full=0.88,genre=0.95,roles=0.92,findings=0.97",
                "corpus/check | full=0.85,findings=0.9"
            })
    void theScoresAreHeld(String gold, String more) throws Exception {
        String least = ALWAYS + "," + more;
        Process process = new ProcessBuilder("bash", "-c", "./hecha evaluate " + gold + " --min " + least)
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
    }
}
