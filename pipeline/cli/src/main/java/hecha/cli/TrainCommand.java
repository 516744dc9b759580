package hecha.cli;

import hecha.classify.Training;
import hecha.classify.TrainingException;
import hecha.flow.Trainer;
import hecha.model.Message;
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

/** {@code hecha train}: models for genres and roles from an office's own labelled texts. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "用本单位标注的材料训练体裁和章节作用的模型：headings.tsv（作用、制表符、标题）和 openings.tsv（体裁、制表符、题目 ／ 开头）。",
        footer = {"  hecha train 标注材料 --out 模型", "  hecha check 报送材料/ --models 模型"})
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "有 headings.tsv 或 openings.tsv 的文件夹")
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
        if (!Files.exists(folder.resolve(Trainer.HEADINGS)) && !Files.exists(folder.resolve(Trainer.OPENINGS))) {
            throw Failure.usage(
                    folder + "：没有 " + Trainer.HEADINGS + "，也没有 " + Trainer.OPENINGS,
                    folder + ": neither " + Trainer.HEADINGS + " nor " + Trainer.OPENINGS);
        }
        Map<String, Training.Trained> trained;
        try {
            trained = new Trainer(ReportsMixin.dictionary(dictionaries)).train(folder, out);
        } catch (TrainingException e) {
            throw Failure.usage(
                    folder + "：" + e.text().zh(), folder + ": " + e.text().en());
        }
        trained.forEach((name, model) -> {
            String right = String.format(Locale.ROOT, "%.1f%%", model.heldOut() * 100);
            console.info(new Message(
                    out.resolve(name) + "：" + model.texts() + " 条材料，留出检验正确率 " + right,
                    out.resolve(name) + ": " + model.texts() + " texts, " + right + " right while held out"));
        });
        return ExitCode.FINE;
    }
}
