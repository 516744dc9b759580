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
import hecha.text.NearestWord;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where the findings of a check go: one format to standard output at most, any number of them to files. */
final class CheckOutputs implements AutoCloseable {
    static final String TEXT = "text";

    /** Makes a format that writes to {@code out}. */
    @FunctionalInterface
    interface Maker {
        FindingsFormat on(Writer out, CheckRun run) throws IOException;
    }

    /** From so many letters on that differ, a name is taken for no other. */
    private static final int FAR = 3;

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

    /** A wanted format, taken apart: {@code file} is empty for standard output. */
    record Wanted(String format, String file) {}

    /**
     * Reads what the user wants.
     *
     * @throws Failure where a format is not known, or two would go to the same place
     */
    static List<Wanted> wanted(List<String> formats) {
        List<Wanted> wanted = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        for (String one : formats) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            String file = equals < 0 ? "" : one.substring(equals + 1);
            if (!MAKERS.containsKey(name)) {
                Optional<String> nearest = NearestWord.within(FAR, name, MAKERS.keySet());
                String all = String.join(" ", MAKERS.keySet());
                throw Failure.usage(
                        "--format：没有格式“" + name + "”"
                                + nearest.map(n -> "，最接近的是 " + n).orElse("") + "（可用：" + all + "）",
                        "--format: there is no format “" + name + "”"
                                + nearest.map(n -> "; the nearest is " + n).orElse("") + " (known: " + all + ")");
            }
            if (equals >= 0 && file.isEmpty()) {
                throw Failure.usage("--format " + one + "：等号后面没有文件名", "--format " + one + ": no file after =");
            }
            if (!targets.add(file)) {
                throw Failure.usage(
                        file.isEmpty() ? "--format：只能有一种格式写到标准输出，其余写成 格式=文件" : "--format：两种格式写到同一个文件 " + file,
                        file.isEmpty()
                                ? "--format: only one format can go to standard output; write the others as FORMAT=FILE"
                                : "--format: two formats go to the same file " + file);
            }
            wanted.add(new Wanted(name, file));
        }
        return wanted;
    }

    /** Opens all outputs; the files appear when {@link #keep()} is called. */
    CheckOutputs(List<Wanted> wanted, ReportsMixin reports, CheckRun run, Console console) throws IOException {
        standard = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        for (Wanted one : wanted) {
            Maker maker = Objects.requireNonNull(MAKERS.get(one.format()));
            if (!one.file().isEmpty()) {
                OutputFile file = reports.output(Path.of(one.file()));
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
