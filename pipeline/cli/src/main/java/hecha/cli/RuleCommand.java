package hecha.cli;

import hecha.dictionary.RulePage;
import hecha.dictionary.Rules;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.text.NearestWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rule NAME}: prints the page of one rule: why, what it says, a bad and a good example, how to waive. */
@Command(
        name = "rule",
        mixinStandardHelpOptions = true,
        description = "打印一条规则的说明：为什么、正反例、参数、怎样豁免。",
        footer = {"  hecha rule numbering/gap"})
final class RuleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RULE", description = "规则号，如 numbering/gap")
    private String rule;

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    RuleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Rules rules = OwnDictionaries.read(dictionaries).rules();
        RulePage page = rules.find(rule).orElseThrow(() -> unknown(rules));
        boolean english = console.english();
        String language = console.language();
        line(page.rule() + "  " + page.name().in(language));
        line((english ? "severity: " : "级别：") + page.severity().id());
        line("");
        line(page.why().in(language));
        line("");
        line(english ? "What it says:" : "提示：");
        for (Map.Entry<String, RulePage.Text> text : new TreeMap<>(page.texts()).entrySet()) {
            line("  " + text.getValue().message().in(language));
            line("    → " + text.getValue().supply().in(language));
        }
        examples(english ? "Bad:" : "反例：", page.bad());
        examples(english ? "Good:" : "正例：", page.good());
        if (!page.numbers().isEmpty()) {
            line("");
            line(english ? "Thresholds:" : "参数：");
            new TreeMap<>(page.numbers()).forEach((name, number) -> line("  " + name + " = " + number.toPlainString()));
        }
        line("");
        line((english ? "To waive: " : "豁免：") + page.waive().in(language));
        return ExitCode.FINE;
    }

    private Failure unknown(Rules rules) {
        String nearest = NearestWord.to(rule, rules.names()).orElse("");
        return Failure.usage(
                "没有规则“" + rule + "”，最接近的是 " + nearest + "；hecha rules 列出全部规则",
                "no rule “" + rule + "”; the nearest is " + nearest + "; hecha rules lists all");
    }

    private void examples(String title, List<String> examples) {
        for (String example : examples) {
            line("");
            line(title);
            example.lines().forEach(text -> line("  " + text));
        }
    }

    private void line(String text) {
        console.out().println(text);
    }
}
