package hecha.cli;

import hecha.audit.Counts;
import hecha.audit.SingleBlanks;
import hecha.audit.Waivers;
import hecha.dictionary.Dictionary;
import hecha.letter.AnswerCheck;
import hecha.letter.FillIn;
import hecha.letter.Identity;
import hecha.letter.Replies;
import hecha.letter.Replies.Reply;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.office.AnswersReader;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.Judging;
import hecha.office.OutputFile;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private JudgeMixin judging = new JudgeMixin();

    FillCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        checkTarget();
        Judging office = judging.judging(List.of(report.toString()), dictionaries, console);
        Dictionary dictionary = office.dictionary();
        Audit audit = ReportsMixin.audit(office.pipeline(), report);
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
        int filled = docx ? docx(original, plan, left) : text(audit, plan, original);
        return say(office, mine, filled, left);
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
        try {
            without = new DocxFiller(AUTHOR, reproducible ? Instant.EPOCH : Instant.now()).fill(original, words, copy);
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.UNREADABLE, e.text());
        }
        for (FillIn.Filled one : plan.filled()) {
            if (without.stream().anyMatch(w -> w.span().equals(one.span()))) {
                left.add(new Message(
                        "第" + one.number() + "项：文档里此处没有可替换的文字（如控件的提示），请手工填“" + one.words() + "”",
                        "item " + one.number()
                                + ": there are no words to replace (such as the prompt of a control); write “"
                                + one.words() + "” by hand"));
            }
        }
        OutputFile.write(out, to -> to.write(copy.toByteArray()));
        return plan.filled().size() - without.size();
    }

    /** Only what is filled in changes: where the text as it was read does not give the file's own bytes, nothing is written. */
    private int text(Audit audit, FillIn.Plan plan, byte[] original) throws IOException {
        Charset charset = charset(audit.source().charset());
        byte[] mark = byteOrderMark(original);
        if (!Arrays.equals(encoded(mark, audit.source().text(), charset), original)) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    new Message(
                            report + "：有读不出的字节，填写后会丢失，没有写；请在原软件里改好乱码，另存为 UTF-8 后重审再填",
                            report
                                    + ": some bytes cannot be read and would be lost, nothing is written; mend them in the"
                                    + " file's program, save it as UTF-8, and audit it again"));
        }
        String whole = FillIn.text(audit.source().text(), plan.filled());
        if (!charset.newEncoder().canEncode(whole)) {
            charset = StandardCharsets.UTF_8;
            console.info(new Message(
                    "所填的字原文件的编码写不了，" + out + " 用 UTF-8", "the answers need UTF-8, in which " + out + " is written"));
        }
        byte[] bytes = encoded(mark, whole, charset);
        OutputFile.write(out, to -> to.write(bytes));
        return plan.filled().size();
    }

    private static byte[] encoded(byte[] mark, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        byte[] whole = Arrays.copyOf(mark, mark.length + bytes.length);
        System.arraycopy(bytes, 0, whole, mark.length, bytes.length);
        return whole;
    }

    /** The mark that the file begins with, which is no part of its text. */
    private static byte[] byteOrderMark(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] mark = "\uFEFF".getBytes(charset);
            if (bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                return mark;
            }
        }
        return new byte[0];
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private int say(Judging office, List<Reply> mine, int filled, List<Message> left) throws IOException {
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
            // Under the name of the report, by which the office's waivers know it.
            after = office.pipeline().audit(new Reader().read(out, report.toString()));
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.UNREADABLE, e.text());
        }
        Counts counts = office.judge().judge(after).counts();
        int gaps = counts.blanks();
        int errors = counts.errors();
        console.info(new Message(
                "填入 " + filled + " 处，未填 " + (open + left.size()) + " 项；" + out + " 里还有空缺 " + gaps + " 处、错误 " + errors
                        + " 个",
                "filled " + filled + ", not filled " + (open + left.size()) + "; " + out + " still has " + gaps
                        + " blanks and " + errors + " errors"));
        return open > 0 || !left.isEmpty() || gaps > 0 || errors > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
