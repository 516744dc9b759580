package hecha.cli;

import hecha.classify.Training;
import hecha.classify.TrainingException;
import hecha.flow.Trainer;
import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.office.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha train}: a model for the topics of sections from an office's own labelled headings. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "用本单位标注的标题训练判断章节领域的模型：headings.tsv（领域、制表符、标题）；passages.tsv（材料、领域、一段文字）来自别的材料，用来定下模型多有把握才说话。",
        footer = {"  hecha train 标注材料 --out 模型", "  hecha check 报送材料/ --models 模型"})
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "有 headings.tsv 的文件夹")
    private Path folder = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "存放模型的文件夹，以后用 --models 指定")
    private Path out = Path.of(".");

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(folder.resolve(Trainer.HEADINGS))) {
            throw Failure.usage(folder + "：没有 " + Trainer.HEADINGS, folder + ": there is no " + Trainer.HEADINGS);
        }
        Map<String, Training.Trained> trained;
        try {
            trained = new Trainer(OwnDictionaries.read(dictionaries)).train(folder, out);
        } catch (TrainingException e) {
            throw Failure.usage(
                    folder + "：" + e.text().zh(), folder + ": " + e.text().en());
        }
        trained.forEach((name, model) -> {
            String threshold = String.format(Locale.ROOT, "%.2f", model.threshold());
            String right = String.format(Locale.ROOT, "%.1f%%", model.right() * 100);
            console.info(new Message(
                    out.resolve(name) + "：" + model.texts() + " 条标题；概率 " + threshold + " 以上才作判断"
                            + (model.passages() == 0 ? "" : "，在另外 " + model.passages() + " 段文字上正确率 " + right),
                    out.resolve(name) + ": " + model.texts() + " headings; speaks from probability " + threshold + " on"
                            + (model.passages() == 0
                                    ? ""
                                    : ", " + right + " right on " + model.passages()
                                            + " passages of other documents")));
        });
        return ExitCode.FINE;
    }
}
