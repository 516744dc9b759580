package hecha.cli;

import hecha.audit.AuditPage;
import hecha.audit.ReviewSheet;
import hecha.audit.Reviewed;
import hecha.audit.Reviews;
import hecha.audit.SimilarPair;
import hecha.audit.SingleBlanks;
import hecha.audit.Stamp;
import hecha.audit.Verdict;
import hecha.flow.Batch;
import hecha.flow.Input;
import hecha.flow.Inputs;
import hecha.flow.Pipeline;
import hecha.letter.SafeNames;
import hecha.model.Audit;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.model.UnreadableException;
import hecha.office.CommentedCopy;
import hecha.office.Drafts;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.Judging;
import hecha.office.OutputFile;
import hecha.office.Reviewing;
import hecha.office.UnitLetters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha audit}: writes what goes back to those who submitted the reports. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "写审查单：结论、需补正事项、章节与数据对照、标注全文；不指定输出时以 Markdown 打印。",
        footer = {
            "  hecha audit 报送材料/ --out 审查",
            "  hecha audit 汇报.txt --format html=审查单.html",
            "  hecha audit 报送材料/ --format xlsx=退改清单.xlsx --format json=审查.json"
        })
final class AuditCommand implements Callable<Integer> {
    private static final String SHEETS = "审查单";
    private static final String COPIES = "批注";
    private static final byte[] NONE = {};

    /** A form in which audits are written. */
    private enum Format {
        HTML,
        XLSX,
        MD,
        JSON,
        DOCX;

        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> NAMES =
            Arrays.stream(Format.values()).map(Format::suffix).toList();

    private final Console console;

    @Mixin
    private ReportsMixin reports;

