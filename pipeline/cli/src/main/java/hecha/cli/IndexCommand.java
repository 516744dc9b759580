package hecha.cli;

import hecha.check.CheckSettings;
import hecha.flow.Input;
import hecha.flow.Inputs;
import hecha.index.IndexException;
import hecha.index.IndexKeeper;
import hecha.index.ReportIndexer;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.office.ExitCode;
import hecha.office.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha index}: puts reports into an index, checks it, builds it again. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {"把报告放进索引；已有的跳过，改动过的替换。随时中断，再运行一次即可继续。"},
        footer = {
            "  hecha index 报送材料/",
            "  hecha index 报送材料/ --index 2024年索引 --prune",
            "  hecha index --verify",
            "  hecha index --rebuild"
        })
final class IndexCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ReportsMixin reports;

    @Option(names = "--index", paramLabel = "DIR", description = "索引文件夹（默认 out/index）")
    private Path folder = Path.of("out", "index");

    @Option(names = "--prune", description = "所给文件夹里已经没有的报告，也从索引中删去")
    private boolean prune;

    @Option(names = "--force", description = "已有的也重新分析（程序或词典更新之后）")
    private boolean force;

    @Option(names = "--verify", description = "检查索引是否完好，不写入")
    private boolean verify;

    @Option(names = "--rebuild", description = "从索引自带的分析记录重建索引，不读报告")
    private boolean rebuild;

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        reports.quiet(console);
        try {
            if (verify) {
                return verified();
            }
            return rebuild ? rebuilt() : indexed();
        } catch (IndexException e) {
            throw IndexMixin.failure(e);
        }
    }

    private int verified() throws IndexException {
        IndexKeeper.Health health = new IndexKeeper(folder).verify();
        health.faults().forEach(console::error);
        if (!health.faults().isEmpty()) {
            throw Failure.usage(
                    folder + "：索引有 " + health.faults().size() + " 处损坏，请运行 hecha index --rebuild --index " + folder,
                    folder + ": " + health.faults().size() + " faults in the index; run hecha index --rebuild --index "
                            + folder);
        }
        console.info(new Message(
                folder + "：索引完好，报告 " + health.reports() + " 份，文档 " + health.documents() + " 个",
                folder + ": the index is sound, " + health.reports() + " reports, " + health.documents()
                        + " documents"));
        return ExitCode.FINE;
    }

    private int rebuilt() throws IndexException {
        IndexKeeper.Rebuilt rebuilt =
                new IndexKeeper(folder).rebuild((done, total) -> console.progress(done, total, ""));
        rebuilt.lost().forEach(console::error);
        console.info(new Message(
                folder + "：已重建，报告 " + rebuilt.reports() + " 份",
                folder + ": built again, " + rebuilt.reports() + " reports"));
        if (rebuilt.lost().isEmpty()) {
            return ExitCode.FINE;
        }
        console.error(new Message(
                folder + "：有记录已损坏，未能恢复，请再运行 hecha index 报告文件夹 --index " + folder + " 补上",
                folder + ": some records are damaged and lost; run hecha index FOLDER --index " + folder
                        + " to supply them"));
        return ExitCode.UNREADABLE;
    }

    private int indexed() throws IOException {
        Inputs inputs = reports.inputs();
        try (ReportIndexer indexer = ReportIndexer.open(folder)) {
            Plan plan = plan(inputs, indexer);
            Counts counts = new Counts();
            Reconciliation reconciliation = reports.run(
                    console,
                    new Inputs(plan.toRead, inputs.ignored()),
                    reports.pipeline(CheckSettings.DEFAULT),
                    audit -> {
                        counts.count(indexer.replace(audit));
                    });
            int pruned = prune ? pruned(inputs, indexer) : 0;
            indexer.finish();
            close(reconciliation, counts, plan.known, pruned, indexer.reports());
            return ReportsMixin.exitCode(reconciliation, ExitCode.FINE);
        }
    }

    /** What became of each input, and what the index holds now. */
    private void close(Reconciliation reconciliation, Counts counts, int known, int pruned, int reports) {
        int received = reconciliation.received() + known;
        int unreadable = reconciliation.unreadable().size();
        int duplicates = reconciliation.duplicates().size();
        int ignored = reconciliation.ignored().size();
        console.info(new Message(
                "收到 %d = 新增 %d + 替换 %d + 未变 %d + 未能读取 %d + 重复 %d + 忽略 %d"
                        .formatted(received, counts.added, counts.replaced, known, unreadable, duplicates, ignored),
                "received %d = added %d + replaced %d + unchanged %d + unreadable %d + duplicate %d + ignored %d"
                        .formatted(received, counts.added, counts.replaced, known, unreadable, duplicates, ignored)));
        String zh = pruned > 0 ? "，删去 " + pruned + " 份" : "";
        String en = pruned > 0 ? ", " + pruned + " dropped" : "";
        console.info(new Message(
                "索引 " + folder + "：共 " + reports + " 份" + zh, "index " + folder + ": " + reports + " reports" + en));
    }

    private static final class Counts {
        private int added;
        private int replaced;

        void count(ReportIndexer.Outcome outcome) {
            if (outcome == ReportIndexer.Outcome.ADDED) {
                added++;
            } else {
                replaced++;
            }
        }
    }

    /**
     * What there is to do.
     *
     * @param known how many inputs are in the index as they are
     */
    private record Plan(List<Input> toRead, int known) {}

    /** Known bytes are not read again, unless the file that they were read from has another name now. */
    private Plan plan(Inputs inputs, ReportIndexer indexer) {
        Set<String> names = new HashSet<>();
        inputs.found().forEach(i -> names.add(i.name()));
        List<Input> toRead = new ArrayList<>();
        int known = 0;
        for (Input input : inputs.found()) {
            Optional<String> there = hash(input).flatMap(indexer::nameOf);
            boolean same = there.isPresent() && (names.contains(there.get()) || Files.exists(Path.of(there.get())));
            if (same && !force) {
                known++;
            } else {
                toRead.add(input);
            }
        }
        return new Plan(toRead, known);
    }

    /** SHA-256 of the file; none where it cannot be read, which reading it will say. */
    private static Optional<String> hash(Input input) {
        Path file = input.file().orElse(Path.of(""));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in =
                input.inside().isEmpty() ? Files.newInputStream(file) : new ByteArrayInputStream(input.bytes())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Drops the reports that lay under a folder of this run and lie there no more. A report is gone where its folder can
     * be looked into and does not have it; under a folder that has vanished or cannot be read, nothing is known to be
     * gone.
     */
    private int pruned(Inputs inputs, ReportIndexer indexer) throws IndexException {
        Set<String> names = new HashSet<>();
        Set<Path> archives = new HashSet<>();
        for (Input input : inputs.found()) {
            names.add(input.name());
            if (!input.inside().isEmpty()) {
                archives.add(input.file().orElseThrow());
            }
        }
        int dropped = 0;
        Map<String, Integer> kept = new TreeMap<>();
        for (String name : indexer.names()) {
            boolean ours = reports.names().stream()
                    .map(n -> n.replace('\\', '/'))
                    .anyMatch(n -> name.equals(n) || name.startsWith(n.endsWith("/") ? n : n + "/") || n.equals("."));
            if (!ours || names.contains(name) || Files.exists(Path.of(name))) {
                continue;
            }
            if (isGone(Path.of(name), archives)) {
                dropped += indexer.remove(name) ? 1 : 0;
            } else {
                kept.merge(String.valueOf(Path.of(name).getParent()), 1, Integer::sum);
            }
        }
        kept.forEach((where, reports) -> console.error(new Message(
                where + "：不见了或读不了，其下 " + reports + " 份报告留在索引里；确已撤下的，请清空文件夹而不删除它，再运行一次",
                where + ": has vanished or cannot be read; its " + reports
                        + " reports stay in the index; where they are withdrawn, leave the folder empty in its place and"
                        + " run again")));
        return dropped;
    }

    private static boolean isGone(Path report, Set<Path> archives) {
        for (Path above = report.getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return archives.contains(above);
            }
        }
        Path folder = report.toAbsolutePath().getParent();
        if (folder == null || !Files.notExists(report)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files != null;
        } catch (IOException e) {
            return false;
        }
    }
}
