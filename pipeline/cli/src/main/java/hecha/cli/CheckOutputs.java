package hecha.cli;

import hecha.audit.format.CheckOutcome;
import hecha.audit.format.CheckRun;
import hecha.audit.format.CheckedReport;
import hecha.audit.format.CsvFormat;
import hecha.audit.format.FindingsFormat;
import hecha.audit.format.GithubFormat;
import hecha.audit.format.JsonFormat;
import hecha.audit.format.JsonlFormat;
import hecha.audit.format.JunitFormat;
import hecha.audit.format.SarifFormat;
import hecha.audit.format.TextFormat;
import hecha.office.OutputFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where the findings of a check go: one format to standard output at most, any number of them to files. */
final class CheckOutputs implements AutoCloseable {
    static final String TEXT = "text";

    /** Makes a format that writes to {@code out}. */
    @FunctionalInterface
    interface Maker {
        FindingsFormat on(Writer out, CheckRun run) throws IOException;
    }

    private static final Map<String, Maker> MAKERS = new LinkedHashMap<>();

    static {
        MAKERS.put(TEXT, (out, run) -> new TextFormat(out, run.language(), false));
        MAKERS.put("jsonl", JsonlFormat::new);
        MAKERS.put("json", JsonFormat::new);
        MAKERS.put("sarif", SarifFormat::new);
        MAKERS.put("junit", JunitFormat::new);
        MAKERS.put("csv", CsvFormat::new);
        MAKERS.put("github", GithubFormat::new);
    }

    /** The formats that there are. */
    static Set<String> names() {
        return Collections.unmodifiableSet(MAKERS.keySet());
    }

    private final List<FindingsFormat> outputs = new ArrayList<>();
    private final Writer standard;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<HeldText> held = new ArrayList<>();
    private boolean textOnStandardOutput;

    /** Opens all outputs; the files appear when {@link #keep()} is called. */
    CheckOutputs(List<FormatOption> wanted, ReportsMixin reports, CheckRun run, Console console) throws IOException {
        standard = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        for (FormatOption one : wanted) {
            Maker maker = Objects.requireNonNull(MAKERS.get(one.format()));
            if (one.file().isPresent()) {
                OutputFile file = reports.output(one.file().get());
                files.add(file);
                outputs.add(maker.on(held(file.writer()), run));
            } else if (one.format().equals(TEXT)) {
                textOnStandardOutput = true;
                outputs.add(new TextFormat(held(standard), run.language(), Console.colour()));
            } else {
                outputs.add(maker.on(held(standard), run));
            }
        }
        pass();
    }

    private Writer held(Writer to) {
        HeldText text = new HeldText(to);
        held.add(text);
        return text;
    }

    private void pass() throws IOException {
        for (HeldText text : held) {
            text.pass();
        }
    }

    /** Whether people read the text, with its summary, on standard output. */
    boolean textOnStandardOutput() {
        return textOnStandardOutput;
    }

    /** Adds a report to all outputs; where that fails for a fault of this report, to none. */
    void add(CheckedReport report) throws IOException {
        try {
            for (FindingsFormat output : outputs) {
                output.add(report);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            held.forEach(HeldText::drop);
            throw e;
        }
        pass();
        if (Console.outTerminal()) {
            standard.flush();
        }
    }

    void end(CheckOutcome outcome) throws IOException {
        for (FindingsFormat output : outputs) {
            output.end(outcome);
        }
        pass();
        standard.flush();
    }

    void keep() throws IOException {
        for (OutputFile file : files) {
            file.keep();
        }
    }

    @Override
    public void close() throws IOException {
        for (OutputFile file : files) {
            file.close();
        }
    }
}