    @Mixin
    private JudgeMixin judging = new JudgeMixin();

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = Choices.AuditFormats.class,
            description = "格式：html xlsx md json docx，可多次给出；不写文件名时放进 --out，md、json 没有 --out 时打印")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "结果文件夹（默认写 html、xlsx，docx 材料另附批注副本）；--lang en 只管审查页和汇总表，发给单位的函、清单、批注总用中文（函以模板为准）")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--reproducible", description = "结果不带日期，同样的输入得到逐字节相同的文件")
    private boolean reproducible;

    @Mixin
    private LettersMixin letters;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Map<Format, Optional<Path>> wanted = wanted();
        Stamp stamp = new Stamp(
                Version.text(), reproducible ? Optional.empty() : Optional.of(LocalDate.now(ZoneId.systemDefault())));
        Judging office = judging.judging(reports, console);
        Inputs inputs = inputs(wanted);
        Optional<UnitLetters> units = units(wanted, stamp);
        try {
            return audit(wanted, office, inputs, units, stamp);
        } finally {
            if (units.isPresent()) {
                units.get().close();
            }
        }
    }

    private int audit(
            Map<Format, Optional<Path>> wanted, Judging office, Inputs inputs, Optional<UnitLetters> units, Stamp stamp)
            throws IOException {
        Reviewing reviewing = new Reviewing(office);
        Map<String, Input> files = byName(inputs);
        Pipeline pipeline = reports.pipeline(office.config().settings());
        SafeNames pageNames = new SafeNames();
        SafeNames copyNames = new SafeNames();
        Reconciliation reconciliation;
        Drafts drafts = new Drafts();
        boolean single = out.isPresent() || inputs.found().size() == 1;
        boolean html = wanted.containsKey(Format.HTML);
        try (Reviews reviews = new Reviews();
                AuditDocuments documents = documents(wanted, reviews);
                AuditPage page = new AuditPage(reports.dictionary(), reviews, console.tongue())) {
            Batch.Work<Made> work = audit -> {
                ReviewSheet sheet = reviewing.sheet(audit);
                boolean back = units.isEmpty() || sheet.verdict() == Verdict.RETURN;
                return new Made(
                        new Reviewed(audit, sheet),
                        html ? AuditPage.part(audit, sheet, console.tongue()) : "",
                        html && single ? AuditPage.single(audit, sheet, stamp, console.tongue()) : "",
                        back && wanted.containsKey(Format.DOCX) ? annotated(audit, sheet, files) : NONE,
                        units.filter(u -> back).map(u -> new SingleBlanks(audit, reports.dictionary())));
            };
            reconciliation = reports.run(console, inputs, pipeline, work, (audit, made) -> {
                ReviewSheet sheet = made.reviewed().sheet();
                // First what can fail for this report alone, so that it is in all of the results or in none.
                drafts.add(audit);
                Message unit = new Message("", "");
                if (units.isPresent()) {
                    unit = units.get().add(sheet, audit.report().metadata(), made.blanks(), made.copy());
                } else if (made.copy().length > 0) {
                    keepCopy(audit, made.copy(), wanted, copyNames);
                }
                reviews.add(made.reviewed(), unit);
                documents.add(made.reviewed());
                if (html) {
                    page.add(made.part());
                }
                if (!made.single().isEmpty()) {
                    onePage(pageOf(audit, wanted, pageNames), made.single());
                }
            });
            if (html && (out.isPresent() || inputs.found().size() > 1)) {
                batchPage(page, target(wanted, Format.HTML), reconciliation, drafts, stamp);
            }
            write(documents, wanted, reconciliation, drafts.pairs(), stamp);
            if (units.isPresent()) {
                units.get().finish(console::info, reconciliation);
            }
        }
        ReportsMixin.close(console, reconciliation);
        out.ifPresent(folder -> console.info(new Message("审查结果在 " + folder, "the audit is in " + folder)));
        return ReportsMixin.exitCode(reconciliation, ExitCode.FINE);
    }

    /** The reports; a copy with comments that was given a name is of one. */
    private Inputs inputs(Map<Format, Optional<Path>> wanted) {
        Inputs inputs = reports.inputs();
        if (named(wanted, Format.DOCX).isPresent() && inputs.found().size() > 1) {
            throw Failure.usage(
                    "--format docx=文件：只用于一份材料，多份的批注副本请写 --format docx --out 文件夹",
                    "--format docx=FILE: is for one report; for several say --format docx --out DIR");
        }
        return inputs;
    }

    /**
     * Who writes the letters, where no single format was asked for. A unit gets back only what is sent back to it; a
     * format that was asked for is made of every report.
     */
    private Optional<UnitLetters> units(Map<Format, Optional<Path>> wanted, Stamp stamp) throws IOException {
        if (out.isPresent() && formats.isEmpty()) {
            return Optional.of(new UnitLetters(letters, reports.names(), reports::output, out.get(), stamp));
        }
        letters.checkUnused(out.isPresent());
        if (out.isPresent()) {
            letters.checkFresh(out.get(), written(wanted));
        }
        return Optional.empty();
    }

    /** What is written into the folder of results, but for letters. */
    private static List<String> written(Map<Format, Optional<Path>> wanted) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<Format, Optional<Path>> entry : wanted.entrySet()) {
            if (entry.getKey() == Format.HTML) {
                names.add(SHEETS);
            }
            if (entry.getValue().isEmpty()) {
                names.add(
                        entry.getKey() == Format.DOCX
                                ? COPIES
                                : "audit." + entry.getKey().suffix());
            }
        }
        return names;
    }

    /** The forms that the user asked for, each with its file if one was named. */
    private Map<Format, Optional<Path>> wanted() {
        Map<Format, Optional<Path>> wanted = new EnumMap<>(Format.class);
        for (FormatOption one : FormatOption.all(formats, NAMES, out.isPresent())) {
            Format format = Format.valueOf(one.format().toUpperCase(Locale.ROOT));
            if (one.file().isEmpty() && out.isEmpty() && format != Format.MD && format != Format.JSON) {
                throw Failure.usage(
                        "--format " + one.format() + "：请写成 " + one.format() + "=文件，或加 --out 文件夹",
                        "--format " + one.format() + ": write " + one.format() + "=FILE, or add --out DIR");
            }
            if (wanted.put(format, one.file()) != null) {
                throw Failure.usage(
                        "--format：" + one.format() + " 写了两次，请只写一次",
                        "--format: " + one.format() + " is there twice; say it once");
            }
        }
        if (wanted.isEmpty()) {
            for (Format format :
                    out.isPresent() ? List.of(Format.HTML, Format.XLSX, Format.DOCX) : List.of(Format.MD)) {
                wanted.put(format, Optional.empty());
            }
        }
        return wanted;
    }

    /** The file that was named for a format. */
    private static Optional<Path> named(Map<Format, Optional<Path>> wanted, Format format) {
        return wanted.getOrDefault(format, Optional.empty());
    }

    private Path target(Map<Format, Optional<Path>> wanted, Format format) {
        return named(wanted, format).orElseGet(() -> out.orElseThrow().resolve("audit." + format.suffix()));
    }

    /** The inputs that are files of their own. */
    private static Map<String, Input> byName(Inputs inputs) {
        Map<String, Input> files = new HashMap<>();
        inputs.found().stream()
                .filter(input -> input.file().isPresent())
                .forEach(input -> files.put(input.name(), input));
        return files;
    }

    private void batchPage(AuditPage page, Path target, Reconciliation reconciliation, Drafts drafts, Stamp stamp)
            throws IOException {
        try (OutputFile file = reports.output(target)) {
            page.write(file.writer(), reconciliation, drafts.pairs(), stamp, OutputFile.beside(target));
            file.keep();
        }
    }

    /** Where the page of one report stands. */
    private Path pageOf(Audit audit, Map<Format, Optional<Path>> wanted, SafeNames names) {
        return out.isEmpty()
                ? target(wanted, Format.HTML)
                : out.get()
                        .resolve(SHEETS)
                        .resolve(names.fresh(UnitLetters.stem(audit.source().name())) + ".html");
    }

    private void onePage(Path target, String page) throws IOException {
        try (OutputFile file = reports.output(target)) {
            file.writer().write(page);
            file.keep();
        }
    }

    private AuditDocuments documents(Map<Format, Optional<Path>> wanted, Reviews reviews) throws IOException {
        return new AuditDocuments(
                reviews,
                reports.dictionary(),
                console.tongue(),
                wanted.containsKey(Format.XLSX),
                wanted.containsKey(Format.MD),
                wanted.containsKey(Format.JSON));
    }

    private void write(
            AuditDocuments documents,
            Map<Format, Optional<Path>> wanted,
            Reconciliation reconciliation,
            List<SimilarPair> similar,
            Stamp stamp)
            throws IOException {
        if (documents.workbook().isPresent()) {
            try (OutputFile file = reports.output(target(wanted, Format.XLSX))) {
                try (OutputStream bytes = file.stream()) {
                    documents.workbook().get().write(bytes, reconciliation, similar, stamp);
                }
                file.keep();
            }
        }
        if (documents.markdown().isPresent()) {
            text(wanted, Format.MD, to -> documents.markdown().get().write(to, reconciliation, similar, stamp));
        }
        if (documents.json().isPresent()) {
            text(wanted, Format.JSON, to -> documents.json().get().write(to, reconciliation, similar, stamp));
        }
    }

    /** Writes a text. */
    @FunctionalInterface
    private interface TextWriter {
        void write(Writer to) throws IOException;
    }

    private void text(Map<Format, Optional<Path>> wanted, Format format, TextWriter writer) throws IOException {
        if (named(wanted, format).isEmpty() && out.isEmpty()) {
            Writer standard = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
            writer.write(standard);
            standard.flush();
            return;
        }
        try (OutputFile file = reports.output(target(wanted, format))) {
            writer.write(file.writer());
            file.keep();
        }
    }

    /**
     * What is made of a report beside its audit.
     *
     * @param part its sheet in the batch's page
     * @param single its page as its unit receives it
     * @param copy a copy of the Word document with comments; empty where there is none
     * @param blanks those of a report that goes back to its unit
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    private record Made(Reviewed reviewed, String part, String single, byte[] copy, Optional<SingleBlanks> blanks) {}

    /** The commented copy of a report that is a file; none of others. */
    private byte[] annotated(Audit audit, ReviewSheet sheet, Map<String, Input> files) throws IOException {
        if (!CommentedCopy.possible(audit)) {
            return NONE;
        }
        Input original = files.get(audit.source().name());
        if (original == null) {
            console.error(new Message("标准输入的 docx 不能写批注副本", "no commented copy of a docx from standard input"));
            return NONE;
        }
        return CommentedCopy.of(
                sheet, audit.source().text().length(), original.bytes(), reproducible ? Instant.EPOCH : Instant.now());
    }

    private void keepCopy(Audit audit, byte[] bytes, Map<Format, Optional<Path>> wanted, SafeNames names)
            throws IOException {
        Path copy = named(wanted, Format.DOCX)
                .orElseGet(() -> out.orElseThrow()
                        .resolve(COPIES)
                        .resolve(names.fresh(UnitLetters.stem(audit.source().name())) + ".docx"));
        try (OutputFile file = reports.output(copy)) {
            file.stream().write(bytes);
            file.keep();
        } catch (UnreadableException e) {
            String name = audit.source().name();
            console.error(new Message(
                    name + "：" + e.text().zh(), name + ": " + e.text().en()));
        }
    }
}
