package hecha.cli;

import hecha.audit.ReproducibleZip;
import hecha.audit.SingleBlanks;
import hecha.audit.Waivers;
import hecha.dictionary.Dictionary;
import hecha.flow.Pipeline;
import hecha.letter.AnswerCheck;
import hecha.letter.FillIn;
import hecha.letter.Identity;
import hecha.letter.Replies;
import hecha.letter.Replies.Reply;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Severity;
import hecha.model.UnreadableException;
import hecha.read.DocxFiller;
import hecha.read.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha fill}: puts answers into the report they are for. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        description = {"把清单里填的内容填进材料：docx 作为修订（可接受或拒绝），txt 直接填；原件不动。", "结束码：0 全部填上且没有空缺，1 还有没填上的，2 用法有误，3 文件读不了。"},
        footer = {"  hecha fill 汇报.docx 退改清单.xlsx --out 汇报-补.docx"})
final class FillCommand implements Callable<Integer> {
    private static final String AUTHOR = "退改清单";

    private final Console console;

    @Parameters(index = "0", paramLabel = "REPORT", description = "发清单时所审的那份材料（docx 或 txt）")
    private Path report;

    @Parameters(index = "1", paramLabel = "ANSWERS", description = "填好的退改清单（xlsx）")
    private Path answers;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "写到哪个文件")
    private Path out;

    @Option(names = "--force", description = "--out 已存在时覆盖")
    private boolean force;

    @Option(names = "--reproducible", description = "修订不带时间，同样的输入得到逐字节相同的文件")
    private boolean reproducible;

    @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
    private Optional<Path> dictionaries = Optional.empty();

    FillCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        checkTarget();
        Dictionary dictionary = ReportsMixin.dictionary(dictionaries);
        Audit audit = ReportsMixin.audit(dictionary, report);
        byte[] original = Files.readAllBytes(report);
        boolean docx = audit.source().mediaType().contains("wordprocessingml");
        if (!docx && !audit.source().mediaType().equals("text/plain")) {
            throw Failure.usage(
                    report + "：只能填 docx 和 txt，请另存为 docx",
                    report + ": only docx and txt can be filled in; save it as docx");
        }
        String suffix = docx ? ".docx" : ".txt";
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(suffix)) {
            throw Failure.usage(
                    "--out：应以 " + suffix + " 结尾，与材料相同", "--out: must end with " + suffix + ", as the report");
        }
        if (!Files.isRegularFile(answers)) {
            throw Failure.usage(answers + "：文件不存在，请检查路径", answers + ": no such file; check the path");
        }
        AnswerCheck check = new AnswerCheck(dictionary);
        List<Reply> mine = mine(audit, check);
        SingleBlanks blanks = new SingleBlanks(audit, dictionary);
        FillIn.Plan plan =
                new FillIn(check).plan(audit, mine, mark -> blanks.find(mark).map(SingleBlanks.Single::gap));
        List<Message> left = new ArrayList<>(plan.left());
        int filled = docx ? docx(original, plan, left) : text(audit, plan);
        return say(dictionary, mine, filled, left);
    }

    private void checkTarget() throws IOException {
        for (Path input : List.of(report, answers)) {
            if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
                throw ReportsMixin.isInput(out);
            }
        }
        if (Files.exists(out) && !force) {
            throw Failure.usage(
                    out + "：文件已存在，请换一个名字，或加 --force 覆盖", out + ": is there already; name another file, or add --force");
        }
    }

    /** The lines of the list that are of this report. */
    private List<Reply> mine(Audit audit, AnswerCheck check) throws IOException {
        AnswersReader reader = new AnswersReader(check, Optional.empty(), Optional.empty(), Waivers.NONE);
        Replies replies;
        try {
            replies = reader.read(answers);
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.UNREADABLE, e.text());
        }
        replies.faults().forEach(console::error);
        String id = Identity.shortId(audit.source().id());
        List<Reply> mine = replies.replies().stream()
                .filter(reply -> reply.identity().report().equals(id))
                .toList();
        if (mine.isEmpty()) {
            throw Failure.usage(
                    answers + "：没有“" + report.getFileName() + "”的行；清单要配发清单时所审的那份原件，改动过的不行",
                    answers + ": has no line of “" + report.getFileName()
                            + "”; it goes with the very file that was audited, unchanged");
        }
        return mine;
    }

    private int docx(byte[] original, FillIn.Plan plan, List<Message> left) throws IOException {
        List<DocxFiller.Words> words = plan.filled().stream()
                .map(one -> new DocxFiller.Words(one.span(), one.words()))
                .toList();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        List<DocxFiller.Words> without;
        try (ReproducibleZip zip = new ReproducibleZip(copy)) {
            without = new DocxFiller(AUTHOR, reproducible ? Instant.EPOCH : Instant.now()).fill(original, words, zip);
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.UNREADABLE, e.text());
        }
        for (FillIn.Filled one : plan.filled()) {
            if (without.stream().anyMatch(w -> w.span().equals(one.span()))) {
                left.add(new Message(
                        "第" + one.number() + "项：文档里此处没有可替换的文字（空单元格或控件），请手工填“" + one.words() + "”",
                        "item " + one.number() + ": there are no words to replace (an empty cell or a control); write “"
                                + one.words() + "” by hand"));
            }
        }
        OutputFile.write(out, to -> to.write(copy.toByteArray()));
        return plan.filled().size() - without.size();
    }

    private int text(Audit audit, FillIn.Plan plan) throws IOException {
        String whole = FillIn.text(audit.source().text(), plan.filled());
        Charset charset = charset(audit.source().charset());
        if (!charset.newEncoder().canEncode(whole)) {
            charset = StandardCharsets.UTF_8;
        }
        byte[] bytes = whole.getBytes(charset);
        OutputFile.write(out, to -> to.write(bytes));
        return plan.filled().size();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private int say(Dictionary dictionary, List<Reply> mine, int filled, List<Message> left) throws IOException {
        left.forEach(console::error);
        long open = 0;
        for (Reply reply : mine) {
            if (!reply.state().settled()) {
                open++;
                console.info(new Message(
                        "  " + reply.state().zh() + "  第" + reply.identity().number() + "项"
                                + reply.why().map(why -> "  " + why.zh()).orElse(""),
                        "  " + reply.state().name().toLowerCase(Locale.ROOT) + "  item "
                                + reply.identity().number()
                                + reply.why().map(why -> "  " + why.en()).orElse("")));
            }
        }
        Audit after;
        try {
            after = new Pipeline(dictionary).audit(new Reader().read(out, out.toString()));
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.UNREADABLE, e.text());
        }
        int gaps = after.facts().gaps().size();
        long errors = after.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        console.info(new Message(
                "填入 " + filled + " 处，未填 " + (open + left.size()) + " 项；" + out + " 里还有空缺 " + gaps + " 处、错误 " + errors
                        + " 个",
                "filled " + filled + ", not filled " + (open + left.size()) + "; " + out + " still has " + gaps
                        + " blanks and " + errors + " errors"));
        return open > 0 || !left.isEmpty() || gaps > 0 || errors > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
