package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program reads the corpora as well as it did: {@code hecha evaluate} ends with 1 below these scores. */
class GoldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "corpus/gold --texts seeds |"
                    + " figures=0.99,full=0.9,kinds=0.9,gaps=1.0,slots=0.97,sections=1.0,findings=1.0,forbidden=1.0",
                "corpus/open |"
                    + " figures=0.99,full=0.88,gaps=0.99,slots=0.97,sections=0.99,genre=0.95,roles=0.92,findings=0.97,forbidden=1.0",
                "corpus/check | figures=0.99,full=0.85,gaps=0.98,slots=0.97,sections=0.99,findings=0.9,forbidden=1.0"
            })
    void theScoresAreHeld(String gold, String least) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", "./hecha evaluate " + gold + " --min " + least)
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
    }
}
