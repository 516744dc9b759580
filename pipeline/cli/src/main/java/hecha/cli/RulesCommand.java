package hecha.cli;

import hecha.dictionary.Dictionary;
import hecha.dictionary.RulePage;
import hecha.dictionary.Rules;
import hecha.flow.ExampleTrial;
import hecha.flow.Pipeline;
import hecha.model.Message;
import hecha.office.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hecha rules}: lists the rules, each with its severity and name. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "列出全部核查规则：规则号、级别、名称。",
        footer = {"  hecha rules", "  hecha rule numbering/gap"})
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "DIR",
            description = "试自己的词典：逐条跑其中的 found、ignored、bad、good 例句，不符的指出文件、行和实得结果")
    private Optional<Path> test = Optional.empty();

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (test.isPresent()) {
            return test(test.get());
        }
        Rules rules = OwnDictionaries.read(dictionaries).rules();
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

    private int test(Path folder) {
        Dictionary dictionary = OwnDictionaries.read(test);
        Pipeline pipeline = OwnDictionaries.tried(new Pipeline(dictionary), folder);
        ExampleTrial trial = new ExampleTrial(pipeline);
        int failed = 0;
        int tried = 0;
        for (String file : new TreeSet<>(dictionary.files().own())) {
            ExampleTrial.Result result = trial.of(file);
            tried += result.tried();
            failed += result.failures().size();
            for (ExampleTrial.Failed one : result.failures()) {
                console.out().println(folder.resolve(file) + ":" + one.line() + ": " + console.say(one.text()));
            }
        }
        console.info(new Message("例句 " + tried + " 条，不符 " + failed + " 条", tried + " examples, " + failed + " failed"));
        return failed > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
