package hecha.cli;

import hecha.check.RubricTable;
import hecha.dictionary.Dictionary;
import hecha.dictionary.Rubric;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rubric FILE}: reads the scored indicator table of a plan and writes it as a rubric. */
@Command(
        name = "rubric",
        mixinStandardHelpOptions = true,
        description = {"从实施方案中读出测评指标表，写成 rubrics/ 条目（YAML），并核对分值之和。", "结束码：0 已读出，1 分值之和与表中总分不符，2 没有指标表，3 文件未能读取。"},
        footer = {"  hecha rubric 实施方案.txt > 词典/rubrics/创建测评.yml"})
final class RubricCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "含测评指标表的文件")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件（默认：标准输出）")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    RubricCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = OwnDictionaries.read(dictionaries);
        Audit audit = ReportsMixin.audit(dictionary, file);
        Rubric rubric = new RubricTable(dictionary)
                .read(name(), audit.report())
                .orElseThrow(() -> Failure.usage(file + "：没有找到带分值的指标表", file + ": no scored indicator table found"));
        if (out.isPresent()) {
            if (Files.exists(out.get()) && Files.isSameFile(out.get(), file)) {
                throw ReportsMixin.isInput(out.get());
            }
            try (OutputFile output = new OutputFile(out.get())) {
                output.writer().write(rubric.yaml());
                output.keep();
            }
        } else {
            console.out().print(rubric.yaml());
        }
        String sum = rubric.sum().toPlainString();
        console.info(new Message(
                rubric.items().size() + " 项，共 " + sum + " 分", rubric.items().size() + " items, " + sum + " points"));
        if (rubric.total().isPresent() && rubric.total().get().compareTo(rubric.sum()) != 0) {
            String total = rubric.total().get().toPlainString();
            console.error(new Message(
                    "各项分值之和为 " + sum + "，表中总分写 " + total, "the items add up to " + sum + ", the table says " + total));
            return ExitCode.FINDINGS;
        }
        return ExitCode.FINE;
    }

    private String name() {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("rubric");
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
