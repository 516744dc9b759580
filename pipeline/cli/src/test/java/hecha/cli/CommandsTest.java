package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.office.ExitCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** One command alone is made where the command line names it, all where they are to be told of. */
final class CommandsTest {
    @Test
    void eachCommandBearsItsName() {
        for (Map.Entry<String, Class<?>> command : HechaCommand.COMMANDS) {
            assertThat(command.getValue()
                            .getAnnotation(CommandLine.Command.class)
                            .name())
                    .isEqualTo(command.getKey());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check a.txt, check",
        "--lang en check a.txt, check",
        "--lang=en check a.txt, ''",
        "--help, ''",
        "chek a.txt, ''",
        "completion bash, ''",
        "a.txt check, ''",
    })
    void theCommandIsTheFirstWord(String words, String command) {
        assertThat(Hecha.commandOf(words.split(" ", -1)).orElse("")).isEqualTo(command);
    }

    @Test
    void noWordsAreNoCommand() {
        assertThat(Hecha.commandOf()).isEqualTo(Optional.empty());
    }

    @Test
    void theLanguageMayStandBehindTheCommandOrBeforeIt() {
        assertThat(Trial.in("en", "rules", "--lang", "en")).matches(trial -> trial.code() == 0);
        assertThat(Trial.in("en", "--lang", "en", "rules")).matches(trial -> trial.code() == 0);
        assertThat(Trial.in("zh", "rules", "--lang", "fr").code()).isEqualTo(ExitCode.USAGE);
    }
}
