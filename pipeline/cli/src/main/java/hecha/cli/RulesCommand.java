package hecha.cli;

import hecha.dictionary.RulePage;
import hecha.dictionary.Rules;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hecha rules}: lists the rules, each with its severity and name. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "列出全部核查规则：规则号、级别、名称。",
        footer = {"", "示例：", "  hecha rules", "  hecha rule numbering/gap"})
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Rules rules = ReportsMixin.dictionary(dictionaries).rules();
        int width = rules.names().stream().mapToInt(String::length).max().orElse(0) + 2;
        for (String name : rules.names()) {
            RulePage page = rules.page(name);
            console.out()
                    .println(padded(name, width)
                            + padded(page.severity().id(), 9)
                            + page.name().in(console.language()));
        }
        return ExitCode.FINE;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
