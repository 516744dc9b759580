package hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help of every command is in one language, its examples apart, and nothing in it is misformatted. */
class HelpTest {
    static Stream<List<String>> commands() {
        List<List<String>> all = new ArrayList<>();
        collect(Hecha.withAllCommands(new Console("zh")), List.of(), all);
        return all.stream();
    }

    private static void collect(CommandLine line, List<String> names, List<List<String>> all) {
        all.add(names);
        line.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(names);
            longer.add(name);
            collect(sub, longer, all);
        });
    }

    private static Trial help(String language, List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--help", "--lang", language));
        return Trial.in(language, words.toArray(String[]::new));
    }

    private static boolean isHan(int c) {
        return Character.isIdeographic(c);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void englishHelpIsEnglish(List<String> command) {
        Trial help = help("en", command);
        String[] parts = help.out().split("\nExamples:\n", -1);
        assertThat(Arrays.stream(parts[0].split("\n", -1))
                        .filter(line -> line.chars().anyMatch(HelpTest::isHan)))
                .isEmpty();
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void chineseHelpIsChinese(List<String> command) {
        Trial help = help("zh", command);
        assertThat(help.out()).contains("用法：").doesNotContain("Usage", "Show this help", "Examples");
        assertThat(help.err()).isEmpty();
    }
}
